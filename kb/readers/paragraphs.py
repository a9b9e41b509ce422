"""From printed lines to paragraphs: running heads out, lines that belong together in one."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from kb.readers.base import read_date_line
from kb.readers.blocks import CELLS
from kb.readers.glyphs import Line
from kb.readers.lines import join_lines

_MARGIN = 0.12
"""The share of a page's height, at its head and foot, in which running heads and page numbers stand."""
_NUMBER = re.compile(r"[-–—(\[ ]*(?:หน้า|[Pp]age|PAGE|[Pp]\.)?(?:ที่)? ?[0-9๐-๙]{1,4} ?(?:(?:/|of|จาก|ของ) ?[0-9๐-๙]{1,4})?[-–—)\] ]*")
_WORD = re.compile("(?<![A-Za-z-])[A-Za-z]+(?:-[A-Za-z]+)*(?![A-Za-z-])")
_HALVES = re.compile("[A-Za-z]+- [a-z]+")
_DIGITS = re.compile("[0-9๐-๙]+")
_ITEM = re.compile(r"(?:[•▪●○◦\uf0b7-]|[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*[.)] |\([0-9๐-๙ก-ฮa-z]{1,3}\)|ข้อ ?[0-9๐-๙])")
_BROKEN_OFF, _CARRIED_ON = re.compile("[a-z,-]$"), re.compile("[a-z]")
"""A sentence that a picture or the end of a page interrupts."""
_COLUMN = 5
"""By how many letters the lines of one column may begin apart."""
_LONG_WORD = 12
"""Characters after which a Thai line is taken to be broken: a word is seldom longer."""


def drop_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without lines that stand at the head or foot of half of them or more.

    >>> head = Line("รายงานประจำปี", 50, 200, 800, 12, 595, 842)
    >>> [[line.text for line in page] for page in drop_running([[head, Line("หนึ่ง", 50, 90, 400, 12, 595, 842)], [head]])]
    [['หนึ่ง'], []]
    >>> drop_running([[Line("- 3 -", 290, 310, 30, 12, 595, 842)]])
    [[]]
    """
    seen = Counter(running for page in pages for running in {_running(line) for line in page if _is_in_margin(line)})
    least = max(2, len(pages) / 2)
    return [
        [line for line in page if not (_is_in_margin(line) and (seen[_running(line)] >= least or _NUMBER.fullmatch(line.text)))]
        for page in pages
    ]


def join_paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of pages. A line begins one where the gap above it is wider than between lines, its letters have
    another size, it is indented, it is an item of a list or a row of a table, or its first word would have fitted on
    the line before.

    >>> full, rest = Line("ความยาวเต็ม", 50, 500, 700, 12, 595, 842), Line("บรรทัด", 50, 200, 680, 12, 595, 842)
    >>> join_paragraphs([[full, rest, Line("ใหม่", 50, 90, 640, 12, 595, 842)]])
    ['ความยาวเต็มบรรทัด', 'ใหม่']
    >>> join_paragraphs([[Line("A full line of govern-", 50, 500, 700, 12, 595, 842)], [Line("ment", 50, 90, 800, 12, 595, 842)]])
    ['A full line of government']
    """
    lines = [line for page in pages for line in page]
    leading = _leading(lines)
    margins = [_margin(line, page) for page in pages for line in page]
    groups: list[list[Line]] = []
    for line, margin in zip(lines, [0.0, *margins], strict=False):
        if groups and _goes_on(groups[-1], line, margin, leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    words = _list_words(lines)
    return [join_lines((line.text for line in group), words) for group in groups]


def _list_words(lines: Sequence[Line]) -> frozenset[str]:
    """The Latin words of lines in lower case, without those that may be the halves of one."""
    text = " ".join(line.text for line in lines)
    return frozenset(word.lower() for word in _WORD.findall(_HALVES.sub("", text)))


def _goes_on(group: list[Line], line: Line, margin: float, leading: float) -> bool:
    """Whether a line belongs to the paragraph of the lines before it."""
    last = group[-1]
    step = last.base - line.base
    if _BROKEN_OFF.search(last.text) and _CARRIED_ON.match(line.text) and last.size == line.size and step < 4 * line.size:
        return True
    if abs(last.size - line.size) > 0.08 * last.size or _ITEM.match(line.text) or CELLS in line.text + last.text:
        return False
    if read_date_line(last.text) or read_date_line(line.text):
        return False
    if step > 1.35 * leading * line.size or -line.size < step < 0.5 * line.size:
        return False
    indent = line.left - (group[1].left if len(group) > 1 else min(group[0].left, line.left))
    return indent < line.size and _is_full(last, line, margin)


def _is_full(last: Line, line: Line, margin: float) -> bool:
    """Whether the next line's first word had no room left on this one."""
    word = line.text.partition(" ")[0][:_LONG_WORD]
    letter = (line.right - line.left) / max(len(line.text), 1)
    return last.right + letter * (len(word) + 1) > margin - letter


def _margin(last: Line, page: Sequence[Line]) -> float:
    """Where the lines of a line's column end: nine of ten do not go further. A column has a quarter of the page."""
    ends = sorted(line.right for line in page if abs(line.left - last.left) < _COLUMN * line.size)
    return max(ends[int(0.9 * (len(ends) - 1))] if ends else 0.0, last.left + 0.25 * last.width)


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of baselines, in sizes of the letters."""
    steps = [(line.base - after.base) / line.size for line, after in pairwise(lines) if line.size == after.size]
    return median([step for step in steps if 0.8 < step < 3] or [1.5])


def _is_in_margin(line: Line) -> bool:
    """Whether a line stands at the head or foot of its page."""
    return not _MARGIN * line.height < line.base < (1 - _MARGIN) * line.height


def _running(line: Line) -> str:
    """A line as it is on every page: its numbers made one."""
    return _DIGITS.sub("0", line.text)
