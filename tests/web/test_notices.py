"""What a page of hits says of its query."""

from dataclasses import replace
from datetime import date

import pytest

from kb.model import Completion
from kb.search import Understood
from kb.web.notices import list_translations, offer, unquote
from kb.web.questions import Question

from .conftest import Client
from .fakes import CITY, MANY, MINUTES, TALK, FakeSearch
from .test_pages import one, soup


def test_translations_beyond_two_lines_are_behind_the_rest() -> None:
    shown = list_translations(Question(q="x"), Understood("x", "x", MANY))
    assert [(pair.term, [link.text for link in pair.links]) for pair in shown.first] == [
        ("digital", ["ดิจิทัล", "ดิจิตอล"]),
        ("economy", ["เศรษฐกิจ"]),
        ("society", ["สังคม", "สมาคม"]),
    ]
    assert [pair.term for pair in shown.rest] == ["ministry"]
    assert shown.more == 2


def test_nothing_is_offered_that_would_ask_the_same() -> None:
    offers = offer(Question(q="ทุเรียน"))
    assert (offers.parts, offers.unfiltered, offers.unquoted) == ((), None, None)


def test_parts_are_searched_as_they_were_counted_without_filters() -> None:
    question = Question(q="เทศบาล ทุเรียน", lang=["th"], first=date(2019, 1, 1), translate=False)
    offers = offer(question, [Completion("เทศบาล", 3)])
    assert [(part.text, part.count, "lang=" in part.address, part.address[-11:]) for part in offers.parts] == [
        ("เทศบาล", 3, False, "translate=0")
    ]
    assert offers.unfiltered == question.clear().address()


@pytest.mark.parametrize(
    ("q", "bare"),
    [(' "น้ำ ท่วม" ', "น้ำ ท่วม"), ("«น้ำ»", "น้ำ"), ('"น้ำ', ""), ('"', ""), ('""', ""), ('"a" OR "b"', ""), ("", ""), ('title:"น้ำ"', "")],
)
def test_passage_loses_its_quotation_marks(q: str, bare: str) -> None:
    assert unquote(q) == bare


def test_results_name_the_translations_each_with_a_search_for_it_alone(client: Client) -> None:
    thai, english = soup(client, "/search?q=smart city&lang=en"), soup(client, "/search?q=smart city&lang=en&ui=en")
    assert "ค้นคำแปลด้วย:" in one(thai, ".translated").text
    assert "Also searched:" in one(english, ".translated").text
    assert one(thai, ".translated .pair").text == "smart city → เมืองอัจฉริยะ"
    assert one(thai, ".translated .pair a")["href"] == Question(q="เมืองอัจฉริยะ", lang=["en"], translate=False).address()
    assert one(thai, ".translated .switch")["href"] == "/search?q=smart+city&lang=en&translate=0"
    assert not thai.select(".translated details")


def test_choice_against_translations_survives_everything(client: Client, search: FakeSearch) -> None:
    search.documents = tuple(replace(TALK, id=f"d{n}") for n in range(15))
    page = soup(client, "/search?q=smart city&translate=0")
    links = ".pages a, .sort a, .choices a, .hit h2 a, .snippet a"
    assert len(page.select(links)) > 20
    assert all("translate=0" in str(link["href"]) for link in page.select(links))
    assert one(page, ".box input[name=translate]")["value"] == "0"
    assert one(page, ".dates input[name=translate]")["value"] == "0"
    assert one(page, ".translated .switch")["href"] == "/search?q=smart+city"
    document = soup(client, "/documents/d1?q=smart city&translate=0")
    assert one(document, ".box input[name=translate]")["value"] == "0"
    assert document.select("a[href='/search?q=smart+city&translate=0']")


def test_suggestion_is_a_question_in_both_languages(client: Client, search: FakeSearch) -> None:
    search.documents = (replace(CITY, draft=replace(CITY.draft, title="เมืองอัจริยะ")),)
    thai, english = (one(soup(client, f"/search?q=เมืองอัจริยะ&ui={ui}"), ".notice.suggestion") for ui in ("th", "en"))
    assert thai.text.strip() == "คุณหมายถึง เมืองอัจฉริยะ หรือไม่"
    assert english.text.strip() == "Did you mean เมืองอัจฉริยะ?"
    assert thai.select("a")[0]["href"] == Question(q="เมืองอัจฉริยะ").address()


def test_copies_are_listed_under_their_hit(client: Client, search: FakeSearch) -> None:
    search.copies = {"th1": (MINUTES, replace(TALK, draft=replace(TALK.draft, published=None)))}
    page = soup(client, "/search?q=เมือง")
    assert one(page, ".similar summary").text == "และฉบับเหมือนกันอีก 2 รายการ"
    assert [(link.text, link.get("lang")) for link in page.select(".similar a")] == [
        ("มติเรื่องน้ำ", None),
        ("Opening remarks on the smart city programme", "en"),
    ]
    assert str(one(page, ".similar a")["href"]).startswith("/documents/th2?q=")
    assert [day.text for day in page.select(".similar .quiet")] == ["29 กุมภาพันธ์ 2567 (2024)", "ไม่ระบุวันที่"]
    assert one(soup(client, "/search?q=เมือง&ui=en"), ".similar summary").text == "and 2 more like it"
    assert not soup(client, "/search?q=people").select(".similar")


def test_nothing_found_says_what_was_tried_and_what_to_try(client: Client) -> None:
    page = soup(client, "/search?q=เทศบาล ทุเรียน&lang=th&from=2019-01-01")
    tried = [tag.text.strip() for tag in page.select(".nothing dd")]
    assert tried[0] == "เทศบาล ทุเรียน"
    assert "ภาษา: ไทย" in tried[1]
    assert "ตั้งแต่: 1 มกราคม 2562 (2019)" in tried[1]
    assert len(page.select(".chips")) == 1
    assert not page.select(".sort")
    assert one(page, ".offers .parts li").text == "เทศบาล 1 ฉบับ"
    assert page.select(f".offers a[href='{Question(q='เทศบาล ทุเรียน').address()}']")
    assert "1 document" in one(soup(client, "/search?q=เทศบาล ทุเรียน&ui=en"), ".offers .parts").text


def test_nothing_found_names_translations_once(client: Client) -> None:
    page = soup(client, "/search?q=digital economy")
    assert len(page.select(".translated")) == 1
    assert one(page, ".nothing .translated summary").text == "คำแปลอื่นอีก 2 คำ"


def test_nothing_found_suggests_once(client: Client) -> None:
    page = soup(client, "/search?q=เมืองอัจริยะ")
    assert [tag.text.strip() for tag in page.select(".suggestion")] == ["คุณหมายถึง เมืองอัจฉริยะ หรือไม่"]


def test_passage_that_is_nowhere_is_offered_without_its_marks(client: Client) -> None:
    page = soup(client, '/search?q="ทุเรียน หมอนทอง"&lang=th')
    assert page.select(f".offers a[href='{Question(q='ทุเรียน หมอนทอง', lang=['th']).address()}']")
