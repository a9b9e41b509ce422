"""Lists to browse by."""

from kb.search.values import Listed
from kb.web.groups import group_by_parent, group_places, group_themes

from .known import DEPA, DIGITAL, ENTITIES, EUROPE, FRANCE, LAOS, MDES, MOF, NORTHEAST, SMART, TOWNS

PLACES = tuple(one for one in ENTITIES if one.type == "place")


def test_agencies_stand_under_their_ministry_and_others_last() -> None:
    stray = Listed("agency", "x", "ศาล", "Court", 9, "ไม่มี")
    groups = group_by_parent([MOF, MDES], [stray, DEPA])
    assert [(group.head, group.members) for group in groups] == [(MDES, (DEPA,)), (None, (stray,))]


def test_places_stand_where_an_atlas_has_them() -> None:
    atlas = group_places(PLACES)
    assert [(group.head, len(group.members)) for group in atlas.provinces] == [(NORTHEAST, 2), (None, 75)]
    assert atlas.towns == (TOWNS[0],)
    assert [(group.head, group.members) for group in atlas.asean] == [(LAOS, (TOWNS[1],))]
    assert [(group.head, group.members) for group in atlas.world] == [(EUROPE, (FRANCE,))]
    assert atlas.others == (TOWNS[2],)


def test_place_that_nothing_mentions_is_left_out_but_for_provinces_and_neighbours() -> None:
    quiet = [Listed("place", one.slug, one.th, one.en, 0, one.parent, one.kind) for one in PLACES]
    atlas = group_places(quiet)
    assert sum(len(group.members) for group in atlas.provinces) == 77
    assert [group.head and group.head.slug for group in atlas.asean] == ["laos"]
    assert (atlas.towns, atlas.world, atlas.others) == ((), (), ())


def test_theme_without_its_wide_one_stands_alone() -> None:
    assert [(group.head, group.members) for group in group_themes([SMART])] == [(SMART, ())]
    assert [(group.head, group.members) for group in group_themes([DIGITAL, SMART])] == [(DIGITAL, (SMART,))]
