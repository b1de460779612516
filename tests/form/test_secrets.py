"""Personal data and secrecy marks: found anywhere, never printed, and not where there are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.finding import Finding
from liuquan_cli.rules import form
from liuquan_cli.rules.personal import FINDERS, masked
from tests.form.examples import source_of

SECRETS = {f"LQ05{number}" for number in (1, 2, 3, 4, 6, 7, 8)}
ID = "11010519491231002X"  # the sample number in GB 11643
CARD = "6200000000000005"  # a card organisation's published test number


def found(text: str, file: str = "a.yaml") -> list[Finding]:
    checked = form.check(source_of(file, f"文档: 权力清单\n内容: {text}\n".encode()))
    return [finding for finding in checked if finding.rule in SECRETS]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (ID, "LQ051"),
        (ID.lower(), "LQ051"),
        (f"身份号码{ID}，", "LQ051"),
        (f"# {ID}", "LQ051"),
        (f'"{ID}"', "LQ051"),
        ("110105 19491231 002X", "LQ051"),
        ("１１０１０５１９４９１２３１００２Ｘ", "LQ051"),
        ("13800138000", "LQ052"),
        ("张三13800138000转", "LQ052"),
        ("138-0013-8000", "LQ052"),
        ("138 0013 8000", "LQ052"),
        ("+8613800138000", "LQ052"),
        ("１３８００１３８０００", "LQ052"),
        ("秘密★1年", "LQ053"),
        ("机密 ★ 启用前", "LQ053"),
        ("绝密\u3000★", "LQ053"),
        ("秘 密★", "LQ053"),
        ("秘密级★10年", "LQ053"),
        ("机密*1年", "LQ053"),
        ("内部资料\u3000注意保存", "LQ056"),
        ("内部文件，严禁外传", "LQ056"),
        ("不得外传", "LQ056"),
        ("甲 # 会后收回", "LQ056"),
        ("甲（此件不公开）", "LQ056"),
        ("【工作秘密】甲", "LQ056"),
        ("11010519491231002X 甲 110105194912310021", "LQ051"),
        ("110105-1949-12-31-002X", "LQ051"),
        ("110105　19491231　002X", "LQ051"),
        ("身份证 110105491231002", "LQ051"),
        ("身份证_11010519491231002X", "LQ051"),
        ("sfz11010519491231002X", "LQ051"),
        ("138.0013.8000", "LQ052"),
        ("138－0013－8000", "LQ052"),
        ("+86 138 0013 8000", "LQ052"),
        ("2026-01-05 13800138000", "LQ052"),
        ("0358-0000000 13800138000", "LQ052"),
        ("手机 1380013 8000", "LQ052"),
        ("13800138000@example.org", "LQ052"),
        ("6200-0000-0000-0005", "LQ054"),
        ("护照 E12345678", "LQ057"),
        ("往来港澳通行证号码：C12345678", "LQ057"),
        ("家庭住址：某县某街1号2单元301室", "LQ058"),
        ("'户籍地址: 某县某村12号'", "LQ058"),
        (CARD, "LQ054"),
        ("6200 0000 0000 0005", "LQ054"),
    ],
)
def test_found_once_and_not_printed(text: str, rule: str) -> None:
    findings = found(text)
    assert [finding.rule for finding in findings] == [rule]
    words = f"{findings[0].message}{findings[0].remedy}"
    assert not any(secret in words for secret in (ID, "13800138000", "00138000", CARD))
    assert not any(module.RULE.waivable for module in form.RULES if module.RULE.code in SECRETS)


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # wrong check character
        "11010519491331002X",  # no such month
        "000131003000",
        "1138001380001",  # a longer number
        "A13800138000",
        "12345678901",
        "0358-0000000",
        "2026-01-05 2026-12-31",
        "115113010833722043000131003000",
        "统一社会信用代码 91110105MA00000000",
        "保守国家秘密、商业秘密和机密事项",
        "五星★级 秘密",
        "内部资料的管理",
        "*秘密*、**机密**",
        "会议材料会后收回",
        "考察情况不得外传，个人隐私不得公开",
        "内部监督",
        "注册号 110105491231002",
        "110105491231002",
        "投资 1990000 2026年",
        "1380013 8000",
        "护照、通行证",
        "图号 E12345678",
        "填写家庭住址、联系电话",
        "住址: 同上",
        "地址：某县某街1号",
        "2026-01-05 2026-12-31 09:00-17:00 0358-0000000",
        "1.2.3.4.5.6.7.8.9.10.11.12",
        "6200000000000006",  # wrong check digit
        "案号 6200000000000005",
    ],
)
def test_not_found(text: str) -> None:
    assert found(text) == []


def test_found_in_keys_file_names_and_broken_files() -> None:
    assert found(f"\n  {ID}: 甲")
    assert [finding.rule for finding in found("甲", f"{ID}.yaml")] == ["LQ051"]
    assert [finding.rule for finding in found("甲", "13800138000.yaml")] == ["LQ052"]
    assert [finding.rule for finding in found("[ 13800138000")] == ["LQ052"]


TWO = "13800138000 15400000000、11010519491231002X 15400000001"


def escaped(text: str, form: str) -> str:
    return "".join(form.format(ord(sign)) for sign in text)


@pytest.mark.parametrize("form", [r"\x{:02x}", r"\u{:04X}", r"\U{:08x}", "&#{};", "&#x{:X};"])
@pytest.mark.parametrize(("secret", "rule"), [(ID, "LQ051"), ("13800138000", "LQ052")])
def test_numbers_written_in_escapes_are_found(secret: str, rule: str, form: str) -> None:
    first, *others = found(f'甲\n  - "乙 {secret[:4]}{escaped(secret[4:], form)} 丙"\n')
    assert (first.rule, others) == (rule, [])
    assert first.place.spot is not None
    assert (first.place.spot.line, first.place.spot.column) == (3, 8)
    assert secret not in str(first.message)


def test_what_stands_plainly_beside_escapes_is_found_once() -> None:
    assert [f.rule for f in found(r'"\u7532 机密\u26051年 \u4e59 13800138000 \u4e19"')] == [
        "LQ052",
        "LQ053",
    ]
    assert found(r'"\u0031\u0033\u000a8001\u00338000 C:\x86 &#99999999; &#1114112;"') == []


def test_each_of_several_numbers_in_a_row_is_found() -> None:
    assert [finding.rule for finding in found(TWO)] == ["LQ051", "LQ052", "LQ052", "LQ052"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (TWO, "138****8000 154****0000、110105********002X 154****0001"),
        ("电话 138 0013 8000。", "电话 138 **** 8000。"),
        ("１３８００１３８０００", "１３８****８０００"),
        (f"卡 {CARD}", "卡 6200********0005"),
        ("护照 E12345678", "护照 E1*****78"),
        ("家庭住址：某县某街1号2单元301室", "家庭住址：某县某**********"),
        ("2026年1月5日，电话 0358-0000000", "2026年1月5日，电话 0358-0000000"),
    ],
)
def test_masking_keeps_the_length_and_the_rest(text: str, shown: str) -> None:
    assert masked(text) == shown
    assert len(shown) == len(text)


@given(st.text(alphabet=st.sampled_from("0123456789Xx１ -－\u3000.a甲\n★密机"), max_size=80))
def test_what_is_masked_holds_no_more_personal_data(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert [hit for finder in FINDERS for hit in finder(shown)] == []


@pytest.mark.parametrize("name", [f"{ID}/a.yaml", "甲_13800138000.yaml", "秘密★/a.yaml"])
def test_names_of_folders_count(name: str) -> None:
    assert len(found("甲", name)) == 1


def test_bodies_and_comments_of_markdown_count() -> None:
    text = "---\n文档: 制度\n编号: ZD-001\n名称: 甲\n状态: 新建\n---\n# 甲\n<!-- 不得外传 -->\n"
    checked = form.check(source_of("制度.md", (text + "> 13800138000\n").encode()))
    assert [finding.rule for finding in checked] == ["LQ052", "LQ056"]
    assert [finding.place.spot.line for finding in checked if finding.place.spot] == [9, 8]


def test_contract_complaints_do_not_quote_long_numbers() -> None:
    text = f"文档: 权力清单\n事项:\n  - 编号: 甲 {ID}\n    名称: 甲\n    公开: {{属性: {ID}}}\n"
    findings = form.check(source_of("a.yaml", text.encode()))
    assert {"LQ023", "LQ024", "LQ051"} <= {finding.rule for finding in findings}
    assert not any(ID in f"{finding.message}{finding.remedy}" for finding in findings)
