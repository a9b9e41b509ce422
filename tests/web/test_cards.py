"""Cards of quotes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kb.model import Passage
from kb.search.values import SaidHit
from kb.web.cards import LONG, lay_card

from .fakes import mark
from .said import LONG as PARAGRAPHS
from .said import REPORTED, SPLIT

WORDS = st.lists(st.tuples(st.integers(1, 3), st.text("กข้า ab", min_size=1)), min_size=1, max_size=5)


@given(WORDS)
def test_no_word_is_lost_or_moved(words: list[tuple[int, str]]) -> None:
    parts = tuple(Passage(n, 0, len(text), text) for n, text in sorted(words, key=lambda one: one[0]))
    card = lay_card(replace(REPORTED, quote=replace(REPORTED.quote, parts=parts)))
    assert "".join(text for shown in card.words for text, _ in shown if text != " … ") == "".join(part.text for part in parts)
    assert len(card.words) == len({part.paragraph for part in parts})


def test_split_words_of_a_paragraph_stand_together_with_the_gap_shown() -> None:
    assert lay_card(SPLIT).words == ((("เราจะไม่ทิ้งใครไว้ข้างหลัง", False), (" … ", False), ("และจะรายงานผลทุกเช้า", False)),)
    assert lay_card(PARAGRAPHS).words == ((("We started early.", False),), (("We shall finish early,", False),))


def test_matches_stay_marked() -> None:
    hit = SaidHit(SPLIT, 1.0, tuple(mark(part.text, "ทุกเช้า") for part in SPLIT.quote.parts))
    assert lay_card(hit).words[0][-1] == ("ทุกเช้า", True)


def test_long_words_are_folded_unless_a_match_would_be_hidden() -> None:
    def lay(text: str, q: str) -> tuple[bool, bool]:
        quote = replace(REPORTED.quote, parts=(Passage(1, 0, len(text), text),))
        card = lay_card(SaidHit(replace(REPORTED, quote=quote), 1.0, (mark(text, q),)))
        return card.long, card.open

    filler = "น้ำลดแล้ว " * LONG
    assert lay("น้ำลดแล้ว", "น้ำ") == (False, False)
    assert lay(f"ทุเรียน{filler}", "ทุเรียน") == (True, False)
    assert lay(f"{filler}ทุเรียน", "ทุเรียน") == (True, True)
    assert lay(filler, "") == (True, False)
