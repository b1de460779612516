"""The layout engine behind one small door: Graphviz in a wheel, or the system `dot`.

Both read DOT from standard input and write JSON, any number of graphs in one process: starting
the process costs more than laying out a hundred charts.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec

from liuquan_cli.model.text import Text, say

WHEEL = "graphviz-pure"
SYSTEM = "dot"


class EngineError(Exception):
    """No engine, or an engine that did not answer; `text` is the sentence for the reader."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text

    def __str__(self) -> str:
        return str(self.text)


class Engine(msgspec.Struct, frozen=True):
    """A Graphviz-compatible program: `name` is "graphviz-pure" or "dot", `path` its file."""

    name: str
    path: str


def _wheel_program() -> str | None:
    program = WHEEL + (".exe" if os.name == "nt" else "")
    places = [Path(sys.executable).parent / program]
    scripts = sysconfig.get_path("scripts")
    if scripts:
        places.append(Path(scripts) / program)
    try:
        files = metadata.files(WHEEL) or []
        places += [Path(str(f.locate())) for f in files if f.name == program]
    except metadata.PackageNotFoundError:
        pass
    return next((str(place) for place in places if place.is_file()), None)


def find_engines() -> tuple[Engine, ...]:
    """Every engine on this machine, the one used by default first."""
    found = [(WHEEL, _wheel_program()), (SYSTEM, shutil.which(SYSTEM))]
    return tuple(Engine(name, path) for name, path in found if path)


def choose_engine(name: str = WHEEL) -> Engine:
    """The engine called `name`; EngineError when this machine has none by that name."""
    for engine in find_engines():
        if engine.name == name:
            return engine
    if name == WHEEL:
        raise EngineError(
            say("没有找到排版程序 graphviz-pure。它随 liuquan 一起安装，请重新安装 liuquan。")
        )
    if name == SYSTEM:
        raise EngineError(
            say("没有找到排版程序 dot。请安装 Graphviz，或者不设 LIUQUAN_ENGINE，改用自带的程序。")
        )
    raise EngineError(
        say("不认识排版程序「{name}」。LIUQUAN_ENGINE 可以写 graphviz-pure 或 dot。", name=name)
    )


def engine_version(engine: Engine) -> str:
    """What the engine says of itself, one line; EngineError when it does not run."""
    return _run(engine, ["-V"], "").stderr.strip()


def lay_out(dots: Sequence[str], engine: Engine) -> list[dict[str, Any]]:
    """The engine's JSON for each DOT graph, in order; all graphs in one process.

    EngineError when the engine does not start, refuses a graph, or answers nonsense.
    """
    if not dots:
        return []
    answer = _run(engine, ["-Kdot", "-Tjson0"], "\n".join(dots)).stdout
    try:
        graphs = _read_stream(answer)
    except ValueError:
        graphs = []
    if len(graphs) != len(dots):
        raise EngineError(
            say(
                "排版程序 {name} 的回答看不懂：给它 {given} 张图，只读回 {got} 张。"
                "请运行 liuquan doctor 查看版本。",
                name=engine.name,
                given=len(dots),
                got=len(graphs),
            )
        )
    return graphs


def _run(engine: Engine, options: list[str], text: str) -> "subprocess.CompletedProcess[str]":
    try:
        done = subprocess.run(
            [engine.path, *options],
            input=text,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except OSError as error:
        raise EngineError(
            say(
                "排版程序 {name} 启动不了（{path}）：{reason}。请运行 liuquan doctor 检查。",
                name=engine.name,
                path=engine.path,
                reason=error.strerror or str(error),
            )
        ) from error
    if done.returncode != 0:
        raise EngineError(
            say(
                "排版程序 {name} 出错退出（{code}）：{reason}",
                name=engine.name,
                code=done.returncode,
                reason=done.stderr.strip()[:300] or "—",
            )
        )
    return done


def _read_stream(answer: str) -> list[dict[str, Any]]:
    """JSON objects one after another, as Graphviz writes several graphs."""
    decoder, place, graphs = json.JSONDecoder(), 0, []
    while place < len(answer):
        if answer[place].isspace():
            place += 1
            continue
        graph, place = decoder.raw_decode(answer, place)
        graphs.append(graph)
    return graphs
