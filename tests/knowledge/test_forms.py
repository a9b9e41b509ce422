"""Spellings and inflections of one term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.forms import bases, inflections, key, roots


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("พ.ร.บ.", "พรบ"),
        ("โควิด-19", "โควิด 19"),
        ("กระทรวงเกษตรฯ", "กระทรวงเกษตร"),
        ("ปี ๒๕๖๒", "ปี 2562"),
        ("Cyber Security", "cybersecurity"),
        ("e-commerce", "E‑Commerce"),
        ("labour", "labor"),
        ("programmes", "programs"),
        ("organisation", "organization"),
        ("Ministry of Defence", "ministry of defense"),
        ("centre", "center"),
        ("travelling", "traveling"),
        ("Türkiye", "turkiye"),
        ("research & development", "research and development"),
    ],
)
def test_two_spellings_of_a_term_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("น้ำ", "นา"), ("ป่า", "ปา"), ("four", "for"), ("hour", "hor"), ("price", "prize"), ("police", "polis")]
)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(alphabet="กำน้ ๆฯ.-abcour'ise", max_size=20))
def test_a_key_has_nothing_more_to_leave_out_but_english_spelling(text: str) -> None:
    assert not set(key(text)) & set(" .-'\"ๆฯ")
    if not text.isascii():
        assert key(key(text)) == key(text) or key(text).isascii()


@pytest.mark.parametrize(
    ("form", "base"),
    [("cities", "city"), ("approved", "approve"), ("planned", "plan"), ("boxes", "box"), ("meetings", "meeting"), ("signing", "sign")],
)
def test_an_inflected_word_has_its_base_among_the_candidates(form: str, base: str) -> None:
    assert base in bases(form)


@pytest.mark.parametrize("word", ["ประชุม", "discuss", "virus", "crisis", "bed"])
def test_what_is_no_inflection_is_not_cut(word: str) -> None:
    assert [base for base in bases(word) if len(base) < len(word) - 2] == []
    assert word[:-1] not in bases(word)


def test_a_term_is_inflected_in_its_last_word_or_its_first() -> None:
    assert {"electric vehicle", "signed agreement", "sign agreement"} & {
        *inflections("electric vehicles"),
        *inflections("signed agreement"),
    }
    assert "pay visits" in set(inflections("paying visits"))


@pytest.mark.parametrize(("noun", "verb"), [("การพัฒนา", "พัฒนา"), ("ความร่วมมือ", "ร่วมมือ"), ("ผู้ประกอบ", "ประกอบ"), ("นักเรียน", "เรียน")])
def test_a_thai_noun_has_the_verb_that_it_is_made_of(noun: str, verb: str) -> None:
    assert [root for root, _ in roots(noun)] == [verb]


@pytest.mark.parametrize("word", ["การ", "การ์ตูน", "นักก", "smart"])
def test_a_word_that_only_begins_like_a_prefix_has_no_root(word: str) -> None:
    assert list(roots(word)) == []
