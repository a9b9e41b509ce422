import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import BrokenSource, EmptySource, SourceError, UnsupportedSource
from kb.model import Raw
from kb.readers import MEDIA_TYPES, READERS, SUFFIXES, find_type, read


def test_every_promised_type_has_a_reader() -> None:
    assert set(SUFFIXES) == {".html", ".htm", ".txt", ".md", ".pdf", ".docx"}
    assert set(MEDIA_TYPES.values()) <= set(READERS)


@pytest.mark.parametrize(
    ("name", "media_type", "suffix"),
    [
        ("ข่าว/๑.TXT", "", ".txt"),
        ("a.b/c.Html", "", ".html"),
        ("https://example.org/ข่าว", "text/html; charset=tis-620", ".html"),
        ("https://example.org/a.php?file=b.pdf", "TEXT/HTML", ".html"),
        ("https://example.org/report.pdf?v=2", "application/octet-stream", ".pdf"),
        ("https://example.org/readme.md", "text/plain; charset=utf-8", ".md"),
        ("https://example.org/%E0%B8%81.txt", "", ".txt"),
        ("https://example.org/feed", "text/plain", ".txt"),
        ("https://example.org/x.bin", "application/pdf", ".pdf"),
    ],
)
def test_type_is_that_of_the_server_else_of_the_name(name: str, media_type: str, suffix: str) -> None:
    assert find_type(Raw(name, b"x", media_type)) == suffix


@pytest.mark.parametrize(
    ("name", "media_type", "said"),
    [
        ("ภาพ.png", "", ".png"),
        ("ก", "", "without a suffix"),
        ("https://example.org/a.txt", "image/png", "image/png"),
        ("a.doc", "", ".doc"),
    ],
)
def test_other_types_are_unsupported_and_named(name: str, media_type: str, said: str) -> None:
    with pytest.raises(UnsupportedSource, match=said):
        read(Raw(name, b"x", media_type))


def test_content_decides_where_the_name_is_plainly_wrong() -> None:
    assert read(Raw("ก.txt", "<!DOCTYPE html><title>หัวข้อ</title><p>ความ".encode())).paragraphs == ("ความ",)
    with pytest.raises(BrokenSource, match="not a PDF"):
        read(Raw("ก.pdf", b"<!DOCTYPE html><p>404"))
    with pytest.raises(BrokenSource, match="binary"):
        read(Raw("ก.txt", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00"))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_file_is_empty(suffix: str, data: bytes) -> None:
    with pytest.raises(EmptySource, match="empty"):
        read(Raw(f"ก{suffix}", data))


HEADS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"<html><p>",
        b"---\na: b\n---\n",
        b"\xff\xfe",
        "รัฐบาลไทย-".encode(),
        b"5\n\xe0\xb8\xa1.\xe0\xb8\x84.\n2567\n",
    ]
)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(head=HEADS, data=st.binary(max_size=300))
def test_reader_raises_nothing_but_source_errors(suffix: str, head: bytes, data: bytes) -> None:
    try:
        draft = read(Raw(f"ก{suffix}", head + data))
    except SourceError as error:
        reason = str(error)
    else:
        reason = draft.title
        assert draft.paragraphs
    assert reason
    assert "\n" not in reason


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(text=st.text(alphabet="กขานํ้\u200b <>p/#*|-_[]()`&;\n\r\t12567.:", max_size=200))
def test_reader_takes_any_text(suffix: str, text: str) -> None:
    try:
        draft = read(Raw(f"ก{suffix}", text.encode()))
    except SourceError:
        return
    assert all(paragraph.strip() == paragraph and "\n" not in paragraph for paragraph in draft.paragraphs)
