"""Copies for pasting."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kb.web.citing.cited import Cited
from kb.web.citing.copies import escape_markdown, write_html, write_markdown, write_text
from kb.web.citing.phrases import attribute, quoted

from .samples import BY_POST, CITED, ENGLISH, NASTY, THAI, UNSTATED


class Seen(HTMLParser):
    """Tags, their addresses, and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str | None] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "cite")]

    def handle_data(self, data: str) -> None:
        self.text += data


def flatten(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *flatten(token.children or []))]


def test_text_says_all_in_both_calendars() -> None:
    assert write_text(THAI, "th") == (
        "“น้ำลดแล้วทุกจังหวัด”\n— ดำ แดงดี, อธิบดีกรมป่าไม้\nกรมป่าไม้แถลงเรื่องน้ำ, 11 มิถุนายน 2562 (2019)\nhttps://khlang.example/quotes/q1a2\n"
    )
    assert "5 January 2021 (B.E. 2564)" in write_text(ENGLISH, "en")


@pytest.mark.parametrize("write", [write_text, write_markdown, write_html])
def test_reported_words_are_not_put_into_the_speakers_mouth(write: object) -> None:
    assert callable(write)
    copy = write(ENGLISH, "en")
    assert "“" not in copy
    assert "(reported speech)" in copy


def test_copy_says_where_nobody_is_named() -> None:
    assert "— ไม่ระบุผู้พูด\n" in write_text(UNSTATED, "th")
    assert "— อธิบดีกรมป่าไม้\n" in write_text(BY_POST, "th")


def test_markdown_is_a_quotation_with_a_link() -> None:
    assert write_markdown(THAI, "en") == (
        "> “น้ำลดแล้วทุกจังหวัด”\n>\n> — ดำ แดงดี, อธิบดีกรมป่าไม้. "
        "[กรมป่าไม้แถลงเรื่องน้ำ](<https://khlang.example/quotes/q1a2>), 11 June 2019 (B.E. 2562)\n"
    )


def test_html_gives_the_language_of_the_words_where_it_is_another() -> None:
    assert 'cite="https://khlang.example/quotes/q1a2" lang="th"' in write_html(THAI, "en")
    assert 'cite="https://khlang.example/quotes/q1a2">' in write_html(THAI, "th")
    assert '<time datetime="2019-06-11">11 มิถุนายน 2562 (2019)</time>' in write_html(THAI, "th")


@given(CITED, st.sampled_from(["th", "en"]))
def test_html_has_no_markup_out_of_a_quote(cited: Cited, ui: str) -> None:
    seen = Seen(write_html(cited, ui))
    assert seen.tags in (
        ["figure", "blockquote", "p", "figcaption", "cite", "a"],
        ["figure", "blockquote", "p", "figcaption", "cite", "a", "time"],
    )
    assert seen.addresses == [cited.address, cited.address]
    assert quoted(cited) in seen.text
    assert attribute(cited, ui) in seen.text
    assert cited.title in seen.text


@given(CITED, st.sampled_from(["th", "en"]))
def test_markdown_has_no_markup_out_of_a_quote(cited: Cited, ui: str) -> None:
    tokens = flatten(MarkdownIt("commonmark").parse(write_markdown(cited, ui)))
    kinds = {token.type for token in tokens}
    assert kinds <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
        "link_open",
        "link_close",
    }
    assert sum(token.type == "link_open" for token in tokens) == 1
    shown = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    assert shown.startswith(quoted(cited))
    assert cited.title in shown


@given(NASTY)
def test_escaped_line_is_plain_text(text: str) -> None:
    line = " ".join(filter(None, text.split(" "))).replace("\n", "").replace("\r", "").replace("\t", "").replace("\x00", "").strip()
    shown = "".join(
        token.content for token in flatten(MarkdownIt("commonmark").parse(escape_markdown(line))) if token.type.startswith("text")
    )
    assert shown == line
