import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.sketch import FIGURES, WORDING, is_near, sketch, wording

THAI = (
    "กรมชลประทานประชุมร่วมกับผู้ว่าราชการจังหวัดเพื่อวางแผนระบายน้ำในเขื่อนก่อนถึงฤดูฝน",
    "ที่ประชุมเห็นชอบให้เร่งซ่อมประตูน้ำสามแห่งและขุดลอกคลองที่ตื้นเขินให้เสร็จภายในเดือนหน้า",
    "ประชาชนที่อยู่ริมฝั่งแม่น้ำควรติดตามประกาศของทางการและเตรียมย้ายสิ่งของขึ้นที่สูงทันทีที่ได้รับแจ้ง",
)
ENGLISH = (
    "The irrigation department met the provincial governors to plan the release of water before the rains.",
    "They agreed to repair three gates and to dredge the shallow canals within the coming month.",
    "People who live along the river should follow the notices and be ready to move their belongings.",
)
TEXTS = pytest.mark.parametrize("text", [THAI, ENGLISH])


@TEXTS
def test_a_repost_with_another_title_and_a_line_more_is_near(text: tuple[str, ...]) -> None:
    one = sketch("ข่าว", [*text, "เขื่อน 12"])
    assert is_near(one, sketch("ข่าวซ้ำ", ["ข่าวซ้ำ", *text, "เขื่อน 12"]))


@TEXTS
def test_white_space_makes_no_difference(text: tuple[str, ...]) -> None:
    assert sketch("", text) == sketch("", [paragraph.replace("า", "า ").replace("e", "e ") for paragraph in text])


@TEXTS
def test_a_bulletin_with_other_figures_is_another(text: tuple[str, ...]) -> None:
    today, tomorrow = (sketch("รายงาน", [*text, f"ผู้ป่วย {n} ราย หายแล้ว {n + 7} ราย"]) for n in (113, 294))
    assert wording(today) == wording(tomorrow)
    assert not is_near(today, tomorrow)


@TEXTS
def test_titles_of_different_days_part_what_is_else_the_same(text: tuple[str, ...]) -> None:
    assert not is_near(sketch("รายงานวันที่ 11", text), sketch("รายงานวันที่ 12", text))
    assert is_near(sketch("รายงานวันที่ ๑๑", text), sketch("รายงานวันที่ 11", text))


def test_texts_of_one_matter_in_other_words_are_apart() -> None:
    assert not is_near(sketch("น้ำ", THAI), sketch("น้ำ", (THAI[0], *ENGLISH)))


def test_a_text_too_short_to_tell_is_near_nothing() -> None:
    assert not is_near(sketch("ข่าว", ["สั้น"]), sketch("ข่าว", ["สั้น"]))


@given(st.text(), st.lists(st.text(), max_size=4))
def test_each_slot_is_named_once_in_order(title: str, paragraphs: list[str]) -> None:
    slots = [int(value[:2]) for value in sketch(title, paragraphs)]
    assert slots == sorted(set(slots))
    assert all(slot <= WORDING + FIGURES for slot in slots)


@given(st.text(alphabet="กขคงจสมรอ 12", min_size=80), st.text(alphabet="กขคงจสมรอ 12", min_size=80))
def test_nearness_is_mutual(one: str, other: str) -> None:
    first, second = sketch("", [one]), sketch("", [other])
    assert is_near(first, second) == is_near(second, first)
