"""The lists, as tables: powers, responsibilities, prohibitions and what else the unit keeps."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.paper import Block, Heading, Paragraph
from liuquan_cli.documents.phrases import in_cells, listed, power_list_name
from liuquan_cli.documents.powers_of_reform import determine
from liuquan_cli.documents.self_report import cited
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.other_list import OtherListFile, Prohibition
from liuquan_cli.model.power import Power


def lists(department: Department) -> Iterator[Block]:
    """Each list under its heading, after the versions there were."""
    versions = [pair for pair in determine.versions(department) if pair[1].on]
    if versions:
        yield Heading("清单版本", 2)
        yield grid(
            ("清单", "版次", "状态", "日期", "批准", "文号"),
            [
                (name, one.number, one.state, in_cells(one.on), one.approver, one.document or "—")
                for name, one in versions
            ],
            (2.6, 1.3, 1.6, 2, 2.4, 2.2),
        )
    if department.retained:
        yield Heading(power_list_name(department), 2)
        yield _powers(department)
    if department.all(Duty):
        yield Heading("责任清单", 2)
        yield _duties(department)
    if department.all(Prohibition):
        yield Heading("负面清单", 2)
        yield grid(
            ("编号", "不得", "适用", "依据", "后果"),
            [
                (
                    one.id,
                    one.content,
                    listed((*one.powers, *one.posts)) or "全部",
                    cited(one.bases, department) or "—",
                    one.consequence or "—",
                )
                for one in department.all(Prohibition)
            ],
            (1.2, 4, 1.6, 2.8, 2.2),
        )
    for file in department.all(OtherListFile):
        yield Heading(file.name or file.kind, 2)
        if file.entries:
            yield grid(
                ("编号", "名称", "内容", "标准", "依据"),
                [
                    (
                        one.id,
                        one.name,
                        one.content or "—",
                        one.standard or "—",
                        cited(one.bases, department) or "—",
                    )
                    for one in file.entries
                ],
                (1.2, 2.4, 3, 2, 3),
            )
        else:
            yield Paragraph("这一清单没有条目。")


def _powers(department: Department) -> Block:
    return grid(
        ("编号", "类别", "名称", "实施依据", "决策", "执行", "监督", "监督方式", "公开"),
        [_power(power, department) for power in department.retained],
        (1.2, 1.3, 2.6, 3.6, 1.5, 1.6, 1.6, 1.6, 1.1),
        landscape=True,
    )


def _power(power: Power, department: Department) -> tuple[str, ...]:
    split = power.split.by_function if power.split else {}
    return (
        power.id,
        power.category,
        power.name,
        cited(power.bases, department) or "—",
        *(listed(split.get(function, ())) or "—" for function in ("决策", "执行", "监督")),
        listed(power.supervisions) or "—",
        (power.disclosure.status if power.disclosure else "") or "公开",
    )


def _duties(department: Department) -> Block:
    return grid(
        ("编号", "权力", "责任事项", "责任主体", "追责情形", "追责形式"),
        [
            (
                one.id,
                department.powers[one.power].name if one.power in department.powers else one.power,
                one.matter,
                listed(one.bearers),
                "；".join(one.circumstances) or "—",
                listed(one.forms) or "—",
            )
            for one in department.all(Duty)
        ],
        (1.1, 2, 2.5, 1.7, 3, 2.2),
    )
