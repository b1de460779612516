"""Every format says what it said before, and what its readers take for granted.

After a wanted change: `LIUQUAN_GOLDEN=write python -m pytest tests/cli/test_formats.py`, and look
at the difference.
"""

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from liuquan_cli import __version__
from liuquan_cli.language import use_language
from liuquan_cli.model.finding import Severity
from liuquan_cli.report.formats import WRITERS
from liuquan_cli.report.gather import Setting

from .calling import ROOT, liuquan
from .reports import DAY, GOLDEN, REPOSITORY, SECRETS, SETTING, few, reviewed

ENDINGS = {"text": "txt", "json": "json", "sarif": "sarif", "junit": "xml", "github": "txt",
           "gitlab": "json", "markdown": "md", "csv": "csv"}  # fmt: skip
MACHINE = ("json", "sarif", "junit", "gitlab", "csv")
every_format = pytest.mark.parametrize("format", WRITERS)


def written(format: str, setting: Setting = SETTING) -> str:
    return WRITERS[format](*reviewed(), setting)


@every_format
def test_what_was_agreed(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    few(monkeypatch)
    page = written(format).replace(f'"{__version__}"', '"0.0.0"').encode()
    golden = GOLDEN / f"{format}.{ENDINGS[format]}"
    if os.environ.get("LIUQUAN_GOLDEN") == "write":
        golden.write_bytes(page)
    assert page == golden.read_bytes()


@every_format
def test_the_same_bytes_every_time(format: str) -> None:
    assert written(format) == written(format)


@every_format
def test_no_format_holds_a_secret(format: str) -> None:
    page = written(format)
    assert [secret for secret in SECRETS if secret in unquote(page)] == []
    assert "某某办法" not in page  # stands in a file with a secrecy mark
    assert "154****0000" in page.replace("\\", "")


def test_the_schema_of_our_own_json() -> None:
    schema = json.loads((ROOT / "schemas/report/validate.schema.json").read_text("utf-8"))
    report = json.loads(written("json"))
    jsonschema.validate(report, schema, jsonschema.Draft202012Validator)
    assert [one["due"] for one in report["baseline"]] == ["2026-12-31"]
    assert [one["waiver"] for one in report["waived"]] == ["HM-001"]


@pytest.mark.parametrize("format", MACHINE)
def test_keys_do_not_follow_the_language(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        return [shape(inner) for inner in value] if isinstance(value, list) else type(value)

    def keys(page: str) -> Any:
        if format == "csv":
            return page.splitlines()[0]
        if format == "junit":
            return [(e.tag, sorted(e.attrib)) for e in xml.fromstring(page.encode()).iter()]
        return shape(json.loads(page))

    few(monkeypatch)
    chinese = written(format)
    use_language("en")
    try:
        english = written(format)
    finally:
        use_language("zh")
    assert keys(chinese) == keys(english)


# --- SARIF


def sarif_run(setting: Setting = SETTING) -> Any:
    log = json.loads(written("sarif", setting))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    return log["runs"][0]


def test_sarif_has_what_the_standard_defines_and_nothing_else() -> None:
    schema = json.loads((Path(__file__).parent / "sarif.schema.json").read_text("utf-8"))
    ground = {"origin": "https://example.org/a.git", "commit": "a" * 40, "branch": "main"}
    for setting in (SETTING, Setting(DAY, prefix="县/某局/", **ground)):
        log = json.loads(written("sarif", setting))
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        jsonschema.validate(log, schema, jsonschema.Draft202012Validator, format_checker=checker)


def test_sarif_declares_every_rule_and_points_at_it() -> None:
    run = sarif_run()
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 100
    assert len({rule["id"] for rule in rules}) == len({rule["name"] for rule in rules})
    for rule in rules:
        assert re.fullmatch(r"LQ\d{3}", rule["id"])
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert len(rule["properties"]["tags"]) <= 20
        for part in ("shortDescription", "fullDescription", "help"):
            assert rule[part]["text"].strip()
        assert len(rule["fullDescription"]["text"]) <= 1024
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert re.fullmatch(
            r"[0-9a-f]{32}(:\d+)?", result["partialFingerprints"]["liuquanFinding/v1"]
        )


def test_sarif_names_places_from_the_root_of_the_repository() -> None:
    run = sarif_run(Setting(DAY, prefix="县/某局/"))
    assert "uri" not in run["originalUriBaseIds"]["SRCROOT"]  # no path of this machine
    for result in run["results"]:
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            place = location["physicalLocation"]["artifactLocation"]
            assert place["uriBaseId"] == "SRCROOT"
            assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["uri"])
            assert unquote(place["uri"]).startswith("县/某局/")
            region = location["physicalLocation"]["region"]
            assert region["startLine"] >= 1 and region["startColumn"] >= 1


def test_sarif_counts_columns_in_utf16() -> None:
    run = sarif_run()
    text = (REPOSITORY / "权力清单.yaml").read_text(encoding="utf-8").split("\n")
    seen = 0
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if result["ruleId"] == "LQ201" and "😀" in text[region["startLine"] - 1]:
            units = text[region["startLine"] - 1].encode("utf-16-le")
            rest = units[2 * (region["startColumn"] - 1) :].decode("utf-16-le")
            assert rest == region["snippet"]["text"]
            seen += 1
    assert (run["columnKind"], seen) == ("utf16CodeUnits", 2)


def test_sarif_tells_waivers_and_the_baseline_apart() -> None:
    results = sarif_run()["results"]
    suppressed = [result for result in results if "suppressions" in result]
    assert [result["baselineState"] for result in suppressed] == ["new", "unchanged"]
    for result in suppressed:
        (suppression,) = result["suppressions"]
        assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
        assert suppression["justification"]
    assert all("baselineState" in result for result in results)


def test_sarif_says_how_the_run_ended_and_where_it_came_from() -> None:
    ground = {"origin": "https://example.org/a.git", "commit": "a" * 40, "branch": "main"}
    (origin,) = sarif_run(Setting(DAY, **ground))["versionControlProvenance"]
    assert origin == {
        "repositoryUri": ground["origin"], "revisionId": ground["commit"], "branch": "main",
        "mappedTo": {"uriBaseId": "SRCROOT"},
    }  # fmt: skip
    assert "versionControlProvenance" not in sarif_run()
    (invocation,) = sarif_run()["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (True, 1)


def test_sarif_keeps_the_gravest_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from liuquan_cli.report import sarif

    few(monkeypatch)
    whole = sarif_run()["results"]
    monkeypatch.setattr(sarif, "MOST", 3)
    run = sarif_run()
    assert [result["level"] for result in run["results"]] == ["error"] * 3
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert str(len(whole)) in note["message"]["text"]


# --- fingerprints


def test_a_fingerprint_knows_no_line(tmp_path: Path) -> None:
    def prints(root: Path) -> list[str]:
        report = json.loads(WRITERS["json"](*reviewed(root), SETTING))
        return sorted(one["fingerprint"] for one in report["findings"])

    for file in REPOSITORY.iterdir():
        text = file.read_text(encoding="utf-8")
        (tmp_path / file.name).write_text("# 新加的一行\n\n" + text, encoding="utf-8")
    before, after = prints(REPOSITORY), prints(tmp_path)
    assert before == after
    assert len(set(before)) == len(before)


# --- the others


def test_junit_adds_up(monkeypatch: pytest.MonkeyPatch) -> None:
    few(monkeypatch)
    root = xml.fromstring(written("junit").encode())
    for suite in (root, *root):
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests", "")) == len(cases)
        for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(kind, "")) == sum(case.find(tag) is not None for case in cases)
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)
    assert ("liuquan.form.LQ055", "单位.yaml") not in names
    warned = [case for case in root.iter("testcase") if case.find("system-out") is not None]
    assert [case.get("classname") for case in warned] == ["liuquan.form.LQ055"]


