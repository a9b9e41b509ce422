"""Who is meant where a Thai text attributes words."""

import pytest

from kb.knowledge.entities import Entity
from kb.knowledge.offices import Offices
from kb.knowledge.people import find_people
from kb.knowledge.quotes import find_quotes
from kb.model import Mention, Speaker

OFFICES = Offices(
    [
        Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", thai_short=("กค.",)),
        Entity("ministry", "moi", "กระทรวงมหาดไทย", "Ministry of Interior", thai_short=("มท.",)),
    ]
)
SAID = " กล่าวว่า น้ำในเขื่อนลดลงมากแล้ว"


def speaker(*paragraphs: str, mentions: tuple[Mention, ...] = ()) -> Speaker:
    texts = ("ข่าว", *paragraphs)
    return find_quotes(texts, "th", find_people(texts, "th"), mentions, OFFICES)[-1].speaker


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง ประชุม", "รมว.คลัง"),
        ("นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง ประชุม", "รัฐมนตรีว่าการฯ"),
        ("นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง ประชุม", "นายดำเกิงฯ"),
        ("นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง ประชุม", "รัฐมนตรีฯ ดำเกิง"),
        ("พลเอก ดำเกิง แดงประเสริฐ นายกรัฐมนตรี ประชุม", "ด้านนายกฯ"),
        ("พลเอก ดำเกิง แดงประเสริฐ นายกรัฐมนตรี ประชุม", "เรื่องน้ำในเขื่อนของภาคเหนือ นายกฯ"),
        ("นายดำเกิง แดงประเสริฐ นายกรัฐมนตรี กล่าวว่า ฝนหยุดตกแล้ว", "ท่าน"),
        ("นายดำเกิง แดงประเสริฐ นายกรัฐมนตรี กล่าวว่า ฝนหยุดตกแล้ว", "นอกจากนี้ ยัง"),
        ("นายดำเกิง แดงประเสริฐ ผู้ว่าราชการจังหวัดตาก ประชุม", "ผวจ.ตาก"),
        ("นายแพทย์ดำเกิง แดงประเสริฐ ผู้ว่าราชการจังหวัดตาก ประชุม", "ด้านนพ.ดำเกิง"),
        ("นายดำเกิง แดงประเสริฐ รองเลขาธิการนายกรัฐมนตรี ปฏิบัติหน้าที่โฆษกประจำสำนักนายกรัฐมนตรี ประชุม", "โฆษกรัฐบาล"),
        ("นายดำเกิง แดงประเสริฐ เลขาธิการสำนักงานป่าไม้แห่งชาติ (เลขาธิการ สปช.) ประชุม", "เลขาธิการ สปช."),
    ],
)
def test_the_document_tells_who_it_is(before: str, phrase: str) -> None:
    found = speaker(before, f"{phrase}{SAID}")
    assert (found.key, found.name, found.evidence) == ("ดำเกิง แดงประเสริฐ", "ดำเกิง แดงประเสริฐ", "document")


def test_the_post_is_the_fullest_that_the_document_gives() -> None:
    found = speaker("นายดำเกิง แดงประเสริฐ รมว.คลัง ประชุม", f"นายดำเกิง แดงประเสริฐ รัฐมนตรีว่าการกระทรวงการคลัง{SAID}", f"รมว.คลัง{SAID}")
    assert found.post == "รัฐมนตรีว่าการกระทรวงการคลัง"


@pytest.mark.parametrize(
    "text",
    [
        "นายดำเกิง แดงประเสริฐ (Mr. Damkoeng Daengprasoet) ผู้อำนวยการสำนักงานป่าไม้แห่งชาติ (สปช.)",
        "วันนี้ (5 ม.ค. 66) ที่ห้องประชุมใหญ่ ดร.ดำเกิง แดงประเสริฐ ในฐานะประธานคณะกรรมการป่าไม้ พร้อมด้วยนางขาวผ่อง เขียวงาม ลงพื้นที่ และ",
        "ผศ. ดร.ดำเกิง แดงประเสริฐ ลงพื้นที่จังหวัดตาก โดย",
        "ด้านนายดำเกิง แดงประเสริฐ ผู้ผ่านการอบรมและได้รับรางวัล",
    ],
)
def test_the_name_stands_where_the_words_are_attributed(text: str) -> None:
    assert (speaker(f"{text}{SAID}").name, speaker(f"{text}{SAID}").evidence) == ("ดำเกิง แดงประเสริฐ", "named")


