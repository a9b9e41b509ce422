"""Search over a small collection of made-up documents, with both engines."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.samples import GRAPHEME, INSIDE_LATIN
from kb.catalogue import Arrival, Catalogue
from kb.engine.index import open_index
from kb.errors import NotFound
from kb.ingest.record import make_record
from kb.ingest.workshop import digest_text
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.lexicon import Lexicon
from kb.model import Draft
from kb.query.plan import UNQUOTED
from kb.query.translate import Source
from kb.search import Request, Search
from kb.search.tools import Tools
from kb.text.analyzer import Analyzer
from kb.text.normalize import canonical

ANALYZER = Analyzer()
ANNOTATOR = Annotator(Gazetteer.read())

DRAFTS = {
    "เมือง.txt": Draft(
        "ประชุมเครือข่ายเมืองอัจฉริยะอาเซียน",
        (
            "ที่ประชุมหารือเรื่องเมืองอัจฉริยะและลดความเหลื่อมล้ำ โดยใช้หลัก “ร่วมคิด ร่วมทำ” ปี ๒๕๖๒",
            "จัดขึ้นที่กรุงเทพฯ โดยกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม มีผู้เข้าร่วม 1,250 คน",
        ),
        date(2019, 6, 11),
        "th",
        "press-release",
    ),
    "ดอกเบี้ย.txt": Draft("อัตราดอกเบี้ยคงเดิม", ("ธนาคารเผยแพร่อัตราดอกเบี้ยใหม่ในวันนี้",), date(2020, 1, 5), "th", "announcement"),
    "ตราด.txt": Draft("ท่าเรือจังหวัดตราด", ("เปิดท่าเรือที่ตราดเพื่อการท่องเที่ยว",), date(2021, 3, 1), "th", "press-release"),
    "city.txt": Draft(
        "Smart cities of ASEAN meet", ("The ministers' meeting on digital services.",), date(2019, 6, 12), "en", "press-release"
    ),
    "undated.txt": Draft("Notice without a date", ("Digitalisation of archives goes on.",), None, "en", "announcement"),
}


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS)


def open_search(name: str, folder: Path, drafts: dict[str, Draft], known: Sequence[Source] = ()) -> Iterator[Search]:
    catalogue = Catalogue.open(f"sqlite:///{folder}/catalogue.sqlite")
    index = open_index(name, folder, ANALYZER.fingerprint, write=True)
    arrivals = [Arrival("default", source, draft, "0" * 64, digest_text(draft)) for source, draft in drafts.items()]
    batch = catalogue.store(arrivals, [])
    index.write(make_record(one.id, one.collection, None, one.draft, ANALYZER, ANNOTATOR).at(1) for one in arrivals)
    index.commit(batch)
    index.refresh()
    yield Search(catalogue, Tools.gather(catalogue, index, ANALYZER, ANNOTATOR, known))
    index.close()
    catalogue.close()


def sources(search: Search, q: str, **more: object) -> list[str]:
    return [hit.document.source for hit in search.find(Request(q, **more)).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("เมืองอัจฉริยะ", {"เมือง.txt"}),
        ("เหลื่อมล้ำ", {"เมือง.txt"}),
        ("อัจฉริยะ อาเซียน", {"เมือง.txt"}),
        ("ดิจิทัล", {"เมือง.txt"}),
        ('"ร่วมคิดร่วมทำ"', {"เมือง.txt"}),
        ('"คิด” ปี 2562 จัด"', set()),
        ('"ทำ" ปี 2562 จัดขึ้น"', {"เมือง.txt"}),
        ('"ร่วมทำ” ปี 2562\nจัดขึ้น"', {"เมือง.txt"}),
        ('"จฉริยะและล"', {"เมือง.txt"}),
        ('"ตราด"', {"ตราด.txt"}),
        ("ตราด", {"ตราด.txt"}),
        ('"ตราดอกเบี้ย"', {"ดอกเบี้ย.txt"}),
        ("city", {"city.txt"}),
        ("minister", {"city.txt"}),
        ("digi*", {"city.txt", "undated.txt"}),
        ("cities OR ท่าเรือ", {"city.txt", "ตราด.txt"}),
        ("smart -digital", set()),
        ("อัตรา NOT ตราด", {"ดอกเบี้ย.txt"}),
        ("title:meet", {"city.txt"}),
        ("body:meet", {"city.txt"}),
        ("title:digital", set()),
        ("lang:en", {"city.txt", "undated.txt"}),
        ("kind:announcement", {"ดอกเบี้ย.txt", "undated.txt"}),
        ("published:2562", {"เมือง.txt", "city.txt"}),
        ("published:2019-06-11", {"เมือง.txt"}),
        ("published:[2020-01-01 TO 2021-12-31]", {"ดอกเบี้ย.txt", "ตราด.txt"}),
        ("ไม่มีคำนี้เลยจริงๆxyz", set()),
        ("1250", {"เมือง.txt"}),
    ],
)
def test_search_finds(search: Search, q: str, found: set[str]) -> None:
    page = search.find(Request(q))
    assert {hit.document.source for hit in page.hits} == found
    assert page.total == len(found)


def test_search_puts_title_before_body(search: Search) -> None:
    assert sources(search, "อัตราดอกเบี้ย OR ท่องเที่ยว")[0] == "ดอกเบี้ย.txt"


def test_search_shows_those_with_some_words_where_none_has_all(search: Search) -> None:
    page = search.find(Request("เมืองอัจฉริยะ ท่าเรือ ตราด"))
    assert {hit.document.source for hit in page.hits} == {"ตราด.txt", "เมือง.txt"}
    assert page.query.problems == ("no document has all of these words: those that have some are shown",)


def test_search_answers_a_sentence_with_all_words_first(search: Search) -> None:
    assert sources(search, "การประชุมเครือข่ายเมืองอัจฉริยะอาเซียนจัดขึ้นที่ไหน")[0] == "เมือง.txt"


def test_facets_are_counted_only_where_they_are_wanted(search: Search) -> None:
    asked = Request("เมืองอัจฉริยะ", facets=False)
    assert search.find(asked).facets == {}
    assert [hit.document.id for hit in search.find(asked).hits] == [hit.document.id for hit in search.find(Request("เมืองอัจฉริยะ")).hits]
    assert search.find_quotes(asked).facets == {}


def test_search_without_words_lists_all_newest_first_undated_last(search: Search) -> None:
    assert sources(search, "") == ["ตราด.txt", "ดอกเบี้ย.txt", "city.txt", "เมือง.txt", "undated.txt"]
    assert sources(search, "", sort="oldest") == ["เมือง.txt", "city.txt", "ดอกเบี้ย.txt", "ตราด.txt", "undated.txt"]


def test_search_filters_by_days_and_values(search: Search) -> None:
    assert sources(search, "", first=date(2020, 1, 1)) == ["ตราด.txt", "ดอกเบี้ย.txt"]
    assert sources(search, "", filters={"lang": ("en", "th"), "year": ("2019",)}) == ["city.txt", "เมือง.txt"]


def test_facet_counts_hold_under_the_other_filters(search: Search) -> None:
    facets = search.find(Request("", {"lang": ("th",)})).facets
    assert {value.slug: value.count for value in facets["lang"]} == {"th": 3, "en": 2}
    assert {value.slug: value.count for value in facets["kind"]} == {"press-release": 2, "announcement": 1}


def test_pages_have_neither_gaps_nor_repeats(search: Search) -> None:
    pages = [sources(search, "", page=page, size=2) for page in (1, 2, 3, 4, 10**15)]
    assert [source for page in pages for source in page] == sources(search, "")
    assert pages[3] == pages[4] == []


def test_export_gives_all_hits_in_order(search: Search) -> None:
    assert [hit.document.source for hit in search.export(Request("", size=1))] == sources(search, "")


def test_export_gives_the_hits_of_words_as_the_pages_do(search: Search) -> None:
    q = "เปิด OR ประชุม OR อัตรา OR smart"
    assert [hit.document.source for hit in search.export(Request(q))] == sources(search, q)


def test_the_newer_of_equals_comes_first(tmp_path: Path) -> None:
    drafts = {f"{year}.txt": Draft("ตลาดนัดชุมชน", (f"เปิดตลาดนัดชุมชนแล้ว รุ่น {year}",), date(year, 1, 5), "th") for year in (2019, 2022, 2020)}
    for search in open_search("tantivy", tmp_path, drafts):
        assert sources(search, "ตลาดนัด") == ["2022.txt", "2020.txt", "2019.txt"]


def test_snippet_marks_exactly_what_matched(search: Search) -> None:
    (hit,) = search.find(Request('"ลดความเหลื่อมล้ำ"')).hits
    assert [text for snippet in hit.snippets for text, matches in snippet.parts if matches] == ["ลดความเหลื่อมล้ำ"]
    (hit,) = search.find(Request("เหลื่อมล้ำ")).hits
    assert [text for snippet in hit.snippets for text, matches in snippet.parts if matches] == ["เหลื่อมล้ำ"]


def test_passage_over_a_paragraph_border_is_marked_in_both(search: Search) -> None:
    (hit,) = search.find(Request('"ปี 2562 จัดขึ้น"')).hits
    assert [(cut.paragraph, text) for cut in hit.snippets for text, matches in cut.parts if matches] == [(1, "ปี ๒๕๖๒"), (2, "จัดขึ้น")]


def test_reading_joins_to_the_document(search: Search) -> None:
    (hit,) = search.find(Request("เมืองอัจฉริยะ")).hits
    reading = search.read(hit.document.id, "เมืองอัจฉริยะ ๒๕๖๒")
    assert tuple("".join(text for text, _ in parts) for parts in reading.paragraphs) == hit.document.draft.paragraphs
    assert [text for text, matches in reading.paragraphs[0] if matches] == ["เมืองอัจฉริยะ", "๒๕๖๒"]
    assert reading.matches == 2


def test_reading_an_unknown_document_is_not_found(search: Search) -> None:
    with pytest.raises(NotFound):
        search.read("ไม่มี")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_passage_that_is_there_is_found(search: Search, data: st.DataObject) -> None:
    source, draft = data.draw(st.sampled_from(sorted(DRAFTS.items())))
    text = "\n".join(draft.paragraphs)
    borders = [at.start() for at in GRAPHEME.finditer(text) if not INSIDE_LATIN.match(text, max(at.start() - 1, 0))]
    start = data.draw(st.sampled_from(borders))
    end = data.draw(st.sampled_from([border for border in borders if border > start] or [len(text)]))
    spaces = (" ", "\u00a0 ", "\u200b\n", *([""] if draft.lang == "th" else []))
    passage = text[start:end].replace(" ", data.draw(st.sampled_from(spaces)))
    if len(canonical(passage)) > 7:
        page = search.find(Request(f'"{passage}"'))
        assert source in {hit.document.source for hit in page.hits}
        marked = "".join(text for hit in page.hits for cut in hit.snippets for text, matches in cut.parts if matches)
        assert marked


def test_translations_find_the_other_language(tmp_path: Path) -> None:
    with Lexicon.open() as lexicon:
        for search in open_search("tantivy", tmp_path, DRAFTS, [lexicon]):
            page = search.find(Request("smart city"))
            assert {hit.document.source for hit in page.hits} >= {"เมือง.txt", "city.txt"}
            assert page.query.translations[0][0] == "smart city"
            assert "เมืองอัจฉริยะ" in page.query.translations[0][1]
            marked = {text for hit in page.hits for cut in hit.snippets for text, matches in cut.parts if matches}
            assert "เมืองอัจฉริยะ" in marked
            assert sources(search, "smart city", translate=False) == ["city.txt"]
            assert "เมือง.txt" in sources(search, "เมืองอัจฉริยะ")
            assert "city.txt" in sources(search, "เมืองอัจฉริยะ")


def test_names_are_found_by_sound_in_the_other_script(tmp_path: Path) -> None:
    drafts = {
        "ไทย.txt": Draft("นายสมศักดิ์ บุญธรรมรัตน์ เปิดงาน", ("นายสมศักดิ์ บุญธรรมรัตน์ เปิดตลาดนัดชุมชน",), None, "th"),
        "en.txt": Draft("Mr. Vichai Suwannaphong opens a fair", ("Mr. Vichai Suwannaphong opened a fair in the town.",), None, "en"),
    }
    for search in open_search("tantivy", tmp_path, drafts):
        assert sources(search, "Somsak Boontamrat") == ["ไทย.txt"]
        assert sources(search, "Somsak Boontamrat", translate=False) == []
        assert sources(search, "Wichai Suwannapong") == ["en.txt"]


@pytest.mark.parametrize("engine", ["memory", "tantivy"])
def test_copies_are_told_with_the_first_and_counted(engine: str, tmp_path: Path) -> None:
    drafts = dict.fromkeys(("ก.txt", "ข.txt", "ค.txt"), DRAFTS["ตราด.txt"])
    for search in open_search(engine, tmp_path, drafts):
        page = search.find(Request("ท่าเรือ"))
        assert (page.total, len(page.hits), len(page.hits[0].similar)) == (3, 1, 2)
        assert len(search.find(Request('"ท่าเรือจังหวัดตราด"')).hits) == 3


REPORT = (
    "คณะทำงานตรวจสะพานไม้สามแห่งริมแม่น้ำและพบว่าเสาสองต้นผุจนต้องเปลี่ยนก่อนฤดูฝน",
    "ชาวบ้านขอให้ขยายทางเดินและติดไฟเพื่อให้เด็กนักเรียนข้ามได้อย่างปลอดภัยในยามค่ำ",
    "งานจะเริ่มในเดือนหน้าโดยช่างไม้ของตำบลซึ่งเคยซ่อมศาลากลางน้ำและท่าเรือเก่ามาก่อน",
)


@pytest.mark.parametrize("engine", ["memory", "tantivy"])
@pytest.mark.parametrize("filters", [{}, {"lang": ("th", "en")}])
def test_copies_are_folded_where_nothing_is_typed(engine: str, filters: dict[str, tuple[str, ...]], tmp_path: Path) -> None:
    copies = {f"ซ้ำ-{n}.txt": Draft("ตรวจสะพานไม้", (*REPORT, "อ่านต่อ" * (n % 2)), date(2021, 3, 10 + n), "th") for n in range(7)}
    others = {f"{n}.txt": Draft(f"Notice {n}", (f"Number {n} opens.",), date(2021, 3, 9 + 2 * n), "en") for n in range(5)}
    for search in open_search(engine, tmp_path, copies | others):
        pages = [search.find(Request(filters=filters, page=page, size=2)) for page in range(1, 7)]
        hits = [hit for page in pages for hit in page.hits]
        assert [hit.document.source for hit in hits] == ["4.txt", "ซ้ำ-6.txt", "3.txt", "2.txt", "1.txt", "0.txt"]
        assert [len(page.hits) for page in pages] == [2, 2, 2, 0, 0, 0]
        assert {page.total for page in pages} == {12}
        told = [other.source for hit in hits for other in hit.similar]
        assert sorted(told) == sorted(copies)[:-1]
        assert len([*search.export(Request(filters=filters))]) == 12


def test_a_query_without_hits_offers_its_parts(search: Search) -> None:
    page = search.find(Request('"ท่าเรือ อัจฉริยะ"'))
    assert page.total == 0
    assert [(part.text, part.count) for part in page.parts] == [("ท่าเรือ", 1), ("อัจฉริยะ", 1)]


def test_another_spelling_is_offered_where_the_documents_attest_it(tmp_path: Path) -> None:
    drafts = {f"{n}.txt": Draft(f"รัฐมนตรีลงพื้นที่ ครั้งที่ {n}", (f"รัฐมนตรีลงพื้นที่ ครั้งที่ {n}",), None, "th") for n in range(20)}
    for search in open_search("tantivy", tmp_path, drafts):
        assert search.find(Request("รัฐมนตีลงพื้นที่")).query.suggestion == "รัฐมนตรีลงพื้นที่"
        assert search.find(Request("รัฐมนตรีลงพื้นที่")).query.suggestion is None


def test_words_beside_a_passage_that_is_not_there_are_searched_without_its_marks(search: Search) -> None:
    page = search.find(Request('ตราด "ท่าเรือใหม่"'))
    assert page.hits[0].document.source == "ตราด.txt"
    assert UNQUOTED in page.query.problems


@pytest.mark.parametrize(
    ("together", "apart"), [("อัตราดอกเบี้ย", "อัตรา ดอกเบี้ย"), ("จังหวัดตราด", "จังหวัด ตราด"), ("ความเหลื่อมล้ำ", "ความ เหลื่อมล้ำ")]
)
def test_words_typed_together_find_what_they_find_apart(search: Search, together: str, apart: str) -> None:
    assert set(sources(search, together)) == set(sources(search, apart)) != set()
