"""Where the words of a Thai speaker end."""

import pytest

from kb.knowledge.quotes.thai_ends import clause_start, end_of_words, goes_on_outside, is_same
from kb.model import NOT_STATED, Speaker


@pytest.mark.parametrize("link", ["ทั้งนี้ ", "โดย", "พร้อมกันนี้ ", "อย่างไรก็ตาม ", "ทั้งนี้ ด้าน"])
def test_a_clause_begins_with_what_joins_it(link: str) -> None:
    text = f"น้ำลดแล้ว {link}นายดำ"
    assert clause_start(text, text.index("นายดำ"), 0) == len("น้ำลดแล้ว ")


def test_a_clause_begins_with_its_subject_where_nothing_joins_it() -> None:
    assert clause_start("น้ำลดแล้ว นายดำ", 10, 0) == 10


def test_stars_and_lines_are_no_words() -> None:
    assert end_of_words("น้ำลด ** __", 0, 11) == 5


@pytest.mark.parametrize(("behind", "expected"), [("", True), (" ก่อนเดินทางกลับ", True), (" พร้อมขอบคุณ", True), (" จะเริ่มพรุ่งนี้", False)])
def test_whether_marks_hold_all_that_was_said(behind: str, expected: bool) -> None:
    assert goes_on_outside(f"“น้ำลด”{behind}", 7) is expected


def test_nobody_is_the_same_as_nobody() -> None:
    person = Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "อธิบดี", "named")
    assert is_same(person, Speaker("person", "ดำ แดงดี", "ดำ แดงดี", "", "document"))
    assert not is_same(NOT_STATED, NOT_STATED)
    assert not is_same(person, Speaker("", "", "", "อธิบดี", "post"))
