"""File names for ids: the same on every disk and web server, whatever the id."""

import re
from hashlib import blake2s

_PLAIN = re.compile(r"[A-Z0-9][A-Z0-9-]{0,59}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])$")  # names Windows keeps to itself


def slug(name: str) -> str:
    """ASCII, lower case, unlike for unlike ids, also where case does not count.

    `QL-012` becomes `ql-012`; anything but capitals, digits and hyphens gets a digest of the
    whole: `权-1` becomes `1_5f0c…`, and no plain id holds a `_`.
    """
    short = name.lower()
    if _PLAIN.fullmatch(name) and not _DEVICES.match(short):
        return short
    digest = blake2s(name.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    stem = re.sub(r"[^a-z0-9]+", "-", short).strip("-")[:40]
    return f"{stem or 'id'}_{digest}"


def power_page(power_id: str) -> str:
    """The page of a power."""
    return f"powers/{slug(power_id)}.html"


def chart_file(power_id: str, number: int = 0) -> str:
    """The picture of a power's flow; `number` counts the flows of one power from 0."""
    return f"charts/{slug(power_id)}{f'-flow{number + 1}' if number else ''}.svg"


def risk_chart_file(power_id: str, number: int = 0) -> str:
    """The risk chart of the same flow; no id makes a name with that `_`."""
    return chart_file(power_id, number).removesuffix(".svg") + "_risk.svg"


def unit_chart_file(name: str) -> str:
    """A picture of the whole unit: structure, risks, matrix."""
    return f"charts/unit_{name}.svg"


def institution_page(institution_id: str) -> str:
    """The page of an institution."""
    return f"institutions/{slug(institution_id)}.html"


def list_page(kind: str) -> str:
    """The page of a further list."""
    return f"lists/{slug(kind)}.html"


def card_page(power_id: str) -> str:
    """The one-page card of a power (办事明白卡)."""
    return f"cards/{slug(power_id)}.html"
