"""File names of ids."""

from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.publish.names import slug


def test_an_official_id_reads_as_itself() -> None:
    assert slug("QL-012") == "ql-012"


@given(st.text(min_size=1), st.text(min_size=1))
def test_unlike_ids_have_unlike_names_where_case_does_not_count(one: str, two: str) -> None:
    assert (slug(one).lower() == slug(two).lower()) == (one == two)


@given(st.text())
def test_any_id_makes_a_plain_short_name(name: str) -> None:
    made = slug(name)
    assert made.isascii() and made == made.lower() and 0 < len(made) < 64
    assert all(c.isalnum() or c in "-_" for c in made)


def test_a_name_that_a_system_keeps_to_itself_is_not_used() -> None:
    assert {slug("CON"), slug("NUL"), slug("COM1")} & {"con", "nul", "com1"} == set()
    assert slug("ql-012") != slug("QL-012")
