"""The judged short queries."""

from collections import Counter

from benchmarks.ranks import half
from benchmarks.short import SET, read_short


def test_queries_are_many_short_and_mostly_across_the_languages() -> None:
    judged = read_short()
    assert len(judged) >= 150
    assert all(len(one.query) <= 40 for one in judged)
    across = sum(one.lang != one.wanted for one in judged)
    assert across / len(judged) >= 0.6


def test_no_query_is_asked_twice_of_one_language() -> None:
    assert max(Counter((one.query, one.wanted) for one in read_short()).values()) == 1


def test_the_half_written_down_is_the_hash_of_the_query() -> None:
    lines = [line.split("\t") for line in SET.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [line[4] for line in lines] == [half(line[0]) for line in lines]
