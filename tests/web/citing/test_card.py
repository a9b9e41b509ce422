"""The picture of a quote."""

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.web.citing.card import END, LEFT, ROOM, STYLES, TOP, draw_card
from kb.web.citing.cited import Cited
from kb.web.citing.lines import measure

from .samples import BY_POST, CITED, ENGLISH, THAI, UNSTATED

SVG = "{http://www.w3.org/2000/svg}"


def draw(cited: Cited, ui: str = "th", style: str = "light") -> Element:
    return fromstring(draw_card(cited, ui, style).encode())


def texts(card: Element) -> list[str]:
    return [one.text or "" for one in card.iter(f"{SVG}text")]


def test_card_shows_words_name_post_day_and_address() -> None:
    assert texts(draw(THAI)) == [
        "“น้ำลดแล้วทุกจังหวัด”",
        "ดำ แดงดี",
        "อธิบดีกรมป่าไม้",
        "กรมป่าไม้แถลงเรื่องน้ำ · 11 มิถุนายน 2562 (2019)",
        "https://khlang.example/quotes/q1a2",
    ]


def test_card_says_whose_words_it_does_not_know() -> None:
    assert texts(draw(UNSTATED))[1] == "ไม่ระบุผู้พูด"
    assert texts(draw(BY_POST))[1] == "อธิบดีกรมป่าไม้"
    assert texts(draw(ENGLISH, "en"))[-3] == "reported speech"


def test_card_says_that_a_name_stands_elsewhere() -> None:
    resolved = replace(ENGLISH, speaker=replace(ENGLISH.speaker, evidence="document"))
    assert texts(draw(resolved, "en"))[-3] == "reported speech · speaker's name taken from elsewhere in the document"


def test_day_stays_however_long_the_title_is() -> None:
    assert texts(draw(replace(THAI, title="ป่าไม้และน้ำ " * 30)))[-2].endswith("… · 11 มิถุนายน 2562 (2019)")


def test_long_quote_is_cut_for_the_eye_alone() -> None:
    card = draw(replace(THAI, words="น้ำลดแล้วทุกจังหวัด " * 200))
    assert any(text.endswith("…”") for text in texts(card))
    assert (card.findtext(f"{SVG}desc") or "").count("น้ำลด") == 200
    assert card.findtext(f"{SVG}title") == "ดำ แดงดี, อธิบดีกรมป่าไม้"


@pytest.mark.parametrize("style", STYLES)
def test_style_is_its_ground_and_ink(style: str) -> None:
    card = draw(THAI, style=style)
    assert next(one.get("fill") for one in card.iter(f"{SVG}rect")) == STYLES[style].ground
    assert next(card.iter(f"{SVG}text")).get("fill") == STYLES[style].ink


@settings(max_examples=50)
@given(CITED, st.sampled_from(["th", "en"]), st.integers(1, 60))
def test_card_is_well_formed_and_keeps_to_its_frame(cited: Cited, ui: str, times: int) -> None:
    card = draw(replace(cited, words=cited.words * times), ui)
    assert {one.tag.removeprefix(SVG) for one in card} == {"title", "desc", "rect", "text"}
    lines = [int(one.get("y", "")) for one in card.iter(f"{SVG}text")]
    assert all(measure(one.text or "") * int(one.get("font-size", "")) <= ROOM + LEFT / 2 for one in card.iter(f"{SVG}text"))
    assert lines == sorted(lines)
    assert min(lines) > TOP
    assert max(lines) == END
