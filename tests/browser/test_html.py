"""Every page is valid HTML in the eyes of html-validate."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.browser.conftest import JUDGES, lacking

_RULES = {
    "extends": ["html-validate:standard"],
    "rules": {
        "long-title": "off",  # names of powers are as long as they are
        "no-trailing-whitespace": "off",
        "no-inline-style": "off",
        "require-sri": "off",  # everything is the bundle's own
        "prefer-native-element": "off",
        "svg-focusable": "off",
        "doctype-style": "off",
        "attribute-boolean-style": "off",
        "void-style": "off",
    },
}


def test_html_is_valid(site: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (JUDGES / "html-validate").is_dir():
        lacking("html-validate", ".ci/setup")
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(_RULES), encoding="utf-8")
    pages = [str(page) for page in sorted(site.rglob("*.html"))]
    done = subprocess.run(
        [
            str(node), str(JUDGES / "html-validate" / "bin" / "html-validate.mjs"),
            "--config", str(rules), "--formatter", "json", *pages,
        ],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    wrong = sorted(
        f"{Path(result['filePath']).relative_to(site)}:{m['line']}:{m['column']} "
        f"{m['ruleId']} {m['message']}"
        for result in json.loads(done.stdout or "[]")
        for m in result["messages"]
    )
    assert done.stdout and not wrong, "\n".join(wrong[:40]) or done.stderr
