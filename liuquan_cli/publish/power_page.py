"""What the page of one power says, read off the public part of the department."""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.other_list import Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.shared import Citation, Contact, Remedy, TimeLimit
from liuquan_cli.model.text import _

Pairs = list[tuple[str, str]]


def listed(words: Iterable[str]) -> str:
    """Names one after another."""
    return "、".join(word for word in words if word)


def citations(found: Sequence[Citation], department: Department) -> list[dict[str, str]]:
    """Citations with the full title of their norm, and its words where the register has them."""
    shown = []
    for one in found:
        basis = department.bases.get(one.basis)
        quotes = {a.article: a.quote for a in basis.articles} if basis else {}
        title = basis.name if basis else one.basis
        quote = one.quote or quotes.get(one.article, "")
        shown.append({"title": title, "article": one.article, "quote": quote})
    return shown


def days(number: int, unit: str) -> str:
    """A time limit in its unit; 工作日 where none is named."""
    counted = {
        "小时": _("{number} 小时"),
        "月": _("{number} 个月"),
        "自然日": _("{number} 个自然日"),
    }
    return counted.get(unit, _("{number} 个工作日")).format(number=number)


def limit_words(limit: TimeLimit | None) -> str:
    """The promised and the statutory time limit in words."""
    if limit is None:
        return ""
    parts = []
    if limit.promised is not None:
        promised = _("当场办结") if limit.promised == 0 else days(limit.promised, limit.unit)
        parts.append(_("承诺 {limit}").format(limit=promised))
    if limit.statutory is not None:
        parts.append(_("法定 {limit}").format(limit=days(limit.statutory, limit.unit)))
    return _("，").join(parts) or limit.kind


def contact_words(contact: Contact | None) -> str:
    """How to reach someone, on one line."""
    if contact is None:
        return ""
    return listed((contact.post, contact.phone, contact.email, contact.url, contact.address))


def remedy_words(remedy: Remedy | None) -> Pairs:
    """Where to ask for review."""
    if remedy is None:
        return []
    return [
        (_("行政复议"), remedy.review_body),
        (_("行政诉讼"), remedy.court),
        (_("其他途径"), remedy.appeal),
        (_("说明"), remedy.note),
    ]


def power_page(power: Power, department: Department, charts: Sequence[str]) -> dict[str, Any]:
    """The values of the page of `power`; `charts` are the drawings of its flows, in order."""
    flows = department.flows_of.get(power.id, [])
    unit, first = department.unit, flows[0] if flows else None
    split, fee = power.split, power.fee
    reached = power.complaint or unit.complaint
    charge = "" if fee is None else listed((fee.item, fee.standard)) if fee.charged else _("不收费")
    bases = citations(power.bases, department)
    return {
        "power": power,
        "title": power.name,
        "answers": [
            (_("谁来行使"), power.holder),
            (_("谁作决定"), listed(split.deciders) if split else ""),
            (_("多长时间"), limit_words(first.limit) if first else ""),
            (_("收不收费"), charge),
            (_("到哪里办"), power.place_of_handling or power.window),
            (_("向谁投诉"), listed((reached.post, reached.phone)) if reached else ""),
        ],
        "split": [
            ("决策", listed(split.deciders)),
            ("执行", listed(split.executors)),
            ("监督", listed(split.overseers)),
        ] if split else [],
        "bases": bases,
        "conditions": power.conditions,
        "material_heads": [_("材料"), _("形式"), _("份数"), _("来源"), _("说明")],
        "materials": [
            (m.name, m.form, m.copies if m.copies is not None else "", m.provided_by,
             listed((m.necessity, m.note)))
            for m in power.materials
        ],
        "guide": [
            (_("服务对象"), listed(power.clients)),
            (_("办理结果"), power.result),
            (_("办理地点"), power.place_of_handling),
            (_("办理时间"), power.hours),
            (_("咨询电话"), power.phone),
            (_("平台"), listed((power.platform, power.online))),
            (_("一次告知"), first.one_notice if first else ""),
            (_("收费依据"), fee.basis if fee else ""),
        ],
        "step_heads": [_("环节"), _("岗位"), _("时限"), _("职责"), _("监督制约"), _("投诉举报")],
        "flows": [_flow(flow, svg, department) for flow, svg in zip(flows, charts, strict=True)],
        "duty_heads": [_("环节"), _("责任事项"), _("责任主体"), _("追责情形"), _("追责形式")],
        "duties": [
            (d.stage, d.matter, listed(d.bearers), "；".join(d.circumstances), listed(d.forms))
            for d in department.duties_of.get(power.id, [])
        ],
        "risks": [_risk(risk, department) for risk in department.risks_of.get(power.id, [])],
        "prohibitions": [
            p.content for p in department.all(Prohibition) if not p.powers or power.id in p.powers
        ],
        "faq": power.faq,
        "complaint": [
            (_("投诉举报"), contact_words(reached)),
            (_("受哪些监督"), listed(power.supervisions)),
            *remedy_words(power.remedy or unit.remedy),
        ],
    }  # fmt: skip


def _flow(flow: Flow, svg: str, department: Department) -> dict[str, Any]:
    terms = department.config.terms
    title = flow.name or (terms.flow_chart if terms else "") or _("权力运行流程图")
    unit = flow.limit.unit if flow.limit else ""
    return {"title": title, "svg": Markup(svg), "steps": list(_steps(flow.steps, unit))}


def _steps(steps: Sequence[Step], unit: str) -> Iterable[dict[str, Any]]:
    for step in steps:
        limit = (
            "" if step.limit is None else _("当场") if step.limit == 0 else f"{step.limit} {unit}"
        )
        who = step.post or step.actor or step.department
        yield {
            "name": step.name,
            "function": step.function,
            "cells": (who, limit, step.duty, step.control, step.complaint),
        }
        for branch in step.parallel:
            yield from _steps(branch.steps, unit)


def risk_level(risk: Risk, department: Department) -> dict[str, Any]:
    """A risk's level by its name, symbol and rank."""
    member = department.vocabulary("风险等级").member(risk.level)
    rank = (member.rank if member else None) or 3
    return {"name": risk.level, "rank": rank, "symbol": "▲◆○"[min(rank, 3) - 1]}


def measures_words(risk: Risk) -> Pairs:
    """Measures before, during and after, each with its post."""
    measures = risk.measures
    if measures is None:
        return []
    times = (
        (_("事前"), measures.before),
        (_("事中"), measures.during),
        (_("事后"), measures.after),
    )
    return [
        (time, "；".join(m.content + (f"（{m.post}）" if m.post else "") for m in found))
        for time, found in times
    ]


def _risk(risk: Risk, department: Department) -> dict[str, Any]:
    return {
        "level": risk_level(risk, department),
        "title": listed((risk.stage, risk.post)),
        "expression": risk.expression,
        "rows": [
            *measures_words(risk),
            (_("责任岗位"), listed((risk.owner, risk.leader))),
            (_("防控频率"), risk.frequency),
        ],
    }
