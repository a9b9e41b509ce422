"""Which quotation mark closes which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.quotes.marks import LONGEST, REACH, find_marked

TEXT = st.text("กด ๆ“”\"‘’'«»„.5a", max_size=40)


def words(*paragraphs: str) -> list[str]:
    return [paragraphs[one.paragraph][one.start : one.end] for one in find_marked(paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('คำว่า “ดี” กับ "งาม" กับ ‘เลว’ กับ «ร้าย»', ["ดี", "งาม", "เลว", "ร้าย"]),
        ('He said “one”, "two", ‘three’ and «four».', ["one", "two", "three", "four"]),
        ("คำว่า„ดี“ และ ”งาม” และ ''เลว'' และ ‘‘ร้าย’’", ["ดี", "งาม", "เลว", "ร้าย"]),
        ('คำว่า“ดี”กับ"งาม"กับ‘เลว’ก็มี', ["ดี", "งาม", "เลว"]),
        ("เขาว่า “ ดีมาก ” แล้ว", ["ดีมาก"]),
        ('ว่างเปล่า “” และ " "', []),
    ],
)
def test_stretches_in_marks_of_every_style(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เขาว่า “น้ำลด“ แล้ว", ["น้ำลด"]),
        ('เขาว่า “น้ำลด" และ "ฝนหยุด” แล้ว', ["น้ำลด", "ฝนหยุด"]),
        ("“น้ำลด“และ“ฝนหยุด“", ["น้ำลด", "ฝนหยุด"]),
        ("เขาว่า “ น้ำลด “ แล้ว", ["น้ำลด"]),
        ('"น้ำลด "เขาว่า "ฝนหยุด"', ["น้ำลด", "ฝนหยุด"]),
        ('The “water fell“ and "rain stopped”.', ["water fell", "rain stopped"]),
    ],
)
def test_a_wrong_mark_closes_where_its_neighbours_say_so(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“โครงการ ‘น้ำใส’ ดี”", ["โครงการ ‘น้ำใส’ ดี", "น้ำใส"]),
        ("“โครงการ “น้ำใส” ดี”", ["โครงการ “น้ำใส” ดี", "น้ำใส"]),
        ('"โครงการ "น้ำใส" ดี"', ['โครงการ "น้ำใส" ดี', "น้ำใส"]),
        ('“โครงการ"น้ำใส"ดี”', ['โครงการ"น้ำใส"ดี', "น้ำใส"]),
        ("\"'Clear water' is good\"", ["'Clear water' is good", "Clear water"]),
        ("“He called it “clear” today”", ["He called it “clear” today", "clear"]),
    ],
)
def test_marks_within_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert [one.depth for one in find_marked([text])] == [0, 1]


@pytest.mark.parametrize("text", ["จอ 5\" และ 6' กว้าง", "It's the ministers' plan of the '90s.", "Water isn’t 5' deep, it’s 6\"."])
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert words(text) == []


def test_a_measure_within_marks_closes_nothing() -> None:
    assert words('“จอ 32" ราคาลด”') == ['จอ 32" ราคาลด']
    assert words("‘It’s fine’, he said") == ["It’s fine"]


def test_what_a_paragraph_leaves_open_goes_to_its_end() -> None:
    (one,) = find_marked(["เขาว่า “น้ำลดแล้ว", "ฝนหยุด"])
    assert (one.paragraph, one.start, one.end, one.opened, one.closed) == (0, 8, 17, 7, -1)


def test_a_stretch_that_a_later_paragraph_closes_is_one_in_each() -> None:
    found = find_marked(["“น้ำลด", "ฝนหยุด", "แดดออก” นายดำกล่าว “จริง”"])
    assert [(one.paragraph, one.start, one.end, one.opened >= 0, one.closed >= 0) for one in found] == [
        (0, 1, 6, True, False),
        (1, 0, 6, False, False),
        (2, 0, 6, False, True),
        (2, 20, 24, True, True),
    ]


def test_each_paragraph_of_a_speech_may_open_again() -> None:
    assert words("“Water fell.", "“Rain stopped.", "“The sun is out.” he said") == ["Water fell.", "Rain stopped.", "The sun is out."]


def test_a_mark_left_open_swallows_no_document() -> None:
    assert words("“น้ำลด", *["ฝนหยุด"] * 20) == ["น้ำลด"]
    assert words("“น้ำลด", *["ฝนหยุด"] * REACH, "แดดออก” ") == ["น้ำลด"]
    assert words("“" + "ก" * (LONGEST + 1)) == []


def test_the_items_of_a_list_do_not_part_a_speech() -> None:
    items = [f"{number}. ฝนหยุด" for number in range(1, 3 * REACH)]
    assert words("“น้ำลด ดังนี้", *items, "แดดออก” ") == ["น้ำลด ดังนี้", *items, "แดดออก"]
    assert words("“Water fell:", *["- rain"] * 3 * REACH, "sun”")[-1] == "sun"


@pytest.mark.parametrize("text", ["“" * 5_000, "”" * 5_000, '"' * 5_000, "'ก " * 5_000, "“ก” " * 5_000, "«“ก " * 5_000])
def test_thousands_of_marks_have_an_answer(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in find_marked([text]))


@given(st.lists(TEXT, max_size=8))
def test_words_lie_within_their_marks_and_never_cross(paragraphs: list[str]) -> None:
    found = find_marked(paragraphs)
    assert found == sorted(found, key=lambda one: (one.paragraph, one.opened, -one.end))
    for one in found:
        text = paragraphs[one.paragraph]
        assert one.opened < one.start < one.end <= (len(text) if one.closed < 0 else one.closed)
        assert text[one.start : one.end] == text[one.start : one.end].strip(" ")
        for other in found:
            if other.paragraph == one.paragraph and one.opened < other.opened < one.end:
                assert other.end <= one.end


def test_a_mark_that_could_be_either_closes_what_the_paragraph_before_left_open() -> None:
    assert words('" น้ำลด', 'ฝนหยุด " นายดำ กล่าว') == ["น้ำลด", "ฝนหยุด"]