def test_junit_fails_what_the_run_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    few(monkeypatch)
    failed = [
        int(xml.fromstring(written("junit", Setting(DAY, bar=bar)).encode()).get("failures", ""))
        for bar in Severity
    ]
    assert failed[0] + 1 == failed[1] == failed[2]


def test_github_sends_ten_of_a_kind_and_then_everything() -> None:
    page = written("github", Setting(DAY, prefix="a,b:c/"))
    stop = re.search(r"^::stop-commands::(\S+)$", page, re.MULTILINE)
    assert stop is not None
    commands, rest = page.split(stop[0])
    told = [line for line in commands.splitlines() if line.startswith("::")]
    kinds = [line.split(" ")[0] for line in told]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert kinds.count("::error") == 10
    assert all("file=a%2Cb%3Ac/" in line for line in told)
    assert rest.rstrip().endswith(f"::{stop[1]}::")
    assert written("text").strip() in rest
    assert re.search("另有 [0-9]+ 条", commands)


def test_gitlab_has_what_gitlab_asks_for() -> None:
    report = json.loads(written("gitlab", Setting(DAY, prefix="县/")))
    prints = [one["fingerprint"] for one in report]
    assert len(set(prints)) == len(prints)
    for one in report:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert one["location"]["path"].startswith("县/")
        assert one["location"]["lines"]["begin"] >= 1


