"""What documents have to do with each other, over made-up ones."""

from collections.abc import Iterator
from datetime import date

import pytest

from kb.model import Document, Draft
from kb.search import Request, Search
from tests.test_search import open_search

BRIDGE = (
    "กระทรวงคมนาคมเปิดสะพานใหม่ข้ามแม่น้ำที่จังหวัดเชียงใหม่ ยาว 1,840 เมตร งบประมาณ 725 ล้านบาท เพื่อแก้ปัญหาการจราจร "
    "และเชื่อมถนนสองฝั่งให้ประชาชนเดินทางสะดวก ปลอดภัย ลดเวลาเดินทางจากเดิม 45 นาที เหลือ 12 นาที"
)
MARKET = "ตลาดชุมชนริมคลองเปิดขายผักปลอดสารทุกวันเสาร์ ชาวบ้านช่วยกันดูแลแผงค้า และจัดที่จอดเรือให้ผู้มาเยือนอย่างเป็นระเบียบ"
DRAFTS = {
    "สะพาน.txt": Draft("เปิดสะพานใหม่ เชียงใหม่ ยาว 1,840 เมตร", (BRIDGE,), date(2022, 3, 1), "th"),
    "ซ้ำ.txt": Draft("เปิดสะพานใหม่ เชียงใหม่ ยาว 1,840 เมตร", (BRIDGE + " พิมพ์",), date(2022, 3, 9), "th"),
    "bridge.txt": Draft(
        "Ministry of Transport opens new bridge in Chiang Mai",
        (
            "The Ministry of Transport opened a new bridge of 1,840 metres across the river in Chiang Mai. The budget is 725 million baht. "
            "Travel takes 12 minutes, no longer 45 minutes.",
        ),
        date(2022, 3, 2),
        "en",
    ),
    "ตลาด.txt": Draft("ตลาดชุมชนริมคลอง", (MARKET,), date(2022, 3, 1), "th"),
    "ครม.txt": Draft("สรุปข่าวการประชุมคณะรัฐมนตรี 15 กุมภาพันธ์ 2565", ("คณะรัฐมนตรีเห็นชอบหลายเรื่อง",), date(2022, 2, 15), "th", "meeting"),
    "อ้าง.txt": Draft("แจ้งความคืบหน้า", ("ตามมติคณะรัฐมนตรีเมื่อวันที่ 15 กุมภาพันธ์ 2565 และหนังสือลงวันที่ 1 มกราคม 2565",), date(2022, 4, 1), "th"),
}


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS)


def find(search: Search, source: str) -> Document:
    hits = search.find(Request(sort="newest", size=100)).hits
    documents = [document for hit in hits for document in (hit.document, *hit.similar)]
    return next(document for document in documents if document.source == source)


def sources(documents: tuple[Document, ...]) -> list[str]:
    return [document.source for document in documents]


def test_a_repost_is_a_copy_and_another_text_is_none(search: Search) -> None:
    assert sources(search.kin.copies(find(search, "สะพาน.txt"))) == ["ซ้ำ.txt"]
    assert search.kin.copies(find(search, "ตลาด.txt")) == ()


def test_a_repost_is_folded_into_one_hit(search: Search) -> None:
    hits = search.find(Request("สะพานใหม่", filters={"lang": ("th",)})).hits
    assert sorted([hits[0].document.source, *sources(hits[0].similar)]) == ["ซ้ำ.txt", "สะพาน.txt"]


def test_nothing_is_kin_of_itself(search: Search) -> None:
    for source in DRAFTS:
        document = find(search, source)
        kin = (*search.kin.copies(document), *search.kin.related(document, 9), *search.kin.translations(document))
        assert document.id not in {one.id for one in kin}
        assert document.id not in {one.document.id for one in search.kin.earlier(document)}


def test_a_text_about_something_else_is_no_translation(search: Search) -> None:
    assert search.kin.translations(find(search, "ตลาด.txt")) == ()
    assert "ตลาด.txt" not in sources(search.kin.translations(find(search, "bridge.txt")))


def test_a_cited_day_of_the_cabinet_leads_to_its_synopsis_and_no_other_day(search: Search) -> None:
    (cited,) = search.kin.earlier(find(search, "อ้าง.txt"))
    assert (cited.text, cited.document.source) == ("15 กุมภาพันธ์ 2565", "ครม.txt")
    paragraph = DRAFTS["อ้าง.txt"].paragraphs[cited.paragraph - 1]
    assert paragraph[cited.start : cited.end] == cited.text


def test_two_documents_lie_side_by_side_whole_and_in_order(search: Search) -> None:
    thai, english = find(search, "สะพาน.txt"), find(search, "bridge.txt")
    for left, right in ((thai, english), (english, thai)):
        beside = search.beside(left.id, right.id)
        assert (beside.left.id, beside.right.id) == (left.id, right.id)
        assert [row.left for row in beside.rows if row.left] == list(range(1, len(left.draft.paragraphs) + 1))
        assert [row.right for row in beside.rows if row.right] == list(range(1, len(right.draft.paragraphs) + 1))
        assert any(row.left and row.right for row in beside.rows)
