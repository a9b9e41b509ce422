"""Who and what the documents mention: entities by name and slug, with counts, for lists, facets, filters and pages of one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kb.engine.base import Engine
from kb.errors import NotFound
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.themes import Judged
from kb.model import ENTITY_TYPES, Mention
from kb.query.tree import And, Keyword, Node, Or
from kb.search.lore import Lore
from kb.search.rolls import Listings, People, Roll
from kb.search.values import FacetValue, Listed, Listing, Named, Profile, Theme

RELATED = 12
"""Entities of each type that are told beside one."""

PEOPLE = 10
"""People that a facet has at most: some of them must be counted one by one."""

MOST_KEYS = 6000
"""Names of people that are counted for a facet: one person has several, and some are nobody's."""

MOST_MONTHS = 10_000


class Directory:
    """Entities of one store. `lore` gives what the index knows now."""

    def __init__(self, engine: Engine, gazetteer: Gazetteer, lore: Callable[[], Lore]) -> None:
        self._engine, self._gazetteer, self._lore = engine, gazetteer, lore

    def resolve(self, field: str, text: str) -> tuple[Keyword, ...]:
        """What a slug or a name means in a keyword field; a field without entities has the text itself."""
        if field == "speaker":
            return self._lore().voices.mean(text)
        if field not in ENTITY_TYPES:
            return (Keyword(field, text),)
        roll = self._roll(field)
        return tuple(Keyword(field, value) for one in roll.mean(text) for value in roll.values(one))

    def keywords(self, field: str, slug: str) -> Node:
        """Entries with a value of a field; of a field of entities those that mention the one of a slug, of speakers those in which it
        speaks."""
        if field == "speaker":
            return Or(self._lore().voices.keywords(slug))
        if field == "post":
            return Keyword(field, self._lore().voices.name_post(slug))
        roll = self._roll(field) if field in ENTITY_TYPES else None
        one = roll.get(slug) if roll else None
        values = roll.values(one) if roll and one else (slug,)
        return Or(tuple(Keyword(field, value) for value in values))

    def count(self, node: Node, fields: Sequence[str], limit: int) -> dict[str, tuple[FacetValue, ...]]:
        """The facets of a tree, with names: of people one value for all names that one has."""
        plain = [field for field in fields if field != "person"]
        counted = self._engine.facets(node, plain, limit) if plain else {}
        facets = {field: tuple(self._value(field, slug, count) for slug, count in values) for field, values in counted.items()}
        return facets | ({"person": self._count_people(node, min(limit, PEOPLE))} if "person" in fields else {})

    def mentioned(self, values: Mapping[str, Iterable[str]]) -> dict[str, tuple[Listed, ...]]:
        """What a document mentions, from the values of its keyword fields; of a theme and its wider one the narrow."""
        found: dict[str, tuple[Listed, ...]] = {}
        for field in ENTITY_TYPES:
            roll = self._roll(field)
            known = {one.slug: roll.tell(one) for value in values.get(field, ()) if (one := roll.get(value))}
            wide = {one.parent for one in known.values()} if field == "theme" else set()
            found[field] = tuple(one for one in known.values() if one.slug not in wide)
        return found

    def name(self, mentions: Iterable[Mention]) -> Iterator[Named]:
        """Mentions with the names of their entities. One of somebody whom no document tells apart is left out."""
        rolls = {each: self._roll(each) for each in ENTITY_TYPES}
        for mention in mentions:
            if one := rolls[mention.type].get(mention.slug):
                yield Named(mention, one.slug, one.th, one.en)

    def name_themes(self, themes: Iterable[Judged]) -> Iterator[Theme]:
        """The themes of a document with their names."""
        return (Theme(one.theme.slug, one.theme.th, one.theme.en, one.terms) for one in themes)

    def list(self, type: str, q: str, page: int, size: int) -> Listing:
        """One page of the entities of a type (those whose names have `q` in them), most documents first."""
        roll, counts = self._roll(type), self._lore().tally.counts
        found = sorted(roll.find(q), key=lambda one: (-counts.get((type, one.slug), 0), one.th or one.en))
        return Listing(len(found), page, size, tuple(map(roll.tell, found[(page - 1) * size : page * size])))

    def profile(self, type: str, slug: str) -> Profile:
        """All that is known of an entity, without its newest documents; raises `NotFound` with the nearest."""
        roll = self._roll(type)
        one = roll.get(slug)
        if not one:
            raise _unknown(type, slug, roll)
        node = self.keywords(type, one.slug)
        months = sorted(self._engine.facets(node, ["month"], MOST_MONTHS)["month"])
        related = self.count(node, ENTITY_TYPES, RELATED + 1)
        related[type] = tuple(value for value in related[type] if value.slug != one.slug)
        told = {field: values[:RELATED] for field, values in related.items()}
        return roll.describe(one, Profile(roll.tell(one), tuple(_fill(months)), told))

    def _roll(self, type: str) -> Roll[Any]:
        tally = self._lore().tally
        return People(tally) if type == "person" else Listings(type, self._gazetteer, tally)

    def _value(self, field: str, slug: str, count: int) -> FacetValue:
        found = self._gazetteer.get(field, slug)
        return FacetValue(slug, count, found.th, found.en) if found else FacetValue(slug, count)

    def _count_people(self, node: Node, limit: int) -> tuple[FacetValue, ...]:
        """People by how many documents name them under any of their names, exactly."""
        tally = self._lore().tally
        counted = dict(self._engine.facets(node, ["person"], MOST_KEYS)["person"])
        sums: Counter[str] = Counter()
        for key, count in counted.items():
            if person := tally.persons.of(key):
                sums[person.slug] += count
        first = sorted(sums, key=lambda slug: (-sums[slug], slug))[:limit]
        for slug in first:
            keys = tally.persons.keys(slug)
            if slug in tally.twice or (len(counted) == MOST_KEYS and not all(key in counted for key in keys)):
                sums[slug] = self._engine.search(And((node, self.keywords("person", slug))), size=0).total
        people = (tally.persons.get(slug) for slug in sorted(first, key=lambda slug: (-sums[slug], slug)))
        return tuple(FacetValue(one.slug, sums[one.slug], one.th, one.en) for one in people if one)


def _unknown(type: str, slug: str, roll: Roll[Any]) -> NotFound:
    """What is said of a slug that nothing has."""
    nearest = tuple((one.slug, one.th, one.en) for one in roll.nearest(slug))
    hint = f"; nearest: {', '.join(slug for slug, _, _ in nearest)}" if nearest else ""
    return NotFound(f"no {type} {slug}{hint}", nearest)


def _fill(months: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Months in order, those between them too.

    >>> list(_fill([("2562-12", 3), ("2563-02", 1)]))
    [('2562-12', 3), ('2563-01', 0), ('2563-02', 1)]
    >>> list(_fill([]))
    []
    """
    counts = dict(months)
    if not counts:
        return
    at, last = min(counts), max(counts)
    while at <= last:
        yield at, counts.get(at, 0)
        year, month = divmod(int(at[:4]) * 12 + int(at[5:]), 12)
        at = f"{year:04}-{month + 1:02}"
