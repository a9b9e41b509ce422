"""Stretches in quotation marks: which mark closes which, whatever is mixed, nested or left open."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

LONGEST = 4_000
"""Characters of a stretch that its paragraph never closes: a longer one is a slip of the writer."""

REACH = 6
"""Paragraphs within which a stretch that is left open has to be closed to be one stretch over them; the items of a list are none."""

ITEMS = 40
"""Items of the longest list in a stretch."""

DEEPEST = 8
"""Marks left open among which the one that a mark closes is looked for."""

_MARK = re.compile("[“”„‟\"‘’'«»](?:(?<=‘)‘|(?<=’)’|(?<=')')?")
_APOSTROPHE = re.compile("(?<=[A-Za-z])['’](?=[A-Za-z])")
_DOUBLE, _SINGLE, _ANGLE = "“", "‘", "«"
_FAMILY = {"‘": _SINGLE, "’": _SINGLE, "'": _SINGLE, "«": _ANGLE, "»": _ANGLE}
_OPENERS = ("“", "„", "‟", "‘‘", "‘", "«")
_CLOSERS = ("”", "’’", "’", "»")
_BEFORE = " ([{/:–—-"
_BEHIND = " .,;:!?)]}/…"
_MARKS = "“”„‟\"‘’'«»"
_ITEM = re.compile("[-–•*·] ?|\\(?[0-9๐-๙]{1,2}[.)]")


class Marked(NamedTuple):
    """A stretch in marks. `start` and `end` are those of the words, without marks; `opened` is where the opening mark stands (-1: the
    stretch goes on from the paragraph before), `closed` where the one that closes it does (-1: none in this paragraph, the
    words go to its end); `depth` is 0 for the outermost."""

    paragraph: int
    start: int
    end: int
    opened: int
    closed: int
    depth: int


def find_marked(paragraphs: Sequence[str]) -> list[Marked]:
    """All stretches in marks, in order; one over several paragraphs is one in each of them. In linear time, whatever stands there.

    >>> [(one.start, one.end) for one in find_marked(["", "เขาว่า “ดี” แล้ว"]) if one.paragraph == 1]
    [(8, 10)]
    >>> [(one.start, one.end) for one in find_marked(["", 'He said, "Fine."'])]
    [(10, 15)]
    """
    read = [_Paragraph(text) for text in paragraphs]
    _carry(read)
    return [one for number, paragraph in enumerate(read) for one in paragraph.marked(number)]


class _Mark(NamedTuple):
    """A mark in its place; `lean` is 1 where its neighbours say that it opens, -1 where they say that it closes, else 0."""

    sign: str
    start: int
    end: int
    lean: int

    @property
    def family(self) -> str:
        return _FAMILY.get(self.sign, _DOUBLE)


class _Pair(NamedTuple):
    """A stretch from behind its opening mark to its closing mark, both with their places (-1 where there is none)."""

    opened: int
    start: int
    end: int
    closed: int


@dataclass(slots=True)
class _Paragraph:
    """One paragraph: its stretches, those that it leaves open, and where it first closes what it never opened (-1: nowhere)."""

    text: str
    pairs: list[_Pair] = field(default_factory=list)
    open: list[_Mark] = field(default_factory=list)
    stray: int = -1

    def __post_init__(self) -> None:
        marks = list(_marks(self.text))
        for mark, following in zip_longest(marks, marks[1:]):
            self._take(mark, following)
        unsure = next((mark.start for mark in self.open if mark.sign == '"' and not mark.lean), -1)
        self.stray = unsure if self.stray < 0 else self.stray
        self.open = [mark for mark in self.open if mark.start != unsure and mark.family != _SINGLE and len(self.text) - mark.end <= LONGEST]
        self.pairs += (_Pair(mark.start, mark.end, len(self.text), -1) for mark in self.open)

    @property
    def reopens(self) -> bool:
        """Whether it begins with a mark that opens."""
        return any(pair.opened == 0 for pair in self.pairs)

    def marked(self, number: int) -> Iterator[Marked]:
        """Its stretches, each with its depth, without spaces at their ends and without empty ones."""
        around: list[int] = []
        for pair in sorted(self.pairs, key=lambda one: (one.opened, -one.end)):
            while around and around[-1] <= pair.opened:
                around.pop()
            words = self.text[pair.start : pair.end]
            start, end = pair.end - len(words.lstrip(" ")), pair.start + len(words.rstrip(" "))
            if start < end:
                yield Marked(number, start, end, pair.opened, pair.closed, len(around))
            around.append(pair.end)

    def _take(self, mark: _Mark, following: _Mark | None) -> None:
        """Open or close a stretch with a mark, or leave the mark alone."""
        inner = self._open_one(mark.family)
        if _is_no_mark(mark, inner, following, self.text):
            return
        if _opens(mark, inner, following):
            self.open.append(mark)
        elif inner:
            while self.open.pop() is not inner:
                pass
            self.pairs.append(_Pair(inner.start, inner.end, mark.start, mark.start))
        elif mark.family != _SINGLE and not self.open and self.stray < 0:
            self.stray = mark.start

    def _open_one(self, family: str) -> _Mark | None:
        """What a mark of a family would close: a single one nothing but what was opened last."""
        if family == _SINGLE:
            return self.open[-1] if self.open and self.open[-1].family == family else None
        return next((mark for mark in reversed(self.open[-DEEPEST:]) if mark.family == family), None)


def _marks(text: str) -> Iterator[_Mark]:
    """The marks of a paragraph with the way they lean. One beside another leans as that one does."""
    before = _Mark("", -1, -1, 0)
    for match in _MARK.finditer(text):
        start, end = match.span()
        if _APOSTROPHE.match(text, start):
            continue
        free = before.lean > 0 if before.end == start else start == 0 or text[start - 1] in _BEFORE
        last = end == len(text) or (start > 0 and text[end] in _BEHIND)
        lean = (1 if free else -1) if end < len(text) and text[end] in _MARKS else int(free) - int(last)
        before = _Mark(match[0], start, end, lean)
        yield before


def _is_no_mark(mark: _Mark, inner: _Mark | None, following: _Mark | None, text: str) -> bool:
    """Whether a sign stands for something else: inches and feet behind a number, an apostrophe."""
    if mark.sign in ('"', "'", "''", "’", "’’") and text[mark.start - 1 : mark.start].isdigit():
        return not inner or (inner.sign in _OPENERS and following is not None and following.sign in _CLOSERS)
    if mark.family == _SINGLE and not inner and mark.sign != "‘":
        closes_later = following is not None and following.family == _SINGLE and following.lean <= 0
        return mark.lean < 0 or text[mark.end : mark.end + 1].isdigit() or not closes_later
    return False


def _opens(mark: _Mark, inner: _Mark | None, following: _Mark | None) -> bool:
    """Whether a mark opens a stretch; `inner` is what it closes if it does not, `following` the next mark of the paragraph."""
    if mark.sign in _CLOSERS:
        return inner is None and mark.lean > 0
    if inner is None:
        return mark.lean >= 0
    if mark.sign in _OPENERS:
        return mark.lean > 0 or (mark.lean == 0 and following is not None and following.sign in _CLOSERS)
    if following is None or following.family != mark.family:
        return False
    return (mark.lean > 0 and following.lean < 0) or (mark.lean == 0 and inner.sign in _OPENERS and following.sign == mark.sign)


def _carry(read: Sequence[_Paragraph]) -> None:
    """Let what a paragraph leaves open go on to where a near one closes it, unless that one begins with marks of its own."""
    for first, paragraph in enumerate(read):
        if paragraph.open and (last := _closing(read, first)):
            for between in read[first + 1 : last]:
                between.pairs.append(_Pair(-1, 0, len(between.text), -1))
            read[last].pairs.append(_Pair(-1, 0, read[last].stray, read[last].stray))


def _closing(read: Sequence[_Paragraph], first: int) -> int:
    """The number of the paragraph that closes what one leaves open; 0 if none does."""
    left = REACH
    for number in range(first + 1, min(first + 1 + REACH + ITEMS, len(read))):
        if read[number].reopens or not left:
            return 0
        if read[number].stray >= 0:
            return number
        if read[number].open:
            return 0
        left -= not _ITEM.match(read[number].text)
    return 0
