"""权力清单: power items and the list that holds them."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo, as_many
from liuquan_cli.model.shared import Approval, Citation, Contact, Disclosure, Opinion, Remedy


class ListVersion(Located, frozen=True, kw_only=True):
    """One version of a list (清单版本): its state, date and who approved it."""

    number: str = field(name="版次", default="")
    state: str = field(name="状态", default="")
    on: date | None = field(name="日期", default=None)
    approver: str = field(name="批准", default="")
    document: str = field(name="文号", default="")
    note: str = field(name="说明", default="")


class CategoryDeclaration(Located, frozen=True, kw_only=True):
    """The clean-up of one category (类别申报; 襄垣方案 四(一)1): `count` items, 0 for none."""

    category: str = field(name="类别")
    count: int = field(name="数量")
    note: str = field(name="说明", default="")


class ListAdjustment(Located, frozen=True, kw_only=True):
    """One change of the list after it was published (清单调整), from its cause to the public."""

    id: str = field(name="编号")
    kind: str = field(name="类型", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    cause: str = field(name="事由", default="")
    triggered_on: date | None = field(name="触发日期", default=None)
    applied_on: date | None = field(name="申请日期", default=None)
    reviewed_on: date | None = field(name="审核日期", default=None)
    approver: str = field(name="批准", default="")
    approved_on: date | None = field(name="批准日期", default=None)
    handed_on: date | None = field(name="移交公开日期", default=None)


class MatrixGap(Located, frozen=True, kw_only=True):
    """Categories confirmed to hold no power in one work project (矩阵; 孝义方案 三(一))."""

    project: str = field(name="工作项目")
    none: tuple[str, ...] = field(name="无")


class Split(Part, frozen=True, kw_only=True):
    """Which posts or bodies decide, execute and oversee a power (分权)."""

    decision: str | tuple[str, ...] = field(name="决策", default=())
    execution: str | tuple[str, ...] = field(name="执行", default=())
    oversight: str | tuple[str, ...] = field(name="监督", default=())

    @property
    def deciders(self) -> tuple[str, ...]:
        """Posts and bodies that decide."""
        return as_many(self.decision)

    @property
    def executors(self) -> tuple[str, ...]:
        """Posts and bodies that execute."""
        return as_many(self.execution)

    @property
    def overseers(self) -> tuple[str, ...]:
        """Posts and bodies that oversee."""
        return as_many(self.oversight)

    @property
    def by_function(self) -> dict[str, tuple[str, ...]]:
        """Posts and bodies by what they do: 决策, 执行, 监督."""
        return {"决策": self.deciders, "执行": self.executors, "监督": self.overseers}

    @property
    def everyone(self) -> tuple[str, ...]:
        """Posts and bodies that have a part, in the order of the three functions."""
        return (*self.deciders, *self.executors, *self.overseers)


class Discretion(Part, frozen=True, kw_only=True):
    """Whether a power leaves discretion (裁量), and by what standard and range."""

    exists: YesNo = field(name="有无")
    standard: str = field(name="基准", default="")
    range: str = field(name="幅度", default="")


class Supervisees(Part, frozen=True, kw_only=True):
    """The three on whom oversight of a power centres: head, post lead and handler (监督对象)."""

    head: str = field(name="一把手", default="")
    lead: str = field(name="岗位负责人", default="")
    handler: str = field(name="承办人", default="")


class ThreeReview(Part, frozen=True, kw_only=True):
    """The review of legality, reasonableness and necessity (审查)."""

    legality: str = field(name="合法性", default="")
    reasonableness: str = field(name="合理性", default="")
    necessity: str = field(name="必要性", default="")
    reviewer: str = field(name="审查岗位", default="")
    on: date | None = field(name="日期", default=None)
    conclusion: str = field(name="结论", default="")


class Cleanup(Part, frozen=True, kw_only=True):
    """What the clean-up made of a power (清理): kept, devolved, merged and so on, and why."""

    disposition: str = field(name="结论", default="")
    opinion: str = field(name="意见", default="")
    ground: str = field(name="理由", default="")
    devolution_criteria: tuple[str, ...] = field(name="下放标准", default=())
    receiver: str = field(name="承接单位", default="")
    acceptance: str = field(name="验收", default="")
    merged_into: str = field(name="并入", default="")
    split_from: str = field(name="拆分自", default="")
    split_into: tuple[str, ...] = field(name="拆分为", default=())
    regulator: str = field(name="监管单位", default="")
    supervision_method: str = field(name="监管办法", default="")
    released_on: date | None = field(name="放权日期", default=None)
    regulated_since: date | None = field(name="监管起始", default=None)
    review: ThreeReview | None = field(name="审查", default=None)
    appraisals: tuple[Opinion, ...] = field(name="评议", default=())
    expert_review: str = field(name="论证", default="")
    approvals: tuple[Approval, ...] = field(name="审定", default=())
    defects: tuple[str, ...] = field(name="问题", default=())
    programmes: tuple[str, ...] = field(name="改革关联", default=())


class OfficialCode(Part, frozen=True, kw_only=True):
    """The code of a power in an official coding scheme (编码)."""

    scheme: str = field(name="体系")
    value: str = field(name="值")


class Material(Part, frozen=True, kw_only=True):
    """One document an applicant hands in (申请材料), and in how many copies."""

    name: str = field(name="名称")
    form: str = field(name="形式", default="")
    copies: int | None = field(name="份数", default=None)
    provided_by: str = field(name="来源", default="")
    necessity: str = field(name="必要性", default="")
    basis: str = field(name="依据", default="")
    note: str = field(name="说明", default="")


class Fee(Part, frozen=True, kw_only=True):
    """Whether a fee is charged (收费), for what, by what standard and norm."""

    charged: YesNo = field(name="收费")
    item: str = field(name="项目", default="")
    standard: str = field(name="标准", default="")
    basis: str = field(name="依据", default="")


class Question(Part, frozen=True, kw_only=True):
    """A common question and its answer (常见问题)."""

    question: str = field(name="问")
    answer: str = field(name="答")


class Adjustment(Part, frozen=True, kw_only=True):
    """One change in how a power is allotted (配置调整), and the risks it lowers."""

    method: str = field(name="方式")
    content: str = field(name="内容", default="")
    on: date | None = field(name="日期", default=None)
    risks: tuple[str, ...] = field(name="降低风险", default=())


class SettingConfirmation(Part, frozen=True, kw_only=True):
    """Who confirmed that a norm stays within what it may create (设定确认), and why."""

    note: str = field(name="说明")
    post: str = field(name="岗位", default="")
    on: date | None = field(name="日期", default=None)


class Power(Located, frozen=True, kw_only=True):
    """One power item (权力事项): who holds it, by what norms, who decides and oversees."""

    id: str = field(name="编号")
    order: int | None = field(name="序号", default=None)
    name: str = field(name="名称")
    project: str = field(name="工作项目", default="")
    category: str = field(name="类别", default="")
    sub_items: tuple[str, ...] = field(name="子项", default=())
    holder: str = field(name="行使主体", default="")
    departments: tuple[str, ...] = field(name="承办机构", default=())
    lead: str = field(name="牵头机构", default="")
    cooperating: tuple[str, ...] = field(name="配合机构", default=())
    level: str = field(name="层级", default="")
    nature: str = field(name="事权性质", default="")
    origin: str = field(name="来源", default="")
    bases: tuple[Citation, ...] = field(name="实施依据", default=())
    setting_confirmed: SettingConfirmation | None = field(name="设定确认", default=None)
    content: str = field(name="内容", default="")
    listed_because: str = field(name="列入理由", default="")
    exclusion: str = field(name="性质", default="")
    visibility: str = field(name="显隐", default="")
    close_to_masses: YesNo | None = field(name="面向群众", default=None)
    major: YesNo | None = field(name="重大", default=None)
    split: Split | None = field(name="分权", default=None)
    discretion: Discretion | None = field(name="裁量", default=None)
    supervisions: tuple[str, ...] = field(name="监督方式", default=())
    supervisees: Supervisees | None = field(name="监督对象", default=None)
    institutions: tuple[str, ...] = field(name="制度", default=())
    cleanup: Cleanup | None = field(name="清理", default=None)
    state: str = field(name="状态", default="")
    codes: tuple[OfficialCode, ...] = field(name="编码", default=())
    platform: str = field(name="平台", default="")
    platform_exception: str = field(name="平台例外", default="")
    platform_exception_approval: Approval | None = field(name="平台例外批准", default=None)
    matters: tuple[str, ...] = field(name="涉及", default=())
    window: str = field(name="窗口", default="")
    online: str = field(name="网办深度", default="")
    clients: tuple[str, ...] = field(name="服务对象", default=())
    conditions: tuple[str, ...] = field(name="申请条件", default=())
    materials: tuple[Material, ...] = field(name="申请材料", default=())
    quota: str = field(name="数量限制", default="")
    result: str = field(name="办理结果", default="")
    fee: Fee | None = field(name="收费", default=None)
    place_of_handling: str = field(name="办理地点", default="")
    hours: str = field(name="办理时间", default="")
    phone: str = field(name="咨询电话", default="")
    faq: tuple[Question, ...] = field(name="常见问题", default=())
    complaint: Contact | None = field(name="投诉", default=None)
    remedy: Remedy | None = field(name="救济", default=None)
    follow_up: str = field(name="事中事后监管", default="")
    inspection_plan: str = field(name="监管计划", default="")
    adjustments: tuple[Adjustment, ...] = field(name="配置调整", default=())
    effective: date | None = field(name="生效", default=None)
    expires: date | None = field(name="失效", default=None)
    disclosure: Disclosure | None = field(name="公开", default=None)


class PowerListFile(Located, frozen=True, kw_only=True):
    """The list of powers (权力清单), its versions, and what the clean-up declared."""

    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    declarations: tuple[CategoryDeclaration, ...] = field(name="类别申报", default=())
    gaps: tuple[MatrixGap, ...] = field(name="矩阵", default=())
    appraisals: tuple[Opinion, ...] = field(name="评议", default=())
    expert_review: str = field(name="论证", default="")
    list_adjustments: tuple[ListAdjustment, ...] = field(name="清单调整", default=())
    powers: tuple[Power, ...] = field(name="事项", default=())
