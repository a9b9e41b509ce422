"""Pairs of terms learnt from places that say both."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.knowledge.borders import ENOUGH
from kb.knowledge.glossary import ANSWERS, Glossary
from kb.knowledge.pairs import Gloss, find_glosses
from kb.text.thai import Thai

BEFORE = ("มุ่งสู่", "และ", "ของ", "กับ", "สนับสนุน ", "จัดทำ", "โดย", "ผลักดัน ")
"""What may stand left of a term."""


@pytest.fixture(scope="module")
def thai() -> Thai:
    return Thai()


def places(english: str, thai: str, before: Sequence[str] = BEFORE) -> list[tuple[Gloss, int]]:
    return [(Gloss(english, word + thai), 1) for word in before]


def answers(glossary: Glossary, text: str) -> list[str]:
    return [found.text for found in glossary.translate(text)]


def test_term_begins_where_what_stands_before_it_differs(thai: Thai) -> None:
    glossary = Glossary(places("dry port", "ท่าเรือบก"), thai.cut)
    assert answers(glossary, "dry port") == ["ท่าเรือบก"]
    assert answers(glossary, "ท่าเรือบก") == ["dry port"]
    assert [(pair.th, pair.en, pair.count) for pair in glossary.pairs()] == [("ท่าเรือบก", "dry port", len(BEFORE))]


def test_plural_and_singular_are_one_english_term(thai: Thai) -> None:
    glossary = Glossary(places("dry ports", "ท่าเรือบก", BEFORE[:4]) + places("dry port", "ท่าเรือบก", BEFORE[4:]), thai.cut)
    assert answers(glossary, "dry port") == answers(glossary, "dry ports") == ["ท่าเรือบก"]


def test_spaces_inside_a_thai_term_do_not_matter_to_the_question(thai: Thai) -> None:
    glossary = Glossary(places("knowledge ministry", "กระทรวงวิชา วิทยาการ และนวัตกรรม"), thai.cut)
    assert answers(glossary, "กระทรวงวิชาวิทยาการและนวัตกรรม") == ["knowledge ministry"]


def test_word_that_stands_before_every_place_belongs_to_the_term(thai: Thai) -> None:
    glossary = Glossary(places("dry port centre", "ศูนย์ท่าเรือบก"), thai.cut)
    assert answers(glossary, "dry port centre") == ["ศูนย์ท่าเรือบก"]


def test_word_that_stands_before_the_brackets_of_many_terms_is_the_term_of_none(thai: Thai) -> None:
    others = [(Gloss(f"plan {letter}x", f"{word}แผนงาน"), 9) for letter in "abcdefghijklm" for word in BEFORE[:1]]
    glossary = Glossary(places("zinc", "แผนงาน") + others, thai.cut)
    assert answers(glossary, "zinc") == []


def test_one_place_says_nothing(thai: Thai) -> None:
    assert answers(Glossary([(Gloss("dry port", "เร่งสร้างท่าเรือบก"), 1)], thai.cut), "dry port") == []
    assert answers(Glossary([(Gloss("dry port", "เร่งสร้างท่าเรือบก"), 40)], thai.cut), "dry port") == []


def test_one_place_in_quotation_marks_says_where_the_term_begins(thai: Thai) -> None:
    glosses = find_glosses(["ภายใต้ชื่อ “ตลาดนัดความรู้” (Knowledge Market)"])
    assert answers(Glossary([(gloss, 1) for gloss in glosses], thai.cut), "knowledge market") == ["ตลาดนัดความรู้"]


def test_english_with_its_thai_in_brackets_twice_is_a_pair(thai: Thai) -> None:
    glosses = [(Gloss("dry port", "(ท่าเรือบก"), 2), (Gloss("dry port", '"ท่าเรือบก'), 1)]
    assert answers(Glossary(glosses, thai.cut), "ท่าเรือบก") == ["dry port"]


def test_acronym_and_long_form_lead_to_one_thai_term(thai: Thai) -> None:
    texts = [f"{before}ศูนย์ท่าเรือบก (Dry Port Centre: DPC)" for before in BEFORE]
    glossary = Glossary([(gloss, 1) for text in texts for gloss in find_glosses([text])], thai.cut)
    assert answers(glossary, "dpc") == answers(glossary, "dry port centre") == ["ศูนย์ท่าเรือบก"]
    assert set(answers(glossary, "ศูนย์ท่าเรือบก")) == {"dpc", "dry port centre"}


def test_acronym_borrows_from_a_long_form_that_english_texts_give_it(thai: Thai) -> None:
    glossary = Glossary([*places("dry port centre", "ศูนย์ท่าเรือบก"), (Gloss("dpc", "dry port centre"), 3)], thai.cut)
    assert answers(glossary, "dpc") == ["ศูนย์ท่าเรือบก"]


def test_long_form_does_not_borrow_what_none_of_its_places_says(thai: Thai) -> None:
    glossary = Glossary([*places("dpc", "ศูนย์ท่าเรือบก"), (Gloss("dpc", "data policy council"), 3)], thai.cut)
    assert answers(glossary, "data policy council") == []


def test_title_of_a_person_is_no_part_of_the_name(thai: Thai) -> None:
    glossary = Glossary(places("somchai jaidee", "นายสมชาย ใจดี"), thai.cut)
    assert "somchai jaidee" in answers(glossary, "สมชาย ใจดี")


def test_evidence_is_a_weight(thai: Thai) -> None:
    (few,) = Glossary(places("dry port", "ท่าเรือบก", BEFORE[2:]), thai.cut).translate("dry port")
    (many,) = Glossary(places("dry port", "ท่าเรือบก"), thai.cut).translate("dry port")
    assert 0 < few.weight < many.weight <= 1 < ENOUGH
    assert many.origin == "documents"


def test_nothing_is_learnt_from_nothing(thai: Thai) -> None:
    glossary = Glossary([], thai.cut)
    assert glossary.translate("ท่าเรือบก") == ()
    assert list(glossary.pairs()) == []


TERMS = st.sampled_from(["ท่าเรือบก", "เมืองอัจฉริยะ", "ศูนย์ข้อมูล", "แผนพลังงาน", "ตลาดนัดความรู้"])
ENGLISH = st.sampled_from(["dry port", "smart city", "data centre", "energy plan", "dc", "market", "dry ports"])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(ENGLISH, TERMS, st.sets(st.sampled_from(BEFORE), min_size=3)), max_size=12))
def test_translations_are_symmetric(thai: Thai, told: list[tuple[str, str, set[str]]]) -> None:
    glossary = Glossary([place for english, term, before in told for place in places(english, term, sorted(before))], thai.cut)
    for pair in glossary.pairs():
        for text in (pair.th, pair.en):
            found = answers(glossary, text)
            assert len(found) <= ANSWERS
            assert all(text in answers(glossary, other) for other in found)


def test_draft_of_a_thing_is_not_its_name(thai: Thai) -> None:
    glossary = Glossary(places("port agreement", "ร่างความตกลงท่าเรือ"), thai.cut)
    assert answers(glossary, "port agreement") == ["ความตกลงท่าเรือ"]
