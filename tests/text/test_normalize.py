import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.text.normalize import _FOLD, canonical, fold

THAI = st.text(st.sampled_from("กขคงนมรลวสหอเแโใไะาิีึืุูัํ็่้๊๋์ฺำๆฯ ๐๑๒AB12-\u200b\u00a0\u00ad\n\uf70a"), max_size=40)
ANY = st.one_of(THAI, st.text(max_size=40))


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("ท่ี", "ที่"),
        ("เเปลก", "แปลก"),
        ("ค่่า", "ค่า"),
        ("ก ็", "ก็"),
        ("ต\u200bลาด", "ตลาด"),
        ("รัฐ\u00a0\u00a0มนตรี", "รัฐ มนตรี"),
        ("ป\uf70aา", "ป่า"),
        ("a\x96b", "a–b"),
        ("co\u00adoperate", "cooperate"),
        ("cafe\u0301", "café"),
    ],
)
def test_canonical_mends(written: str, stored: str) -> None:
    assert canonical(written) == stored


@pytest.mark.parametrize("words", [("ขาว", "ข่าว", "ข้าว"), ("นา", "น้า", "น้ำ"), ("เสือ", "เสื่อ", "เสื้อ")])
def test_canonical_and_fold_keep_minimal_pairs_apart(words: tuple[str, ...]) -> None:
    assert len({fold(canonical(word)) for word in words}) == len(words)


@given(ANY)
def test_canonical_is_idempotent(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(ANY)
def test_canonical_is_one_line_in_nfc(text: str) -> None:
    stored = canonical(text)
    assert unicodedata.is_normalized("NFC", stored)
    assert stored == stored.strip(" ")
    assert "  " not in stored
    assert "\n" not in stored


@given(ANY)
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("๒๕๖๒", "2562"), ("“ข่าว”", '"ข่าว"'), ("โควิด–19", "โควิด-19"), ("ＡＳＥＡＮ", "asean"), ("Minister’s", "minister's")],
)
def test_fold_makes_equal(one: str, other: str) -> None:
    assert fold(one) == other


def test_canonical_composes_thai_without_compatibility_forms() -> None:
    assert canonical("ก½ﬁ") == "ก½ﬁ"


@given(st.one_of(ANY, st.text(st.sampled_from("กÀéİΣДａ–“’๒A\u1e9e\U00010400"), max_size=20)))
def test_fold_by_its_quick_way_is_fold_character_by_character(text: str) -> None:
    assert fold(text) == text.translate(_FOLD)
