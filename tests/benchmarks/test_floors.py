import json

import pytest

from benchmarks.results import FLOORS, FOLDER, Result, find_breaches

NAMES = sorted(json.loads(FLOORS.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_figures_that_are_kept_hold_their_floors(name: str) -> None:
    figures = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["figures"]
    assert find_breaches(Result(name, figures)) == []


def test_a_figure_below_its_floor_is_told() -> None:
    assert find_breaches(Result("passages", {"found": 1}))[0] == "passages.found: 1, the floor is {'least': 10000}"
