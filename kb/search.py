"""How a question becomes a page of hits: parse, analyse, ask the engine, fetch from the catalogue, cut snippets."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kb.catalogue import Catalogue
from kb.engine.base import GAP, Engine, Found
from kb.model import Completion, Document, Version
from kb.query.plan import Plan, Planner, filter_by
from kb.query.tree import Days, Keyword, Node, Or
from kb.text.analyzer import Analyzer
from kb.text.marks import Marker, Marks, split_parts
from kb.text.marks import Parts as Parts
from kb.text.normalize import fold
from kb.text.snippet import Snippet as Snippet
from kb.text.snippet import cut_snippets

FILTERS = ("lang", "kind", "collection", "ministry", "agency", "place", "theme", "person", "year")
"""Filters of a request: keyword fields of the index, each with any number of values."""

FRESH = 0.5
"""Seconds for which an opened index is taken to be current."""

FAR = 10_000
"""An offset from which on the matches are counted before they are ranked."""

CHUNK = 200
"""Documents read from the catalogue at a time while exporting."""

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


class Search:
    """Answers questions. Only reads; safe to use from several threads."""

    def __init__(self, catalogue: Catalogue, engine: Engine, analyzer: Analyzer) -> None:
        self._catalogue, self._engine, self._analyzer = catalogue, engine, analyzer
        self._planner = Planner(analyzer, lambda word: engine.frequency("body_words", word))
        self._refreshed = time.monotonic()

    def find(self, request: Request) -> Page:
        """One page of hits with facets. A page past the end has no hits. Never fails on what a person types."""
        begun = time.perf_counter()
        self._refresh()
        plan = self._planner.plan(request.q)
        filters = _filters(request)
        node, problem, found = self._ask(plan, request, filters)
        problems = (*plan.problems, problem) if problem else plan.problems
        hits = tuple(self._hits(found.hits, Marker(plan.marks, self._analyzer), snippets=True))
        facets = self._facets(node, filters)
        took = round((time.perf_counter() - begun) * 1000, 2)
        understood = Understood(request.q, plan.understood, problems=problems)
        return Page(understood, found.total, request.page, request.size, took, hits, facets)

    def read(self, id: str, q: str = "") -> Reading:
        """A document with the matches of `q` marked; raises `NotFound`."""
        document = self._catalogue.document(id)
        marker = Marker(self._planner.plan(q).marks if q else Marks(), self._analyzer)
        title = _mark(document.draft.title, marker)
        spans = marker.find_all(document.draft.paragraphs)
        paragraphs = tuple(split_parts(text, here) for text, here in zip(document.draft.paragraphs, spans, strict=True))
        return Reading(document, title, paragraphs, sum(map(len, spans)), self._catalogue.versions(id))

    def suggest(self, q: str, limit: int = 8) -> tuple[Completion, ...]:
        """What a person who typed `q` may be about to type, most documents first; nothing where nothing was typed."""
        begun = fold(q).lstrip().replace(" ", GAP)
        found = self._engine.complete("phrases", begun, limit) if begun else ()
        return tuple(Completion(text.replace(GAP, " "), count) for text, count in found)

    def export(self, request: Request) -> Iterator[Hit]:
        """All hits of a search in its order, without snippets, one after the other; page and size are ignored."""
        self._refresh()
        plan = self._planner.plan(request.q)
        filters = _filters(request)
        node, _, few = self._ask(plan, replace(request, page=1, size=1), filters)
        found = self._engine.search(filter_by(node, *filters.values()), _sort(request), 0, few.total)
        marker = Marker(plan.marks, self._analyzer)
        for start in range(0, len(found.hits), CHUNK):
            yield from self._hits(found.hits[start : start + CHUNK], marker, snippets=False)

    def stats(self) -> Stats:
        """What is indexed."""
        counts = self._catalogue.stats()
        return Stats(
            documents=counts.documents,
            collections=counts.collections,
            languages=counts.languages,
            kinds=counts.kinds,
            newest=counts.newest,
            oldest=counts.oldest,
            updated=counts.updated,
            failures=counts.failures,
            engine=self._engine.name,
            size=self._engine.size(),
        )

    def check(self) -> None:
        """Return when catalogue and index both answer, raise `KhlangError` if not."""
        self._engine.refresh()
        self._engine.search(Keyword("lang", "th"), size=0)
        _ = self._catalogue.batch

    def _refresh(self) -> None:
        """Look for newer commits, at most every `FRESH` seconds."""
        now = time.monotonic()
        if now - self._refreshed > FRESH:
            self._refreshed = now
            self._engine.refresh()

    def _ask(self, plan: Plan, request: Request, filters: Mapping[str, Node]) -> tuple[Node, str, Found]:
        """The page of hits of the plan's first tree that has any, with that tree and the problem to be told."""
        for node, problem in plan.tries:
            found = self._page(node, request, filters)
            if found.total:
                return node, problem, found
        return plan.tries[0][0], "", Found(0, ())

    def _page(self, node: Node, request: Request, filters: Mapping[str, Node]) -> Found:
        """One page of a tree under all filters."""
        offset = (request.page - 1) * request.size
        if offset >= FAR and offset >= (total := self._count(node, tuple(filters.values()))):
            return Found(total, ())
        return self._engine.search(filter_by(node, *filters.values()), _sort(request), offset, request.size)

    def _count(self, node: Node, filters: tuple[Node, ...]) -> int:
        """How many documents match under the filters."""
        return self._engine.search(filter_by(node, *filters), size=0).total

    def _hits(self, found: tuple[tuple[str, float], ...], marker: Marker, *, snippets: bool) -> Iterator[Hit]:
        """Hits with their documents; one that was removed meanwhile is left out."""
        documents = self._catalogue.documents([key for key, _ in found])
        for key, score in found:
            if document := documents.get(key):
                cuts = cut_snippets(document.draft.paragraphs, marker, self._analyzer) if snippets else ()
                yield Hit(document, score, _mark(document.draft.title, marker), cuts)

    def _facets(self, node: Node, filters: Mapping[str, Node]) -> dict[str, tuple[FacetValue, ...]]:
        """Counts of each facet's values under the filters of all other facets."""
        free = [name for name in FACETS if name not in filters]
        counted = self._engine.facets(filter_by(node, *filters.values()), free)
        for name in FACETS:
            if name in filters:
                others = (condition for other, condition in filters.items() if other != name)
                counted |= self._engine.facets(filter_by(node, *others), [name])
        return {name: tuple(FacetValue(slug, count) for slug, count in counted[name]) for name in FACETS}


def _filters(request: Request) -> dict[str, Node]:
    """A node for each filter of a request that has a value."""
    nodes: dict[str, Node] = {
        name: Or(tuple(Keyword(name, value) for value in values)) for name, values in request.filters.items() if values
    }
    if request.first or request.last:
        first, last = request.first or date.min, request.last or date.max
        nodes["published"] = Days(first.toordinal(), last.toordinal())
    return nodes


def _mark(title: str, marker: Marker) -> Parts:
    """A title with its matches."""
    return split_parts(title, marker.find_all([title])[0])


def _sort(request: Request) -> str:
    """Without words there is nothing to be relevant to: the newest come first."""
    return "newest" if request.sort == "relevance" and not request.q.strip() else request.sort
