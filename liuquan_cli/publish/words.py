"""How dates, limits, sums and citations read on a page."""

from collections.abc import Iterable, Sequence
from datetime import date

from liuquan_cli.model.shared import TimeLimit

_UNITS = {
    "": "{number} 个工作日",
    "工作日": "{number} 个工作日",
    "自然日": "{number} 个自然日",
    "小时": "{number} 小时",
    "月": "{number} 个月",
}


def day(value: date | None) -> str:
    """2026年8月25日; nothing for None."""
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def days(number: int | None, unit: str = "") -> str:
    """「2 个工作日」, 「当场」 for 0; nothing for None."""
    if number is None:
        return ""
    return "当场" if number == 0 else _UNITS.get(unit, _UNITS[""]).format(number=number)


def limit(value: TimeLimit | None) -> str:
    """「承诺 1 个工作日（法定 3 个工作日）」."""
    if value is None:
        return ""
    promised, statutory = days(value.promised, value.unit), days(value.statutory, value.unit)
    if promised and statutory:
        return f"{promised}（法定 {statutory}）" if promised != statutory else promised
    if promised:
        no_law = value.kind == "无法定时限"
        return f"{promised}（{value.kind}）" if no_law else promised
    return (f"法定 {statutory}" if statutory else "") or value.kind


def period(since: date | None, until: date | None) -> str:
    """2026年5月20日至6月20日; one day alone as it is."""
    if since is None or until is None or since == until:
        return day(since or until)
    if since.year == until.year:
        return f"{day(since)}至{until.month}月{until.day}日"
    return f"{day(since)}至{day(until)}"


def yuan(value: int | None) -> str:
    """5万元, 1,200元."""
    if value is None:
        return ""
    if value and value % 10_000 == 0:
        return f"{value // 10_000:,}万元"
    return f"{value:,}元"


def tier(from_yuan: int, to_yuan: int | None) -> str:
    """「5万元以上不足30万元」."""
    if to_yuan is None and from_yuan == 0:
        return "不论多少"
    if to_yuan is None:
        return f"{yuan(from_yuan)}以上"
    if from_yuan == 0:
        return f"不足{yuan(to_yuan)}"
    return f"{yuan(from_yuan)}以上不足{yuan(to_yuan)}"


def listed(words: Iterable[str]) -> str:
    """Words with 、 between; each once."""
    return "、".join(dict.fromkeys(word for word in words if word))


def title(name: str) -> str:
    """《…》 round the title of a norm, unless it has them."""
    return name if name.startswith("《") else f"《{name}》"


def lines(text: str) -> Sequence[str]:
    """The paragraphs of a plain text."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def size(count: int) -> str:
    """A number of bytes as people read it: 12 KB, 3.4 MB."""
    if count < 1024:
        return f"{count} 字节"
    if count < 1024 * 1024:
        return f"{count / 1024:.0f} KB"
    return f"{count / 1024 / 1024:.1f} MB"
