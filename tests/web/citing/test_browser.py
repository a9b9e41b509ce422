"""Cards and links in a real browser."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from kb.web.citing.card import LEFT, WIDTH, draw_card
from kb.web.citing.cited import Cited
from kb.web.citing.fragments import point_at

from .samples import ENGLISH, THAI

CHROMIUM = shutil.which("chromium")

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")]

LONG_THAI = "รัฐบาลจะเร่งซ่อมถนนที่เสียหายจากน้ำป่าให้แล้วเสร็จก่อนเปิดเรียน พร้อมจัดรถรับส่งนักเรียนทุกวันจนกว่าจะซ่อมถนนเสร็จทุกสาย"
LONG_ENGLISH = "The government will repair every road that the water has damaged, and buses will take pupils to school until all is done."


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser.new_page(viewport={"width": 1200, "height": 630})
        browser.close()


@pytest.mark.parametrize(
    "cited",
    [
        THAI,
        replace(THAI, words=LONG_THAI * 9, title=LONG_THAI, speaker=replace(THAI.speaker, name="ดำ" * 40, post=LONG_THAI)),
        replace(
            ENGLISH, words=LONG_ENGLISH * 9, title=LONG_ENGLISH, speaker=replace(ENGLISH.speaker, post=LONG_ENGLISH, evidence="document")
        ),
        replace(ENGLISH, words="MW@" * 300, direct=True, title="W" * 200),
    ],
)
def test_lines_of_a_card_stay_in_its_frame(page: Page, tmp_path: Path, cited: Cited) -> None:
    card = tmp_path / "card.svg"
    card.write_text(draw_card(cited, cited.lang), "utf-8")
    page.goto(card.as_uri())
    ends = page.evaluate("[...document.querySelectorAll('text')].map(line => line.getBBox().x + line.getBBox().width)")
    tops = page.evaluate("[...document.querySelectorAll('text')].map(line => line.getBBox().y)")
    assert max(ends) <= WIDTH - LEFT
    assert min(tops) > 0


@pytest.mark.parametrize("words", ["น้ำลดแล้วทุกจังหวัด", LONG_THAI, LONG_ENGLISH, "น้ำลดแล้ว … ปลูกข้าวได้", "5-10 ซม., ทุกจังหวัด"])
def test_link_goes_to_the_words(page: Page, tmp_path: Path, words: str) -> None:
    story = tmp_path / "story.html"
    above = "<p>ข่าวอื่น Other news</p>" * 100
    said = words.replace("…", "เขากล่าว และ")
    story.write_text(f"<meta charset=utf-8>{above}<p id=said>เขากล่าวว่า “{said}” เมื่อวานนี้</p>{above}", "utf-8")
    page.goto(point_at(story.as_uri(), words))
    page.wait_for_function("window.scrollY > 0", timeout=10_000)
    top = page.evaluate("document.getElementById('said').getBoundingClientRect().top")
    assert 0 <= top < 630
