from hypothesis import given
from hypothesis import strategies as st

from kb.model import Translation
from kb.query import weights
from kb.query.translate import LONGEST, cover, merge


class Known:
    """A source that knows some terms."""

    def __init__(self, known: dict[str, tuple[Translation, ...]]) -> None:
        self.known = known

    def translate(self, text: str) -> tuple[Translation, ...]:
        return self.known.get(text, ())


def test_merge_raises_what_two_sources_agree_on() -> None:
    lexicon = Known({"น้ำท่วม": (Translation("flood", 0.5, "lexicon"), Translation("inundation", 0.6, "lexicon"))})
    learnt = Known({"น้ำท่วม": (Translation("flood", 0.4, "documents"),)})
    assert [(one.text, round(one.weight, 2), one.origin) for one in merge([lexicon, learnt])("น้ำท่วม")] == [
        ("flood", 0.7, "lexicon"),
        ("inundation", 0.6, "lexicon"),
    ]


def test_merge_leaves_out_faint_ones_and_more_than_are_asked_for() -> None:
    many = tuple(Translation(f"w{n}", 0.9, "lexicon") for n in range(20))
    faint = (Translation("faint", weights.FAINT / 2, "lexicon"),)
    assert len(merge([Known({"a": many})])("a")) == weights.MOST_TRANSLATIONS
    assert merge([Known({"a": faint})])("a") == ()


@given(st.integers(0, 20), st.sets(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=8))
def test_groups_follow_each_other_and_join_to_all_words(count: int, known: set[tuple[int, int]]) -> None:
    texts = {f"{start}-{start + size}" for start, size in known}
    groups = list(
        cover(count, lambda start, end: f"{start}-{end}", lambda text: (Translation("x", 1.0, "names"),) if text in texts else ())
    )
    assert [start for start, _, _ in groups] == [0, *(end for _, end, _ in groups[:-1])][: len(groups)]
    assert not groups or groups[-1][1] == count
    assert all(end - start <= LONGEST and (found or end == start + 1) for start, end, found in groups)
