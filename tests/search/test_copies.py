from hypothesis import given
from hypothesis import strategies as st

from kb.engine.base import Found
from kb.search.copies import HEAD, fetch_folded


def paged(texts: list[str], size: int) -> tuple[list[str], dict[str, tuple[str, ...]]]:
    """All pages of documents with these texts, and the copies told."""
    hits = tuple((f"ข่าว-{n}", float(len(texts) - n)) for n in range(len(texts)))
    digests = {key: text for (key, _), text in zip(hits, texts, strict=True)}
    shown: list[str] = []
    copies: dict[str, tuple[str, ...]] = {}
    for offset in range(0, len(texts) + size, size):
        page = fetch_folded(
            lambda start, count: Found(len(hits), hits[start : start + count]), lambda ids: {key: digests[key] for key in ids}, offset, size
        )
        shown += [key for key, _ in page.hits]
        copies |= page.copies
        assert page.total == len(texts)
    return shown, copies


@given(st.lists(st.sampled_from("กขคงจ"), max_size=40), st.integers(1, 12))
def test_every_text_is_shown_once_in_its_first_place(texts: list[str], size: int) -> None:
    shown, copies = paged(texts, size)
    assert shown == [f"ข่าว-{texts.index(text)}" for text in dict.fromkeys(texts)]
    told = {key for keys in copies.values() for key in keys}
    assert set(shown).isdisjoint(told)


def test_pages_beyond_the_head_have_neither_gaps_nor_repeats() -> None:
    texts = ["ก"] * 30 + [str(n) for n in range(HEAD + 50)]
    shown, _ = paged(texts, 20)
    assert len(shown) == len(set(shown)) == HEAD + 51
