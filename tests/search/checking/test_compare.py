import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.search.checking.compare import SHORT, Comparison, Cut, compare
from kb.text.analyzer import Analyzer

ANALYZER = Analyzer()
THAI = "ชาวบ้านริมคลองช่วยกันปลูกต้นกล้วยและต้นมะพร้าวตลอดแนวถนนสายใหม่ก่อนฤดูฝนจะมาถึงในเดือนหน้า"
ENGLISH = "Villagers along the canal planted banana trees and coconut palms by the new road before the rains came."


def beside(said: str, stands: str) -> Comparison:
    found = compare(Cut(said, ANALYZER), Cut(stands, ANALYZER))
    assert found is not None
    return found


def differences(said: str, stands: str) -> list[tuple[str, str, str]]:
    return [(change.kind, change.said, change.stands) for change in beside(said, stands).changes if change.kind != "same"]


@pytest.mark.parametrize(
    ("said", "stands", "expected"),
    [
        (THAI.replace("ต้นกล้วย", "ต้นมะม่วง"), THAI, [("changed", "มะม่วง", "กล้วย")]),
        (THAI.replace("ก่อนฤดูฝน", "ก่อนฤดูหนาว"), THAI, [("changed", "หนาว", "ฝน")]),
        (THAI.replace("สายใหม่", "สายเก่า"), f"เมื่อวานนี้{THAI}อีกครั้ง", [("changed", "เก่า", "ใหม่")]),
        (THAI.replace("ช่วยกัน", ""), THAI, [("missing", "", "ช่วยกัน")]),
        (THAI.replace("ปลูก", "ปลูกแต่"), THAI, [("added", "แต่", "")]),
        ("งบประมาณ 2565 ของจังหวัด", "งบประมาณ ๒๕๖๖ ของจังหวัด", [("changed", "2565", "๒๕๖๖")]),
        (ENGLISH.replace("banana", "mango"), ENGLISH, [("changed", "mango", "banana")]),
        (ENGLISH.replace("canal", "river canal"), ENGLISH, [("added", "river", "")]),
        ("fifty new buses ran", "He said: fifty old buses ran today", [("changed", "new", "old")]),
    ],
)
def test_words_that_differ_are_told_and_no_others(said: str, stands: str, expected: list[tuple[str, str, str]]) -> None:
    assert differences(said, stands) == expected


def test_a_quotation_that_is_cut_within_words_is_the_same() -> None:
    assert differences(THAI[2:-1], THAI) == []


def test_a_changed_word_does_not_take_its_neighbour_with_it_where_they_make_another_word() -> None:
    assert differences("ที่ประชุมรับทราบเรื่องการบ้านของโรงเรียน", "ที่ประชุมรับทราบเรื่องการประชุมของโรงเรียน") == [("changed", "บ้าน", "ประชุม")]


def test_a_far_word_that_is_the_same_does_not_stretch_the_passage() -> None:
    found = beside("ปลูกต้นกล้วยริมถนนสายใหม่", "ปลูกผักอยู่นานหลายปีจนกระทั่งเมื่อวานนี้เองที่ชาวบ้านได้นำต้นกล้วยริมถนนสายใหม่มา")
    assert found.start > 20


def test_texts_without_a_word_in_common_have_no_comparison() -> None:
    assert compare(Cut("ฝนตก", ANALYZER), Cut("Water", ANALYZER)) is None


def test_a_long_quotation_is_compared_too() -> None:
    long = " ".join(f"ข้อ {n} {THAI}" for n in range(12))
    assert len(Cut(long, ANALYZER)) > SHORT
    assert differences(long.replace("ข้อ 5", "ข้อ 99"), long) == [("changed", "99", "5")]


@given(st.lists(st.sampled_from(["ชาวบ้าน", "ปลูก", "ต้นกล้วย", "ริม", "ถนน", "banana", " ", "2565", "“", "ใหม่"]), min_size=1, max_size=30))
def test_pieces_join_to_the_quotation(words: list[str]) -> None:
    said = "".join(words)
    found = compare(Cut(said, ANALYZER), Cut(THAI, ANALYZER))
    if found:
        assert "".join(change.said for change in found.changes) == said.strip(" ")
        assert "".join(change.stands for change in found.changes) == THAI[found.start : found.end]
        assert 0 < found.similarity <= 1
