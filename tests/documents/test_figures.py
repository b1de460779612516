"""Bars: as long as their numbers, told apart without colour, safe with any text."""

from xml.etree import ElementTree

from liuquan_cli.documents.figures.bars import bars, paired_bars
from liuquan_cli.documents.paper import Figure

SVG = "{http://www.w3.org/2000/svg}"


def _rectangles(figure: Figure) -> list[dict[str, str]]:
    return [one.attrib for one in ElementTree.fromstring(figure.svg).iter(f"{SVG}rect")]


def _texts(figure: Figure) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(figure.svg).iter(f"{SVG}text")]


def test_bars_are_as_long_as_their_numbers_and_none_stands_for_nothing() -> None:
    figure = bars("清理", (("保留", 30), ("取消", 10), ("下放", 0)), "项")
    long, short = (float(one["width"]) for one in _rectangles(figure))
    assert abs(long - 3 * short) < 1
    assert _texts(figure) == ["保留", "30", "取消", "10", "下放", "0"]
    assert figure.alt == "清理：保留30项，取消10项，下放0项。"


def test_the_two_sides_of_a_pair_differ_in_shape_and_are_named() -> None:
    figure = paired_bars("等级", (("高风险", 12, 7), ("低风险", 0, 3)), ("上年", "本年"), "个")
    hollow = [one for one in _rectangles(figure) if one["fill"] == "none"]
    solid = [one for one in _rectangles(figure) if one["fill"] != "none"]
    assert (len(hollow), len(solid)) == (2, 3)  # one of each in the key
    assert {"上年", "本年", "12", "7", "0", "3"} <= set(_texts(figure))
    assert "高风险上年12个、本年7个" in figure.alt


def test_nothing_runs_out_of_the_picture() -> None:
    figure = bars("长", (("一个非常非常长的名称要折成几行才放得下", 98765), ("短", 1)), "件")
    wide = float(ElementTree.fromstring(figure.svg).attrib["width"])
    for one in _rectangles(figure):
        assert float(one["x"]) + float(one["width"]) < wide - 40
    for one in ElementTree.fromstring(figure.svg).iter(f"{SVG}text"):
        assert 0 <= float(one.attrib["x"]) < wide


def test_hostile_labels_stay_text() -> None:
    figure = bars('<script>"&', (("</svg><script>alert(1)</script>", 3), ("\x00\u202e", 1)), "个")
    root = ElementTree.fromstring(figure.svg)
    assert not list(root.iter(f"{SVG}script"))
    assert "\x00" not in figure.svg
    assert "\u202e" not in figure.svg
