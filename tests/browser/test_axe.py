"""axe-core finds nothing on any kind of page, wide and narrow, light and dark."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import opened, pages_of


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (390, "light"), (1280, "dark")], ids=str
)
def test_axe_reports_no_violation(chromium: Any, site: Path, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    found: list[str] = []
    for page in opened(chromium, {"width": width, "height": 900}, color_scheme=scheme):
        for file in pages_of(site):
            page.goto(file.as_uri())
            response = axe.run(page).response
            found += [
                f"{file.relative_to(site)}: {wrong['id']} {node['target']} {node['html'][:120]}"
                for wrong in response["violations"]
                for node in wrong["nodes"]
            ]
    assert not found, "\n".join(found)
