"""What the conclusion of a clean-up asks to be stated with it."""

from collections.abc import Iterable, Iterator

import msgspec

from liuquan_cli.model.power import Cleanup, Power
from liuquan_cli.model.text import Text, say

_FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(Cleanup)}


def unstated(power: Power, names: Iterable[str]) -> Iterator[tuple[str, Text, Text]]:
    """Each of the keys `names` of 清理 that `power` does not state, with what to say of it.

    Names that are no keys of 清理 are not looked at.
    """
    cleanup = power.cleanup
    for name in names if cleanup else ():
        if cleanup and name in _FIELDS and not getattr(cleanup, _FIELDS[name]):
            message = say(
                "「{power}」的清理结论是「{disposition}」，没有写「{field}」",
                power=power.name, disposition=cleanup.disposition, field=name,
            )  # fmt: skip
            yield name, message, say("在「清理」里补上「{field}」", field=name)
