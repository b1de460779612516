"""An obligation with a day: what someone still has to do, and until when."""

from datetime import date

import msgspec

from liuquan_cli.model.finding import Place
from liuquan_cli.model.text import Text


class Obligation(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is still to be done by `due`.

    `posts` answer for it: posts, bodies or departments, never persons; empty where nobody is named.
    `provisional` (暂定): the day was counted over a year whose holidays are not known.
    `act` tells obligations of one kind on one object apart: to report a case, and to open it.
    """

    family: str
    what: Text
    posts: tuple[str, ...]
    due: date
    clause: str
    object: str
    place: Place
    provisional: bool = False
    act: str = ""

    def is_late(self, day: date) -> bool:
        """Whether it should have been done before `day`; the due day itself is not late."""
        return self.due < day
