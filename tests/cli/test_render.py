"""liuquan render: kinds, formats, names of files, and what it refuses."""

import shutil
from pathlib import Path

import pytest

from tests.render.fonts import needs_fonts

from .calling import EXAMPLES, Called, liuquan

DAY = ("--today", "2026-11-30")
UNIT = EXAMPLES / "xiangyuan-jisheng"
ONE = ("--power", "XK-01", *DAY)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(called: Called, *words: str) -> None:
    assert called.code == 2
    assert all(word in called.err for word in words)
    assert "Traceback" not in called.err


@pytest.mark.serves("CH-03", "CH-04", "P2-23")
def test_every_kind_has_a_name_of_its_own(tmp_path: Path) -> None:
    kinds = ("流程图", "风险图", "结构图", "风险地图", "权力矩阵")
    asked = [part for kind in kinds for part in ("--kind", kind)]
    assert liuquan("render", UNIT, *ONE, *asked, "--out", tmp_path).code == 0
    assert names(tmp_path) == sorted(
        ["XK-01.svg", "XK-01-风险图.svg", "结构图.svg", "风险地图.svg", "权力矩阵.svg"]
    )
    text = (tmp_path / "XK-01-风险图.svg").read_text("utf-8")
    assert "lq-badge" in text and "lq-card" in text


def test_the_suffix_decides_where_no_format_is_given(tmp_path: Path) -> None:
    assert liuquan("render", UNIT, *ONE, "--out", tmp_path / "a.bpmn").code == 0
    assert b"BPMN/20100524" in (tmp_path / "a.bpmn").read_bytes()
    assert liuquan("render", UNIT, *ONE, "--out", tmp_path / "a.svg").code == 0
    assert (tmp_path / "a.svg").read_bytes().startswith(b"<svg")
    assert liuquan("render", UNIT, *ONE, "--format", "bpmn", "--out", tmp_path / "b").code == 0
    assert names(tmp_path / "b") == ["XK-01.bpmn"]


@needs_fonts
def test_pixels_and_paper(tmp_path: Path) -> None:
    called = liuquan("render", UNIT, *ONE, "--kind", "风险图", "--out", tmp_path / "a.png")
    assert called.code == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    called = liuquan("render", UNIT, *ONE, "--format", "pdf", "--out", tmp_path / "p")
    assert called.code == 0 and names(tmp_path / "p") == ["XK-01.pdf"]
    # Several charts in one PDF; the same bytes another time, elsewhere, by another clock.
    both = ("--kind", "流程图", "--kind", "结构图", "--out")
    assert liuquan("render", UNIT, *ONE, *both, tmp_path / "a.pdf").code == 0
    again = liuquan("render", UNIT, *ONE, *both, tmp_path / "b.pdf", cwd=tmp_path, TZ="Asia/Tokyo")
    assert again.code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_what_does_not_go_together_is_refused(tmp_path: Path) -> None:
    out = ("--out", tmp_path / "a.svg")
    refused(liuquan("render", UNIT, *ONE, "--format", "png", *out), ".svg", "png")
    refused(liuquan("render", UNIT, *DAY, *out), "--out 要写一个目录")
    refused(liuquan("render", UNIT, *ONE, "--kind", "风险图", "--format", "bpmn"), "只有流程图")
    refused(liuquan("render", UNIT, "--power", "没有", *DAY), "没有编号为「没有」的权力")
    refused(liuquan("render", UNIT, *ONE, "--kind", "饼图"), "饼图")
    (tmp_path / "file").write_text("")
    refused(liuquan("render", UNIT, *ONE, "--out", tmp_path / "file"), "写不了")
    assert names(tmp_path) == ["file"]


def test_a_suffix_nobody_draws_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    refused(liuquan("render", UNIT, *ONE, "--out", tmp_path / "图.jpg"), ".jpg", "svg、png")
    assert not any(tmp_path.iterdir())
    assert liuquan("render", UNIT, *ONE, "--out", tmp_path / "图.v2").code == 0
    (tmp_path / "旧.old").mkdir()
    assert liuquan("render", UNIT, *ONE, "--out", tmp_path / "旧.old").code == 0
    assert names(tmp_path / "旧.old") == names(tmp_path / "图.v2") == ["XK-01.svg"]


def test_a_power_asked_for_that_has_no_flow_is_named(tmp_path: Path) -> None:
    unit = tmp_path / "unit"
    unit.mkdir()
    powers = "".join(f"  - 编号: QL-{n}\n    名称: 甲{n}\n" for n in (1, 2))
    (unit / "权力清单.yaml").write_text(f"文档: 权力清单\n事项:\n{powers}", "utf-8")
    flow = "文档: 流程\n流程:\n  - 权力: QL-1\n    环节:\n      - 名称: 受理\n"
    (unit / "流程.yaml").write_text(flow, "utf-8")
    asked = ("--power", "QL-1", "--power", "QL-2", "--kind", "流程图", "--kind", "风险图")
    called = liuquan("render", unit, *asked, "--out", tmp_path / "图")
    assert (called.code, called.err) == (0, "「QL-2」没有流程，没有画\n")
    assert names(tmp_path / "图") == ["QL-1-风险图.svg", "QL-1.svg"]


def test_an_unchanged_chart_comes_from_the_cache(tmp_path: Path) -> None:
    unit = Path(shutil.copytree(UNIT, tmp_path / "unit"))
    kept = {"LIUQUAN_CACHE": str(tmp_path / "cache")}
    assert liuquan("render", unit, *ONE, "--out", tmp_path / "a", **kept).code == 0
    assert liuquan("render", unit, *ONE, "--out", tmp_path / "c", **kept).code == 0
    a, c = tmp_path / "a" / "XK-01.svg", tmp_path / "c" / "XK-01.svg"
    assert a.read_bytes() == c.read_bytes()


def test_a_chart_of_the_unit_is_not_drawn_with_personal_data(tmp_path: Path) -> None:
    unit = Path(shutil.copytree(UNIT, tmp_path / "unit"))
    file = unit / "单位.yaml"
    text = file.read_text("utf-8").replace("概况: ", "概况: 联系人手机 13800138000 ", 1)
    file.write_text(text, encoding="utf-8")
    called = liuquan("render", unit, *DAY, "--kind", "结构图", "--out", tmp_path / "out")
    assert called.code == 1 and "单位.yaml" in called.err
    assert not (tmp_path / "out").exists()
    assert liuquan("render", unit, *ONE, "--out", tmp_path / "out").code == 0
