"""流程: the way a power runs, step by step."""

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo
from liuquan_cli.model.shared import Approval, Citation, TimeLimit


class MissingStage(Part, frozen=True, kw_only=True):
    """A standard stage the flow leaves out, and why (缺少环节理由)."""

    stage: str = field(name="环节")
    reason: str = field(name="理由")


class Handover(Part, frozen=True, kw_only=True):
    """Which department hands what to which (部门衔接)."""

    before: str = field(name="前置")
    after: str = field(name="后置")
    content: str = field(name="交接", default="")


class LevelShare(Part, frozen=True, kw_only=True):
    """The share of one level of government (层级分工); `limit` in the flow's own unit."""

    level: str = field(name="层级")
    unit_name: str = field(name="单位", default="")
    acceptance: str = field(name="受理", default="")
    review: str = field(name="审核", default="")
    limit: int | None = field(name="时限", default=None)


class Reengineering(Part, frozen=True, kw_only=True):
    """The flow before it was remade (再造): counts, and `days_before` in the flow's unit."""

    levels_before: int | None = field(name="原层次", default=None)
    steps_before: int | None = field(name="原环节", default=None)
    days_before: int | None = field(name="原时限", default=None)
    materials_before: int | None = field(name="原材料", default=None)
    note: str = field(name="说明", default="")


class Branch(Part, frozen=True, kw_only=True):
    """Where a step leads and on what condition (去向); back at most `at_most` times."""

    to: str = field(name="到")
    condition: str = field(name="条件", default="")
    at_most: int | None = field(name="至多", default=None)


class Parallel(Part, frozen=True, kw_only=True):
    """One of the branches that run side by side (并行), with its own steps."""

    name: str = field(name="名称")
    steps: "tuple[Step, ...]" = field(name="环节")


class Step(Part, frozen=True, kw_only=True):
    """One step of a flow (环节): who acts, how long (in the flow's unit), and what is next."""

    name: str = field(name="名称")
    kind: str = field(name="种类", default="")
    post: str = field(name="岗位", default="")
    assisting: tuple[str, ...] = field(name="协办岗位", default=())
    actor: str = field(name="办理人", default="")
    department: str = field(name="机构", default="")
    level: str = field(name="层级", default="")
    function: str = field(name="职能", default="")
    limit: int | None = field(name="时限", default=None)
    counts: YesNo | None = field(name="计入时限", default=None)
    duty: str = field(name="职责", default="")
    control: str = field(name="监督制约", default="")
    overseer: str = field(name="监督岗位", default="")
    complaint: str = field(name="投诉举报", default="")
    discretion: YesNo | None = field(name="裁量", default=None)
    marks: tuple[str, ...] = field(name="标记", default=())
    patch: str = field(name="补丁", default="")
    no_risk: str = field(name="无风险", default="")
    document: str = field(name="文书", default="")
    notice: str = field(name="告知", default="")
    electronic: YesNo | None = field(name="电子", default=None)
    next: tuple[Branch, ...] = field(name="去向", default=())
    parallel: tuple[Parallel, ...] = field(name="并行", default=())


class Flow(Located, frozen=True, kw_only=True):
    """How one power runs (流程), step by step, within what limit and with what notice."""

    id: str = field(name="编号", default="")
    power: str = field(name="权力")
    name: str = field(name="名称", default="")
    origin: str = field(name="程序来源", default="")
    bases: tuple[Citation, ...] = field(name="程序依据", default=())
    conditions: tuple[str, ...] = field(name="条件", default=())
    limit: TimeLimit | None = field(name="办结时限", default=None)
    first_handler: str = field(name="首办岗位", default="")
    one_notice: str = field(name="一次告知", default="")
    overdue: str = field(name="超时后果", default="")
    missing_stages: tuple[MissingStage, ...] = field(name="缺少环节理由", default=())
    handovers: tuple[Handover, ...] = field(name="部门衔接", default=())
    level_shares: tuple[LevelShare, ...] = field(name="层级分工", default=())
    disclosure_step: str = field(name="公开环节", default="")
    result_notice: tuple[str, ...] = field(name="结果告知", default=())
    reengineering: Reengineering | None = field(name="再造", default=None)
    approvals: tuple[Approval, ...] = field(name="审定", default=())
    steps: "tuple[Step, ...]" = field(name="环节")

    @property
    def label(self) -> str:
        """Its id; a flow without one goes by its power."""
        return self.id or self.power


class FlowFile(Located, frozen=True, kw_only=True):
    """Flows (流程) of one or more powers."""

    flows: tuple[Flow, ...] = field(name="流程", default=())
