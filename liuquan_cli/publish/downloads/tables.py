"""The public objects as tables: one a kind, with keys and references between them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from liuquan_cli.model.basis import Article, Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard, MoneyTier
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import NegativeListFile, OtherEntry, OtherListFile, Prohibition
from liuquan_cli.model.power import ListVersion, Material, Power, PowerListFile
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.shared import Citation, Measure
from liuquan_cli.model.supervision import Channel, Supervision
from liuquan_cli.model.unit import Organisation, Post
from liuquan_cli.publish import mask
from liuquan_cli.publish.downloads.columns import Cell, Column, Where, columns_of, definition, node
from liuquan_cli.publish.downloads.table import Link, Table, checked, filled, only
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.repository.kinds import TYPES, item_type

_Rows = Iterable[tuple[tuple[Cell, ...], Any]]  # cells that go before, and the object


def tables(shown: Disclosed) -> tuple[Table, ...]:
    """Every table that has rows. Columns in which nothing is filled in are left out."""
    made: dict[str, Table] = {}
    for table in _all(shown):
        if table.rows:
            made[table.name] = checked(filled(table), made)
    return tuple(made.values())


def _all(shown: Disclosed) -> Iterator[Table]:
    d = shown.department
    power, flow = _where(Power), _where(Flow)
    of_power = Link("权力", "powers")
    powers = d.all(Power)
    yield _table(
        "powers", "权力事项", "公布的权力事项，一项一行", (), _each(powers), Power, power,
        key=("编号",), without=("实施依据", "申请材料"),
    )  # fmt: skip
    yield _table(
        "power-bases", "权力依据", "每项权力的实施依据，一条一行", ("权力", "序号"),
        (((p.id, n), one) for p in powers for n, one in enumerate(p.bases, 1)),
        Citation, _below(power, "实施依据"), key=("权力", "序号"), links=(of_power,),
    )  # fmt: skip
    yield _table(
        "materials", "申请材料", "办理每项权力要交的材料，一种一行", ("权力", "序号"),
        (((p.id, n), one) for p in powers for n, one in enumerate(p.materials, 1)),
        Material, _below(power, "申请材料"), key=("权力", "序号"), links=(of_power,),
    )  # fmt: skip
    yield _listed(d.all(Duty), "duties", "责任清单", "每项权力各环节的责任，一条一行",
                  Duty, links=(of_power,))  # fmt: skip
    numbered = [(n, one) for p in powers for n, one in enumerate(d.flows_of.get(p.id, ()), 1)]
    yield _table(
        "flows", "流程", "每项权力的运行流程；一项权力有几个流程时按流程序号区分", ("流程序号",),
        (((n,), one) for n, one in numbered), Flow, flow,
        key=("权力", "流程序号"), links=(of_power,), without=("环节",),
    )  # fmt: skip
    yield _table(
        "steps", "流程环节", "流程的环节，按先后排列；并行支是并行时各支的名称",
        ("权力", "流程序号", "环节序号", "并行支"),
        (
            ((one.power, n, place, branch), step)
            for n, one in numbered
            for place, (branch, step) in enumerate(_steps(one.steps), 1)
        ),
        Step, _below(flow, "环节"), key=("权力", "流程序号", "环节序号"), links=(of_power,),
        without=("并行",),
    )  # fmt: skip
    yield _listed(d.all(Risk), "risks", "风险点", "廉政风险点和等级，一个一行", Risk,
                  links=(of_power,), without=("措施.事前", "措施.事中", "措施.事后"))  # fmt: skip
    measures = _below(_where(Risk), "措施")
    yield _table(
        "measures", "防控措施", "每个风险点事前、事中、事后的防控措施，一条一行",
        ("风险", "时机", "序号"),
        (
            ((one.id, time, n), measure)
            for one in d.all(Risk)
            if one.measures
            for time, found in (
                ("事前", one.measures.before),
                ("事中", one.measures.during),
                ("事后", one.measures.after),
            )
            for n, measure in enumerate(found, 1)
        ),
        Measure, _below(measures, "事前"), key=("风险", "时机", "序号"),
        links=(Link("风险", "risks"),),
    )  # fmt: skip
    yield _listed(d.all(Prohibition), "prohibitions", "负面清单", "不得做的事，一条一行",
                  Prohibition)  # fmt: skip
    yield _table(
        "other-entries", "其他清单", "单位自己设立的其他清单的条目，一条一行", ("清单",),
        (((held.kind,), one) for held in d.all(OtherListFile) for one in held.entries),
        OtherEntry, _where(OtherEntry), key=("清单", "编号"),
    )  # fmt: skip
    yield _table("institutions", "制度", "公开的制度；全文见 JSON 和网页", (),
                 _each(d.all(Institution)), Institution, mask.of_kind("制度"),
                 key=("编号",), without=("正文",))  # fmt: skip
    yield _listed(d.all(Decision), "decisions", "决策事项", "重大决策事项、依据和结果，一件一行",
                  Decision)  # fmt: skip
    yield _listed(d.all(MajorMatterStandard), "major-matters", "三重一大标准",
                  "什么事必须集体决定", MajorMatterStandard, key=())  # fmt: skip
    yield _listed(d.all(MoneyTier), "money-tiers", "额度分档", "大额资金由谁决定，金额以元计",
                  MoneyTier, key=())  # fmt: skip
    yield _listed(d.all(CatalogueEntry), "catalogue", "公开目录", "公开事项的目录，一条一行",
                  CatalogueEntry)  # fmt: skip
    yield _listed(d.all(Channel), "channels", "监督渠道", "监督和投诉渠道，一条一行",
                  Channel, key=("名称",))  # fmt: skip
    yield _listed(d.all(Supervision), "supervisions", "监督方式", "各种监督怎样落实",
                  Supervision, key=())  # fmt: skip
    yield _listed(d.all(Organisation), "organisations", "内设机构", "机构和职责，一个一行",
                  Organisation, key=("名称",))  # fmt: skip
    yield _listed(d.all(Post), "posts", "岗位", "岗位和职责，一个一行；不写人员姓名",
                  Post, key=("名称",))  # fmt: skip
    yield _listed(d.all(Basis), "bases", "依据", "引用的法律、法规和文件，一部一行",
                  Basis, key=("名称",), without=("条文",))  # fmt: skip
    yield _table(
        "articles", "条文", "引用的条文，一条一行", ("依据",),
        (((norm.name,), one) for norm in d.all(Basis) for one in norm.articles),
        Article, _below(_where(Basis), "条文"), key=("依据", "条款"),
        links=(Link("依据", "bases"),), without=("指纹",),
    )  # fmt: skip
    yield _versions(shown)
    yield _left(shown, power)
    yield _withheld(shown)


def _listed(
    found: Sequence[Located], name: str, title: str, description: str,
    kind: type[Located], *,
    key: tuple[str, ...] = ("编号",), links: tuple[Link, ...] = (), without: Sequence[str] = (),
) -> Table:  # fmt: skip
    """A table of one type of listed objects."""
    rows, where = _each(found), _where(kind)
    return _table(name, title, description, (), rows, kind, where, key, links, without)


def _where(kind: type[Located]) -> Where:
    """Where the schema of a type of listed objects is."""
    for document, held in TYPES.items():
        for field in msgspec.structs.fields(held):
            if item_type(field.type) is kind:
                where = mask.definition_of(document, field.encode_name)
                assert where, kind
                return where
    raise LookupError(kind)


def _table(
    name: str, title: str, description: str, before: Sequence[str], rows: _Rows,
    kind: type[msgspec.Struct], where: Where,
    key: tuple[str, ...] = (), links: tuple[Link, ...] = (), without: Sequence[str] = (),
) -> Table:  # fmt: skip
    """A table of objects of one type; `before` names the cells that go before theirs."""
    columns = columns_of(kind, where, without=without)
    readers = [column.read for column in columns]
    return Table(
        name, title, description, (*map(_leading, before), *columns),
        tuple((*lead, *(read(item) for read in readers)) for lead, item in rows), key, links,
    )  # fmt: skip


_LEADING = {
    "权力": ("string", "权力事项的编号"),
    "依据": ("string", "法律、法规或者文件的名称"),
    "风险": ("string", "风险点的编号"),
    "清单": ("string", "哪一种清单"),
    "时机": ("string", "事前、事中或者事后"),
    "并行支": ("string", "并行时各支的名称"),
    "序号": ("integer", "排列的先后"),
    "流程序号": ("integer", "一项权力的第几个流程"),
    "环节序号": ("integer", "流程里的第几个环节"),
    "种类": ("string", "对象的种类"),
    "理由": ("string", "不公开的理由"),
    "条款": ("string", "理由出自哪一条"),
    "件数": ("integer", "有多少件"),
}


def _leading(name: str) -> Column:
    kind, description = _LEADING[name]
    return Column(name, kind, description, lambda _item: None)


def _each(found: Iterable[Any]) -> _Rows:
    return (((), one) for one in found)


def _below(where: Where, key: str) -> Where:
    found = definition(where, node(where)["properties"][key])
    assert found, key
    return found


def _steps(steps: Iterable[Step], branch: str | None = None) -> Iterator[tuple[str | None, Step]]:
    """The steps in reading order, each with the branch it stands in."""
    for step in steps:
        yield branch, step
        for one in step.parallel:
            yield from _steps(one.steps, one.name)


def _versions(shown: Disclosed) -> Table:
    d = shown.department
    where = _where(ListVersion)
    lists: list[tuple[str, Any]] = [
        *(("权力清单", held) for held in d.all(PowerListFile)),
        *(("责任清单", held) for held in d.all(DutyListFile)),
        *(("负面清单", held) for held in d.all(NegativeListFile)),
        *((held.kind, held) for held in d.all(OtherListFile)),
    ]
    rows = (((name,), one) for name, held in lists for one in held.versions)
    return _table(
        "list-versions", "清单版本", "各清单的历次版本", ("清单",), rows, ListVersion, where
    )


def _left(shown: Disclosed, power: Where) -> Table:
    """The powers that went off the list; of each what its going was."""
    table = _table(
        "left", "退出事项", "经清理退出清单的事项和去向", (), _each(shown.left), Power, power
    )
    kept = [
        n for n, column in enumerate(table.columns)
        if column.name in ("编号", "名称", "类别", "失效") or column.name.startswith("清理.")
    ]  # fmt: skip
    return only(table, kept)


def _withheld(shown: Disclosed) -> Table:
    return Table(
        "withheld", "不公开统计", "不公开的件数，按种类和理由；不公开的内容不在数据里",
        tuple(map(_leading, ("种类", "理由", "条款", "件数"))),
        tuple((one.kind, one.ground, one.clause or None, one.count) for one in shown.withheld),
    )  # fmt: skip
