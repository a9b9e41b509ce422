import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kb.errors import BrokenSource
from kb.readers.charset import decode

THAI = "หัวข้อ: น้ำท่วมที่จังหวัดสมมติ ๒๕๖๗ “จบ”"
THAI_LETTERS = "".join(map(chr, [*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)]))


@pytest.mark.parametrize("declared", ["", "utf-8", "tis-620", "windows-874", "iso-8859-1", "windows-1252", "nonsense"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_thai_is_read_whatever_is_declared(charset: str, declared: str) -> None:
    assert decode(THAI.encode(charset), declared) == THAI


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf16_of_either_order(mark: bytes) -> None:
    order = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + THAI.encode(order)) == THAI


def test_western_text_is_not_taken_for_thai() -> None:
    text = "Le café à Bangkok, très agréable, n’est pas fermé; déjà vu à l’été."
    assert decode(text.encode("cp1252"), "windows-1252") == text
    assert decode("ä".encode("cp1252") * 1 + b" in Bangkok", "iso-8859-1")[0] == "ä"


def test_utf8_cut_in_a_character_is_still_utf8() -> None:
    data = (THAI * 5).encode()
    assert decode(data[:-1]).startswith(THAI * 4)


def test_declared_foreign_charset_is_believed() -> None:
    text = "Доклад министерства о мосте"
    assert decode(text.encode("cp1251"), "windows-1251") == text


@pytest.mark.parametrize("data", [b"abc\0def\0" * 50, bytes(range(32)) * 20, "ก".encode("utf-16-le") * 50])
def test_binary_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenSource, match="binary"):
        decode(data)


@given(st.text(alphabet=THAI_LETTERS, min_size=3, max_size=60))
def test_windows_874_comes_back(text: str) -> None:
    data = text.encode("cp874")
    assume("\ufffd" in data.decode("utf-8", errors="replace"))
    assert decode(data, "tis-620") == text
