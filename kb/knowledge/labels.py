"""What entities are called in both languages, as pairs of names that translate each other."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kb.knowledge.entities import Entity
from kb.knowledge.tables import Adjective

_LATIN = re.compile("[A-Za-z]")
"""A Thai name with Latin letters in it (กระทรวง DE) is found in texts, and is nobody's translation."""


class Name(NamedTuple):
    """A name of one entity in both languages; `role` is name, other, abbreviation, former or adjective."""

    kind: str
    slug: str
    thai: str
    english: str
    role: str


def list_names(entities: Iterable[Entity], adjectives: Iterable[Adjective] = ()) -> Iterator[Name]:
    """Every Thai name of an entity beside its usual English one, and the reverse. Of themes the names alone: their terms are
    many things.

    >>> [name.english for name in list_names([Entity("place", "korat", "นครราชสีมา", "Nakhon Ratchasima", english_other=("Korat",))])]
    ['Nakhon Ratchasima', 'Korat']
    >>> list(list_names([], [Adjective("greece", "กรีซ", "Greek")]))
    [Name(kind='place', slug='greece', thai='กรีซ', english='Greek', role='adjective')]
    """
    for entity in entities:
        for thai, role in _list_roles(entity, "th"):
            yield Name(entity.type, entity.slug, thai, entity.en, role)
        for english, role in _list_roles(entity, "en"):
            if role != "name":
                yield Name(entity.type, entity.slug, entity.th, english, role)
    for adjective in adjectives:
        yield Name("place", *adjective, "adjective")


def _list_roles(entity: Entity, lang: str) -> Iterator[tuple[str, str]]:
    """The names of an entity in one language that translate it, with what each is."""
    for name, role in entity.roles(lang).items():
        if role == "name" if entity.type == "theme" else (lang == "en" or not _LATIN.search(name)):
            yield name, role
