"""What holds for every document of the office, made of the three examples."""

from xml.etree import ElementTree

import pytest

from liuquan_cli.documents import disclosure_year
from liuquan_cli.documents.catalogue import KINDS, Kind
from liuquan_cli.documents.paper import Break, Figure, Grid, Heading, Paper
from liuquan_cli.model.schemes.disclose import DocumentKind
from liuquan_cli.model.text import translate_with
from liuquan_cli.model.unit import Tenure
from tests.documents.departments import NAMES, YEAR, example, text_of, words

_MAY_BE_NONE = {"督办通知", "通报"}  # where nothing is late there is nothing to write
EACH = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
OF_EACH = pytest.mark.parametrize("name", NAMES)


def _made(kind: Kind, name: str) -> tuple[Paper, ...]:
    return kind.make(example(name), YEAR, None)


@EACH
@OF_EACH
def test_no_section_is_empty(kind: Kind, name: str) -> None:
    if kind.name == disclosure_year.NAME:
        return  # its six chapters are fixed, whatever the office has written
    papers = _made(kind, name)
    assert papers or kind.name in _MAY_BE_NONE
    for paper in papers:
        blocks = [block for block in paper.blocks if not isinstance(block, Break)]
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, Heading):
                assert following is not None, block
                assert not isinstance(following, Heading) or following.level > block.level, block
            else:
                assert words(block).strip()


@EACH
@OF_EACH
def test_no_person_is_named(kind: Kind, name: str) -> None:
    people = {tenure.person for tenure in example(name).all(Tenure)}
    assert people
    for paper in _made(kind, name):
        text = text_of(paper)
        assert not [person for person in people if person in text]


@EACH
@OF_EACH
def test_tables_have_as_many_cells_as_columns(kind: Kind, name: str) -> None:
    for paper in _made(kind, name):
        for grid in (block for block in paper.blocks if isinstance(block, Grid)):
            if all(slot.down == 1 for row in grid.rows for slot in row):
                wide = {sum(slot.across for slot in row) for row in grid.rows}
                assert wide == {len(grid.widths)}, grid.caption


@EACH
@OF_EACH
def test_no_value_is_printed_as_the_program_holds_it(kind: Kind, name: str) -> None:
    for paper in _made(kind, name):
        told = "\n".join(words(b) for b in paper.blocks if not isinstance(b, Figure))
        for sign in ("None", "()", "{", "datetime", "。。", "，，", "、、", "：；"):
            assert sign not in told, (paper.name, sign)


@EACH
def test_each_is_made_alike_twice_and_in_any_language(kind: Kind) -> None:
    once = _made(kind, NAMES[2])
    translate_with(lambda text: f"EN {text}")
    try:
        again = _made(kind, NAMES[2])
    finally:
        translate_with(str)
    assert once == again


@OF_EACH
def test_file_names_differ(name: str) -> None:
    names = [paper.name for kind in KINDS for paper in _made(kind, name)]
    assert len(names) == len(set(names))


@OF_EACH
def test_charts_are_whole_and_tell_in_words_what_they_show(name: str) -> None:
    figures = [
        block for kind in KINDS for paper in _made(kind, name)
        for block in paper.blocks if isinstance(block, Figure)
    ]  # fmt: skip
    assert figures
    for figure in figures:
        root = ElementTree.fromstring(figure.svg)
        assert root.tag.endswith("svg")
        assert figure.alt


def test_every_kind_is_in_the_scheme() -> None:
    scheme = example(NAMES[0]).scheme(DocumentKind)
    assert {kind.name for kind in KINDS} <= set(scheme.names)
