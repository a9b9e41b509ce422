"""A small store in memory: a handful of made-up records, and a search that looks for the query as it stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from kb.errors import KhlangError, NotFound
from kb.model import Completion, Document, Draft, Version
from kb.search import FACETS, FacetValue, Hit, Page, Reading, Request, Search, Stats, Understood
from kb.text.marks import Parts
from kb.text.snippet import Snippet

SEEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
EVIL = "<script>document.title='owned'</script><img src=x onerror=alert(1)>"


def make_document(id: str, source: str, draft: Draft, collection: str = "default", parent: str | None = None) -> Document:
    return Document(id, source, collection, draft, id.encode().hex().ljust(64, "0")[:64], "1" * 64, 1, SEEN, parent)


CITY = make_document(
    "th1",
    "ข่าว/เมืองอัจฉริยะ.html",
    Draft(
        "เปิดโครงการเมืองอัจฉริยะที่จังหวัดขอนแก่น",
        (
            "วันนี้รัฐมนตรีเปิดโครงการเมืองอัจฉริยะระยะที่สอง ซึ่งใช้ข้อมูลเปิดช่วยวางแผนรถประจำทางและไฟถนน",
            "ผู้ว่าราชการจังหวัดกล่าวว่า ชาวบ้านจะเห็นผลภายในหนึ่งปี และเทศบาลจะรายงานความคืบหน้าทุกเดือน",
            "เมืองอัจฉริยะแห่งนี้ได้รับงบประมาณร่วมจากท้องถิ่นและเอกชน",
        ),
        date(2019, 6, 11),
        "th",
        "press-release",
        "https://example.go.th/news/1?a=1&b=2",
        1170,
    ),
)
TALK = make_document(
    "en1",
    "speeches/opening.pdf",
    Draft(
        "Opening remarks on the smart city programme",
        ("Ladies and gentlemen, the smart city programme is about people.", "Data must serve the street and the bus stop."),
        date(2019, 7, 1),
        "en",
        "speech",
        "javascript:alert(1)",
    ),
    "speeches",
)
NOTICE = make_document("evil", "../../<b>ร้าย</b>\n.html", Draft(f"=ประกาศ {EVIL}", (f"ข้อความ {EVIL}", "จบ"), None, "th", "announcement"))
MINUTES = make_document(
    "th2",
    "https://example.go.th/m/%E0%B8%A1.html#2",
    Draft("มติเรื่องน้ำ", ("อนุมัติตามเสนอ",), date(2024, 2, 29), "th", "resolution"),
    parent="th1",
)
DOCUMENTS = (CITY, TALK, NOTICE, MINUTES)

COMPLETIONS = (Completion("เมืองอัจฉริยะ", 1234), Completion("เมืองอัจฉริยะขอนแก่น", 2), Completion("smart city", 3))
MANY = (("digital", ("ดิจิทัล", "ดิจิตอล")), ("economy", ("เศรษฐกิจ",)), ("society", ("สังคม", "สมาคม")), ("ministry", ("กระทรวง", "ทบวง")))
TRANSLATIONS = {"smart city": (("smart city", ("เมืองอัจฉริยะ",)),), "digital economy": MANY}
"""What the fake knows in the other language, by query."""


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
        for one in self.documents:
            if one.id == id:
                paragraphs = tuple(mark(text, q) for text in one.draft.paragraphs)
                matches = sum(match for parts in paragraphs for _, match in parts)
                versions = (Version(1, SEEN, one.draft.title),)
                return Reading(one, mark(one.draft.title, q), paragraphs, matches, versions)
        raise NotFound(f"no document {id!r}")

    def export(self, request: Request) -> Iterator[Hit]:
        for one in self._match(request):
            yield Hit(one, 1.0, mark(one.draft.title, request.q), ())

    def stats(self) -> Stats:
        self._fail()
        counts = [tuple(Counter(values).most_common()) for values in zip(*map(_values, self.documents), strict=True)] or [(), (), ()]
        days = [one.draft.published for one in self.documents if one.draft.published]
        return Stats(
            len(self.documents), counts[0], counts[1], counts[2], max(days, default=None), min(days, default=None),
            SEEN if self.documents else None, 2, "fake", 2048,
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
        return Hit(one, 7.5, mark(one.draft.title, q), cuts[:2], self.copies.get(one.id, ()))

    def _parts(self, q: str) -> tuple[Completion, ...]:
        words = {word: sum(word in "".join(one.draft.paragraphs) for one in self.documents) for word in q.split(" ") if word}
        return tuple(Completion(word, count) for word, count in words.items() if count and word != q)

    def _understand(self, request: Request) -> Understood:
        translations = TRANSLATIONS.get(request.q, ()) if request.translate else ()
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


def _count(found: list[Document]) -> dict[str, tuple[FacetValue, ...]]:
    counts = {name: Counter(value for one in found if (value := _keywords(one).get(name))) for name in FACETS}
    facets = {name: tuple(FacetValue(slug, n) for slug, n in count.most_common()) for name, count in counts.items()}
    return {**facets, "ministry": (FacetValue("mdes", len(found), "กระทรวงดิจิทัลฯ", "Digital Ministry"),) if found else ()}
