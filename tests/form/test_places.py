"""A slip is named by its own rule, and at its own line and column, not where a parser stumbles."""

import pytest

from liuquan_cli.model.finding import Finding
from liuquan_cli.repository.locate import locate
from liuquan_cli.repository.reader import read
from liuquan_cli.rules import form
from tests.form.examples import source_of

HEAD = "文档: 权力清单\n事项:\n  - 编号: QL-001\n    名称: 企业设立登记\n"  # lines 1–4


def found(text: str | bytes, file: str = "权力清单.yaml") -> list[tuple[str, int, int]]:
    """Rule, line and column of every finding in a file."""
    data = text.encode() if isinstance(text, str) else text
    source = source_of(file, data)

    def placed(finding: Finding) -> tuple[str, int, int]:
        spot = locate(source, finding.place)
        return finding.rule, spot.line, spot.column

    return sorted(map(placed, form.check(source)), key=lambda one: one[1:])


NASTY = {
    # text after HEAD, findings
    "tab": ("\t类别: 行政许可\n", [("LQ005", 5, 1)]),
    "tab after spaces": ("  \t类别: 行政许可\n", [("LQ005", 5, 3)]),
    "tabs on many lines": (
        "\t类别: 行政许可\n\t层级: 县级\n    内容: 甲\n",
        [("LQ005", 5, 1), ("LQ010", 5, 3)],
    ),
    "full-width colon": ("    类别：行政许可\n    内容: 甲\n", [("LQ006", 5, 7)]),
    "full-width colon and space": ("    类别： 行政许可\n    内容: 甲\n", [("LQ006", 5, 7)]),
    "two full-width colons": (
        "    类别：行政许可\n    内容: 甲\n    办理地点：乙\n    层级: 县级\n",
        [("LQ006", 5, 7), ("LQ006", 7, 9)],
    ),
    "full-width colon last in the file": ("    类别：行政许可\n", [("LQ006", 5, 7)]),
    "full-width colon swallowed by the value above": (
        "    内容: 设立登记\n      类别：行政许可\n",
        [("LQ006", 6, 9)],
    ),
    "full-width colon as a list member": ("  - 编号：QL-002\n", [("LQ006", 5, 7)]),
    "full-width colon in a flow mapping": ("    公开: {属性：公开}\n", [("LQ006", 5, 10)]),
    "full-width comma": ("    公开: {属性: 公开，时效: 长期公开}\n", [("LQ006", 5, 16)]),
    "full-width bracket": ("    监督方式: [行政监督］\n    内容: 甲\n", [("LQ006", 5, 16)]),
    "no space after colon": ("    类别:行政许可\n    内容: 甲\n", [("LQ028", 5, 7)]),
    "no space after dash": ("  -编号: QL-002\n    名称: 企业变更登记\n", [("LQ028", 5, 3)]),
    "wide space after colon": ("    类别:\u3000行政许可\n    内容: 甲\n", [("LQ007", 5, 8)]),
    "wide space indents": ("\u3000\u3000类别: 行政许可\n", [("LQ007", 5, 1)]),
    "wide space in a key": ("    类别\u3000: 行政许可\n", [("LQ007", 5, 5)]),
    "wide space before the value": ("    内容: \u3000行政许可\n", [("LQ007", 5, 9)]),
    "wide space at the end": ("    内容: 行政许可\u3000\n    层级: 县级\n", [("LQ007", 5, 13)]),
    "wide space after a quoted value": (
        '    内容: "行政许可"\u3000\n    层级: 县级\n',
        [("LQ007", 5, 15)],
    ),
    "blank line of wide spaces": ("\u3000\u3000\n    内容: 甲\n", [("LQ007", 5, 1)]),
    "no-break spaces indent": ("\u00a0\u00a0\u00a0\u00a0类别: 行政许可\n", [("LQ007", 5, 1)]),
    "closed by a curly quote": ('    内容: "行政许可”\n    层级: 县级\n', [("LQ008", 5, 14)]),
    "opened by a curly quote": ('    内容: “行政许可"\n    层级: 县级\n', [("LQ008", 5, 9)]),
    "curly quote in a flow list": (
        '    监督方式: ["行政监督”, "社会监督"]\n    内容: 甲\n',
        [("LQ008", 5, 17)],
    ),
    "unclosed quote to the end": ('    内容: "行政许可\n    层级: 县级\n', [("LQ009", 5, 9)]),
    "unclosed single quote": ("    内容: '行政许可\n    层级: 县级\n", [("LQ009", 5, 9)]),
    "unclosed quote up to another": (
        '    内容: "行政许可\n    层级: "县级"\n    办理地点: 乙\n',
        [("LQ009", 5, 9)],
    ),
    "unclosed quote, then another slip": (
        '    内容: "行政许可\n    类别：行政许可\n    办理地点: 乙\n',
        [("LQ009", 5, 9), ("LQ006", 6, 7)],
    ),
    "two slips on lines that touch": (
        '    类别：行政许可\n    内容: "甲”\n    办理地点:乙\n    层级: 县级\n',
        [("LQ006", 5, 7), ("LQ008", 6, 11), ("LQ028", 7, 9)],
    ),
    "a whole item typed with full-width colons": (
        "  - 编号：QL-002\n    名称：甲\n    类别：乙\n    内容：丙\n    层级：县级\n"
        "    分权:\n      决策：甲\n",
        [
            ("LQ006", 5, 7),
            ("LQ006", 6, 7),
            ("LQ006", 7, 7),
            ("LQ006", 8, 7),
            ("LQ006", 9, 7),
            ("LQ006", 11, 9),
        ],
    ),
    "too far right": ("     类别: 行政许可\n", [("LQ010", 5, 6)]),
    "too far left": ("   类别: 行政许可\n", [("LQ010", 5, 4)]),
    "child of a text": ("    类别: 行政许可\n      内容: 甲\n", [("LQ010", 6, 7)]),
    "unclosed bracket": ("    监督方式: [行政监督\n    内容: 甲\n", [("LQ010", 5, 11)]),
    "text after a quote": ('    内容: "企业"设立\n    层级: 县级\n', [("LQ010", 5, 13)]),
    "reserved sign": ("    内容: @企业\n    层级: 县级\n", [("LQ010", 5, 9)]),
    "comparison sign": ("    内容: >5万元\n    层级: 县级\n", [("LQ010", 5, 9)]),
    "backslash": ('    内容: "D:\\资料"\n    层级: 县级\n', [("LQ010", 5, 12)]),
    "colon in a value": ("    内容: 关于《某事》: 办法\n    层级: 县级\n", [("LQ029", 5, 15)]),
    "duplicate key": ("    名称: 企业变更登记\n", [("LQ011", 5, 5)]),
    "duplicate key in a flow mapping": (
        "    公开: {属性: 公开, 属性: 公开}\n",
        [("LQ011", 5, 18)],
    ),
    "merge key": ("    <<: {类别: 行政许可}\n", [("LQ012", 5, 5)]),
    "merge key with an alias": ("    <<: *a\n", [("LQ012", 5, 5)]),
    "second document": ("---\n文档: 权力清单\n", [("LQ013", 5, 1)]),
    "anchor": ("    内容: &a 甲\n", [("LQ014", 5, 9)]),
    "anchor on a key": ("    &a 内容: 甲\n", [("LQ014", 5, 5)]),
    "alias": ("    内容: *a\n", [("LQ014", 5, 9)]),
    "alias with a Chinese name": ("    内容: *甲\n    层级: 县级\n", [("LQ014", 5, 9)]),
    "tag": ("    内容: !!str 甲\n", [("LQ015", 5, 9)]),
    "python tag": ("    内容: !!python/object:os.system [ls]\n", [("LQ015", 5, 9)]),
    "compound key": ("    ? [甲, 乙]\n    : 丙\n", [("LQ050", 5, 7)]),
    "unknown key": ("    监督方法: [行政监督]\n", [("LQ020", 5, 5)]),
    "missing key points at the member": ("  - 编号: QL-002\n", [("LQ021", 5, 5)]),
    "wrong type": ("    监督方式: 行政监督\n", [("LQ022", 5, 11)]),
    "empty value": ("    内容:\n", [("LQ022", 5, 8)]),
    "no integer": ("    序号: 一\n", [("LQ022", 5, 9)]),
    "value not allowed": ("    公开: {属性: 主动}\n", [("LQ023", 5, 14)]),
    "no such day": ("    生效: 2026-02-30\n", [("LQ024", 5, 9)]),
    "date with slashes": ("    生效: 2026/1/5\n", [("LQ024", 5, 9)]),
    "zero-width space": ("    内容: 行政\u200b许可\n", [("LQ027", 5, 11)]),
    "line separator keeps the lines": (
        "    内容: 行政\u2028许可\n    监督方法: [甲]\n",
        [("LQ027", 5, 11), ("LQ020", 6, 5)],
    ),
    "control sign": (
        "    内容: 行政\x07许可\n    监督方法: [甲]\n",
        [("LQ027", 5, 11), ("LQ020", 6, 5)],
    ),
    "NUL": ("    内容: 行政\x00许可\n", [("LQ027", 5, 11)]),
    "astral signs count one": ("    内容: 😀 # 13800138000\n", [("LQ052", 5, 13)]),
}


