"""What the matcher promises: every form at right borders, at exact offsets, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.matcher import Matcher, squeeze

FORMS = (
    "กรมทางหลวง",
    "กรมทางหลวงชนบท",
    "ตราด",
    "เลย",
    "ชุมพร",
    "ตาก",
    "กทม.",
    "รมว.คลัง",
    "พ.ม.",
    "Nan",
    "U.S.",
    "EEC",
    "Chiang Mai",
    "smart city",
)
MATCHER = Matcher(FORMS)


def find(text: str) -> list[str]:
    return [match.form for match in MATCHER.find(text)]


def test_gives_the_shorter_and_the_longer_of_two_names() -> None:
    assert find("ที่กรมทางหลวงชนบทวันนี้") == ["กรมทางหลวง", "กรมทางหลวงชนบท"]


@pytest.mark.parametrize("text", ["อัตราดอกเบี้ย", "วอลเลย์บอล", "ประชุมพรุ่งนี้", "โควตาการค้า", "ชุมพรณ์"])
def test_does_not_cut_a_syllable(text: str) -> None:
    assert find(text) == []


def test_finds_a_name_without_spaces_around_it() -> None:
    assert find("เดินทางไปตราดและเลย") == ["ตราด", "เลย"]


def test_a_short_form_does_not_join_two_words() -> None:
    assert find("เล ยาว ตา กลม ต าก") == []
    assert find("กรม ทางหลวง") == ["กรมทางหลวง"]


def test_a_space_behind_a_dot_is_none() -> None:
    assert find("รมว. คลัง") == ["รมว.คลัง"]


def test_an_abbreviation_is_not_found_in_a_longer_one() -> None:
    assert find("พ.ม.จ. และ ส.พ.ม.") == []
    assert find("the U.S.A") == []
    assert find("ผกทม. แต่ของกทม.") == ["กทม."]
    assert find("พ.ม. the U.S. side") == ["พ.ม.", "U.S."]


def test_latin_words_stand_between_borders_and_keep_their_capitals() -> None:
    assert find("nan Nantes eec EECO") == []
    assert find("ในEECและ NAN, Nan's") == ["EEC", "Nan", "Nan"]
    assert find("Smart City, SMART CITY") == ["smart city", "smart city"]


def test_a_text_without_forms_gives_nothing() -> None:
    assert find("") == find("ข้าวหอมมะลิ rice") == [] == Matcher([]).find("ตราด")


def test_thai_digits_and_dashes_fold() -> None:
    assert [m.form for m in Matcher(["โควิด-19"]).find("โควิด–๑๙")] == ["โควิด-19"]


words = st.sampled_from(
    ["เดินทาง", "ไป", "ประชุม", "อัตรา", "ที่", "วันนี้", "ร่วมกับ", "เพื่อ", "Trade", " ", " and ", "ๆ ", "(", ")", "๑๒", "น้ำ", "เผยแพร่"]
)
pieces = st.lists(st.one_of(words, st.sampled_from(FORMS), st.text(alphabet="กตราดเลย์ัะ .Nn", max_size=6)), max_size=30).map("".join)


@given(pieces)
def test_offsets_are_exact(text: str) -> None:
    for match in MATCHER.find(text):
        assert squeeze(text[match.start : match.end]) == squeeze(match.form)


@given(
    st.lists(words, max_size=8).map("".join),
    st.sampled_from([form for form in FORMS if form[0] > "\u0e00"]),
    st.lists(words, max_size=8).map("".join),
)
def test_a_name_between_any_words_is_found(before: str, name: str, after: str) -> None:
    assert (len(before), len(before) + len(name), name) in MATCHER.find(before + name + after)


@given(pieces)
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@given(pieces, pieces)
def test_a_line_of_its_own_changes_nothing_before_it(text: str, more: str) -> None:
    joined = MATCHER.find(f"{text} | {more}")
    assert joined[: len(MATCHER.find(f"{text} |"))] == MATCHER.find(f"{text} |")


def test_ten_thousand_matches_come_in_order() -> None:
    found = MATCHER.find("จังหวัดตราด " * 10_000)
    assert [match.start for match in found] == [7 + 12 * n for n in range(10_000)]
