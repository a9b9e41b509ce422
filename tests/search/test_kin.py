"""Kin of documents in a small store of made-up records."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.knowledge.lexicon import Lexicon
from kb.model import Document, Draft
from kb.search import Request, Search
from kb.search.counterparts import meeting_day
from tests.test_search import open_search

DAY = date(2022, 3, 8)
NEXT = date(2022, 3, 9)

FLOOD = (
    "นายสมชาย ทองดี รัฐมนตรีว่าการกระทรวงคมนาคม ตรวจสะพานที่จังหวัดเชียงใหม่ซึ่งน้ำท่วมทำให้เสียหาย",
    "กระทรวงจะใช้งบประมาณ 1,250 ล้านบาทซ่อมถนน 37 สาย ตามกรอบ ASEAN Smart Cities Network",
    "ประชาชนในพื้นที่ขอให้ทางการเร่งสร้างเขื่อนและระบบเตือนภัยก่อนถึงฤดูฝน",
)
DRAFTS = {
    "น้ำท่วม.txt": Draft("รมว.คมนาคมตรวจสะพานที่เสียหายจากน้ำท่วมจังหวัดเชียงใหม่", FLOOD, DAY, "th"),
    "ซ้ำ.txt": Draft("รมว.คมนาคมตรวจสะพานที่เสียหายจากน้ำท่วม", (*FLOOD, "อ่านต่อ"), NEXT, "th"),
    "flood.txt": Draft(
        "Transport Minister inspects bridge damaged by flood in Chiang Mai",
        (
            "Mr. Somchai Thongdee, Minister of Transport, inspected a bridge in Chiang Mai province that was damaged by the flood.",
            "The ministry will spend a budget of 1,250 million baht to repair 37 roads under the ASEAN Smart Cities Network.",
        ),
        NEXT,
        "en",
    ),
    "seeds.txt": Draft(
        "Farmers receive seeds of rice", ("The Ministry of Agriculture gave seeds to farmers in Surin on Monday.",), NEXT, "en"
    ),
    "ภาษี.txt": Draft("กระทรวงการคลังลดภาษีรถยนต์ไฟฟ้า", ("กรมสรรพสามิตลดภาษีรถยนต์ไฟฟ้าลงร้อยละ 6 นาน 3 ปี",), DAY, "th"),
    "ภาษี-ต่อ.txt": Draft("กระทรวงการคลังชี้แจงภาษีรถยนต์ไฟฟ้า", ("กรมสรรพสามิตชี้แจงเรื่องภาษีรถยนต์ไฟฟ้าอีกครั้ง",), date(2022, 6, 1), "th"),
    "ครม.txt": Draft("สรุปข่าวการประชุมคณะรัฐมนตรี 8 มีนาคม 2565", ("คณะรัฐมนตรีเห็นชอบหลายเรื่อง",), DAY, "th", "meeting"),
    "cabinet.txt": Draft("The cabinet met on March 8, 2022", ("Some of the resolutions follow.",), date(2022, 3, 15), "en", "meeting"),
    "cabinet-2.txt": Draft("The cabinet met on March 15, 2022", ("Some of the resolutions follow.",), date(2022, 3, 16), "en", "meeting"),
    "อ้าง.txt": Draft(
        "กรมการจัดหางานทำตามมติ",
        ("กรมทำตามมติคณะรัฐมนตรีเมื่อวันที่ 8 มีนาคม 2565 และมติคณะรัฐมนตรีเมื่อวันที่ 1 มีนาคม 2565", "ประกาศ ณ วันที่ 8 มีนาคม 2565"),
        date(2022, 5, 1),
        "th",
    ),
    "undated.txt": Draft("Transport Minister inspects bridge damaged by flood in Chiang Mai", ("A bridge in Chiang Mai.",), None, "en"),
}


OTHERS = {
    f"อื่น-{n}.txt": Draft(f"เรื่องที่ {n}", (f"ชาวบ้านหมู่ {n} ทำขนมและเล่าเรื่องเก่าให้เด็กฟัง",), date(2021, 1, 1 + n % 28), "th") for n in range(80)
}
"""Records that have nothing to do with these: in a store of few every word is rare."""


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    with Lexicon.open() as lexicon:
        yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS | OTHERS, [lexicon])


@pytest.fixture(scope="module")
def documents(search: Search) -> dict[str, Document]:
    return {hit.document.source: hit.document for hit in search.export(Request())}


def sources(found: tuple[Document, ...]) -> list[str]:
    return [document.source for document in found]


def test_the_english_record_finds_the_thai_one_and_the_reverse(search: Search, documents: dict[str, Document]) -> None:
    assert sources(search.kin.translations(documents["flood.txt"])) == ["น้ำท่วม.txt"]
    assert sources(search.kin.translations(documents["น้ำท่วม.txt"])) == ["flood.txt"]


@pytest.mark.parametrize("source", ["ภาษี.txt", "seeds.txt"])
def test_a_record_of_another_event_finds_none(search: Search, documents: dict[str, Document], source: str) -> None:
    assert search.kin.translations(documents[source]) == ()


def test_a_record_without_a_date_finds_none(search: Search, documents: dict[str, Document]) -> None:
    assert search.kin.translations(documents["undated.txt"]) == ()


def test_records_of_the_cabinet_are_paired_by_the_day_of_the_meeting(search: Search, documents: dict[str, Document]) -> None:
    assert sources(search.kin.translations(documents["ครม.txt"])) == ["cabinet.txt"]
    assert sources(search.kin.translations(documents["cabinet-2.txt"])) == []


def test_a_meeting_that_names_no_day_has_none() -> None:
    assert meeting_day(Draft("สรุปข่าวการประชุมคณะรัฐมนตรี", ("เห็นชอบหลายเรื่อง",), lang="th", kind="meeting")) is None


def test_a_repost_is_a_copy_and_neither_related_nor_found_twice(search: Search, documents: dict[str, Document]) -> None:
    assert sources(search.kin.copies(documents["น้ำท่วม.txt"])) == ["ซ้ำ.txt"]
    assert "ซ้ำ.txt" not in sources(search.kin.related(documents["น้ำท่วม.txt"], 8))
    hits = search.find(Request("สะพาน เชียงใหม่")).hits
    assert [len(hit.similar) for hit in hits if hit.document.source in ("น้ำท่วม.txt", "ซ้ำ.txt")] == [1]


def test_a_text_that_nobody_posted_again_has_no_copies(search: Search, documents: dict[str, Document]) -> None:
    assert search.kin.copies(documents["ภาษี.txt"]) == ()


def test_documents_of_one_matter_are_related(search: Search, documents: dict[str, Document]) -> None:
    related = sources(search.kin.related(documents["ภาษี.txt"], 8))
    assert related[:1] == ["ภาษี-ต่อ.txt"]
    assert "ภาษี.txt" not in related
    assert search.kin.related(documents["ภาษี.txt"], 0) == ()


def test_a_cited_resolution_leads_to_the_record_of_its_day(search: Search, documents: dict[str, Document]) -> None:
    (citation,) = search.kin.earlier(documents["อ้าง.txt"])
    text = documents["อ้าง.txt"].draft.paragraphs[citation.paragraph - 1]
    assert text[citation.start : citation.end] == citation.text == "8 มีนาคม 2565"
    assert (citation.paragraph, citation.document.source) == (1, "ครม.txt")


def test_the_day_of_the_text_itself_is_no_citation(search: Search, documents: dict[str, Document]) -> None:
    assert all(citation.paragraph == 1 for citation in search.kin.earlier(documents["อ้าง.txt"]))


def test_paragraphs_that_say_the_same_stand_beside_each_other_whichever_is_left(search: Search, documents: dict[str, Document]) -> None:
    thai, english = documents["น้ำท่วม.txt"], documents["flood.txt"]
    rows = search.kin.lay(thai, english).rows
    assert {(row.left, row.right) for row in rows} == {(1, 1), (2, 2), (3, None)}
    assert [(row.right, row.left) for row in search.kin.lay(english, thai).rows] == [(row.left, row.right) for row in rows]


def test_answers_are_kept_until_they_are_dropped(search: Search, documents: dict[str, Document]) -> None:
    first = search.kin.related(documents["ภาษี.txt"], 8)
    assert search.kin.related(documents["ภาษี.txt"], 8)[0] is first[0]
    search.kin.forget()
    assert search.kin.related(documents["ภาษี.txt"], 8) == first


@pytest.mark.parametrize("source", sorted(DRAFTS))
def test_nothing_is_kin_of_itself(search: Search, documents: dict[str, Document], source: str) -> None:
    document = documents[source]
    kin = (*search.kin.copies(document), *search.kin.related(document, 9), *search.kin.translations(document))
    assert document.id not in {one.id for one in kin}
    assert document.id not in {one.document.id for one in search.kin.earlier(document)}


@pytest.mark.parametrize(("one", "other"), [("น้ำท่วม.txt", "flood.txt"), ("flood.txt", "น้ำท่วม.txt"), ("ภาษี.txt", "seeds.txt")])
def test_two_documents_lie_side_by_side_whole_and_in_order(search: Search, documents: dict[str, Document], one: str, other: str) -> None:
    left, right = documents[one], documents[other]
    beside = search.beside(left.id, right.id)
    assert (beside.left.id, beside.right.id) == (left.id, right.id)
    assert [row.left for row in beside.rows if row.left] == list(range(1, len(left.draft.paragraphs) + 1))
    assert [row.right for row in beside.rows if row.right] == list(range(1, len(right.draft.paragraphs) + 1))
