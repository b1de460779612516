"""Keep the English catalogue whole: `write` gathers sentences and compiles, `--check` only looks.

Sentences are those of `_()` and `say()` in the package, and the title, 检查什么 and 为什么 of every
rule. English stands in liuquan_cli/locale/en/LC_MESSAGES/liuquan.po; what has no English yet is
left empty there, and --check refuses it.
"""

import io
import sys
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from liuquan_cli.language import LOCALES
from liuquan_cli.rules.document import page_of
from liuquan_cli.rules.registry import RULES

PACKAGE = LOCALES.parent
PO = LOCALES / "en" / "LC_MESSAGES" / "liuquan.po"
MO = PO.with_suffix(".mo")


def gathered() -> Catalog:
    """Every sentence of the source, with the files it stands in."""
    catalog = Catalog(project="liuquan", charset="utf-8")
    for file, _line, message, _comments, _context in extract_from_dir(
        PACKAGE, [("**.py", "python")], keywords={"_": None, "say": None}
    ):
        catalog.add(message, locations=[(f"liuquan_cli/{file}", None)])
    for module in RULES:
        page = page_of(module)
        file = Path(str(module.__file__)).relative_to(PACKAGE.parent)
        for message in (page.title, page.what, page.why):
            catalog.add(message, locations=[(str(file), None)])
    return catalog


def brought_up(old: Catalog) -> Catalog:
    """The gathered sentences with the English that is known of them."""
    catalog = Catalog(locale="en", project="liuquan", charset="utf-8", fuzzy=False)
    catalog.header_comment = "# English for liuquan; Chinese is the source."
    for message in sorted(gathered(), key=lambda m: (m.locations, str(m.id))):
        if message.id:
            known = old.get(message.id)
            catalog.add(
                message.id, known.string if known else "", locations=message.locations,
                flags=[flag for flag in message.flags if flag != "fuzzy"],
            )  # fmt: skip
    return catalog


def po_of(catalog: Catalog) -> bytes:
    """The catalogue as text, without dates: the same sentences give the same bytes."""
    out = io.BytesIO()
    write_po(out, catalog, omit_header=True, width=100, include_lineno=False)
    head = (
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )
    return head.encode() + out.getvalue()


def mo_of(po: bytes) -> bytes:
    """The compiled catalogue."""
    out = io.BytesIO()
    write_mo(out, read_po(io.BytesIO(po), locale="en"))
    return out.getvalue()


def said(mo: bytes) -> dict[str, str]:
    """What a compiled catalogue says; its header holds the hour it was made, and does not count."""
    catalog = read_mo(io.BytesIO(mo))
    return {str(message.id): str(message.string) for message in catalog if message.id}


def main() -> None:
    """Write both files, or say what is wrong with them."""
    old = read_po(io.BytesIO(PO.read_bytes()), locale="en") if PO.exists() else Catalog()
    po = po_of(brought_up(old))
    missing = [m.id for m in read_po(io.BytesIO(po), locale="en") if m.id and not m.string]
    if "--check" not in sys.argv:
        PO.parent.mkdir(parents=True, exist_ok=True)
        PO.write_bytes(po)
        MO.write_bytes(mo_of(po))
        print(f"{len(missing)} without English")
        return
    compiled = MO.read_bytes() if MO.exists() else b""
    checks = (
        (f"{len(missing)} sentences without English, the first: {missing[:1]}", not missing),
        ("liuquan.po is stale, run `make docs`", PO.exists() and PO.read_bytes() == po),
        ("liuquan.mo is stale, run `make docs`", compiled and said(compiled) == said(mo_of(po))),
    )
    wrong = [name for name, fine in checks if not fine]
    if wrong:
        raise SystemExit("\n".join(wrong))


if __name__ == "__main__":
    main()
