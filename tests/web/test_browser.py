"""The pages in a real browser, with and without scripts."""

import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from kb.web.app import create_app

from .fakes import CITY, EVIL, TALK, FakeSearch
from .spoken import CHANGED, READINGS

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = (
    "/",
    "/search?q=เมือง&lang=th&kind=press-release",
    "/documents/th1?q=เมือง",
    "/documents/evil",
    "/quotes/th1-1-2-28-92",
    "/quotes/evil-1-1-8-75",
    f"/quotes/{CHANGED.said.id}",
    "/about",
    "/docs",
    "/search?q=digital economy&lang=th",
    "/search?q=เทศบาล ทุเรียน",
    "/ministries",
    "/agencies",
    "/places",
    "/themes",
    "/people",
    "/people?by=post",
    "/ministries/mdes",
    "/people/วิชัย-ใจดี",
    "/places/khon-kaen",
    "/glossary",
    "/documents/th1/beside/en1",
    "/ไม่มี",
)

COPIES = {"th1": (replace(CITY, id="th1b"), replace(TALK, id="th1c"))}
SPOKEN = {**READINGS, CHANGED.said.id: CHANGED}

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")]


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        server = uvicorn.Server(
            uvicorn.Config(create_app(FakeSearch(copies=COPIES, readings=SPOKEN), lambda digest: Path("none", digest)), log_level="error")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(locale="th-TH", java_script_enabled=request.param, base_url=site)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    yield page
    context.close()
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(site).netloc}


def test_reader_finds_a_document(page: Page) -> None:
    page.goto("/")
    box = page.get_by_label("คำค้น", exact=True)
    expect(box).to_be_focused()
    box.fill("ชาวบ้าน")
    box.press("Enter")
    expect(page.locator(".hit")).to_have_count(1)
    page.locator(".hit h2 a").click()
    expect(page.locator(".text mark")).to_have_text("ชาวบ้าน")
    page.get_by_text("ไปยังคำแรกที่พบ").click()
    expect(page).to_have_url(re.compile("#p2$"))
    expect(page.locator("#p2")).to_be_in_viewport()


def test_reader_switches_language_and_it_is_remembered(page: Page) -> None:
    page.goto("/search?q=เมือง")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_text("1 document found")).to_be_visible()
    page.goto("/about")
    expect(page.get_by_role("heading", level=1)).to_have_text("About")


def test_reader_narrows_and_widens(page: Page) -> None:
    page.goto("/search")
    page.locator(".choices").get_by_role("link", name="อังกฤษ").click()
    expect(page.locator(".hit")).to_have_count(1)
    page.locator(".chips a").click()
    expect(page.locator(".hit")).to_have_count(4)


def test_reader_chooses_days(page: Page) -> None:
    page.goto("/search?lang=th")
    page.get_by_label("ตั้งแต่").fill("2024-01-01")
    page.get_by_role("button", name="ใช้").click()
    expect(page.locator(".hit")).to_have_count(1)
    expect(page.locator(".chips")).to_contain_text("1 มกราคม 2567 (2024)")


def test_reader_is_led_on_where_nothing_was_found(page: Page) -> None:
    page.goto("/search?q=เมืองอัจริยะ&lang=th")
    page.locator(".suggestion a").click()
    expect(page.locator(".hit")).to_have_count(1)
    page.goto("/search?q=เทศบาล ทุเรียน")
    page.locator(".offers .parts a").click()
    expect(page.locator(".hit")).to_have_count(1)


def test_reader_switches_translations_off_and_on(page: Page) -> None:
    page.goto("/search?q=smart city")
    page.locator(".translated .switch").click()
    expect(page.get_by_text("ปิดการค้นข้ามภาษาอยู่")).to_be_visible()
    page.locator(".hit h2 a").click()
    page.get_by_text("กลับไปผลการค้นหา").click()
    page.locator(".translated .switch").click()
    page.locator(".translated .pair a").click()
    expect(page.locator("mark").first).to_have_text("เมืองอัจฉริยะ")


def test_reader_opens_the_copies_of_a_hit(page: Page) -> None:
    page.goto("/search?q=เมือง")
    expect(page.locator(".similar a").first).not_to_be_visible()
    page.locator(".similar summary").click()
    expect(page.locator(".similar a")).to_have_count(2)
    expect(page.locator(".similar a").first).to_be_visible()


