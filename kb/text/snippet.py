"""The few lines of a document that show why it was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kb.text.analyzer import Analyzer
from kb.text.marks import Hint, Marker, Page, Parts, Span, split_parts

WIDTH = 180
"""Characters of a snippet, about two lines of a results page."""

LONGEST = 600
"""A marked passage is shown whole up to so many characters."""

MOST_HINTS = 200
"""Occurrences that are looked at, shared by the words; a synopsis of 240,000 characters has thousands."""

TRIES = 2
"""Windows looked into for each snippet wanted: some hold no real match (แพร่ in เผยแพร่)."""

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A cut of paragraph number `paragraph` (from 1), with an ellipsis where text was left out."""

    paragraph: int
    parts: Parts


class _Cut(NamedTuple):
    """A stretch of a paragraph (numbered from 0) chosen for a snippet."""

    paragraph: int
    start: int
    end: int
    spans: tuple[Span, ...]

    def overlaps(self, other: "_Cut") -> bool:
        """Whether two stretches show some of the same text."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


def cut_snippets(paragraphs: Sequence[str], marker: Marker, analyzer: Analyzer, most: int = 2) -> tuple[Snippet, ...]:
    """Up to `most` snippets around matches, those with the most different words, in the document's order (more where a passage
    runs over more paragraphs); the head of the first paragraph where nothing matches.

    >>> from kb.text.marks import Marks
    >>> cut_snippets(["ข่าว น้ำท่วม"], Marker(Marks(frozenset(["น้ำท่วม"])), Analyzer()), Analyzer())
    (Snippet(paragraph=1, parts=(('ข่าว ', False), ('น้ำท่วม', True))),)
    >>> cut_snippets(["First.", "Second."], Marker(Marks(), Analyzer()), Analyzer())
    (Snippet(paragraph=1, parts=(('First.', False),)),)
    """
    if not paragraphs:
        return ()
    page = Page(paragraphs if marker else ())
    cuts: list[_Cut] = []
    room = most
    for hints in _choose_windows(marker.find_hints(page, max(MOST_HINTS // max(len(marker), 10), 4)), page)[: most * TRIES]:
        if len(cuts) < most and (spans := marker.find_spans(page, hints)):
            found = _cut_spans(page, paragraphs, spans, analyzer)
            # a passage over several paragraphs is shown whole
            room = room if cuts else max(most, len(found))
            cuts += (cut for cut in found if not any(map(cut.overlaps, cuts)))
    cuts = cuts or [_cut(0, paragraphs[0], 0, min(len(paragraphs[0]), WIDTH), (), analyzer)]
    return tuple(_show(cut, paragraphs[cut.paragraph]) for cut in sorted(cuts[:room]))


def _choose_windows(hints: list[Hint], page: Page) -> list[list[Hint]]:
    """The hints in groups that fit into one snippet of one paragraph, those with the most different words first."""
    windows: list[list[Hint]] = []
    end = -1
    for hint in hints:
        if hint.start < end:
            windows[-1].append(hint)
        else:
            windows.append([hint])
            end = min(hint.start + WIDTH - 20, page.ends[page.paragraph_at(hint.start)])
    return sorted(windows, key=lambda window: (-len({hint.number for hint in window}), -min(len(window), 4), window[0]))


def _cut_spans(page: Page, paragraphs: Sequence[str], spans: Sequence[Span], analyzer: Analyzer) -> list[_Cut]:
    """Stretches of the paragraphs that a window's matches lie in: one, or two for a passage over a border."""
    cut: list[_Cut] = []
    for number, here in enumerate(page.divide(spans)):
        if here:
            first, last = here[0][0], min(max(here[-1][1], here[0][1]), here[0][0] + LONGEST)
            room = max(WIDTH - (last - first), 60) // 2
            cut.append(_cut(number, paragraphs[number], first - room, last + room, here, analyzer))
    return cut


def _cut(number: int, text: str, start: int, end: int, spans: Sequence[Span], analyzer: Analyzer) -> _Cut:
    """A stretch of a paragraph, its ends moved to word borders that cut no match."""
    first, last = _find_border(text, start, analyzer), _find_border(text, end, analyzer)
    for begin, stop in spans:
        first = begin if begin < first < stop else first
        last = stop if begin < last < stop <= first + 2 * LONGEST else last
    return _Cut(number, first, last, tuple(span for span in spans if span[1] > first and span[0] < last))


def _show(cut: _Cut, text: str) -> Snippet:
    """The snippet of a stretch."""
    inside = [(max(begin, cut.start) - cut.start, min(stop, cut.end) - cut.start) for begin, stop in cut.spans]
    head = ((ELLIPSIS, False),) if cut.start > 0 else ()
    tail = ((ELLIPSIS, False),) if cut.end < len(text) else ()
    return Snippet(cut.paragraph + 1, (*head, *split_parts(text[cut.start : cut.end], inside), *tail))


def _find_border(text: str, at: int, analyzer: Analyzer) -> int:
    """The word border nearest to a position, a space before any other."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    space = text.rfind(" ", max(at - 15, 0), min(at + 15, len(text)))
    if space >= 0:
        return space + 1 if space < at else space
    start = max(at - 60, 0)
    borders = [start + offset for token in analyzer.tokens(text[start : at + 60]) for offset in (token.start, token.end)]
    return min(borders, key=lambda border: abs(border - at), default=at)
