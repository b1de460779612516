"""Which departments others have stationed in the unit: it does not lead them, nor list for them."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.organ import OrganisationKind
from liuquan_cli.model.unit import Organisation


def is_stationed(organisation: Organisation, department: Department) -> bool:
    """Whether the scheme 机构种类 says so of the kind of `organisation`."""
    kind = department.scheme(OrganisationKind).member(organisation.kind)
    return bool(kind and kind.stationed)
