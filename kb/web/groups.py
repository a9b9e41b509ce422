"""Entities put in order to browse them: agencies under their ministries, places by region, themes in two levels, people by post."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb.search.values import Listed

REGIONS = ("north", "northeast", "central", "east", "west", "south")
"""Regions of Thailand as its maps are read."""

HOME = "thailand"

ASEAN = "southeast-asia"
"""The region whose countries, all of them, are ASEAN."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entities that belong together; `head` is what they belong to, None for those that belong to nothing."""

    head: Listed | None
    members: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Places: the provinces by region, other places of Thailand, ASEAN's countries each with its cities, and the other countries
    by region of the world."""

    provinces: tuple[Group, ...]
    towns: tuple[Listed, ...]
    asean: tuple[Group, ...]
    world: tuple[Group, ...]
    others: tuple[Listed, ...]


def group_by_parent(heads: Iterable[Listed], members: Iterable[Listed]) -> tuple[Group, ...]:
    """Members under their heads, in the order of both; those whose parent is none of the heads last.

    >>> mof, tax = Listed("ministry", "mof", "", "", 9), Listed("agency", "tax", "กรม", "", 4, "mof")
    >>> [(group.head and group.head.slug, len(group.members)) for group in group_by_parent([mof], [tax, Listed("agency", "x", "", "", 1)])]
    [('mof', 1), (None, 1)]
    >>> group_by_parent([mof], [])
    ()
    """
    known = {head.slug: head for head in heads}
    found: dict[str, list[Listed]] = {slug: [] for slug in (*known, "")}
    for one in members:
        found[one.parent if one.parent in known else ""].append(one)
    return tuple(Group(known.get(slug), tuple(inside)) for slug, inside in found.items() if inside)


def group_themes(themes: Sequence[Listed]) -> tuple[Group, ...]:
    """Each wide theme with its narrow ones, those of most documents first.

    >>> wide, narrow = Listed("theme", "energy", "พลังงาน", "Energy", 5), Listed("theme", "solar", "แสงอาทิตย์", "Solar", 2, "energy")
    >>> [(group.head.slug, [one.slug for one in group.members]) for group in group_themes([narrow, wide])]
    [('energy', ['solar'])]
    """
    known = {theme.slug for theme in themes}
    inside: dict[str, list[Listed]] = defaultdict(list)
    for theme in themes:
        inside[theme.parent].append(theme)
    return tuple(Group(theme, tuple(inside[theme.slug])) for theme in themes if theme.parent not in known)


def group_places(places: Sequence[Listed]) -> Atlas:
    """The places of an index in the order of an atlas: of provinces and ASEAN's countries all, of others those that documents mention."""
    kinds: dict[str, list[Listed]] = defaultdict(list)
    for place in places:
        kinds[place.kind].append(place)
    regions = sorted(kinds["region"], key=lambda one: REGIONS.index(one.slug) if one.slug in REGIONS else len(REGIONS))
    countries = [one for one in kinds["country"] if one.slug != HOME]
    neighbours = [one for one in countries if one.parent == ASEAN]
    shown = {"region", "province", "country", "world-region"}
    rest = [one for kind, found in kinds.items() if kind not in shown for one in found if one.count]
    of_country = {one.slug: one for one in countries}
    at_home = {HOME} | {one.slug for kind in ("region", "province") for one in kinds[kind]}
    return Atlas(
        group_by_parent(regions, kinds["province"]),
        _by_count(one for one in rest if one.parent in at_home),
        tuple(Group(one, _by_count(city for city in rest if city.parent == one.slug)) for one in neighbours),
        _by_sum(group_by_parent(kinds["world-region"], [one for one in countries if one.parent != ASEAN and one.count])),
        _by_count(
            one for one in rest if one.parent not in at_home and (one.parent not in of_country or of_country[one.parent] not in neighbours)
        ),
    )


def group_people(people: Iterable[Listed]) -> tuple[tuple[str, tuple[Listed, ...]], ...]:
    """People by the last post that documents give them, posts of the people with most documents first.

    >>> somchai, somsri = Listed("person", "a", "", "", 9, post="อธิบดี"), Listed("person", "b", "", "", 3, post="อธิบดี")
    >>> [(post, len(found)) for post, found in group_people([somchai, somsri, Listed("person", "c", "", "", 1)])]
    [('อธิบดี', 2)]
    """
    posts: dict[str, list[Listed]] = defaultdict(list)
    for one in people:
        if one.post:
            posts[one.post].append(one)
    return tuple((post, tuple(found)) for post, found in posts.items())


def count_members(groups: Iterable[Group]) -> Mapping[str, int]:
    """How many belong to each head, by slug.

    >>> count_members([Group(Listed("ministry", "mof", "", "", 1), (Listed("agency", "x", "", "", 1),)), Group(None, ())])
    {'mof': 1}
    """
    return {group.head.slug: len(group.members) for group in groups if group.head}


def _by_sum(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: -sum(one.count for one in group.members)))


def _by_count(places: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(places, key=lambda one: -one.count))
