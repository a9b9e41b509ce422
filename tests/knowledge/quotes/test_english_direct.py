"""Direct speech in English documents."""

import pytest

from kb.knowledge.people import find_people
from kb.knowledge.quotes import find_quotes
from kb.model import Quote

DAM = "Governor Dam Daengprasert"


def find(*paragraphs: str) -> tuple[Quote, ...]:
    texts = ("News", *paragraphs)
    return find_quotes(texts, "en", find_people(texts, "en"), ())


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [(one.rule, one.speaker.name, one.text) for one in find(*paragraphs) if one.direct]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("“", "“")])
def test_marks_of_all_kinds_behind_a_verb_and_before_one(opening: str, closing: str) -> None:
    assert said(f"{DAM} said, {opening}The river rose.{closing}") == [("marks-before", "Dam Daengprasert", "The river rose.")]
    assert said(f"{opening}The river rose,{closing} {DAM} said.") == [("marks-behind", "Dam Daengprasert", "The river rose,")]


def test_thai_words_in_marks() -> None:
    assert said(f"{DAM} said, “น้ำในแม่น้ำขึ้นแล้ว”") == [("marks-before", "Dam Daengprasert", "น้ำในแม่น้ำขึ้นแล้ว")]


@pytest.mark.parametrize("behind", [f"{DAM} stated.", f"said {DAM}.", f"{DAM} said on Monday.", f"{DAM} added in the end."])
def test_who_says_it_stands_behind(behind: str) -> None:
    (one,) = find(f"“The river rose by night.” {behind}")
    assert (one.text, one.direct, one.rule, one.speaker.name) == ("The river rose by night.", True, "marks-behind", "Dam Daengprasert")


def test_a_name_alone_behind_marks_is_whom_the_document_names_so_or_a_name() -> None:
    (one,) = find("“The river rose by night,” Dam said.")
    assert (one.speaker.key, one.speaker.name, one.speaker.evidence) == ("", "Dam", "named")
    (one,) = find(f"{DAM} came.", "“The river rose by night,” Dam said.")
    assert (one.speaker.name, one.speaker.evidence) == ("Dam Daengprasert", "document")


def test_a_split_quote_is_one_with_two_parts() -> None:
    (one,) = find(f"“The river rose,” {DAM} said, “and it will fall.”")
    assert (one.rule, [part.text for part in one.parts]) == ("split", ["The river rose,", "and it will fall."])
    (one,) = find(f"“The river rose,” {DAM} said. “It will fall.”")
    assert [part.text for part in one.parts] == ["The river rose,", "It will fall."]


def test_words_in_marks_are_their_own_speakers() -> None:
    text = f"“The river rose,” {DAM} said. “It will fall,” Ms. Khao Khiaongam said."
    assert [one[1:] for one in said(text)] == [("Dam Daengprasert", "The river rose,"), ("Khao Khiaongam", "It will fall,")]
    assert [one[2] for one in said(f"{DAM} said, “It rose by night.” {DAM} said, “It will fall.”")] == [
        "It rose by night.",
        "It will fall.",
    ]


def test_over_several_paragraphs_it_is_one() -> None:
    (one,) = find(f"{DAM} said: “The river rose.", "“It will fall.”")
    assert [(part.paragraph, part.text) for part in one.parts] == [(1, "The river rose."), (2, "It will fall.")]


def test_who_says_it_stands_in_the_paragraph_before() -> None:
    assert said(f"{DAM} stated as follows:", "“The river rose by night.”") == [
        ("marks-before", "Dam Daengprasert", "The river rose by night.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{DAM} opened “The Road to the River”.",
        f"{DAM} disclosed that “Nam Jai” dam is full.",
        f"{DAM} announced “a road for all of us”.",
        f"The road is called “Dry Feet for All of Us”, {DAM} said.",
        "The Act states that “no river may rise by night”.",
        f"“The Road to the River” {DAM} said that it is dry.",
        "The tender was for 6\" pipes and 5' poles, and it's said to be dear.",
    ],
)
def test_a_name_or_a_term_in_marks_is_no_direct_speech(text: str) -> None:
    assert not said(text)
