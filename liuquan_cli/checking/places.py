"""Where findings are: line, column and the text there, worked out only for files that have some."""

from liuquan_cli.model.finding import Place, Spot
from liuquan_cli.model.source import Source
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.locate import locate


class Places:
    """Finds spots in the files that were taken in; each file is read at most once more."""

    def __init__(self, data: dict[str, bytes]) -> None:
        self._data = data
        self._read: dict[str, tuple[Source, list[str]]] = {}

    def _file(self, file: str) -> tuple[Source, list[str]]:
        if file not in self._read:
            source = reader.read(
                file, self._data.get(file, b""), contract.integer_keys(), names=contract.names()
            )
            self._read[file] = source, (source.text or "").split("\n")
        return self._read[file]

    def spot(self, place: Place) -> Spot:
        """Line and column of `place`."""
        return locate(self._file(place.file)[0], place)

    def line(self, place: Place, spot: Spot) -> str:
        """The line of text at `spot`, without its end."""
        lines = self._file(place.file)[1]
        return lines[spot.line - 1].rstrip("\r") if spot.line <= len(lines) else ""
