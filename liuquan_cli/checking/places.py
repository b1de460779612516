"""Where findings are: line, column and the text there, worked out only for files that have some."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from liuquan_cli.model.finding import Place, Spot
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.locate import locate


class Places:
    """The spots of places in the files that were taken in. Each file is read once, and let go."""

    def __init__(self, data: Mapping[str, bytes], wanted: Iterable[Place]) -> None:
        self._found: dict[Place, tuple[Spot, str]] = {}
        by_file: dict[str, set[Place]] = defaultdict(set)
        for place in wanted:
            by_file[place.file].add(place)
        for file, places in by_file.items():
            source = reader.read(
                file, data.get(file, b""), contract.integer_keys(), names=contract.names()
            )
            lines = (source.text or "").split("\n")
            for place in places:
                spot = locate(source, place)
                line = lines[spot.line - 1].rstrip("\r") if spot.line <= len(lines) else ""
                self._found[place] = spot, line

    def spot(self, place: Place) -> Spot:
        """Line and column of a place that was wanted."""
        return self._found[place][0]

    def line(self, place: Place) -> str:
        """The line of text at a place that was wanted, without its end."""
        return self._found[place][1]