def test_markdown_shows_what_people_wrote_and_does_nothing_with_it() -> None:
    from markdown_it import MarkdownIt

    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(written("markdown"))
    assert "<示范>" not in page and "&lt;示范&gt;" in page
    assert "<b>" not in page
    assert "<a " not in page and "<img" not in page
    assert "某县&lt;示范&gt;局|*一*" in page
    assert page.count("<table>") == 1
    for power in ("一、依法确定权力", "六、严惩滥用权力", "附：豁免的问题", "附：旧账"):
        assert f"<h2>{power}</h2>" in page


def test_csv_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    page = written("csv")
    assert page.startswith("\ufeff状态,")
    rows = list(csv.reader(io.StringIO(page.removeprefix("\ufeff"), newline="")))
    assert {len(row) for row in rows} == {17}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert {row[0] for row in rows[1:]} == {"计入", "豁免", "旧账"}
    assert "\n" not in page.replace("\r\n", "")


def test_text_tells_the_line_of_a_related_place() -> None:
    assert "\n  → 单位.yaml:4:5 " in written("text")


# --- the command


@pytest.fixture
def settled(tmp_path: Path) -> Path:
    """A department whose findings are all taken away: one by a waiver, the rest by the baseline."""
    for file in REPOSITORY.iterdir():
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        text = "".join(line for line in lines if not line.startswith("#"))
        (tmp_path / file.name).write_text(text.replace(SECRETS[0], ""), encoding="utf-8")
    (tmp_path / "基线.yaml").unlink()
    assert liuquan("validate", tmp_path, *TODAY, "--write-baseline", "2026-12-31").code == 0
    return tmp_path


TODAY = ("--today", "2026-11-30")


def codes(root: Path, *more: str) -> set[int]:
    return {liuquan("validate", root, "--format", f, *TODAY, *more).code for f in WRITERS}


def test_the_exit_code_is_the_same_for_every_format(
    settled: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clean = tmp_path_factory.mktemp("clean")
    (clean / "单位.yaml").write_text("文档: 单位\n名称: 某局\n", encoding="utf-8")
    assert codes(clean) == {0}
    assert codes(REPOSITORY) == {1}
    assert codes(settled) == {0}
    assert codes(clean / "没有") == {2}
    report = liuquan("validate", settled, *TODAY, "--format", "json").json
    assert (report["findings"], len(report["waived"])) == ([], 1)
    assert len(report["baseline"]) > 3


def test_a_report_in_a_file_is_the_report_on_the_screen(tmp_path: Path) -> None:
    call = ("validate", REPOSITORY, "--today", "2026-11-30", "--format", "csv")
    shown = liuquan(*call)
    kept = liuquan(*call, "--output", tmp_path / "问题.csv")
    assert (kept.code, kept.out) == (1, "")
    assert "错误" in kept.err  # people see the counts all the same
    text = (tmp_path / "问题.csv").read_bytes().decode()
    assert text.replace("\r\n", "\n") == shown.out


def test_an_unknown_format_is_misuse() -> None:
    called = liuquan("validate", REPOSITORY, "--format", "pdf")
    assert called.code == 2
    assert "markdown" in called.err
