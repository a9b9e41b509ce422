"""Whom of a Thai document a post or a name means."""

import pytest

from kb.knowledge.people import find_people
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.thai_bearers import Bearers


def bearers(*paragraphs: str) -> Bearers:
    return Bearers(Scene(paragraphs, "th", find_people(paragraphs, "th"), ()))


@pytest.mark.parametrize("post", ["อธิบดีกรมป่าไม้", "อธิบดีกรมป่าไม้และโฆษกกรมป่าไม้", "อธิบดี", "อธิบดีฯ", "อธิบดีฯ ดำเกิง", "อธิบดีดำเกิง", "โฆษกกรมป่าไม้"])
def test_a_post_that_one_bears(post: str) -> None:
    assert bearers("", "นายดำเกิง แดงประเสริฐ อธิบดีกรมป่าไม้ ในฐานะโฆษกกรมป่าไม้ ลงพื้นที่").by_post(post).name == "ดำเกิง แดงประเสริฐ"


@pytest.mark.parametrize("post", ["อธิบดีกรมประมง", "อธิบดีกรมป่าไม้และเอกอัครราชทูตลาว", "รองอธิบดีกรมป่าไม้", "ปลัดฯ"])
def test_a_post_that_nobody_bears(post: str) -> None:
    assert bearers("", "นายดำเกิง แดงประเสริฐ อธิบดีกรมป่าไม้ ลงพื้นที่").by_post(post).key == ""


def test_a_premier_without_a_country_is_not_another_country_s() -> None:
    found = bearers("", "นายดำเกิง แดงประเสริฐ นายกรัฐมนตรีกัมพูชา เยือนไทย")
    assert found.by_post("นายกรัฐมนตรี").key == ""
    assert found.by_post("นายกรัฐมนตรีกัมพูชา").name == "ดำเกิง แดงประเสริฐ"


def test_a_province_is_nobody_s_given_name() -> None:
    assert bearers("", "นายสุรินทร์ แดงประเสริฐ เกษตรกรดีเด่น รับรางวัล").by_post("ผู้ว่าฯ สุรินทร์").key == ""


def test_posts_behind_a_latin_name_and_those_that_follow_each_other_are_one_wording() -> None:
    found = bearers("", "นายดำเกิง แดงประเสริฐ (Mr. Dam Daeng) รองปลัดกระทรวงคมนาคม รักษาราชการแทนอธิบดีกรมเจ้าท่า ลงพื้นที่")
    assert found.by_post("รองปลัดกระทรวงคมนาคม").post == "รองปลัดกระทรวงคมนาคม รักษาราชการแทนอธิบดีกรมเจ้าท่า"


def test_a_given_name_that_two_have_means_neither() -> None:
    found = bearers("", "นายดำเกิง แดงประเสริฐ พบ นายดำเกิง เขียวงาม และนางขาวผ่อง เหลืองดี")
    assert found.by_given("ดำเกิง") is None
    assert (found.by_given("ขาวผ่อง") or found.by_post("")).name == "ขาวผ่อง เหลืองดี"
