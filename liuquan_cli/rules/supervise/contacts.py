"""What a telephone number, an e-mail address, a link and an address look like."""

import re

# 010 and 02x are areas of three digits, whose numbers have eight; all others have four digits, and
# numbers of seven or eight. An extension may follow. Then hotlines, and numbers the callee pays.
_one_phone = re.compile(
    r"""\(?0(?:10|2\d)\)?[- ]?\d{8}(?:[-转]\d{1,6})?
      | \(?0[3-9]\d{2}\)?[- ]?\d{7,8}(?:[-转]\d{1,6})?
      | 1\d{4} | 9[56]\d{3,4} | 1[12]\d
      | [48]00[- ]?\d{3}[- ]?\d{4}""",
    re.VERBOSE,
).fullmatch
_mobile = re.compile(r"1[3-9]\d{9}").fullmatch
_email = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}").fullmatch
_url = re.compile(r"https?://[^\s/:：，。、]+\.[^\s，。、]+").fullmatch


def is_phone(text: str) -> bool:
    """Whether `text` is one or several numbers that can be dialled from anywhere.

    A private mobile number is not a wrong one; that it must not stand here is LQ052's to say.
    """
    numbers = [number.strip() for number in re.split(r"[、；;，,/]", text)]
    return all(_one_phone(number) or _mobile(number) for number in numbers)


def is_email(text: str) -> bool:
    """Whether `text` is an e-mail address."""
    return _email(text) is not None


def is_url(text: str) -> bool:
    """Whether `text` is a link that a browser follows."""
    return _url(text) is not None


def is_address(text: str) -> bool:
    """Whether `text` can name a place: one or two characters cannot."""
    return len(text) > 3
