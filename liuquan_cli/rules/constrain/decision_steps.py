"""The steps of a major decision, as the scheme 决策步骤 names them and the file records them."""

from collections.abc import Iterator
from datetime import date

import msgspec

from liuquan_cli.model.decision import (
    CollectiveDecision,
    Decision,
    ExpertReview,
    LegalReview,
    MajorMatterStandard,
    PublicParticipation,
    RiskAssessment,
)
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.process import DecisionStage, MajorKind
from liuquan_cli.rules.constrain.deciding import decided_on, is_decided, is_regulated

StepPart = PublicParticipation | ExpertReview | RiskAssessment | LegalReview | CollectiveDecision
_PARTS = {
    field.encode_name: field.name
    for field in msgspec.structs.fields(Decision)
    if field.name in ("participation", "expert_review", "assessment", "legal_review", "collective")
}


class DecisionStep(msgspec.Struct, frozen=True):
    """One step (as the scheme has it) of one decision, and what its file says about it."""

    member: DecisionStage
    part: StepPart | None
    required: bool
    begun: date | None
    done: date | None

    @property
    def excused(self) -> bool:
        """Whether the file says that the step does not apply."""
        return bool(getattr(self.part, "not_applicable", ""))

    @property
    def collective(self) -> bool:
        """Whether this is the meeting itself."""
        return _PARTS[self.member.part] == "collective"


def steps_in(decision: Decision, department: Department) -> list[DecisionStep]:
    """The steps the scheme knows, in its order; those that this decision must take are marked.

    A step is required where the regulation or the plan asks for it in this kind of matter, or
    where the unit's own standard of major matters names it.
    """
    kinds = department.scheme(MajorKind)
    kind = kinds.canonical(decision.category)
    own = department.derived(_own_procedures).get(kind, frozenset())
    regulated = is_regulated(department)
    steps = [
        DecisionStep(
            member,
            part := getattr(decision, _PARTS[member.part]),
            (regulated and kind in member.categories) or member.name in own,
            *_days(part, decision, department),
        )
        for member in department.scheme(DecisionStage).members
        if member.part in _PARTS
    ]
    return sorted(steps, key=lambda step: step.member.rank or 0)


def passed(decision: Decision, department: Department) -> Iterator[DecisionStep]:
    """The steps that must be behind: all of a matter decided, else those before one begun."""
    steps = steps_in(decision, department)
    decided = is_decided(decision, department)
    begun = [step.begun is not None and step.begun <= department.day for step in steps]
    for index, step in enumerate(steps):
        if decided or any(begun[index + 1 :]):
            yield step


def _own_procedures(department: Department) -> dict[str, frozenset[str]]:
    kinds, steps = department.scheme(MajorKind), department.scheme(DecisionStage)
    return {
        kinds.canonical(standard.category): frozenset(
            member.name for name in standard.procedure if (member := steps.member(name))
        )
        for standard in department.all(MajorMatterStandard)
    }


def _days(
    part: StepPart | None, decision: Decision, department: Department
) -> tuple[date | None, date | None]:
    """When the step began and when it was done."""
    if isinstance(part, PublicParticipation):
        return part.since, part.until or part.since
    if isinstance(part, LegalReview):
        return part.received_on or part.on, part.on
    if isinstance(part, CollectiveDecision):
        day = decided_on(decision, department)
        return day, day
    if part is not None:
        return part.on, part.on
    return None, None
