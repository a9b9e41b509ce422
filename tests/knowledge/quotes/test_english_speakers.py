"""Whom the words before a verb mean in English documents."""

import pytest

from kb.knowledge.people import find_people
from kb.knowledge.quotes import find_quotes
from kb.model import NOT_STATED, Speaker


def speakers(*paragraphs: str) -> list[Speaker]:
    texts = ("News", *paragraphs)
    return [one.speaker for one in find_quotes(texts, "en", find_people(texts, "en"), ())]


def last(*paragraphs: str) -> tuple[str, str]:
    one = speakers(*paragraphs)[-1]
    return one.name or one.post, one.evidence


def test_a_post_means_who_bears_it_here() -> None:
    (one,) = speakers("Minister of Finance Dam Daengprasert came.", "The Finance Minister said that taxes fell.")
    assert one == Speaker("person", "Dam Daengprasert", "Dam Daengprasert", "Minister of Finance", "document")


def test_according_to_a_post_is_not_the_post_of_who_comes_next() -> None:
    (one,) = speakers("According to the Government Spokesperson, Gen. Dam Daengprasert came.")
    assert (one.name, one.post, one.evidence) == ("", "Government Spokesperson", "post")
    (one,) = speakers("According to the Government Spokesperson Mr. Dam Daengprasert, taxes fell.")
    assert (one.name, one.post, one.evidence) == ("Dam Daengprasert", "Government Spokesperson", "named")


def test_the_fullest_post_is_given() -> None:
    text = "Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson Dam Daengprasert came."
    (one,) = speakers(text, "According to the Government Spokesperson, taxes fell.")
    assert one.post == "Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson"


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("H.E. Mr. Georg Weiss, Ambassador of the Federal Republic of Germany to Thailand,", "The German Ambassador"),
        ("H.E. Mr. Georg Weiss, Ambassador of the United Kingdom to Thailand,", "The UK Ambassador"),
        ("H.E. Mr. Georg Weiss, Ambassador of Japan to Thailand,", "The Ambassador"),
        ("Mr. Georg Weiss, president of the Union of Rivers (UOR),", "The UOR president"),
        ("government spokesperson Mr. Georg Weiss", "The Government Spokesman"),
        ("Prime Minister Georg Weiss of Malta", "The Maltese Prime Minister"),
    ],
)
def test_other_wordings_of_a_post(who: str, cue: str) -> None:
    assert last(f"{who} came.", f"{cue} said that taxes fell.") == ("Georg Weiss", "document")


def test_the_prime_minister_is_not_that_of_another_country() -> None:
    text = "Prime Minister and Minister of Finance Dam Daengprasert met Prime Minister Jane Roe."
    assert last(text, "The Prime Minister said that taxes fell.") == ("Dam Daengprasert", "document")
    assert last(text, "The Deputy Prime Minister said that taxes fell.") == ("Deputy Prime Minister", "post")


def test_a_post_of_two_or_of_nobody_stays_a_post() -> None:
    text = "Governor Dam Daengprasert met Governor Jane Roe."
    assert last(text, "The Governor said that taxes fell.") == ("Governor", "post")
    assert last("The Minister of Finance said that taxes fell.") == ("Minister of Finance", "post")


def test_a_post_behind_one_name_is_not_that_of_the_next() -> None:
    text = "Present were Mr. Khao Khiaongam, Minister of Finance Dam Daengprasert, and guests."
    assert last(text, "The Minister of Finance said that taxes fell.") == ("Dam Daengprasert", "document")


def test_a_first_name_means_the_one_who_bears_it() -> None:
    assert last("Government Spokesperson Dam Daengprasert came.", "Mr. Dam said that taxes fell.") == ("Dam Daengprasert", "document")


def test_somebody_unknown_beside_a_post() -> None:
    text = "On March 3, 2022, Dam Daengprasert, the Government Spokesperson, revealed that taxes fell."
    assert [(one.name, one.post, one.evidence) for one in speakers(text, "The Government Spokesperson said that rivers rose.")] == [
        ("Dam Daengprasert", "Government Spokesperson", "named"),
        ("Dam Daengprasert", "Government Spokesperson", "document"),
    ]


def test_he_is_who_did_something_last() -> None:
    assert last("Minister of Finance Dam Daengprasert welcomed the guests. He said that taxes fell.") == ("Dam Daengprasert", "document")
    assert last("Ms. Jane Roe, Governor of Tak, met Mr. Dam Daengprasert. She said that taxes fell.") == ("Jane Roe", "document")


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Dam Daengprasert met guests, and Mr. Khao Khiaongam thanked them. He said that taxes fell.",
        "Ms. Jane Roe welcomed the guests. He said that taxes fell.",
        "Rivers rose. He said that taxes fell.",
    ],
)
def test_he_may_be_nobody_who_can_be_told(text: str) -> None:
    assert speakers(text)[-1] == NOT_STATED


def test_who_is_said_to_say_it_is_not_who_says_it() -> None:
    assert last("Mr. Dam Daengprasert met the Governor of Tak. The Governor stated that taxes fell.")[0] != "Dam Daengprasert"
    assert not speakers("The Governor of Tak and Mr. Dam Daengprasert jointly said that taxes fell.")


def test_a_body_with_two_glosses() -> None:
    text = "According to Thailand Forest Bureau (Public Organization) (TFB), rivers rose."
    assert speakers(text)[-1].name == "Thailand Forest Bureau (Public Organization) (TFB)"


def test_a_first_name_of_somebody_unknown_who_was_introduced() -> None:
    text = "On March 3, 2022, Dam Daengprasert, the Government Spokesperson, revealed that taxes fell."
    assert speakers(text, "Mr. Dam added that rivers rose.")[-1] == Speaker(
        "", "", "Dam Daengprasert", "Government Spokesperson", "document"
    )


def test_he_is_not_sure_to_be_who_a_phrase_before_names() -> None:
    text = "Minister of Finance Dam Daengprasert met the guests. Under the leadership of Mr. Khao Khiaongam, he believes that taxes fall."
    assert speakers(text)[-1] == NOT_STATED
