"""Articles as people cite them, words of law held against words of law, versions by the day."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.article import Reference, chinese, number, references
from liuquan_cli.model.basis import Article, Basis
from liuquan_cli.model.citing import cites
from liuquan_cli.model.law import Laws, LawText, LawVersion, title_key
from liuquan_cli.model.rule import BULK
from liuquan_cli.model.standing import Standing, changed, missing_part, quote_diverges, standing
from liuquan_cli.model.wording import changes, divergence, fingerprint, flat
from liuquan_cli.repository.kinds import HOLDERS
from liuquan_cli.repository.lawtext import parse
from liuquan_cli.rules.determine.cited import FRAME


@given(st.integers(1, 9999))
def test_a_number_is_read_as_it_is_written(value: int) -> None:
    assert number(chinese(value)) == number(str(value)) == value


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("第十九条", ["第十九条"]),
        ("第19条", ["第十九条"]),
        ("第五、六条", ["第五条", "第六条"]),
        ("第五条、六条", ["第五条", "第六条"]),
        ("第5-7条", ["第五条", "第六条", "第七条"]),
        ("第十条第一、二款", ["第十条第一款", "第十条第二款"]),
        ("第　十 九条", ["第十九条"]),
        ("第十九条第二款第（三）项", ["第十九条第二款第（三）项"]),
        ("第19条第2款第(3)项", ["第十九条第二款第（三）项"]),
        ("第十九条第二款第三项", ["第十九条第二款第（三）项"]),
        ("第一百二十条之一", ["第一百二十条之一"]),
        ("第十二条、第十三条第二款", ["第十二条", "第十三条第二款"]),
        ("第十二条第一款、第三款", ["第十二条第一款", "第十二条第三款"]),
        ("第十二条第（一）（三）项", ["第十二条第（一）项", "第十二条第（三）项"]),
        ("第五条至第七条", ["第五条", "第六条", "第七条"]),
        ("第五条第（一）项至第（三）项", [f"第五条第（{n}）项" for n in "一二三"]),
        ("第三章", []),
        ("全文", []),
        ("", []),
        ("第二款", []),
    ],
)
def test_a_reference_is_read_in_every_way_people_write_it(text: str, parts: list[str]) -> None:
    assert [str(one) for one in references(text)] == parts


@given(st.text("第条款项之至到、，和（）()一二三十百千0123456789 零〇两-章", max_size=30))
def test_no_reference_makes_it_stumble(text: str) -> None:
    for one in references(text):
        assert references(str(one)) == (one,) or one.article == 0 or one.branch == 0


@given(st.integers(1, 300), st.integers(0, 4), st.integers(0, 9), st.integers(0, 9))
def test_what_is_written_is_read_back(article: int, branch: int, paragraph: int, item: int) -> None:
    one = Reference(article, branch, paragraph, item)
    assert references(str(one)) == (one,)


LAW = """# 示范条例

2020年1月1日 公布

<!-- INFO END -->

## 第一章 总 则

第一条　申请人应当提交申请书。

登记机关应当当场登记：

（一）材料齐全；

(二)符合法定形式：
1.签字；
2.盖章。

第二条 第一条所称申请书，由登记机关制定。

第二条之一 本条例自2020年3月1日起施行。1990年1月1日起施行的办法同时废止。

## 附件

