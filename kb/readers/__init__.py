"""What do these bytes say? One format a file, registered by type."""

from urllib.parse import unquote, urlsplit

from kb.errors import EmptySource, UnsupportedSource
from kb.model import Draft, Raw
from kb.readers.base import Reader, make_draft
from kb.readers.html import read_html
from kb.readers.markdown import read_markdown
from kb.readers.pdf import read_pdf
from kb.readers.text import read_text
from kb.readers.word import read_word

READERS: dict[str, Reader] = {
    ".html": read_html,
    ".htm": read_html,
    ".txt": read_text,
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".docx": read_word,
}
"""The reader of each type, by the suffix of a file's name."""

SUFFIXES = tuple(READERS)
"""Suffixes of the files that can be read, for `str.endswith` on a lower-case name."""

MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""What servers call the types."""

_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/download"})
"""Types that say less than the suffix of an address."""

_BLANK = b" \t\r\n\f\v\0\xef\xbb\xbf\xff\xfe"


def read(raw: Raw) -> Draft:
    """The canonical draft of one source, by the reader of its type. Raises `UnsupportedSource` for a type that has no
    reader, `EmptySource` and `BrokenSource`, each with a reason in one line.

    >>> read(Raw("ข่าว/๑.txt", "หัวข้อ\\n\\nวันที่ 5 มกราคม 2567\\n\\nข้อความ".encode())).paragraphs
    ('ข้อความ',)
    >>> read(Raw("https://example.org/notice.txt?v=2", b"Notice\\n\\nText", "text/plain; charset=utf-8")).lang
    'en'
    """
    reader = READERS[find_type(raw)]
    if not raw.data.strip(_BLANK):
        raise EmptySource("empty: it has no bytes but white space")
    return make_draft(reader(raw), raw.name)


def find_type(raw: Raw) -> str:
    """The suffix under which a source's reader is registered: the declared media type, else the suffix of its name;
    but a PDF is one under any name, and HTML never text. Raises `UnsupportedSource`.

    >>> find_type(Raw("ข่าว.HTM", b"<p>")), find_type(Raw("แผน.txt", b"%PDF-1.7"))
    ('.htm', '.pdf')
    >>> find_type(Raw("https://example.org/a.php?id=1.pdf", b"<p>", "text/html; charset=tis-620"))
    '.html'
    """
    suffix = _suffix(raw.name)
    media_type = raw.media_type.partition(";")[0].strip().lower()
    is_vague = media_type in _VAGUE
    declared = suffix if is_vague and suffix in READERS else MEDIA_TYPES.get(media_type, "")
    head = raw.data[:64].lstrip(_BLANK).lower()
    if head.startswith(b"%pdf-"):
        return ".pdf"
    if head.startswith((b"<!doctype html", b"<html")) and declared in ("", ".txt", ".md"):
        return ".html"
    if not declared:
        known = ", ".join(suffix.removeprefix(".") for suffix in READERS)
        given = suffix if is_vague else media_type
        raise UnsupportedSource(f"no reader for {given or 'a name without a suffix'}: what can be read is {known}")
    return declared


def _suffix(name: str) -> str:
    """The suffix of a file's name or of an address without its query, in lower case."""
    path = unquote(urlsplit(name).path) if name.lower().startswith(("http://", "https://")) else name
    last = path.rpartition("/")[2]
    return f".{last.rpartition('.')[2].lower()}" if "." in last else ""
