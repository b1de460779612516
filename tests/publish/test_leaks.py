"""Canaries in everything that is not public, and a grep through every byte of what is published."""

import io
import os
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from liuquan_cli.repository.kinds import TYPES
from tests.cli.calling import EXAMPLES, liuquan
from tests.publish.maximal import PRIVATE, PUBLIC, Writer

pytestmark = pytest.mark.git
CANARY = "金丝雀"
_PDF_STREAM = b"stream"


def _git(root: Path, *arguments: str) -> None:
    who = f"{CANARY}提交人"
    subprocess.run(
        ["git", "-C", str(root), "-c", "commit.gpgsign=false", *arguments],
        check=True,
        capture_output=True,
        env={
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": who,
            "GIT_AUTHOR_EMAIL": f"{CANARY}@example.org",
            "GIT_COMMITTER_NAME": who,
            "GIT_COMMITTER_EMAIL": f"{CANARY}@example.org",
        },
    )


def _repository(root: Path, withheld: bool) -> None:
    """A department with a canary wherever something that is not public may stand."""
    folder = root / f"{CANARY}目录"
    folder.mkdir(parents=True)
    for kind in TYPES:
        if kind in ("基线", "豁免"):
            continue
        document = Writer(withheld).document(kind)
        head = f"# {CANARY}注释\n"
        if "正文" in document:
            body = document.pop("正文")
            text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
            data = f"---\n{head}{text}---\n\n{body}\n\n<!-- {CANARY}批注 -->\n"
            (folder / f"{CANARY}{kind}.md").write_text(data, encoding="utf-8")
        else:
            text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
            name = root / "liuquan.yaml" if kind == "配置" else folder / f"{CANARY}{kind}.yaml"
            name.write_text(head + text, encoding="utf-8")
    (root / f"{CANARY}.txt").write_text(CANARY, encoding="utf-8")
    (root / "README.md").write_text(CANARY, encoding="utf-8")
    _git(root, "init", "-q", "-b", f"{CANARY}分支")
    (root / "草稿.yaml").write_text(f"# {CANARY}旧稿\n", encoding="utf-8")
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", f"{CANARY}说明")
    (root / "草稿.yaml").unlink()
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", f"{CANARY}又一次")
    _git(root, "tag", "-a", f"{CANARY}标签", "-m", CANARY)


def _opened(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file and all that is packed in it: archives, workbooks, documents, streams of PDF."""
    yield name, data
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield name, archive.comment
            for entry in archive.infolist():
                yield f"{name}!{entry.filename}", entry.filename.encode() + entry.extra
                yield from _opened(f"{name}!{entry.filename}", archive.read(entry))
    if data[:5] == b"%PDF-":
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(data))
        shown = "".join(page.extract_text() for page in reader.pages)
        yield f"{name} text", (shown + str(reader.metadata)).encode("utf-8", "replace")
        for piece in data.split(_PDF_STREAM)[1:]:
            try:
                yield f"{name} stream", zlib.decompressobj().decompress(piece.lstrip(b"\r\n"))
            except zlib.error:
                continue


def _spellings(word: str) -> list[bytes]:
    """How a word may lie in a file: in several encodings, escaped for JSON, HTML or a link."""
    escaped = "".join(f"\\u{ord(sign):04x}" for sign in word)
    numbers = "".join(f"&#{ord(sign)};" for sign in word)
    linked = "".join(f"%{byte:02X}" for byte in word.encode())
    plain = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    return [*plain, *(text.encode() for text in (escaped, numbers, linked))]


@pytest.mark.parametrize("withheld", [False, True])
def test_no_canary_is_in_any_byte_that_is_published(withheld: bool, tmp_path: Path) -> None:
    root, out = tmp_path / "部门", tmp_path / "site"
    _repository(root, withheld)
    done = liuquan(
        "publish", root, "--out", out, "--archive", "zip", "--year", "2026", "--force",
        "--today", "2026-06-30",
    )  # fmt: skip
    assert done.code == 0, done.err
    files = [path for path in tmp_path.rglob("*") if path.is_file() and root not in path.parents]
    assert any(path.suffix == ".zip" for path in files)
    wanted = [spelt for word in (CANARY, PRIVATE) for spelt in _spellings(word)]
    told = 0
    for path in files:
        for name, data in _opened(path.relative_to(tmp_path).as_posix(), path.read_bytes()):
            assert not any(word in data or word in name.encode() for word in wanted), name
            told += PUBLIC.encode() in data
    assert withheld or told > 20, "the test lost its subject: nothing public was published either"


@pytest.mark.parametrize("unit", ["changzhi-gongshang", "xiangyuan-jisheng", "xiaoyi-zuzhibu"])
def test_no_person_of_an_example_is_published(unit: str, tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = liuquan(
        "publish", EXAMPLES / unit, "--out", out, "--archive", "zip", "--year", "2025", "--force",
        "--today", "2026-11-30",
    )  # fmt: skip
    assert done.code == 0, done.err
    people = [
        spelt for name in ("张三", "李四", "王五", "赵六", "钱七") for spelt in _spellings(name)[:1]
    ]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            for name, data in _opened(path.name, path.read_bytes()):
                assert not any(person in data for person in people), name
