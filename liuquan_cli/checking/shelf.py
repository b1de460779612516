"""The files of a department, whose objects and facts are made when they are first asked for."""

from collections.abc import Iterable, Iterator, Mapping

from liuquan_cli.checking.record import Record, facts_in, objects_of
from liuquan_cli.model.facts import Facts
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


class Stated(Mapping[str, Facts]):
    """What each file states about names."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records = records
        self._decoded: dict[str, Facts] = {}

    def __getitem__(self, file: str) -> Facts:
        if file not in self._decoded:
            self._decoded[file] = facts_in(self._records[file])
        return self._decoded[file]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)
