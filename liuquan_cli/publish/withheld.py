"""How many objects are withheld, by kind and ground: all that is ever told of them."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import DisclosureYear
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.other_list import OtherEntry, Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.schemes.disclose import WithholdingGround
from liuquan_cli.model.shared import Disclosure
from liuquan_cli.publish.screening import OPEN

_ON_REQUEST = "依申请公开"
_COUNTED: dict[type[Located], str] = {
    Power: "权力事项",
    Risk: "风险点",
    Prohibition: "负面清单条目",
    OtherEntry: "其他清单条目",
    Institution: "制度",
    Decision: "决策事项",
    CatalogueEntry: "公开目录条目",
    OfficeText: "文书",
    DisclosureYear: "公开年报",
}


class Withheld(msgspec.Struct, frozen=True, order=True):
    """How many objects of a kind are withheld on one ground; `clause` is the law's."""

    kind: str
    ground: str
    clause: str
    count: int


def counted(closed: Sequence[Located], department: Department) -> tuple[Withheld, ...]:
    """How many of each kind on each coded ground; words that are no code are not repeated."""
    grounds = department.scheme(WithholdingGround)
    clauses: Mapping[str, str] = {
        member.name: member.clause
        for scheme in department.shipped_schemes
        for member in scheme.of(WithholdingGround)
    }
    counts: Counter[tuple[str, str, str]] = Counter()
    for item in closed:
        disclosure: Disclosure = getattr(item, "disclosure")  # noqa: B009
        member = grounds.member(disclosure.ground) if disclosure.ground else None
        if member:
            ground, clause = member.name, clauses.get(member.name, "")
        elif disclosure.status == _ON_REQUEST:
            ground, clause = _ON_REQUEST, ""
        elif disclosure.status in ("", OPEN) and not disclosure.ground and not disclosure.closure:
            ground, clause = "只对一定范围公开", ""
        else:
            ground, clause = "理由没有编入目录", ""
        counts[_COUNTED.get(type(item), "其他"), ground, clause] += 1
    order = list(_COUNTED.values())
    found = [Withheld(*key, count) for key, count in counts.items()]
    return tuple(sorted(found, key=lambda w: (order.index(w.kind), w.ground)))
