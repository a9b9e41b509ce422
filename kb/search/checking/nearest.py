"""The passage of the archive that is most like a quotation: found by runs of its words, never by looking at every document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.model import Document
from kb.query.passage import find_passage
from kb.query.tree import Best, Boost, Node, Or
from kb.search.checking.compare import Comparison, Cut, compare
from kb.search.checking.pages import Leaf
from kb.text.analyzer import Analyzer
from kb.text.marks import Page

SIZES = (0.4, 0.25)
"""Runs that are looked for, by their share of the quotation: a changed word leaves one of the first sort whole, two leave some of the
second."""

FEWEST, MOST = 6, 12
"""Runs of each size."""

LETTERS, MOST_LETTERS = 10, 30
"""Letters of a run: shorter ones stand in too many documents, longer ones find no more."""

PIECES = 3
"""Words of the shortest English run."""

CANDIDATES, CANDIDATES_SHORT, SHORT = 16, 64, 70
"""Documents with the most (and rarest) of the runs; of a quotation of few letters, whose runs many documents have, more of them."""

TITLE = 0.5
"""A run in a title beside the same in a text."""

COMPARED = 4
"""Documents that are compared word by word."""

PLACES = 5
"""Places of a run in one document that are looked at."""

MARGIN = 40
"""Characters before and after the likely place of a quotation that are looked at."""

ALIKE = 0.72
"""Of two texts at least this share is the same for one to be taken for the other."""

ONE_WORD = 0.5
"""The same where no more than one word is not."""

ENOUGH = 14
"""Letters that are the same in any case: of less than that anything can be the wording."""


@dataclass(frozen=True, slots=True)
class Near:
    """A document with the comparison of its nearest passage."""

    document: Document
    comparison: Comparison


class Finder:
    """Finds what is nearest to a quotation in one store."""

    def __init__(self, catalogue: Catalogue, engine: Engine, analyzer: Analyzer) -> None:
        self._catalogue, self._engine, self._analyzer = catalogue, engine, analyzer

    def find(self, text: str) -> Near | None:
        """The document with the passage that is most like a text (the earliest of equals); None where none is like it."""
        said = Cut(text, self._analyzer)
        near = [found for found in self._compare(said) if is_like(found.comparison, said)]
        return min(near, key=lambda one: (-one.comparison.similarity, _day(one.document)), default=None)

    def _compare(self, said: Cut) -> Iterator[Near]:
        """The passages of the documents that have most of its runs."""
        runs = list_runs(said)
        if not runs:
            return
        nodes = tuple(self._ask(said, run) for run in runs)
        size = CANDIDATES if said.weigh(0, len(said)) > SHORT else CANDIDATES_SHORT
        hits = self._engine.search(Or(nodes), "relevance", size=size).hits
        leaves = map(Leaf, self._catalogue.documents([key for key, _ in hits]).values())
        found = [(*locate(leaf.page, said, runs), leaf) for leaf in leaves]
        for _, start, end, leaf in sorted(found, key=lambda one: -one[0])[:COMPARED]:
            start, end = max(0, start), max(0, min(end, len(leaf.text)))
            if comparison := compare(said, Cut(leaf.text[start:end], self._analyzer)):
                yield Near(leaf.document, comparison.move(start))

    def _ask(self, said: Cut, run: tuple[int, int]) -> Node:
        """What has a run: in the text, or in a title, where it weighs by being short."""
        body, title = (find_passage(said.text_of(*run), (scope,), self._analyzer) for scope in ("body", "title"))
        return Best((body, Boost(title, TITLE)))


def list_runs(said: Cut) -> list[tuple[int, int]]:
    """Runs of units of a quotation to look for, spread evenly, long ones and short ones.

    >>> said = Cut("รัฐบาลจะลดภาษีรถยนต์ทั้งประเทศในปีนี้", Analyzer())
    >>> said.text_of(*list_runs(said)[0])
    'รัฐบาลจะลด'
    >>> said = Cut("taxes on new cars fall today", Analyzer())
    >>> [said.text_of(*run) for run in list_runs(said)][:2]
    ['taxes on new', 'on new cars fall']
    """
    whole = said.weigh(0, len(said))
    runs: set[tuple[int, int]] = set()
    for share in SIZES:
        least = max(LETTERS, min(MOST_LETTERS, int(share * whole)))
        some = list(_list_all(said, least))
        count = min(max(FEWEST, whole // 60), MOST, len(some))
        runs |= {some[n * (len(some) - 1) // max(1, count - 1)] for n in range(count)}
    return sorted(runs)


def _list_all(said: Cut, least: int) -> Iterator[tuple[int, int]]:
    """Every shortest run that has so many letters."""
    last = letters = 0
    for first, unit in enumerate(said.units):
        while last < len(said) and (letters < least or last - first < PIECES):
            letters += len(said.units[last])
            last += 1
        if letters < least or last - first < PIECES:
            return
        yield first, last
        letters -= len(unit)


def locate(page: Page, said: Cut, runs: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    """Where most of the runs of a quotation stand near each other as in it: (letters of them, start, end) of a stretch that is
    somewhat longer than the quotation; (0, 0, 0) where none does.

    >>> said = Cut("จะลดภาษีบ้านทั้งประเทศในปีนี้", Analyzer())
    >>> locate(Page(["รัฐบาลจะลดภาษีรถยนต์ทั้งประเทศในปีนี้"]), said, list_runs(said))[0] > 0
    True
    >>> locate(Page(["News"]), said, list_runs(said))
    (0, 0, 0)
    """
    shifts = [
        (start - said.starts[first], said.weigh(first, last), first)
        for first, last in runs
        for start, _ in islice(page.find_passage(said.units[first:last]), PLACES)
    ]
    slack = len(said.text) // 3 + 20
    near = [[one for one in shifts if first <= one[0] <= first + slack] for first, _, _ in shifts]
    best = max(near, key=_weigh, default=[])
    if not best:
        return 0, 0, 0
    first, last = min(best)[0], max(best)[0]
    return _weigh(best), first - MARGIN, last + len(said.text) + MARGIN


def _weigh(found: Sequence[tuple[int, int, int]]) -> int:
    """Letters of runs, each once."""
    return sum({run: weight for _, weight, run in found}.values())


def is_like(comparison: Comparison, said: Cut) -> bool:
    """Whether a passage is what a quotation means to be: most is the same, or all but one word."""
    same = comparison.similarity
    return same * said.weigh(0, len(said)) >= ENOUGH and (same >= ALIKE or (comparison.words <= 1 and same >= ONE_WORD))


def _day(document: Document) -> int:
    """The day of a document; undated ones come last."""
    return document.draft.published.toordinal() if document.draft.published else 1 << 30
