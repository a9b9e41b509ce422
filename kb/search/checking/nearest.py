"""The passage of the archive that is most like a quotation: found by runs of its words, never by looking at every document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log

from kb.catalogue import Catalogue
from kb.engine.base import Engine
from kb.model import Document
from kb.query.passage import find_passage
from kb.query.tree import Flat, Node, Or
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

CANDIDATES, CANDIDATES_SHORT, SHORT = 12, 24, 70
"""Documents with the most (and rarest) of the runs; of a quotation of few letters, whose runs many documents have, more of them."""

FREQUENT, MANY = 3_000, 1_000_000
"""Documents from which on a run tells nothing, and what others are weighed by."""

COMPARED = 4
"""Documents that are compared word by word."""

REPEATED = 20
"""How many times the units of a text stand in it where it says nothing: the same words over and over."""

PLACES = 5
"""Places of a run in one document that are looked at."""

MARGIN = 40
"""Characters before and after the likely place of a quotation that are looked at."""

ALIKE = 0.66
"""Of two texts at least this share is the same for one to be taken for the other."""

ONE_WORD = 0.5
"""The same where no more than one word is not."""

ENOUGH = 14
"""Letters that are the same in any case: of less than that anything can be the wording."""


Run = tuple[int, int]
"""The first unit of a run of a quotation, and the one behind it."""


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
        if len(set(said.units)) * REPEATED < len(said):
            return None
        near = [found for found in self._compare(said) if is_like(found.comparison, said)]
        return min(near, key=lambda one: (-one.comparison.similarity, _day(one.document)), default=None)

    def _compare(self, said: Cut) -> Iterator[Near]:
        """The passages of the documents that have most of its runs."""
        runs = self._weigh_runs(said, list_runs(said))
        size = CANDIDATES if said.weigh(0, len(said)) > SHORT else CANDIDATES_SHORT
        hits = self._engine.search(Or(tuple(Flat(self._ask(said, run), worth) for run, worth in runs.items())), size=size).hits
        leaves = map(Leaf, self._catalogue.documents([key for key, _ in hits]).values())
        found = [(*locate(leaf.page, said, runs), leaf) for leaf in leaves]
        for _, start, end, leaf in sorted(found, key=lambda one: -one[0])[:COMPARED]:
            start, end = max(0, start), max(0, min(end, len(leaf.text)))
            if comparison := compare(said, Cut(leaf.text[start:end], self._analyzer)):
                yield Near(leaf.document, comparison.move(start))

    def _weigh_runs(self, said: Cut, runs: Sequence[Run]) -> dict[Run, float]:
        """The runs that some documents have, by how few these are; where all are frequent the rarest alone."""
        counted = [(total, run) for run in runs if (total := self._engine.search(self._ask(said, run), size=0).total)]
        rare = [(total, run) for total, run in counted if total <= FREQUENT] or sorted(counted)[:1]
        return {run: log(MANY / total) for total, run in rare}

    def _ask(self, said: Cut, run: Run) -> Node:
        return find_passage(said.text_of(*run), ("body", "title"), self._analyzer)


def list_runs(said: Cut) -> list[Run]:
    """Runs of units of a quotation to look for, spread evenly, long ones and short ones.

    >>> said = Cut("รัฐบาลจะลดภาษีรถยนต์ทั้งประเทศในปีนี้", Analyzer())
    >>> said.text_of(*list_runs(said)[0])
    'รัฐบาลจะลด'
    >>> said = Cut("taxes on new cars fall today", Analyzer())
    >>> [said.text_of(*run) for run in list_runs(said)][:2]
    ['taxes on new', 'on new cars fall']
    """
    whole = said.weigh(0, len(said))
    runs: set[Run] = set()
    for share in SIZES:
        least = max(LETTERS, min(MOST_LETTERS, int(share * whole)))
        some = list(_list_all(said, least))
        count = min(max(FEWEST, whole // 60), MOST, len(some))
        runs |= {some[n * (len(some) - 1) // max(1, count - 1)] for n in range(count)}
    return sorted(runs)


def _list_all(said: Cut, least: int) -> Iterator[Run]:
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


def locate(page: Page, said: Cut, runs: Mapping[Run, float]) -> tuple[float, int, int]:
    """Where most of the runs of a quotation, by their worth, stand near each other as in it: (their worth, start, end) of a stretch
    that is somewhat longer than the quotation; (0, 0, 0) where none does.

    >>> said = Cut("จะลดภาษีบ้านทั้งประเทศในปีนี้", Analyzer())
    >>> locate(Page(["รัฐบาลจะลดภาษีรถยนต์ทั้งประเทศในปีนี้"]), said, dict.fromkeys(list_runs(said), 1.0))[0] > 0
    True
    >>> locate(Page(["News"]), said, dict.fromkeys(list_runs(said), 1.0))
    (0, 0, 0)
    """
    shifts = [
        (start - said.starts[first], worth, first)
        for (first, last), worth in runs.items()
        for start, _ in islice(page.find_passage(said.units[first:last]), PLACES)
    ]
    slack = len(said.text) // 3 + 20
    near = [[one for one in shifts if first <= one[0] <= first + slack] for first, _, _ in shifts]
    best = max(near, key=_weigh, default=[])
    if not best:
        return 0, 0, 0
    first, last = min(best)[0], max(best)[0]
    return _weigh(best), first - MARGIN, last + len(said.text) + MARGIN


def _weigh(found: Sequence[tuple[int, float, int]]) -> float:
    """The worth of runs, each once."""
    return sum({run: worth for _, worth, run in found}.values())


def is_like(comparison: Comparison, said: Cut) -> bool:
    """Whether a passage is what a quotation means to be: most is the same, or all but one word amid it."""
    same = comparison.similarity
    amid = {comparison.changes[0].kind, comparison.changes[-1].kind} == {"same"}
    return same * said.weigh(0, len(said)) >= ENOUGH and (same >= ALIKE or (amid and comparison.words <= 1 and same >= ONE_WORD))


def _day(document: Document) -> int:
    """The day of a document; undated ones come last."""
    return document.draft.published.toordinal() if document.draft.published else 1 << 30
