"""How a question becomes a page of hits: parse, analyse, ask the engine, fetch from the catalogue, cut snippets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kb.model import Document, Version

Parts = tuple[tuple[str, bool], ...]
"""A text cut into (text, is_match) pairs that join back to it."""

FILTERS = ("lang", "kind", "collection", "ministry", "agency", "place", "theme", "person", "year")
"""Filters of a request: keyword fields of the index, each with any number of values."""

FACETS = ("ministry", "agency", "place", "theme", "person", "lang", "kind", "collection", "year")


@dataclass(frozen=True, slots=True)
class Request:
    """One search. `first` and `last` are publication days, both included; values of one filter are OR."""

    q: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: date | None = None
    last: date | None = None
    sort: str = "relevance"
    page: int = 1
    size: int = 10
    translate: bool = True


@dataclass(frozen=True, slots=True)
class Snippet:
    """A cut of paragraph number `paragraph` (from 1), with an ellipsis where text was left out."""

    paragraph: int
    parts: Parts


@dataclass(frozen=True, slots=True)
class Hit:
    """One document of a page of hits."""

    document: Document
    score: float
    title: Parts
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet with the exact number of documents under the other filters. `th`, `en`: its names, if it has any."""

    slug: str
    count: int
    th: str | None = None
    en: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of the query text. `translations`: (term, other-language terms) pairs."""

    text: str
    understood: str
    translations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    suggestion: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an answer."""

    query: Understood
    total: int
    page: int
    size: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document to be read: title and paragraphs with the matches of a query marked."""

    document: Document
    title: Parts
    paragraphs: tuple[Parts, ...]
    matches: int
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in the store. Counts are (value, number) pairs, most first; `size` is the index in bytes."""

    documents: int
    collections: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    newest: date | None
    oldest: date | None
    updated: datetime | None
    failures: int
    engine: str
    size: int


class Search:
    """Answers questions. Only reads; safe to use from several threads."""

    def find(self, request: Request) -> Page:
        """One page of hits with facets. A page past the end has no hits. Never fails on what a person types."""
        raise NotImplementedError

    def read(self, id: str, q: str = "") -> Reading:
        """A document with the matches of `q` marked; raises `NotFound`."""
        raise NotImplementedError

    def export(self, request: Request) -> Iterator[Hit]:
        """All hits of a search in its order, without snippets, one after the other; page and size are ignored."""
        raise NotImplementedError

    def stats(self) -> Stats:
        """What is indexed."""
        raise NotImplementedError

    def check(self) -> None:
        """Return when catalogue and index both answer, raise `KhlangError` if not."""
        raise NotImplementedError
