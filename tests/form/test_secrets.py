"""Personal data and secrecy marks: found anywhere, never printed, and not where there are none."""

import pytest

from liuquan_cli.model.finding import Finding
from liuquan_cli.rules import form
from tests.form.examples import source_of

SECRETS = {"LQ051", "LQ052", "LQ053", "LQ054"}
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
        ("内部资料\u3000注意保存", "LQ053"),
        ("内部文件，严禁外传", "LQ053"),
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


def test_contract_complaints_do_not_quote_long_numbers() -> None:
    text = f"文档: 权力清单\n事项:\n  - 编号: 甲 {ID}\n    名称: 甲\n    公开: {{属性: {ID}}}\n"
    findings = form.check(source_of("a.yaml", text.encode()))
    assert {"LQ023", "LQ024", "LQ051"} <= {finding.rule for finding in findings}
    assert not any(ID in f"{finding.message}{finding.remedy}" for finding in findings)
