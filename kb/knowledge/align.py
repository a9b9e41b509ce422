"""Which paragraphs of two texts say the same? The best way through both in their orders (Needleman and Wunsch 1970)."""

from collections.abc import Callable


def align(lefts: int, rights: int, score: Callable[[int, int], float]) -> list[tuple[int | None, int | None]]:
    """Paragraphs (from 0) beside each other, in order; None where one has nothing to match. Only pairs whose `score` is above 0
    are made, so that their sum is greatest.

    >>> align(2, 2, lambda left, right: float(left + 1 == right))
    [(None, 0), (0, 1), (1, None)]
    >>> align(0, 1, lambda left, right: 1.0)
    [(None, 0)]
    """
    scores = [[score(left, right) for right in range(rights)] for left in range(lefts)]
    best = [[0.0] * (rights + 1) for _ in range(lefts + 1)]
    for left in range(lefts - 1, -1, -1):
        for right in range(rights - 1, -1, -1):
            both = scores[left][right] + best[left + 1][right + 1] if scores[left][right] > 0 else 0.0
            best[left][right] = max(both, best[left + 1][right], best[left][right + 1])
    rows: list[tuple[int | None, int | None]] = []
    left = right = 0
    while left < lefts and right < rights:
        here = scores[left][right]
        if here > 0 and best[left][right] == here + best[left + 1][right + 1]:
            rows.append((left, right))
            left, right = left + 1, right + 1
        elif best[left][right] == best[left][right + 1]:
            rows.append((None, right))
            right += 1
        else:
            rows.append((left, None))
            left += 1
    rows += [(each, None) for each in range(left, lefts)]
    return rows + [(None, each) for each in range(right, rights)]
