"""The page of quotes as a reader gets it."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from bs4 import Tag

from kb.model import Passage
from kb.web.cards import LONG
from kb.web.messages import SAYINGS

from .conftest import Client
from .documents import EVIL
from .fakes import FakeSearch
from .known import WICHAI
from .said import ADDED, DIRECT, MINISTRY, PRESS, REPLY, REPORTED, SAID, SPLIT, UNSTATED, WICKED
from .test_pages import one, soup


def card(client: Client, said: object, ui: str = "th") -> Tag:
    """The card of one of `SAID`."""
    page = soup(client, f"/quotes?size=50&ui={ui}")
    return page.select("article.quote")[[id(other) for other in SAID].index(id(said))]


@pytest.mark.parametrize("address", ["/quotes", "/quotes?q=น้ำ&lang=th&direct=false", "/quotes?q=ไม่มีคำนี้", "/quotes?page=99"])
@pytest.mark.parametrize("ui", ["th", "en"])
def test_page_has_one_heading_and_no_style_of_its_own(client: Client, address: str, ui: str) -> None:
    page = soup(client, f"{address}{'&' if '?' in address else '?'}ui={ui}")
    assert one(page, "html")["lang"] == ui
    assert len(page.select("h1")) == 1
    assert not page.select("script:not([src^='/static/khlang.js?v=']), img, iframe, [style], [onclick], style")
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert one(page, ".top nav [aria-current=page]")["href"] == "/quotes"


def test_only_direct_speech_stands_in_quotation_marks(client: Client) -> None:
    reported, direct = card(client, REPORTED), card(client, SPLIT)
    assert one(reported, ".words.reported").text.strip() == "ระบบเตือนภัยพร้อมใช้แล้วทุกตำบล"
    assert "คำพูดโดยอ้อม" in one(reported, ".manner").text
    assert one(direct, ".words.direct").text.strip() == "“เราจะไม่ทิ้งใครไว้ข้างหลัง … และจะรายงานผลทุกเช้า”"
    assert one(card(client, ADDED, "en"), ".words.reported").text.strip() == "work would begin in May."
    assert "Reported speech" in one(card(client, ADDED, "en"), ".manner").text


def test_speaker_is_linked_with_post_verb_and_evidence(client: Client) -> None:
    shown = card(client, REPORTED)
    assert one(shown, "a.speaker")["href"] == f"/people/{quote(WICHAI.slug, safe='')}"
    assert (one(shown, "a.speaker").text, one(shown, ".post").text) == ("วิชัย ใจดี", "รัฐมนตรีดิจิทัล")
    assert one(shown, ".verb").text == "กล่าวว่า"
    assert "ชื่อผู้พูดระบุไว้คู่กับถ้อยคำนี้" in one(shown, ".facts").text
    assert one(card(client, MINISTRY), "a.speaker")["href"] == "/ministries/mdes"
    assert "identified elsewhere" in one(card(client, ADDED, "en"), ".facts").text


def test_name_of_who_held_a_post_is_a_note_and_not_the_speaker(client: Client) -> None:
    shown = card(client, SPLIT)
    assert one(shown, "h2").text.strip() == "อธิบดี"
    assert "ผู้ดำรงตำแหน่งในวันนั้นคือ" in one(shown, ".facts").text
    assert one(shown, ".facts a").text == "วิชัย ใจดี"


def test_speaker_not_stated_is_said_so(client: Client) -> None:
    shown = card(client, UNSTATED, "en")
    assert one(shown, "h2").text.strip() == "Speaker not stated"
    assert not shown.select("a.speaker, .post")


def test_card_says_when_and_where_and_links_there(client: Client) -> None:
    shown = card(client, REPORTED)
    assert "3 กันยายน 2567 (2024)" in one(shown, ".facts").text
    assert "3 September 2024 (B.E. 2567)" in one(card(client, REPORTED, "en"), ".facts").text
    assert "ไม่ระบุวันที่" in one(card(client, DIRECT), ".facts").text
    assert [(link["href"], link.text) for link in shown.select(".source a")] == [(f"/documents/{PRESS.id}", PRESS.draft.title)]
    start = PRESS.draft.paragraphs[0].index("ระบบ")
    context = f"/documents/{PRESS.id}#q1-{start}-{len(PRESS.draft.paragraphs[0])}"
    assert [link["href"] for link in shown.select(".links a")] == [context, f"/quotes/{REPORTED.id}"]


def test_later_paragraphs_are_apart_from_the_words(client: Client) -> None:
    shown = card(client, REPORTED)
    assert one(shown, "details.continued p").text == PRESS.draft.paragraphs[1]
    assert PRESS.draft.paragraphs[1] not in one(shown, ".words").text


def test_foreign_words_carry_their_language(client: Client) -> None:
    assert one(card(client, DIRECT), ".words")["lang"] == one(card(client, DIRECT), ".source a")["lang"] == "en"
    assert not one(card(client, DIRECT, "en"), ".words").has_attr("lang")
    assert one(card(client, REPORTED, "en"), ".post")["lang"] == "th"


def test_matches_are_marked(client: Client) -> None:
    assert [tag.text for tag in soup(client, "/quotes?q=เตือนภัย").select(".words mark")] == ["เตือนภัย"]


def test_long_words_fold_without_scripts(client: Client, search: FakeSearch) -> None:
    text = "น้ำลด " * LONG
    search.said = (replace(REPORTED, quote=replace(REPORTED.quote, parts=(Passage(1, 0, len(text), text),))), SPLIT)
    long, short = soup(client, "/quotes").select("article.quote")
    assert one(long, ".words + details.whole summary")
    assert one(long, ".words p").text == text
    assert not short.select("details.whole")
    assert one(soup(client, "/quotes?q=น้ำลด น้ำลด"), "details.whole")


def test_facets_add_and_take_away_values(client: Client) -> None:
    page = soup(client, "/quotes?lang=en")
    assert one(page, ".choices a[aria-current]")["href"] == "/quotes"
    assert one(page, ".choices a[href='/quotes?direct=direct&lang=en']").text == "โดยตรง"
    assert one(page, ".choices a[href='/quotes?speaker=jane-doe&lang=en']").text == "Jane Doe"
    assert page.select(".choices a[href='/quotes?post=Ambassador&lang=en']")
    assert [tag.text for tag in page.select(".filters h2")][:4] == ["ผู้พูด", "ตำแหน่งของผู้พูด", "ลักษณะคำพูด", "ภาษา"]


def test_chips_name_speakers_that_said_nothing_of_it(client: Client) -> None:
    page = soup(client, f"/quotes?q=ไม่มีคำนี้&speaker={WICHAI.slug}&speaker=mdes&direct=true")
    assert [one(link, "a").text.strip().removeprefix("เอาออก: ") for link in page.select(".chips li")[:3]] == [
        "ผู้พูด: วิชัย ใจดี ×",
        "ผู้พูด: กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม ×",
        "ลักษณะคำพูด: โดยตรง ×",
    ]


def test_box_and_days_keep_what_was_chosen(client: Client) -> None:
    page = soup(client, "/quotes?q=flood&speaker=jane-doe&sort=newest")
    assert one(page, ".box")["action"] == one(page, ".dates")["action"] == "/quotes"
    assert [(tag["name"], tag["value"]) for tag in page.select(".box input[type=hidden]")] == [("speaker", "jane-doe"), ("sort", "newest")]
    assert not page.select("[data-suggest]")


def test_page_offers_all_of_it_to_take_along(client: Client) -> None:
    page = soup(client, "/quotes?speaker=jane-doe&size=2")
    assert one(page, "link[type='application/atom+xml']")["href"] == "/quotes/feed.atom?speaker=jane-doe"
    for name in ("export.csv", "export.jsonl", "feed.atom"):
        assert page.select(f".filters a[href='/quotes/{name}?speaker=jane-doe']")
    assert page.select(".filters a[href='/api/quotes?speaker=jane-doe&size=2']")


def test_page_is_turned(client: Client) -> None:
    page = soup(client, "/quotes?size=3&page=2")
    assert len(page.select("article.quote")) == 3
    assert [link["href"] for link in page.select(".pages a[rel]")] == ["/quotes?size=3", "/quotes?size=3&page=3"]
    assert "ไม่มีผลในหน้านี้แล้ว" in client.get("/quotes?page=9").text


def test_examples_help_who_asked_nothing_or_found_nothing(client: Client) -> None:
    asked, nothing = soup(client, "/quotes"), soup(client, "/quotes?q=ไม่มีคำนี้")
    for links in (asked.select(".examples a"), nothing.select(".offers .parts a")):
        assert [link.text for link in links] == list(SAYINGS)
    assert one(nothing, ".nothing strong").text == "ไม่พบคำพูดที่ตรงกับคำค้น"
    assert one(nothing, f".offers a[href='/search?q={quote('ไม่มีคำนี้')}']")
    assert not soup(client, "/quotes?q=น้ำ").select(".examples")


def test_results_of_documents_lead_to_quotes_of_the_same(client: Client) -> None:
    link = one(soup(client, "/search?q=smart city&lang=en&sort=newest&page=1"), ".also a")
    assert link["href"] == "/quotes?q=smart+city&lang=en"
    assert not soup(client, "/search").select(".also")
    assert soup(client, "/").select(".examples a[href='/quotes']")


def test_markup_in_words_names_posts_and_verbs_stays_text(client: Client) -> None:
    shown = card(client, WICKED)
    assert one(shown, ".words").text.strip() == EVIL
    assert (one(shown, "span.speaker").text, one(shown, ".post").text) == (EVIL, EVIL)
    assert one(shown, ".verb").text == f"said {EVIL}"
    assert one(card(client, ADDED), ".source").text.strip() == REPLY.draft.title


@pytest.mark.parametrize("address", ["/quotes", "/quotes/feed.atom", "/quotes?speaker=<script>", "/quotes?post='><img>"])
@pytest.mark.parametrize("q", ["", EVIL, f'"{EVIL}', "{{7*7}}", "\x00"])
def test_nothing_becomes_markup(client: Client, address: str, q: str) -> None:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}q={quote(q)}")
    assert answer.status_code == 200
    assert answer.text.count("<script") == answer.text.count('<script src="/static/khlang.js?v=')
    assert "<img" not in answer.text
