"""What an index says of its entities as a whole: who its people are, and how many documents mention whom."""

from kb.engine.base import ENTITY_FIELDS, GAP, WITHIN, Engine
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.persons import Persons
from kb.query.tree import Every, Keyword, Or

EVERY = 1_000_000
"""More terms than are read of one field."""

MOST = 10_000
"""More values than a list of entities has."""


def read_persons(engine: Engine, gazetteer: Gazetteer) -> Persons:
    """The people of an index, from what each document says of its own. A term of one part is a name; others say more of it."""
    terms = [(tuple(term.replace(GAP, " ").split(WITHIN)), count) for term, count in engine.complete("people", "", EVERY)]
    return Persons(
        [(parts[0], count) for parts, count in terms if len(parts) == 1], [term for term in terms if len(term[0]) > 1], gazetteer
    )


def count_mentions(engine: Engine, persons: Persons) -> dict[tuple[str, str], int]:
    """In how many documents each entity is mentioned, by type and slug."""
    listed = [field for field in ENTITY_FIELDS if field != "person"]
    counts = {(field, slug): count for field, values in engine.facets(Every(), listed, MOST).items() for slug, count in values}
    for person in persons:
        node = Or(tuple(Keyword("person", key) for key in persons.keys(person.slug)))
        counts["person", person.slug] = engine.search(node, size=0).total
    return counts
