"""What every reader hands over, and the one place where it becomes a canonical `Draft`."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kb.errors import EmptySource
from kb.model import Draft, Raw
from kb.readers.kinds import decide_kind
from kb.text.dates import find_dates
from kb.text.normalize import canonical
from kb.text.scripts import language

_WORD = re.compile("[0-9A-Za-z\u00c0-\u024f\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e50-\u0e59]")
_SOURCE = re.compile(r"(?:ที่มา|[Ss]ource|อ้างอิง)\s*[::]\s*(https?://[^\s<>\"']+)")
_SITE_SEPARATORS = " |·-–—.…:"

_HEAD_LINES = 8
"""Lines at the head among which the title is looked for, and under the title the date."""
_LABEL = re.compile(
    "(?:(?:กรุงเทพฯ|กรุงเทพมหานคร|ทำเนียบรัฐบาล|Bangkok|Government House)[ ,]*)?"
    "(?:เผยแพร่|โพสต์|ประกาศ|ข้อมูล|ข่าว|อัปเดต|อัพเดท|ปรับปรุง|ล่าสุด|สร้าง|ลง|เมื่อ|ประจำ|ณ|โดย|วัน[ก-ฮะ-ูเ์]{2,12}ที่|วันที่|วัน|ที่"
    "|(?i:published|posted|released|release|updated|date|on|press|news|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|[\\s:,()–-])*+"
)
"""What stands before the date in a line that says when a text was published."""
_TIME = re.compile(
    r"[\s|,·•/()–-]*(?:(?:เวลา|at)\s*)?(?:[0-9๐-๙]{1,2}[.:][0-9๐-๙]{2}(?:[.:][0-9]{2})?\s*(?:น\.?|hrs?\.?|[apAP]\.?[mM]\.?)?)?[\s|,·()]*"
)
"""What may stand after it."""
_DATELINE = re.compile(r"\s*\)?\s*[-–—:]")
_DATELINE_LEAD = 25
_LONG_TITLE = 250
"""A title of more characters is a paragraph: of 40,522 titles of real records the longest has 232."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a format says, before it is made canonical: the title, the lines of text in reading order, and what the
    file states of itself. `kind` is one of `kb.model.KINDS`, or "" to decide by title and name.

    >>> Content("หัวข้อ", ["ความ"]).kind
    ''
    >>> Content("Title", ["text"], views=7).views
    7
    """

    title: str
    lines: Sequence[str]
    published: date | None = None
    source_url: str | None = None
    views: int | None = None
    kind: str = ""


class Reader(Protocol):
    """Reads one format. Raises `EmptySource` or `BrokenSource`; never anything else, whatever the bytes are."""

    def __call__(self, raw: Raw) -> Content:
        """The content of the bytes."""


def make_draft(content: Content, name: str) -> Draft:
    """The canonical draft of a content: every line one paragraph, without lines of punctuation alone, the title not
    again at its head, and a last line `ที่มา : URL` as `source_url`. Raises `EmptySource` where nothing is left.

    A text that is nothing but its title keeps it as its one paragraph, so that there is something to cite.

    >>> make_draft(Content("ข่าว", ["ข่าว", "....", "ความ  ๑"]), "ก.txt").paragraphs
    ('ความ ๑',)
    >>> make_draft(Content("Notice", []), "n.txt").paragraphs
    ('Notice',)
    """
    paragraphs = [line for line in map(canonical, content.lines) if has_word(line)]
    title = canonical(content.title)
    paragraphs, source_url = _take_source(paragraphs)
    if not has_word(title):
        title = next(iter(paragraphs), "")
    if len(title) > _LONG_TITLE:
        paragraphs, title = [title, *_drop_title(title, paragraphs)], shorten(title)
    paragraphs = _drop_title(title, paragraphs)
    if not title:
        raise EmptySource("empty: there is no text in it")
    return Draft(
        title,
        tuple(paragraphs) or (title,),
        published=content.published,
        lang=language(" ".join((title, *paragraphs))),
        kind=content.kind or decide_kind(title, name),
        source_url=content.source_url or source_url,
        views=content.views,
    )


def has_word(line: str) -> bool:
    """Whether a line has a letter or digit of any script: a row of dots, dashes or ornaments has none.

    >>> has_word("ฯลฯ"), has_word("........")
    (True, False)
    >>> has_word("7"), has_word("* * *")
    (True, False)
    """
    return _WORD.search(line) is not None or any(unicodedata.category(character)[0] in "LN" for character in line)


def shorten(line: str) -> str:
    """A title out of a long line: cut at the last space before 120 characters, with an ellipsis.

    >>> shorten("คำ " * 90)[-6:]
    'คำ คำ…'
    >>> shorten("short")
    'short'
    """
    if len(line) <= _LONG_TITLE:
        return line
    return (line[:120].rpartition(" ")[0] or line[:120]).rstrip() + "…"


def take_date(lines: Sequence[str]) -> tuple[date | None, list[str]]:
    """The date of the first line near the head that is nothing but a date, and the lines without it; else the date
    that a first paragraph begins with ("กรุงเทพฯ 5 มกราคม 2567 – …"), and all lines; else None and all lines.

    >>> take_date(["เผยแพร่เมื่อ 23 กันยายน 2565", "ความ"])
    (datetime.date(2022, 9, 23), ['ความ'])
    >>> take_date(["Bangkok, 5 January 2024 – The ministry said", "More"])[0]
    datetime.date(2024, 1, 5)
    """
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if day := read_date_line(line):
            return day, [*lines[:index], *lines[index + 1 :]]
    found = find_dates(lines[0][:120]) if lines else []
    is_dateline = found and found[0].start <= _DATELINE_LEAD and found[0].first == found[0].last and _DATELINE.match(lines[0], found[0].end)
    return found[0].first if is_dateline else None, list(lines)


def take_head(title: str, lines: Sequence[str]) -> tuple[date | None, list[str]]:
    """The day of publication that stands under the title or else above it, and the lines without both.

    >>> take_head("หัวข้อ", ["กรมทาง", "หัวข้อ", "5 มกราคม 2567", "ความ"])
    (datetime.date(2024, 1, 5), ['กรมทาง', 'ความ'])
    >>> take_head("Title", ["Text"])
    (None, ['Text'])
    """
    at = next((index for index, line in enumerate(lines[:_HEAD_LINES]) if same_words(line, title)), -1)
    before = lines[:at] if at > 0 else []
    published, after = take_date(lines[at + 1 :])
    if published is None:
        published, before = take_date(before)
    return published, [*before, *after]


def read_date_line(line: str) -> date | None:
    """The date of a line that says nothing else; None for a range, which is when something took place.

    >>> read_date_line("เผยแพร่เมื่อ วันศุกร์ที่ 5 มกราคม 2567 | 10.30 น."), read_date_line("5-7 มกราคม 2567")
    (datetime.date(2024, 1, 5), None)
    >>> read_date_line("Published 24 July 2022"), read_date_line("Ends on 24 July 2022")
    (datetime.date(2022, 7, 24), None)
    """
    found = find_dates(line) if len(line) <= 100 else []
    if len(found) != 1 or found[0].first != found[0].last:
        return None
    return found[0].first if _LABEL.fullmatch(line, 0, found[0].start) and _TIME.fullmatch(line, found[0].end) else None


def same_words(line: str, other: str) -> bool:
    """Whether two lines differ in spaces and the punctuation at their ends alone.

    >>> same_words("ข่าว  วันนี้ ", "ข่าว วันนี้.")
    True
    >>> same_words("News", "New")
    False
    """
    return _squeeze(line) == _squeeze(other)


def _squeeze(line: str) -> str:
    """A line without spaces, and without punctuation at its ends."""
    return re.sub(r"\s+", "", line).strip(_SITE_SEPARATORS)


def _drop_title(title: str, paragraphs: list[str]) -> list[str]:
    """The paragraphs from the first that is not the title again."""
    start = next((index for index, paragraph in enumerate(paragraphs) if not same_words(paragraph, title)), len(paragraphs))
    return paragraphs[start:]


def _take_source(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """The paragraphs without a last one that says where the text is from, and that address."""
    match = _SOURCE.fullmatch(paragraphs[-1]) if paragraphs else None
    return (paragraphs[:-1], match[1]) if match else (paragraphs, None)
