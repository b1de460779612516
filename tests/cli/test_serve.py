"""`liuquan serve` shows the site on this machine, and the next version by itself."""

import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.calling import EXAMPLES, ROOT, liuquan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal here")


class Answer(NamedTuple):
    """What the preview answered."""

    status: int
    headers: dict[str, str]
    body: bytes


class Preview:
    """A running preview of a unit."""

    def __init__(self, unit: Path, host: str = "127.0.0.1") -> None:
        self.unit = unit
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("LIUQUAN", "GIT_"))}
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "liuquan_cli", "serve", unit),
                *("--host", host, "--port", "0", "--today", "2026-11-30"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            cwd=ROOT,
            env={
                **kept,
                "LIUQUAN_CACHE": str(unit.parent / "cache"),
                "PYTHONPATH": str(ROOT),
                "PYTHONUNBUFFERED": "1",
            },
        )
        self.said = ""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line
            if found := re.search(r"http://[\d.]+:(\d+)/", line):
                self.port = int(found[1])
                return
        raise AssertionError(self.said)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        with closing(self._asked(path, method, headers)) as connection:
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())

    def _asked(self, path: str, method: str, headers: dict[str, str]) -> HTTPConnection:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection

    def page(self, path: str = "/") -> str:
        return self.ask(path).body.decode()

    def after(self, path: Path, text: str) -> str:
        """The home page after `path` has become `text` and the preview has told of it."""
        version = re.search(r'data-version="(\w+)"', self.page())
        assert version
        with closing(self._asked(f"/~preview/events?seen={version[1]}", "GET", {})) as connection:
            news = connection.getresponse()
            path.write_text(text, "utf-8")
            while (line := news.readline()) != b"data: changed\n":
                assert line in (b": waiting\n", b"\n")
            news.close()
        return self.page()

    def end(self) -> str:
        """End it as a person would, and what it said."""
        self.process.send_signal(signal.SIGINT)
        self.said += self.process.communicate(timeout=120)[0]
        return self.said


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    unit = shutil.copytree(EXAMPLES / "xiangyuan-jisheng", tmp_path / "unit")
    running = Preview(Path(unit))
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.communicate()


def test_a_change_is_seen_and_an_error_is_shown_until_it_is_mended(preview: Preview) -> None:
    home = preview.page()
    assert "<b>预览</b>" in home and "没有发现错误" in home
    path = preview.unit / "权力清单.yaml"
    text = path.read_text("utf-8")
    code = re.search(r"编号: (\S+)", text)
    assert code
    page = f"/powers/{code[1].lower()}.html"
    preview.after(path, re.sub("    名称: .*", "    名称: 改过的一项权力", text, count=1))
    assert "改过的一项权力" in preview.page(page)
    broken = text.replace("编号: XK-02\n", "编号: XK-01\n")
    assert "个错误，还不能公开" in preview.after(path, broken)
    assert "XK-01" in preview.page("/~preview/report")
    assert "没有发现错误" in preview.after(path, text)
    said = preview.end()
    assert preview.process.returncode == 0
    assert said.endswith("预览结束\n") and "LQ" in said


def test_what_may_never_be_published_is_not_previewed(preview: Preview) -> None:
    path = preview.unit / "监督.yaml"
    secret = "11010519491231002X"
    home = preview.after(path, path.read_text("utf-8") + f"# {secret}\n")
    assert "<pre>" in home and secret not in home
    assert "不预览" in preview.end() and secret not in preview.said


def test_it_serves_the_site_and_nothing_else(preview: Preview) -> None:
    for path in (
        "/../unit/x.yaml",
        "/%2e%2e/unit/x", "/powers/", "/powers", "/manifest.json/", "//etc/passwd",
        "/powers/../index.html", "/.", "/%00", "/search/",
    ):  # fmt: skip
        assert preview.ask(path).status == 404, path
    for host in ("example.org", "example.org:80", "127.0.0.1.example.org", ""):
        assert preview.ask("/", Host=host).status == 403, host
    assert preview.ask("/", Host="localhost:1").status == 200
    assert preview.ask("/", "POST").status == 501
    head = preview.ask("/style.css", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["X-Content-Type-Options"] == "nosniff"
    assert head.headers["Content-Type"] == "text/css; charset=utf-8"


def test_pages_run_only_what_the_preview_brings(preview: Preview) -> None:
    page = preview.page()
    policies = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert len(policies) == 1
    assert "default-src 'none'; script-src 'self';" in policies[0]
    assert "http:" not in policies[0] and "unsafe" not in policies[0]
    assert re.search(r'<script src="/~preview/reload.js" data-version="\w+" defer>', page)


def test_a_port_that_is_taken_and_a_folder_that_is_not_there_are_said_so(
    preview: Preview, tmp_path: Path
) -> None:
    called = liuquan("serve", preview.unit, "--port", str(preview.port))
    assert (called.code, "换一个端口" in called.err) == (2, True)
    called = liuquan("serve", tmp_path / "none")
    assert (called.code, "不是一个目录" in called.err) == (2, True)


def test_nothing_that_a_visitor_does_puts_a_traceback_on_the_terminal(preview: Preview) -> None:
    assert preview.ask("/", Host="[").status == 403
    gone = socket.create_connection(("127.0.0.1", preview.port))
    gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    gone.sendall(b"GET / HT")
    gone.close()
    assert preview.ask("/").status == 200
    assert "Traceback" not in preview.end()


def test_a_preview_that_others_can_see_says_so(tmp_path: Path) -> None:
    unit = shutil.copytree(EXAMPLES / "xiangyuan-jisheng", tmp_path / "unit")
    running = Preview(Path(unit), "0.0.0.0")
    running.process.kill()
    running.process.communicate()
    assert "都看得到这个预览" in running.said
