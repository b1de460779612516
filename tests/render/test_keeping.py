"""An unchanged chart is not drawn again; a changed one is."""

from pathlib import Path

import msgspec
import pytest

from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.drawings import Drawings
from liuquan_cli.render.engine import Engine, EngineError, choose_engine
from liuquan_cli.render.flowchart import draw, draw_pages
from tests.render.charts import long_chart, parallel_chart

BROKEN = Engine("graphviz-pure", "/does/not/exist")


class Kept(dict[bytes, bytes]):
    """A place that is only memory."""

    def put(self, content: bytes, made: bytes) -> None:
        self[content] = made


def test_what_was_drawn_needs_no_engine_the_second_time() -> None:
    keep, charts = Kept(), [parallel_chart(), long_chart(6)]
    first = draw(charts, choose_engine(), keep)
    assert draw(charts, BROKEN, keep) == first
    assert draw(charts[::-1], BROKEN, keep) == first[::-1]
    assert draw(charts, choose_engine()) == first


def test_only_the_changed_chart_is_drawn() -> None:
    keep, charts = Kept(), [parallel_chart(), long_chart(6)]
    draw(charts, choose_engine(), keep)
    changed = msgspec.structs.replace(charts[1], title="改了")
    with pytest.raises(EngineError):
        draw([charts[0], changed], BROKEN, keep)
    svgs = draw([charts[0], changed], choose_engine(), keep)
    assert "改了" in svgs[1] and len(keep) == 3


def test_screen_and_paper_are_kept_apart() -> None:
    keep = Kept()
    (svg,) = draw([long_chart(40)], choose_engine(), keep)
    (pages,) = draw_pages([long_chart(40)], choose_engine(), keep)
    assert len(pages) > 1 and svg not in pages
    assert draw_pages([long_chart(40)], BROKEN, keep) == [pages]


def test_half_a_character_is_drawn_and_not_kept() -> None:
    keep = Kept()
    odd = msgspec.structs.replace(parallel_chart(), number="\ud800")
    assert draw([odd], choose_engine(), keep) == draw([odd], choose_engine())
    assert not keep


def test_a_cache_on_disk_serves_and_a_damaged_picture_is_drawn_anew(tmp_path: Path) -> None:
    keep = Drawings(Cache(tmp_path))
    first = draw([parallel_chart()], choose_engine(), keep)
    assert draw([parallel_chart()], BROKEN, keep) == first
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-40])
    assert draw([parallel_chart()], choose_engine(), keep) == first
