"""No input makes anything but findings."""

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.repository.locate import locate
from liuquan_cli.resources import resource
from liuquan_cli.rules import form
from tests.form.examples import examples, source_of

_PIECES = st.sampled_from([
    "文档", "权力清单", "制度", "事项", "编号", "名称", "分权",
    "QL-001", ":", ": ", "：", "- ", "-",
    "\n", "\n  ", "\n    ", "\t", "\u3000", " ", '"', "'", "“", "”", "[", "]", "{", "}", ", ", "，",
    "|", ">", "&a", "*a", "!!str", "<<", "?", "%", "@", "`", "#", "---", "...", "---\n", "\r\n",
    "\r", "\x00", "\x85", "\u2028", "\ufeff", "\u200b", "\\", "\\x", "😀", "~", "null", "1", "2026",
    "13800138000", "秘密★", "正文",
])  # fmt: skip
_EXAMPLES = [
    example.text
    for rule in form.RULES
    for title in ("反例", "正例")
    for example in examples(rule.__doc__ or "", title)
]


_SLIPS = ["", "：", ":", "\t", "\u3000", '"', "'", "”", "- ", "\n", "[", "}", "，"]


def _real() -> list[bytes]:
    found = sorted(Path(resource("examples")).rglob("*.yaml"))
    found += sorted(Path(resource("examples")).rglob("*.md"))
    texts = [path.read_bytes()[:6000] for path in found]
    return [*texts, *(text.encode() for text in _EXAMPLES)]


_REAL = _real()


def judged(file: str, data: bytes) -> None:
    """Findings, each of which can be said and stands inside its file."""
    source = source_of(file, data)
    lines = 1 + data.count(b"\n") + data.count(b"\r")
    for finding in form.check(source):
        assert str(finding.message)
        assert finding.remedy is not None and str(finding.remedy)
        spot = locate(source, finding.place)
        assert spot.column >= 1
        assert source.text is None or 1 <= spot.line <= lines + 1


_file = st.sampled_from(["a.yaml", "制度.md"])


@settings(max_examples=300, deadline=None)
@given(_file, st.binary(max_size=200))
def test_any_bytes(file: str, data: bytes) -> None:
    judged(file, data)


@settings(max_examples=600, deadline=None)
@given(_file, st.lists(_PIECES, max_size=40))
def test_text_like_yaml(file: str, pieces: list[str]) -> None:
    judged(file, "".join(pieces).encode())
    judged(file, ("---\n文档: 制度\n" + "".join(pieces)).encode())


@settings(max_examples=300, deadline=None)
@given(_file, st.integers(0, 2**32))
def test_real_files_with_slips(file: str, seed: int) -> None:
    chance = random.Random(seed)
    text = chance.choice(_REAL).decode("utf-8", "replace")
    for _slip in range(chance.randint(1, 5)):
        at = chance.randint(0, len(text))
        much = chance.choice([0, 0, 1, 2, 30])
        piece = chance.choice(_SLIPS)
        text = text[:at] + piece + text[at + much :]
    judged(file, text.encode())


@settings(max_examples=100, deadline=None)
@given(_file, st.integers(0, 2**32))
def test_real_files_with_broken_bytes(file: str, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(chance.choice(_REAL))
    for _slip in range(chance.randint(1, 4)):
        data[chance.randrange(len(data) + 1) : chance.randrange(len(data) + 1)] = bytes(
            chance.randrange(256) for _byte in range(chance.randint(0, 3))
        )
    judged(file, bytes(data))
