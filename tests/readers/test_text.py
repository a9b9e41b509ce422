from datetime import date

from kb.model import Raw
from kb.readers import read

MINISTRY = "5\nมกราคม\n2567\n\nเปิดสะพานสมมติ\n\n5\nมกราคม\n2567\n\nเปิดสะพานสมมติ\n\n1,170\n\nย่อหน้าแรก\n\nย่อหน้าที่สอง"
COLLECTED = """รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-เปิดสะพานสมมติ


วันศุกร์ที่ 5 มกราคม 2567
05/01/2567
พิมพ์
เปิดสะพานสมมติ
เปิดสะพานสมมติ
ย่อหน้าแรก
.....
#สะพานสมมติ
-------------------

ที่มา : https://www.example.go.th/news/contents/details/5"""


def text(content: str, name: str = "ก.txt") -> Raw:
    return Raw(name, content.encode())


def test_ministry_layout_gives_date_views_and_title_once() -> None:
    draft = read(text(MINISTRY))
    assert (draft.title, draft.published, draft.views) == ("เปิดสะพานสมมติ", date(2024, 1, 5), 1170)
    assert draft.paragraphs == ("ย่อหน้าแรก", "ย่อหน้าที่สอง")


def test_ministry_layout_without_views() -> None:
    draft = read(text(MINISTRY.replace("1,170\n\n", "")))
    assert (draft.views, draft.paragraphs[0]) == (None, "ย่อหน้าแรก")


def test_collected_layout_gives_the_text_without_the_frame() -> None:
    draft = read(text(COLLECTED))
    assert (draft.title, draft.published, draft.lang) == ("เปิดสะพานสมมติ", date(2024, 1, 5), "th")
    assert draft.paragraphs == ("ย่อหน้าแรก", "#สะพานสมมติ")
    assert draft.source_url == "https://www.example.go.th/news/contents/details/5"


def test_collected_layout_believes_the_date_line_not_the_folder_or_the_second_date() -> None:
    draft = read(text(COLLECTED.replace("05/01/2567", "04/01/2567"), "2020/01/01/ด้านสังคม_1.txt"))
    assert draft.published == date(2024, 1, 5)


def test_collected_layout_without_a_date_line_has_no_date() -> None:
    lines = COLLECTED.split("\n")
    draft = read(text("\n".join(line for line in lines if "2567" not in line)))
    assert (draft.published, draft.paragraphs[0]) == (None, "ย่อหน้าแรก")


def test_collected_layout_with_an_empty_title_takes_the_first_line() -> None:
    draft = read(text("รัฐบาลไทย-\n\nวันศุกร์ที่ 5 มกราคม 2567\nบรรทัดแรก\nบรรทัดสอง\nที่มา : https://example.org/1"))
    assert (draft.title, draft.paragraphs) == ("บรรทัดแรก", ("บรรทัดสอง",))


def test_collected_layout_drops_related_news_at_the_foot() -> None:
    foot = "อัลบั้มภาพ\nprev\nnext\nข่าวที่เกี่ยวข้อง\nข่าวอื่น...\n\nที่มา"
    draft = read(text(COLLECTED.replace("-------------------\n\nที่มา", foot)))
    assert draft.paragraphs == ("ย่อหน้าแรก", "#สะพานสมมติ")
    assert draft.source_url


def test_line_separator_in_a_title_does_not_end_it() -> None:
    draft = read(text("รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-Statement\u2028of the day\n\nวันศุกร์ที่ 5 มกราคม 2567\nText"))
    assert (draft.title, draft.published) == ("Statement of the day", date(2024, 1, 5))


def test_plain_text_has_its_title_on_the_first_line() -> None:
    draft = read(text("\r\nประกาศ: ปิดสะพาน\r\n\r\nเผยแพร่เมื่อ 5 มกราคม 2567\r\n\r\nย่อหน้า\r\nบรรทัดใหม่\r\n"))
    assert (draft.title, draft.published, draft.kind) == ("ประกาศ: ปิดสะพาน", date(2024, 1, 5), "announcement")
    assert draft.paragraphs == ("ย่อหน้า", "บรรทัดใหม่")


def test_plain_text_may_begin_with_its_date() -> None:
    draft = read(text("5 January 2024\n\nBridge opens\n\nText"))
    assert (draft.title, draft.published, draft.paragraphs) == ("Bridge opens", date(2024, 1, 5), ("Text",))


def test_hard_wrapped_paragraphs_are_joined() -> None:
    body = "The ministry said that the bridge would open next year and\nthat ferries would go on in the meantime, with low-\ncost fares."
    draft = read(text(f"Bridge\n\n{body}\n\nShort line\nanother short line"))
    assert draft.paragraphs[0].endswith("next year and that ferries would go on in the meantime, with low-cost fares.")
    assert draft.paragraphs[1:] == ("Short line", "another short line")


def test_wrapped_thai_is_joined_without_a_space() -> None:
    wide = "กระทรวงสมมติแจ้งว่าจะเปิดสะพานในปีหน้าและเรือข้ามฟากจะให้บริการต่อไปในระหว่าง"
    draft = read(text(f"สะพาน\n\n{wide}\n{wide}\nนี้"))
    assert draft.paragraphs == (f"{wide}{wide}นี้",)


def test_windows_874_file_reads_like_utf8() -> None:
    assert read(Raw("ก.txt", MINISTRY.encode("cp874"))) == read(text(MINISTRY))
