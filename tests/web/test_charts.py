"""Bars of documents per month."""

from itertools import pairwise

from kb.web.charts import HEIGHT, MOST, draw
from kb.web.questions import Question

QUESTION = Question(ministry=["mof"])


def name_months(first: int, years: int) -> list[tuple[str, int]]:
    return [(f"{year}-{month:02}", month) for year in range(first, first + years) for month in range(1, 13)]


def test_bar_asks_for_the_days_of_its_month() -> None:
    bars = draw([("2020-02", 1), ("2020-03", 0), ("2020-04", 3)], QUESTION).bars
    assert bars[0].address == "/search?ministry=mof&from=2020-02-01&to=2020-02-29"
    assert [(bar.height, bar.y) for bar in bars] == [(40.0, 80.0), (0.0, float(HEIGHT)), (float(HEIGHT), 0.0)]


def test_bars_stand_apart_and_inside() -> None:
    bars = draw(name_months(2562 - 543, 3), QUESTION).bars
    assert all(left.x + left.width < right.x for left, right in pairwise(bars))
    assert bars[-1].x + bars[-1].width < 100


def test_many_months_become_years() -> None:
    chart = draw(name_months(2005, 20), QUESTION)
    assert len(name_months(2005, 20)) > MOST
    assert [bar.year for bar in chart.bars] == list(range(2005, 2025))
    assert chart.bars[0].address == "/search?ministry=mof&from=2005-01-01&to=2005-12-31"
    assert {bar.count for bar in chart.bars} == {78}
    assert chart.rows == ()


def test_table_has_twelve_places_a_year() -> None:
    rows = draw([("2019-12", 5), ("2020-01", 2)], QUESTION).rows
    assert [(year, [bar.count if bar else None for bar in bars]) for year, bars in rows] == [
        (2019, [None] * 11 + [5]),
        (2020, [2] + [None] * 11),
    ]


def test_years_are_not_written_over_each_other() -> None:
    months = name_months(2019, 3)[11:]
    assert [year for _, year in draw(months, QUESTION).years] == [2020, 2021]
    assert [year for _, year in draw(months[1:], QUESTION).years] == [2020, 2021]
