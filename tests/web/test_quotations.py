"""The page of one quote, and what can be taken along."""

import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from kb.search.values import SaidReading
from kb.web.citing.forms import FORMS
from kb.web.messages import TEXTS
from kb.web.quotations import make_cited
from kb.web.sayings import locate_context

from .conftest import Client
from .documents import EVIL
from .fakes import FakeSearch
from .spoken import BEFORE, CHANGED, GONE, NOBODY, READINGS, SAME, SPOKEN
from .test_pages import one, soup

BUSES, PROMISE, OPENING, SHOUT, CLOSE = (said.id for said in SPOKEN)
OLD = BEFORE.id


@pytest.fixture
def search() -> FakeSearch:
    return FakeSearch(readings={**READINGS, OLD: CHANGED, NOBODY.said.id: NOBODY})


@pytest.mark.parametrize("id", [*READINGS, OLD, NOBODY.said.id])
@pytest.mark.parametrize("ui", ["th", "en"])
def test_page_has_one_heading_and_speaks_the_chosen_language(client: Client, id: str, ui: str) -> None:
    page = soup(client, f"/quotes/{id}?ui={ui}")
    assert one(page, "html")["lang"] == ui
    assert len(page.select("h1")) == 1
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_words_of_the_speaker_stand_in_marks_and_those_of_the_document_do_not(client: Client) -> None:
    direct, reported = soup(client, f"/quotes/{BUSES}"), soup(client, f"/quotes/{PROMISE}")
    assert one(direct, "figure blockquote").text.strip() == "“ใช้ข้อมูลเปิดช่วยวางแผน … และไฟถนน”"
    assert "“" not in one(reported, "figure").text
    assert TEXTS["quote.direct"].th in one(direct, "figcaption").text
    assert TEXTS["quote.reported"].th in one(reported, "figcaption").text


def test_page_says_who_spoke_in_which_post_on_what_day_and_where(client: Client) -> None:
    page = soup(client, f"/quotes/{BUSES}")
    assert (
        one(page, "figcaption .speaker")["href"]
        == "/people/%E0%B8%A7%E0%B8%B4%E0%B8%8A%E0%B8%B1%E0%B8%A2-%E0%B9%83%E0%B8%88%E0%B8%94%E0%B8%B5"
    )
    assert "รัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม" in one(page, "figcaption .post").text
    assert TEXTS["quote.named"].th in one(page, "figcaption").text
    assert "11 มิถุนายน 2562 (2019)" in page.text
    assert page.select("a[href='/documents/th1#q1-53-76']")
    assert page.select("a[href='/documents/th1']")


def test_holder_of_a_post_is_a_note_and_never_the_name_under_the_words(client: Client) -> None:
    page = soup(client, f"/quotes/{PROMISE}")
    assert one(page, "figcaption .who").text.strip() == "ผู้ว่าราชการจังหวัด"
    assert "วิชัย ใจดี" in one(page, "figcaption .quiet").text
    assert "วิชัย" not in one(page, ".take").text
    assert "วิชัย" not in str(one(page, "head"))


def test_nobody_stated_is_said_so(client: Client) -> None:
    assert TEXTS["quote.unstated"].th in one(soup(client, f"/quotes/{CLOSE}"), "figcaption").text


def test_paragraphs_around_are_shown_with_the_words_in_their_place(client: Client) -> None:
    page = soup(client, f"/quotes/{PROMISE}")
    assert len(page.select(".around p")) == 3
    assert one(page, ".around .said.reported").text.startswith("ชาวบ้าน")
    assert one(page, ".around .said.later").text.startswith("เมืองอัจฉริยะแห่งนี้")
    assert page.select(".around a[href='/documents/th1#p2']")


def test_link_opens_the_words_at_the_source(client: Client) -> None:
    assert str(one(soup(client, f"/quotes/{BUSES}"), "a[rel~=external]")["href"]).startswith(
        "https://example.go.th/news/1?a=1&b=2#:~:text="
    )
    assert not soup(client, f"/quotes/{OPENING}").select("a[rel~=external]")


def test_changed_source_is_told_with_both_wordings(client: Client) -> None:
    page = soup(client, f"/quotes/{OLD}")
    assert "ข้อความในเอกสารเปลี่ยนไปหลังวันที่ 2 มกราคม 2569 (2026)" in one(page, ".changed").text
    assert [tag.text for tag in page.select(".wordings blockquote")] == ["น้ำลดแล้ว", "น้ำลดแน่นอน"]
    assert [tag.text for tag in page.select(".wordings mark")] == ["แล้ว", "แน่นอน"]
    assert one(page, "figure blockquote").text.strip() == "น้ำลดแล้ว"
    assert CHANGED.now
    assert page.select(f"a[href='{locate_context(CHANGED.now)}']")
    assert page.select(f"a[href='/quotes/{CHANGED.now.id}']")


@pytest.mark.parametrize(("reading", "key"), [(SAME, "quotation.same"), (GONE, "quotation.gone")])
def test_what_became_of_the_words_is_said_plainly(client: Client, search: FakeSearch, reading: SaidReading, key: str) -> None:
    search.readings = {OLD: reading}
    page = soup(client, f"/quotes/{OLD}?ui=en")
    assert TEXTS[key].en in one(page, ".changed").text
    assert not page.select(".wordings")
    assert bool(page.select("a[href^='/documents/th3#']")) == (reading is SAME)


