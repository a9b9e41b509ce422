"""What was worked out lately, kept for a while."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from kb.search.recent import Recent


@given(st.lists(st.sampled_from("กขคงจฉ")), st.integers(1, 4))
def test_what_is_given_is_always_that_of_its_key_and_no_more_is_kept_than_allowed(asked: list[str], most: int) -> None:
    recent = Recent[str](most)
    assert [recent.get(key, partial(str.__mul__, key, 2)) for key in asked] == [key * 2 for key in asked]
    assert len(recent) == min(most, len(set(asked)))


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    recent = Recent[int](2)
    for key in ("ก", "ข", "ก", "ค"):
        recent.get(key, lambda: 1)
    assert (recent.get("ก", lambda: 2), recent.get("ข", lambda: 2)) == (1, 2)


def test_threads_share_it() -> None:
    recent = Recent[int](8)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda n: recent.get(n % 16, lambda: n % 16), range(400))) == [n % 16 for n in range(400)]
    assert len(recent) == 8
