"""Planning a new object: which file it goes to, what id it gets, how its first lines read."""

import json
import posixpath
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from liuquan_cli.model.source import Source
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.facts import facts_of
from liuquan_cli.repository.filename import file_name
from liuquan_cli.repository.insert import Unfit, with_item
from liuquan_cli.repository.minting import minted, once_used
from liuquan_cli.resources import resource

_BLANK = re.compile(r"\{\{ (\S+) \}\}")
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=<][^#:{}\[\],\"'\n]*(?<!\s)")
_MARKDOWN = re.compile(r"^---$", re.MULTILINE)  # in a template: the end of the front matter
SCHEMAS = ".liuquan/schemas"


class Sort(msgspec.Struct, frozen=True, rename={
    "document": "文档", "key": "列表", "id": "编号", "defines": "定义", "file": "文件",
}):  # fmt: skip
    """What `new` can make: which list of which document, the style of its id, its usual file."""

    document: str
    file: str
    key: str = ""
    id: str = ""
    defines: str = ""


class Addition(msgspec.Struct, frozen=True):
    """What is to be written: the whole new text of `file`, and the id that was minted."""

    file: str
    text: str
    id: str


class NotPossibleError(Exception):
    """The object can't be added there; `file` and `line` say where the list stands."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(file, line)
        self.file, self.line = file, line


@cache
def sorts() -> dict[str, Sort]:
    """What `new` can make, by the word one says."""
    data = resource("templates", "new", "index.yaml").read_bytes()
    values = reader.read("index.yaml", data, frozenset(), marks=False).values
    return msgspec.convert(values, dict[str, Sort])


def _template(sort: str) -> str:
    return resource("templates", "new", f"{sort}.yaml").read_text(encoding="utf-8")


def blanks(sort: str) -> tuple[str, ...]:
    """What must be given to make one, in the order of its lines; the id is minted."""
    return tuple(name for name in dict.fromkeys(_BLANK.findall(_template(sort))) if name != "编号")


def plan(
    root: Path, sort: str, given: Mapping[str, str], exclude: tuple[str, ...] = (), file: str = ""
) -> Addition:
    """Plan one new object of `sort` in the repository at `root`; nothing is written.

    `file` names where it shall go; else the last file that has such a list, else its usual file.
    Raises NotPossibleError for a list written in brackets or a file that is not sound YAML.
    """
    what = sorts()[sort]
    file = posixpath.normpath(file) if file else ""
    if file and not (root / file).resolve().is_relative_to(root.resolve()):
        raise NotPossibleError(file, 1)
    sources = [
        reader.read(found.file, found.data, contract.integer_keys())
        for found in discover(root, exclude)
        if found.trouble is None
    ]
    new_id = minted(_used(sources, what.defines), what.id) if what.id else ""
    while new_id and new_id in once_used(root):
        new_id = minted([new_id], what.id)
    filled = _BLANK.sub(
        lambda blank: _scalar(new_id if blank[1] == "编号" else given[blank[1]]), _template(sort)
    )
    if not what.key:
        called = "-".join((new_id, *(given[blank] for blank in blanks(sort))))
        written = _MARKDOWN.search(filled) is not None
        name = f"{what.file}/{file_name(called)}.{'md' if written else 'yaml'}"
        if (root / name).exists():
            raise NotPossibleError(name, 1)
        head = "---\n" if written else _schema_line(what.document, name)
        return Addition(name, head + filled, new_id)
    home = _home(sources, what, file)
    if home is not None and home.kind != what.document:
        raise NotPossibleError(home.file, 1)
    if home is None:
        name = file or what.file
        if (root / name).exists() or (root / name).is_symlink():
            raise NotPossibleError(name, 1)  # there, but not read as a document of ours
        return Addition(name, f"{_head(what.document, name)}{what.key}:\n{_listed(filled)}", new_id)
    text = with_item(home, what.key, filled)
    if isinstance(text, Unfit):
        raise NotPossibleError(home.file, text.line)
    after = reader.read(home.file, text.encode(), contract.integer_keys()).values
    before = home.values or {}
    if after is None or after.get(what.key, [])[:-1] != before.get(what.key, []):
        raise NotPossibleError(home.file, 1)
    return Addition(home.file, text, new_id)


def _used(sources: list[Source], defines: str) -> list[str]:
    names = []
    for source in sources:
        if source.values is not None and source.kind in contract.kinds():
            definitions = facts_of(source.values, source.kind).definitions
            names += [d.name for d in definitions if d.kind == defines and d.path[-1] == "编号"]
    return names


def _home(sources: list[Source], what: Sort, file: str) -> Source | None:
    if file:
        return next((source for source in sources if source.file == file), None)
    documents = [source for source in sources if source.kind == what.document]
    having = [source for source in documents if what.key in (source.values or {})]
    found = having or documents
    return found[-1] if found else None


def _schema_line(document: str, file: str) -> str:
    """The first line of a new file: where editors find the schema."""
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{contract.kinds()[document]}\n"


def _head(document: str, file: str) -> str:
    """The first lines of a new file, what it is among them."""
    return f"{_schema_line(document, file)}文档: {document}\n"


def _listed(item: str) -> str:
    first, *rest = item.rstrip("\n").split("\n")
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def is_plain(text: str) -> bool:
    """Whether `text` may stand bare in YAML."""
    return _PLAIN.fullmatch(text) is not None


def _scalar(text: str) -> str:
    """`text` as YAML: bare where that is safe, else in double quotes."""
    if is_plain(text):
        return text
    return json.dumps(text, ensure_ascii=False)
