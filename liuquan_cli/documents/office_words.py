"""The office's own words in a document: put under its chapters, and what is still unwritten."""

from liuquan_cli.documents.office_text import sections
from liuquan_cli.documents.paper import Block, Heading
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import DocumentKind


class OfficeWords:
    """What the office wrote for the document `kind` of `year`, taken chapter by chapter."""

    def __init__(self, department: Department, kind: str, year: int) -> None:
        """Read the texts; the scheme 文种 says which chapters only the office can write."""
        member = department.scheme(DocumentKind).member(kind)
        self._asked = member.sections if member else ()
        self._kind, self._year = kind, year
        self._left = sections(department, kind, year)
        self._taken: set[str] = set()

    def under(self, chapter: str) -> tuple[Block, ...]:
        """The blocks of a chapter."""
        self._taken.add(chapter)
        return self._left.get(chapter, ())

    def others(self) -> tuple[Block, ...]:
        """Chapters that the document does not know, under headings of their own."""
        return tuple(
            block
            for chapter, blocks in self._left.items()
            if chapter and chapter not in self._taken
            for block in (Heading(chapter), *blocks)
        )

    @property
    def any(self) -> bool:
        """Whether the office wrote anything."""
        return bool(self._left)

    @property
    def missing(self) -> tuple[str, ...]:
        """The chapters that the office has still to write."""
        return tuple(
            f"「{chapter}」要由办公室写：建一个文书文件，文种写“{self._kind}”，"
            f"年度写{self._year}，在二级标题“{chapter}”下面写"
            for chapter in self._asked
            if chapter not in self._left
        )
