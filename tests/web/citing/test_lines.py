"""Text in lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.normalize import canonical
from kb.web.citing.lines import ELLIPSIS, fits, load_cut, measure, wrap

from .samples import NASTY

CUT = load_cut()
WIDTHS = st.floats(3, 40)


def bare(text: str) -> str:
    return text.replace(" ", "")


def test_thai_line_ends_between_words() -> None:
    assert wrap("ประชาชนเดินทางกลับบ้านอย่างปลอดภัย", 8, 9, CUT) == ["ประชาชน", "เดินทางกลับบ้าน", "อย่างปลอดภัย"]


def test_closing_marks_stay_with_their_word() -> None:
    assert wrap("“น้ำลดแล้ว” ต่างๆ", 5, 9, CUT)[-1] != "ๆ"
    assert all(not line.startswith(("”", "ๆ", ".", ",")) for line in wrap("“น้ำลดแล้ว” ต่างๆ, น้ำลด.", 7, 9, CUT))


def test_name_of_an_office_with_spaces_may_be_broken_at_them() -> None:
    assert wrap("กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", 14, 9, CUT)[0] == "กระทรวงการอุดมศึกษา"


def test_longer_text_is_cut_behind_a_word() -> None:
    assert wrap("ประชาชนเดินทางกลับบ้านอย่างปลอดภัย", 8, 2, CUT) == ["ประชาชน", "เดินทาง…"]
    assert wrap("Short", 9, 2, CUT) == ["Short"]


def test_no_text_is_one_empty_line() -> None:
    assert wrap("", 9, 2, CUT) == [""]


def test_marks_have_no_width() -> None:
    assert measure("ที่นี่") == measure("ทน")


@pytest.mark.parametrize("word", ["เลี้ยงน้ำใจกำลังใจที่ยิ่งใหญ่" * 3, "e\u0301" * 60])
def test_long_word_is_never_cut_inside_a_cluster(word: str) -> None:
    assert all(not re.match("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0301]", line) for line in wrap(word, 5, 99, CUT))


@given(NASTY.map(canonical), WIDTHS)
def test_lines_hold_the_text_and_keep_to_their_width(text: str, width: float) -> None:
    lines = wrap(text, width, 1000, CUT)
    assert bare("".join(lines)) == bare(text)
    assert all(measure(line) <= width for line in lines)


@given(NASTY.map(canonical), WIDTHS, st.integers(1, 4))
def test_cut_text_is_its_beginning(text: str, width: float, most: int) -> None:
    lines = wrap(text, width, most, CUT)
    assert 1 <= len(lines) <= most
    if not fits(text, width, most, CUT):
        assert lines[-1].endswith(ELLIPSIS)
        assert bare(text).startswith(bare("".join(lines)).removesuffix(ELLIPSIS))
