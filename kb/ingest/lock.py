"""One writer a data folder: a lock that ends with its process, however that ends."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.errors import Busy

_PAUSE = 0.2
"""Seconds between two tries."""


@contextmanager
def hold(folder: Path, wait: float) -> Iterator[None]:
    """Hold the write lock of a data folder, after waiting up to `wait` seconds for another process to let it go.

    The operating system frees it when the process dies, so that nothing has to be cleaned up after `kill -9`.
    Raises `Busy`, naming the other process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _acquire(descriptor, folder, time.monotonic() + wait)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, folder: Path, deadline: float) -> None:
    """Try until it is ours or the time is up."""
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                holder = os.pread(descriptor, 20, 0).decode(errors="replace") or "unknown"
                raise Busy(f"another indexer (process {holder}) is writing to {folder}: try again when it is done") from None
            time.sleep(_PAUSE)
