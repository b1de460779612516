"""Side by side: ways that share a gutter or a channel, each on a track of its own."""

from collections.abc import Sequence

import msgspec


class Run(msgspec.Struct, frozen=True):
    """A stretch of a way along one gutter or channel, from `low` to `high`.

    `stubs` are its ends: where, and to which side it turns off (-1 towards smaller coordinates,
    +1 towards greater). Runs of one `net` lie on one track.
    """

    net: int
    low: float
    high: float
    stubs: tuple[tuple[float, int], ...]


def assign_tracks(runs: Sequence[Run]) -> list[int]:
    """The track of each run, from 0; ordered so that the stubs cross as little as can be."""
    nets: dict[int, Run] = {}
    for run in runs:
        old = nets.get(run.net)
        nets[run.net] = (
            Run(run.net, min(run.low, old.low), max(run.high, old.high), run.stubs + old.stubs)
            if old
            else run
        )
    order = sorted(nets.values(), key=lambda r: (r.low, r.high, r.net))
    price = {(a.net, b.net): _crossings(a, b) for a in order for b in order if a.net != b.net}
    for _ in order:
        moved = False
        for i in range(len(order)):
            best, gain = i, 0
            change = 0
            for j in range(i - 1, -1, -1):  # try every earlier place for the i-th run
                a, b = order[j].net, order[i].net
                change += price[b, a] - price[a, b]
                if change < gain:
                    best, gain = j, change
            if best != i:
                order.insert(best, order.pop(i))
                moved = True
        if not moved:
            break
    track: dict[int, int] = {}
    for i, run in enumerate(order):
        track[run.net] = 1 + max(
            (track[o.net] for o in order[:i] if o.low <= run.high and run.low <= o.high), default=-1
        )
    return [track[run.net] for run in runs]


def _crossings(before: Run, after: Run) -> int:
    """What it costs to lay `before` on a smaller track than `after`."""
    cost = 0
    for place, side in before.stubs:
        if side > 0:
            cost += 10 * (after.low < place < after.high)
            cost += 200 * any(place == p and s < 0 for p, s in after.stubs)
    for place, side in after.stubs:
        if side < 0:
            cost += 10 * (before.low < place < before.high)
    return cost