def test_unchanged_source_needs_no_notice(client: Client) -> None:
    assert not soup(client, f"/quotes/{BUSES}").select(".changed")


def test_words_that_are_nobodys_statement_are_neither_labelled_nor_taken_along(client: Client) -> None:
    address = f"/quotes/{NOBODY.said.id}"
    page = soup(client, address)
    assert TEXTS["quotation.nobody"].th in one(page, "figcaption").text
    assert TEXTS["quote.reported"].th not in page.text
    assert not page.select(".take, meta[property^='og:']")
    assert client.get(f"{address}/card.svg").status_code == client.get(f"{address}/cite/apa").status_code == 404


@pytest.mark.parametrize("rest", ["", "?ui=en", "/cite/ris", "/card.svg?style=dark"])
def test_address_with_other_borders_leads_on_to_the_quote_that_is_there(client: Client, search: FakeSearch, rest: str) -> None:
    search.readings = {"th1-1-1-50-60": READINGS[BUSES], BUSES: READINGS[BUSES]}
    answer = client.get(f"/quotes/th1-1-1-50-60{rest}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/quotes/{BUSES}{rest}")
    assert client.get(answer.headers["location"]).status_code == 200


@pytest.mark.parametrize(
    "address", ["/quotes/ไม่มี", f"/quotes/{BUSES}/cite/word", f"/quotes/{BUSES}/card.svg?style=pink", "/quotes/x/card.svg"]
)
def test_unknown_is_a_page_that_says_so(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert TEXTS["error.404"].th in answer.text


@pytest.mark.parametrize("form", FORMS)
def test_form_on_the_page_is_the_one_that_is_sent(client: Client, form: str) -> None:
    answer, page = client.get(f"/quotes/{BUSES}/cite/{form}"), soup(client, f"/quotes/{BUSES}")
    assert answer.headers["content-type"].startswith(FORMS[form].media_type)
    assert answer.headers["content-disposition"] == f"attachment; filename=khlang-{BUSES}-{form}.{FORMS[form].ending}"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert one(page, f"#copy-{form}").text.split() == answer.text.split()
    assert page.select(f"a[download][href='/quotes/{BUSES}/cite/{form}']")


def test_citation_holds_the_absolute_address_and_the_day_of_reading(client: Client) -> None:
    seen = make_cited(SPOKEN[0], "http://test", date(2026, 5, 4))
    assert (seen.address, seen.seen.day, seen.publisher("th")) == (f"http://test/quotes/{BUSES}", 4, "")
    assert json.loads(client.get(f"/quotes/{BUSES}/cite/csl").text)[0]["URL"] == f"http://test/quotes/{BUSES}"


def test_collection_is_the_publisher(client: Client) -> None:
    assert make_cited(SPOKEN[2], "http://test", date(2026, 5, 4)).publisher("en") == "speeches"


def test_copy_buttons_wait_for_the_script(client: Client) -> None:
    buttons = soup(client, f"/quotes/{BUSES}").select("button[data-copy]")
    assert [button["data-copy"] for button in buttons] == [f"copy-{form}" for form in FORMS]
    assert all(button.has_attr("hidden") for button in buttons)


def test_card_is_an_image_that_other_sites_are_told_of(client: Client) -> None:
    page, answer = soup(client, f"/quotes/{BUSES}?ui=en"), client.get(f"/quotes/{BUSES}/card.svg")
    assert one(page, "meta[property='og:image']")["content"] == f"http://test/quotes/{BUSES}/card.svg?ui=en"
    assert str(one(page, "meta[property='og:description']")["content"]).startswith("“ใช้ข้อมูลเปิด")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert ElementTree.fromstring(answer.text).get("width") == "1200"
    assert client.get(f"/quotes/{BUSES}/card.svg?style=dark").text != answer.text


def test_hostile_words_names_and_titles_stay_text(client: Client) -> None:
    page = soup(client, f"/quotes/{SHOUT}")
    assert not page.select("script:not([src^='/static/']), main img:not([src^='/quotes/']), [onerror]")
    assert EVIL in one(page, "figure blockquote").text
    assert EVIL in one(page, "figcaption .speaker").text
    card = ElementTree.fromstring(client.get(f"/quotes/{SHOUT}/card.svg").text)
    assert {tag.tag.rpartition("}")[2] for tag in card.iter()} <= {"svg", "title", "desc", "rect", "text"}
    figure = BeautifulSoup(client.get(f"/quotes/{SHOUT}/cite/html").text, "lxml")
    assert not figure.select("script, img")
    assert EVIL in one(figure, "blockquote").text


def test_title_without_a_word_is_the_documents_id(search: FakeSearch, client: Client) -> None:
    said = SPOKEN[0]
    bare = replace(said, document=replace(said.document, draft=replace(said.document.draft, title="")))
    search.readings = {said.id: replace(READINGS[said.id], said=bare)}
    assert one(soup(client, f"/quotes/{said.id}"), "dl a[href='/documents/th1']").text == "th1"
