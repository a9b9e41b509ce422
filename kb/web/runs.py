"""A paragraph cut into runs: the matches of a query are marked, what is mentioned is linked, and both may overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.text.marks import Parts


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of a paragraph that leads to `address`; `title` says where."""

    start: int
    end: int
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in (text, is a match) pairs, and what it leads to."""

    parts: Parts
    anchor: Anchor | None = None


def cut_runs(parts: Parts, anchors: Iterable[Anchor]) -> tuple[Run, ...]:
    """The runs of a paragraph in order; joined, they are its text. Of anchors that overlap, the first and longest stays.

    >>> cut_runs((("จังหวัด", False), ("ตาก", True)), [Anchor(7, 10, "/places/tak", "ตาก")])[1].parts
    (('ตาก', True),)
    >>> [run.parts for run in cut_runs((("in ", False), ("Tak", True), (" town", False)), [Anchor(0, 6, "/x", "x")])]
    [(('in ', False), ('Tak', True)), ((' town', False),)]
    """
    length = sum(len(text) for text, _ in parts)
    runs: list[Run] = []
    at = 0
    pieces = _Pieces(parts)
    for anchor in _choose(anchors, length):
        if anchor.start > at:
            runs.append(Run(pieces.take(anchor.start - at)))
        runs.append(Run(pieces.take(anchor.end - anchor.start), anchor))
        at = anchor.end
    if at < length:
        runs.append(Run(pieces.take(length - at)))
    return tuple(runs)


def _choose(anchors: Iterable[Anchor], length: int) -> Iterator[Anchor]:
    """Anchors that stand apart, in order."""
    at = 0
    for anchor in sorted(anchors, key=lambda one: (one.start, -one.end)):
        if at <= anchor.start < anchor.end <= length:
            yield anchor
            at = anchor.end


class _Pieces:
    """Gives the parts of a text a number of characters at a time."""

    def __init__(self, parts: Sequence[tuple[str, bool]]) -> None:
        self._parts, self._part, self._at = parts, 0, 0

    def take(self, length: int) -> Parts:
        """The next `length` characters."""
        taken: list[tuple[str, bool]] = []
        while length > 0:
            text, match = self._parts[self._part]
            piece = text[self._at : self._at + length]
            taken += [(piece, match)] if piece else []
            length -= len(piece)
            self._at += len(piece)
            if self._at == len(text):
                self._part, self._at = self._part + 1, 0
        return tuple(taken)
