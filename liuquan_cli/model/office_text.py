"""文书: what the office writes itself for a document of a year, a Markdown file."""

import re
from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located
from liuquan_cli.model.shared import Disclosure

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}##[ \t\u3000]+(.*?)[ \t\u3000]*#*[ \t\u3000]*")
_WORD = re.compile(r"\w")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class OfficeText(Located, frozen=True, kw_only=True):
    """The office's own words (文书): `body` holds a section for each chapter they go into.

    Number, attachments, and the foot (copies, issuer, day of issue) are those of the document.
    """

    id: str = field(name="编号")
    kind: str = field(name="文种")
    year: int = field(name="年度")
    owner: str = field(name="责任岗位", default="")
    number: str = field(name="文号", default="")
    attachments: tuple[str, ...] = field(name="附件", default=())
    copies: tuple[str, ...] = field(name="抄送", default=())
    issuer: str = field(name="印发机关", default="")
    issued: date | None = field(name="印发日期", default=None)
    disclosure: Disclosure | None = field(name="公开", default=None)
    body: str = field(name="正文", default="")

    def sections(self) -> dict[str, str]:
        """The Markdown under each heading of level 2, by title; what stands before them is "".

        Sections without a word, such as those that a template leaves to be filled in, are none.
        """
        found: dict[str, list[str]] = {"": []}
        title, fence = "", ""
        for line in _COMMENT.sub("", self.body).split("\n"):
            mark = _FENCE.match(line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence):
                fence = ""
            heading = None if fence else _HEADING.fullmatch(line)
            if heading:
                title = heading[1]
            else:
                found.setdefault(title, []).append(line)
        texts = {name: "\n".join(lines).strip() for name, lines in found.items()}
        return {name: text for name, text in texts.items() if _WORD.search(text)}
