"""SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning and other collectors of results."""

from types import ModuleType
from typing import Any
from urllib.parse import quote

from liuquan_cli import __version__
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review, fails
from liuquan_cli.exit import Exit
from liuquan_cli.model.finding import Severity, Spot
from liuquan_cli.model.text import _
from liuquan_cli.report.entry import Entry, State, shown
from liuquan_cli.report.gather import Gathered, Setting, by_gravity, gathered
from liuquan_cli.report.jsonreport import indented
from liuquan_cli.report.rulepage import rule_page
from liuquan_cli.report.text import codes
from liuquan_cli.rules.document import page_of
from liuquan_cli.rules.registry import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST = 25_000  # results that GitHub takes in one run
_TAGS = 20  # of a rule
_BESIDE = 100  # related locations that are shown
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
Json = dict[str, Any]


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The log as JSON text: one run, all rules declared whether they found anything or not."""
    entries = gathered(review, intake)
    kept = {one.fingerprint for one in by_gravity(entries.all)[:MOST]}
    results = [one for one in entries.all if one.fingerprint in kept]
    index = {module.RULE.code: number for number, module in enumerate(RULES)}
    run: Json = {
        "tool": {
            "driver": {
                "name": "liuquan",
                "version": __version__,
                "semanticVersion": __version__,
                "language": _("zh-CN"),
                "rules": [_rule(module) for module in RULES],
            }
        },
        "automationDetails": {"id": "liuquan/"},
        "invocations": [_invocation(review, setting, entries, len(results))],
        "originalUriBaseIds": {
            "SRCROOT": {"description": {"text": _("仓库的根目录；不写它在哪台机器的哪个地方")}}
        },
        "columnKind": "utf16CodeUnits",
        "results": [
            {**_result(one, setting.prefix, bool(entries.old)), "ruleIndex": index[one.code]}
            for one in results
        ],
        "properties": {"profile": review.profile.name, "day": setting.day.isoformat()},
    }
    if setting.origin and setting.commit:
        run["versionControlProvenance"] = [_origin(setting)]
    return indented({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(module: ModuleType) -> Json:
    rule, page = module.RULE, page_of(module)
    room = module.__name__.split(".")[-2]
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": _(page.title)},
        "fullDescription": {"text": _(page.what)},
        "help": {"text": "\n".join((_(page.what), _(page.why))), "markdown": rule_page(module)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [room, *rule.serves][:_TAGS],
            "key": rule.name,
            "basis": list(rule.basis),
            "since": rule.since.name,
            "waivable": rule.waivable,
        },
    }


def _invocation(review: Review, setting: Setting, entries: Gathered, written: int) -> Json:
    """How the run ended, and what it did not judge or write."""
    notes = [
        _("没有查：{rules}；因为：{because}").format(
            rules=codes(skip), because=shown(str(skip.because), entries.secrets)
        )
        for skip in review.skipped
    ]
    if written < len(entries.all):
        notes.append(
            _("共有 {count} 条，这里只写了最重的 {written} 条").format(
                count=len(entries.all), written=written
            )
        )
    failed = fails(review.findings, setting.bar)
    return {
        "executionSuccessful": True,
        "exitCode": int(Exit.FINDINGS if failed else Exit.CLEAN),
        "toolExecutionNotifications": [
            {"level": "warning", "message": {"text": note}} for note in notes
        ],
    }


def _origin(setting: Setting) -> Json:
    branch = {"branch": setting.branch} if setting.branch else {}
    return {
        "repositoryUri": setting.origin,
        "revisionId": setting.commit,
        **branch,
        "mappedTo": {"uriBaseId": "SRCROOT"},
    }


def _result(one: Entry, prefix: str, against_baseline: bool) -> Json:
    words = _("{message}。怎么改：{remedy}") if one.remedy else "{message}"
    result: Json = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": words.format(message=one.message, remedy=one.remedy)},
        "locations": [_location(one, prefix)],
        "partialFingerprints": {"liuquanFinding/v1": one.fingerprint},
        "properties": {
            "object": one.object,
            "path": "/".join(str(step) for step in one.path),
            "basis": list(one.basis),
        },
    }
    if one.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(prefix + other.file, other.spot, other.wide),
                "message": {"text": other.note},
            }
            for number, other in enumerate(one.related[:_BESIDE], start=1)
        ]
    if one.state is not State.NEW:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": one.reason}
        ]
    if against_baseline:
        result["baselineState"] = "unchanged" if one.state is State.OLD else "new"
    return result


def _location(one: Entry, prefix: str) -> Json:
    physical = _physical(prefix + one.file, one.spot, one.wide)
    snippet = one.line[one.spot.column - 1 :]
    if snippet:
        physical["region"]["snippet"] = {"text": snippet}
    location: Json = {"physicalLocation": physical}
    if one.object:
        path = ".".join((one.object, *(str(step) for step in one.within)))
        location["logicalLocations"] = [{"name": one.object, "fullyQualifiedName": path}]
    return location


def _physical(file: str, spot: Spot, wide: int) -> Json:
    """`wide` is how many signs before the column take two units of UTF-16."""
    return {
        "artifactLocation": {"uri": quote(file, safe="/"), "uriBaseId": "SRCROOT"},
        "region": {"startLine": spot.line, "startColumn": spot.column + wide},
    }
