"""One thing broken in a good example: the exit code, the rule, and the place that are told."""

# ruff: noqa: E501 — a mutation is read whole, on one line

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from .calling import EXAMPLES, liuquan

DAY = "2026-11-30"


class Broken(NamedTuple):
    """`old` in `file` becomes `new`; rule `code` then points at the text `at` in the new line.

    `at` is looked for from where `new` begins; without it, nothing is said of the place.
    """

    what: str
    code: str
    file: str
    old: str
    new: str
    at: str = ""


POWERS, UNIT, FLOWS = "权力清单.yaml", "单位.yaml", "流程/许可.yaml"
RISKS, DUTIES, MONEY = "风险.yaml", "责任清单.yaml", "决策.yaml"
VARIANTS = (
    Broken("post decides and executes", "LQ201", POWERS,
           "分权: {决策: 副局长（审批执法）, 执行: [窗口受理岗, 审批审查岗],",
           "分权: {决策: 副局长（审批执法）, 执行: [副局长（审批执法）, 审批审查岗],", "副局长（审批执法）, 审批"),
    Broken("no basis", "LQ101", POWERS,
           re.search(r"    实施依据:\n(?:      .*\n)+", (EXAMPLES / "xiangyuan-jisheng" / POWERS)
                     .read_text(encoding="utf-8")).group(), ""),
    Broken("dangling post", "LQ032", POWERS, "监督: 政策法规股股长}\n    裁量: {有无: 否}",
           "监督: 政策法规股长}\n    裁量: {有无: 否}", "政策法规股长"),
    Broken("duplicate id", "LQ031", POWERS, "编号: XK-02\n", "编号: XK-01\n", "XK-01"),
    Broken("full-width colon", "LQ006", POWERS, "    类别: 行政许可\n", "    类别：行政许可\n", "："),
    Broken("tab", "LQ005", POWERS, "    类别: 行政许可\n", "\t类别: 行政许可\n", "\t"),
    Broken("unknown key", "LQ020", POWERS, "    行使主体: ", "    行驶主体: ", "行驶主体"),
    Broken("missing key", "LQ021", POWERS, "    名称: 助产技术、结扎手术和终止妊娠手术机构许可\n", ""),
    Broken("wrong type", "LQ022", FLOWS, "        时限: 3\n", "        时限: 三天\n", "三天"),
    Broken("not allowed", "LQ023", POWERS, "合法性: 通过, ", "合法性: 过关, ", "过关"),
    Broken("bad date", "LQ024", UNIT, "{人员: 张三, 岗位: 局长, 自: 2026-01-01}",
           "{人员: 张三, 岗位: 局长, 自: 2026/1/1}", "2026/1/1"),
    Broken("duplicate key", "LQ011", POWERS, "    层级: 县级\n", "    层级: 县级\n    层级: 市级\n",
           "层级: 市级"),
    Broken("anchor", "LQ014", POWERS, "    层级: 县级\n", "    层级: &level 县级\n", "&level"),
    Broken("ideographic space", "LQ007", POWERS, "    层级: 县级\n", "    层级:　县级\n", "　"),
    Broken("curly quotes", "LQ008", POWERS, "    来源: 法定\n", "    来源: \"法定”\n", ""),
    Broken("two documents", "LQ013", POWERS, "事项:\n", "---\n事项:\n", "---"),
    Broken("unknown kind", "LQ018", RISKS, "文档: 风险\n", "文档: 风险点\n", "风险点"),
    Broken("id number", "LQ051", POWERS, "    来源: 法定\n",
           "    来源: 法定  # 11010519491231002X\n", "11010519491231002X"),
    Broken("mobile number", "LQ052", UNIT, "电话: \"0355-0000004\"", "电话: \"13800000000\"",
           "13800000000"),
    Broken("secrecy mark", "LQ053", POWERS, "    来源: 法定\n", "    来源: 法定 # 机密★5年\n", "机密★"),
    Broken("not in the scheme", "LQ033", POWERS, "    类别: 行政许可\n", "    类别: 行政审核\n",
           "行政审核"),
    Broken("step nobody knows", "LQ035", RISKS, "    环节: 受理\n", "    环节: 收件\n", "收件"),
    Broken("power without flow", "LQ301", FLOWS, "    权力: XK-01\n", "    权力: XK-02\n"),
    Broken("step without control", "LQ302", FLOWS,
           "        监督制约: 审查意见逐项签名，系统随机分办\n", ""),
    Broken("promise beyond the law", "LQ304", FLOWS, "法定: 20, 承诺: 12,", "法定: 20, 承诺: 21,",
           "21"),
    Broken("reviewer approves", "LQ203", FLOWS, "        种类: 决定\n        岗位: 副局长（审批执法）\n",
           "        种类: 决定\n        岗位: 审批审查岗\n", "审批审查岗"),
    Broken("back way without bound", "LQ303", FLOWS, "{到: 申请, 条件: 材料需要补正, 至多: 1}",
           "{到: 申请, 条件: 材料需要补正}", ""),
    Broken("owner bears the risk", "LQ325", RISKS, "    责任岗位: 行政审批股股长\n",
           "    责任岗位: 窗口受理岗\n", "窗口受理岗"),
    Broken("gap between tiers", "LQ331", MONEY, "下限: 5000, 上限: 30000", "下限: 6000, 上限: 30000",
           "6000"),
    Broken("head manages staff", "LQ211", UNIT, "{领导: 副局长（综合）, 机构: [办公室,",
           "{领导: 局长, 机构: [办公室,"),
    Broken("one person, two sides", "LQ205", UNIT, "{人员: 李四, 岗位: 副局长（业务）,",
           "{人员: 王五, 岗位: 政策法规股股长,"),
    Broken("power without duty", "LQ114", DUTIES, "    权力: CF-02\n", "    权力: XK-02\n"),
)  # fmt: skip


