"""By what day a letter is to be answered, and a problem the media raised is to be settled."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.supervise import SupervisionChannel
from liuquan_cli.model.supervision import Channel, Letter, MediaIssue

_MEDIA = "媒体"


def reply_limits(department: Department) -> dict[str, int]:
    """The working days that each channel promises, by its name."""
    return department.derived(_reply_limits)


def _reply_limits(department: Department) -> dict[str, int]:
    return {
        channel.name: channel.reply_days
        for channel in department.all(Channel)
        if channel.reply_days is not None
    }


def reply_due(letter: Letter, department: Department) -> date | None:
    """The last day for the answer; None where its channel promises nothing.

    A letter of which the channel is not written has the longest time that any channel gives.
    """
    limits = reply_limits(department)
    limit = limits.get(letter.channel) if letter.channel else max(limits.values(), default=None)
    return None if limit is None else department.calendar.add_working(letter.on, limit)


def media_channel(department: Department) -> Channel | None:
    """The channel for the media: one that promises a time before one that does not."""
    kinds = department.scheme(SupervisionChannel)
    channels = [c for c in department.all(Channel) if kinds.canonical(c.kind) == _MEDIA]
    return min(channels, key=lambda channel: channel.reply_days is None, default=None)


def media_due(issue: MediaIssue, department: Department) -> date | None:
    """By what day a problem the media raised is to be mended, made known and answered."""
    channel = media_channel(department)
    if channel is not None and channel.reply_days is not None:
        return department.calendar.add_working(issue.on, channel.reply_days)
    kind = department.scheme(SupervisionChannel).member(_MEDIA)
    if kind is None or kind.days is None:
        return None
    return department.calendar.due(issue.on, kind.days, kind.unit or "自然日")
