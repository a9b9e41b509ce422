import pytest

from kb.query.passage import find_passage, is_short_word
from kb.query.tree import Prefix, Slots, Term
from kb.text.analyzer import Analyzer

ANALYZER = Analyzer()


@pytest.mark.parametrize("text", ["ตราด", "เลย", "แพร่", "ข้าว", "62"])
def test_short_words_stand_as_one(text: str) -> None:
    assert is_short_word(text, ANALYZER)


@pytest.mark.parametrize("text", ["ราดอ", "ร่วมมือ ร่วมใจ", "คณะรัฐมนตรี", "smart", "2562-06-11"])
def test_other_passages_are_found_wherever_they_are_cut(text: str) -> None:
    assert not is_short_word(text, ANALYZER)


@pytest.mark.parametrize("length", range(2, 9))
def test_passage_covers_every_unit_by_pairs(length: int) -> None:
    node = find_passage("กขคงจฉชซฌ"[:length], ("body",), ANALYZER)
    pairs = [(0, node.text)] if isinstance(node, Term) else list(node.terms) if isinstance(node, Slots) else []
    assert {at + n for at, pair in pairs for n in range(pair.count("_") + 1)} == set(range(length))


def test_passage_of_one_unit_is_the_beginning_of_a_pair() -> None:
    assert find_passage("?", ("body",), ANALYZER) == Prefix("body_pairs", "?_")