def broken(folder: Path, variant: Broken) -> tuple[int, int]:
    """Make the variant in `folder`; where `at` stands, (0, 0) when nothing is said of it."""
    shutil.copytree(EXAMPLES / "xiangyuan-jisheng", folder)
    path = folder / variant.file
    text = path.read_text(encoding="utf-8")
    start = text.index(variant.old)
    text = text[:start] + variant.new + text[start + len(variant.old) :]
    path.write_text(text, encoding="utf-8")
    if not variant.at:
        return 0, 0
    spot = text.index(variant.at, start)
    line = text.count("\n", 0, spot) + 1
    return line, spot - text.rfind("\n", 0, spot)


@pytest.mark.parametrize("variant", VARIANTS, ids=[v.what for v in VARIANTS])
def test_broken_variant(variant: Broken, tmp_path: Path) -> None:
    line, column = broken(tmp_path / "unit", variant)
    called = liuquan("validate", tmp_path / "unit", "--format", "json", "--today", DAY)
    assert called.code == 1, called.err
    found = [f for f in called.json["findings"] if f["rule"] == variant.code]
    assert found, [(f["rule"], f["message"]) for f in called.json["findings"]]
    if line:
        places = [(f["file"], f["line"], f["column"]) for f in found]
        assert (variant.file, line, column) in places


def test_gbk_file(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "xiangyuan-jisheng", tmp_path / "unit")
    path = tmp_path / "unit" / POWERS
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    called = liuquan("validate", tmp_path / "unit", "--today", DAY)
    assert called.code == 1
    assert f"{POWERS}:2:" in called.out or f"{POWERS}:1:" in called.out
    assert "LQ003" in called.out
    assert "GBK" in called.out


@pytest.mark.parametrize("example", sorted(p.name for p in EXAMPLES.iterdir()))
def test_every_example_is_clean(example: str) -> None:
    called = liuquan("validate", EXAMPLES / example, "--today", DAY, "--format", "json")
    assert (called.code, called.json["findings"], called.json["skipped"]) == (0, [], [])
