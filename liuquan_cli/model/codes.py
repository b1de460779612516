"""Codes with check characters: 统一社会信用代码 (GB 32100) and 组织机构代码 (GB 11714)."""

# 31 signs: I, O, S, V and Z are left out, since they are mistaken for digits
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {sign: value for value, sign in enumerate(_ALPHABET)}
_CREDIT_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def credit_check(code: str) -> str:
    """The 18th character that the first 17 of `code` ask for; "" where they are not well-formed."""
    values = [_VALUES.get(sign) for sign in code[:17]]
    known = [value for value in values if value is not None]
    if len(known) < len(_CREDIT_WEIGHTS):
        return ""
    total = sum(value * weight for value, weight in zip(known, _CREDIT_WEIGHTS, strict=True))
    # the outer modulus matters: without it a total divisible by 31 would lead off the alphabet
    return _ALPHABET[(31 - total % 31) % 31]


def is_credit_code(code: str) -> bool:
    """Whether `code` has 18 signs of the alphabet and ends with the right one."""
    return len(code) == 18 and credit_check(code) == code[17]


def organisation_check(body: str) -> str:
    """The check character of an organisation code's first eight signs; "" if not well-formed."""
    values = [_base36(sign) for sign in body[:8]]
    known = [value for value in values if value is not None]
    if len(known) < len(_ORGANISATION_WEIGHTS):
        return ""
    total = sum(value * weight for value, weight in zip(known, _ORGANISATION_WEIGHTS, strict=True))
    check = 11 - total % 11
    return {10: "X", 11: "0"}.get(check, str(check))


def holds_organisation_code(code: str) -> bool:
    """Whether signs 9 to 17 of a credit code are an organisation code with the right check."""
    inner = code[8:17]
    return len(inner) == 9 and organisation_check(inner) == inner[8]


def _base36(sign: str) -> int | None:
    if "0" <= sign <= "9":
        return ord(sign) - ord("0")
    return ord(sign) - ord("A") + 10 if "A" <= sign <= "Z" else None