def test_a_post_that_nobody_in_the_document_bears_stays_a_post() -> None:
    assert speaker(f"นายกรัฐมนตรี{SAID}") == Speaker("", "", "", "นายกรัฐมนตรี", "post")


def test_a_post_that_two_bear_names_nobody() -> None:
    both = "นายดำเกิง แดงประเสริฐ รัฐมนตรีช่วยว่าการกระทรวงการคลัง และนางขาวผ่อง เขียวงาม รัฐมนตรีช่วยว่าการกระทรวงการคลัง ประชุม"
    assert speaker(both, f"รมช.คลัง{SAID}") == Speaker("", "", "", "รมช.คลัง", "post")


def test_another_country_s_premier_is_not_the_one_whom_the_document_names() -> None:
    assert speaker("นายดำเกิง แดงประเสริฐ นายกรัฐมนตรี ประชุม", f"นายกรัฐมนตรีกัมพูชา{SAID}").key == ""


@pytest.mark.parametrize(
    "text",
    [
        "นายดำเกิง แดงประเสริฐ และนางขาวผ่อง เขียวงาม ร่วมกัน",
        "นายดำเกิง แดงประเสริฐ หารือ นางขาวผ่อง เขียวงาม ต้อนรับ ทั้งสองฝ่าย",
        "ชาวบ้านที่เดือดร้อน",
        "นายดำเกิง แดงประเสริฐ นายกรัฐมนตรี หารือ ทั้งนี้ นายกรัฐมนตรีและเอกอัครราชทูตกัมพูชาฯ ต่าง",
    ],
)
def test_where_it_can_t_be_told_nobody_is_named(text: str) -> None:
    assert speaker(f"{text}{SAID}").evidence == "none"


def test_who_stands_beside_the_speaker_is_not_he() -> None:
    text = f"นายดำเกิง แดงประเสริฐ อธิบดีกรมป่าไม้ พร้อมด้วย นางขาวผ่อง เขียวงาม ปลัดกระทรวงการคลัง{SAID}"
    assert speaker(text).name == "ดำเกิง แดงประเสริฐ"


def test_a_post_behind_another_sentence_is_not_the_name_s_before_it() -> None:
    text = f"นายดำเกิง แดงประเสริฐ ผู้อำนวยการโรงเรียนป่าใหญ่ ทั้งนี้อธิบดีกรมป่าไม้{SAID}"
    assert (speaker(text).name, speaker(text).post) == ("", "อธิบดีกรมป่าไม้")


def test_a_body_speaks_as_such() -> None:
    mention = Mention("agency", "rfd", 1, 0, 9, "กรมป่าไม้", "name")
    assert speaker(f"กรมป่าไม้ (ปม.){SAID}", mentions=(mention,)) == Speaker("agency", "rfd", "กรมป่าไม้", "", "named")


def test_a_body_that_is_not_listed_speaks_by_its_name() -> None:
    assert speaker(f"ธนาคารป่าไม้{SAID}") == Speaker("", "", "ธนาคารป่าไม้", "", "named")


def test_a_name_written_to_the_verb_is_found() -> None:
    assert speaker("นายดำเกิง แดงประเสริฐ ประชุม", "“น้ำในเขื่อนลดลงมากแล้ว” นายดำเกิงกล่าว").name == "ดำเกิง แดงประเสริฐ"


def test_who_goes_on_after_an_unknown_speaker_is_unknown() -> None:
    assert speaker(f"นายดำเกิง แดงประเสริฐ{SAID}", f"ชาวบ้านที่เดือดร้อน{SAID}", f"นอกจากนี้ ยัง{SAID}").evidence == "none"
