"""What was worked out lately, kept for a while."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """A bounded store, safe for several threads: what was asked for longest ago goes first.

    >>> recent = Recent[str](2)
    >>> [recent.get(key, key.upper) for key in ("ก", "a", "b")], len(recent)
    (['ก', 'A', 'B'], 2)
    >>> recent.get("b", lambda: "is kept"), recent.get("ก", lambda: "made again")
    ('B', 'made again')
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under a key; else it is made (outside of the lock, so perhaps by two threads at once)."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
