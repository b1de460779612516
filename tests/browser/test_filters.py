"""Filters narrow the rows, say how many are left, and outlive a reload."""

from pathlib import Path
from typing import Any


def test_filtering_the_power_list(page: Any, one_site: Path) -> None:
    page.goto((one_site / "powers.html").as_uri())
    form = page.locator("form.filters").first
    assert form.is_visible()
    rows = page.locator("#powers tbody tr")
    everything = page.locator("#powers tbody tr:visible").count()
    form.locator("input[type=search]").fill("登记")
    page.wait_for_timeout(300)
    left = page.locator("#powers tbody tr:visible").count()
    assert 0 < left < everything <= rows.count()
    assert "登记" in page.locator("#powers tbody tr:visible").first.inner_text()
    page.reload()
    page.wait_for_timeout(300)
    assert page.locator("#powers tbody tr:visible").count() == left
    form.locator("input[type=search]").fill("没有这样的事项")
    page.wait_for_timeout(300)
    assert page.locator("#powers tbody tr:visible").count() == 0
    assert page.get_by_text("没有符合").first.is_visible()


def test_a_narrowed_list_says_so_on_paper(page: Any, one_site: Path) -> None:
    page.goto((one_site / "powers.html").as_uri())
    form = page.locator("form.filters").first
    form.locator("input[type=search]").fill("登记")
    page.wait_for_timeout(300)
    page.emulate_media(media="print")
    said = form.locator(".filter-status")
    assert said.is_visible() and said.get_attribute("data-chosen") == "查找“登记”"
    assert not form.locator("input, select, button").first.is_visible()
    page.emulate_media(media="screen")
    form.get_by_role("button", name="清除条件").click()
    page.emulate_media(media="print")
    assert not form.is_visible()
