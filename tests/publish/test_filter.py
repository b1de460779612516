"""The one door: what is public gets through, nothing else does, and what is withheld is counted."""

from collections.abc import Iterator
from datetime import date

import pytest

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.unit import Tenure
from liuquan_cli.publish.filter import Disclosed, disclose, private_names
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.repository.kinds import TYPES
from tests.publish.maximal import DAY, PRIVATE, PUBLIC, Writer, department, texts
from tests.rules.harness import department as demonstration


def all_texts(shown: Disclosed) -> Iterator[str]:
    for kind in TYPES.values():
        for item in shown.department.all(kind):
            yield from texts(item)
    yield from texts(shown.left)
    yield from texts(shown.withheld)


def site(shown: Disclosed) -> dict[str, bytes]:
    return dict(files(shown, Stamp(DAY, None), choose_engine(), lambda: None))


def test_every_public_field_of_every_schema_gets_through_and_no_other() -> None:
    writer = Writer()
    seen = set(all_texts(disclose(department(writer))))
    for text, path in writer.texts.items():
        assert (text in seen) is text.startswith(PUBLIC), (text, path)


def test_nothing_of_a_withheld_object_gets_through() -> None:
    writer = Writer(withheld=True)
    shown = disclose(department(writer))
    private = {text for text in writer.texts if text.startswith(PRIVATE)}
    assert not private & set(all_texts(shown))
    assert {item.kind for item in shown.withheld} == {
        "权力事项", "风险点", "负面清单条目", "其他清单条目", "制度", "决策事项", "公开目录条目",
        "文书", "公开年报",
    }  # fmt: skip
    assert {item.ground for item in shown.withheld} == {"内部事务信息"}


@pytest.mark.parametrize("withheld", [False, True])
def test_no_private_text_is_in_any_byte_of_the_site(withheld: bool) -> None:
    made = site(disclose(department(Writer(withheld))))
    for name, data in made.items():
        assert PRIVATE.encode() not in data, name
        assert PRIVATE not in name


def test_persons_are_never_shown() -> None:
    judged = demonstration()
    shown = disclose(judged)
    assert judged.all(Tenure) and not shown.department.all(Tenure)
    assert "张三" in private_names(judged, shown)
    assert all("张三".encode() not in data for data in site(shown).values())


def shown_of(example: str) -> Disclosed:
    return disclose(demonstration(example, date(2026, 6, 30)))


POWER = "文档: 权力清单\n事项:\n  - {编号: QL-1, 名称: 示范许可, %s}\n"


@pytest.mark.parametrize(
    "stated",
    [
        "公开: {属性: 不予公开, 理由: 16a}",
        "公开: {属性: 依申请公开}",
        "公开: {属性: 公开, 等次: 不宜公开}",
        "公开: {属性: 公开, 范围: 本机关}",
        "公开: {属性: 公开, 理由: 随便写的}",
    ],
)
def test_a_withheld_power_takes_along_all_that_hangs_on_it(stated: str) -> None:
    shown = shown_of(POWER % stated)
    assert not shown.department.powers and not shown.department.all(Risk)
    assert not shown.department.all(Prohibition)  # FM-1 is about this power alone
    assert sum(item.count for item in shown.withheld) == 1
    for name, data in site(shown).items():
        assert "示范许可".encode() not in data and b"QL-1" not in data, name
        assert "随便写的".encode() not in data, name


@pytest.mark.parametrize("stated", ["状态: 确权", "生效: 2026-07-01"])
def test_a_power_not_in_force_is_counted_and_not_named(stated: str) -> None:
    shown = shown_of(POWER % stated)
    assert (len(shown.department.powers), shown.waiting, shown.withheld) == (0, 1, ())
    assert all("示范许可".encode() not in data for data in site(shown).values())


def test_a_power_that_left_the_list_is_named_with_its_disposition() -> None:
    shown = shown_of(POWER % "清理: {结论: 取消, 理由: 依据失效}")
    assert [power.id for power in shown.left] == ["QL-1"]
    assert not shown.department.all(Power) and not shown.department.all(Risk)
    page = site(shown)["changes.html"].decode()
    assert "示范许可" in page and "取消" in page and "依据失效" in page


def test_a_withheld_institution_is_not_named_by_others() -> None:
    shown = shown_of(
        "文档: 制度\n编号: ZD-1\n名称: 监督工作制度\n公开: {属性: 不予公开, 理由: 16a}\n"
    )
    assert not shown.department.all(Institution)
    assert shown.department.powers["QL-1"].institutions == ()
    for name, data in site(shown).items():
        assert "监督工作制度".encode() not in data and b"ZD-1" not in data, name


def test_a_meeting_is_not_shown_when_a_withheld_decision_names_it() -> None:
    shown = shown_of(
        """文档: 决策
决策事项:
  - 编号: JC-1
    名称: 不公开的密议某事
    集体讨论: {会议: HY-1, 日期: 2026-03-01, 结果: 同意}
    公开: {属性: 不予公开, 理由: 16a}
  - {编号: JC-2, 名称: 采购设备, 集体讨论: {会议: HY-1, 日期: 2026-03-01, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 第一次会, 日期: 2026-03-01, 议题: [不公开的密议某事]}
"""
    )
    decision = shown.department.all(Decision)[0]
    assert decision.collective is not None and decision.collective.meeting == ""
    for name, data in site(shown).items():
        assert "密议某事".encode() not in data and "第一次会".encode() not in data, name


def test_a_list_is_public_once_one_of_its_versions_is() -> None:
    draft = "文档: 负面清单\n清单版本:\n  - {版次: '1', 状态: %s}\n"
    assert not shown_of(draft % "初稿").department.all(Prohibition)
    assert shown_of(draft % "公布").department.all(Prohibition)