def test_reader_goes_from_the_map_to_a_province_and_its_documents(page: Page) -> None:
    page.goto("/places")
    tile = page.get_by_role("link", name="ขอนแก่น: 7 ฉบับ")
    tile.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("ขอนแก่น")
    page.get_by_text("ดูตัวเลขเป็นตาราง").click()
    page.locator(".counts a").first.click()
    expect(page.locator(".chips")).to_contain_text("สถานที่: ขอนแก่น")
    expect(page.locator(".chips")).to_contain_text("1 พฤษภาคม 2562 (2019)")


def test_reader_reads_the_documents_of_a_bar(page: Page) -> None:
    page.goto("/ministries/mdes")
    page.locator("svg.chart a").nth(1).click()
    expect(page.locator(".chips")).to_contain_text("1 มิถุนายน 2562 (2019)")
    expect(page.locator(".chips")).to_contain_text("กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม")


def test_reader_follows_a_name_in_a_document(page: Page) -> None:
    page.goto("/documents/th1")
    page.locator(".text .entity").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม")


def test_reader_goes_from_a_speaker_to_the_words_and_their_page(page: Page) -> None:
    page.goto("/documents/th1?q=เมืองอัจฉริยะ")
    page.locator(".speeches .pilcrow").last.click()
    expect(page).to_have_url(re.compile("#q2-28-92$"))
    expect(page.locator(".said:target")).to_be_in_viewport()
    page.locator("#p2 .sign").click()
    expect(page.locator("figure .words")).to_contain_text("ชาวบ้านจะเห็นผลภายในหนึ่งปี")
    page.get_by_role("link", name="อ่านในเอกสาร").click()
    expect(page).to_have_url(re.compile("/documents/th1#q2-28-92$"))


def test_form_is_copied_where_there_is_a_script_and_can_be_selected_where_there_is_none(browser: Browser, site: str) -> None:
    for scripts in (True, False):
        context = browser.new_context(locale="th-TH", java_script_enabled=scripts, base_url=site, permissions=["clipboard-read"])
        page = context.new_page()
        page.goto("/quotes/th1-1-2-28-92")
        page.get_by_text("APA 7").click()
        expect(page.locator("#copy-apa")).to_be_visible()
        expect(page.locator("[data-copy=copy-apa]")).to_be_visible(visible=scripts)
        if scripts:
            page.locator("[data-copy=copy-apa]").click()
            expect(page.locator("[data-copy=copy-apa]")).to_have_text("คัดลอกแล้ว")
            assert page.evaluate("navigator.clipboard.readText()") == page.locator("#copy-apa").text_content()
        context.close()


def test_keyboard_reaches_the_content_first(page: Page) -> None:
    page.goto("/about")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()


def test_markup_in_queries_and_documents_does_nothing(page: Page) -> None:
    dialogs: list[str] = []

    def close(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    for address in ("/search", "/documents/evil", "/quotes/evil-1-1-8-75"):
        page.goto(address)
        box = page.get_by_label("คำค้น", exact=True)
        box.fill(EVIL)
        box.press("Enter")
        expect(page.get_by_label("คำค้น", exact=True)).to_have_value(EVIL)
        expect(page).not_to_have_title("owned")
    assert dialogs == []


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize("ui", ["th", "en"])
def test_no_page_scrolls_sideways(browser: Browser, site: str, width: int, ui: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, base_url=site)
    page = context.new_page()
    for address in PAGES:
        page.goto(f"{address}{'&' if '?' in address else '?'}ui={ui}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    context.close()


def test_console_stays_silent(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in PAGES[:-1]:
        page.goto(address)
    context.close()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(base_url=site)
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("/")
    names = ["--ground", "--soft", "--ink", "--quiet", "--link", "--visited", "--warn", "--mark", "--mark-ink"]
    names += [*(f"--shade{step}" for step in range(1, 6)), "--on-light", "--on-deep"]
    values = page.evaluate("names => names.map(n => getComputedStyle(document.documentElement).getPropertyValue(n))", names)
    colours = dict(zip(names, values, strict=True))
    context.close()
    for text in ("--ink", "--quiet", "--link", "--visited", "--warn"):
        for ground in ("--ground", "--soft"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["--mark-ink"], colours["--mark"]) >= 4.5
    for step in range(1, 6):
        assert contrast(colours["--on-light" if step < 4 else "--on-deep"], colours[f"--shade{step}"]) >= 4.5, step


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 of two colours written #rgb or #rrggbb."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour.strip().removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
