"""The powers as linked data: public services in the terms of CPSV-AP 3.2, and a catalogue.

What CPSV-AP has no word for (working days, the three functions, levels of risk, who oversees) is
said in terms of our own, under `lq:`. The context stands in the file: nothing is to be fetched.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import msgspec

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.shared import Citation, Contact, TimeLimit
from liuquan_cli.publish import words
from liuquan_cli.publish.filter import Disclosed

_Node = dict[str, Any]
_REGION = "http://data.europa.eu/88u/dataset/atu-type"
_DURATIONS = {"": "P{}D", "工作日": "P{}D", "自然日": "P{}D", "小时": "PT{}H", "月": "P{}M"}


def _words(term: str) -> _Node:
    return {"@id": term, "@language": "zh-CN"}


def _links(term: str) -> _Node:
    return {"@id": term, "@type": "@id"}


CONTEXT: _Node = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "lq": "urn:liuquan:terms:",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "identifier": "dct:identifier",
    "title": _words("dct:title"),
    "description": _words("dct:description"),
    "label": _words("skos:prefLabel"),
    "keyword": _words("dcat:keyword"),
    "issued": {"@id": "dct:issued", "@type": "xsd:date"},
    "publisher": _links("dct:publisher"),
    "hasPart": _links("dct:hasPart"),
    "isPartOf": _links("dct:isPartOf"),
    "spatial": _links("dct:spatial"),
    "about": _links("dct:type"),
    "audience": _links("dct:audience"),
    "competentAuthority": _links("cv:hasCompetentAuthority"),
    "legalResource": _links("cv:hasLegalResource"),
    "follows": _links("cpsv:follows"),
    "implements": _links("cpsv:implements"),
    "input": _links("cpsv:hasInput"),
    "produces": _links("cpsv:produces"),
    "requirement": _links("cv:holdsRequirement"),
    "channel": _links("cv:hasChannel"),
    "ownedBy": _links("cv:ownedBy"),
    "cost": _links("cv:hasCost"),
    "contactPoint": _links("cv:contactPoint"),
    "telephone": "cv:telephone",
    "email": "cv:email",
    "address": _words("locn:fullAddress"),
    "processingTime": {"@id": "cv:processingTime", "@type": "xsd:duration"},
    "participation": _links("cv:hasParticipation"),
    "participant": _links("cv:hasParticipant"),
    "role": _links("cv:role"),
    "postIn": _links("org:postIn"),
    "workingDays": {"@id": "lq:workingDays", "@type": "xsd:integer"},
    "statutoryTime": {"@id": "lq:statutoryTime", "@type": "xsd:duration"},
    "article": _words("lq:article"),
    "risk": _links("lq:risk"),
    "riskLevel": _links("lq:riskLevel"),
    "oversight": _words("lq:oversight"),
}


def linked(shown: Disclosed, title: str, day: date) -> bytes:
    """The graph: the catalogue, the unit, its posts, the norms, the concepts, the services."""
    graph = _Graph(shown)
    services = [graph.service(power) for power in shown.department.powers.values()]
    catalogue = {
        "id": graph.name("catalogue"),
        "type": "dcat:Dataset",
        "identifier": "catalogue",
        "title": title,
        "description": f"{title}，由公开的资料生成。",
        "issued": day.isoformat(),
        "publisher": graph.unit["id"],
        "hasPart": [service["id"] for service in services],
    }
    nodes = [catalogue, graph.unit, graph.region, *graph.shared.values(), *services]
    held = {"@context": CONTEXT, "@graph": nodes}
    return msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"


class _Graph:
    """Makes nodes; what several services name (posts, norms, concepts) is made once."""

    def __init__(self, shown: Disclosed) -> None:
        self.department = shown.department
        unit = self.department.unit
        known = unit.credit_code or unit.region_code or unit.name or "unit"
        self._root = f"urn:liuquan:{quote(known, safe='')}:"
        self.shared: dict[str, _Node] = {}
        self.region = {
            "id": self.name("region"),
            "type": _REGION,
            **_said(identifier=unit.region_code, label=unit.parent or unit.name or "未写明"),
        }
        name = unit.name or "未写明名称的单位"
        self.unit: _Node = {
            "id": self.name("unit"),
            "type": ["cv:PublicOrganisation", "org:Organization", "foaf:Agent"],
            "identifier": known,
            "title": name,
            "label": name,
            "spatial": self.region["id"],
        }
        self._levels = self.department.scheme(RiskLevel)

    def name(self, kind: str, *keys: str) -> str:
        """The IRI of a thing."""
        return self._root + ":".join([kind, *map(_quoted, keys)])

    def service(self, power: Power) -> _Node:
        """A power with all that CPSV-AP asks of a public service."""
        flows = self.department.flows_of.get(power.id, [])
        limit = next((flow.limit for flow in flows if flow.limit), None)
        return {
            "id": self.name("power", power.id),
            "type": "cpsv:PublicService",
            "identifier": power.id,
            "title": power.name,
            "description": power.content or power.name,
            "isPartOf": self.name("catalogue"),
            "competentAuthority": self.unit["id"],
            **_said(
                about=self._concept("category", power.category),
                audience=[self._concept("client", one) for one in power.clients],
                keyword=[one for one in (power.project, *power.sub_items) if one],
                legalResource=self._norms(power.bases),
                follows=[self._rule(flow, n) for n, flow in enumerate(flows, 1)],
                requirement=[
                    self._part("cv:Requirement", power, "requirement", n, title=one)
                    for n, one in enumerate(power.conditions, 1)
                ],
                input=[
                    self._part("cv:Evidence", power, "evidence", n, title=one.name,
                               **_said(description=one.note))
                    for n, one in enumerate(power.materials, 1)
                ],
                produces=power.result
                and [self._part("cv:Output", power, "output", 1, title=power.result)],
                channel=self._channels(power),
                cost=power.fee
                and power.fee.charged
                and [
                    self._part("cv:Cost", power, "cost", 1,
                               **_said(description=power.fee.standard or power.fee.item))
                ],
                contactPoint=self._contact(power.complaint or self.department.unit.complaint),
                participation=self._participations(power),
                risk=[self._risk(one) for one in self.department.risks_of.get(power.id, ())],
                oversight=list(power.supervisions),
                **_times(limit),
            ),
        }  # fmt: skip

    def _part(self, kind: str, power: Power, name: str, number: int, **more: Any) -> _Node:
        """A thing that one service alone has."""
        return {
            "id": self.name("power", power.id, name, str(number)),
            "type": kind,
            "identifier": f"{power.id}/{name}/{number}",
            **more,
        }

    def _once(self, iri: str, make: Callable[[], _Node]) -> str:
        if iri not in self.shared:
            self.shared[iri] = {"id": iri, **make()}
        return iri

    def _concept(self, kind: str, word: str) -> str:
        if not word:
            return ""
        return self._once(self.name(kind, word), lambda: {"type": "skos:Concept", "label": word})

    def _norms(self, citations: Iterable[Citation]) -> list[str]:
        found = (self._norm(one) for one in citations)
        return list(dict.fromkeys(found))

    def _norm(self, citation: Citation) -> str:
        norm: Basis | None = self.department.bases.get(citation.basis)
        title = norm.name if norm else citation.basis
        return self._once(
            self.name("norm", title, *filter(None, (citation.article,))),
            lambda: {
                "type": "eli:LegalResource",
                "title": f"{words.title(title)}{citation.article}",
                **_said(article=citation.article),
            },
        )

    def _rule(self, flow: Flow, number: int) -> _Node:
        power = self.department.powers[flow.power]
        steps = "→".join(step.name for step in flow.steps)
        title = flow.name or f"{power.name}的运行流程"
        return self._part("cpsv:Rule", power, "rule", number, title=title,
                          description=steps or title,
                          **_said(implements=self._norms(flow.bases)))  # fmt: skip

    def _channels(self, power: Power) -> list[_Node]:
        found = [power.place_of_handling or power.window, power.online]
        return [
            self._part("cv:Channel", power, "channel", n, description=one, ownedBy=self.unit["id"])
            for n, one in enumerate(filter(None, found), 1)
        ]

    def _contact(self, contact: Contact | None) -> _Node | None:
        if contact is None:
            return None
        said = _said(telephone=contact.phone, email=contact.email, address=contact.address)
        return {"type": "cv:ContactPoint", **said} if said else None

    def _participations(self, power: Power) -> list[_Node]:
        split = power.split.by_function if power.split else {}
        pairs = [(function, post) for function, posts in split.items() for post in posts]
        return [
            self._part(
                "cv:Participation", power, "participation", n,
                description=f"{post}承担{function}",
                role=self._concept("function", function), participant=self._post(post),
            )
            for n, (function, post) in enumerate(pairs, 1)
        ]  # fmt: skip

    def _post(self, name: str) -> str:
        kind = "org:Post" if name in self.department.posts else "org:Organization"
        return self._once(
            self.name("post", name),
            lambda: {
                "type": [kind, "foaf:Agent"],
                "identifier": name,
                "title": name,
                **({"postIn": self.unit["id"]} if kind == "org:Post" else {}),
            },
        )

    def _risk(self, risk: Risk) -> _Node:
        return {
            "id": self.name("risk", risk.id),
            "type": "lq:Risk",
            "identifier": risk.id,
            **_said(
                description=risk.expression,
                riskLevel=self._concept("level", self._levels.canonical(risk.level)),
            ),
        }


@lru_cache(maxsize=10_000)
def _quoted(key: str) -> str:
    return quote(key, safe="")


def _times(limit: TimeLimit | None) -> _Node:
    """The promised time, else the statutory one; both where both are known."""
    if limit is None or limit.unit not in _DURATIONS:
        return {}
    form = _DURATIONS[limit.unit]
    number = limit.promised if limit.promised is not None else limit.statutory
    found: _Node = {}
    if number is not None:
        found["processingTime"] = form.format(number)
        if limit.unit in ("", "工作日"):
            found["workingDays"] = number
    if limit.statutory is not None:
        found["statutoryTime"] = form.format(limit.statutory)
    return found


def _said(**values: Any) -> _Node:
    """What says something; 0 does."""
    return {key: one for key, one in values.items() if one or (one == 0 and one is not False)}
