"""Ctrl-C: the first asks to stop, the second does not ask."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

from rich.console import Console


@contextmanager
def stoppable(say: Console) -> Iterator[Event]:
    """Make the first Ctrl-C a request to stop; a second one is as rude as ever."""
    stop = Event()

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        say.print("Stopping after the batch at hand (Ctrl-C again: at once) …")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
