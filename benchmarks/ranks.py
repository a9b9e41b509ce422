"""How high what was looked for stands: reciprocal rank and recall within the first ten, and the two halves of a set."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from statistics import fmean

from kb.search import Request, Search

DEPTH = 10
"""Hits of a first page: what stands below is taken as not found."""


def rank_of(wanted: Collection[str], found: Iterable[str]) -> int:
    """The place (from 1) of the first that is wanted among the first ten found, 0 where none is."""
    return next((place for place, key in enumerate(found, 1) if key in wanted and place <= DEPTH), 0)


def rank(search: Search, request: Request, sources: Collection[str]) -> int:
    """The place (from 1) of the first hit from one of the sources on the first page, 0 where there is none.

    A copy that is folded into a hit stands where the hit stands.
    """
    for place, hit in enumerate(search.find(request).hits[:DEPTH], 1):
        if any(one.source in sources for one in (hit.document, *hit.similar)):
            return place
    return 0


def summarise(ranks: Sequence[int], name: str) -> dict[str, float | int]:
    """Recall and mean reciprocal rank within the first ten, as figures `count_NAME`, `r10_NAME` and `mrr10_NAME`."""
    if not ranks:
        return {f"count_{name}": 0}
    return {
        f"count_{name}": len(ranks),
        f"r10_{name}": round(fmean(bool(place) for place in ranks), 4),
        f"mrr10_{name}": round(fmean(1 / place if place else 0.0 for place in ranks), 4),
    }


def half(key: str) -> str:
    """The half of a set that an item is in, "train" or "held", by a hash of the key: rules and weights may be tuned on the first alone."""
    return ("train", "held")[hashlib.sha256(key.encode()).digest()[-1] % 2]
