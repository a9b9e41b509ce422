"""What the page of a document shows: quotes in their place, and who speaks."""

from dataclasses import replace

import pytest

from kb.search.values import Voice
from kb.web.readings import list_layers, list_speeches

from .conftest import Client
from .fakes import FakeSearch
from .spoken import HOLDER, SPOKEN
from .test_pages import one, soup

BUSES, PROMISE, OPENING, SHOUT, CLOSE = SPOKEN


def test_quote_has_its_anchor_at_its_first_words_alone(client: Client) -> None:
    page = soup(client, "/documents/th1")
    assert [(tag.get("id"), tag.text) for tag in page.select(".said.direct")] == [
        ("q1-53-76", "ใช้ข้อมูลเปิดช่วยวางแผน"),
        (None, "และไฟถนน"),
    ]
    assert one(page, "#p2 .said.reported")["id"] == "q2-28-92"
    assert one(page, "#p3 .said.later").get("id") is None


def test_sign_at_the_end_of_a_quote_leads_to_its_page_and_says_whose_it_is(client: Client) -> None:
    signs = soup(client, "/documents/th1?ui=en").select(".text .sign")
    assert [sign["href"] for sign in signs] == ["/quotes/th1-1-1-53-76", "/quotes/th1-1-2-28-92"]
    assert [str(sign["aria-label"]).partition(".")[0] for sign in signs] == [
        "Direct speech: Wichai Jaidee",
        "Reported speech: ผู้ว่าราชการจังหวัด",
    ]


def test_links_and_matches_inside_a_quote_stay(client: Client) -> None:
    page = soup(client, "/documents/th1?q=ชาวบ้าน")
    assert one(page, "#p2 .said mark").text == "ชาวบ้าน"
    assert one(page, "#p2 .said a.entity").text == "หนึ่งปี"
    assert one(page, "#p2").text.endswith("ทุกเดือน")


def test_speakers_are_listed_with_what_they_say(client: Client) -> None:
    minister, governor = soup(client, "/documents/th1").select(".speeches li")
    assert one(minister, "a.speaker").text == "วิชัย ใจดี"
    assert "โดยตรง 1" in minister.text
    assert one(minister, "a.pilcrow")["href"] == "#q1-53-76"
    assert one(governor, ".speaker").name == "span"
    assert "โดยอ้อม 1" in governor.text


def test_document_in_which_nobody_speaks_has_no_list(client: Client) -> None:
    assert not soup(client, "/documents/th2").select(".speeches, .said")


def test_hostile_quote_stays_text_in_its_document(client: Client) -> None:
    page = soup(client, "/documents/evil")
    assert one(page, "#p1 .said.direct").text == SHOUT.quote.text
    assert not page.select("main script, main img, [onerror]")


def test_quote_of_a_title_is_marked_there(client: Client, search: FakeSearch) -> None:
    title = SHOUT.document.draft.title
    part = replace(SHOUT.quote.parts[0], paragraph=0, start=1, end=7, text=title[1:7])
    assert list_layers([replace(SHOUT, quote=replace(SHOUT.quote, parts=(part,)))])[0][0].name == "q0-1-7"


def test_one_speaker_is_listed_once_but_apart_where_other_documents_tell_the_name() -> None:
    again = replace(BUSES, id="x", voice=replace(BUSES.voice, post="รัฐมนตรี", evidence="document"))
    speeches = list_speeches([BUSES, again, replace(PROMISE, voice=HOLDER)])
    assert [(one.voice.post, len(one.quotes)) for one in speeches] == [(BUSES.voice.post, 2), ("ผู้ว่าราชการจังหวัด", 1)]
    assert [(one.direct, one.reported) for one in speeches] == [(2, 0), (0, 1)]


@pytest.mark.parametrize("named", [True, False])
def test_speakers_who_are_not_stated_come_last(named: bool) -> None:
    voice = BUSES.voice if named else Voice("", "", "", "", "Ambassador", "post")
    assert [one.voice.evidence for one in list_speeches([CLOSE, replace(OPENING, voice=voice)])][-1] == "none"
