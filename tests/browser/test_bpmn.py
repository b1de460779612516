"""Flows written as BPMN open in bpmn-js without a warning, and bpmnlint finds no problem."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import JUDGES, UNITS, lacking
from tests.cli.calling import EXAMPLES, ROOT, liuquan

_OPEN = """async ([xml, descriptor]) => {
  const canvas = document.createElement('div');
  canvas.style.height = '900px';
  document.body.replaceChildren(canvas);
  const viewer = new BpmnJS({container: canvas, moddleExtensions: {liuquan: descriptor}});
  const {warnings} = await viewer.importXML(xml);
  return [warnings.map(w => w.message), canvas.querySelectorAll('.djs-shape').length];
}"""


@pytest.fixture(params=UNITS)
def drawings(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """Every flow of an example as BPMN."""
    out = tmp_path / "bpmn"
    done = liuquan(
        "render", EXAMPLES / request.param, "--format", "bpmn", "--out", out,
        "--today", "2026-11-30",
    )  # fmt: skip
    assert done.code == 0, done.err
    return sorted(out.glob("*.bpmn"))


def test_bpmn_js_opens_every_flow_without_a_warning(page: Any, drawings: list[Path]) -> None:
    viewer = JUDGES / "bpmn-js" / "dist" / "bpmn-viewer.production.min.js"
    if not viewer.is_file():
        lacking("bpmn-js", ".ci/setup")
    descriptor = json.loads((ROOT / "schemas/exchange/liuquan-moddle.json").read_text("utf-8"))
    page.set_content("<!DOCTYPE html><title>BPMN</title>")
    page.add_script_tag(path=str(viewer))
    assert len(drawings) > 20
    for file in drawings:
        warnings, shapes = page.evaluate(_OPEN, [file.read_text("utf-8"), descriptor])
        assert not warnings and shapes > 3, (file.name, warnings)


def test_bpmnlint_finds_no_problem(drawings: list[Path]) -> None:
    node = shutil.which("node")
    if node is None or not (JUDGES / "bpmnlint").is_dir():
        lacking("bpmnlint", ".ci/setup")
    folder = drawings[0].parent
    (folder / ".bpmnlintrc").write_text('{"extends": "bpmnlint:recommended"}', encoding="utf-8")
    done = subprocess.run(
        [str(node), str(JUDGES / "bpmnlint" / "bin" / "bpmnlint.js"), *(d.name for d in drawings)],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0 and not done.stdout.strip(), done.stdout + done.stderr
