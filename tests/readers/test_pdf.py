from collections.abc import Sequence
from datetime import date

import pytest

from kb.errors import BrokenSource, EmptySource
from kb.model import Draft, Raw
from kb.readers import read
from tests.readers.pdfs import Printed, make_pdf

NEXT = "โดยไม่คิดค่าโดยสารกับประชาชนในพื้นที่สองฝั่งแม่น้ำตามแผนของกรมทางสมมติเดิม"
FULL = "กระทรวงสมมติแจ้งว่าจะเปิดสะพานในปีหน้าและเรือข้ามฟากจะยังให้บริการต่อไป"


def pdf(*pages: Sequence[Printed], title: str = "") -> Draft:
    return read(Raw("ก.pdf", make_pdf(pages, title)))


def column(*texts: str, top: float = 700, size: float = 12) -> list[Printed]:
    return [(50, top - 20 * index, size, text) for index, text in enumerate(texts)]


def test_lines_become_paragraphs_and_thai_goes_on_without_a_space() -> None:
    draft = pdf([(50, 780, 20, "เปิดสะพานสมมติ"), *column(FULL, NEXT, "จบ"), *column("ย่อหน้าใหม่", top=600)])
    assert draft.title == "เปิดสะพานสมมติ"
    assert draft.paragraphs == (f"{FULL}{NEXT}จบ", "ย่อหน้าใหม่")


def test_english_lines_are_joined_by_spaces_and_hyphens_mended() -> None:
    lines = (
        "The ministry of bridges said today that the govern-",
        "ment would open two high-",
        "speed bridges next year, at high speed and low cost",
    )
    draft = pdf([(50, 780, 20, "Bridges"), *column(lines[0], lines[1] + " " * 4, lines[2])])
    assert draft.paragraphs[0].startswith("The ministry of bridges said today that the government would open two high-speed bridges")


def test_space_is_where_there_is_room_for_one() -> None:
    draft = pdf([(50, 780, 20, "หัวเรื่อง"), (50, 700, 12, "ประจำ"), (80, 700, 12, "ปี"), (50, 660, 12, "ประจำ"), (84, 660, 12, "ปี")])
    assert draft.paragraphs == ("ประจำปี", "ประจำ ปี")


def test_columns_of_a_table_are_told_apart() -> None:
    draft = pdf([(50, 780, 20, "หัวเรื่อง"), (50, 700, 12, "เมือง"), (200, 700, 12, "ปี"), (50, 680, 12, "สมมติ"), (200, 680, 12, "2567")])
    assert draft.paragraphs == ("เมือง | ปี", "สมมติ | 2567")


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [(50, 810, 9, "รายงานสมมติ 2567"), *column(FULL, f"หน้านี้ {name}"), (290, 30, 9, f"- {number} -")]
        for number, name in ((1, "ก"), (2, "ข"))
    ]
    draft = pdf(*pages, title="รายงานสมมติฉบับเต็ม")
    assert not any("รายงาน" in paragraph or paragraph.startswith("- ") for paragraph in draft.paragraphs)
    assert "หน้านี้ ข" in draft.paragraphs[-1]


def test_paragraph_goes_on_over_the_page_end() -> None:
    draft = pdf([(50, 780, 20, "หัวเรื่อง"), *column(FULL, NEXT)], column("ต่อในหน้าใหม่"))
    assert draft.paragraphs == (f"{FULL}{NEXT}ต่อในหน้าใหม่",)


def test_list_items_and_headings_stand_alone() -> None:
    draft = pdf([(50, 780, 20, "หัวเรื่อง"), *column("1. เรื่องแรก", "2. เรื่องที่สอง", "(1) ย่อย"), (50, 600, 16, "หัวข้อ"), (50, 580, 12, "ความ")])
    assert draft.paragraphs == ("1. เรื่องแรก", "2. เรื่องที่สอง", "(1) ย่อย", "หัวข้อ", "ความ")


def test_lost_sara_am_is_mended_only_where_the_file_lost_it() -> None:
    lost = pdf([(50, 780, 20, "หัวเรื่อง"), *column("ส านักงานทรัพยากรน ้าจ ากัด")])
    assert lost.paragraphs == ("สำนักงานทรัพยากรน้ำจำกัด",)
    kept = pdf([(50, 780, 20, "หัวเรื่อง"), *column("สำนักงานน้ำ ข้อ ก า")])
    assert kept.paragraphs == ("สำนักงานน้ำ ข้อ ก า",)


def test_private_glyphs_and_split_marks_are_mended() -> None:
    assert pdf([(50, 780, 20, "หัวเรื่อง"), *column("ท\uf70aี ถ ึง นํ้า")]).paragraphs == ("ที่ ถึง น้ำ",)


def test_title_in_the_metadata_counts_where_it_is_printed_too() -> None:
    page: list[Printed] = [(50, 780, 12, "แผนจัดการน้ำ"), (50, 760, 12, "ปี 2567"), (50, 700, 12, "ความ")]
    assert pdf(page, title="แผนจัดการน้ำ ปี 2567").title == "แผนจัดการน้ำ ปี 2567"
    assert pdf(page, title="แม่แบบของหน่วยงาน").title.startswith("แผนจัดการน้ำ")
    assert pdf(page, title="Microsoft Word - plan.docx").title.startswith("แผนจัดการน้ำ")


def test_printed_date_counts_and_the_file_s_own_does_not() -> None:
    assert pdf([(50, 780, 20, "หัวเรื่อง"), *column("วันที่ 5 มกราคม 2567", "ความ")]).published == date(2024, 1, 5)
    assert pdf([(50, 780, 20, "หัวเรื่อง"), *column("ความ")]).published is None


def test_scan_is_empty() -> None:
    with pytest.raises(EmptySource, match="scan"):
        pdf([], [])


def test_encrypted_file_says_so() -> None:
    with pytest.raises(BrokenSource, match="encrypted"):
        read(Raw("ก.pdf", make_pdf([column("ความ")], encrypted=True)))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4 broken", make_pdf([column("a")])[:300], b"<html>not a PDF</html>", b"PK\x03\x04"]
)
def test_damaged_file_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenSource):
        read(Raw("ก.pdf", data))


def test_pdf_under_another_name_is_read() -> None:
    data = make_pdf([[(50, 780, 20, "หัวเรื่อง"), *column("ความ")]])
    assert read(Raw("ก.txt", data)).paragraphs == read(Raw("ก.pdf", data)).paragraphs == ("ความ",)
