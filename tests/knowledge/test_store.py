"""The file that a lexicon is kept in."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kb.knowledge.store import MOST, Store, encode, pack, unpack, write
from kb.model import Translation


def test_what_is_written_is_read_and_nothing_else(tmp_path: Path) -> None:
    flood, water = Translation("flood", 0.9, "lexicon"), Translation("water", 1.0, "names")
    assert write(tmp_path / "store", {"น้ำท่วม": [flood], "น้ำ": [water], "ว่าง": [], "": [flood]}) == 2
    store = Store.open(tmp_path / "store")
    assert store.read(["น้ำท่วม", "น้ำ", "ว่าง", "", "นำ", "水"]) == {"น้ำท่วม": [flood], "น้ำ": [water]}
    assert store.read([]) == {}
    store.close()


def test_a_store_is_written_in_place_of_another(tmp_path: Path) -> None:
    write(tmp_path / "store", {"เก่า": [Translation("old", 1.0, "lexicon")]})
    write(tmp_path / "store", {"ใหม่": [Translation("new", 1.0, "lexicon")]})
    store = Store.open(tmp_path / "store")
    assert list(store.read(["เก่า", "ใหม่"])) == ["ใหม่"]
    store.close()


@given(
    st.lists(
        st.builds(Translation, st.text("กขคงabc ", min_size=1), st.integers(1, 1000).map(lambda n: n / 1000), st.just("names")),
        max_size=MOST,
        min_size=1,
    )
)
def test_what_is_packed_is_unpacked(translations: list[Translation]) -> None:
    best = sorted(translations, key=lambda found: (-found.weight, found.text))
    assert unpack(pack(translations)) == best
    assert encode(pack(translations)).decode("cp874") == pack(translations)
