"""Thai verbs of saying in a text."""

import pytest

from kb.knowledge.quotes.thai_verbs import GAP, find_cues, find_tails


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("นายดำกล่าวต่อไปอีกว่า น้ำลด", "กล่าวต่อไปอีกว่า", "verb-that"),
        ("เรื่องดังกล่าวชี้แจงว่า น้ำลด", "ชี้แจงว่า", "verb-that"),
        ("นายดำ เปิดเผยวันนี้ (5 ม.ค.) ว่า น้ำลด", "เปิดเผย", "verb-apart"),
        ("นายดำ กล่าวถึงกรณีที่รัฐมนตรีว่าการกระทรวงการคลังพบว่าเงินมากกว่าเดิมว่า น้ำลด", "กล่าว", "verb-apart"),
        ("นายดำ หวังว่า น้ำลด", "หวังว่า", "opinion"),
    ],
)
def test_what_is_said_begins_behind_that(text: str, verb: str, kind: str) -> None:
    (cue,) = find_cues(text)
    assert (cue.verb, cue.kind, text[cue.end :]) == (verb, kind, "น้ำลด")


@pytest.mark.parametrize(
    "text",
    [
        "ได้รับรายงานว่าน้ำลด",
        "ไม่ยืนยันว่าน้ำลด",
        "การชี้แจงว่าน้ำลด",
        "จะแจ้งว่าน้ำลด",
        "ตามที่กล่าวว่าน้ำลด",
        "กล่าวหานายขาวว่าลักทรัพย์",
        "การไปบอกกล่าวว่าน้ำลด",
        "แจ้งเตือนเว็บไซต์ปลอมชื่อว่า น้ำใส",
        "นายดำ กล่าวแสดงความเสียใจ โดยได้รับรายงานจากนายขาวว่า น้ำลด",
        f"นายดำ กล่าวถึง{'น้ำ' * GAP}ว่า น้ำลด",
    ],
)
def test_what_is_no_act_of_saying(text: str) -> None:
    assert find_cues(text) == []


def test_a_verb_with_its_own_that_comes_before_one_whose_that_is_further_on() -> None:
    assert [cue.verb for cue in find_cues("นายดำ กล่าวถึงน้ำ พร้อมย้ำว่า ฝนจะหยุด")] == ["ย้ำว่า"]


def test_weak_verbs_and_verbs_that_go_on() -> None:
    law, more = find_cues("กฎหมายระบุว่าน้ำเป็นของรัฐ นายดำกล่าวเพิ่มเติมว่า น้ำลด")
    assert (law.weak, law.goes_on, more.weak, more.goes_on) == (True, False, False, True)


def test_verbs_behind_what_was_said() -> None:
    text = "“น้ำลด” นายดำ กล่าวย้ำในตอนท้าย"
    assert [cue.verb for cue in find_tails(text, 7, len(text))] == ["กล่าวย้ำในตอนท้าย"]
    text = "“น้ำลด” โดยมีนายดำ กล่าวรายงาน"
    assert list(find_tails(text, 7, len(text))) == []
