"""Where the words and passages of a query stand in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from kb.text.analyzer import Analyzer, units
from kb.text.normalize import ABOVE_BELOW, CONSONANT, fold

Span = tuple[int, int]
"""Start and end of a match, in characters of its text."""

Parts = tuple[tuple[str, bool], ...]
"""A text cut into (text, is_match) pairs that join back to it."""

REACH = 400
"""Characters without a space on either side of a match that are cut into words with it."""

_MARK = re.compile(f"[{ABOVE_BELOW}]")
_LATIN = re.compile("[a-z]")
_SPACE = re.compile(" ")
_IDLE = re.compile(" |(?<=-)-")
_ABBREVIATION = re.compile(f"[{CONSONANT}]{{2,6}}")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader wants to see marked: words by their terms, words by their beginnings, passages by their units,
    and passages that count only where they begin and end as words do (`whole`)."""

    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    passages: tuple[tuple[str, ...], ...] = ()
    whole: tuple[tuple[str, ...], ...] = ()


class Hint(NamedTuple):
    """Where a word or passage (of this number) may stand."""

    start: int
    end: int
    number: int


class Marker:
    """Finds the matches of one query in one document after the other.

    >>> marker = Marker(Marks(frozenset(["ministri"])), Analyzer())
    >>> marker.find_all(["The ministries met", "พบรัฐมนตรี"])
    (((4, 14),), ())
    >>> Marker(Marks(passages=(("น้", "ำ", "ท่", "ว", "ม"),)), Analyzer()).find_all(["น้ำ", "ท่วมใหญ่"])
    (((0, 3),), ((0, 4),))
    """

    def __init__(self, marks: Marks, analyzer: Analyzer) -> None:
        self._marks, self._analyzer = marks, analyzer
        self._passages = (*marks.passages, *marks.whole)
        self._needles = tuple(sorted({needle for word in marks.words for needle in _needles(word)} | set(marks.prefixes)))

    def __len__(self) -> int:
        """How many words and passages there are to mark."""
        return len(self._needles) + len(self._passages)

    def find_all(self, paragraphs: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
        """For each paragraph the spans that match, in order and apart. A passage may cross from one paragraph into
        the next and is then marked in both."""
        if not self:
            return ((),) * len(paragraphs)
        page = Page(paragraphs)
        return page.divide(self.find_spans(page, self.find_hints(page)))

    def find_hints(self, page: "Page", most: int = 1 << 30) -> list[Hint]:
        """What may be a match, in order; at most `most` of each word and passage.

        Quick: only strings are compared. `find_spans` says what really is one.
        """
        hints: list[Hint] = []
        for number, needle in enumerate(self._needles):
            hints += (Hint(at, at + len(needle), number) for at in islice(_occurrences(page.text, needle), most))
        for number, pieces in enumerate(self._passages, len(self._needles)):
            hints += (Hint(*span, number) for span in islice(page.find_passage(pieces), most))
        return sorted(hints)

    def find_spans(self, page: "Page", hints: Sequence[Hint]) -> list[Span]:
        """The matches where hints say that there may be some, and beside them; in order and apart."""
        words = [hint for hint in hints if hint.number < len(self._needles)]
        passages = [hint for hint in hints if hint.number >= len(self._needles)]
        spans: list[Span] = []
        done = -1
        for hint in words:
            if hint.start >= done:
                start, done = page.stretch(hint.start)
                spans += self._find_words(page.text[start:done], start)
        known = set(spans)
        for hint in passages:
            is_free = hint.number - len(self._needles) < len(self._marks.passages)
            if hint[:2] not in known and (is_free or self._is_whole(page, hint[:2])):
                spans.append(hint[:2])
        return _merge(spans)

    def _find_words(self, stretch: str, offset: int) -> Iterator[Span]:
        """Spans of the words in one stretch: the word that matches, or the part of a compound that does."""
        words, prefixes = self._marks.words, self._marks.prefixes
        for token in self._analyzer.tokens(stretch):
            if not prefixes and words.isdisjoint(token.terms):
                continue
            surface = stretch[token.start : token.end]
            whole = token.terms if surface.isascii() else token.terms[:1]
            if any(term in words or term.startswith(prefixes) for term in whole):
                yield token.start + offset, token.end + offset
                continue
            for part in token.terms[len(whole) :]:
                if (part in words or part.startswith(prefixes)) and part in surface:
                    start = token.start + surface.index(part) + offset
                    yield start, start + len(part)

    def _is_whole(self, page: "Page", span: Span) -> bool:
        """Whether a passage begins and ends at borders of clusters, and cuts no number."""
        first, last = page.stretch(span[0]), page.stretch(span[1] - 1)
        begins = span[0] - first[0] in self._analyzer.borders(page.text[slice(*first)])
        return begins and span[1] - last[0] in self._analyzer.borders(page.text[slice(*last)])


class Page:
    """The paragraphs of a document as one folded text, in which a space stands for every border of paragraphs."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.text = fold(" ".join(paragraphs))
        self.starts: list[int] = []
        start = 0
        for paragraph in paragraphs:
            self.starts.append(start)
            start += len(paragraph) + 1
        self.ends = [start + len(paragraph) for start, paragraph in zip(self.starts, paragraphs, strict=True)]

    def paragraph_at(self, at: int) -> int:
        """The number (from 0) of the paragraph that a position is in.

        >>> Page(["น้ำ", "ใจ"]).paragraph_at(4)
        1
        """
        return bisect_right(self.starts, at) - 1

    def divide(self, spans: Iterable[Span]) -> tuple[tuple[Span, ...], ...]:
        """Spans of the text as spans of each paragraph."""
        divided: list[list[Span]] = [[] for _ in self.starts]
        for start, end in spans:
            for number in range(self.paragraph_at(start), self.paragraph_at(end - 1) + 1):
                begin, stop = max(start, self.starts[number]), min(end, self.ends[number])
                if begin < stop:
                    divided[number].append((begin - self.starts[number], stop - self.starts[number]))
        return tuple(map(tuple, divided))

    def stretch(self, at: int) -> Span:
        """The stretch without a space around a position, or `REACH` characters of it on either side."""
        start = self.text.rfind(" ", max(at - REACH, 0), at) + 1 or max(at - REACH, 0)
        end = self.text.find(" ", at, at + REACH)
        return start, end if end >= 0 else min(at + REACH, len(self.text))

    def find_passage(self, pieces: Sequence[str]) -> Iterator[Span]:
        """Where the units of a passage follow each other, with nothing or white space between them."""
        for start, end in self._find_compact("".join(pieces)):
            if not self._cuts(start) and not self._cuts(end) and units(self.text[start:end]) == list(pieces):
                yield start, end

    def _find_compact(self, passage: str) -> Iterator[Span]:
        """Where a string without white space stands, whatever white space there is in the text."""
        if self._compact.count(passage) == self.text.count(passage):
            return ((at, at + len(passage)) for at in _occurrences(self.text, passage))
        return ((self._place(at), self._place(at + len(passage) - 1) + 1) for at in _occurrences(self._compact, passage))

    def _cuts(self, at: int) -> bool:
        """Whether a border at this position would cut a grapheme or a Latin word."""
        before, after = self.text[at - 1 : at] if at else "", self.text[at : at + 1]
        return bool(_MARK.match(after) or (_LATIN.match(before) and _LATIN.match(after)))

    @cached_property
    def _compact(self) -> str:
        """The text without white space, each run of dashes as one."""
        return _IDLE.sub("", self.text) if "--" in self.text else self.text.replace(" ", "")

    @cached_property
    def _spaces(self) -> list[int]:
        """For each character that is left out the position in the compact text that it stands before."""
        idle = _IDLE if "--" in self.text else _SPACE
        return [match.start() - n for n, match in enumerate(idle.finditer(self.text))]

    def _place(self, at: int) -> int:
        """Where a character of the compact text stands in the text."""
        return at + bisect_right(self._spaces, at)


def split_parts(text: str, spans: Iterable[Span]) -> Parts:
    """The text as (text, is_match) pairs.

    >>> split_parts("ข่าวน้ำท่วม", [(4, 7)])
    (('ข่าว', False), ('น้ำ', True), ('ท่วม', False))
    >>> split_parts("news", [])
    (('news', False),)
    """
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    parts.append((text[at:], False))
    return tuple(part for part in parts if part[0])


def _occurrences(text: str, needle: str) -> Iterator[int]:
    """Where a string stands in another."""
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def _needles(word: str) -> Iterator[str]:
    """Strings of which one is in every text that has a word with this term: a stem may lose its last letter (happi,
    happy), an abbreviation is written with dots or without, a number with commas or without."""
    yield word[:-1] if _LATIN.match(word) and len(word) > 2 else word
    if _ABBREVIATION.fullmatch(word):
        yield ".".join(word) + "."
    if word.isdigit() and len(word) > 3:
        yield f"{int(word):,}"


def _merge(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
