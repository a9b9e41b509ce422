"""A paragraph cut into stretches of what somebody said and what not, and these into runs: the matches of a query are marked, what is
mentioned is linked, and all of this may overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kb.search.values import Said
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


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch of a paragraph that belongs to a quote. `name` is what its address calls it, "" for all but a quote's first words;
    `last` says that they end here; `continued`, that the same speech goes on without an attribution of its own."""

    start: int
    end: int
    said: Said
    name: str = ""
    last: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs that follow each other, all of them in a `layer` or in none."""

    runs: tuple[Run, ...]
    layer: Layer | None = None


_Placed = TypeVar("_Placed", Anchor, Layer)


def cut_stretches(parts: Parts, anchors: Iterable[Anchor], layers: Iterable[Layer]) -> tuple[Stretch, ...]:
    """The stretches of a paragraph in order; joined, they are its text. An anchor over the border of a layer is cut there.

    >>> from datetime import UTC, datetime
    >>> from kb.model import NOT_STATED, Document, Draft, Quote
    >>> from kb.search.values import Voice
    >>> document = Document("a", "", "", Draft("", ()), "", "", 1, datetime(2026, 1, 1, tzinfo=UTC))
    >>> said = Said("q", 1, Quote((), False, "", "", NOT_STATED), Voice("", "", "", "", "", "none"), document)
    >>> stretches = cut_stretches((("กล่าวว่า น้ำลด", False),), [Anchor(9, 12, "/x", "น้ำ")], [Layer(9, 14, said)])
    >>> [["".join(text for text, _ in run.parts) for run in one.runs] for one in stretches]
    [['กล่าวว่า '], ['น้ำ', 'ลด']]
    >>> [one.layer is not None for one in cut_stretches((("No.", False),), [], [Layer(0, 9, said)])]
    [False]
    """
    length, pieces = sum(len(text) for text, _ in parts), _Pieces(parts)
    kept = tuple(_choose(anchors, length))
    stretches: list[Stretch] = []
    for start, end, layer in _cover(_choose(layers, length), length):
        inside = [
            replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
            for one in kept
            if one.start < end and start < one.end
        ]
        stretches.append(Stretch(cut_runs(pieces.take(end - start), inside), layer))
    return tuple(stretches)


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


def _choose(placed: Iterable[_Placed], length: int) -> Iterator[_Placed]:
    """Those that stand apart, in order."""
    at = 0
    for one in sorted(placed, key=lambda one: (one.start, -one.end)):
        if at <= one.start < one.end <= length:
            yield one
            at = one.end


def _cover(layers: Iterable[Layer], length: int) -> Iterator[tuple[int, int, Layer | None]]:
    """Start, end and layer of every stretch of a text."""
    at = 0
    for layer in layers:
        if layer.start > at:
            yield at, layer.start, None
        yield layer.start, layer.end, layer
        at = layer.end
    if at < length:
        yield at, length, None


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
