"""Paragraphs beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.align import align

SCORES = st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3), max_size=5)


@given(SCORES)
def test_each_paragraph_stands_once_and_in_its_order(scores: list[list[float]]) -> None:
    rows = align(len(scores), 3, lambda left, right: scores[left][right])
    assert [left for left, _ in rows if left is not None] == list(range(len(scores)))
    assert [right for _, right in rows if right is not None] == [0, 1, 2]


@given(SCORES)
def test_only_what_has_a_score_above_nothing_is_paired(scores: list[list[float]]) -> None:
    rows = align(len(scores), 3, lambda left, right: scores[left][right])
    assert all(scores[left][right] > 0 for left, right in rows if left is not None and right is not None)


def test_the_best_sum_wins_over_the_first_pair() -> None:
    scores = {(0, 1): 1.0, (0, 0): 0.4, (1, 1): 0.5}
    assert align(2, 2, lambda left, right: scores.get((left, right), 0.0)) == [(None, 0), (0, 1), (1, None)]
