"""What whoever publishes may choose: all that decides a bundle's files beside the department."""

import re

import msgspec

YEARS = range(2008, 10000)  # the regulation on disclosure is in force since 2008
_ADDRESS = re.compile(r"https?://[^\s/?#\"'<>@]+(/[^\s?#\"'<>]*)?")


class Wanted(msgspec.Struct, frozen=True):
    """`theme`: a folder whose templates go before ours. `base_url`: where the site will stand, as
    feeds and site maps must say it. `year`: that of the yearly documents to go with it.
    """

    theme: str = ""
    base_url: str = ""
    year: int | None = None


PLAIN = Wanted()


def is_address(text: str) -> bool:
    """Whether a site can stand there: a web address without query, mark or anybody's name."""
    return _ADDRESS.fullmatch(text) is not None
