"""How a question becomes a page of hits: parse, analyse, ask the engine, fetch from the catalogue, cut snippets."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kb.catalogue import Catalogue
from kb.engine.base import Found
from kb.errors import StaleIndex
from kb.model import ENTITY_TYPES, Completion
from kb.query import weights
from kb.query.plan import FEW_HAVE_ALL, NOT_ALL, Plan, filter_by
from kb.query.syntax import unquote
from kb.query.tree import And, Every, Keyword, Node, unscored
from kb.search.asking import Asking, sort_of, understand
from kb.search.checking.values import Check
from kb.search.copies import Folded, fetch_folded
from kb.search.kin import Kin
from kb.search.lore import Lore
from kb.search.terms import Terms
from kb.search.tools import Tools
from kb.search.values import (
    Beside,
    FacetValue,
    Hit,
    Listing,
    Page,
    Profile,
    Reading,
    Request,
    SaidHit,
    SaidPage,
    SaidReading,
    Stats,
    TermPage,
    TermPair,
)
from kb.text.analyzer import Word
from kb.text.marks import Marker, Marks, Parts, split_parts
from kb.text.scripts import is_thai
from kb.text.snippet import cut_snippets
from kb.text.thai import LONG

FILTERS = ("lang", "kind", "collection", *ENTITY_TYPES, "year")
"""Filters of a request: keyword fields of the index, each with any number of values."""

FRESH = 0.5
"""Seconds for which an opened index is taken to be current."""

FAR = 10_000
"""An offset from which on the matches are counted before they are ranked."""

CHUNK = 200
"""Documents read from the catalogue at a time while exporting."""

REPAIRS = 2
"""Other spellings of a query that are tried."""

VALUES = 50
"""Values of one facet that are told."""

RELATED = 6
"""Related documents that are told of one."""

NEWEST = 8
"""Documents that are told of an entity."""

SAID = 5
"""Quotes that are told of an entity."""

FACETS = (*ENTITY_TYPES, "lang", "kind", "collection", "year")


class Search:
    """Answers questions. Only reads; safe to use from several threads."""

    def __init__(self, catalogue: Catalogue, tools: Tools, renew: Callable[[], Tools] | None = None) -> None:
        """`renew` opens the index again where it was made anew with other words or names than those of `tools`."""
        self._catalogue, self._tools, self._renew = catalogue, tools, renew
        self._renewing = threading.Lock()
        self._refreshed = time.monotonic()

    @property
    def lore(self) -> Lore:
        """What the index knows beside its documents."""
        return self._tools.reader.lore

    @property
    def kin(self) -> Kin:
        """What documents have to do with each other."""
        return self._tools.kin

    def find(self, request: Request) -> Page:
        """One page of hits with facets. A page past the end has no hits. Never fails on what a person types."""
        begun = time.perf_counter()
        self._refresh()
        plan = self._asking.plan(request.q, request.translate)
        filters = self._asking.filters(request)
        answer = self._ask(plan, request, filters)
        plan = answer.plan
        understood = understand(plan, answer.problem, self._suggest_for(plan, filters))
        hits = tuple(self._hits(answer.found, Marker(plan.marks, self._tools.analyzer), snippets=True))
        facets = self._facets(answer.node, filters) if request.facets else {}
        parts = () if answer.found.total else self._count_parts(plan)
        took = round((time.perf_counter() - begun) * 1000, 2)
        return Page(understood, answer.found.total, request.page, request.size, took, hits, facets, parts)

    def read(self, id: str, q: str = "", translate: bool = True) -> Reading:
        """A document with the matches of `q` marked; raises `NotFound`."""
        document = self._catalogue.document(id)
        marker = Marker(self._asking.plan(q, translate).marks if q else Marks(), self._tools.analyzer)
        title = _mark(document.draft.title, marker)
        spans = marker.find_all(document.draft.paragraphs)
        paragraphs = tuple(split_parts(text, here) for text, here in zip(document.draft.paragraphs, spans, strict=True))
        annotation, directory, kin = self._tools.annotator.annotate(document.draft), self._tools.directory, self._tools.kin
        return Reading(
            document,
            title,
            paragraphs,
            sum(map(len, spans)),
            self._catalogue.versions(id),
            mentions=tuple(directory.name(annotation.mentions)),
            themes=tuple(directory.name_themes(annotation.themes)),
            translations=kin.translations(document),
            similar=kin.copies(document),
            related=kin.related(document, RELATED),
            earlier=kin.earlier(document),
            quotes=self._tools.quoted.list(document, annotation),
        )

    def beside(self, id: str, other: str) -> Beside:
        """Two documents side by side, by paragraphs that say the same; raises `NotFound`."""
        return self._tools.kin.lay(self._catalogue.document(id), self._catalogue.document(other))

    def verify(self, text: str) -> Check:
        """Every quotation of a pasted text, found in the archive or not; raises `BadParameter` where it is too long."""
        self._refresh()
        return self._tools.checker.check(text)

    def glossary(self, q: str = "", page: int = 1, size: int = 50) -> TermPage:
        """One page of the terms that documents give in both languages (of those that have `q` in them)."""
        self._refresh()
        return self._terms().find(q, page, size)

    def all_terms(self) -> Iterator[TermPair]:
        """All terms that documents give in both languages, those of most documents first."""
        self._refresh()
        return self._terms().all()

    def _terms(self) -> Terms:
        return Terms(self.lore.glossary, self._tools.engine, self._catalogue, self._tools.analyzer)

    def warm(self) -> None:
        """Read now what the first person to type would wait for."""
        self.lore.completer.warm()

    def suggest(self, q: str, limit: int = 8) -> tuple[Completion, ...]:
        """What a person who typed `q` may be about to type, most documents first; nothing where nothing was typed."""
        self._refresh()
        return self.lore.completer.suggest(q, limit)

    def entities(self, type: str, q: str = "", page: int = 1, size: int = 50) -> Listing:
        """One page of the entities of a type (of those whose names have `q` in them), most documents first."""
        self._refresh()
        return self._tools.directory.list(type, q, page, size)

    def entity(self, type: str, slug: str) -> Profile:
        """All that is known of an entity; raises `NotFound` with the nearest."""
        self._refresh()
        profile = self._tools.directory.profile(type, slug)
        slug = profile.entity.slug
        newest = self.find(Request(filters={type: (slug,)}, sort="newest", size=NEWEST, facets=False)).hits
        quotes = self.find_quotes(
            Request(filters={"speaker" if type == "person" else type: (slug,)}, sort="newest", size=SAID, facets=False)
        )
        quoted_with = self._tools.quoted.quoted_with(slug, RELATED) if type == "person" else ()
        return replace(profile, newest=newest, quotes=quotes, quoted_with=quoted_with)

    def find_quotes(self, request: Request) -> SaidPage:
        """One page of quotes with facets; filters are those of `kb.search.quoted.FILTERS`. Never fails on what a person types."""
        self._refresh()
        return self._tools.quoted.find(request, self._asking)

    def export_quotes(self, request: Request) -> Iterator[SaidHit]:
        """All quotes of a search in its order, one after the other; page and size are ignored."""
        self._refresh()
        return self._tools.quoted.all(request, self._asking)

    def quote(self, id: str) -> SaidReading:
        """A quote at its address, whatever became of its document since; raises `NotFound`."""
        self._refresh()
        return self._tools.quoted.read(id)

    def export(self, request: Request) -> Iterator[Hit]:
        """All hits of a search in its order, without snippets, one after the other; page and size are ignored."""
        self._refresh()
        plan = self._asking.plan(request.q, request.translate)
        filters = self._asking.filters(request)
        answer = self._ask(plan, replace(request, page=1, size=1), filters)
        node = filter_by(self._asking.prefer_newer(answer.node), *filters.values())
        found = self._tools.engine.search(node, sort_of(request), 0, answer.found.total)
        marker = Marker(answer.plan.marks, self._tools.analyzer)
        for start in range(0, len(found.hits), CHUNK):
            yield from self._hits(Folded(found.total, found.hits[start : start + CHUNK], {}), marker, snippets=False)

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
            engine=self._tools.engine.name,
            size=self._tools.index.size(),
            quotes=self._tools.index.quotes.search(Every(), size=0).total,
        )

    def check(self) -> None:
        """Return when catalogue and index both answer, raise `KhlangError` if not."""
        self._open_newest()
        self._tools.index.documents.search(Keyword("lang", "th"), size=0)
        self._tools.index.quotes.search(Keyword("lang", "th"), size=0)
        _ = self._catalogue.batch

    @property
    def _asking(self) -> Asking:
        return Asking(self._tools.analyzer, self._tools.directory, self.lore)

    def _refresh(self) -> None:
        """Look for newer commits, at most every `FRESH` seconds."""
        now = time.monotonic()
        if now - self._refreshed > FRESH:
            self._refreshed = now
            self._open_newest()

    def _open_newest(self) -> None:
        """See what was committed since; where the index was made anew in another way, one thread opens it in that while the
        others go on with what they have."""
        try:
            self._tools.index.refresh()
        except StaleIndex:
            if not self._renew:
                raise
            if self._renewing.acquire(blocking=False):
                try:
                    self._tools = self._renew()
                finally:
                    self._renewing.release()

    def _suggest_for(self, plan: Plan, filters: Mapping[str, Node]) -> str | None:
        """Another spelling of a query, which the documents attest and which finds no less; None where it is right as it is."""
        if not plan.plain or all(self._is_usual(word) for concept in plan.concepts for word in concept.words):
            return None
        for text in self.lore.speller.suggest(plan.text)[:REPAIRS]:
            typed, other = (self._count_having_all(one, filters) for one in (plan.text, text))
            if other >= typed:
                return text
        return None

    def _is_usual(self, word: Word) -> bool:
        """Whether a word is no slip of another: it stands in many documents, and is no rubble of a Thai word."""
        if is_thai(word.whole) and (len(word.whole) < LONG or not self._tools.analyzer.is_word(word.whole)):
            return False
        return self.lore.counts.word(word.whole) >= weights.USUAL

    def _count_having_all(self, text: str, filters: Mapping[str, Node]) -> int:
        """How many documents have all words of a text as they stand."""
        concepts = self._asking.plan(text, translate=False).concepts
        return self._count(And(tuple(concept.own for concept in concepts)), tuple(filters.values())) if concepts else 0

    def _ask(self, plan: Plan, request: Request, filters: Mapping[str, Node]) -> "_Answer":
        """The page of hits of the plan's first tree that has enough (of the last that has any), and what is to be told of it."""
        first, last, fold = plan.tries[0], plan.tries[-1], plan.plain or not request.q.strip()
        fewer = 0
        for node in plan.tries:
            found = self._page(self._asking.prefer_newer(node), request, filters, fold=fold)
            if found.total >= plan.enough or (found.total and node is last):
                problem = "" if node is first or not plan.plain else FEW_HAVE_ALL if fewer else NOT_ALL
                return _Answer(plan, node, problem, found)
            fewer = found.total
        if plan.otherwise:
            return self._ask(plan.otherwise, request, filters)
        return _Answer(plan, plan.tries[0], "", Folded(0, (), {}))

    def _page(self, node: Node, request: Request, filters: Mapping[str, Node], *, fold: bool) -> Folded:
        """One page of a tree under all filters."""
        conditions = tuple(filters.values())
        offset = (request.page - 1) * request.size
        if offset >= FAR and offset >= (total := self._count(node, conditions)):
            return Folded(total, (), {})

        def fetch(start: int, size: int) -> Found:
            return self._tools.engine.search(filter_by(node, *conditions), sort_of(request), start, size)

        if fold:
            return fetch_folded(fetch, self._catalogue.text_digests, offset, request.size, self._read_sketches)
        found = fetch(offset, request.size)
        return Folded(found.total, found.hits, {})

    def _read_sketches(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """What near copies are known by."""
        return {key: values["sketch"] for key, values in self._tools.engine.values(ids, ["sketch"]).items()}

    def _count(self, node: Node, filters: tuple[Node, ...] = ()) -> int:
        """How many documents match under the filters."""
        return self._tools.engine.search(unscored(filter_by(node, *filters)), size=0).total

    def _count_parts(self, plan: Plan) -> tuple[Completion, ...]:
        """The words of a query (of its passages, where it has no others) that some document has, with how many have them."""
        concepts = plan.concepts or self._asking.plan(unquote(plan.text), translate=False).concepts
        counted = (Completion(concept.surface, self._count(concept.node)) for concept in concepts)
        return tuple(part for part in counted if part.count)

    def _hits(self, found: Folded, marker: Marker, *, snippets: bool) -> Iterator[Hit]:
        """Hits with their documents; one that was removed meanwhile is left out."""
        copies = self._catalogue.documents([key for keys in found.copies.values() for key in keys])
        ids = [key for key, _ in found.hits]
        documents, values = self._catalogue.documents(ids), self._tools.engine.values(ids, ENTITY_TYPES)
        for key, score in found.hits:
            if document := documents.get(key):
                cuts = cut_snippets(document.draft.paragraphs, marker, self._tools.analyzer) if snippets else ()
                similar = tuple(copies[other] for other in found.copies.get(key, ()) if other in copies)
                entities = self._tools.directory.mentioned(values.get(key, {}))
                yield Hit(document, score, _mark(document.draft.title, marker), cuts, similar, entities)

    def _facets(self, node: Node, filters: Mapping[str, Node]) -> dict[str, tuple[FacetValue, ...]]:
        """Counts of each facet's values under the filters of all other facets."""
        free = [name for name in FACETS if name not in filters]
        node = unscored(node)
        counted = self._tools.directory.count(filter_by(node, *filters.values()), free, VALUES)
        for name in FACETS:
            if name in filters:
                others = (condition for other, condition in filters.items() if other != name)
                counted |= self._tools.directory.count(filter_by(node, *others), [name], VALUES)
        return {name: counted[name] for name in FACETS}


@dataclass(frozen=True, slots=True)
class _Answer:
    """The plan and the tree that answered, what is to be told of it, and its page of hits."""

    plan: Plan
    node: Node
    problem: str
    found: Folded


def _mark(title: str, marker: Marker) -> Parts:
    """A title with its matches."""
    return split_parts(title, marker.find_all([title])[0])
