"""The few lines of a document that show why it was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.text.analyzer import Analyzer
from kb.text.marks import Parts, Span, split_parts

WIDTH = 180
"""Characters of a snippet, about two lines of a results page."""

LONGEST = 600
"""A marked passage is shown whole up to so many characters."""

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A cut of paragraph number `paragraph` (from 1), with an ellipsis where text was left out."""

    paragraph: int
    parts: Parts


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of one paragraph and the number of different matches in it."""

    paragraph: int
    start: int
    end: int
    worth: int


def cut_snippets(paragraphs: Sequence[str], spans: Sequence[Sequence[Span]], analyzer: Analyzer, most: int = 3) -> tuple[Snippet, ...]:
    """Up to `most` snippets around the matches, those with the most different words, in the document's order; the
    head of the first paragraph where nothing matches.

    >>> cut_snippets(["ข่าวน้ำท่วม"], [[(4, 7)]], Analyzer())
    (Snippet(paragraph=1, parts=(('ข่าว', False), ('น้ำ', True), ('ท่วม', False))),)
    >>> cut_snippets(["First.", "Second."], [(), ()], Analyzer())
    (Snippet(paragraph=1, parts=(('First.', False),)),)
    """
    windows = [window for n, paragraph in enumerate(paragraphs) for window in _find_windows(n, paragraph, spans[n])]
    if not windows and paragraphs:
        windows = [_Window(0, 0, min(len(paragraphs[0]), WIDTH), 0)]
    best = sorted(sorted(windows, key=lambda window: -window.worth)[:most], key=lambda window: (window.paragraph, window.start))
    return tuple(_cut(window, paragraphs[window.paragraph], spans[window.paragraph], analyzer) for window in best)


def _find_windows(number: int, text: str, spans: Sequence[Span]) -> list[_Window]:
    """Stretches of about `WIDTH` characters that hold the matches of one paragraph, centred on them."""
    windows: list[_Window] = []
    at = 0
    while at < len(spans):
        first = spans[at][0]
        limit = max(first + WIDTH - 20, min(spans[at][1], first + LONGEST))
        inside = [span for span in spans[at:] if span[1] <= limit] or [(first, limit)]
        last = inside[-1][1]
        room = max(WIDTH - (last - first), 40) // 2
        worth = len({text[start:end].lower() for start, end in inside}) * 10 + min(len(inside), 9)
        windows.append(_Window(number, max(first - room, 0), min(last + room, len(text)), worth))
        at += len(inside)
    return windows


def _cut(window: _Window, text: str, spans: Sequence[Span], analyzer: Analyzer) -> Snippet:
    """The snippet of a window, its ends moved to word borders."""
    inside = [(start, end) for start, end in spans if end > window.start and start < window.end]
    first = min([_find_border(text, window.start, analyzer), *(start for start, _ in inside[:1])])
    last = max([_find_border(text, window.end, analyzer), *(min(end, window.end) for _, end in inside[-1:])])
    shifted = [(start - first, min(end, last) - first) for start, end in inside if start >= first and start < last]
    parts = split_parts(text[first:last], shifted)
    head = ((ELLIPSIS, False),) if first > 0 else ()
    tail = ((ELLIPSIS, False),) if last < len(text) else ()
    return Snippet(window.paragraph + 1, (*head, *parts, *tail))


def _find_border(text: str, at: int, analyzer: Analyzer) -> int:
    """The word border nearest to a position, a space before any other."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    low, high = max(at - 15, 0), min(at + 15, len(text))
    space = text.rfind(" ", low, high)
    if space >= 0:
        return space + 1 if space < at else space
    start = max(at - 60, 0)
    borders = [start + offset for token in analyzer.tokens(text[start : at + 60]) for offset in (token.start, token.end)]
    return min(borders, key=lambda border: abs(border - at), default=at)
