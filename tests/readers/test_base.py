from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import EmptySource
from kb.readers.base import Content, has_word, make_draft, read_date_line, take_date, take_head


def test_paragraphs_are_canonical_and_hold_no_line_break() -> None:
    draft = make_draft(Content("ทดสอบ", ["นํ้า\u200bท่วม\u00a0 เเล้ว", "a\nb", " ", "\u200b"]), "ก.txt")
    assert draft.paragraphs == ("น้ำท่วม แล้ว", "a b")


def test_title_is_not_repeated_at_the_head_but_stays_in_the_text() -> None:
    draft = make_draft(Content("เปิด สะพาน", ["เปิดสะพาน", "เปิด  สะพาน.", "ความ", "เปิด สะพาน"]), "ก.txt")
    assert draft.paragraphs == ("ความ", "เปิด สะพาน")


def test_text_that_is_its_title_alone_keeps_it_to_be_cited() -> None:
    assert make_draft(Content("วันรัฐธรรมนูญสมมติ", ["วันรัฐธรรมนูญสมมติ"]), "ก.txt").paragraphs == ("วันรัฐธรรมนูญสมมติ",)


def test_separators_go_and_hashtags_stay() -> None:
    draft = make_draft(Content("ก", ["....", "- -", "*****", "____", "…", "#ข่าวสมมติ", "7", "ฯลฯ", "- 1 -"]), "ก.txt")
    assert draft.paragraphs == ("#ข่าวสมมติ", "7", "ฯลฯ", "- 1 -")


def test_missing_title_is_the_first_paragraph() -> None:
    draft = make_draft(Content("....", ["", "ย่อหน้าแรก", "ย่อหน้าที่สอง"]), "ก.txt")
    assert (draft.title, draft.paragraphs) == ("ย่อหน้าแรก", ("ย่อหน้าที่สอง",))


def test_title_as_long_as_a_paragraph_is_cut_and_the_paragraph_kept() -> None:
    text = "ประโยคที่ยาวพอสมควร " * 30
    draft = make_draft(Content(text, ["จบ"]), "ก.txt")
    assert len(draft.title) <= 121
    assert draft.title.endswith("…")
    assert draft.paragraphs == (text.strip(), "จบ")


def test_last_line_with_the_address_becomes_the_source_url() -> None:
    draft = make_draft(Content("ก", ["ข", "ที่มา : https://example.org/ข่าว/5?a=1"]), "ก.txt")
    assert (draft.paragraphs, draft.source_url) == (("ข",), "https://example.org/ข่าว/5?a=1")
    assert make_draft(Content("a", ["Source: https://example.org/5", "b"]), "a.txt").source_url is None


def test_nothing_at_all_is_empty() -> None:
    with pytest.raises(EmptySource, match="no text"):
        make_draft(Content("", ["...", " "]), "ก.txt")


@pytest.mark.parametrize(
    "line",
    [
        "วันศุกร์ที่ 5 มกราคม 2567",
        "เผยแพร่เมื่อ : ๕ มกราคม ๒๕๖๗ เวลา 10.30 น.",
        "ประกาศ ณ วันที่ 5 มกราคม พ.ศ. 2567",
        "กรุงเทพฯ, 5 ม.ค. 67",
        "05/01/2567",
        "Published Friday, 5 January 2024",
        "Updated: January 5, 2024 | 10:30",
    ],
)
def test_date_line_is_read(line: str) -> None:
    assert read_date_line(line) == date(2024, 1, 5)


@pytest.mark.parametrize(
    "line",
    [
        "สิ้นสุดโครงการ 5 มกราคม 2567",
        "5-7 มกราคม 2567",
        "5 มกราคม 2567 และ 6 มกราคม 2567",
        "วันที่ 5 มกราคม 2567 นายกสมมติเปิดงาน",
        "การประชุมครั้งที่ 1/2567",
        "The plan ends on 5 January 2024",
    ],
)
def test_line_that_says_more_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


def test_dateline_of_the_first_paragraph_is_read_and_kept() -> None:
    lines = ["กรุงเทพฯ 5 มกราคม 2567 – หน่วยงานสมมติแถลง", "ต่อ"]
    assert take_date(lines) == (date(2024, 1, 5), lines)


def test_date_is_found_above_the_title_too() -> None:
    assert take_head("หัวข้อ", ["5 มกราคม 2567", "หัวข้อ", "ความ"]) == (date(2024, 1, 5), ["ความ"])


@given(st.text(max_size=40))
def test_draft_has_always_something_to_cite(line: str) -> None:
    try:
        draft = make_draft(Content(line, [line, line]), "ก.txt")
    except EmptySource:
        return
    assert draft.title
    assert all(paragraph and "\n" not in paragraph for paragraph in draft.paragraphs)
    assert draft.paragraphs


def test_word_is_a_letter_or_digit_of_any_script() -> None:
    assert [has_word(line) for line in ("ๆ", "漢", "é", "๗")] == [True] * 4
    assert [has_word(line) for line in ("", "_", "★ ☆", "“…”")] == [False] * 4
