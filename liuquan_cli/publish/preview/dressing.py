"""What a preview adds to pages: a banner, and a script that shows the next version by itself."""

import re
from html import escape

from liuquan_cli.publish.templating import POLICY

OURS = "~preview/"  # no file of a bundle begins so
SCRIPT, STYLE, REPORT, EVENTS = (OURS + n for n in ("reload.js", "preview.css", "report", "events"))
_META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
_BODY = re.compile(r"<body[^>]*>")

RELOAD = """\
const seen = document.currentScript.dataset.version;
new EventSource("/~preview/events?seen=" + seen).onmessage = () => location.reload();
"""
CSS = """\
.preview {
  margin: 0; padding: .4rem 1rem; background: #f4d58d; color: #1b1f24;
  font: 500 .9375rem/1.5 system-ui, sans-serif;
}
.preview a { color: inherit; }
body.report { margin: 0; background: #fdfcfa; color: #1b1f24; }
body.report pre {
  margin: 0; padding: 1.5rem; overflow: auto; line-height: 1.6;
  font: .875rem/1.6 ui-monospace, "Noto Sans Mono CJK SC", monospace;
}
@media print { .preview { display: none; } }
"""


def dressed(page: bytes, version: str, errors: int) -> bytes:
    """One of our pages with banner and script; another page as it is."""
    text = page.decode()
    if _META not in text:
        return page
    text = text.replace(_META, _head(version), 1)
    return _BODY.sub(lambda found: found[0] + "\n" + _banner(errors), text, count=1).encode()


def report_page(report: str, version: str, errors: int) -> bytes:
    """What the review found, or why there is no site, as a page."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>预览：审查结果</title>\n{_head(version)}\n</head>\n"
        f'<body class="report">\n{_banner(errors, home=True)}'
        f"<main><pre>{escape(report)}</pre></main>\n</body>\n</html>\n"
    ).encode()


def _head(version: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<link rel="stylesheet" href="/{STYLE}">\n'
        f'<script src="/{SCRIPT}" data-version="{version}" defer></script>'
    )


def _banner(errors: int, home: bool = False) -> str:
    state = f"审查有 {errors} 个错误，还不能公开" if errors else "审查没有发现错误"
    link = '<a href="/">看网站</a>' if home else f'<a href="/{REPORT}">看审查结果</a>'
    return f'<p class="preview"><b>预览</b> · {state} · {link}</p>\n'
