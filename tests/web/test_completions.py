"""Completions in a real browser: the keys, the pointer, input methods, and what a screen reader is told."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .test_browser import CHROMIUM
from .test_browser import browser as browser
from .test_browser import site as site

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")]


@pytest.fixture(params=["/", "/search?q=x", "/about"])
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(locale="th-TH", base_url=site)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(request.param)
    yield page
    context.close()
    assert said == []


def type_into(page: Page, text: str) -> Locator:
    """The box, with the text typed and the completions shown."""
    box = page.get_by_role("combobox")
    box.fill(text)
    expect(page.get_by_role("listbox")).to_be_visible()
    return box


def test_arrow_keys_choose_and_enter_searches(page: Page) -> None:
    box = type_into(page, "เมือง")
    expect(page.get_by_role("option")).to_have_text(["เมืองอัจฉริยะ 1,234", "เมืองอัจฉริยะขอนแก่น 2"])
    expect(box).to_have_attribute("aria-expanded", "true")
    for key, chosen in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", None), ("ArrowUp", 1), ("ArrowUp", 0)):
        box.press(key)
        options = [option.get_attribute("aria-selected") for option in page.get_by_role("option").all()]
        assert options == [str(n == chosen).lower() for n in range(2)]
        expect(box).to_have_js_property("value", "เมือง")
    expect(box).to_have_attribute("aria-activedescendant", page.get_by_role("option").first.get_attribute("id") or "")
    box.press("Enter")
    expect(page.get_by_role("combobox")).to_have_value("เมืองอัจฉริยะ")
    expect(page.locator(".hit")).to_have_count(1)


def test_enter_without_a_choice_searches_what_was_typed(page: Page) -> None:
    type_into(page, "เมืองอัจ").press("Enter")
    expect(page.get_by_role("combobox")).to_have_value("เมืองอัจ")
    expect(page.locator("h1")).to_have_text("ผลการค้นหา")


def test_escape_closes_and_keeps_what_was_typed(page: Page) -> None:
    box = type_into(page, "เมือง")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("เมือง")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_pointer_chooses(page: Page) -> None:
    type_into(page, "sm")
    page.get_by_role("option", name="smart city").click()
    expect(page.get_by_role("combobox")).to_have_value("smart city")
    expect(page.locator(".hit")).to_have_count(1)


def test_leaving_the_box_closes(page: Page) -> None:
    type_into(page, "เมือง").press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_reader_is_told_how_many_there_are(page: Page) -> None:
    type_into(page, "เมือง")
    expect(page.locator(".typing [role=status]")).to_have_text("มีคำให้เลือก 2 คำ ใช้ปุ่มลูกศรขึ้นลงเพื่อเลือก")
    expect(page.get_by_role("listbox", name="คำที่อาจกำลังพิมพ์")).to_be_visible()


def test_keys_of_an_input_method_are_left_to_it(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/api/suggest" in one.url else None)
    box = page.get_by_role("combobox")
    box.fill("")
    box.focus()
    # The browser's own way of an input method: text that is being composed, then put in.
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "เมือ", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(300)
    assert asked == []
    method.send("Input.insertText", {"text": "เมือง"})
    expect(page.get_by_role("listbox")).to_be_visible()
    box.evaluate("box => box.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))")
    assert box.get_attribute("aria-activedescendant") is None


def test_fast_typing_asks_once(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/api/suggest" in one.url else None)
    box = page.get_by_role("combobox")
    # All keys at once, so that a slow machine does not pause between them.
    box.evaluate("(box, text) => [...text].forEach(c => { box.value += c; box.dispatchEvent(new InputEvent('input')); })", "เมืองอัจฉริยะ")
    page.wait_for_timeout(400)
    assert len(asked) == 1


def test_box_works_where_nothing_completes(page: Page) -> None:
    def fail(route: Route) -> None:
        route.fulfill(status=200, body="nonsense")

    page.route("**/api/suggest*", fail)
    box = page.get_by_role("combobox")
    box.fill("ชาวบ้าน")
    page.wait_for_timeout(300)
    expect(page.get_by_role("listbox")).to_be_hidden()
    box.press("Enter")
    expect(page.locator(".hit")).to_have_count(1)
