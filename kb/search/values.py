"""What is asked of a search and what it answers: frozen values, without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kb.model import Completion, Document, Version
from kb.text.marks import Parts as Parts
from kb.text.snippet import Snippet as Snippet


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
class Hit:
    """One document of a page of hits; `similar` are copies of it, which have no hit of their own."""

    document: Document
    score: float
    title: Parts
    snippets: tuple[Snippet, ...]
    similar: tuple[Document, ...] = ()


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
    """One page of an answer. Where nothing was found, `parts` are the words of the query that some document has, each with
    the number of documents that have it."""

    query: Understood
    total: int
    page: int
    size: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]
    parts: tuple[Completion, ...] = ()


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