@pytest.mark.parametrize("name", NASTY)
def test_place_and_rule(name: str) -> None:
    text, expected = NASTY[name]
    if name == "tabs on many lines":  # mended to one level, which is not where they belong
        assert found(HEAD + text)[0] == ("LQ005", 5, 1)
        return
    assert found(HEAD + text) == expected


@pytest.mark.parametrize("name", NASTY)
def test_line_breaks_do_not_move_places(name: str) -> None:
    text, _expected = NASTY[name]
    plain = found(HEAD + text)
    assert found((HEAD + text).replace("\n", "\r\n")) == plain
    assert found((HEAD + text).replace("\n", "\r")) == plain


WHOLE = {
    "empty": (b"", [("LQ017", 1, 1)]),
    "only comments": ("# 说明\n", [("LQ017", 1, 1)]),
    "list": ("- 甲\n", [("LQ017", 1, 1)]),
    "one sentence": ("企业设立登记\n", [("LQ017", 1, 1)]),
    "lone full-width colon": ("文档：权力清单\n", [("LQ006", 1, 3)]),
    "no kind": ("事项: []\n", [("LQ018", 1, 1)]),
    "kind misspelt": ("文档: 权利清单\n", [("LQ018", 1, 5)]),
    "kind empty": ("文档:\n", [("LQ018", 1, 4)]),
    "key of the kind mistyped": ("\u3000文档: 权力清单\n", [("LQ007", 1, 1)]),
    "version": (HEAD + "版本: 2\n", [("LQ019", 5, 5)]),
    "gbk": (HEAD.encode("gbk"), [("LQ003", 1, 1)]),
    "gbk below ascii": ("# a\n文档".encode("gbk"), [("LQ003", 2, 1)]),
    "utf-16": (HEAD.encode("utf-16"), [("LQ003", 1, 1)]),
    "utf-16 without a mark": ("文档: a\n".encode("utf-16-le"), [("LQ003", 1, 1)]),
    "no text at all": (b"abc\n\xff\xff\xff", [("LQ003", 2, 1)]),
    "byte order mark": (HEAD.encode("utf-8-sig"), [("LQ004", 1, 1)]),
    "mark and slip": (
        b"\xef\xbb\xbf" + (HEAD + "    类别：甲\n    内容: 乙\n").encode(),
        [("LQ004", 1, 1), ("LQ006", 5, 7)],
    ),
    "deep": (HEAD + "    内容: " + "[" * 60 + "]" * 60, [("LQ026", 5, 47)]),
    "after the end": (HEAD + "...\n文档: 权力清单\n", [("LQ013", 6, 1)]),
}


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files(name: str) -> None:
    text, expected = WHOLE[name]
    assert found(text) == expected


