"""Dates as Thai and English records write them; the strings are made up but for the optional file of real ones."""

import json
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.dates import find_dates, read_date

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "facts" / "date_samples.json"


def iso(text: str) -> list[tuple[str, str]]:
    return [(found.first.isoformat(), found.last.isoformat()) for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("วันอังคารที่ 22 กุมภาพันธ์ 2565", "2022-02-22"),
        ("11\nมิถุนายน\n2562", "2019-06-11"),
        ("๒ ก.ย. ๒๕๖๗", "2024-09-02"),
        ("15ต.ค.65", "2022-10-15"),
        ("30\u00a0ก.ค. 64", "2021-07-30"),
        ("4 ก.ค.2567", "2024-07-04"),
        ("9 เมย 66", "2023-04-09"),
        ("14 มกราคม พ.ศ. 2568", "2025-01-14"),
        ("8 เมษายน พ ศ. 2564", "2021-04-08"),
        ("๑๘ เดือน พฤศจิกายน พุทธศักราช ๒๔๙๙", "1956-11-18"),
        ("7 กรกฏาคม 2564", "2021-07-07"),
        ("12 สิงหาคม ค.ศ. 1949", "1949-08-12"),
        ("27 เมษายน 2025", "2025-04-27"),
        ("6 เมษายน 2325", "1782-04-06"),
        ("15/03/2567", "2024-03-15"),
        ("15-03-2567", "2024-03-15"),
        ("๑๕/๑๐/๒๕๖๗", "2024-10-15"),
        ("March 17, 2023", "2023-03-17"),
        ("17 March 2023", "2023-03-17"),
        ("the 3rd of June 2022", "2022-06-03"),
        ("SEPT. 9, 2021", "2021-09-09"),
        ("17 Mar. B.E. 2566", "2023-03-17"),
        ("18 September 2562", "2019-09-18"),
        ("5-Dec-2023", "2023-12-05"),
        ("2023-03-17T08:30:00+07:00", "2023-03-17"),
        ("2567-03-17", "2024-03-17"),
    ],
)
def test_date_is_read_in_its_era(text: str, day: str) -> None:
    assert iso(text) == [(day, day)]
    assert read_date(text) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6- 7 มิถุนายน 2562", "2019-06-06", "2019-06-07"),
        ("27 มิ.ย. – 1 ก.ค. 65", "2022-06-27", "2022-07-01"),
        ("24 ธันวาคม - 3 มกราคม 2564", "2020-12-24", "2021-01-03"),
        ("1 ต.ค. 2563 – วันที่ 4 พ.ย. 2563", "2020-10-01", "2020-11-04"),
        ("๕ - ๑๙ พฤษภาคม ๒๕๖๕", "2022-05-05", "2022-05-19"),
        ("15-17\u200bกันยายน 2564", "2021-09-15", "2021-09-17"),
        ("2, 3 และ 5 เมษายน 2567", "2024-04-02", "2024-04-05"),
        ("12 กรกฎาคม 2564 ถึงวันที่ 25 กรกฎาคม 2564", "2021-07-12", "2021-07-25"),
        ("March 17-19, 2023", "2023-03-17", "2023-03-19"),
        ("March 30 – April 2, 2023", "2023-03-30", "2023-04-02"),
        ("9 to 11 May 2022", "2022-05-09", "2022-05-11"),
        ("01/02/2567 - 15/02/2567", "2024-02-01", "2024-02-15"),
    ],
)
def test_range_has_both_ends(text: str, first: str, last: str) -> None:
    assert iso(text) == [(first, last)]


def test_list_of_dates_shares_the_year() -> None:
    assert iso("15 มีนาคม และ 20 เมษายน 2565") == [("2022-03-15", "2022-03-15"), ("2022-04-20", "2022-04-20")]
    assert iso("March 1 and April 2, 2023") == [("2023-03-01", "2023-03-01"), ("2023-04-02", "2023-04-02")]


@pytest.mark.parametrize(
    "text",
    [
        "31 กุมภาพันธ์ 2565",
        "การประชุมครั้งที่ 1/2565",
        "ฉบับที่ 3 พ.ศ. 2565",
        "5 กรกฎาคมนี้",
        "16 สิงหาคม",
        "31 กรกฎาคม 48 คน",
        "19 พ.ค. 12,451 ราย",
        "วันที่ 5 ธ.ค. 10.30 น.",
        "มิถุนายน 2562",
        "31 สิงหาคม\n12. วันหยุด",
        "40 มกราคม 2565",
        "0 มกราคม 2565",
        "February 30, 2023",
        "March 2023",
        "version 1.2.3",
        "10.1.2.2565",
        "99/99/2565",
    ],
)
def test_no_full_date_is_no_date(text: str) -> None:
    assert find_dates(text) == []
    assert read_date(text) is None


def test_number_before_a_date_is_no_day_of_it() -> None:
    assert iso("โควิด-19, 20 มีนาคม 2565") == [("2022-03-20", "2022-03-20")]
    assert iso("Item 20, 12 March 2023") == [("2023-03-12", "2023-03-12")]


def test_offsets_cut_the_date_out() -> None:
    text = "ลงนามเมื่อวันที่ 6- 7 มิถุนายน 2562 และ on June 8, 2019 ครับ"
    assert [text[found.start : found.end] for found in find_dates(text)] == ["6- 7 มิถุนายน 2562", "June 8, 2019"]


def test_read_date_wants_it_at_the_head() -> None:
    assert read_date("ประกาศ ณ วันที่ 8 พฤศจิกายน พ.ศ. 2565 เป็นต้นไป") == date(2022, 11, 8)
    assert read_date("ข้อ 4 ตามมติวันที่ 8 พฤศจิกายน 2565") is None
    assert read_date("ก" * 60 + " 8 พฤศจิกายน 2565") is None
    assert read_date("") is None


@pytest.mark.parametrize(
    "unit", ["1 ", "1 - ", "1, ", "1 และ ", "12 มีนาคม ", "12 ม.ค. - ", "March 1, ", "12/12/", "1\u200b", " ", "1" * 9 + " "]
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    started = perf_counter()
    find_dates(unit * (100_000 // len(unit)))
    assert perf_counter() - started < 5


@given(st.text(alphabet="0123๑๒5 /.-,กมีคาพศุ.\u200b\nMarch–ถึง", max_size=60))
def test_found_lies_within_the_text_in_order(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end <= len(text)
        assert found.first <= found.last
        end = found.end


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    months = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ")
    assert read_date(f"{day.day} {months[day.month - 1]} {day.year + 543}") == day
    assert read_date(f"{day.day:02}/{day.month:02}/{day.year + 543}") == day
    assert read_date(day.strftime("%B %d, ") + str(day.year)) == day
    assert read_date(day.isoformat()) == day


@pytest.mark.skipif(not REAL.exists(), reason=f"the file of real date strings is not at {REAL.parent}")
def test_real_date_strings_are_right() -> None:
    samples = [sample for sample in json.loads(REAL.read_text("utf-8"))["samples"] if sample["cls"] != "no year"]
    wrong = [sample["raw"] for sample in samples if iso(sample["raw"]) != [(sample["start"], sample["end"])]]
    assert len(samples) > 100
    assert wrong == []
