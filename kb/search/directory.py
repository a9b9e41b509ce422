"""Who and what the documents mention: entities by name and slug, with counts, for lists, facets, filters and pages of one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kb.engine.base import ENTITY_FIELDS, Engine
from kb.errors import NotFound
from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.persons import Held, Person
from kb.knowledge.themes import Judged
from kb.model import Mention
from kb.query.tree import And, Keyword, Node, Or
from kb.search.lore import Lore
from kb.search.values import FacetValue, Listed, Listing, Named, Post, Profile, Theme

RELATED = 12
"""Entities of each type that are told beside one."""

SURE, SELDOM = 3, 0.02
"""Documents that must give a post to a person (all that give any, where these are fewer), and their least share of those that give
the person's most usual one."""

PEOPLE = 10
"""People that a facet has at most: some of them must be counted one by one."""

MOST_KEYS = 6000
"""Names of people that are counted for a facet: one person has several, and some are nobody's."""


class Directory:
    """Entities of one store. `lore` gives what the index knows now."""

    def __init__(self, engine: Engine, gazetteer: Gazetteer, lore: Callable[[], Lore]) -> None:
        self._engine, self._gazetteer, self._lore = engine, gazetteer, lore

    def resolve(self, field: str, text: str) -> tuple[str, ...]:
        """The values of a keyword field that a slug or a name means; a field without entities has the text itself."""
        if field == "person":
            persons = self._lore().tally.persons
            found = (exact,) if (exact := persons.get(text)) else persons.find(text)
            return tuple(key for person in found for key in persons.keys(person.slug))
        if field in ENTITY_FIELDS:
            return tuple(entity.slug for entity in self._gazetteer.find(field, text))
        return (text,)

    def keywords(self, field: str, slug: str) -> Node:
        """Documents that mention the entity of a slug."""
        keys = self._lore().tally.persons.keys(slug) if field == "person" else ()
        return Or(tuple(Keyword(field, key) for key in keys)) if keys else Keyword(field, slug)

    def count(self, node: Node, fields: Sequence[str], limit: int) -> dict[str, tuple[FacetValue, ...]]:
        """The facets of a tree, with names: of people one value for all names that one has."""
        plain = [field for field in fields if field != "person"]
        counted = self._engine.facets(node, plain, limit) if plain else {}
        facets = {field: tuple(self._value(field, slug, count) for slug, count in values) for field, values in counted.items()}
        return facets | ({"person": self._count_people(node, min(limit, PEOPLE))} if "person" in fields else {})

    def mentioned(self, values: Mapping[str, Iterable[str]]) -> dict[str, tuple[Listed, ...]]:
        """What a document mentions, from the values of its keyword fields; of a theme and its wider one the narrow."""
        found: dict[str, tuple[Listed, ...]] = {}
        for field in ENTITY_FIELDS:
            known = {one.slug: one for slug in values.get(field, ()) if (one := self._find(field, slug))}
            wide = {one.parent for one in known.values()} if field == "theme" else set()
            found[field] = tuple(one for one in known.values() if one.slug not in wide)
        return found

    def name(self, mentions: Iterable[Mention]) -> Iterator[Named]:
        """Mentions with the names of their entities. One of somebody whom no document tells apart is left out."""
        for mention in mentions:
            if mention.type == "person":
                person = self._lore().tally.persons.of(mention.slug)
                if person:
                    yield Named(mention, person.slug, person.th, person.en)
            elif entity := self._gazetteer.get(mention.type, mention.slug):
                yield Named(mention, entity.slug, entity.th, entity.en)

    def name_themes(self, themes: Iterable[Judged]) -> Iterator[Theme]:
        """The themes of a document with their names."""
        return (Theme(one.theme.slug, one.theme.th, one.theme.en, one.terms) for one in themes)

    def list(self, type: str, q: str, page: int, size: int) -> Listing:
        """One page of the entities of a type that documents mention, or whose names have a text, most documents first."""
        found = sorted(self._all(type, q), key=lambda one: (-one.count, one.th or one.en))
        return Listing(len(found), page, size, tuple(found[(page - 1) * size : page * size]))

    def get(self, type: str, slug: str) -> Listed:
        """The entity of a slug; raises `NotFound` with the nearest."""
        if found := self._find(type, slug):
            return found
        near: Iterable[Entity | Person] = (
            self._lore().tally.persons.nearest(slug) if type == "person" else self._gazetteer.nearest(type, slug)
        )
        nearest = tuple((one.slug, one.th, one.en) for one in near)
        hint = f"; nearest: {', '.join(slug for slug, _, _ in nearest)}" if nearest else ""
        raise NotFound(f"no {type} {slug}{hint}", nearest)

    def profile(self, type: str, slug: str) -> Profile:
        """All that is known of an entity, without its newest documents; raises `NotFound`."""
        listed = self.get(type, slug)
        node = self.keywords(type, listed.slug)
        months = sorted(self._engine.facets(node, ["month"], 10_000)["month"])
        related = self.count(node, ENTITY_FIELDS, RELATED + 1)
        related[type] = tuple(value for value in related[type] if value.slug != listed.slug)
        profile = Profile(
            entity=listed,
            other_th=(),
            other_en=(),
            former=(),
            about_th="",
            about_en="",
            parent=None,
            children=(),
            posts=(),
            months=tuple(_fill(months)),
            newest=(),
            related={field: values[:RELATED] for field, values in related.items()},
        )
        return self._describe_person(profile) if type == "person" else self._describe_entity(profile)

    def _describe_person(self, profile: Profile) -> Profile:
        person = self._lore().tally.persons.get(profile.entity.slug)
        if not person:
            return profile
        names = [name for name in person.names if name not in (person.th, person.en)]
        posts = tuple(Post(held.name, held.first, held.last, held.count) for held in _attested(person))
        return replace(
            profile,
            other_th=tuple(name for name in names if not name.isascii()),
            other_en=tuple(name for name in names if name.isascii()),
            posts=posts,
        )

    def _describe_entity(self, profile: Profile) -> Profile:
        entity = self._gazetteer.get(profile.entity.type, profile.entity.slug)
        if not entity:
            return profile
        once = {name for former in entity.former for name in (former.th, former.en)}
        parent = self._gazetteer.parent(entity)
        return replace(
            profile,
            other_th=tuple(name for name in entity.names("th")[1:] if name not in once),
            other_en=tuple(name for name in entity.names("en")[1:] if name not in once),
            former=entity.former,
            about_th=entity.about_th,
            about_en=entity.about_en,
            parent=self._list_entity(parent) if parent else None,
            children=tuple(sorted(map(self._list_entity, self._gazetteer.children(entity)), key=lambda one: -one.count)),
        )

    def _all(self, type: str, q: str) -> Iterator[Listed]:
        """The entities of a type whose names have `q` in them; without it, those that documents mention and all listed ones."""
        if type == "person":
            persons = self._lore().tally.persons
            yield from map(self._list_person, persons.find(q) if q else persons)
        else:
            yield from map(self._list_entity, self._gazetteer.find(type, q) if q else self._gazetteer.of(type))

    def _find(self, type: str, slug: str) -> Listed | None:
        if type == "person":
            person = self._lore().tally.persons.get(slug)
            return self._list_person(person) if person else None
        entity = self._gazetteer.get(type, slug)
        return self._list_entity(entity) if entity else None

    def _list_entity(self, entity: Entity) -> Listed:
        count = self._lore().tally.counts.get((entity.type, entity.slug), 0)
        return Listed(entity.type, entity.slug, entity.th, entity.en, count, entity.parent, entity.kind)

    def _list_person(self, person: Person) -> Listed:
        count = self._lore().tally.counts.get(("person", person.slug), 0)
        return Listed("person", person.slug, person.th, person.en, count, post=_last_post(person))

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


def _attested(person: Person) -> list[Held]:
    """The posts that enough documents give: one slip of a pen makes nobody a minister."""
    most = max((held.count for held in person.posts), default=0)
    return [held for held in person.posts if held.count >= min(SURE, most) and held.count >= SELDOM * most]


def _last_post(person: Person) -> str:
    return max(_attested(person), key=lambda held: (held.last or date.min, held.count)).name if person.posts else ""


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
