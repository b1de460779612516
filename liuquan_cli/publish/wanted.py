"""What whoever publishes may choose: all that decides a bundle's files beside the department."""

import msgspec


class Wanted(msgspec.Struct, frozen=True):
    """`theme`: a folder whose templates go before ours. `base_url`: where the site will stand, as
    feeds and site maps must say it. `year`: that of the yearly documents to go with it.
    """

    theme: str = ""
    base_url: str = ""
    year: int | None = None


PLAIN = Wanted()
