"""liuquan report year: which files are written, what is told, and what is refused."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from typer import Exit

from liuquan_cli.commands import report_year
from liuquan_cli.model.text import say
from liuquan_cli.render.paper.typeset import TypesetError

from .calling import EXAMPLES, liuquan

DAY = ("--today", "2026-11-30")
CHANGZHI = EXAMPLES / "changzhi-gongshang"
XIAOYI = EXAMPLES / "xiaoyi-zuzhibu"
BOTH = ("--format", "html", "--format", "docx")  # a PDF needs fonts
YEARLY = "政府信息公开工作年度报告-2025"
PHONE = "138" + "0013" + "8000"


def files(folder: Path) -> list[str]:
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file())


def yearly(repository: Path, out: Path, *more: str | Path) -> tuple[int, str, str]:
    call = ("report", "year", repository, "--year", "2025", "--out", out, *DAY, *more)
    called = liuquan(*call)
    return called.code, called.out, called.err


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    copy = tmp_path / "unit"
    shutil.copytree(XIAOYI, copy)
    return copy


@pytest.mark.serves("CM-33", "DS-05")
def test_a_document_is_written_by_its_short_name_in_each_format(tmp_path: Path) -> None:
    code, out, err = yearly(CHANGZHI, tmp_path, "--document", "信息公开年报", *BOTH)
    assert code == 0 and "还缺" not in err
    assert files(tmp_path) == [f"2025/{YEARLY}.docx", f"2025/{YEARLY}.html"]
    assert "1 份文书，2 个文件" in out
    page = (tmp_path / "2025" / f"{YEARLY}.html").read_text("utf-8")
    assert "没有因政府信息公开工作被约谈" in page  # the office's own words
    with zipfile.ZipFile(tmp_path / "2025" / f"{YEARLY}.docx") as word:
        assert "结转下年度继续办理" in word.read("word/document.xml").decode()


def test_what_is_missing_is_told_and_the_draft_is_written(tmp_path: Path) -> None:
    called = liuquan(
        "report", "year", CHANGZHI, "--year", "2026", "--document", "信息公开年报",
        "--format", "html", "--out", tmp_path, *DAY,
    )  # fmt: skip
    assert called.code == 0
    assert "还缺" in called.err and "公开年报" in called.err
    assert files(tmp_path) == ["2026/政府信息公开工作年度报告-2026.html"]


def test_a_dry_run_names_the_files_and_writes_none(tmp_path: Path) -> None:
    code, out, _err = yearly(
        CHANGZHI, tmp_path / "x", "--document", "信息公开年报", *BOTH, "--dry-run"
    )
    assert code == 0
    assert [Path(line).name for line in out.split()] == [f"{YEARLY}.html", f"{YEARLY}.docx"]
    assert not (tmp_path / "x").exists()


def test_a_party_organ_writes_no_report_on_government_information(tmp_path: Path) -> None:
    code, out, _err = yearly(XIAOYI, tmp_path, "--dry-run", "--format", "html")
    assert code == 0 and "政府信息公开" not in out
    code, _out, err = yearly(XIAOYI, tmp_path, "--document", "信息公开年报", *BOTH)
    assert code == 2 and "不适用" in err


def test_papers_of_one_kind_stand_in_a_folder_of_its_name(tmp_path: Path) -> None:
    code, out, _err = yearly(
        XIAOYI, tmp_path, "--document", "责任书", "--format", "html", "--dry-run"
    )
    folders = {Path(line).parent.name for line in out.split("\n") if line}
    assert (code, folders) == (0, {"责任书"})


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--year", "2027"), "2027年还没有到"),
        (("--year", "2025", "--document", "周报"), "没有「周报」这种文书，只有"),
        (("--year", "2025", "--format", "doc"), "没有「doc」这种格式，只有 html、docx、pdf"),
        ((), "缺少 --year"),
        (("--year", "2025", "--since", "没有的标签", "--document", "自查报告"), "没有的标签"),
    ],
)
@pytest.mark.git
def test_a_wrong_call_is_told_in_a_sentence(more: tuple[str, ...], said: str) -> None:
    called = liuquan("report", "year", XIAOYI, *DAY, *more)
    assert called.code == 2
    assert said in called.err and "Traceback" not in called.err


def test_a_folder_without_files_or_none_at_all(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        called = liuquan("report", "year", path, "--year", "2025", *DAY)
        assert called.code == 2 and str(path) in called.err


def test_personal_data_stops_everything(unit: Path, tmp_path: Path) -> None:
    file = next((unit / "文书").glob("*.md"))
    file.write_text(file.read_text("utf-8") + f"\n找他打 {PHONE}。\n", "utf-8")
    called = liuquan("report", "year", unit, "--year", "2026", "--out", tmp_path / "o", *DAY)
    assert called.code == 1
    assert file.name in called.err and PHONE not in called.err
    assert not (tmp_path / "o").exists()


def test_report_still_takes_a_folder_and_year_is_one_by_its_path(tmp_path: Path) -> None:
    assert liuquan("report", XIAOYI, "--view", "progress", *DAY).code == 0
    shutil.copytree(XIAOYI, tmp_path / "year")
    called = liuquan("report", "./year", "--view", "progress", *DAY, cwd=tmp_path)
    assert called.code == 0, called.err
    assert "report year" in liuquan("--help").out
    assert "--year" in liuquan("report", "year", "--help").out


def git(root: Path, *words: str, on: str = "2025-12-20") -> None:
    stamp = f"{on}T08:00:00+0800"
    environment = {
        "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "HOME": str(root),
        "PATH": "/usr/bin:/bin:/usr/local/bin",
    }  # fmt: skip
    call = ["git", "-c", "user.name=test", "-c", "user.email=t@example.org", *words]
    subprocess.run(call, cwd=root, env=environment, check=True, capture_output=True)


@pytest.mark.git
def test_the_year_before_is_taken_from_its_tag_else_from_its_end(
    unit: Path, tmp_path: Path
) -> None:
    def told() -> str:
        called = liuquan(
            "report", "year", unit, "--year", "2026", "--document", "六权治本年度报告",
            "--format", "html", "--out", tmp_path / "o", *DAY,
        )  # fmt: skip
        assert called.code == 0, called.err
        return called.err

    assert "不和上一年比较" in told()
    git(unit, "init", "-q")
    git(unit, "add", "-A")
    git(unit, "commit", "-q", "-m", "一", on="2026-03-01")
    assert "不和上一年比较" in told()  # nothing was there at the end of 2025
    git(unit, "tag", "v2025")
    assert "不和上一年比较" not in told()
    git(unit, "tag", "-d", "v2025")
    git(unit, "tag", "12025")
    assert "不和上一年比较" in told()  # another number than the year
    page = next((tmp_path / "o").rglob("*.html")).read_text("utf-8")
    assert "没有上一年的资料可以比较" in page


def test_no_file_takes_the_place_of_another_on_a_disk_that_knows_no_case(tmp_path: Path) -> None:
    unit = tmp_path / "局"
    unit.mkdir()
    posts = "".join(f"  - {{名称: {name}}}\n" for name in ('"A/岗"', '"a:岗"', "A_岗-2", "b岗"))
    (unit / "单位.yaml").write_text(f"文档: 单位\n版本: 1\n名称: 甲局\n岗位:\n{posts}", "utf-8")
    code, out, _err = yearly(
        unit, tmp_path / "o", "--document", "承诺书", "--format", "html", "--dry-run"
    )
    names = [Path(line).name.casefold() for line in out.split("\n") if line]
    assert code == 0
    assert len(names) == len(set(names)) == 4


@pytest.mark.git
def test_a_year_before_without_data_is_not_compared_with(unit: Path, tmp_path: Path) -> None:
    git(unit, "init", "-q")
    git(unit, "add", "README.md")
    git(unit, "commit", "-q", "-m", "一", on="2025-03-01")
    git(unit, "tag", "v2025")
    call = ("--year", "2026", "--document", "六权治本年度报告", "--format", "html", "--dry-run")
    code, _out, err = yearly(unit, tmp_path / "o", *call)
    assert code == 0 and "不和上一年比较：v2025的时候还没有资料" in err
    code, _out, err = yearly(unit, tmp_path / "o", *call, "--since", "v2025")
    assert code == 2 and "v2025的时候还没有资料" in err


@pytest.mark.git
def test_a_year_that_is_tagged_and_over_is_told_to_be_written_from_todays_data(
    unit: Path, tmp_path: Path
) -> None:
    git(unit, "init", "-q")
    git(unit, "add", "-A")
    git(unit, "commit", "-q", "-m", "一", on="2025-12-01")
    git(unit, "tag", "v2025")
    call = ("--document", "六权治本年度报告", "--format", "html", "--dry-run")
    code, _out, err = yearly(unit, tmp_path / "o", *call)
    assert code == 0 and "不是2025年底的" in err and "v2025" in err
    assert "年底的" not in yearly(unit, tmp_path / "o", *call, "--year", "2026")[2]


def test_what_the_typesetter_refuses_is_told_in_a_sentence(
    unit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_paper: object, _form: str) -> bytes:
        raise TypesetError(say("排版程序 typst 出错：{reason}", reason="坏"))

    monkeypatch.setattr(report_year, "write", refuse)
    with pytest.raises(Exit) as left:
        report_year.run(
            2026, unit, ["自查报告"], ["html"], tmp_path / "o", today="2026-11-30", no_cache=True
        )
    assert left.value.exit_code == 2
    assert "自查报告-2026.html 没有写成：排版程序 typst 出错：坏" in capsys.readouterr().err


def test_it_is_told_which_papers_are_for_the_public(tmp_path: Path) -> None:
    inside = ("--document", "自查报告", "--document", "承诺书")
    html = ("--format", "html")
    _code, out, _err = yearly(CHANGZHI, tmp_path, *inside, "--document", "信息公开年报", *html)
    assert f"向社会公布的只有：{YEARLY}；其余供内部使用" in out
    assert "不向社会公布" in yearly(CHANGZHI, tmp_path, *inside, *html)[1]
    assert "内部" not in yearly(CHANGZHI, tmp_path, "--document", "信息公开年报", *html)[1]


@pytest.mark.git
def test_a_year_before_with_personal_data_is_not_quoted(unit: Path, tmp_path: Path) -> None:
    file = unit / "权力清单.yaml"
    clean = file.read_text("utf-8")
    file.write_text(clean.replace("    名称: ", f"    名称: 找他打{PHONE}的", 1), "utf-8")
    git(unit, "init", "-q")
    git(unit, "add", "-A")
    git(unit, "commit", "-q", "-m", "一", on="2025-03-01")
    git(unit, "tag", "v2025")
    file.write_text(clean, "utf-8")
    call = ("--year", "2026", "--document", "六权治本年度报告", "--format", "html")
    code, _out, err = yearly(unit, tmp_path / "o", *call)
    assert code == 0 and "不和上一年比较：v2025的文件里有涉密标志或个人信息" in err
    page = next((tmp_path / "o").rglob("*.html")).read_text("utf-8")
    assert PHONE not in page
