"""PDF files with a text layer."""

import re
from contextlib import closing

import pypdfium2

from kb.errors import BrokenSource, EmptySource
from kb.model import Raw
from kb.readers.base import Content, has_word, take_head
from kb.readers.glyphs import Line, Widths, read_lines
from kb.readers.lines import join_lines
from kb.readers.paragraphs import drop_running, join_paragraphs
from kb.readers.titles import confirm_title

_PASSWORD = 4
"""PDFium's number for "a password is needed"."""
_TITLE_SIZE = 1.15
"""How much larger than the text a title is set at least."""
_LOST_AM = re.compile("([ก-ฮ][\u0e48-\u0e4b]?) า|([ก-ฮ]) ([\u0e48-\u0e4b])า")


def read_pdf(raw: Raw) -> Content:
    """The content of a PDF: paragraphs over line and page ends, a title that is also printed, the date line. The date
    in the metadata is when the file was made, so it is not used. Raises `BrokenSource` for what is no PDF or is
    encrypted, `EmptySource` for scans.

    >>> read_pdf(Raw("ก.pdf", b"%PDF-1.4"))
    Traceback (most recent call last):
    kb.errors.BrokenSource: not a PDF that can be read: it is damaged or cut off
    >>> read_pdf(Raw("n.pdf", b"<html>"))
    Traceback (most recent call last):
    kb.errors.BrokenSource: not a PDF: its bytes do not begin like one
    """
    if b"%PDF-" not in raw.data[:1024]:
        raise BrokenSource("not a PDF: its bytes do not begin like one")
    try:
        with closing(pypdfium2.PdfDocument(raw.data)) as document:
            stated = _read_title(document)
            pages = _read_pages(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise BrokenSource("encrypted: the PDF asks for a password") from error
        raise BrokenSource("not a PDF that can be read: it is damaged or cut off") from error
    if not any(has_word(line.text) for page in pages for line in page):
        raise EmptySource("a scan without a text layer: the PDF has pages but no text (run OCR on it first)")
    body = drop_running(pages)
    title = _find_title(stated, body if any(body) else pages)
    paragraphs = _mend_all(join_paragraphs(body if any(body) else pages))
    published, rest = take_head(title, paragraphs)
    return Content(title, rest, published)


def _read_title(document: pypdfium2.PdfDocument) -> str:
    """The title in the metadata, "" where its bytes are no text."""
    try:
        return str(document.get_metadata_value("Title"))
    except UnicodeError:
        return ""


def _read_pages(document: pypdfium2.PdfDocument) -> list[list[Line]]:
    """The lines of every page."""
    widths = Widths()
    pages = []
    for index in range(len(document)):
        with closing(document[index]) as page:
            pages.append([line for line in read_lines(page, widths) if line.text])
    return pages


def _find_title(stated: str, pages: list[list[Line]]) -> str:
    """The title in the metadata where the first page has its words too, else what is set largest there, else the first
    paragraph."""
    first = next((page for page in pages if page), [])
    if confirmed := confirm_title(stated, "".join(line.text for line in first)):
        return confirmed
    sizes = sorted(line.size for line in first for _ in line.text)
    largest = max((line.size for line in first if has_word(line.text)), default=0.0)
    if sizes and largest >= _TITLE_SIZE * sizes[len(sizes) // 2]:
        start = next(index for index, line in enumerate(first) if line.size == largest and has_word(line.text))
        end = next((index for index in range(start, len(first)) if first[index].size != largest), len(first))
        if end - start <= 4:
            return _mend(join_lines(line.text for line in first[start:end]))
    return next(iter(_mend_all(join_paragraphs([first]))), "")


def _mend_all(paragraphs: list[str]) -> list[str]:
    """The paragraphs with sara am where a PDF of Word lost the half above the line ("ค าน า"), if it did so at all:
    sara aa never begins a word, so more lone ones than sara am are evidence."""
    text = "\n".join(paragraphs)
    if len(_LOST_AM.findall(text)) <= text.count("\u0e33"):
        return paragraphs
    return [_mend(paragraph) for paragraph in paragraphs]


def _mend(paragraph: str) -> str:
    """A paragraph with its sara am again.

    >>> _mend("ส านักงานน ้าแห่งชาติ")
    'สำนักงานน้ำแห่งชาติ'
    >>> _mend("plain")
    'plain'
    """
    return _LOST_AM.sub(lambda match: f"{match[1] or match[2] + match[3]}\u0e33", paragraph)
