from datetime import date

from kb.model import Raw
from kb.readers import read


def md(content: str) -> Raw:
    return Raw("ก.md", content.encode())


def test_text_comes_without_its_marks() -> None:
    draft = read(
        md("# เปิด*สะพาน*\n\n5 มกราคม 2567\n\nคำว่า **หนา** และ [ลิงก์](https://example.org) `รหัส`\nต่อบรรทัด\n\n> คำพูด\n\n![ภาพ](a.png)")
    )
    assert (draft.title, draft.published) == ("เปิดสะพาน", date(2024, 1, 5))
    assert draft.paragraphs == ("คำว่า หนา และ ลิงก์ รหัส ต่อบรรทัด", "คำพูด", "ภาพ")


def test_lists_keep_their_numbers_and_rows_their_cells() -> None:
    draft = read(md("# ก\n\n3. สาม\n4. สี่\n\n- ขีด\n\n| เมือง | ปี |\n|---|---|\n| สมมติ | 2567 |"))
    assert draft.paragraphs == ("3. สาม", "4. สี่", "ขีด", "เมือง | ปี", "สมมติ | 2567")


def test_front_matter_is_honoured() -> None:
    draft = read(md('---\ntitle: "หัวข้อ: หน้า"\ndate: 2567-01-05\nsource: https://example.org/5\nkind: speech\n---\n\nความ'))
    assert (draft.title, draft.published, draft.kind) == ("หัวข้อ: หน้า", date(2024, 1, 5), "speech")
    assert (draft.source_url, draft.paragraphs) == ("https://example.org/5", ("ความ",))


def test_rule_at_the_head_is_no_front_matter() -> None:
    assert read(md("---\nความแรก\n\n---\n\nความสอง")).paragraphs == ("ความสอง",)


def test_unknown_kind_is_decided_by_the_title() -> None:
    assert read(md("---\nkind: poem\n---\n# ประกาศ: หยุด\n\nความ")).kind == "announcement"


def test_raw_html_leaves_its_text() -> None:
    assert read(md("# T\n\n<div>ข้อความ</div>\n\na<br>b <em>c</em>")).paragraphs == ("ข้อความ", "ab c")


def test_without_a_heading_the_first_line_is_the_title() -> None:
    draft = read(md("บรรทัดแรก\n\nบรรทัดสอง"))
    assert (draft.title, draft.paragraphs) == ("บรรทัดแรก", ("บรรทัดสอง",))
