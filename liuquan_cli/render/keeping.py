"""Pictures made before, by what they show: an unchanged chart is not drawn again."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import msgspec

from liuquan_cli.model.text import _

T = TypeVar("T", bound=msgspec.Struct)


class Keep(Protocol):
    """A place for pictures. `content` is all that a picture depends on besides the program."""

    def get(self, content: bytes) -> bytes | None:
        """What was put there for the same content, whole, or None."""

    def put(self, content: bytes, made: bytes) -> None:
        """Keep what was made; nothing is raised where that is not possible."""


def made_once(
    form: str,
    items: Sequence[T],
    make: Callable[[Sequence[T]], Sequence[tuple[str, ...]]],
    keep: Keep | None,
) -> list[tuple[str, ...]]:
    """The pictures of each item: those kept, and of the others what `make` makes of them at once.

    `form` tells apart what may be made of equal items.
    """
    if keep is None:
        return list(make(items))
    contents = [_content(form, item) for item in items]
    found: dict[int, tuple[str, ...]] = {}
    for place, content in enumerate(contents):
        data = keep.get(content) if content else None
        if data is not None:
            found[place] = msgspec.json.decode(data, type=tuple[str, ...])
    missing = [place for place in range(len(items)) if place not in found]
    if missing:
        fresh = make([items[place] for place in missing])
        for place, pictures in zip(missing, fresh, strict=True):
            found[place] = pictures
            if content := contents[place]:
                keep.put(content, msgspec.json.encode(pictures))
    return [found[place] for place in range(len(items))]


def _content(form: str, item: msgspec.Struct) -> bytes:
    """What a picture depends on: the item, and the language of the words drawn beside it."""
    try:
        return msgspec.json.encode((form, _("退回"), _("同字母相接"), item))
    except UnicodeEncodeError:  # half of a surrogate pair: drawn, but not kept
        return b""
