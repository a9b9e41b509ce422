"""Word files (DOCX): paragraphs, lists and tables in reading order."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import LxmlError

from kb.errors import BrokenSource
from kb.model import Raw
from kb.readers.base import Content, has_word, take_head
from kb.readers.blocks import CELLS
from kb.readers.numbering import Numbering, read_numbering
from kb.readers.titles import confirm_title

_MOST_UNPACKED = 300_000_000
"""Bytes that a file may unpack to: the largest annual reports with pictures stay well under it, zip bombs do not."""
_OLE = b"\xd0\xcf\x11\xe0"
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    OpcError,
    LxmlError,
    KeyError,
    ValueError,
    NotImplementedError,
    EOFError,
    RuntimeError,
    AttributeError,
    TypeError,
)
"""What the libraries raise for packages that are damaged in one way or other."""

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _BREAKS = qn("w:t"), qn("w:tab"), (qn("w:br"), qn("w:cr"))
_HYPHEN, _SOFT_HYPHEN = qn("w:noBreakHyphen"), qn("w:softHyphen")
_BOX = qn("w:txbxContent")
_LEFT_OUT = frozenset(
    (qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)
_TITLE_STYLES = re.compile(r"(?i:title|ชื่อเรื่อง|heading ?1|หัวเรื่อง ?1)$")


def read_word(raw: Raw) -> Content:
    """The content of a DOCX: text in content controls, text boxes and accepted changes too, a table's row as one line,
    a merged cell once. Raises `BrokenSource` for what is no DOCX, is encrypted or unpacks to too much.

    >>> read_word(Raw("ก.docx", b"PK\\x03\\x04"))
    Traceback (most recent call last):
    kb.errors.BrokenSource: not a Word file (.docx): it is damaged or of another type
    >>> read_word(Raw("n.docx", b"\\xd0\\xcf\\x11\\xe0"))
    Traceback (most recent call last):
    kb.errors.BrokenSource: an encrypted or an old Word file (.doc): save it as .docx without a password
    """
    if raw.data.startswith(_OLE):
        raise BrokenSource("an encrypted or an old Word file (.doc): save it as .docx without a password")
    try:
        with zipfile.ZipFile(BytesIO(raw.data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > _MOST_UNPACKED:
            raise BrokenSource(f"it unpacks to {unpacked:,} bytes, which is more than a text has")
        document = docx.Document(BytesIO(raw.data))
        lines = [line for line in map(str.strip, list_lines(document.element.body, read_numbering(document))) if line]
        title = _find_title(document, lines)
    except _FAULTS as error:
        raise BrokenSource("not a Word file (.docx): it is damaged or of another type") from error
    published, rest = take_head(title, lines)
    return Content(title, rest, published)


def list_lines(root: BaseOxmlElement, numbering: Numbering) -> Iterator[str]:
    """The lines below an element in reading order, each numbered as it is printed.

    >>> [line for line in list_lines(docx.Document().element.body, Numbering())]
    []
    >>> document = docx.Document()
    >>> paragraph = document.add_paragraph("หนึ่ง\\nสอง")
    >>> [line for line in list_lines(document.element.body, Numbering())]
    ['หนึ่ง', 'สอง']
    """
    waiting: list[BaseOxmlElement] = list(reversed(root))
    while waiting:
        element = waiting.pop()
        if element.tag == _PARAGRAPH:
            text = _read_paragraph(element)
            yield from ((numbering.count(element) if text.strip() else "") + text).split("\n")
            waiting += reversed([box for box in element.iter(_BOX) if not _is_left_out(box, element)])
        elif element.tag == _ROW:
            yield from _read_row(element, numbering)
        elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
            waiting += reversed(element)


def _read_paragraph(paragraph: BaseOxmlElement) -> str:
    """A paragraph's text without that of its text boxes; a line break in it is one."""
    text = ""
    waiting: list[BaseOxmlElement] = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == _TEXT:
            text += element.text or ""
        elif element.tag == _TAB:
            text += "\t"
        elif element.tag in _BREAKS:
            text += "\n"
        elif element.tag == _HYPHEN:
            text += "-"
        elif element.tag not in _LEFT_OUT and element.tag != _BOX and isinstance(element.tag, str):
            waiting += reversed(element)
    return text


def _read_row(row: BaseOxmlElement, numbering: Numbering) -> Iterator[str]:
    """A row of a table as one line; where a cell holds a table of its own, its lines one by one. A cell that only goes
    on from the row above has no text of its own in the file."""
    cells = [[line.strip() for line in list_lines(cell, numbering) if line.strip()] for cell in row.iter(_CELL) if _row_of(cell) is row]
    if next(row.iter(_TABLE), None) is not None:
        yield from (line for cell in cells for line in cell)
    else:
        yield CELLS.join(" ".join(cell) for cell in cells if cell)


def _row_of(cell: BaseOxmlElement) -> BaseOxmlElement | None:
    """The row that a cell stands in."""
    return next(cell.iterancestors(_ROW), None)


def _is_left_out(box: BaseOxmlElement, paragraph: BaseOxmlElement) -> bool:
    """Whether a text box is a second copy for old programs, or stands within another box of the paragraph."""
    for above in box.iterancestors():
        if above is paragraph:
            return False
        if above.tag in _LEFT_OUT or above.tag == _BOX:
            return True
    return False


def _find_title(document: Document, lines: list[str]) -> str:
    """The title in the properties where the text begins with it, else the first paragraph that is styled as one, else
    the first line."""
    if stated := confirm_title(document.core_properties.title or "", "".join(lines[:10])):
        return stated
    for paragraph in document.paragraphs[:20]:
        style = paragraph.style.name if paragraph.style is not None else ""
        if has_word(paragraph.text) and _TITLE_STYLES.match(style or ""):
            return paragraph.text
    return next((line for line in lines if has_word(line)), "")
