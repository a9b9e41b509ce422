"""Quotes of a small store: found by words, passages and speakers, and true at their addresses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kb.catalogue import Arrival, Catalogue
from kb.engine.index import Index, open_index
from kb.errors import NotFound
from kb.ingest.record import make_record
from kb.ingest.workshop import digest_text
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Draft
from kb.search import Request, Search
from kb.search.tools import Tools
from kb.text.analyzer import Analyzer

ANALYZER = Analyzer()
ANNOTATOR = Annotator(Gazetteer.read())

WATER = "น้ำในคลองลดลงแล้วและโรงเรียนเปิดได้ในวันจันทร์"
DRAFTS = {
    "น้ำ.txt": Draft(
        "น้ำลด",
        (
            f"นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง กล่าวว่า {WATER}",
            "ด้านนางสมหญิง ขาวผ่อง อธิบดีกรมชลประทาน เปิดเผยว่า ประตูน้ำทั้งสี่แห่งเปิดอยู่และจะปิดเมื่อฝนหยุด",
            "“ขอบคุณทุกคนที่ช่วยกันยกกระสอบทรายตลอดทั้งคืน” นายดำเกิง กล่าว",
        ),
        date(2024, 3, 1),
        "th",
    ),
    "budget.txt": Draft(
        "Budget",
        ("Finance Minister Damkoeng Daengprasert said that the budget for canals would be doubled next year.",),
        date(2024, 3, 5),
        "en",
    ),
    "ข่าว.txt": Draft("ตลาดนัด", ("ตลาดนัดริมคลองเปิดแล้ว",), date(2024, 3, 8), "th"),
}


class Store:
    """A catalogue and an index that are written as an indexer does."""

    def __init__(self, name: str, folder: Path) -> None:
        self.catalogue = Catalogue.open(f"sqlite:///{folder}/catalogue.sqlite")
        self.index: Index = open_index(name, folder, ANALYZER.fingerprint, write=True)
        self.search = Search(self.catalogue, Tools.gather(self.catalogue, self.index, ANALYZER, ANNOTATOR))

    def add(self, source: str, draft: Draft) -> str:
        arrival = Arrival("default", source, draft, "0" * 64, digest_text(draft))
        batch = self.catalogue.store([arrival], [])
        revision = self.catalogue.revisions([arrival.id])[arrival.id]
        self.index.write([make_record(arrival.id, "default", None, draft, ANALYZER, ANNOTATOR).at(revision)])
        self.index.commit(batch)
        self.index.refresh()
        return arrival.id


@pytest.fixture(params=["memory", "tantivy"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = Store(request.param, tmp_path)
    for source, draft in DRAFTS.items():
        opened.add(source, draft)
    yield opened
    opened.index.close()
    opened.catalogue.close()


def words(store: Store, q: str = "", **more: object) -> list[str]:
    return [hit.said.quote.text for hit in store.search.find_quotes(Request(q, **more)).hits]  # type: ignore[arg-type]


def test_quotes_are_found_by_words_and_passages_of_their_own(store: Store) -> None:
    assert words(store, "โรงเรียน") == [WATER]
    assert words(store, '"ลองลดลงแล้วและโรง"') == [WATER]
    assert words(store, "ตลาดนัด") == []
    assert words(store, '"กล่าวว่า น้ำในคลอง"') == []


def test_words_are_found_in_the_other_language_too(store: Store) -> None:
    found = store.search.find_quotes(Request("title:น้ำลด OR canals"))
    assert [hit.said.document.source for hit in found.hits] == ["budget.txt"]
    assert found.hits[0].parts[0][1] == ("canals", True)


def test_each_quote_says_who_in_which_post_on_what_day(store: Store) -> None:
    found = store.search.find_quotes(Request(sort="oldest")).hits
    told = {(hit.said.voice.th or hit.said.voice.en, hit.said.voice.post, hit.said.voice.evidence, hit.said.quote.direct) for hit in found}
    assert told == {
        ("ดำเกิง แดงประเสริฐ", "รัฐมนตรีว่าการกระทรวงการคลัง", "named", False),
        ("สมหญิง ขาวผ่อง", "อธิบดีกรมชลประทาน", "named", False),
        ("ดำเกิง แดงประเสริฐ", "รัฐมนตรีว่าการกระทรวงการคลัง", "document", True),
        ("ดำเกิง แดงประเสริฐ", "Finance Minister", "named", False),
    }
    assert [hit.said.day for hit in found] == [date(2024, 3, 1)] * 3 + [date(2024, 3, 5)]


def test_filters_narrow_and_facets_count(store: Store) -> None:
    assert len(words(store, filters={"speaker": ("สมหญิง-ขาวผ่อง",)})) == 1
    assert words(store, "speaker:สมหญิง") == words(store, filters={"post": ("อธิบดีกรมชลประทาน",)})
    assert len(words(store, filters={"post": ("รมว.คลัง",)})) == 3
    assert len(words(store, filters={"ministry": ("mof",)})) == 3
    assert words(store, filters={"direct": ("direct",)}) == ["ขอบคุณทุกคนที่ช่วยกันยกกระสอบทรายตลอดทั้งคืน"]
    assert len(words(store, first=date(2024, 3, 2))) == 1
    facets = store.search.find_quotes(Request(filters={"direct": ("direct",)})).facets
    assert {one.slug: one.count for one in facets["direct"]} == {"direct": 1, "reported": 3}
    assert [(one.slug, one.count) for one in facets["speaker"]] == [("ดำเกิง-แดงประเสริฐ", 1)]


def test_documents_are_found_by_who_speaks_in_them(store: Store) -> None:
    assert [hit.document.source for hit in store.search.find(Request("speaker:สมหญิง")).hits] == ["น้ำ.txt"]


def test_pages_have_no_gaps_and_exports_no_end(store: Store) -> None:
    pages = [store.search.find_quotes(Request(sort="newest", size=1, page=page)) for page in range(1, 7)]
    assert [len(page.hits) for page in pages] == [1, 1, 1, 1, 0, 0]
    paged = [hit.said.id for page in pages for hit in page.hits]
    assert paged == [hit.said.id for hit in store.search.export_quotes(Request(sort="newest"))]
    assert {page.total for page in pages} == {4}


def test_an_address_keeps_the_words_of_its_revision(store: Store) -> None:
    (hit,) = store.search.find_quotes(Request("โรงเรียน")).hits
    assert store.search.quote(hit.said.id).state == "newest"
    old = DRAFTS["น้ำ.txt"]
    store.add("น้ำ.txt", replace(old, paragraphs=("สรุปเหตุการณ์", *old.paragraphs)))
    same = store.search.quote(hit.said.id)
    assert (same.state, same.said.quote.text, same.now and same.now.quote.parts[0].paragraph) == ("same", WATER, 2)
    store.add("น้ำ.txt", replace(old, paragraphs=(old.paragraphs[0].replace("วันจันทร์", "วันพุธ"), *old.paragraphs[1:])))
    changed = store.search.quote(hit.said.id)
    assert (changed.state, changed.said.quote.text) == ("changed", WATER)
    assert changed.now
    assert changed.now.quote.text == WATER.replace("วันจันทร์", "วันพุธ")
    store.add("น้ำ.txt", replace(old, paragraphs=("ยกเลิกข่าวนี้",)))
    gone = store.search.quote(hit.said.id)
    assert (gone.state, gone.said.quote.text, gone.now, gone.said.voice.th) == ("gone", WATER, None, "ดำเกิง แดงประเสริฐ")
    assert words(store, "โรงเรียน") == []


def test_no_address_cuts_the_words_of_a_speaker(store: Store) -> None:
    (hit,) = store.search.find_quotes(Request("โรงเรียน")).hits
    part = hit.said.quote.parts[0]
    cut = f"{hit.said.document.id}-1-{part.paragraph}-{part.start + 9}-{part.end - 12}"
    assert store.search.quote(cut).said.id == hit.said.id


def test_words_that_nobody_says_are_nobodys(store: Store) -> None:
    document = next(hit.document for hit in store.search.find(Request("ตลาดนัด")).hits)
    found = store.search.quote(f"{document.id}-1-1-0-7").said
    assert (found.quote.text, found.voice.evidence, found.voice.slug) == ("ตลาดนัด", "none", "")


@pytest.mark.parametrize("end", ["1-99-0-5", "1-1-5-5", "1-1-0-9999", "9-1-0-5"])
def test_a_place_that_is_not_there_is_not_found(store: Store, end: str) -> None:
    (hit,) = store.search.find_quotes(Request("โรงเรียน")).hits
    with pytest.raises(NotFound):
        store.search.quote(f"{hit.said.document.id}-{end}")


def test_people_have_their_quotes_and_those_they_are_quoted_with(store: Store) -> None:
    profile = store.search.entity("person", "ดำเกิง-แดงประเสริฐ")
    assert profile.quotes
    assert profile.quotes.total == 3
    assert [(one.slug, one.count) for one in profile.quoted_with] == [("สมหญิง-ขาวผ่อง", 1)]
    assert store.search.entity("ministry", "mof").quotes


def test_quotes_are_counted_among_what_is_there(store: Store) -> None:
    assert (store.search.stats().documents, store.search.stats().quotes) == (3, 4)
