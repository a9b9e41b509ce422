"""Quotations checked against a small store of made-up records."""

import time
from collections.abc import Iterator
from datetime import date

import pytest

from kb.errors import BadParameter
from kb.model import Draft
from kb.search import Search
from kb.search.checking.checker import NOTHING, QUOTATIONS, TOO_MANY
from kb.search.checking.paste import LONGEST
from kb.search.checking.values import VERDICTS, Checked
from tests.test_search import open_search

WATER = "ชาวบ้านทั้งสิบสองหมู่บ้านจะมีน้ำสะอาดใช้ตลอดทั้งปีนับแต่เดือนหน้าเป็นต้นไป"
ROAD = "ถนนเลียบคลองสายใหม่จะปลูกต้นมะพร้าวสลับกับต้นกล้วยไปจนถึงท่าเรือเก่า"
BUSES = "fifty electric buses will carry pupils to the island schools from May"
DRAFTS = {
    "น้ำ.txt": Draft(
        "จังหวัดเปิดโรงกรองน้ำแห่งใหม่",
        ("นายดำเกิง แดงประเสริฐ ผู้ว่าราชการจังหวัดตราด เปิดโรงกรองน้ำ", f"นายดำเกิง แดงประเสริฐ กล่าวว่า “{WATER}”"),
        date(2022, 3, 8),
        "th",
    ),
    "ซ้ำ.txt": Draft("สรุปข่าว", (f"นายดำเกิง แดงประเสริฐ กล่าวว่า “{WATER}”",), date(2022, 3, 9), "th"),
    "ถนน.txt": Draft("ถนนเลียบคลอง", (f"แผนของเทศบาลบอกว่า{ROAD}", "ต่อมาฝนตกหนักทั้งคืน", "แล้วน้ำก็ลดลงในตอนเช้า"), date(2022, 5, 1), "th"),
    "buses.txt": Draft(
        "New buses", (f"Ms. Jane Roe, Director of Schools, said that {BUSES}.", "Nothing else happened."), date(2022, 6, 1), "en"
    ),
}
OTHERS = {
    f"อื่น-{n}.txt": Draft(f"เรื่องที่ {n}", (f"ชาวบ้านหมู่ {n} ทำขนมและเล่าเรื่องเก่าให้เด็กฟังที่ศาลาริมน้ำ",), date(2021, 1, 1 + n % 28), "th")
    for n in range(40)
}


