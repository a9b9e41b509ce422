"""What is cited."""

from dataclasses import fields, replace

from hypothesis import given

from kb.model import Speaker
from kb.web.citing.cited import Cited

from .samples import CITED, ENGLISH, THAI, UNSTATED


def test_words_and_names_are_one_line() -> None:
    cited = replace(THAI, words="น้ำ\r\nลด\u200bแล้ว", speaker=Speaker("person", "", "ดำ\nแดงดี", "อธิบดี\x00", "named"))
    assert (cited.words, cited.name, cited.post) == ("น้ำ ลดแล้ว", "ดำ แดงดี", "อธิบดี")


def test_address_is_written_in_ascii_once() -> None:
    assert THAI.source == "https://forest.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/1"
    assert replace(THAI).source == THAI.source


def test_source_that_is_no_web_address_is_left_out() -> None:
    assert replace(THAI, source="javascript:alert(1)").source is None
    assert replace(THAI, source="ข่าว/๑.txt").source is None


def test_name_without_evidence_is_nobodys() -> None:
    assert replace(THAI, speaker=replace(THAI.speaker, evidence="none")).name == ""
    assert UNSTATED.post == ""


def test_name_that_only_the_post_tells_is_not_cited() -> None:
    cited = replace(THAI, speaker=replace(THAI.speaker, evidence="post"))
    assert (cited.name, cited.post) == ("", "อธิบดีกรมป่าไม้")


def test_publisher_without_a_name_in_a_language_has_the_other() -> None:
    assert (THAI.publisher("th"), THAI.publisher("en")) == ("กรมป่าไม้", "Forest Department")
    assert replace(ENGLISH, publisher_en="").publisher("en") == "กรมป่าไม้"


def test_missing_title_is_the_address() -> None:
    assert replace(THAI, title=" ").title == THAI.address


@given(CITED)
def test_nothing_in_it_breaks_a_line(cited: Cited) -> None:
    texts = [getattr(cited, one.name) for one in fields(Cited) if isinstance(getattr(cited, one.name), str)]
    assert all(len(text.splitlines()) <= 1 for text in (*texts, cited.name, cited.post))
    assert cited.address.isascii()
    assert not set(cited.address + (cited.source or "")) & set(" <>\"'{}\\`")
