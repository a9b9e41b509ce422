"""Documents per month as bars: where each stands, how high it is, and the search that it leads to."""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kb.web.questions import Question

HEIGHT = 120
"""Of the highest bar, in pixels."""

MOST = 120
"""Bars that can still be told apart; where there are more months, a bar is a year."""

LEAST = 12
"""Places for bars: a few months get no wide blocks."""

SPACE = 0.2
"""Share of its place that a bar leaves free."""


CROWDED = 9.0
"""Percent of the width that a year needs to be written."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Documents of a month or, without `month`, of a year. `x` and `width` are shares of the chart's width in percent."""

    year: int
    month: int | None
    count: int
    x: float
    width: float
    y: float
    height: float
    address: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars in order; `years` are the (x, year) at which to write one; `rows` have each year's twelve months, None without a bar."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, int], ...]
    rows: tuple[tuple[int, tuple[Bar | None, ...]], ...]
    most: int
    total: int


def draw(months: Sequence[tuple[str, int]], question: Question) -> Chart:
    """The chart of (`2019-06`, documents) pairs in order without gaps; a bar asks `question` of its days.

    >>> chart = draw([("2019-05", 2), ("2019-06", 4)], Question(place=["น่าน"]))
    >>> [(bar.month, bar.height) for bar in chart.bars], chart.bars[1].address[-30:]
    ([(5, 60.0), (6, 120.0)], '&from=2019-06-01&to=2019-06-30')
    >>> draw([], Question()).bars
    ()
    """
    counts = [((int(month[:4]), int(month[5:7])), count) for month, count in months]
    yearly = len(counts) > MOST
    units: list[tuple[tuple[int, int | None], int]] = list(_add_up(counts)) if yearly else list(counts)
    most = max((count for _, count in units), default=0)
    step = 100 / max(LEAST, len(units))
    bars = tuple(_bar(n * step, step, year, month, count, most, question) for n, ((year, month), count) in enumerate(units))
    return Chart(bars, tuple(_mark_years(bars)), _rows(bars) if not yearly else (), most, sum(count for _, count in units))


def _add_up(counts: Sequence[tuple[tuple[int, int], int]]) -> list[tuple[tuple[int, None], int]]:
    years: Counter[int] = Counter()
    for (year, _), count in counts:
        years[year] += count
    return [((year, None), count) for year, count in years.items()]


def _bar(x: float, step: float, year: int, month: int | None, count: int, most: int, question: Question) -> Bar:
    height = HEIGHT * count / most if most else 0.0
    first, last = date(year, month or 1, 1), date(year, month or 12, monthrange(year, month or 12)[1])
    address = question.change(first=first, last=last).address()
    return Bar(year, month, count, round(x, 3), round(step * (1 - SPACE), 3), round(HEIGHT - height, 1), round(height, 1), address)


def _mark_years(bars: Sequence[Bar]) -> list[tuple[float, int]]:
    """Where a year begins; the first only if enough of it is there for the next not to be written over it."""
    marks = [(bar.x, bar.year) for before, bar in zip((None, *bars), bars, strict=False) if before is None or bar.year != before.year]
    crowded = len(marks) > 1 and marks[1][0] - marks[0][0] < CROWDED
    return marks[1:] if crowded else marks


def _rows(bars: Sequence[Bar]) -> tuple[tuple[int, tuple[Bar | None, ...]], ...]:
    found = {(bar.year, bar.month): bar for bar in bars}
    years = dict.fromkeys(bar.year for bar in bars)
    return tuple((year, tuple(found.get((year, month)) for month in range(1, 13))) for year in years)
