import pytest

from kb.model import KINDS
from kb.readers.kinds import decide_kind


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("สรุปข่าวการประชุมคณะรัฐมนตรี 9 มกราคม 2567", "a.txt", "meeting"),
        ("ผลการประชุมคณะกรรมการสมมติ ครั้งที่ 3/2567", "a.html", "meeting"),
        ("การประชุมคณะทำงานสมมติ ครั้งที่ ๒/๒๕๖๗", "a.pdf", "meeting"),
        ("รายงานการประชุมสภาตำบลสมมติ", "a.docx", "meeting"),
        ("เรื่องอื่น", "2024/สรุปข่าวการประชุม ครม_4.txt", "meeting"),
        ("The cabinet met on January 9, 2024", "a.txt", "meeting"),
        ("Summary of the cabinet meeting of 9 January 2024", "a.md", "meeting"),
        ("Minutes of the 3rd Board Meeting", "a.txt", "meeting"),
        ("คำกล่าวเปิดงานของรัฐมนตรีสมมติ", "a.txt", "speech"),
        ("ถ้อยแถลงนายกรัฐมนตรีสมมติ", "a.txt", "speech"),
        ("งานเลี้ยงต้อนรับ", "คำกล่าวสุนทรพจน์_12.txt", "speech"),
        ("Opening remarks by the Deputy Minister", "a.html", "speech"),
        ("Statement of the delegation", "Statements_1.txt", "speech"),
        ("ประกาศ: ปิดสะพานสมมติ", "a.txt", "announcement"),
        ("ประกาศกระทรวงสมมติ เรื่อง วันหยุด", "a.pdf", "announcement"),
        ("Announcement: the bridge is closed", "a.txt", "announcement"),
        ("มติคณะรัฐมนตรี วันที่ 9 มกราคม 2567", "a.txt", "resolution"),
        ("การประชุมเครือข่ายเมืองสมมติ", "a.txt", "press-release"),
        ("นายกฯ สมมติ กล่าวสุนทรพจน์ที่ต่างประเทศ", "a.txt", "press-release"),
        ("ประกาศแล้ว รายชื่อผู้ชนะ", "a.txt", "press-release"),
        ("ถ้อยแถลงข่าวร่วม", "a.txt", "press-release"),
        ("Minister announces a bridge", "a.txt", "press-release"),
        ("Address book of agencies", "a.txt", "press-release"),
        ("Statement-making art", "a.txt", "press-release"),
        ("", "", "press-release"),
    ],
)
def test_kind_is_what_title_or_name_say_plainly(title: str, name: str, kind: str) -> None:
    assert kind in KINDS
    assert decide_kind(title, name) == kind