第一条 附件另有的一条。
"""


def test_a_law_is_read_by_article_paragraph_and_item() -> None:
    law = parse(LAW.encode())
    assert [(a.number, a.branch) for a in law.articles] == [(1, 0), (2, 0), (2, 1)]
    assert [p.text for p in law.articles[0].paragraphs] == [
        "申请人应当提交申请书。",
        "登记机关应当当场登记：",
    ]
    assert [item.number for item in law.articles[0].paragraphs[1].items] == [1, 2]
    assert law.part(Reference(1, 0, 2, 2)) == "(二)符合法定形式：\n1.签字；\n2.盖章。"
    assert law.part(Reference(1, 0, 0, 1)) == "（一）材料齐全；"
    assert law.part(Reference(1, 0, 1, 1)) is None
    assert law.effective == date(2020, 3, 1)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_makes_the_reader_of_laws_stumble(data: bytes) -> None:
    parse(data)


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_the_head_tells_the_day_of_effect_too(end: str) -> None:
    text = f"# 甲{end}{end}2021年5月1日 施行{end}{end}<!-- INFO END -->{end}第一条 甲。{end}"
    assert parse(text.encode()).effective == date(2021, 5, 1)


@pytest.mark.parametrize(
    ("article", "there"),
    [
        ("第一条第二款第（二）项", True),
        ("第一条第（二）项", True),
        ("第二条之一", True),
        ("附则", True),
        ("第三条", False),
        ("第一条、第三条", False),
        ("第一条第三款", False),
        ("第一条第（三）项", False),
        ("第一条第一款第（一）项", False),
        ("第一条之一", False),
    ],
)
def test_a_part_is_there_or_not(article: str, there: bool) -> None:
    assert (missing_part(parse(LAW.encode()), article) is None) is there


def test_nothing_is_missing_from_a_law_that_could_not_be_read() -> None:
    assert missing_part(LawText(), "第九条") is None
    assert quote_diverges(LawText(), "第九条", "甲") is None


@pytest.mark.parametrize(
    "quote",
    [
        "申请人应当提交申请书。",
        "申请人应当 提交申请书",
        "第一条 申请人应当提交申请书。",
        "申请人……材料齐全；",
        "登记机关应当当场登记:(一)材料齐全。",
        "登记机关应当当场登记：（二）符合法定形式",
        "",
        "……",
    ],
)
def test_what_is_only_layout_does_not_count_in_a_quote(quote: str) -> None:
    article = "第一条第（二）项" if "（二）" in quote else "第一条"
    assert quote_diverges(parse(LAW.encode()), article, quote) is None


def test_it_is_shown_where_a_quote_leaves_the_law() -> None:
    law = parse(LAW.encode())
    found = quote_diverges(law, "第一条", "申请人应当提交申请表，并签字。")
    assert found is not None
    assert (found.shared, found.quoted) == ("申请人应当提交申请", "表，并签字。")
    assert found.law.startswith("书。登记机关")
    swapped = quote_diverges(law, "第一条", "材料齐全……申请人")
    assert swapped is not None
    assert (swapped.shared, swapped.quoted) == ("", "申请人")


def brute(quote: str, law: str) -> int:
    """How many characters of `quote` the law has in a row, at most."""
    return max((n for n in range(len(quote) + 1) if quote[:n] in law), default=0)


@given(st.text("甲乙丙丁", max_size=12), st.text("甲乙丙丁", min_size=1, max_size=6))
def test_a_quote_is_found_just_when_the_law_has_it(law: str, quote: str) -> None:
    found = divergence(quote, [law])
    assert (found is None) == (quote in law)
    if found is not None:
        assert found.quoted == quote[brute(quote, law) :]
        assert found.shared == quote[: brute(quote, law)]


@given(st.text(max_size=60), st.randoms(use_true_random=False))
def test_a_fingerprint_is_the_same_however_words_are_laid_out(
    text: str, chance: random.Random
) -> None:
    laid = "".join(c + chance.choice(["", "", " ", "\n", "　"]) for c in text)
    assert flat(laid).text == flat(text).text
    assert fingerprint(laid) == fingerprint(text)
    assert len(flat(text).text) == len(flat(text).spots)


def test_changes_are_told_in_few_words() -> None:
    assert changes("应当在二十日内决定。", "应当在十日内决定。") == "－「二」"
    assert changes("处一万元以下罚款。", "处五万元以下罚款。") == "「一」→「五」"
    assert changes("甲。", "甲。乙。") == "＋「乙。」"
    assert changes("甲 ，乙", "甲,乙") == ""


@given(st.text("甲乙丙丁，", max_size=30), st.text("甲乙丙丁，", max_size=30))
def test_changes_are_told_just_when_there_are_some(old: str, new: str) -> None:
    assert bool(changes(old, new)) == (flat(old).text != flat(new).text)


@pytest.mark.parametrize(
    "title",
    [
        "行政许可法",
        "中华人民共和国行政许可法",
        "《中华人民共和国行政许可法》",
        "中华人民共和国 行政许可法",
        "行政许可法（2019年修正）",
        "中华人民共和国行政许可法(2019修正)",
    ],
)
def test_a_title_is_known_in_every_dress(title: str) -> None:
    assert title_key(title) == "行政许可法"


def test_what_belongs_to_a_title_stays() -> None:
    assert title_key("公务员公开条例（试行）") == "公务员公开条例(试行)"
    assert title_key("中华人民共和国") == "中华人民共和国"


def library(**texts: str) -> Laws:
    """Versions of 示范法 by day, written d20200101="…"."""
    held = {
        LawVersion("示范法", date.fromisoformat(f"{d[1:5]}-{d[5:7]}-{d[7:9]}"), d): text
        for d, text in texts.items()
    }
    versions = tuple(sorted(held, key=lambda version: version.issued_on))
    return Laws({"示范法": versions}, lambda v: parse(held[v].encode()), b"x")


OLD = "第一条 申请人应当提交申请书。\n\n第二条 本法自2004年7月1日起施行。"
NEW = "第一条 申请人应当提交申请表。\n\n第二条 本法自2025年3月1日起施行。"
LAWS = library(d20150101=OLD, d20250101=NEW)


def basis(**days: date) -> Basis:
    return Basis(name="示范法", level="法律", **days)


def at(day: date, **days: date) -> Standing:
    return standing(basis(**days), LAWS, day)


def test_the_version_in_force_is_the_newest_that_has_taken_effect() -> None:
    for day, issued in (
        (date(2015, 1, 1), date(2015, 1, 1)),
        (date(2025, 2, 28), date(2015, 1, 1)),
        (date(2025, 3, 1), date(2025, 1, 1)),
    ):
        current = at(day).current
        assert current is not None
        assert current.issued_on == issued
    assert at(date(2014, 12, 31)).current is None


def test_the_register_says_when_its_version_takes_effect() -> None:
    early = at(date(2025, 2, 1), issued_on=date(2025, 1, 1), effective=date(2025, 2, 1))
    assert early.current == early.named == early.judged
    late = at(date(2025, 4, 1), issued_on=date(2025, 1, 1), effective=date(2025, 5, 1))
    assert late.judged is None
    assert not late.superseded


def test_days_of_adoption_and_publication_name_one_version() -> None:
    near = at(date(2026, 1, 1), issued_on=date(2024, 12, 20))
    assert near.named == near.current
    assert not near.superseded


def test_an_older_version_is_superseded_and_a_lapsed_one_is_not() -> None:
    assert at(date(2026, 1, 1), issued_on=date(2015, 1, 1)).superseded
    assert at(date(2026, 1, 1), issued_on=date(2009, 1, 1)).superseded
    lapsed = at(date(2026, 1, 1), issued_on=date(2015, 1, 1), repealed_on=date(2025, 3, 1))
    assert not lapsed.superseded
    assert lapsed.judged is not None
    assert lapsed.judged.issued_on == date(2015, 1, 1)


def test_a_version_the_library_has_not_yet_is_not_judged() -> None:
    newer = at(date(2026, 1, 1), issued_on=date(2025, 12, 1))
    assert newer.beyond
    assert newer.judged is None


def test_a_register_without_a_day_means_the_version_in_force() -> None:
    where = at(date(2026, 1, 1), effective=date(2004, 7, 1))
    assert not where.superseded
    assert where.judged == where.current


def test_a_change_names_the_version_that_was_reviewed() -> None:
    reviewed = fingerprint("申请人应当提交申请书。")
    article = Article(article="第一条", quote="申请人……", fingerprint=reviewed)
    held = Basis(name="示范法", level="法律", articles=(article,))
    [change] = changed(held, standing(held, LAWS, date(2026, 1, 1)), LAWS)
    assert change.before is not None
    assert change.before.issued_on == date(2015, 1, 1)
    assert change.what == "「书」→「表」"
    assert changed(held, standing(held, LAWS, date(2024, 1, 1)), LAWS) == []


def test_every_type_of_the_frame_that_cites_is_looked_at() -> None:
    found = {
        kind for kind, holders in HOLDERS.items() if cites(kind) and not BULK.intersection(holders)
    }
    assert found == set(FRAME)
