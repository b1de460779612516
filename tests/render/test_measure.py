"""Lines break as Chinese typography asks, and hold every character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.render.layout.measure import NO_LINE_END, NO_LINE_START, clip, text_width, wrap

ALPHABET = "申请受理审查材料决定送达的和3120工作日ABcd"


def test_widths_count_an_em_for_a_han_character() -> None:
    assert text_width("审查，", 14) == 42
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("12", 10) < text_width("十二", 10)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("企业设立登记材料审查", ("企业设立登记", "材料审查")),
        ("材料齐全、符合法定形式", ("材料齐全、", "符合法定形式")),
        ("受理", ("受理",)),
        ("", ()),
    ],
)
def test_lines_break_at_words(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 14, 105) == lines


def test_a_number_stays_with_its_counter_and_a_word_whole() -> None:
    for line in wrap("自受理之日起20个工作日内作出决定", 14, 105)[:-1]:
        assert not line.endswith("20")
    assert any("determination" in line for line in wrap("作出determination的", 14, 140))


def test_a_word_wider_than_the_room_is_cut_not_lost() -> None:
    lines = wrap("x" * 50, 10, 60)
    assert "".join(lines) == "x" * 50
    assert all(text_width(line, 10) <= 60 for line in lines)


@given(
    text=st.lists(
        st.one_of(
            st.text(ALPHABET, min_size=1, max_size=6),
            st.sampled_from(
                ["，", "。", "、", "；", "：", "《某条例》", "（试行）", "“三重一大”", " "]
            ),
        ),
        min_size=1,
        max_size=12,
    ).map("".join),
    room=st.integers(60, 200),
)
def test_no_line_begins_or_ends_with_a_forbidden_mark(text: str, room: int) -> None:
    lines = wrap(text, 14, room)
    squeezed = "".join(text.split())
    assert "".join("".join(lines).split()) == squeezed
    for line in lines[1:]:
        assert line[0] not in NO_LINE_START
    for line in lines[:-1]:
        assert line[-1] not in NO_LINE_END


def test_what_has_no_place_on_a_line_is_an_ellipsis() -> None:
    assert clip("行政许可", 10.0, 40.0) == "行政许可"
    assert clip("行政许可和其他", 10.0, 40.0) == "行政…"
    assert text_width(clip("类" * 100, 13.0, 200.0), 13.0) <= 200.0
    assert clip("", 13.0, 0.0) == ""
