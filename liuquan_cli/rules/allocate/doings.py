"""What each post does anywhere in the unit: functions in 分权, acts and functions in steps."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of, split_path

Where = tuple[Power | Flow, KeyPath]


def doings(department: Department) -> dict[str, dict[str, Where]]:
    """For each post and body what it does, and where that stands first; kept powers only."""
    return department.derived(_doings)


def _doings(department: Department) -> dict[str, dict[str, Where]]:
    acts = rules_of(department).acts
    does: dict[str, dict[str, Where]] = {}

    def note(post: str, what: str, item: Power | Flow, path: KeyPath) -> None:
        does.setdefault(post, {}).setdefault(what, (item, path))

    for power in department.retained:
        if power.split is not None:
            for function, posts in power.split.by_function.items():
                for post in posts:
                    note(post, function, power, split_path(power, function, post))
        for flow in kept_flows(power, department):
            for step, path in walk(flow):
                for what in (acts.get(step.kind), step.function):
                    if what and step.post:
                        note(step.post, what, flow, (*path, "岗位"))
    return does


def who_does(does: dict[str, dict[str, Where]]) -> dict[str, dict[str, Where]]:
    """The same the other way round: for each thing that is done who does it, and where."""
    by: dict[str, dict[str, Where]] = {}
    for post, things in does.items():
        for what, where in things.items():
            by.setdefault(what, {})[post] = where
    return by
