"""Copies of one text folded into one hit: the best stays, the others are told with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kb.engine.base import Found

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
"""What tells copies: the digest of each document's text."""


def fetch_folded(fetch: Fetch, digests: Digests, offset: int, size: int) -> Folded:
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
        firsts, copies = fold_copies(found.hits, digests([key for key, _ in found.hits]))
        if len(firsts) >= wanted or window >= min(found.total, HEAD):
            break
        window = min(2 * window, HEAD)
    page = firsts[offset:wanted]
    if len(page) < size and found.total > window:
        start = max(offset, len(firsts))
        page += fetch(start + len(found.hits) - len(firsts), size - len(page)).hits
    return Folded(found.total, page, {key: copies[key] for key, _ in page if key in copies})


def fold_copies(hits: Hits, digests: Mapping[str, str]) -> tuple[Hits, dict[str, tuple[str, ...]]]:
    """The first hit of each text, and the ids of its copies.

    >>> fold_copies((("ก", 3.0), ("b", 2.0)), {"ก": "1", "b": "1"})
    ((('ก', 3.0),), {'ก': ('b',)})
    >>> fold_copies((("a", 1.0),), {})
    ((('a', 1.0),), {})
    """
    first: dict[str, str] = {}
    copies: dict[str, tuple[str, ...]] = {}
    for key, _ in hits:
        original = first.setdefault(digests.get(key, key), key)
        if original != key:
            copies[original] = (*copies.get(original, ()), key)
    originals = frozenset(first.values())
    return tuple(hit for hit in hits if hit[0] in originals), copies
