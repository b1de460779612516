"""Saying which files could not be read, where what is made without them looks complete."""

from liuquan_cli.checking.intake import Intake
from liuquan_cli.commands.options import tell
from liuquan_cli.model.text import _


def tell_unread(intake: Intake) -> None:
    """Name the files of which something is not in what is made."""
    files = sorted({*intake.unread, *intake.lost})
    if files:
        named = _("、").join(files[:3]) + (" …" if len(files) > 3 else "")
        tell(
            _("留意：{files} 里有读不成的内容，没有算进去；用 liuquan validate 看是什么").format(
                files=named
            ),
            err=True,
        )
