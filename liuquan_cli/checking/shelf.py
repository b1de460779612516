"""The files of a department by kind, whose objects are made when they are first asked for."""

from collections.abc import Iterable, Iterator, Mapping

from liuquan_cli.checking.record import Record, objects_of
from liuquan_cli.model.rule import Located
from liuquan_cli.repository.kinds import HOLDERS


class Shelf:
    """Records by file. `objects(Power)` decodes the files that can hold powers, and no others."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self.records = records
        self._decoded: dict[str, list[Located]] = {}

    def objects(self, kind: type[Located], files: Iterable[str] | None = None) -> Iterator[Located]:
        """The objects of one type, in the order of files; of the named `files` only, if any."""
        holders = HOLDERS[kind]
        for file in self.records if files is None else files:
            record = self.records[file]
            if record.head.kind in holders:
                if file not in self._decoded:
                    self._decoded[file] = objects_of(file, record)
                yield from (item for item in self._decoded[file] if type(item) is kind)
