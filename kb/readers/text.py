"""Plain text, in the layouts that sites and their collectors give it. A layout is a function from the lines of a file
to its content, or None where the file is laid out otherwise."""

import re
from collections.abc import Callable
from itertools import groupby

from kb.model import Raw
from kb.readers.base import Content, read_date_line, same_words, take_date
from kb.readers.charset import decode
from kb.readers.lines import join_lines
from kb.text.dates import read_date

_LINE_END = re.compile("\r\n?|[\n\f\u2029]")
"""Not `str.splitlines`: the line separator U+2028 stands within titles."""
_LATIN = re.compile("[a-z]+")
_DAY = re.compile("[0-9๐-๙]{1,2}")
_VIEWS = re.compile("[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+")
_COLLECTOR = "รัฐบาลไทย-"
_SECTION = "ข่าวทำเนียบรัฐบาล-"
_PRINT = "พิมพ์"
_ALBUM, _RELATED = "อัลบั้มภาพ", "ข่าวที่เกี่ยวข้อง"
"""The foot of a page of thaigov.go.th: in 147 of 40,522 files, with the titles of other news after it."""

_WRAPPED = range(50, 121)
"""Widths at which a text is taken to be wrapped by hand or by a program."""


def read_text(raw: Raw) -> Content:
    """The content of a text file by the first layout that fits. Raises `BrokenSource` for binary data.

    >>> read_text(Raw("ก.txt", "5\\nมกราคม\\n2567\\nหัวข้อ\\n5\\nมกราคม\\n2567\\nหัวข้อ\\n1,170\\nความ".encode())).views
    1170
    >>> read_text(Raw("n.txt", b"Title\\n\\nPublished 24 July 2022\\n\\nText")).published
    datetime.date(2022, 7, 24)
    """
    charset = raw.media_type.lower().partition("charset=")[2].strip("\"' ;")
    return read_layout(decode(raw.data, charset))


def read_layout(text: str) -> Content:
    """The content of a text by the first layout that fits.

    >>> read_layout("รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-หัวข้อ\\n\\nวันศุกร์ที่ 5 มกราคม 2567\\nพิมพ์\\nหัวข้อ\\nความ").title
    'หัวข้อ'
    >>> read_layout("Title\\n\\nText").lines
    ['Text']
    """
    lines = [line.strip() for line in _LINE_END.split(text)]
    filled = [line for line in lines if line]
    for layout in LAYOUTS:
        if content := layout(filled):
            return content
    return _read_plain(lines)


def read_ministry(lines: list[str]) -> Content | None:
    """A page of mdes.go.th: day, month and year on three lines, the title, the same again, the count of views."""
    published = read_date("\n".join(lines[:3])) if len(lines) > 3 and _DAY.fullmatch(lines[0]) else None
    if published is None:
        return None
    title, rest = lines[3], lines[4:]
    if rest[:3] == lines[:3]:
        rest = rest[3:]
    while rest and same_words(rest[0], title):
        rest = rest[1:]
    views = int(rest[0].replace(",", "")) if rest and _VIEWS.fullmatch(rest[0]) else None
    return Content(title, rest if views is None else rest[1:], published, views=views)


def _read_collected(lines: list[str]) -> Content | None:
    """A page of thaigov.go.th as PyThaiNLP's collection has it: the site's name before the title, the date line,
    perhaps a second date and the word "print", the title again, the text, the address."""
    if not lines or not lines[0].startswith(_COLLECTOR):
        return None
    title = lines[0].removeprefix(_COLLECTOR).removeprefix(_SECTION)
    rest = lines[1:]
    published = read_date_line(rest[0]) if rest else None
    rest = rest[1:] if published else rest
    if rest[1:2] == [_PRINT] and read_date_line(rest[0]):
        rest = rest[1:]
    if rest[:1] == [_PRINT]:
        rest = rest[1:]
    return Content(title, _drop_related(rest), published)


def _drop_related(lines: list[str]) -> list[str]:
    """The lines without the foot of the page, but with a last line that names the address."""
    for index, line in enumerate(lines):
        if line == _ALBUM and _RELATED in lines[index + 1 : index + 4]:
            return [*lines[:index], lines[-1]]
    return lines


def _read_plain(lines: list[str]) -> Content:
    """A text whose first line, perhaps after its date, is its title; hard-wrapped paragraphs are joined."""
    blocks = [list(block) for filled, block in groupby(lines, key=bool) if filled]
    rows = [row for block in blocks for row in ([_join(block)] if _is_wrapped(block) else block)]
    published = read_date_line(rows[0]) if len(rows) > 1 else None
    title, *rest = rows[1:] if published else rows or [""]
    visible, rest = take_date(rest)
    return Content(title, rest, published or visible)


def _join(block: list[str]) -> str:
    """The lines of a block as one; whoever wraps a text file breaks at hyphens, but makes none."""
    return join_lines(block, frozenset(_LATIN.findall(" ".join(block))))


def _is_wrapped(block: list[str]) -> bool:
    """Whether the lines of a block are of one width but for the last, so that their ends mean nothing."""
    widths = [len(line) for line in block[:-1]]
    return (
        len(widths) > 1
        and max(widths) in _WRAPPED
        and min(widths) >= max(0.75 * max(widths), _WRAPPED.start)
        and len(block[-1]) <= max(widths)
    )


LAYOUTS: tuple[Callable[[list[str]], Content | None], ...] = (read_ministry, _read_collected)
"""Layouts by what they are known by; a text of none is plain."""
