import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kb.errors import BrokenSource
from kb.model import Draft, Raw
from kb.readers import read


def save(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(build: Callable[[Document], object]) -> Draft:
    document = docx.Document()
    build(document)
    return read(Raw("ก.docx", save(document)))


def test_paragraphs_and_tables_come_in_reading_order() -> None:
    document = docx.Document()
    document.add_paragraph("เปิดสะพานสมมติ", style="Title")
    document.add_paragraph("วันที่ 5 มกราคม 2567")
    document.add_paragraph("ก่อนตาราง")
    table = document.add_table(2, 2)
    for index, text in enumerate(("เมือง", "ปี", "สมมติ", "2567")):
        table.cell(index // 2, index % 2).text = text
    document.add_paragraph("หลังตาราง\nบรรทัดใหม่")
    draft = read(Raw("ก.docx", save(document)))
    assert (draft.title, draft.published) == ("เปิดสะพานสมมติ", date(2024, 1, 5))
    assert draft.paragraphs == ("ก่อนตาราง", "เมือง | ปี", "สมมติ | 2567", "หลังตาราง", "บรรทัดใหม่")


def test_merged_cells_come_once() -> None:
    document = docx.Document()
    document.add_paragraph("ก")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "รวม"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "ตั้ง"
    table.cell(1, 1).text, table.cell(2, 1).text = "1", "2"
    assert read(Raw("ก.docx", save(document))).paragraphs == ("รวม", "ตั้ง | 1", "2")


def test_printed_numbers_are_kept() -> None:
    document = docx.Document()
    document.add_paragraph("ระเบียบวาระ")
    for text in ("เรื่องแรก", "เรื่องที่สอง"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("ขีด", style="List Bullet")
    assert read(Raw("ก.docx", save(document))).paragraphs == ("1. เรื่องแรก", "2. เรื่องที่สอง", "ขีด")


def test_text_in_controls_boxes_and_accepted_changes_is_kept() -> None:
    document = docx.Document()
    document.add_paragraph("ก")
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:txbxContent><w:p>{run.format('ในกล่อง')}</w:p></w:txbxContent>"
    for xml in (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{run.format('ในช่องกรอก')}</w:p></w:sdtContent></w:sdt>",
        f"<w:p {nsdecls('w')}><w:ins>{run.format('เพิ่ม')}</w:ins><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>",
        f"<w:p {nsdecls('w')}>{run.format('นอก')}<w:r><w:pict>{box}</w:pict></w:r></w:p>",
        f"<w:p {nsdecls('w')}><w:hyperlink>{run.format('ลิงก์')}</w:hyperlink></w:p>",
    ):
        document.element.body.insert(-1, parse_xml(xml))
    assert read(Raw("ก.docx", save(document))).paragraphs == ("ในช่องกรอก", "เพิ่ม", "นอก", "ในกล่อง", "ลิงก์")


def test_title_in_the_properties_counts_where_the_text_begins_with_it() -> None:
    document = docx.Document()
    document.core_properties.title = "แผนจัดการน้ำ ปี 2567"
    document.add_paragraph("กรมสมมติ")
    document.add_paragraph("แผนจัดการน้ำ  ปี 2567")
    document.add_paragraph("ความ")
    draft = read(Raw("ก.docx", save(document)))
    assert (draft.title, draft.paragraphs) == ("แผนจัดการน้ำ ปี 2567", ("กรมสมมติ", "ความ"))
    document.core_properties.title = "Word Document"
    assert read(Raw("ก.docx", save(document))).title == "กรมสมมติ"


def test_heading_is_the_title_where_no_property_is() -> None:
    draft = word(lambda document: (document.add_paragraph("กรมสมมติ"), document.add_heading("เปิดสะพาน", 1), document.add_paragraph("ความ")))
    assert (draft.title, draft.paragraphs) == ("เปิดสะพาน", ("กรมสมมติ", "ความ"))


def test_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for index in range(4):
            package.writestr(f"word/{index}.xml", bytes(100_000_000))
    with pytest.raises(BrokenSource, match="unpacks"):
        read(Raw("ก.docx", stream.getvalue()))


def test_encrypted_or_old_file_says_so() -> None:
    with pytest.raises(BrokenSource, match="encrypted or an old"):
        read(Raw("ก.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)))


def other_package() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", "not a document")
    return stream.getvalue()


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"plain text", save(docx.Document())[:2000], other_package()])
def test_what_is_no_word_file_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenSource, match="not a Word file"):
        read(Raw("ก.docx", data))
