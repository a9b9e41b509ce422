"""Posts in English sentences."""

import pytest

from kb.knowledge.quotes.english_posts import ending_post, following_post, names_post, same_post


def test_a_thai_text_has_no_english_post() -> None:
    assert ending_post("นายกรัฐมนตรี", 12, 0) is None
    assert following_post("นายดำ แดงดี, อธิบดี", 11) == ""


@pytest.mark.parametrize(
    "post",
    [
        "Prime Minister and Minister of Social Development and Human Security",
        "Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson",
        "U.S. Ambassador to Thailand",
        "president of the Bank of Rivers (BOR)",
        "government spokesperson",
    ],
)
def test_a_post_is_taken_whole(post: str) -> None:
    text = f"Then the {post}"
    place = ending_post(text, len(text), 0)
    assert place
    assert text[place[0] : place[1]] == post
    assert following_post(f"Mr. Dam Daeng, {post}, came", 13) == post


def test_a_post_does_not_reach_over_a_sentence() -> None:
    text = "He met the Minister of Finance. Government Spokesperson"
    assert ending_post(text, len(text), 0) == (32, len(text))


@pytest.mark.parametrize("text", [", Ms. Khao Khiaongam, Minister", ", who came", " came", ", the Minister thanked them"])
def test_what_is_no_post_of_a_name_before(text: str) -> None:
    assert following_post(f"Mr. Dam Daeng{text}", 13) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Minister of Defence", "Defense Minister"), ("PM", "Prime Minister of Thailand"), ("Gov't Spokesman", "Government Spokesperson")],
)
def test_wordings_of_one_post(one: str, other: str) -> None:
    assert same_post(one, other)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Prime Minister", "Secretary-General to the Prime Minister"),
        ("Government Spokesperson", "Deputy Government Spokesperson"),
        ("Austrian Ambassador", "Ambassador of Australia"),
        ("President", "Vice President"),
        ("Minister", "Prime Minister"),
    ],
)
def test_posts_that_differ(short: str, full: str) -> None:
    assert not names_post(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Chinese Foreign Minister", "Foreign Minister of the People’s Republic of China"),
        ("Australian Ambassador", "Ambassador of the Commonwealth of Australia to Thailand"),
        ("Italian Ambassador", "Ambassador of the Republic of Italy"),
        ("UN Secretary-General", "Secretary-General of the United Nations"),
    ],
)
def test_a_country_may_stand_before_or_behind(short: str, full: str) -> None:
    assert names_post(short, full)