FINE = [
    "    内容: 设立登记：含分支机构（一）：乙\n",
    '    内容: |\n      类别：行政许可\n      \u3000\u3000名称:甲\u3000\n      “引号"\n',
    "    内容: >-\n      - 名称：甲\n       \t表\n",
    "    内容: '设立\n      类别：行政许可'\n",
    '    内容: "设立\n      类别：行政许可"\n',
    "    内容: 设立登记 # 类别：行政许可\u3000\n",
    "    # 类别：行政许可\u3000\n    # 名称:甲\n    内容: 甲\n",
    "    内容: “一件事”办理\n",
    "    内容: “一件事”\n",
    "    内容: 甲\u3000乙\n",
    "    内容: 设立登记，\n      其中：材料齐全的当场办结\n",
    "    办理时间: 8:30-12:00\n    办理地点: http://example.cn/a?b=1\n",
    "    申请材料:\n      - {名称: 申请书：一式两份}\n",
    "    内容: it's 5\" 屏\n",
    "    内容: a#b & c * d ! e\n",
]


@pytest.mark.parametrize("text", FINE)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert found(HEAD + text) == []


def test_prose_in_a_list_of_sentences_is_left_alone() -> None:
    text = HEAD + "    监督方式:\n      - 监督：由法制科负责\n"
    assert found(text) == []


