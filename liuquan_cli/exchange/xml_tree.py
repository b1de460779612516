"""XML from strangers as a tree with line numbers. No entity of the file's own is ever read."""

import codecs
import re
from collections.abc import Iterator
from xml.parsers import expat

import msgspec

from liuquan_cli.exchange.loss import UnreadableError
from liuquan_cli.model.text import _

MOST_BYTES = 10_000_000
_DEEPEST = 200
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# What XML readers must know, and what Chinese programs write.
_ENCODINGS = {"utf-8", "utf-16", "gb18030", "gbk", "gb2312", "big5", "iso8859-1", "ascii"}


class Tag(msgspec.Struct, frozen=True):
    """An element: namespace and local name, attributes by name ("namespace name" if they have
    one), children and text in order of the file."""

    space: str
    name: str
    attributes: dict[str, str]
    line: int
    children: "list[Tag]"
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def get(self, name: str) -> str:
        """An attribute, "" where it is missing."""
        return self.attributes.get(name, "")

    def named(self, *names: str) -> "Iterator[Tag]":
        """Children with one of these local names, of the element's own namespace."""
        return (one for one in self.children if one.name in names and one.space == self.space)


def parse(data: bytes) -> Tag:
    """The root of the document. UnreadableError with line and column where it is not sound XML,
    has a document type (which could make entities), or is too large or too deep."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            _("文件有 {size} 字节，超过了 {most} 字节").format(size=len(data), most=MOST_BYTES)
        )
    text = _decoded(data)
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    stack: list[Tag] = []
    roots: list[Tag] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _space, local = name.rpartition(" ")
        tag = Tag(space, local, attributes, parser.CurrentLineNumber, [], [])
        (stack[-1].children if stack else roots).append(tag)
        stack.append(tag)
        if len(stack) > _DEEPEST:
            raise UnreadableError(
                _("第 {line} 行：元素套了 {depth} 层，太深了").format(
                    line=tag.line, depth=len(stack)
                )
            )

    def end(_name: str) -> None:
        stack.pop()

    def words(piece: str) -> None:
        if stack:
            stack[-1].texts.append(piece)

    def refuse(*_about: object) -> None:
        raise UnreadableError(
            _(
                "第 {line} 行：有文档类型声明（<!DOCTYPE），不读这样的文件；"
                "BPMN 用不着它，删去后再导入"
            ).format(line=parser.CurrentLineNumber)
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise UnreadableError(
            _("第 {line} 行第 {column} 列：不是完好的 XML（{why}）").format(
                line=error.lineno, column=error.offset + 1, why=_why(error.code)
            )
        ) from None
    return roots[0]


def _decoded(data: bytes) -> str:
    """The text in the encoding that the file declares, with no carriage returns."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    else:
        found = _DECLARED.match(data[:200])
        encoding = found[1].decode() if found else "utf-8"
        try:
            known = codecs.lookup(encoding).name in _ENCODINGS
        except LookupError:
            known = False
        if not known:
            raise UnreadableError(
                _("文件声明的编码是 {encoding}，不认识；请另存为 UTF-8").format(encoding=encoding)
            )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(
            _("第 {line} 行：不是 {encoding} 编码的文字；请另存为 UTF-8").format(
                line=line, encoding=encoding
            )
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _why(code: int) -> str:
    reasons = {
        expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: _("没有内容"),
        expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: _("开始标记和结束标记对不上"),
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: _("标记没有写完"),
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: _("CDATA 没有写完"),
        expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: _("结尾之后还有内容"),
        expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: _("一个属性写了两次"),
        expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: _("用了没有定义的实体"),
        expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]: _("用了没有声明的前缀"),
        expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]: _("有不该有的符号"),
        expat.errors.codes[expat.errors.XML_ERROR_SYNTAX]: _("写法不对"),
    }
    return reasons.get(code) or expat.ErrorString(code) or str(code)
