"""Two wordings beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from kb.text.marks import Parts
from kb.web.differences import MOST, compare

WORDS = st.lists(st.sampled_from(["น้ำลด", "แล้ว", "จังหวัดตาก", " ", "the ", "year", "๑๐", "“", "🙂"]), max_size=8).map("".join)


def join(parts: Parts) -> str:
    return "".join(text for text, _ in parts)


def test_only_the_changed_word_is_marked() -> None:
    then, now = compare("จะแล้วเสร็จภายในสองเดือน", "จะแล้วเสร็จภายในสามเดือน")
    assert [text for text, differs in then if differs] == ["สอง"]
    assert [text for text, differs in now if differs] == ["สาม"]


@given(WORDS, WORDS)
def test_wordings_are_whole_and_what_is_not_marked_is_the_same(then: str, now: str) -> None:
    left, right = compare(then, now)
    assert (join(left), join(right)) == (then, now)
    kept = [join(tuple(part for part in parts if not part[1])) for parts in (left, right)]
    assert kept[0] == kept[1]


def test_very_long_wordings_are_shown_unmarked() -> None:
    assert compare("ก" * MOST, "ข") == ((("ก" * MOST, False),), (("ข", False),))
