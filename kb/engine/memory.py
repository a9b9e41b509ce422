"""The reference engine: exact and slow, everything in memory. The contract suite holds the others against it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import assert_never

from kb.engine.base import ALTERNATIVE, PLACED_FIELDS, STORED, TEXT_FIELDS, Entry, Found, order_key
from kb.engine.scores import idf, score
from kb.errors import EngineError
from kb.query.tree import And, Best, Boost, Days, Every, Flat, Keyword, Maybe, Node, Not, Nothing, Or, Prefix, Slots, Term, fold

Scores = dict[str, float]
"""Ids that match, with their scores."""


class MemoryEngine:
    """All entries in dictionaries; a search looks at every one of them.

    >>> engine = MemoryEngine()
    >>> engine.write([Entry("ก", 1, {"title_words": "น้ำ ท่วม"}), Entry("b", 1, {"title_words": "flood"})])
    >>> engine.commit(1)
    >>> engine.refresh()
    >>> engine.search(Term("title_words", "ท่วม")).total, engine.search(Prefix("title_words", "flo")).hits
    (1, (('b', 0.0),))
    """

    name = "memory"

    def __init__(self) -> None:
        self._pending: dict[str, Entry | None] = {}
        self._committed: dict[str, Entry] = {}
        self._view = _View({})
        self._batch = 0

    @classmethod
    def open(cls, folder: Path, fingerprint: str, *, write: bool) -> "MemoryEngine":
        """A new, empty one: it keeps nothing, so the catalogue's replay fills it."""
        del folder, fingerprint, write
        return cls()

    @classmethod
    def rebuild(cls, folder: Path, fingerprint: str) -> AbstractContextManager["MemoryEngine"]:
        """A new, empty one, that nobody else sees."""
        return nullcontext(cls.open(folder, fingerprint, write=True))

    def write(self, entries: Iterable[Entry]) -> None:
        """See `kb.engine.base.Engine`."""
        self._pending.update((entry.id, entry) for entry in entries)

    def delete(self, ids: Iterable[str]) -> None:
        """See `kb.engine.base.Engine`."""
        self._pending.update(dict.fromkeys(ids))

    def delete_parts(self, parents: Iterable[str]) -> None:
        """See `kb.engine.base.Engine`."""
        gone = set(parents)
        held = {**self._committed, **self._pending}
        self.delete(key for key, entry in held.items() if entry and not gone.isdisjoint(entry.keywords.get("parent", ())))

    def commit(self, batch: int) -> None:
        """See `kb.engine.base.Engine`."""
        merged = {**self._committed, **self._pending}
        self._committed = {key: entry for key, entry in merged.items() if entry is not None}
        self._pending = {}
        self._batch = batch

    @property
    def batch(self) -> int:
        """See `kb.engine.base.Engine`."""
        return self._batch

    def refresh(self) -> None:
        """See `kb.engine.base.Engine`."""
        if self._view.entries is not self._committed:
            self._view = _View(self._committed)

    def search(self, query: Node, sort: str = "relevance", offset: int = 0, size: int = 10) -> Found:
        """See `kb.engine.base.Engine`."""
        scores = self._view.match(query)
        ids = self._view.order(scores, sort)[offset : offset + size]
        return Found(len(scores), tuple((key, scores[key] if sort == "relevance" else 0.0) for key in ids))

    def facets(self, query: Node, fields: Sequence[str], limit: int = 50) -> dict[str, tuple[tuple[str, int], ...]]:
        """See `kb.engine.base.Engine`."""
        matches = self._view.match(query)
        return {field: _top(Counter(value for key in matches for value in self._view.values(key, field)), limit) for field in fields}

    def frequency(self, field: str, term: str) -> int:
        """See `kb.engine.base.Engine`."""
        return len(self._view.fields[field].holding(term))

    def complete(self, field: str, prefix: str, limit: int = 10) -> tuple[tuple[str, int], ...]:
        """See `kb.engine.base.Engine`."""
        positions = self._view.fields[field].positions.values()
        return _top(Counter(term for terms in positions for term in terms if term.startswith(prefix)), limit)

    def values(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """See `kb.engine.base.Engine`."""
        entries = self._view.entries
        return {key: {field: _kept(entries[key], field) for field in fields} for key in ids if key in entries}

    def inventory(self) -> Iterator[tuple[str, int]]:
        """See `kb.engine.base.Engine`."""
        return ((entry.id, entry.revision) for entry in self._view.entries.values())

    def size(self) -> int:
        """See `kb.engine.base.Engine`."""
        return sum(len(text.encode()) for entry in self._view.entries.values() for text in entry.text.values())

    def close(self) -> None:
        """See `kb.engine.base.Engine`."""
        self._pending = {}


@dataclass(frozen=True)
class _Field:
    """A text field of all entries: id → term → the positions where it stands."""

    positions: Mapping[str, Mapping[str, list[int]]]

    @cached_property
    def lengths(self) -> dict[str, int]:
        return {key: sum(map(len, terms.values())) for key, terms in self.positions.items()}

    @cached_property
    def average(self) -> float:
        return sum(self.lengths.values()) / len(self.lengths)

    def holding(self, term: str) -> list[str]:
        return [key for key, terms in self.positions.items() if term in terms]

    def phrase(self, slots: Sequence[tuple[int, str]]) -> Scores:
        """BM25 of every entry where the terms stand at these distances; one slot is a plain term."""
        rarities = [idf(len(self.positions), len(self.holding(term))) for _, term in slots]
        counts = {key: _count(terms, slots) for key, terms in self.positions.items()}
        return {key: score(rarities, count, self.lengths[key], self.average) for key, count in counts.items() if count}


class _View:
    """The entries of one commit, and what trees match in them."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries
        self.fields = {
            field: _Field({key: _positions(entry.text.get(field, "")) for key, entry in entries.items()}) for field in TEXT_FIELDS
        }

    def values(self, key: str, field: str) -> set[str]:
        return set(self.entries[key].keywords.get(field, ()))

    def order(self, scores: Scores, sort: str) -> list[str]:
        if sort == "relevance":
            return sorted(scores, key=lambda key: (-scores[key], key))
        newest = sort == "newest"
        return sorted(scores, key=lambda key: order_key(self.entries[key].published, key, newest=newest), reverse=newest)

    def match(self, query: Node) -> Scores:
        return fold(query, self._combine)

    def _combine(self, node: Node, parts: Sequence[Scores]) -> Scores:
        match node:
            case Every():
                return dict.fromkeys(self.entries, 0.0)
            case Nothing() | Slots(_, ()):
                return {}
            case Term(field, text) | Slots(field, ((_, text),)):
                return self.fields[field].phrase([(0, text)])
            case Slots(field, terms):
                if field not in PLACED_FIELDS:
                    raise EngineError(f"the index can't be searched: {field} holds no positions")
                return self.fields[field].phrase(terms)
            case Prefix(field, text):
                return _flat(key for key, terms in self.fields[field].positions.items() if any(term.startswith(text) for term in terms))
            case Keyword(field, value):
                return _flat(key for key in self.entries if value in self.values(key, field))
            case Days(first, last):
                return _flat(key for key, entry in self.entries.items() if entry.published is not None and first <= entry.published <= last)
            case And():
                return self._at_least(len(parts), parts)
            case Or(_, minimum):
                return self._at_least(minimum, parts) if parts else {}
            case Best():
                return {key: max(part[key] for part in parts if key in part) for part in parts for key in part}
            case Maybe():
                return {key: found + parts[1].get(key, 0.0) for key, found in parts[0].items()}
            case Not():
                return _flat(key for key in self.entries if key not in parts[0])
            case Boost(_, weight):
                return {key: found * weight for key, found in parts[0].items()}
            case Flat(_, value):
                return dict.fromkeys(parts[0], value)
            case _:
                assert_never(node)

    def _at_least(self, minimum: int, parts: Sequence[Scores]) -> Scores:
        """Entries that match so many parts, with the sum of their scores."""
        matched = Counter(key for part in parts for key in part)
        return {key: sum(part.get(key, 0.0) for part in parts) for key in self.entries if matched[key] >= minimum}


def _kept(entry: Entry, field: str) -> tuple[str, ...]:
    if field == STORED:
        return (entry.stored,) if entry.stored else ()
    return tuple(dict.fromkeys(entry.keywords.get(field, ())))


def _flat(ids: Iterable[str]) -> Scores:
    return dict.fromkeys(ids, 0.0)


def _positions(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for position, slot in enumerate(text.split(" ") if text else ()):
        for term in slot.split(ALTERNATIVE):
            found.setdefault(term, []).append(position)
    return found


def _count(terms: Mapping[str, list[int]], slots: Sequence[tuple[int, str]]) -> int:
    """How often the slots stand at their distances."""
    starts = [{position - offset for position in terms.get(term, ())} for offset, term in slots]
    return len(set.intersection(*starts))


def _top(counts: Counter[str], limit: int) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])
