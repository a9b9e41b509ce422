"""Where English sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.quotes.english_sentences import split_sentences


def texts(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text)]


def test_thai_is_one_sentence() -> None:
    assert texts("น้ำลด แล้วน้ำขึ้น") == ["น้ำลด แล้วน้ำขึ้น"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He met Gen. Dam and Mr. D. Daeng of the U.S. Embassy at 9 a.m. on Monday.",
        "The theme “Open. Dry. Calm.” was chosen.",
        "It costs 3.5 million Baht, i.e. Much.",
        "1. Roads are wet.",
        "Gen. Dam Daeng (Ret.) Prime Minister, came.",
    ],
)
def test_short_words_and_mottos_end_none(sentence: str) -> None:
    assert texts(f"{sentence} It ended.")[0] == sentence


def test_a_short_word_may_end_one() -> None:
    assert texts("They came from the U.S. He left at 9 a.m. The road was dry.") == [
        "They came from the U.S.",
        "He left at 9 a.m.",
        "The road was dry.",
    ]


def test_stops_questions_and_marks_end_one() -> None:
    assert texts("Did it rise? It rose! “It fell.” He left.") == ["Did it rise?", "It rose!", "“It fell.”", "He left."]


@given(st.text('AbcD. ?!“”"1 ', max_size=60))
def test_sentences_stand_in_order_and_lose_nothing_but_spaces(text: str) -> None:
    found = split_sentences(text)
    ends = [0, *(one.end for one in found)]
    gaps = [text[end : one.start] for end, one in zip(ends, found, strict=False)] + [text[ends[-1] :]]
    assert not "".join(gaps).strip(" ")
