import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.query.vocabulary import Vocabulary

COUNTS = {
    "น้ำ": 900, "น้ำท่วม": 90, "มน": 300, "ดี": 300, "น": 800, "ณ": 50, "โควิด19": 40, "ข่าว": 1,
    "cities": 30, "city": 40, "citi": 60, "sanction": 20, "sanctions": 9, "water": 50,
}  # fmt: skip
WORDS = Vocabulary(COUNTS, {"ณ", "ดี", "ทวน"}.__contains__)


def near(text: str, slips: int = 1, start: int = 0) -> set[str]:
    room = [99.0] * (len(text) + 1)
    return {found.word for found in WORDS.near(text, start, slips, room) if found.end == len(text)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("น้ำทวม", "น้ำท่วม"),
        ("น้ำท้วม", "น้ำท่วม"),
        ("น้ำท่วมม", "น้ำท่วม"),
        ("น้ำท่มว", "น้ำท่วม"),
        ("้ำท่วม", "น้ำท่วม"),
        ("กน้ำท่วม", "น้ำท่วม"),
        ("watr", "water"),
        ("wayer", "water"),
    ],
)
def test_a_word_with_one_slip_is_near(text: str, word: str) -> None:
    assert word in near(text)


def test_a_word_is_near_from_within_a_run() -> None:
    assert "น้ำท่วม" in near("ดีน้ำทวม", start=2)


def test_two_slips_are_further_than_one() -> None:
    assert "น้ำท่วม" not in near("น้ำทวมม")
    assert "น้ำท่วม" in near("น้ำทวมม", 2)


def test_what_has_no_room_is_left_out() -> None:
    assert list(WORDS.near("น้ำทวม", 0, 1, [0.0] * 7)) == []


@pytest.mark.parametrize("text", ["โควิด1", "โควิด", "cit"])
def test_words_with_digits_and_bare_stems_are_never_near(text: str) -> None:
    assert near(text) <= {"city"}


def test_what_is_no_word() -> None:
    assert WORDS.cost("น") is None  # a single letter
    assert WORDS.cost("ข่าว") is None  # of one document
    assert WORDS.cost("citi") is None  # a bare stem
    assert WORDS.cost("sanction") is not None
    assert WORDS.cost("ณ") is not None
    assert WORDS.cost("ทวน") is not None  # of the dictionary alone


def test_rubble_costs_more_than_a_word_of_the_same_count() -> None:
    assert (WORDS.cost("มน") or 0) > (WORDS.cost("ดี") or 0)


@given(st.text(st.sampled_from("น้ำท่วมดีwaterci"), max_size=12), st.integers(1, 2))
def test_what_is_near_ends_within_the_text(text: str, slips: int) -> None:
    for found in WORDS.near(text, 0, slips, [99.0] * (len(text) + 1)):
        assert 0 <= found.end <= len(text)
        assert WORDS.cost(found.word) is not None
        assert found.cost > 0


def test_a_vocabulary_of_nothing() -> None:
    empty = Vocabulary({}, lambda word: False)
    assert list(empty.near("น้ำ", 0, 1, [99.0] * 4)) == []
    assert empty.cost_of_new("น้ำ") > 0
