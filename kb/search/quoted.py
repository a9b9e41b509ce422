"""Quotes: found by words, passages and speakers; read at their addresses, which keep the words of then."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kb.catalogue import Catalogue
from kb.engine.base import STORED, Found
from kb.engine.index import Index
from kb.engine.quotes import Place, name_quote, read_place, unpack_quote
from kb.errors import NotFound
from kb.knowledge.annotate import Annotation, Annotator
from kb.model import NOT_STATED, Document, Draft, Passage, Quote
from kb.query.plan import Plan, filter_by
from kb.query.tree import Node, unscored
from kb.search.asking import Asking, sort_of, understand
from kb.search.directory import Directory
from kb.search.values import FacetValue, Request, Said, SaidHit, SaidPage, SaidReading
from kb.search.voices import Voices
from kb.text.marks import Marker, split_parts

FILTERS = ("speaker", "post", "direct", "ministry", "agency", "place", "theme", "person", "lang", "kind", "collection", "year")
"""Filters of quotes: those of documents, and who speaks, in which post, whether directly. Entities are those of the words and of the
speaker's post; themes and the rest are the document's."""

FACETS = ("speaker", "post", "direct", "ministry", "theme", "lang", "year")
VALUES = 50
"""Values of one facet that are told."""

LIKE = 0.6
"""How much alike the words of a quote in a newer text must be (Ratcliff and Obershelp's ratio) to be told as what it became."""


CHUNK = 200
"""Quotes read from the catalogue at a time while exporting."""

LONGEST = 2000
"""Characters of a quote that are compared."""


class Quoted:
    """The quotes of one store. `directory` names what the index of quotes counts, `voices` gives who speaks in it now."""

    def __init__(
        self, catalogue: Catalogue, index: Index, annotator: Annotator, directory: Directory, voices: Callable[[], Voices]
    ) -> None:
        self._catalogue, self._index, self._annotator, self._voices = catalogue, index, annotator, voices
        self._directory = directory

    def list(self, document: Document, annotation: Annotation) -> tuple[Said, ...]:
        """The quotes of a document that was annotated."""
        return tuple(self._tell(document, document.revision, quote) for quote in annotation.quotes)

    def find(self, request: Request, asking: Asking) -> SaidPage:
        """One page of quotes with facets."""
        begun = time.perf_counter()
        filters = asking.filters(request)
        answer = self._ask(asking.plan(request.q, request.translate), filters)
        offset = (request.page - 1) * request.size
        size = request.size if offset < answer.total else 0
        found = self._rank(answer, asking, filters, sort_of(request), min(offset, answer.total), size)
        hits = tuple(self._hits(found.hits, Marker(answer.plan.marks, asking.analyzer)))
        facets = self._facets(answer.node, filters) if request.facets else {}
        took = round((time.perf_counter() - begun) * 1000, 2)
        return SaidPage(understand(answer.plan), answer.total, request.page, request.size, took, hits, facets)

    def all(self, request: Request, asking: Asking) -> Iterator[SaidHit]:
        """All quotes of a search in its order, one after the other; page and size are ignored."""
        filters = asking.filters(request)
        answer = self._ask(asking.plan(request.q, request.translate), filters)
        marker = Marker(answer.plan.marks, asking.analyzer)
        found = self._rank(answer, asking, filters, sort_of(request), 0, answer.total).hits
        for start in range(0, len(found), CHUNK):
            yield from self._hits(found[start : start + CHUNK], marker)

    def _ask(self, plan: Plan, filters: Mapping[str, Node]) -> "_Answer":
        """The plan's first tree that finds any quotes under the filters (the first of all where none does)."""
        for node in plan.tries:
            total = self._index.quotes.search(unscored(filter_by(node, *filters.values())), size=0).total
            if total:
                return _Answer(plan, node, total)
        if plan.otherwise:
            return self._ask(plan.otherwise, filters)
        return _Answer(plan, plan.tries[0], 0)

    def _rank(self, answer: "_Answer", asking: Asking, filters: Mapping[str, Node], sort: str, offset: int, size: int) -> Found:
        asked = filter_by(asking.prefer_newer(answer.node), *filters.values())
        return self._index.quotes.search(asked, sort, offset, size)

    def _fetch(self, ids: Sequence[str]) -> dict[str, Said]:
        """Quotes that the index holds, by id; those of a document that was removed or changed meanwhile are left out."""
        places = {key: read_place(key) for key in ids}
        documents = self._catalogue.documents(list(dict.fromkeys(place.document for place in places.values())))
        kept = self._index.quotes.values(ids, [STORED])
        found: dict[str, Said] = {}
        for key, place in places.items():
            document = documents.get(place.document)
            if document and document.revision == place.revision and key in kept:
                quote = unpack_quote(kept[key][STORED][0], (document.draft.title, *document.draft.paragraphs))
                found[key] = self._tell(document, place.revision, quote)
        return found

    def _hits(self, found: Sequence[tuple[str, float]], marker: Marker) -> Iterator[SaidHit]:
        """Quotes as hits, with matches marked."""
        said = self._fetch([key for key, _ in found])
        for key, score in found:
            if one := said.get(key):
                texts = [part.text for part in one.quote.parts]
                marked = zip(texts, marker.find_all(texts), strict=True)
                yield SaidHit(one, score, tuple(split_parts(text, spans) for text, spans in marked))

    def _facets(self, node: Node, filters: Mapping[str, Node]) -> dict[str, tuple[FacetValue, ...]]:
        """Counts of each facet's values under the filters of all other facets."""
        node = unscored(node)
        counted: dict[str, tuple[FacetValue, ...]] = {}
        free = [name for name in FACETS if name not in filters]
        for names in (free, *([name] for name in FACETS if name in filters)):
            others = (condition for other, condition in filters.items() if other not in names)
            counted |= self._count(filter_by(node, *others), names)
        return {name: counted[name] for name in FACETS}

    def quoted_with(self, slug: str, limit: int) -> tuple[FacetValue, ...]:
        """Who else speaks in the documents in which somebody does, and in how many."""
        node = self._directory.keywords("speaker", slug)
        speakers = self._voices().count(self._index.documents, node, limit + 1)
        return tuple(one for one in speakers if one.slug != slug)[:limit]

    def read(self, id: str) -> SaidReading:
        """A quote at its address, whatever became of the text since; raises `NotFound`."""
        place = read_place(id)
        document = self._catalogue.document(place.document)
        text = self._catalogue.revision(place.document, place.revision)
        seen = next((one.seen for one in self._catalogue.versions(place.document) if one.revision == place.revision), None)
        quote = _at(place, text, self._annotator.annotate(text).quotes)
        said = self._tell(replace(document, draft=text), place.revision, quote)
        if place.revision == document.revision:
            return SaidReading(said, text, seen)
        now = _find_again(quote, self._annotator.annotate(document.draft).quotes)
        state = "gone" if now is None else "same" if now.text == quote.text else "changed"
        return SaidReading(said, text, seen, state, self._tell(document, document.revision, now) if now else None)

    def _tell(self, document: Document, revision: int, quote: Quote) -> Said:
        voice = self._voices().tell(quote.speaker, document.draft.published)
        return Said(name_quote(document.id, revision, quote), revision, quote, voice, document)

    def _count(self, node: Node, names: Sequence[str]) -> dict[str, tuple[FacetValue, ...]]:
        plain = [name for name in names if name != "speaker"]
        counted = self._directory.count(node, plain, VALUES) if plain else {}
        return counted | ({"speaker": self._voices().count(self._index.quotes, node, VALUES)} if "speaker" in names else {})


@dataclass(frozen=True, slots=True)
class _Answer:
    """The plan and the tree that answered, and how many quotes match under the filters."""

    plan: Plan
    node: Node
    total: int


def _at(place: Place, text: Draft, quotes: Sequence[Quote]) -> Quote:
    """The quote at a place of a text: the one that begins and ends there; the one that has most of these words; or, where the rules
    of today find none, the words by themselves, said by nobody. Raises `NotFound` where the text has no such place."""
    paragraphs = (text.title, *text.paragraphs)
    if place.paragraph >= len(paragraphs) or not place.start < place.end <= len(paragraphs[place.paragraph]):
        raise NotFound(f"no quote at {place.paragraph}-{place.start}-{place.end} of document {place.document}")
    best = max(quotes, key=lambda one: _share(place, one), default=None)
    if best and _share(place, best):
        return best
    words = paragraphs[place.paragraph][place.start : place.end]
    return Quote((Passage(place.paragraph, place.start, place.end, words),), False, "", "", NOT_STATED)


def _share(place: Place, quote: Quote) -> int:
    """How many characters a place shares with a quote; one that begins and ends there has one more than any other."""
    parts = [part for part in quote.parts if part.paragraph == place.paragraph]
    exact = (quote.parts[0].paragraph, quote.parts[0].start, quote.parts[0].end) == (place.paragraph, place.start, place.end)
    return sum(max(0, min(part.end, place.end) - max(part.start, place.start)) for part in parts) + exact


def _find_again(quote: Quote, quotes: Sequence[Quote]) -> Quote | None:
    """What a quote became in a newer text: the same words, or the most like them; None where nothing is like them."""
    same = next((one for one in quotes if one.text == quote.text), None)
    ratios = {one: _compare(quote, one) for one in quotes} if not same else {}
    best = max(ratios, key=ratios.__getitem__, default=None)
    return same or (best if best and ratios[best] >= LIKE else None)


def _compare(quote: Quote, other: Quote) -> float:
    """How much alike the words of two quotes are, from 0 to 1."""
    matcher = SequenceMatcher(None, quote.text[:LONGEST], other.text[:LONGEST], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0
