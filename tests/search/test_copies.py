from hypothesis import given
from hypothesis import strategies as st

from kb.engine.base import Found
from kb.knowledge.sketch import WORDING
from kb.search.copies import HEAD, fetch_folded, fold_copies


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


@given(st.lists(st.sampled_from([f"{kind}{n}" for kind in "กข" for n in range(3)]), max_size=40), st.integers(1, 12))
def test_near_texts_are_folded_on_whatever_page_they_are(texts: list[str], size: int) -> None:
    hits = tuple((f"ข่าว-{n}", 1.0) for n in range(len(texts)))
    common = {kind: tuple(f"{slot:02d}{kind}" for slot in range(WORDING - 1)) for kind in "กข"}
    sketches = {key: (*common[text[0]], f"{WORDING - 1:02d}{text[1]}") for (key, _), text in zip(hits, texts, strict=True)}
    shown: list[str] = []
    for offset in range(0, len(texts) + size, size):
        page = fetch_folded(
            lambda start, count: Found(len(hits), hits[start : start + count]), lambda _: {}, offset, size, lambda _: sketches
        )
        shown += [key for key, _ in page.hits]
    kinds = [text[0] for text in texts]
    assert shown == [f"ข่าว-{kinds.index(kind)}" for kind in dict.fromkeys(kinds)]


def test_a_hit_is_folded_under_the_first_that_is_near_not_under_a_copy() -> None:
    chain = [tuple(f"{slot:02d}{'ข' if slot < differ else 'ก'}" for slot in range(WORDING)) for differ in (0, 3, 6)]
    hits = (("ก", 3.0), ("b", 2.0), ("c", 1.0))
    firsts, copies = fold_copies(hits, {}, dict(zip("กbc", chain, strict=True)))
    assert [key for key, _ in firsts] == ["ก", "c"]
    assert copies == {"ก": ("b",)}
