"""Which posts the powers of a department need."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power


def posts_in_use(department: Department) -> dict[str, Power]:
    """Each post and body that a kept power or its flow names, with the first such power."""
    used: dict[str, Power] = {}
    for power in department.retained:
        names: set[str] = set()
        if power.split is not None:
            names.update(power.split.everyone)
        if power.supervisees is not None:
            people = power.supervisees
            names.update((people.head, people.lead, people.handler))
        for flow in department.flows_of.get(power.id, ()):
            for step in steps_of(flow):
                names.update((step.post, step.overseer, *step.assisting))
        for name in names:
            used.setdefault(name, power)
    used.pop("", None)
    return used
