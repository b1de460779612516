"""A progress bar on long work: only on a terminal, only when it takes a while."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PATIENCE = 1.0  # seconds before a bar is worth showing


@contextmanager
def progress(title: str) -> Iterator[Callable[[int], None]]:
    """Yields a function that is told how much more is done; shows a count on the terminal."""
    if not sys.stderr.isatty():
        yield lambda _amount: None
        return
    started, shown, done = time.monotonic(), 0.0, 0

    def step(amount: int) -> None:
        nonlocal done, shown
        done += amount
        now = time.monotonic()
        if now - started > _PATIENCE and now - shown > 0.1:
            shown = now
            sys.stderr.write(f"\r{title} {done / 1e6:.1f} MB")
            sys.stderr.flush()

    try:
        yield step
    finally:
        if shown:
            sys.stderr.write("\r\033[K")
