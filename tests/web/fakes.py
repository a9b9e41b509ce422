"""A small store in memory: a handful of made-up records, and a search that looks for the query as it stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kb.engine.quotes import DIRECT, REPORTED
from kb.errors import KhlangError, NotFound
from kb.model import Completion, Document, Version
from kb.search import FACETS, FacetValue, Hit, Page, Reading, Request, Search, Stats, Understood, quoted
from kb.search.checking.values import Check
from kb.search.values import Beside, Listing, Profile, Said, SaidHit, SaidPage, SaidReading, Side, TermPage, TermPair
from kb.text.marks import Parts
from kb.text.snippet import Snippet

from .claims import check_text
from .documents import CITY as CITY
from .documents import DOCUMENTS as DOCUMENTS
from .documents import EVIL as EVIL
from .documents import MINUTES as MINUTES
from .documents import NOTICE as NOTICE
from .documents import SEEN
from .documents import TALK as TALK
from .known import EARLIER, ENTITIES, KHON_KAEN, MDES, MENTIONS, THEMES, TRANSLATIONS, WICHAI, describe
from .said import PRESS, REPLY, SAID
from .spoken import READINGS, SPOKEN

COMPLETIONS = (Completion("เมืองอัจฉริยะ", 1234), Completion("เมืองอัจฉริยะขอนแก่น", 2), Completion("smart city", 3))
MANY = (("digital", ("ดิจิทัล", "ดิจิตอล")), ("economy", ("เศรษฐกิจ",)), ("society", ("สังคม", "สมาคม")), ("ministry", ("กระทรวง", "ทบวง")))
OTHERS = {"smart city": (("smart city", ("เมืองอัจฉริยะ",)),), "digital economy": MANY}
"""What the fake knows in the other language, by query."""

WITH = (FacetValue("jane-doe", 2, "", "Jane Doe"), FacetValue("ไม่มี-หน้า", 1, EVIL, EVIL))
"""Who is quoted in the documents in which somebody is."""

TERMS = (
    TermPair("เมืองอัจฉริยะ", "Smart City", 2, ("smart cities", "เมืองฉลาด"), (CITY, TALK)),
    TermPair("ร้าย", EVIL, 1, (), (NOTICE,)),
)


def mark(text: str, q: str) -> Parts:
    """The text cut at every place where `q` stands."""
    if not q:
        return ((text, False),)
    pieces: list[tuple[str, bool]] = []
    for n, piece in enumerate(text.split(q)):
        pieces += [(q, True)] * (n > 0) + [(piece, False)] * bool(piece)
    return tuple(pieces)


@dataclass
class FakeSearch(Search):
    """Finds documents that hold the query text. `failure` is raised by every call; `asked` keeps the requests."""

    documents: tuple[Document, ...] = DOCUMENTS
    failure: KhlangError | Exception | None = None
    asked: list[Request] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    copies: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    said: tuple[Said, ...] = SAID
    readings: Mapping[str, SaidReading] = field(default_factory=lambda: READINGS)

    def find(self, request: Request) -> Page:
        found = self._match(request)
        first = (request.page - 1) * request.size
        hits = tuple(self._hit(one, request.q) for one in found[first : first + request.size])
        return Page(
            self._understand(request),
            len(found),
            request.page,
            request.size,
            1.25,
            hits,
            _count(found),
            () if found else self._parts(request.q),
        )

    def suggest(self, q: str, limit: int = 8) -> tuple[Completion, ...]:
        self._fail()
        self.typed.append(q)
        return tuple(one for one in COMPLETIONS if q and one.text.startswith(q))[:limit]

    def read(self, id: str, q: str = "", translate: bool = True) -> Reading:
        self._fail()
        for one in (*self.documents, PRESS, REPLY):
            if one.id == id:
                paragraphs = tuple(mark(text, q) for text in one.draft.paragraphs)
                matches = sum(match for parts in paragraphs for _, match in parts)
                versions = (Version(1, SEEN, one.draft.title),)
                quotes = tuple(said for said in (*self.said, *SPOKEN) if said.document.id == id)
                similar = self.copies.get(id, ())
                known = Reading(one, mark(one.draft.title, q), paragraphs, matches, versions, similar=similar, quotes=quotes)
                if id != "th1":
                    return known
                known = replace(known, mentions=MENTIONS, themes=THEMES, earlier=EARLIER)
                return replace(known, translations=TRANSLATIONS, related=(NOTICE,))
        raise NotFound(f"no document {id!r}")

    def export(self, request: Request) -> Iterator[Hit]:
        for one in self._match(request):
            yield replace(self._hit(one, request.q), score=1.0, snippets=(), similar=())

    def find_quotes(self, request: Request) -> SaidPage:
        found = self._say(request)
        first = (request.page - 1) * request.size
        hits = tuple(_mark_said(one, request.q) for one in found[first : first + request.size])
        return SaidPage(self._understand(request), len(found), request.page, request.size, 1.25, hits, _count_said(found))

    def export_quotes(self, request: Request) -> Iterator[SaidHit]:
        yield from (_mark_said(one, request.q) for one in self._say(request))

    def quote(self, id: str) -> SaidReading:
        self._fail()
        known = {**self.readings, **{one.id: SaidReading(one, one.document.draft, SEEN) for one in self.said}}
        if id not in known:
            raise NotFound(f"no quote {id}")
        return known[id]

    def _said_by(self, slug: str) -> SaidPage:
        hits = tuple(_mark_said(one, "") for one in self.said if one.voice.slug == slug)
        return SaidPage(Understood("", ""), len(hits), 1, 5, 1.25, hits, {})

    def _say(self, request: Request) -> list[Said]:
        self._fail()
        self.asked.append(request)
        kept = [one for one in self.said if request.q in one.quote.text]
        for name, slugs in request.filters.items():
            kept = [one for one in kept if _keywords_said(one).get(name) in slugs]
        days = (request.first or date.min, request.last or date.max)
        return [one for one in kept if days[0] <= (one.day or date.max) <= days[1]]

    def entities(self, type: str, q: str = "", page: int = 1, size: int = 50) -> Listing:
        self._fail()
        found = [one for one in ENTITIES if one.type == type and any(q in name for name in (one.slug, one.th, one.en))]
        found.sort(key=lambda one: -one.count)
        return Listing(len(found), page, size, tuple(found[(page - 1) * size : page * size]))

    def entity(self, type: str, slug: str) -> Profile:
        self._fail()
        for one in ENTITIES:
            if (one.type, one.slug) == (type, slug):
                newest = tuple(self._hit(document, "") for document in self.documents[:2])
                return replace(describe(one), newest=newest, quotes=self._said_by(slug), quoted_with=WITH if slug == WICHAI.slug else ())
        near = tuple((one.slug, one.th, one.en) for one in ENTITIES if one.type == type and one.slug[:2] == slug[:2])
        raise NotFound(f"no {type} {slug}; nearest: {', '.join(slug for slug, _, _ in near)}", near)

    def beside(self, id: str, other: str) -> Beside:
        left, right = self.read(id).document, self.read(other).document
        return Beside(left, right, (Side(1, 1), Side(2, None), Side(3, 2)))

    def glossary(self, q: str = "", page: int = 1, size: int = 50) -> TermPage:
        self._fail()
        found = [one for one in TERMS if q in one.th or q in one.en]
        return TermPage(len(found), page, size, tuple(found[(page - 1) * size : page * size]))

    def all_terms(self) -> Iterator[TermPair]:
        self._fail()
        yield from TERMS

    def verify(self, text: str) -> Check:
        self._fail()
        return check_text(text, self.documents)

    def stats(self) -> Stats:
        self._fail()
        counts = [tuple(Counter(values).most_common()) for values in zip(*map(_values, self.documents), strict=True)] or [(), (), ()]
        days = [one.draft.published for one in self.documents if one.draft.published]
        return Stats(
            len(self.documents), counts[0], counts[1], counts[2], max(days, default=None), min(days, default=None),
            SEEN if self.documents else None, 2, "fake", 2048, 8 if self.documents else 0,
        )  # fmt: skip

    def check(self) -> None:
        self._fail()

    def _match(self, request: Request) -> list[Document]:
        self._fail()
        self.asked.append(request)
        kept = [one for one in self.documents if request.q in "\n".join((one.draft.title, *one.draft.paragraphs))]
        for name, slugs in request.filters.items():
            kept = [one for one in kept if _keywords(one).get(name) in slugs]
        days = (request.first or date.min, request.last or date.max)
        if request.first or request.last:
            kept = [one for one in kept if one.draft.published and days[0] <= one.draft.published <= days[1]]
        newest = request.sort == "newest"
        return sorted(kept, key=lambda one: one.draft.published or date.min, reverse=newest) if request.sort != "relevance" else kept

    def _hit(self, one: Document, q: str) -> Hit:
        cuts = tuple(Snippet(n, mark(text, q)) for n, text in enumerate(one.draft.paragraphs, 1) if q and q in text)
        entities = {"ministry": (MDES,), "place": (KHON_KAEN,), "person": (WICHAI,)} if one.id == "th1" else {}
        return Hit(one, 7.5, mark(one.draft.title, q), cuts[:2], self.copies.get(one.id, ()), entities)

    def _parts(self, q: str) -> tuple[Completion, ...]:
        words = {word: sum(word in "".join(one.draft.paragraphs) for one in self.documents) for word in q.split(" ") if word}
        return tuple(Completion(word, count) for word, count in words.items() if count and word != q)

    def _understand(self, request: Request) -> Understood:
        translations = OTHERS.get(request.q, ()) if request.translate else ()
        problems = ("a quotation mark is not closed", f"strange: {request.q[:40]}") if request.q.count('"') % 2 else ()
        suggestion = "เมืองอัจฉริยะ" if request.q == "เมืองอัจริยะ" else None
        return Understood(request.q, request.q, translations, suggestion, problems)

    def _fail(self) -> None:
        if self.failure:
            raise self.failure


def _values(one: Document) -> tuple[str, str, str]:
    return one.collection, one.draft.lang, one.draft.kind


def _keywords(one: Document) -> dict[str, str]:
    collection, lang, kind = _values(one)
    year = {"year": str(one.draft.published.year)} if one.draft.published else {}
    return {"collection": collection, "lang": lang, "kind": kind, **year}


def _mark_said(one: Said, q: str) -> SaidHit:
    return SaidHit(one, 7.5, tuple(mark(part.text, q) for part in one.quote.parts))


def _keywords_said(one: Said) -> dict[str, str]:
    told = {"speaker": one.voice.slug, "post": one.voice.post, "direct": DIRECT if one.quote.direct else REPORTED}
    return {**_keywords(one.document), **told, "theme": "floods"}


def _count_said(found: list[Said]) -> dict[str, tuple[FacetValue, ...]]:
    names = {one.voice.slug: (one.voice.th, one.voice.en) for one in found}
    counts = {name: Counter(value for one in found if (value := _keywords_said(one).get(name))) for name in quoted.FACETS}
    facets = {name: tuple(FacetValue(slug, n) for slug, n in count.most_common()) for name, count in counts.items()}
    return {**facets, "speaker": tuple(FacetValue(one.slug, one.count, *names[one.slug]) for one in facets["speaker"])}


def _count(found: list[Document]) -> dict[str, tuple[FacetValue, ...]]:
    counts = {name: Counter(value for one in found if (value := _keywords(one).get(name))) for name in FACETS}
    facets = {name: tuple(FacetValue(slug, n) for slug, n in count.most_common()) for name, count in counts.items()}
    return {**facets, "ministry": (FacetValue("mdes", len(found), "กระทรวงดิจิทัลฯ", "Digital Ministry"),) if found else ()}
