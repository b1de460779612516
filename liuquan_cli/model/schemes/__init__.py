"""The kinds of scheme whose members have traits beside their names, each with its type."""

from functools import cache

import msgspec

from liuquan_cli.model.schemes import (
    allocate,
    constrain,
    determine,
    disclose,
    organ,
    process,
    punish,
    supervise,
)
from liuquan_cli.model.schemes.member import Member

# A kind that is not among them has names only: `Member`.
TYPES: dict[str, type[Member]] = {
    held.KIND: held
    for held in (
        organ.OrganKind,
        organ.OrganisationKind,
        organ.PostRank,
        organ.GovernmentLevel,
        organ.Region,
        determine.PowerCategory,
        determine.Disposition,
        determine.NormLevel,
        determine.SettingPower,
        determine.Coding,
        determine.Platform,
        determine.ListStep,
        determine.ApprovalStage,
        determine.AdjustmentLimit,
        determine.OtherListKind,
        determine.ListWord,
        allocate.SeparationRule,
        allocate.ConcentrationLimit,
        process.StepKind,
        process.StandardStage,
        process.StatutoryStep,
        process.StatutoryLimit,
        process.LimitUnit,
        process.MajorMatter,
        process.DecisionStage,
        process.MajorKind,
        process.DecisionLimit,
        process.TraceCarrier,
        constrain.RiskLevel,
        constrain.GradingStep,
        constrain.ControlLimit,
        constrain.InstitutionKind,
        constrain.RequiredInstitution,
        disclose.Cadence,
        disclose.ContentNature,
        disclose.RequiredSubject,
        disclose.DisclosureLimit,
        disclose.DisclosureStage,
        disclose.DisclosureProcedure,
        disclose.DisclosureChannel,
        disclose.Audience,
        disclose.WithholdingGround,
        disclose.DocumentKind,
        disclose.ProactiveRow,
        disclose.ApplicationRow,
        disclose.DisputeRow,
        supervise.SupervisionKind,
        supervise.SupervisionForm,
        supervise.SupervisionChannel,
        supervise.SelfCheckDimension,
        supervise.Evaluator,
        supervise.EducationKind,
        supervise.ProgressStandard,
        punish.SanctionForm,
        punish.Consequence,
        punish.CaseGrade,
        punish.CaseGravity,
        punish.CaseClock,
        punish.ProblemClock,
        punish.DutyRecordKind,
    )
}


def type_of(kind: str) -> type[Member]:
    """The type of the members of a kind of scheme."""
    return TYPES.get(kind, Member)


@cache
def keys_of(held: type[Member]) -> tuple[str, ...]:
    """The keys that a member of type `held` may have."""
    return tuple(field.encode_name for field in msgspec.structs.fields(held))


def kinds_with(key: str) -> tuple[str, ...]:
    """The kinds of scheme whose members have the trait `key`."""
    return tuple(kind for kind, held in TYPES.items() if key in keys_of(held))
