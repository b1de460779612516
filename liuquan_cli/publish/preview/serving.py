"""A small web server for the preview: it knows the files of the site, and nothing else."""

import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from liuquan_cli.publish.preview import dressing
from liuquan_cli.publish.preview.making import Shown

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_BEAT = 15.0  # seconds between signs of life to a page that waits


def is_local(host: str) -> bool:
    """Whether only this machine can see what is served at `host`."""
    return host in _LOOPBACK


class Stage:
    """What is shown at the moment, and who waits for the next version."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._shown: Shown | None = None
        self._version = ""
        self._closed = False

    def show(self, shown: Shown) -> None:
        """Show another version, and tell all pages that wait for it."""
        with self._changed:
            self._shown, self._version = shown, secrets.token_hex(8)
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def now(self) -> tuple[Shown, str]:
        """What is shown, and the name of its version."""
        with self._changed:
            assert self._shown is not None
            return self._shown, self._version

    def news(self, seen: str) -> Iterator[bool]:
        """Whether there is another version than `seen`: False from time to time, True at the end.

        It ends without True when the stage is closed.
        """
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._version != seen, _BEAT)
                if self._closed:
                    return
                changed = self._version != seen
            yield changed
            if changed:
                return


@contextmanager
def serving(stage: Stage, host: str, port: int) -> Iterator[str]:
    """Serve what is on `stage`; yields the address. Raises OSError where it can't listen there."""

    class Handler(_Handler):
        pass

    Handler.stage = stage
    Handler.local = is_local(host)
    server = _Server((host, port), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield f"http://{host}:{server.server_address[1]}/"
    finally:
        stage.close()
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    """A server that thinks nothing of a browser that goes away half-way."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell the terminal of what is our fault, not of a line that broke."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers one visitor."""

    stage: Stage
    local: bool  # whether only this machine is to see it
    protocol_version = "HTTP/1.1"
    server_version = "liuquan"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a file, the report, or news."""
        with suppress(ConnectionError, TimeoutError):
            self._answer()

    do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal tells of versions, not of visits."""

    def _answer(self) -> None:
        if self.local and not self._is_meant():
            self._send(HTTPStatus.FORBIDDEN, b"", ".txt")
            return
        try:
            asked = urlsplit(self.path)
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, b"", ".txt")
            return
        name = unquote(asked.path).removeprefix("/") or "index.html"
        if name == dressing.EVENTS:
            self._tell_news(parse_qs(asked.query).get("seen", [""])[0])
            return
        shown, version = self.stage.now()
        if name == dressing.SCRIPT:
            self._send(HTTPStatus.OK, dressing.RELOAD.encode(), ".js")
        elif name == dressing.STYLE:
            self._send(HTTPStatus.OK, dressing.CSS.encode(), ".css")
        elif name == dressing.REPORT or not shown.files:
            page = dressing.report_page(shown.report, version, shown.errors)
            self._send(HTTPStatus.OK, page, ".html")
        elif name in shown.files:
            self._send_file(shown, version, name)
        else:
            page = dressing.report_page(f"没有这一页：{name}", version, shown.errors)
            self._send(HTTPStatus.NOT_FOUND, page, ".html")

    def _is_meant(self) -> bool:
        """Whether the visitor asked for this machine: no page elsewhere may look in by a name."""
        host = self.headers.get("Host", "")
        try:
            return urlsplit(f"//{host}").hostname in _LOOPBACK
        except ValueError:
            return False

    def _send_file(self, shown: Shown, version: str, name: str) -> None:
        try:
            data = (shown.folder / name).read_bytes()
        except OSError:  # it went away with the last version
            self._send(HTTPStatus.NOT_FOUND, b"", ".txt")
            return
        suffix = PurePosixPath(name).suffix
        if suffix == ".html":
            data = dressing.dressed(data, version, shown.errors)
        self._send(HTTPStatus.OK, data, suffix)

    def _send(self, status: HTTPStatus, data: bytes, suffix: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        for header, value in _HEADERS.items():
            self.send_header(header, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _tell_news(self, seen: str) -> None:
        """Server-sent events: one, when there is another version than the page has seen."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        for changed in self.stage.news(seen):
            self.wfile.write(b"data: changed\n\n" if changed else b": waiting\n\n")
            self.wfile.flush()
