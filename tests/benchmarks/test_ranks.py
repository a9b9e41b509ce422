"""Ranks and the figures made of them."""

from benchmarks.ranks import half, rank_of, summarise


def test_the_first_that_is_wanted_counts() -> None:
    assert rank_of({"ข", "ค"}, ["ก", "ข", "ค"]) == 2


def test_what_stands_below_the_first_page_is_not_found() -> None:
    assert rank_of({"11"}, map(str, range(1, 30))) == 0
    assert rank_of({"10"}, map(str, range(1, 30))) == 10


def test_recall_and_reciprocal_rank_of_four() -> None:
    assert summarise([1, 2, 0, 4], "x") == {"count_x": 4, "r10_x": 0.75, "mrr10_x": 0.4375}
    assert summarise([], "x") == {"count_x": 0}


def test_the_halves_of_a_set_are_about_as_large() -> None:
    held = sum(half(f"คำถาม {n}") == "held" for n in range(1000))
    assert 450 < held < 550
