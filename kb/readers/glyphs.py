"""The lines of a PDF's pages, with the spaces where there is room for one.

PDFs of browsers hold no space characters, and draw a Thai consonant and its marks as one glyph, after which PDFium
sees a gap where none is ("ประจำ ปี") or none where one is. So the room after a cluster is measured by where the next
one begins and how far the cluster's own letters reach elsewhere in the file.
"""

import ctypes
import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw as pdfium

from kb.readers.blocks import CELLS

_THAI = re.compile("[\u0e01-\u0e5b]")
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_HYPHENS = {"\u0002": "-", "\ufffe": "-", "\u00ad": "-"}
_LIST_MARK = re.compile("[^ ]{1,5}[.)]|[-–•▪●○]")

_SPACE = 0.3
"""The least room for a space, in widths of a letter: spaces of four fonts measured 0.45 to 0.6, errors under 0.1."""
_SAMPLES = 31
"""Times that a letter is measured; the width is the median."""
_COLUMN = 4
"""The least room between columns of a table, in widths of a letter."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text, where it begins and ends, its baseline (from the foot of the page), the size of its
    letters, and the width and height of its page.

    >>> Line("หน้า ๑", 290, 310, 30, 12, 595, 842).text
    'หน้า ๑'
    >>> Line("Page 1", 290, 310, 30, 12, 595, 842).base
    30
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    width: float
    height: float


@dataclass(slots=True)
class Cluster:
    """Characters that are drawn at one point, and whether PDFium sees a space before them.

    >>> Cluster("ที่", 50, 56, 700, 12, spaced=False).text
    'ที่'
    >>> Cluster("A", 50, 58, 700, 12, spaced=True).spaced
    True
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool


@dataclass(slots=True)
class Widths:
    """How wide letters are, as a share of their size, learnt from those that another follows at once.

    >>> widths = Widths()
    >>> widths.learn([Cluster("ก", 50, 52, 700, 12, False), Cluster("า", 57.2, 60, 700, 12, False)])
    >>> round(widths.reach(Cluster("กี่", 100, 101, 700, 12, False)), 1)
    107.2
    >>> widths.reach(Cluster("A", 100, 108, 700, 12, False))
    108
    """

    seen: dict[tuple[str, float], list[float]] = field(default_factory=lambda: defaultdict(list))

    def learn(self, clusters: list[Cluster]) -> None:
        """Take in the clusters of one line."""
        for cluster, after in pairwise(clusters):
            letter = _letters(cluster.text)
            if len(letter) == 1 and not after.spaced and after.left > cluster.left:
                widths = self.seen[letter, cluster.size]
                if len(widths) < _SAMPLES:
                    insort(widths, (after.left - cluster.left) / cluster.size)

    def reach(self, cluster: Cluster) -> float:
        """Where a cluster ends: by the widths of its letters where it is Thai and they are known, else as PDFium says."""
        letters = [self.seen.get((letter, cluster.size)) for letter in _letters(cluster.text)] if _THAI.search(cluster.text) else []
        if not letters or (len(cluster.text) == 1 and not letters[0]):
            return cluster.right
        return cluster.left + cluster.size * sum(widths[len(widths) // 2] if widths else self.usual(cluster.size) for widths in letters)

    def usual(self, size: float) -> float:
        """The width of a usual letter of a size, as a share of it."""
        return median([0.5, *(widths[len(widths) // 2] for (_, of_size), widths in self.seen.items() if of_size == size)])


def read_lines(page: pypdfium2.PdfPage, widths: Widths) -> list[Line]:
    """The lines of one page in the order of its content; `widths` learns from it."""
    textpage = page.get_textpage()
    try:
        lines = list(_list_lines(textpage))
    finally:
        textpage.close()
    for clusters in lines:
        widths.learn(clusters)
    return [_make_line(clusters, widths, page.get_size()) for clusters in lines]


def _list_lines(textpage: pypdfium2.PdfTextPage) -> Iterator[list[Cluster]]:
    """The clusters of each line."""
    clusters: list[Cluster] = []
    spaced = False
    for index in range(textpage.count_chars()):
        character = _character(textpage, index)
        if character in ("\r", "\n"):
            if clusters:
                yield clusters
            clusters, spaced = [], False
        elif character == " " and pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            spaced = True
        elif character:
            one = _measure(textpage, index, character, spaced)
            if clusters and one.left < clusters[-1].left and abs(one.base - clusters[-1].base) > 0.6 * one.size:
                yield clusters  # PDFium itself joins a line that ends with a hyphen to the next
                clusters = []
            _add(clusters, one)
            spaced = False
    if clusters:
        yield clusters


def _character(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    """One character; "" for none. PDFium has its own codes for a hyphen at the end of a line."""
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    return _HYPHENS.get(character, character)


def _measure(textpage: pypdfium2.PdfTextPage, index: int, character: str, spaced: bool) -> Cluster:
    """One character with its place and size."""
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
    scale = abs(matrix.d) if pdfium.FPDFText_GetMatrix(textpage, index, matrix) else 1.0
    size = round(pdfium.FPDFText_GetFontSize(textpage, index) * (scale or 1.0), 1) or 1.0
    return Cluster(character, x.value, box.right, y.value, size, spaced)


def _add(clusters: list[Cluster], one: Cluster) -> None:
    """Put a character into the cluster before it if it is drawn at the same point or is a mark, else after it."""
    last = clusters[-1] if clusters else None
    if last and not one.spaced and (abs(one.left - last.left) < 0.05 or (_MARKS.match(one.text) and last.text != " ")):
        last.text += one.text
        last.right = max(last.right, one.right)
    else:
        clusters.append(one)


def _make_line(clusters: list[Cluster], widths: Widths, page: tuple[float, float]) -> Line:
    """A line of clusters, with spaces where there is room, and a mark between the columns of a table."""
    letter = widths.usual(clusters[0].size) * clusters[0].size
    text = clusters[0].text
    for before, cluster in pairwise(clusters):
        text += _between(before, cluster, text, (cluster.left - widths.reach(before)) / letter) + cluster.text
    size = max((cluster.size for cluster in clusters if cluster.text.strip()), default=clusters[0].size)
    last = next((cluster for cluster in reversed(clusters) if cluster.text.strip()), clusters[-1])
    return Line(text.strip(), clusters[0].left, widths.reach(last), clusters[0].base, size, *page)


def _between(before: Cluster, cluster: Cluster, text: str, room: float) -> str:
    """What stands between two clusters with so much room: nothing, a space, or the mark between columns."""
    if room >= _COLUMN and text.strip() and not _LIST_MARK.fullmatch(text.strip()) and cluster.text != " ":
        return CELLS
    return " " if (room >= _SPACE if _THAI.search(before.text) else cluster.spaced) else ""


def _letters(cluster: str) -> str:
    """The characters of a cluster that take room; sara am takes that of its sara aa."""
    return _MARKS.sub("", cluster).replace("\u0e33", "\u0e32")
