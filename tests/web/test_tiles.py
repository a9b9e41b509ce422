"""The map of tiles."""

from hypothesis import given
from hypothesis import strategies as st
from pythainlp.corpus import provinces

from kb.search.values import Listed
from kb.web.tiles import STEPS, cut_steps, find_shade, lay_tiles

from .known import KHON_KAEN, PLACES

TILES = {tile.en: tile for row in lay_tiles([KHON_KAEN, *PLACES]) for tile in row if tile}


def test_every_province_has_one_tile_with_its_official_abbreviations() -> None:
    official = {one["abbr_en"]: f"{one['abbr_th']}." for one in provinces(details=True)}
    assert {code: tile.th for code, tile in TILES.items()} == official
    assert len({tile.place.slug for tile in TILES.values()}) == 77


def test_slugs_are_those_of_the_english_names() -> None:
    for one in provinces(details=True):
        assert TILES[one["abbr_en"]].place.slug == one["name_en"].lower().replace(" ", "-")


def test_map_has_north_at_its_top_and_west_at_its_left() -> None:
    assert TILES["CRI"].row < TILES["NSN"].row < TILES["BKK"].row < TILES["SNI"].row < TILES["NWT"].row
    assert TILES["MSN"].column < TILES["CMI"].column < TILES["NAN"].column
    assert TILES["TAK"].column < TILES["KKN"].column < TILES["UBN"].column
    assert TILES["PKT"].column < TILES["SKA"].column < TILES["NWT"].column


def test_provinces_that_are_unknown_leave_a_gap() -> None:
    tiles = [tile for row in lay_tiles([KHON_KAEN, Listed("place", "เมือง", "เมือง", "City", 3)]) for tile in row if tile]
    assert [(tile.place, tile.th, tile.en, tile.shade) for tile in tiles] == [(KHON_KAEN, "ขก.", "KKN", STEPS)]


@given(st.lists(st.integers(0, 10_000), max_size=90))
def test_every_number_but_nought_has_one_shade_and_more_is_darker(counts: list[int]) -> None:
    steps = cut_steps(counts)
    assert len(steps) <= STEPS
    shades = [find_shade(count, steps) for count in sorted(counts)]
    assert shades == sorted(shades)
    assert all((shade > 0) == (count > 0) for shade, count in zip(shades, sorted(counts), strict=True))
