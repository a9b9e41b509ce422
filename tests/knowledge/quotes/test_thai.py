"""Quotes in Thai documents, rule by rule."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.knowledge.entities import Entity
from kb.knowledge.offices import Offices
from kb.knowledge.people import find_people
from kb.knowledge.quotes import find_quotes
from kb.model import Mention, Quote

DAM = "นายดำเกิง แดงประเสริฐ อธิบดีกรมป่าไม้"
KHAO = "นางขาวผ่อง เขียวงาม ปลัดกระทรวงการคลัง"
OFFICES = Offices([Entity("ministry", "mof", "กระทรวงการคลัง", "Ministry of Finance", thai_short=("กค.",))])


def find(*paragraphs: str, mentions: tuple[Mention, ...] = ()) -> tuple[Quote, ...]:
    texts = ("ข่าว", *paragraphs)
    return find_quotes(texts, "th", find_people(texts, "th"), mentions, OFFICES)


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [(one.rule, one.speaker.name or one.speaker.post, one.text) for one in find(*paragraphs)]


def test_speaker_verb_and_that() -> None:
    (one,) = find(f"วันนี้ (5 มกราคม 2566) {DAM} กล่าวว่า น้ำในเขื่อนลดลงมากแล้ว")
    assert (one.text, one.direct, one.verb, one.rule) == ("น้ำในเขื่อนลดลงมากแล้ว", False, "กล่าวว่า", "verb-that")
    assert (one.speaker.type, one.speaker.key, one.speaker.evidence) == ("person", "ดำเกิง แดงประเสริฐ", "named")
    assert one.speaker.post == "อธิบดีกรมป่าไม้"
    assert one.cue
    assert one.cue.text == f"{DAM} กล่าวว่า"


@pytest.mark.parametrize(
    "verb", ["เปิดเผยว่า", "ระบุว่า", "ย้ำว่า", "ชี้แจงว่า", "กล่าวต่อไปว่า", "กล่าวเพิ่มเติมในช่วงท้ายว่า", "ได้ให้สัมภาษณ์ว่า", "ยังกล่าวอีกว่า", "ขอย้ำว่า"]
)
def test_verbs_of_saying(verb: str) -> None:
    assert said(f"{DAM} {verb} น้ำในเขื่อนลดลงมากแล้ว") == [("verb-that", "ดำเกิง แดงประเสริฐ", "น้ำในเขื่อนลดลงมากแล้ว")]


@pytest.mark.parametrize(
    "cue",
    [
        "เปิดเผยถึงเรื่องน้ำท่วมในจังหวัดตาก เมื่อวันที่ 5 มกราคม 2566 ว่า",
        "กล่าวภายหลังการประชุมคณะกรรมการว่า",
        "ให้สัมภาษณ์ถึงกรณีที่คาดว่าจะมีพายุว่า",
        "ชี้แจงกรณีผู้ว่าฯ ขอกำลังมากกว่าเดิมว่า",
        "กล่าวย้ำในเวทีของทั้งโลกว่า",
        f"ชี้แจงกรณีที่มีผู้โพสต์ว่าน้ำจะท่วม{'ทั้งจังหวัด' * 30} ว่า",
    ],
)
def test_verb_and_that_apart(cue: str) -> None:
    assert said(f"{DAM} {cue} น้ำในเขื่อนลดลงมากแล้ว") == [("verb-apart", "ดำเกิง แดงประเสริฐ", "น้ำในเขื่อนลดลงมากแล้ว")]


@pytest.mark.parametrize(
    "text",
    [
        "ผลสำรวจของกรมป่าไม้ระบุว่า น้ำในเขื่อนลดลงมากแล้ว",
        "พ.ร.บ. ป่าไม้ มาตรา 5 ระบุว่า “ห้ามตัดไม้ในเขตป่า”",
        f"{DAM} ได้รับแจ้งว่า น้ำในเขื่อนลดลงมากแล้ว",
        "เรื่องดังกล่าวว่าด้วยน้ำในเขื่อนที่ลดลงมาก",
        "ทั้งนี้ คาดว่าน้ำในเขื่อนจะลดลงอีกมาก และพบว่าฝนหยุดตกแล้ว",
        f"{DAM} เปิดงาน “ป่าใหญ่ในใจเรา” ที่จังหวัดตาก",
        f"{DAM} กล่าวหาผู้บุกรุกป่าว่า ทำไม้เถื่อน",
        "กรณีดังกล่าวขอยืนยันว่าน้ำในเขื่อนลดลงมากแล้ว",
        "หากอธิบดีกรมป่าไม้ต้องยืนยันว่าไม่ได้รับเงิน ให้ทำเป็นหนังสือ",
    ],
)
def test_what_is_no_quote(text: str) -> None:
    assert said(text) == []


def test_nothing_is_taken_from_the_title() -> None:
    texts = [f"{DAM} กล่าวว่า น้ำในเขื่อนลดลงมากแล้ว", "ข่าวสั้น"]
    assert find_quotes(texts, "th", find_people(texts, "th"), ()) == ()


def test_words_in_marks_behind_the_verb_are_direct() -> None:
    (one,) = find(f"{DAM} กล่าวว่า “น้ำในเขื่อนลดลงมากแล้ว” ก่อนเดินทางกลับ")
    assert (one.text, one.direct, one.rule) == ("น้ำในเขื่อนลดลงมากแล้ว", True, "marks-before")


def test_a_name_in_marks_at_the_beginning_makes_nothing_direct() -> None:
    (one,) = find(f"{DAM} กล่าวว่า “ป่าใหญ่” เป็นโครงการที่จะทำให้น้ำในเขื่อนมากขึ้น")
    assert (one.text, one.direct) == ("“ป่าใหญ่” เป็นโครงการที่จะทำให้น้ำในเขื่อนมากขึ้น", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“น้ำในเขื่อนลดลงมากแล้ว” นายดำเกิงกล่าว", "ดำเกิง แดงประเสริฐ"),
        ("“น้ำในเขื่อนลดลงมากแล้ว“ นายดำเกิงฯ กล่าวทิ้งท้าย", "ดำเกิง แดงประเสริฐ"),
        ('"น้ำในเขื่อนลดลงมากแล้ว " อธิบดีกรมป่าไม้ กล่าวในที่สุด', "ดำเกิง แดงประเสริฐ"),
        ("“น้ำในเขื่อนลดลงมากแล้ว” นายดำเกิง กล่าวและว่า", "ดำเกิง แดงประเสริฐ"),
        ("“น้ำในเขื่อนลดลงมากแล้ว” ดำเกิง กล่าว", "ดำเกิง แดงประเสริฐ"),
        ("“น้ำในเขื่อนลดลงมากแล้ว” คุณเขียว งามดี ชาวบ้าน กล่าว", "เขียว งามดี"),
        ("“น้ำในเขื่อนลดลงมากแล้ว” นายเขียวกล่าว", "เขียว"),
        ("“น้ำในเขื่อนลดลงมากแล้ว” ชาวบ้านรายหนึ่ง กล่าว", ""),
    ],
)
def test_an_attribution_behind_the_marks(text: str, name: str) -> None:
    assert said(f"{DAM} ลงพื้นที่", text) == [("trailing", name, "น้ำในเขื่อนลดลงมากแล้ว")]


def test_a_slogan_before_a_speaker_who_goes_on_is_no_quote() -> None:
    assert said(f"โครงการ “ป่าใหญ่” {DAM} กล่าวว่า จะเริ่มในเดือนหน้า") == [("verb-that", "ดำเกิง แดงประเสริฐ", "จะเริ่มในเดือนหน้า")]


def test_an_attribution_at_the_end_of_a_paragraph_without_marks() -> None:
    words = "น้ำในเขื่อนลดลงมากแล้ว และฝนจะหยุดตกในเดือนหน้าทั่วทั้งภาคเหนือ"
    assert said(f"{DAM} ลงพื้นที่", f"{words} นายดำเกิง กล่าวในตอนท้าย") == [("ending", "ดำเกิง แดงประเสริฐ", words)]


def test_a_speaker_at_the_end_is_no_part_of_what_he_says() -> None:
    assert said(f"{DAM} กล่าวว่า น้ำในเขื่อนลดลงมากแล้ว นายดำเกิง กล่าว") == [("verb-that", "ดำเกิง แดงประเสริฐ", "น้ำในเขื่อนลดลงมากแล้ว")]


def test_a_split_quote_is_one_with_two_parts() -> None:
    (one,) = find(f"“น้ำในเขื่อนลดลงมากแล้ว” {DAM} กล่าว “และฝนจะหยุดตกในเดือนหน้า”")
    assert (one.rule, one.text) == ("split", "น้ำในเขื่อนลดลงมากแล้ว … และฝนจะหยุดตกในเดือนหน้า")


def test_one_speech_in_marks_over_several_paragraphs() -> None:
    (one,) = find(f"{DAM} กล่าวว่า “น้ำในเขื่อนลดลงมากแล้ว", "ฝนจะหยุดตกในเดือนหน้า", "ขอให้ทุกคนอดทน” และเดินทางกลับ")
    assert [(part.paragraph, part.text) for part in one.parts] == [
        (1, "น้ำในเขื่อนลดลงมากแล้ว"),
        (2, "ฝนจะหยุดตกในเดือนหน้า"),
        (3, "ขอให้ทุกคนอดทน"),
    ]


def test_marks_that_are_never_closed_end_with_the_paragraph() -> None:
    assert said(f"{DAM} กล่าวว่า “น้ำในเขื่อนลดลงมากแล้ว", "ข่าวอื่น") == [("marks-before", "ดำเกิง แดงประเสริฐ", "น้ำในเขื่อนลดลงมากแล้ว")]


def test_words_in_the_next_paragraph() -> None:
    assert said(f"{DAM} กล่าวว่า", "“น้ำในเขื่อนลดลงมากแล้ว”")[0][::2] == ("next-paragraph", "น้ำในเขื่อนลดลงมากแล้ว")


@pytest.mark.parametrize("switch", ["ด้าน", "ขณะที่ ", "ส่วน "])
def test_two_speakers_in_one_paragraph(switch: str) -> None:
    assert said(f"{DAM} กล่าวว่า น้ำลดลงแล้ว {switch}{KHAO} กล่าวว่า เงินมีเพียงพอ") == [
        ("verb-that", "ดำเกิง แดงประเสริฐ", "น้ำลดลงแล้ว"),
        ("verb-that", "ขาวผ่อง เขียวงาม", "เงินมีเพียงพอ"),
    ]


def test_a_third_person_within_a_quote_is_the_outer_speakers() -> None:
    spokesman = "นายดำเกิง แดงประเสริฐ โฆษกกระทรวงการคลัง"
    words = f"{KHAO} ได้สั่งการแล้ว โดยปลัดกระทรวงการคลังย้ำว่า เงินมีเพียงพอ"
    assert said(f"{spokesman} เปิดเผยว่า {words}") == [("verb-that", "ดำเกิง แดงประเสริฐ", words)]


def test_the_same_speaker_named_again_begins_another_quote() -> None:
    assert [text for *_, text in said(f"{DAM} กล่าวว่า น้ำลดลงแล้ว ทั้งนี้ นายดำเกิงกล่าวเพิ่มเติมว่า ฝนจะหยุดตก")] == ["น้ำลดลงแล้ว", "ฝนจะหยุดตก"]


def test_long_words_in_marks_within_a_statement_are_a_direct_quote_of_their_own() -> None:
    words = "สิ่งที่อยู่เหนือเงิน คือ ป่าที่เรามอบให้แก่ลูกหลาน"
    assert [(one.direct, one.text) for one in find(f"{DAM} กล่าวว่า น้ำลดลงแล้ว และเน้นย้ำว่า “{words}”")] == [(False, "น้ำลดลงแล้ว"), (True, words)]


def test_words_in_marks_without_a_speaker_are_a_quote_and_those_of_a_law_are_not() -> None:
    words = "สิ่งที่อยู่เหนือเงิน คือ ป่าที่เรามอบให้แก่ลูกหลาน"
    assert said(f"ในที่ประชุมมีการรับฟังความเห็น และได้เน้นย้ำว่า “{words}”") == [("marks-before", "", words)]
    assert said(f"ตามประมวลกฎหมาย มาตรา 5 ซึ่งระบุว่า “{words}”") == []


def test_what_the_text_tells_of_the_speaker_ends_his_words() -> None:
    assert said(f"{DAM} กล่าวว่า น้ำลดลงแล้ว โดยนายดำเกิงได้มอบถุงยังชีพแก่ชาวบ้าน") == [("verb-that", "ดำเกิง แดงประเสริฐ", "น้ำลดลงแล้ว")]


def test_an_opinion_ends_with_its_clause() -> None:
    text = f"{DAM} หารือกับทูต", "อธิบดีกรมป่าไม้เห็นว่าทั้งสองฝ่ายควรร่วมมือกัน พร้อมขอบคุณทูต"
    assert said(*text) == [("opinion", "ดำเกิง แดงประเสริฐ", "ทั้งสองฝ่ายควรร่วมมือกัน")]


def test_answers_of_an_interview_are_quotes_and_questions_are_not() -> None:
    text = f"{DAM} ให้สัมภาษณ์", "ถาม: น้ำจะลดลงเมื่อใด", "ตอบ: น้ำจะลดลงในเดือนหน้า", "นายดำเกิง: ขอให้ทุกคนอดทน"
    assert said(*text) == [("answer", "ดำเกิง แดงประเสริฐ", "น้ำจะลดลงในเดือนหน้า"), ("answer", "ดำเกิง แดงประเสริฐ", "ขอให้ทุกคนอดทน")]


def test_a_question_that_the_text_tells_is_nobodys_quote() -> None:
    assert said(f"ผู้สื่อข่าวถามว่า น้ำจะลดลงเมื่อใด {DAM} กล่าวว่า ในเดือนหน้า") == [("verb-that", "ดำเกิง แดงประเสริฐ", "ในเดือนหน้า")]


def test_paragraphs_between_two_quotes_of_one_speaker_continue_the_first() -> None:
    first, second = find(f"{DAM} กล่าวว่า น้ำลดลงแล้ว", "ฝนจะหยุดตกในเดือนหน้า", "นายดำเกิง กล่าวต่อว่า ขอให้ทุกคนอดทน")
    assert [one.paragraph for one in first.continued] == [2]
    assert second.continued == ()


def test_a_list_that_is_announced_continues_its_quote() -> None:
    (one,) = find(f"{DAM} กล่าวว่า มีข้อควรระวัง ดังนี้", "1. ห้ามเผาป่า", "2. ห้ามตัดไม้", "ติดต่อ โทร. 1362")
    assert [part.paragraph for part in one.continued] == [2, 3]


def test_thousands_of_marks_and_one_long_line_have_an_answer() -> None:
    assert find("“ก” กล่าว" * 5_000) is not None
    (one,) = find(f"{DAM} กล่าวว่า " + "น้ำลดลงแล้ว " * 15_000)
    assert one.text.startswith("น้ำลดลงแล้ว")
    assert find("นายดำเกิง แดงประเสริฐ กล่าวว่า “" * 4_000)


def test_a_further_act_of_the_speaker_ends_his_words() -> None:
    text = f"{DAM} ย้ำว่า น้ำในเขื่อนลดลงมากแล้ว พร้อมทั้งกล่าวถึงการปลูกป่าในจังหวัดตาก"
    assert [one.text for one in find(text)] == ["น้ำในเขื่อนลดลงมากแล้ว"]


def test_a_title_in_marks_before_a_body_and_a_verb_is_no_speech() -> None:
    text = "อธิบดีเปิดงาน “ก้าวใหม่ของป่าไม้ไทยสู่รายได้ที่มั่นคง” ในหลักสูตร ปม. เน้นย้ำ"
    start = text.index("ปม.")
    assert find(text, mentions=(Mention("agency", "rfd", 1, start, start + 3, "ปม.", "name"),)) == ()


def test_a_long_list_within_a_speech_belongs_to_it() -> None:
    items = [f"{number}. สวนป่าแห่งที่ {number}" for number in range(1, 21)]
    (one,) = find(f"{DAM} กล่าวว่า “สวนป่าที่ดีที่สุดมี ดังนี้", *items, "ขอขอบคุณทุกคนที่ช่วยกันดูแลน้ำและป่า” อธิบดีกรมป่าไม้ กล่าว")
    assert [part.paragraph for part in one.parts] == list(range(1, 23))


PIECES = st.sampled_from(
    [
        *(DAM, KHAO, "นายดำเกิง", "อธิบดีกรมป่าไม้", "ปลัดกระทรวงการคลัง", "ท่าน", "ด้าน", "โดย", "พร้อม", " "),
        *("กล่าวว่า ", "กล่าว", "กล่าวเพิ่มเติมว่า", "เปิดเผยถึงน้ำว่า ", "เห็นว่า", "ระบุว่า", "ตอบ: ", "ถาม: ", "ดังนี้"),
        *("“", "”", '"', "‘", "’", "น้ำในเขื่อนลดลงมากแล้ว", "ขอให้ทุกคนในจังหวัดอดทนและช่วยเหลือกันต่อไปจนกว่าฝนจะหยุดตก", "1. "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=12).map("".join), min_size=1, max_size=5))
def test_words_stand_where_they_are_said_to_and_belong_to_one_quote(paragraphs: list[str]) -> None:
    texts = ("ข่าว", *(text for text in paragraphs if text.strip(" ")))
    spans = []
    for one in find_quotes(texts, "th", find_people(texts, "th"), (), OFFICES):
        for part in (*one.parts, *one.continued, *((one.cue,) if one.cue else ())):
            assert part.text == texts[part.paragraph][part.start : part.end]
            assert part.paragraph > 0
        spans += [(part.paragraph, part.start, part.end) for part in one.parts]
    assert all(start < end for _, start, end in spans)
    ordered = sorted(spans)
    assert all(left[0] < right[0] or left[2] <= right[1] for left, right in pairwise(ordered))
