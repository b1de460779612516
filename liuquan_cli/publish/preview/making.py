"""The site of the files as they are on disk: committed or not, clean or not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from liuquan_cli.checking.desk import open_department
from liuquan_cli.checking.drawings import Drawings
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review, profile_of, review
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.text import untranslated
from liuquan_cli.publish import gate
from liuquan_cli.publish.bundle import Shelf, building
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.production import Order, made
from liuquan_cli.publish.remembering import Made, Memory
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.templating import known, templates
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.engine import Engine


class Subject(msgspec.Struct, frozen=True):
    """What is previewed: which repository, for what day, held to which profile, how it is wanted.

    `report` words what a review found, for people; `laws` is a library other than the configured.
    """

    root: Path
    day: date
    profile: Profile | None
    wanted: Wanted
    engine: Engine
    cached: bool
    report: Callable[[Review, Intake], str]
    laws: Path | None = None


class Shown(msgspec.Struct, frozen=True):
    """The site at one moment: its files, and what stands in the way of publishing it.

    Where something in it may never be published, there is a report and no file at all.
    """

    folder: Path
    files: frozenset[str] = frozenset()
    errors: int = 0
    report: str = ""


class Maker:
    """Makes the site anew into the same folder; what did not change is taken over."""

    def __init__(self, subject: Subject, folder: Path) -> None:
        self.subject = subject
        self._folder = folder
        self._made: dict[str, Made] = {}

    def make(self) -> Shown:
        """The site as of now. Raises NotADirectoryError, EngineError, ThemeError, OSError."""
        subject = self.subject
        if subject.wanted.theme:
            templates.cache_clear()
            known.cache_clear()
        intake = open_department(
            subject.root, subject.day, cached=subject.cached, laws=subject.laws
        )
        asked = subject.profile or gate.least(profile_of(intake.department))
        found = review(intake, asked)
        verdict = gate.judged(intake, found, ())
        report = subject.report(found, intake)
        if verdict.leaks:
            return Shown(self._folder, errors=verdict.errors, report=report)
        with untranslated():
            stamp = Stamp(subject.day, None, "这是预览。")
            facts = gate.facts(intake.department.unit.name, asked, stamp, subject.wanted)
            order = Order(disclose(intake.department), stamp, subject.wanted, subject.engine)
            memory = Memory(Shelf(self._folder), self._made, Drawings(intake.cache))
            with building(self._folder) as fresh:
                for name, data in made(order, memory):
                    fresh.add(name, data, memory.shelf)
                fresh.seal(facts)
                fresh.swap()
        self._made = memory.made
        return Shown(self._folder, frozenset(fresh.files), verdict.errors, report)
