"""Copies of one text folded into one hit: the best stays, the others are told with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kb.engine.base import Found
from kb.knowledge.sketch import is_near, wording

HEAD = 200
"""Hits from the top among which copies are folded; nobody reads further to find a copy twice."""

SPARE = 10
"""Hits fetched beyond those wanted, in place of copies."""

Hits = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A page of hits, and the copies of each by its id."""

    total: int
    hits: Hits
    copies: Mapping[str, tuple[str, ...]]


Fetch = Callable[[int, int], Found]
"""Hits from an offset on, so many."""

Digests = Callable[[Sequence[str]], Mapping[str, str]]
"""What tells exact copies: the digest of each document's text."""

Sketches = Callable[[Sequence[str]], Mapping[str, tuple[str, ...]]]
"""What tells near copies: the sketch of each document's text (`kb.knowledge.sketch`)."""


def no_sketches(ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """For an index that has none: only exact copies are folded.

    >>> no_sketches(["ก", "a"])
    {}
    """
    del ids
    return {}


def fetch_folded(fetch: Fetch, digests: Digests, offset: int, size: int, sketches: Sketches = no_sketches) -> Folded:
    """One page of hits with copies folded. Pages have neither gaps nor repeats: what a page shows depends on all hits before.

    >>> hits = (("ก", 3.0), ("a", 2.0), ("สำเนา", 1.0))
    >>> def fetch(offset: int, size: int) -> Found:
    ...     return Found(3, hits[offset : offset + size])
    >>> folded = fetch_folded(fetch, lambda ids: {"ก": "1", "a": "2", "สำเนา": "1"}, 0, 2)
    >>> folded.hits, folded.copies
    ((('ก', 3.0), ('a', 2.0)), {'ก': ('สำเนา',)})
    >>> fetch_folded(fetch, lambda ids: {"ก": "1", "a": "2", "สำเนา": "1"}, 2, 2).hits
    ()
    """
    wanted, window = offset + size, min(offset + size + SPARE, HEAD)
    if offset >= HEAD:
        window = HEAD
    while True:
        found = fetch(0, window)
        ids = [key for key, _ in found.hits]
        firsts, copies = fold_copies(found.hits, digests(ids), sketches(ids))
        if len(firsts) >= wanted or window >= min(found.total, HEAD):
            break
        window = min(2 * window, HEAD)
    page = firsts[offset:wanted]
    if len(page) < size and found.total > window:
        start = max(offset, len(firsts))
        page += fetch(start + len(found.hits) - len(firsts), size - len(page)).hits
    return Folded(found.total, page, {key: copies[key] for key, _ in page if key in copies})


def fold_copies(
    hits: Hits, digests: Mapping[str, str], sketches: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[Hits, dict[str, tuple[str, ...]]]:
    """The first hit of each text, and the ids of its copies. A hit is a copy of the first before it, itself no copy, that has
    the same text or nearly so; what follows has no say in that.

    >>> fold_copies((("ก", 3.0), ("b", 2.0)), {"ก": "1", "b": "1"})
    ((('ก', 3.0),), {'ก': ('b',)})
    >>> fold_copies((("a", 1.0),), {})
    ((('a', 1.0),), {})
    """
    shelf = _Shelf(digests, sketches or {})
    firsts: list[tuple[str, float]] = []
    copies: dict[str, tuple[str, ...]] = {}
    for key, score in hits:
        original = shelf.find(key)
        if original is None:
            shelf.put(key)
            firsts.append((key, score))
        elif original != key:
            copies[original] = (*copies.get(original, ()), key)
    return tuple(firsts), copies


class _Shelf:
    """The hits that are no copies, in their order, to be found by what their copies share with them."""

    def __init__(self, digests: Mapping[str, str], sketches: Mapping[str, tuple[str, ...]]) -> None:
        self._digests, self._sketches = digests, sketches
        self._places: dict[str, int] = {}
        self._same: dict[str, str] = {}
        self._alike: dict[str, list[str]] = {}

    def find(self, key: str) -> str | None:
        """The first hit that this one is a copy of."""
        same = self._same.get(self._digests.get(key, key))
        sketch = self._sketches.get(key, ())
        near = {other for value in wording(sketch) for other in self._alike.get(value, ())}
        found = [other for other in near if is_near(sketch, self._sketches[other])]
        return min([*found, *([same] if same else [])], key=self._places.__getitem__, default=None)

    def put(self, key: str) -> None:
        """Keep a hit that is no copy."""
        self._places[key] = len(self._places)
        self._same[self._digests.get(key, key)] = key
        for value in wording(self._sketches.get(key, ())):
            self._alike.setdefault(value, []).append(key)
