"""Places that say a term in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.pairs import OPENINGS, REACH, Gloss, acronym_of, find_glosses, gloss_terms
from kb.text.normalize import fold

SCRAPS = st.lists(st.sampled_from(["ท่าเรือบก", "กระทรวง", " ", "(", ")", "“", "”", "Dry Port", ": DP", "๑๒", ", ", "และ", "SDGs", ". "]))


def contexts(text: str) -> dict[str, str]:
    return {gloss.english: gloss.context for gloss in find_glosses([text])}


def test_context_is_the_thai_before_the_bracket() -> None:
    assert contexts("รัฐบาลเร่งสร้างท่าเรือบก (Dry Port) ที่ชายแดน") == {"dry port": "รัฐบาลเร่งสร้างท่าเรือบก"}


def test_spaces_may_stand_inside_a_thai_term() -> None:
    assert contexts("กระทรวงหนึ่ง สอง และสาม (MOT)")["mot"] == "กระทรวงหนึ่ง สอง และสาม"


@pytest.mark.parametrize(
    "bracket",
    [
        "(Dry Port Centre: DPC)",
        "(Dry Port Centre : DPC)",
        "(Dry Port Centre – DPC)",
        "(Dry Port Centre, DPC)",
        "(DPC: Dry Port Centre)",
        "(Dry Port Centre (DPC))",
    ],
)
def test_acronym_and_long_form_are_glosses_of_their_own(bracket: str) -> None:
    found = find_glosses([f"ศูนย์ท่าเรือบก {bracket}"])
    assert Gloss("dpc", "ศูนย์ท่าเรือบก") in found
    assert Gloss("dry port centre", "ศูนย์ท่าเรือบก") in found
    assert Gloss("dpc", "dry port centre") in found


def test_titles_of_persons_are_no_part_of_the_name() -> None:
    assert set(contexts("นายสมชาย ใจดี (Mr. Somchai Jaidee)")) == {"somchai jaidee"}
    assert set(contexts("ฯพณฯ นางสมหญิง (H.E. Mrs. Somying Jaidee)")) == {"somying jaidee"}


def test_a_quotation_mark_or_bracket_is_kept_as_the_left_border() -> None:
    assert contexts("โครงการ “ตลาดนัดความรู้” (Knowledge Market)")["knowledge market"] == '"ตลาดนัดความรู้'
    assert contexts("ระบบ Dry Port (ท่าเรือบก)")["dry port"] == "(ท่าเรือบก"


def test_thai_in_brackets_behind_a_name_in_an_english_sentence() -> None:
    text = "Officials will attend the Floating Lantern Festival (เทศกาลลอยโคม) in Nan."
    assert contexts(text) == {"floating lantern festival": "(เทศกาลลอยโคม"}


def test_long_form_before_its_acronym() -> None:
    assert find_glosses(["the Dry Port Centre (DPC) opened"]) == (Gloss("dpc", "dry port centre"),)
    assert find_glosses(["จัดงาน Dry Port Centre (DPC) ที่น่าน"]) == (Gloss("dpc", "dry port centre"),)


@pytest.mark.parametrize("bracket", ["(๑๒)", "(A)", "(https://example.org)", "(ท่าเรือ และ Port)", "(a@b.co)", "()", "(Bio, Green, Blue)"])
def test_brackets_that_hold_no_term_are_passed_over(bracket: str) -> None:
    assert find_glosses([f"ท่าเรือบก {bracket}"]) == ()


def test_terms_as_the_index_keeps_them() -> None:
    assert list(gloss_terms(["ท่าเรือบก (Dry Port)", "ไม่มี"])) == [("dry port", "ท่าเรือบก")]


@pytest.mark.parametrize(
    ("short", "long"), [("sdgs", "sustainable development goals"), ("moi", "ministry of interior"), ("r&d", "research and development")]
)
def test_acronym_fits_its_long_form(short: str, long: str) -> None:
    assert acronym_of(short, long)
    assert not acronym_of("xyz", long)


@given(SCRAPS.map("".join))
def test_context_ends_where_something_before_a_bracket_ends(text: str) -> None:
    folded = fold(text)
    for gloss in find_glosses([text]):
        bare = gloss.context.removeprefix("(")
        assert bare in folded
        assert len(gloss.context) <= REACH
        end = folded.find(bare) + len(bare)
        ends = [n + len(bare) for n in range(end - len(bare), len(folded)) if folded.startswith(bare, n)]
        assert any(folded[end:].lstrip(" \"'")[:1] in ("(", ")", ":", ",", " ") for end in ends)


def test_openings_are_not_thai() -> None:
    assert all(opening.isascii() for opening in OPENINGS)
