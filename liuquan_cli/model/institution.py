"""制度: an institution, a Markdown file whose body is its text."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo
from liuquan_cli.model.shared import Citation, Disclosure


class Binding(Part, frozen=True, kw_only=True):
    """What an institution constrains (约束): powers, posts, bodies, stages, risks, or all."""

    powers: tuple[str, ...] = field(name="权力", default=())
    posts: tuple[str, ...] = field(name="岗位", default=())
    departments: tuple[str, ...] = field(name="机构", default=())
    stages: tuple[str, ...] = field(name="环节", default=())
    risks: tuple[str, ...] = field(name="风险", default=())
    whole_unit: YesNo | None = field(name="全单位", default=None)


class ExecutionCheck(Part, frozen=True, kw_only=True):
    """One check of whether an institution is carried out (执行检查)."""

    on: date = field(name="日期")
    scope: str = field(name="范围", default="")
    result: str = field(name="结果", default="")


class Institution(Located, frozen=True, kw_only=True):
    """An institution (制度): a Markdown file, whose body is its full text in `body`."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    document: str = field(name="文号", default="")
    status: str = field(name="状态")
    kind: str = field(name="种类", default="")
    fulfils: tuple[str, ...] = field(name="落实", default=())
    powers_of_reform: tuple[str, ...] = field(name="六权", default=())
    issuer: str = field(name="制定机关", default="")
    adopted_on: date | None = field(name="通过日期", default=None)
    effective: date | None = field(name="施行日期", default=None)
    repealed_on: date | None = field(name="废止日期", default=None)
    repeal_reason: str = field(name="废止理由", default="")
    replaces: tuple[str, ...] = field(name="替代", default=())
    replaced_by: str = field(name="被替代", default="")
    revision: str = field(name="修订说明", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())
    binds: Binding | None = field(name="约束", default=None)
    owner: str = field(name="责任岗位", default="")
    forms: tuple[str, ...] = field(name="配套表单", default=())
    checks: tuple[ExecutionCheck, ...] = field(name="执行检查", default=())
    disclosure: Disclosure | None = field(name="公开", default=None)
    body: str = field(name="正文", default="")
