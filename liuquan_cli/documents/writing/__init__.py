"""Papers as files: HTML, Word and PDF in the layout of GB/T 9704-2012."""

from liuquan_cli.documents.writing.formats import NAMES, notices, write

__all__ = ["NAMES", "notices", "write"]
