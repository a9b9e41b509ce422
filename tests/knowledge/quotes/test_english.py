"""Quotes in English documents, rule by rule."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.knowledge.people import find_people
from kb.knowledge.quotes import find_quotes
from kb.model import Mention, Quote

DAM = "Minister of Finance Dam Daengprasert"
KHAO = "Government Spokesperson Ms. Khao Khiaongam"


def find(*paragraphs: str, mentions: tuple[Mention, ...] = ()) -> tuple[Quote, ...]:
    texts = ("News", *paragraphs)
    return find_quotes(texts, "en", find_people(texts, "en"), mentions)


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [(one.rule, one.speaker.name or one.speaker.post, one.text) for one in find(*paragraphs)]


def test_a_speaker_named_in_thai_too_goes_by_the_thai_name() -> None:
    (one,) = find("Mr. Dam Daengprasert (ดำเกิง แดงประเสริฐ) said that the river rose.")
    assert (one.speaker.name, one.text) == ("ดำเกิง แดงประเสริฐ", "the river rose.")


def test_speaker_verb_and_that() -> None:
    (one,) = find(f"March 3, 2022, {DAM} disclosed that the river rose.")
    assert (one.text, one.direct, one.verb, one.rule) == ("the river rose.", False, "disclosed", "verb-that")
    assert (one.speaker.type, one.speaker.name, one.speaker.evidence) == ("person", "Dam Daengprasert", "named")
    assert one.speaker.post == "Minister of Finance"
    assert one.cue
    assert one.cue.text == f"{DAM} disclosed that"


@pytest.mark.parametrize(
    "verb", ["said", "stated", "added", "also affirmed", "has confirmed", "further noted", "said on Monday in Tak", "then, stressed"]
)
def test_verbs_of_saying_with_that(verb: str) -> None:
    assert said(f"{DAM} {verb} that the river rose.") == [("verb-that", "Dam Daengprasert", "the river rose.")]


@pytest.mark.parametrize("verb", ["informed the Governor of Tak", "told reporters", "reminded everyone in the room"])
def test_verbs_that_name_the_hearer(verb: str) -> None:
    assert said(f"{DAM} {verb} that the river rose.") == [("verb-that", "Dam Daengprasert", "the river rose.")]


@pytest.mark.parametrize("verb", ["hoped", "believes", "expressed his strong confidence", "was of the view", "is confident"])
def test_what_somebody_holds(verb: str) -> None:
    assert said(f"{DAM} {verb} that the river would fall.") == [("opinion", "Dam Daengprasert", "the river would fall.")]


@pytest.mark.parametrize("verb", ["emphasized", "also underscored", "disclosed about", "stressed"])
def test_a_verb_that_holds_with_a_noun(verb: str) -> None:
    assert said(f"{DAM} {verb} the need for dry roads.") == [("verb-noun", "Dam Daengprasert", "the need for dry roads.")]


@pytest.mark.parametrize(
    "text",
    [
        f"{DAM} disclosed gist of the meeting as follows:",
        f"{DAM} disclosed details of the new road.",
        f"{DAM} was informed that the river rose.",
        f"{DAM} thanked the farmers and welcomed the guests.",
        f"{DAM} will state that the river rose.",
        f"The 300 confirmed cases were reported to {DAM}.",
        "It was reported that the river rose.",
        "The annual survey stated that rivers rise.",
        "I said that the river rose. We believe that it falls.",
        "The two leaders affirmed that rivers rise.",
        "According to the survey, rivers rise.",
        "According to Section 12 of the Act, no river may rise.",
        "The Act, according to which rivers may not rise, is old.",
        "The road is called “Dry Feet for All”, and is new.",
        "He said that the river rose while nobody was named.",
    ],
)
def test_no_quote_or_nobodys(text: str) -> None:
    assert all(one.speaker.evidence == "none" for one in find(text))
    assert len(find(text)) == text.startswith("He said")


def test_without_that() -> None:
    assert said(f"{DAM} said the river rose.") == [("verb", "Dam Daengprasert", "the river rose.")]


def test_according_to_somebody() -> None:
    (one,) = find(f"According to {DAM}, the river rose.")
    assert (one.verb, one.rule, one.text, one.speaker.evidence) == ("According to", "according-to", "the river rose.", "named")
    assert said(f"Rivers rise, according to {DAM}.") == [("according-to", "Dam Daengprasert", "Rivers rise")]


def test_a_trailing_attribution_is_no_part_of_the_words() -> None:
    assert said(f"The river rose by night, {DAM} said.") == [("trailing", "Dam Daengprasert", "The river rose by night")]
    assert said(f"The river rose by night, said {DAM}.") == [("trailing", "Dam Daengprasert", "The river rose by night")]


def test_a_body_speaks_and_has_no_opinions() -> None:
    place = Mention("ministry", "mof", 1, 4, 23, "Ministry of Finance", "name")
    (one,) = find("The Ministry of Finance reported that taxes fell.", mentions=(place,))
    assert (one.speaker.type, one.speaker.key, one.speaker.name, one.speaker.evidence) == (
        "ministry",
        "mof",
        "Ministry of Finance",
        "named",
    )
    assert not find("The Ministry of Finance hoped that taxes fall.", mentions=(place,))


def test_two_speakers_in_one_sentence() -> None:
    text = f"{DAM} said that the river rose, while {KHAO} affirmed that it fell."
    assert said(text) == [("verb-that", "Dam Daengprasert", "the river rose"), ("verb-that", "Khao Khiaongam", "it fell.")]


def test_only_the_outer_speaker_of_a_sentence_speaks() -> None:
    assert said(f"{KHAO} disclosed that {DAM} affirmed that taxes fell.") == [
        ("verb-that", "Khao Khiaongam", f"{DAM} affirmed that taxes fell.")
    ]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    assert said(f"{DAM} welcomed the Governor of Tak, and stated that the river rose.") == [
        ("verb-that", "Dam Daengprasert", "the river rose.")
    ]


def test_sentences_behind_are_joined_until_somebody_else_speaks() -> None:
    text = f"{DAM} came. The Minister added that the river rose. Roads are wet. This will pass. {KHAO} said that roads are dry."
    assert said(text)[0] == ("verb-that", "Dam Daengprasert", "the river rose. Roads are wet. This will pass.")
    assert said(text)[1] == ("verb-that", "Khao Khiaongam", "roads are dry.")


@pytest.mark.parametrize(
    "behind",
    [
        "This is as proposed by the Ministry of Transport.",
        "Also attending were ten guests.",
        "The meeting was held in Tak.",
        "He also thanked the guests.",
        "Ms. Khao Khiaongam opened the dam.",
        "The measures are as follows:",
    ],
)
def test_narration_is_not_joined(behind: str) -> None:
    assert said(f"{DAM} came.", f"The Minister said that the river rose. {behind}")[0][2] == "the river rose."


def test_no_more_is_joined_to_an_introduction_than_it_attributes() -> None:
    long = "The road from Tak to the river will be built in seven years by two hundred workers."
    assert said(f"{DAM} disclosed that the cabinet approved a road. {long}")[0][2] == "the cabinet approved a road."
    assert said(f"{DAM} disclosed that the cabinet approved a road. It is long.")[0][2] == "the cabinet approved a road. It is long."


def test_broken_lines_go_on() -> None:
    (one,) = find(f"{DAM} said that the river had", "risen by night.", "Roads were wet.")
    assert one.text == "the river had"
    assert [(part.paragraph, part.text) for part in one.continued] == [(2, "risen by night.")]


def test_an_answer_and_not_its_question() -> None:
    (one,) = find("Interview with Mr. Dam Daengprasert", "Q: He said that rivers rise?", "A: They do.", "All of them.", "Q: Why?")
    assert (one.rule, one.speaker.name, one.text, one.direct) == ("answer", "Dam Daengprasert", "They do.", False)
    assert [part.text for part in one.continued] == ["All of them."]


def test_the_title_is_no_quote() -> None:
    texts = (f"{DAM} said that the river rose.", "Nothing.")
    assert not find_quotes(texts, "en", find_people(texts, "en"), ())


PIECES = [
    "กระทรวงการคลัง ", DAM, KHAO, "The Minister ", "He ", " said that ", " said, ", "according to ", "“", "”", '"', "’", ". ", ", ",
    " and ", ", while ", "",
    "the river rose", "This is so. ", "Ministry of ", "was ", "A: ", "Q: ", " (", ")", "The Ambassador of Japan to Thailand",
    " disclosed about ",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), max_size=6))
@settings(max_examples=150)
def test_offsets_hold_and_quotes_do_not_overlap(paragraphs: list[str]) -> None:
    texts = ("News", *paragraphs)
    found = find(*paragraphs)
    for one in found:
        for part in (*one.parts, *one.continued, *([one.cue] if one.cue else [])):
            assert part.paragraph > 0
            assert texts[part.paragraph][part.start : part.end] == part.text != ""
    places = sorted((part.paragraph, part.start, part.end) for one in found for part in (*one.parts, *one.continued))
    assert all(first[0] < second[0] or first[2] <= second[1] for first, second in pairwise(places))


@pytest.mark.parametrize(
    "text",
    [
        f"{DAM} said that water fell and added that it rose, " * 2_000,
        f"{DAM} said, “Water is falling here.” " * 2_000,
        "“" * 5_000,
        "and said that Minister of Finance and " * 2_000,
        "According to " * 10_000,
    ],
)
def test_a_document_of_one_endless_line_is_read(text: str) -> None:
    assert len(find(text)) <= 2_000


def test_words_that_begin_in_the_next_line() -> None:
    (one,) = find(f"{DAM} disclosed that", "the river rose.")
    assert [(part.paragraph, part.text) for part in one.parts] == [(2, "the river rose.")]
    assert find(f"{DAM} disclosed that.") == ()
