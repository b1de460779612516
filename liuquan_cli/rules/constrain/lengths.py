"""How many calendar days a limit may take, for comparing limits in different units.

Working days have no fixed length: 20 of them are 26 calendar days in a plain month and up to 40
around the Spring Festival. The bounds hold for every start since the first announced year.
"""


def shortest(number: int, unit: str) -> int:
    """The least number of calendar days that `number` 工作日, 自然日, 月 or 小时 can take."""
    if unit == "工作日":
        return number if number < 6 else number + 2 * ((number - 1) // 5) - 2
    if unit == "月":
        return max(0, number * 365 // 12 - 2)
    return number // 24 if unit == "小时" else number


def longest(number: int, unit: str) -> int:
    """The greatest number of calendar days it can take."""
    if unit == "工作日":
        return number + 2 * -(-number // 5) + 12 + number // 40 if number else 0
    if unit == "月":
        return min(31 * number, number * 366 // 12 + 2)
    return -(-number // 24) if unit == "小时" else number


def exceeds(number: int, unit: str, most: int, most_unit: str) -> bool:
    """Whether a limit can run longer than the greatest one allowed, at the least favourable."""
    if unit == most_unit:
        return number > most
    return longest(number, unit) > shortest(most, most_unit)
