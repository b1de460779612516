"""Nothing secret leaves by a side door: the cache, a crash, a complaint, a name."""

import io
from pathlib import Path

import pytest

from liuquan_cli.app import main
from liuquan_cli.crash import report_crash
from liuquan_cli.report.formats import WRITERS

from .calling import liuquan
from .reports import REPOSITORY, SECRETS, SETTING, reviewed

ID = SECRETS[0]
DAY = ("--today", "2026-11-30")


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_secret_is_printed_or_kept(format: str, language: str, tmp_path: Path) -> None:
    kept = {"LIUQUAN_CACHE": str(tmp_path), "LIUQUAN_LANG": language}
    for _ in range(2):
        called = liuquan("validate", REPOSITORY, *DAY, "--format", format, **kept)
        assert called.code == 1
        assert not any(secret in called.out + called.err for secret in SECRETS)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(secret.encode() in file for secret in SECRETS for file in files)


@pytest.mark.parametrize("format", WRITERS)
def test_names_of_files_and_folders_are_masked(format: str, tmp_path: Path) -> None:
    folder = tmp_path / f"张三{ID}"
    folder.mkdir()
    (folder / "单位.yaml").write_text("文档: 单位\n名称: 某局\n机构: 甲\n", encoding="utf-8")
    (tmp_path / f"{ID}.docx").write_bytes(b"")
    review, intake = reviewed(tmp_path)
    assert sum(finding.rule == "LQ051" for finding in review.findings) == 2
    page = WRITERS[format](review, intake, SETTING)
    assert ID not in page
    assert "110105" in page


def test_a_number_that_only_its_line_gives_away_is_masked_where_it_is_quoted(
    tmp_path: Path,
) -> None:
    number = "110105000101001"  # of the old form: nothing but 身份证 beside it tells what it is
    text = f"文档: 权力清单\n# 身份证 {number}\n事项:\n  - {{编号: QL-001, 名称: 甲 {number}}}\n"
    (tmp_path / "权力清单.yaml").write_text(text, encoding="utf-8")
    page = WRITERS["text"](*reviewed(tmp_path), SETTING)
    assert "LQ105" in page or "LQ101" in page
    assert number not in page


def test_a_crash_tells_nothing_of_the_values(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    try:
        raise ValueError(ID)
    except ValueError:
        told = report_crash(["validate", f"{ID}/"])
    (log,) = tmp_path.glob("liuquan-*.log")
    assert ID not in told + log.read_text(encoding="utf-8")


def test_a_complaint_about_a_file_masks_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    errors = io.StringIO()
    monkeypatch.setattr("sys.argv", ["liuquan", "scan", "--message", str(tmp_path / ID)])
    monkeypatch.setattr("sys.stderr", errors)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    assert ID not in errors.getvalue() and "110105" in errors.getvalue()


@pytest.fixture
def leaky(tmp_path: Path) -> Path:
    """A department with a number in every sort of place, and a mark of secrecy in one."""
    root = tmp_path / "unit"
    root.mkdir()
    (root / "单位.yaml").write_text(
        f"文档: 单位\n名称: 某局\n岗位:\n- {{名称: 甲岗{ID}}}\n", encoding="utf-8"
    )
    (root / f"权力{ID}.yaml").write_text(
        f"文档: 权力清单\n事项:\n- {{编号: QL-001, 名称: 甲{ID}}}\n"
        "- {编号: QL-002, 名称: 乙机密★3年}\n",
        encoding="utf-8",
    )
    (root / "流程.yaml").write_text(
        f"文档: 流程\n流程:\n- 权力: QL-001\n  环节: [{{编号: '1', 名称: 审{ID}}}]\n",
        encoding="utf-8",
    )
    return root


CALLS = (
    *(("report", "--format", format) for format in ("text", "markdown", "html", "csv")),
    ("due", "--within", "400"),
    ("fmt", "--diff"),
    ("fmt", "--check"),
    ("publish", "--force"),
    ("render",),
    ("scan",),
)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_command_prints_a_number(
    call: tuple[str, ...], language: str, leaky: Path, tmp_path: Path
) -> None:
    verb, *options = call
    out = ("--out", tmp_path / "out") if verb in ("publish", "render") else ()
    called = liuquan(verb, leaky, *options, *out, LIUQUAN_LANG=language)
    assert called.code in (0, 1)
    assert ID not in called.out + called.err
    assert "★" not in called.out + called.err or verb == "scan"
    assert not (tmp_path / "out").exists()


def test_a_baseline_repeats_no_number(leaky: Path) -> None:
    assert liuquan("validate", leaky, "--write-baseline", "2027-01-01").code == 0
    assert ID not in (leaky / "基线.yaml").read_text(encoding="utf-8")


def test_a_baseline_written_by_hand_takes_no_leak_away(tmp_path: Path) -> None:
    (tmp_path / "单位.yaml").write_text(f"文档: 单位\n名称: 某局 # {ID}\n", encoding="utf-8")
    (tmp_path / "基线.yaml").write_text(
        "文档: 基线\n条目:\n"
        '- {规则: LQ051, 文件: 单位.yaml, 对象: "-", 位置: "-", 期限: 2026-12-31}\n',
        encoding="utf-8",
    )
    report = liuquan("validate", tmp_path, *DAY, "--format", "json").json
    assert "LQ051" in {finding["rule"] for finding in report["findings"]}
    assert report["baseline"] == []


@pytest.mark.parametrize("call", [("due", "--post"), ("explain",), ("report", "--view"), ("scan",)])
def test_a_complaint_about_a_call_masks_it(call: tuple[str, ...], leaky: Path) -> None:
    verb, *option = call
    where = (leaky,) if option else ()
    called = liuquan(verb, *where, *option, f"甲{ID}")
    assert called.code == 2
    assert ID not in called.err and "110105" in called.err
