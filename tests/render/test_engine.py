"""The engine's small door: one process for many graphs, clear words when it fails."""

import sys
from pathlib import Path

import pytest

from liuquan_cli.render.engine import (
    SYSTEM,
    WHEEL,
    Engine,
    EngineError,
    choose_engine,
    engine_version,
    find_engines,
    lay_out,
)
from liuquan_cli.render.flowchart import draw
from tests.render.charts import long_chart, parallel_chart

DOTS = [f"digraph {{ graph [phase=1]; {' -> '.join('abcdef'[:n])}; }}" for n in (2, 4, 6)]


def test_the_wheel_is_the_default_engine() -> None:
    assert choose_engine().name == WHEEL
    assert find_engines()[0] == choose_engine()
    assert "0.2.2" in engine_version(choose_engine())


def test_many_graphs_come_back_in_order() -> None:
    graphs = lay_out(DOTS, choose_engine())
    assert [len(graph["objects"]) for graph in graphs] == [2, 4, 6]
    assert lay_out([], choose_engine()) == []


def test_wheel_and_system_dot_draw_the_same() -> None:
    systems = [engine for engine in find_engines() if engine.name == SYSTEM]
    if not systems:
        pytest.skip("no system `dot` here: install Graphviz to hold the two engines together")
    charts = [parallel_chart(), *(long_chart(steps) for steps in (3, 6, 12, 25, 40))]
    assert draw(charts, choose_engine()) == draw(charts, systems[0])


@pytest.mark.parametrize("name", [SYSTEM, "neato"])
def test_an_engine_that_is_not_here_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineError) as caught:
        choose_engine(name)
    assert name in str(caught.value)


def test_a_graph_the_engine_refuses() -> None:
    with pytest.raises(EngineError) as caught:
        lay_out(["digraph { a -> "], choose_engine())
    assert WHEEL in str(caught.value)


def test_a_program_that_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        lay_out(DOTS, Engine("dot", str(tmp_path / "none")))
    assert "none" in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the engine")
def test_a_program_that_answers_nonsense(tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\ncat >/dev/null\necho '{'\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(EngineError):
        lay_out(DOTS, Engine("dot", str(program)))
