"""Is a quoted passage always found, wherever it is cut and however it is spelt, counted exactly and shown?"""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.disguise import disguise
from benchmarks.results import Result
from benchmarks.samples import WordBorders, draw_passages, find_graphemes
from benchmarks.scan import count_documents
from benchmarks.stores import draw_documents, open_archive
from kb.search import Hit, Page, Request, Search
from kb.text.analyzer import units
from kb.text.marks import Parts
from kb.text.normalize import canonical

COUNT = 10_000
"""Passages of each of the two cuts; each is asked as it stands and in another spelling."""

COUNTED = 300
"""Passages whose total is compared with a scan of all texts."""


@dataclass(slots=True)
class _Tally:
    """What became of the passages of one cut."""

    found: int = 0
    disguised: int = 0
    hits: int = 0
    shown: int = 0
    exact: int = 0
    missed: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)


def measure_passages(seed: int = 1, count: int = COUNT, counted: int = COUNTED) -> Result:
    """Search 10,000 random passages of each cut in quotes in the store of the archive; each must find its document."""
    figures: dict[str, object] = {"passages": count}
    with open_archive() as (catalogue, search):
        documents = draw_documents(catalogue, 4000, seed)
        for name, find_borders in (("", find_graphemes), ("_at_words", WordBorders())):
            chance = random.Random(seed)
            tally = _Tally()
            for key, passage in draw_passages(documents, count, seed, find_borders=find_borders):
                _ask(search, key, passage, chance, tally)
            figures |= _figures(tally, name)
        passages = [passage for _, passage in draw_passages(documents, counted, seed + 1)]
        totals = count_documents(catalogue, passages)
        wrong = [passage for passage in passages if search.find(Request(f'"{passage}"')).total != totals[passage]]
    return Result("passages", figures | {"totals_compared": counted, "totals_wrong": len(wrong), "wrong": [repr(one) for one in wrong[:5]]})


def _ask(search: Search, key: str, passage: str, chance: random.Random, tally: _Tally) -> None:
    """Search one passage in both spellings."""
    request = Request(f'"{passage}"')
    begun = time.perf_counter()
    page = search.find(request)
    tally.times.append((time.perf_counter() - begun) * 1000)
    found = _is_found(search, request, page, key)
    tally.found += found
    if not found:
        tally.missed.append(f"{key}: {passage!r}")
    for hit in page.hits:
        if key == hit.document.id:
            tally.hits += 1
            marks = [_marked(hit.title), _marked(part for snippet in hit.snippets for part in snippet.parts)]
            whole = "".join(units(canonical(passage)))
            tally.shown += any(whole in text for text in marks)
            tally.exact += not any(text.replace(whole, "") for text in marks)
            if not any(whole in text for text in marks):
                tally.hidden.append(f"{key}: {passage!r}")
    way, other = disguise(passage, chance)
    again = Request(f'"{other}"')
    found = _is_found(search, again, search.find(again), key)
    tally.disguised += found
    if not found:
        tally.lost[way] += 1
        tally.missed.append(f"{key}: {other!r}, {way}")


def _is_found(search: Search, request: Request, page: Page, key: str) -> bool:
    """Whether a document is among the hits, on the first page or below."""
    if page.total <= page.size:
        return any(_has(hit, key) for hit in page.hits)
    return any(_has(hit, key) for hit in page.hits) or any(_has(hit, key) for hit in search.export(request))


def _has(hit: Hit, key: str) -> bool:
    return any(document.id == key for document in (hit.document, *hit.similar))


def _marked(parts: "Iterator[tuple[str, bool]] | Parts") -> str:
    """The marked parts, joined and without white space."""
    return "".join(units(canonical(" ".join(text for text, is_match in parts if is_match))))


def _figures(tally: _Tally, name: str) -> dict[str, object]:
    tally.times.sort()
    return {
        f"found{name}": tally.found,
        f"found{name}_disguised": tally.disguised,
        f"lost{name}_by_disguise": dict(tally.lost),
        f"missed{name}": tally.missed[:5],
        f"shown{name}": round(tally.shown / max(tally.hits, 1), 5),
        f"shown{name}_alone": round(tally.exact / max(tally.hits, 1), 5),
        f"hidden{name}": tally.hidden[:5],
        f"p50_ms{name}": round(tally.times[len(tally.times) // 2], 2),
        f"p95_ms{name}": round(tally.times[len(tally.times) * 95 // 100], 2),
    }