def test_markdown_lines_count_from_the_top_of_the_file() -> None:
    text = (
        "---\n文档: 制度\n编号: ZD-001\n名称: 公开制度\n状态: 新建\n{}---\n正文：\u3000甲\n\n{}\n"
    )
    assert found(text.format("", '名称：“甲"'), "制度.md") == []
    assert found(text.format("状况: 新\n", ""), "制度.md") == [("LQ020", 6, 1)]
    assert found(text.format("", "电话 13800138000"), "制度.md") == [("LQ052", 9, 4)]
    assert found(text.format("文号：甲\n", ""), "制度.md")[0] == ("LQ006", 6, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 制度\n", ("LQ025", 1, 1)),
        ("---\n文档: 制度\n", ("LQ025", 1, 1)),
        ("———\n文档: 制度\n———\n", ("LQ025", 1, 1)),
        ("---\n文档: 制度\n———\n正文\n", ("LQ025", 3, 1)),
        ("---\n文档: 制度\n正文: 甲\n---\n乙\n", ("LQ025", 3, 1)),
        ("", ("LQ025", 1, 1)),
    ],
)
def test_front_matter(text: str, expected: tuple[str, int, int]) -> None:
    assert expected in found(text, "制度.md")


def test_an_alias_bomb_costs_nothing() -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    rules = {rule for rule, _line, _column in found("文档: 权力清单\na0: &a0 甲\n" + levels)}
    assert rules == {"LQ014"}


@pytest.mark.parametrize(
    "sign", ["[", "{", "- ", "? ", "[a, ", "a: ", '"', "&a ", "!", "|\n", "<<: "]
)
def test_endless_nesting_ends(sign: str) -> None:
    assert found(sign * 20_000)


def test_a_file_is_read_the_same_after_a_markdown_file() -> None:
    slip = f"{HEAD}    内容: \u3000甲\n".encode()
    before = read("权力清单.yaml", slip, frozenset()).problems
    read("制度.md", "---\n文档: 制度\n---\n甲\n".encode(), frozenset(), marks=False)
    assert read("权力清单.yaml", slip, frozenset()).problems == before != ()
