"""What an index says of its entities as a whole: who its people are, and how many documents mention whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.engine.base import Engine, split_term
from kb.knowledge.persons import Persons
from kb.model import ENTITY_TYPES
from kb.query.tree import Every, Keyword, Or

EVERY = 1_000_000
"""More terms than are read of one field."""

MOST = 10_000
"""More values than a list of entities has."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The people of an index, and in how many documents each entity is mentioned, by type and slug. `twice` are the people whom
    some document names by two names that no document says are one's: their names can't be counted apart and added."""

    persons: Persons
    counts: Mapping[tuple[str, str], int]
    twice: frozenset[str]


def take_tally(engine: Engine) -> Tally:
    """Read the index. Of the terms on people one of a single part is a name; the others say more of it."""
    terms = [(split_term(term), count) for term, count in engine.complete("people", "", EVERY)]
    named = {parts[0]: count for parts, count in terms if len(parts) == 1}
    persons = Persons(named.items(), [term for term in terms if len(term[0]) > 1])
    counts = _count_listed(engine)
    twice: set[str] = set()
    for person in persons:
        keys = persons.keys(person.slug)
        apart = sum(named.get(key, 0) for key in keys)
        together = apart if len(keys) == 1 else engine.search(Or(tuple(Keyword("person", key) for key in keys)), size=0).total
        counts["person", person.slug] = together
        if together != apart:
            twice.add(person.slug)
    return Tally(persons, counts, frozenset(twice))


def _count_listed(engine: Engine) -> dict[tuple[str, str], int]:
    """In how many documents each entity of the gazetteer is mentioned."""
    listed = [field for field in ENTITY_TYPES if field != "person"]
    return {(field, slug): count for field, values in engine.facets(Every(), listed, MOST).items() for slug, count in values}
