"""The text in an office document (.docx, .xlsx, .pptx, .odt and their like): zipped XML."""

import io
import re

LARGEST = 64 * 1024 * 1024  # bytes of XML that are unpacked; a bomb stays packed
_CONTENT = re.compile(r"(?:word|xl|ppt|docProps)/.*\.xml|content\.xml|meta\.xml")
# Where a paragraph or a cell ends; within one, a number may be cut in pieces by other marks.
_END = re.compile(rb"</(?:[a-z]+:)?(?:p|h|si|c|is|tc|table-cell|comment|title|creator|author)>")
_MARK = re.compile(rb"<[^>]*>")


def is_office(data: bytes) -> bool:
    """Whether the file may be one."""
    return data.startswith(b"PK\x03\x04")


def text_of(data: bytes) -> str:
    """What is written in it, a line for each paragraph or cell; "" for what can't be unpacked."""
    import html  # seldom needed, and slow to load
    import zipfile
    import zlib

    parts, room = [], LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                room -= entry.file_size
                if room < 0:
                    break
                if _CONTENT.fullmatch(entry.filename):
                    marked = _END.sub(b"\n", archive.read(entry))
                    parts.append(_MARK.sub(b"", marked).decode("utf-8", "replace"))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        pass  # encrypted, cut off, or no archive after all
    return html.unescape("\n".join(parts))
