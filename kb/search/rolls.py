"""The entities of one type, listed beforehand or found in the documents, asked for and told in one way."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from math import ceil
from typing import Protocol, TypeVar

from kb.knowledge.entities import Entity
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.persons import Held, Person
from kb.search.tally import Tally
from kb.search.values import Listed, Profile

SURE, SELDOM = 3, 0.02
"""Documents that must give a post to a person (a third of those that name the person, where that is fewer), and their least share
of those that give the person's most usual one."""

T = TypeVar("T")


class Roll(Protocol[T]):
    """All entities of a type. Whatever an entity is, it has a `slug`, a Thai and an English name (`th`, `en`; "" for none)."""

    def get(self, slug: str) -> T | None:
        """The entity of a slug, or of a value of the index."""

    def find(self, text: str) -> Iterable[T]:
        """Those whose names have a text in them; all for none."""

    def mean(self, text: str) -> Iterable[T]:
        """Those that a text in a query means: the exact one, else all that have it in a name."""

    def nearest(self, slug: str) -> Iterable[T]:
        """Those whose slugs and names are most like this one."""

    def values(self, one: T) -> tuple[str, ...]:
        """What the index calls it."""

    def tell(self, one: T) -> Listed:
        """It with the number of documents that mention it."""

    def describe(self, one: T, profile: Profile) -> Profile:
        """Its profile with what is known of it beside the index."""


class Listings(Roll[Entity]):
    """The ministries, agencies, places or themes of a gazetteer."""

    def __init__(self, type: str, gazetteer: Gazetteer, tally: Tally) -> None:
        self._type, self._gazetteer, self._tally = type, gazetteer, tally

    def get(self, slug: str) -> Entity | None:
        """See `Roll`."""
        return self._gazetteer.get(self._type, slug)

    def find(self, text: str) -> Iterable[Entity]:
        """See `Roll`."""
        return self._gazetteer.find(self._type, text) if text else self._gazetteer.of(self._type)

    def mean(self, text: str) -> Iterable[Entity]:
        """See `Roll`."""
        return self._gazetteer.find(self._type, text)

    def nearest(self, slug: str) -> Iterable[Entity]:
        """See `Roll`."""
        return self._gazetteer.nearest(self._type, slug)

    def values(self, one: Entity) -> tuple[str, ...]:
        """See `Roll`."""
        return (one.slug,)

    def tell(self, one: Entity) -> Listed:
        """See `Roll`."""
        count = self._tally.counts.get((one.type, one.slug), 0)
        return Listed(one.type, one.slug, one.th, one.en, count, one.parent, one.kind)

    def describe(self, one: Entity, profile: Profile) -> Profile:
        """See `Roll`."""
        parent = self._gazetteer.parent(one)
        other_th, other_en = map(_list_others, (one.roles("th"), one.roles("en")))
        return replace(
            profile,
            other_th=other_th,
            other_en=other_en,
            former=one.former,
            about_th=one.about_th,
            about_en=one.about_en,
            parent=self.tell(parent) if parent else None,
            children=tuple(sorted(map(self.tell, self._gazetteer.children(one)), key=lambda child: -child.count)),
        )


class People(Roll[Person]):
    """The people whom documents name."""

    def __init__(self, tally: Tally) -> None:
        self._persons, self._tally = tally.persons, tally

    def get(self, slug: str) -> Person | None:
        """See `Roll`."""
        return self._persons.get(slug)

    def find(self, text: str) -> Iterable[Person]:
        """See `Roll`."""
        return self._persons.find(text) if text else self._persons

    def mean(self, text: str) -> Iterable[Person]:
        """See `Roll`."""
        exact = self._persons.get(text)
        return (exact,) if exact else self._persons.find(text)

    def nearest(self, slug: str) -> Iterable[Person]:
        """See `Roll`."""
        return self._persons.nearest(slug)

    def values(self, one: Person) -> tuple[str, ...]:
        """See `Roll`."""
        return self._persons.keys(one.slug)

    def tell(self, one: Person) -> Listed:
        """See `Roll`."""
        count = self._tally.counts.get(("person", one.slug), 0)
        last = max(_attested(one, count), key=lambda held: (held.last or date.min, held.count), default=None)
        return Listed("person", one.slug, one.th, one.en, count, post=last.name if last else "")

    def describe(self, one: Person, profile: Profile) -> Profile:
        """See `Roll`."""
        names = [name for name in one.names if name not in (one.th, one.en)]
        other_th, other_en = (tuple(name for name in names if name.isascii() is latin) for latin in (False, True))
        return replace(profile, other_th=other_th, other_en=other_en, posts=tuple(_attested(one, profile.entity.count)))


def _list_others(roles: Mapping[str, str]) -> tuple[str, ...]:
    """The names beside the usual one that something has today."""
    return tuple(name for name, role in roles.items() if role not in ("name", "former"))


def _attested(person: Person, documents: int) -> list[Held]:
    """The posts that enough of the `documents` on a person give: one slip of a pen makes nobody a minister. A document that gives
    two spellings of the name or two wordings of the post was counted for each, but no more can give it than there are."""
    most = max((held.count for held in person.posts), default=0)
    least = max(min(SURE, ceil(documents / 3)), SELDOM * most)
    return [replace(held, count=min(held.count, documents)) for held in person.posts if held.count >= least]
