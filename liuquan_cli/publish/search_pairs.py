"""Pairs of signs and the pages they stand on: how both are written in the index, and read again."""

from collections.abc import Iterable, Iterator
from operator import add

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Full width and half width, capitals and small letters are the same sign to a visitor.
FOLDED = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {0x3000: 0x20, 0xA0: 0x20}
    | {code: code + 32 for code in range(65, 91)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
)


def raw_pairs(text: str) -> set[str]:
    """Every two signs of a text that stand together, as they stand."""
    return set(map(add, text, text[1:]))


def folded(pair: str) -> str:
    """A pair as it is compared: the last sign of a line alone; "" for a line's end and a begin."""
    return "" if pair[0] == "\n" else pair.rstrip("\n").translate(FOLDED)


def pairs_of(text: str) -> set[str]:
    """The pairs of a text, as they are compared."""
    return {one for pair in raw_pairs(text) if (one := folded(pair))}


def packed(lines: Iterable[str], bound: int) -> Iterator[tuple[str, list[str]]]:
    """Sorted lines in files of about `bound`: of each file its first pair, and the lines."""
    first, held, size = "", list[str](), 0
    for line in lines:
        if held and size + len(line) > bound:
            yield first, held
            held, size = [], 0
        if not held:
            first = line.partition("\t")[0]
        held.append(line)
        size += len(line) + 4
    if held:
        yield first, held


def runs_of(numbers: Iterable[int]) -> str:
    """Sorted numbers as gaps and lengths."""
    parts = []
    end = begin = after = 0  # `after` is where the last run written ended
    for number in numbers:
        if number != end:
            if end > begin:
                parts.append(_run(begin - after, end - begin))
                after = end
            begin = number
        end = number + 1
    parts.append(_run(begin - after, end - begin))
    return ",".join(parts)


def numbers_of(runs: str) -> set[int]:
    """The numbers that `runs_of` was given."""
    found: set[int] = set()
    end = 0
    for run in runs.split(",") if runs else ():
        gap, _, length = run.partition("*")
        begin = end + int(gap, 36)
        end = begin + int(length or "1", 36)
        found.update(range(begin, end))
    return found


def _run(gap: int, length: int) -> str:
    return f"{_base36(gap)}*{_base36(length)}" if length > 1 else _base36(gap)


def _base36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    return _base36(number // 36) + _DIGITS[number % 36]