@pytest.fixture(params=["memory", "tantivy"], scope="module")
def search(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    yield from open_search(request.param, tmp_path_factory.mktemp("index"), DRAFTS | OTHERS)


def check(search: Search, text: str) -> Checked:
    (one,) = search.verify(text).quotations
    return one


def verdicts(search: Search, text: str) -> list[str]:
    return [one.verdict for one in search.verify(text).quotations]


@pytest.mark.parametrize(
    "text",
    [WATER, f"“{WATER}”", WATER[3:50], ROAD.replace("สายใหม่", "สาย ใหม่ "), BUSES.upper(), "ถนนเลียบคลอง", "หนักทั้งคืน\nแล้วน้ำก็ลด"],
)
def test_words_that_stand_there_are_exact(search: Search, text: str) -> None:
    assert check(search, text).verdict == "exact"


def test_exact_words_are_told_with_their_documents_the_earliest_first_and_who_says_them(search: Search) -> None:
    one = check(search, WATER)
    assert (one.total, [place.document.source for place in one.places]) == (2, ["น้ำ.txt", "ซ้ำ.txt"])
    (passage,) = one.places[0].passages
    assert (passage.paragraph, passage.text) == (2, WATER)
    assert {place.speaker.name for place in one.places} == {"ดำเกิง แดงประเสริฐ"}


@pytest.mark.parametrize(
    ("text", "said", "stands"),
    [
        (WATER.replace("สะอาด", "ประปา"), "ประปา", "สะอาด"),
        (ROAD.replace("มะพร้าว", "ลำไย"), "ลำไย", "มะพร้าว"),
        (BUSES.replace("electric", "yellow"), "yellow", "electric"),
    ],
)
def test_a_changed_word_is_marked_alone(search: Search, text: str, said: str, stands: str) -> None:
    one = check(search, text)
    assert one.verdict == "differs"
    assert [(change.said, change.stands) for change in one.changes if change.kind != "same"] == [(said, stands)]
    assert one.places[0].passages[0].text in {WATER, ROAD, BUSES}


@pytest.mark.parametrize(
    "text",
    [
        "กระทรวงจะสร้างสะพานแขวนข้ามหุบเขาเพื่อให้นักเรียนเดินไปโรงเรียนได้สะดวกขึ้น",
        "ชาวบ้านทั้งสิบสองหมู่บ้านไม่เห็นด้วยกับการย้ายตลาดนัดไปอยู่หลังโรงพยาบาล",
        "The museum will lend forty paintings to hospitals in the northern hills.",
    ],
)
def test_invented_words_are_not_found(search: Search, text: str) -> None:
    assert check(search, text).verdict == "not-found"


def test_the_speaker_who_is_named_may_be_another(search: Search) -> None:
    assert check(search, f"นายขาวผ่อง เขียวงามวงศ์ กล่าวว่า “{WATER}” เมื่อวานนี้").verdict == "other-speaker"
    assert check(search, f"นายดำเกิง แดงประเสริฐ เล่าให้ฟังอีกครั้งที่ตลาดและกล่าวว่า “{WATER}”").verdict == "exact"
    assert check(search, f"Mr. John Doe said, “{BUSES}.”").verdict == "other-speaker"


def test_words_that_nobody_is_said_to_say_are_exact_whoever_is_named(search: Search) -> None:
    assert check(search, f"นายขาวผ่อง เขียวงามวงศ์ กล่าวว่า “{ROAD}”").verdict == "exact"


def test_a_sentence_from_a_document_is_one_quotation_with_its_attribution(search: Search) -> None:
    sentence = DRAFTS["น้ำ.txt"].paragraphs[1]
    assert check(search, sentence).verdict == "exact"
    one = check(search, sentence.replace("กล่าวว่า", "ปฏิเสธว่า"))
    assert one.verdict == "differs"
    assert "ปฏิเสธ" in "".join(change.said for change in one.changes if change.kind != "same")


def test_what_a_writer_puts_around_a_quotation_is_not_checked(search: Search) -> None:
    for frame in ("นายดำเกิง แดงประเสริฐ ผู้ว่าฯ ตราด กล่าวว่า “{}”", "นายดำเกิง แดงประเสริฐ ย้ำกับผู้สื่อข่าวว่า “{}” ก่อนเดินทางกลับ", "Jane Roe said “{}.”"):
        words = BUSES if frame.isascii() or frame.startswith("Jane") else WATER
        one = check(search, frame.format(words))
        assert (one.verdict, one.claim.text) == ("exact", words)


def test_an_article_is_checked_quotation_by_quotation(search: Search) -> None:
    article = "\n".join(
        (
            "ข่าวจากท้องถิ่นประจำสัปดาห์นี้มีหลายเรื่องที่ผู้อ่านควรรู้และเราได้รวบรวมมาไว้ที่นี่แล้วทั้งหมดโดยไม่ตัดทอน" * 4,
            f"ป้ายหน้าโรงกรองเขียนว่า “{WATER}” ตัวใหญ่",
            f"ป้ายข้างถนนเขียนว่า “{ROAD.replace('กล้วย', 'มะม่วง')}” ตัวเล็ก",
            "ป้ายสุดท้ายเขียนว่า “สะพานแขวนข้ามหุบเขาจะเปิดให้เดินในวันพรุ่งนี้ตั้งแต่เช้า” ตัวเอียง",
        )
    )
    found = search.verify(article)
    assert [one.verdict for one in found.quotations] == ["exact", "differs", "not-found"]
    assert [one.claim.parts[0].paragraph for one in found.quotations] == [2, 3, 4]
    assert found.counts == {"exact": 1, "differs": 1, "other-speaker": 0, "not-found": 1}


def test_markup_of_a_pasted_page_is_no_words(search: Search) -> None:
    assert check(search, f"<p>{WATER[:20]}<b>{WATER[20:40]}</b>{WATER[40:]}</p><script>alert(1)</script>").claim.text == WATER


@pytest.mark.parametrize("text", ["", "\x00\x01", "“”" * 2500, "<script>alert(1)</script>"])
def test_a_paste_without_words_is_told(search: Search, text: str) -> None:
    found = search.verify(text)
    assert (found.quotations, found.problems) == ((), (NOTHING,))


def test_a_text_that_is_too_long_is_a_bad_parameter(search: Search) -> None:
    with pytest.raises(BadParameter, match=r"50,000.*50,000") as caught:
        search.verify("ก" * (LONGEST + 1))
    assert caught.value.field == "text"


@pytest.mark.parametrize("text", ["ก" * LONGEST, "“ก " * 5000, '"น้ำ ' * 5000, "ก" + "่" * 40_000, "a b c " * 8000, "<b>" * 15_000])
def test_any_paste_is_answered(search: Search, text: str) -> None:
    assert {one.verdict for one in search.verify(text).quotations} <= set(VERDICTS)


def test_no_more_quotations_are_checked_than_can_be(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.search.checking.checker.SECONDS", 600.0)
    text = "\n".join(f"ป้ายที่ {n} เขียนว่า “โปรดเดินชิดซ้ายเพื่อความปลอดภัยของทุกคน {n}”" for n in range(QUOTATIONS + 5))
    found = search.verify(text)
    assert len(found.quotations) == QUOTATIONS
    assert found.problems == (TOO_MANY.format(n=QUOTATIONS),)


def test_what_takes_too_long_is_left_out_and_told(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(0, 1000, 2))
    monkeypatch.setattr(time, "thread_time", lambda: float(next(ticks)))
    text = "\n".join(f"ป้ายที่ {n} เขียนว่า “โปรดเดินชิดซ้ายเพื่อความปลอดภัยของทุกคน {n}”" for n in range(9))
    found = search.verify(text)
    assert 0 < len(found.quotations) < 9
    assert found.problems == (TOO_MANY.format(n=len(found.quotations)),)
