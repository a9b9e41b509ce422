"""A quotation beside the words of a document: which are the same, and which whole words are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from kb.search.checking.values import Change
from kb.text.analyzer import Analyzer, Word, place_units
from kb.text.scripts import is_thai

SHORT = 400
"""Units up to which two texts are compared one by one; of longer ones runs of `RUN` are."""

RUN = 4


class Block(NamedTuple):
    """So many units from `left` of one text on are those from `right` of another on."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quotation beside the stretch of a document that is most like it: the `changes` that lead from one to the other, where
    the stretch stands in the text that was looked at, how alike they are (0 to 1), and how many words are not the same."""

    changes: tuple[Change, ...]
    start: int
    end: int
    similarity: float
    words: int

    def move(self, by: int) -> "Comparison":
        """The same of a text that begins so much earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


class Cut:
    """A text in the units of passages, with the borders of its words.

    >>> cut = Cut("ความเหลื่อมล้ำ 62", Analyzer())
    >>> [cut.text_of(first, last) for first, last in pairwise(sorted(cut.borders))]
    ['ความ', 'เหลื่อม', 'ล้ำ', '62']
    >>> len(Cut("The ministers met.", Analyzer()))
    4
    """

    def __init__(self, text: str, analyzer: Analyzer) -> None:
        self.text, self._analyzer = text, analyzer
        placed = place_units(text)
        self.starts = [start for start, _, _ in placed]
        self.ends = [end for _, end, _ in placed]
        self.units = [unit for _, _, unit in placed]

    def __len__(self) -> int:
        return len(self.units)

    @cached_property
    def borders(self) -> frozenset[int]:
        """The numbers of units before which a word (a simple one, or a sign by itself) begins or ends."""
        places, inside = set[int](), set[int]()
        for word in self._words:
            places.update(_list_borders(word))
            inside.update(range(word.start, word.end))
        for start, end in zip(self.starts, self.ends, strict=True):
            if start not in inside:
                places.update((start, end))
        found = {n for n, start in enumerate(self.starts) if start in places or (n and self.ends[n - 1] in places)}
        return frozenset(found | {0, len(self)})

    @cached_property
    def _words(self) -> list[Word]:
        return self._analyzer.words(self.text)

    def count_words(self, first: int, last: int) -> int:
        """Words that begin or go on in these units, compounds as one."""
        start, end = (self.starts[first], self.ends[last - 1]) if first < last else (0, 0)
        return sum(word.start < end and start < word.end for word in self._words)

    def text_of(self, first: int, last: int) -> str:
        """The text of units from one up to another, without space around it."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def cut(self, first: int, last: int) -> "Cut":
        """These units as a text by itself."""
        return Cut(self.text_of(first, last), self._analyzer)

    def weigh(self, first: int, last: int) -> int:
        """Letters of these units."""
        return sum(map(len, self.units[first:last]))


def compare(said: Cut, stands: Cut) -> Comparison | None:
    """A quotation beside a stretch of a document that is a little longer; None where they share no word.

    >>> analyzer = Analyzer()
    >>> found = compare(Cut("จะลดภาษีบ้านทั้งประเทศ", analyzer), Cut("รัฐบาลจะลดภาษีรถยนต์ทั้งประเทศในปีนี้", analyzer))
    >>> [change.stands for change in found.changes if change.kind == "changed"], found.start
    (['รถยนต์'], 6)
    >>> found = compare(Cut("taxes on houses fall", analyzer), Cut("He said taxes on new cars fall today", analyzer))
    >>> [(change.kind, change.said, change.stands) for change in found.changes][1]
    ('changed', 'houses', 'new cars')
    """
    found = list(_snap(said, stands))
    blocks = _drop_strays(found, said, stands)
    if not blocks:
        return None
    before, after = _beside(said, stands, blocks[0], blocks[-1])
    if len(blocks) == len(found):
        return _tell(blocks, before, after, said, stands)
    # What matched far away may stand at its place too.
    near = stands.cut(before, after)
    again = _drop_strays(list(_snap(said, near)), said, near)
    if not again:
        return _tell(blocks, before, after, said, stands)
    return _tell(again, *_beside(said, near, again[0], again[-1]), said, near).move(stands.starts[before])


def _tell(blocks: list[Block], before: int, after: int, said: Cut, stands: Cut) -> Comparison:
    """The comparison that blocks make of a quotation and the units from `before` up to `after` of a document."""
    edges = [Block(0, before, 0), *blocks, Block(len(said), after, 0)]
    same = sum(said.weigh(block.left, block.left + block.size) for block in blocks)
    whole = max(said.weigh(0, len(said)), stands.weigh(before, after))
    return Comparison(
        tuple(_list_changes(edges, said, stands)),
        stands.starts[before],
        stands.ends[after - 1],
        same / whole,
        sum(said.count_words(one.left + one.size, other.left) for one, other in pairwise(edges)),
    )


def _snap(said: Cut, stands: Cut) -> Iterator[Block]:
    """The blocks that two texts share, each from a border of words to another (in either text: a changed word can make a segmenter
    cut its neighbours in another way), with a whole word of one of them; a quotation may itself begin and end within a word."""
    ours, theirs = said.borders, stands.borders
    for left, right, size in _match(said.units, stands.units):
        borders = [n for n in range(size + 1) if left + n in ours or right + n in theirs]
        is_whole = max(sum(left + n in ours for n in borders), sum(right + n in theirs for n in borders)) > 1
        if is_whole and not (size == 1 and is_thai(said.units[left])):
            yield Block(left + borders[0], right + borders[0], borders[-1] - borders[0])


def _match(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """(start, start, size) of the runs that two sequences share, in order."""
    run = 1 if len(left) <= SHORT else RUN
    ours, theirs = (list(zip(*(units[n:] for n in range(run)), strict=False)) for units in (left, right))
    for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        if block.size:
            yield block.a, block.b, block.size + run - 1


def _drop_strays(blocks: list[Block], said: Cut, stands: Cut) -> list[Block]:
    """Blocks without those at either end that stand farther from the rest than they are worth."""
    found = _drop_first(blocks)
    turned = [Block(len(said) - one.left - one.size, len(stands) - one.right - one.size, one.size) for one in reversed(found)]
    return found[: len(_drop_first(turned))]


def _drop_first(blocks: list[Block]) -> list[Block]:
    """Blocks from the first on after which no gap in the document is longer than all before it is worth."""
    kept = worth = 0
    for n, (one, other) in enumerate(pairwise(blocks), 1):
        worth += one.size
        if other.right - one.right - (other.left - one.left) > worth:
            kept, worth = n, 0
    return blocks[kept:]


def _beside(said: Cut, stands: Cut, left: Block, right: Block) -> tuple[int, int]:
    """Where the stretch of the document begins and ends: as many words beyond the outermost blocks as the quotation has there."""
    lead = sum(border < left.left for border in said.borders)
    trail = sum(border > right.left + right.size for border in said.borders)
    before = sorted((border for border in stands.borders if border < left.right), reverse=True)[:lead]
    after = sorted(border for border in stands.borders if border > right.right + right.size)[:trail]
    return before[-1] if before else left.right, after[-1] if after else right.right + right.size


def _list_changes(edges: Sequence[Block], said: Cut, stands: Cut) -> Iterator[Change]:
    """Piece by piece from one end to the other. The pieces join to both texts: space between them goes with what is the same."""
    ours, theirs = _Ribbon(said, 0, len(said)), _Ribbon(stands, edges[0].right, edges[-1].right)
    for one, other in pairwise(edges):
        if one.size:
            yield Change("same", ours.pull(one.left + one.size), theirs.pull(one.right + one.size))
        mine, its = ours.take(one.left + one.size, other.left), theirs.take(one.right + one.size, other.right)
        if mine or its:
            yield Change("changed" if mine and its else "added" if mine else "missing", mine, its)


class _Ribbon:
    """The units of a text from one up to another, given piece after piece."""

    def __init__(self, cut: Cut, first: int, last: int) -> None:
        self._cut, self._last, self._at = cut, last, cut.starts[first]

    def pull(self, last: int) -> str:
        """From where the last piece ended to where a unit begins."""
        begun, self._at = self._at, self._cut.starts[last] if last < self._last else self._cut.ends[self._last - 1]
        return self._cut.text[begun : self._at]

    def take(self, first: int, last: int) -> str:
        """These units alone."""
        if first < last:
            self._at = self._cut.ends[last - 1]
        return self._cut.text_of(first, last)


def _list_borders(word: Word) -> Iterator[int]:
    """Where a word and the simple words in it begin and end."""
    yield word.start
    if sum(map(len, word.leaves)) == word.end - word.start:
        yield from accumulate(map(len, word.leaves), initial=word.start)
    yield word.end
