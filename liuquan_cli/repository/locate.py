"""From a key path to line and column: asked only for files that have findings."""

from liuquan_cli.model.finding import Place, Spot
from liuquan_cli.model.source import Source

_START = Spot(1, 1)


def locate(source: Source, place: Place) -> Spot:
    """Where `place` is in the text of `source`.

    A spot already known is kept. Where a step of the path is missing, it is the spot of the
    nearest parent that is there: of its key, or where it has none (a list's member, the whole
    file), of its first character.
    """
    if place.spot is not None:
        return place.spot
    marks = source.marks
    if marks is None:
        return _START
    key_spot, spot = _START, marks.spot
    for number, step in enumerate(place.path, start=1):
        member = marks.members.get(step)
        if member is None:
            return key_spot if number > 1 else spot
        key_spot, marks = member
        spot = marks.spot
    return key_spot if place.on_key else spot
