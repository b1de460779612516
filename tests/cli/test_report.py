"""liuquan report: the tables, on the examples and on a department with gaps."""

import csv
import html
import io
import re
import shutil
from pathlib import Path

import pytest

from liuquan_cli.views.catalogue import NAMES

from .calling import EXAMPLES, liuquan

DAY = ("--today", "2026-11-30")
CHANGZHI = EXAMPLES / "changzhi-gongshang"


def rows(path: Path, view: str) -> list[list[str]]:
    """The rows of one view, as a spreadsheet reads them."""
    called = liuquan("report", path, "--view", view, "--format", "csv", *DAY)
    assert called.code == 0, called.err
    return list(csv.reader(io.StringIO(called.out.removeprefix("\ufeff"))))


@pytest.fixture
def gapped(tmp_path: Path) -> Path:
    """Changzhi's department without its flows and risks, and with a hostile name."""
    copy = tmp_path / "unit"
    shutil.copytree(CHANGZHI, copy)
    shutil.rmtree(copy / "流程")
    for file in copy.rglob("风险*.yaml"):
        file.unlink()
    powers = next(f for f in copy.rglob("*.yaml") if "名称: 企业设立登记" in f.read_text("utf-8"))
    text = powers.read_text("utf-8").replace("名称: 企业设立登记", "名称: '<b>|*企业*'", 1)
    powers.write_text(text, "utf-8")
    return copy


@pytest.mark.parametrize("unit", sorted(p.name for p in EXAMPLES.iterdir() if p.is_dir()))
def test_every_view_of_every_example_has_whole_rows(unit: str) -> None:
    called = liuquan("report", EXAMPLES / unit, "--format", "csv", *DAY)
    tables = list(csv.reader(io.StringIO(called.out.removeprefix("\ufeff"))))
    assert called.code == 0
    titles = {row[0].partition("：")[0] for row in tables if len(row) == 1}
    assert len(titles) == len(NAMES)
    assert all(any(row) for row in tables if len(row) > 1)


def test_the_chain_shows_the_missing_link(gapped: Path) -> None:
    """X-01: one column a link; what is missing is named in its cell."""
    whole = [row for row in rows(CHANGZHI, "chain") if row and row[0].startswith("QL-")]
    broken = [row for row in rows(gapped, "chain") if row and row[0].startswith("QL-")]
    assert len(whole) == len(broken)
    assert all("缺" not in "".join(row) for row in whole)
    assert {row[3] for row in broken} == {"缺流程"}


def test_posts_are_told_what_they_decide_carry_out_and_oversee() -> None:
    by_post = {row[0]: row for row in rows(CHANGZHI, "posts") if len(row) > 1}
    assert "企业设立登记" in by_post["企业注册科科长"][2]
    assert "企业设立登记" in by_post["窗口岗"][3]
    assert "企业设立登记" in by_post["法制科科长"][4]


def test_counts_add_up() -> None:
    head, *lines, total = [r for r in rows(CHANGZHI, "counts") if len(r) > 1][:12]
    numbers = [[int(n) for n in row[1:]] for row in lines]
    assert [sum(column) for column in zip(*numbers, strict=True)] == [int(n) for n in total[1:]]
    gone = {"取消", "合并", "下放", "转移", "暂停"}
    for row in (*lines, total):
        by_name = dict(zip(head, row, strict=True))
        left = int(by_name["清理前"]) - sum(int(by_name.get(name, 0)) for name in gone)
        assert int(by_name["清理后"]) == left


def test_the_self_check_counts_what_validate_finds(gapped: Path) -> None:
    found = liuquan("validate", gapped, "--format", "json", *DAY).json["findings"]
    errors = sum(f["severity"] == "error" and f["rule"].startswith("LQ3") for f in found)
    by_name = {row[0]: row for row in rows(gapped, "selfcheck") if len(row) > 1}
    assert errors
    assert int(by_name["依法保障"][3]) == errors


def test_text_from_the_repository_stays_text(gapped: Path) -> None:
    page = liuquan("report", gapped, "--view", "chain", "--format", "html", *DAY).out
    assert "<b>|" not in page
    assert html.escape("<b>|*企业*") in page
    marked = liuquan("report", gapped, "--view", "chain", "--format", "markdown", *DAY).out
    line = next(line for line in marked.splitlines() if "企业\\*" in line)
    assert "&lt;b&gt;\\|\\*企业\\*" in line
    assert len(re.findall(r"(?<!\\)\|", line)) == 9  # eight columns


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    page = liuquan("report", CHANGZHI, "--format", "html", *DAY).out
    assert not re.search(r"<script|https?://|src=|@import|url\(", page)
    assert "default-src 'none'" in page


def test_plain_when_piped_and_the_same_twice() -> None:
    first = liuquan("report", CHANGZHI, *DAY)
    assert "\x1b" not in first.out
    assert first.out == liuquan("report", CHANGZHI, *DAY).out


def test_an_unknown_view_is_a_usage_error_that_lists_the_known() -> None:
    called = liuquan("report", CHANGZHI, "--view", "nothing")
    assert called.code == 2
    assert "chain" in called.err


def test_output_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "表.csv"
    called = liuquan("report", CHANGZHI, "--view", "counts", "--format", "csv", "--output", file)
    assert (called.code, called.out) == (0, "")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    called = liuquan("report", tmp_path)
    assert called.code == 2
    assert "文档: …" in called.err
