"""Check characters of credit codes, on codes seen in public data and on made ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.codes import (
    credit_check,
    holds_organisation_code,
    is_credit_code,
    organisation_check,
)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
VALID = (
    "91350100M000100Y43",
    "11440100007482575H",
    "11440300MB2D072246",
    "115113010833722043",
    "11511301008778183N",
    "11511300008778693M",
    "91110108551385082Q",
)
bodies = st.text(ALPHABET, min_size=17, max_size=17)


@pytest.mark.parametrize("code", VALID)
def test_real_codes_pass_both_checks(code: str) -> None:
    assert is_credit_code(code)
    assert holds_organisation_code(code)


@pytest.mark.parametrize(
    "code", ["91310115MA1H8R7C6D", "1151130000877869M", "", "1144010000748257", "国" * 18, "1" * 19]
)
def test_wrong_codes_fail(code: str) -> None:
    assert not is_credit_code(code)


def test_a_made_up_code_is_told_its_check() -> None:
    assert credit_check("91310115MA1H8R7C6D") == "7"


@given(bodies)
def test_exactly_one_last_sign_is_right(body: str) -> None:
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    right = [sign for sign in ALPHABET if is_credit_code(body + sign)]
    assert right == [credit_check(body)]
    total = sum(ALPHABET.index(sign) * w for sign, w in zip(body, weights, strict=True))
    assert (total + ALPHABET.index(right[0])) % 31 == 0


@given(bodies, st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_always_found(body: str, place: int, sign: str) -> None:
    code = body + credit_check(body)
    if code[place] != sign:
        assert not is_credit_code(code[:place] + sign + code[place + 1 :])


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=8, max_size=8))
def test_an_organisation_code_sums_to_nothing_over_eleven(body: str) -> None:
    check = organisation_check(body)
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(digits.index(sign) * w for sign, w in zip(body, weights, strict=True))
    assert (total + (10 if check == "X" else int(check))) % 11 == 0


@given(st.text(max_size=20))
def test_nothing_makes_them_raise(text: str) -> None:
    is_credit_code(text)
    holds_organisation_code(text)
