"""Who speaks in the quotes of an index: people and bodies, also where a document tells a post alone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from kb.engine.base import Engine, join_term, split_term
from kb.knowledge.gazetteer import Gazetteer
from kb.knowledge.offices import MANY, Offices
from kb.knowledge.persons import Persons
from kb.knowledge.quotes.base import BODIES
from kb.model import Speaker
from kb.query.tree import Every, Keyword, Node
from kb.search.values import FacetValue, Voice
from kb.text.scripts import is_thai

MOST = 50_000
"""More speakers, and more days on which a post speaks, than are read of an index."""

FIELDS = ("speaker", "bearer")
"""Keyword fields that say who speaks: by name, and by the post and the day."""


class Voices:
    """The speakers of one state of an index. `bearers` are the values of its field of that name: a post and a day each.

    >>> terms = [(("ดำ แดงดี", "post", "นายกรัฐมนตรี", day), 2) for day in ("2024-03-01", "2024-03-20")]
    >>> persons = Persons([("ดำ แดงดี", 3)], terms)
    >>> voices = Voices(persons, Gazetteer({}), [join_term("นายกรัฐมนตรี", "2024-03-12")])
    >>> voices.tell(Speaker("", "", "", "PM", "post"), date(2024, 3, 12)).th
    'ดำ แดงดี'
    >>> voices.tell(Speaker("", "", "", "PM", "post"), None).slug
    ''
    """

    def __init__(self, persons: Persons, gazetteer: Gazetteer, bearers: Iterable[str]) -> None:
        self._persons, self._gazetteer = persons, gazetteer
        self._offices = Offices(gazetteer.of("ministry"))
        self._bearers = {term: slug for term in bearers if (slug := self._bearer(*split_term(term)))}
        self._terms: dict[str, list[str]] = {}
        for term, slug in self._bearers.items():
            self._terms.setdefault(slug, []).append(term)

    def keywords(self, slug: str) -> tuple[Keyword, ...]:
        """What the index has of the quotes of a person or a body; a slug that nobody has, as it is."""
        if person := self._persons.get(slug):
            named = (Keyword("speaker", key) for key in self._persons.keys(person.slug))
            return (*named, *(Keyword("bearer", term) for term in self._terms.get(person.slug, ())))
        bodies = tuple(Keyword("speaker", join_term(of, slug)) for of in BODIES if self._gazetteer.get(of, slug))
        return bodies or (Keyword("speaker", slug),)

    def mean(self, text: str) -> tuple[Keyword, ...]:
        """The same for a text in a query: a slug, a name, or words of names."""
        exact = self._persons.get(text)
        people = (exact,) if exact else self._persons.find(text)
        bodies = (one for of in BODIES for one in self._gazetteer.find(of, text)) if not exact else ()
        slugs = (*(one.slug for one in people), *(one.slug for one in bodies))
        return tuple(dict.fromkeys(word for slug in slugs for word in self.keywords(slug)))

    def name_post(self, text: str) -> str:
        """The one wording of a post."""
        return self._offices.name(text)

    def tell(self, speaker: Speaker, day: date | None) -> Voice:
        """Who a speaker is, as far as this document and the others tell: of a post alone, who held it on the day."""
        found = self._name(speaker.type, speaker.key)
        if found:
            return Voice(speaker.type, found.slug, found.th or "", found.en or "", speaker.post, speaker.evidence, speaker.name)
        if not speaker.name and speaker.post and day:
            slug = self._bearers.get(join_term(self._offices.name(speaker.post), day.isoformat()), "")
            if person := self._persons.get(slug):
                name = (person.th if is_thai(speaker.post) else person.en) or person.th or person.en
                return Voice("person", person.slug, person.th, person.en, speaker.post, "post", name)
        return Voice(speaker.type, "", speaker.name, speaker.name, speaker.post, speaker.evidence, speaker.name)

    def count(self, engine: Engine, node: Node, limit: int) -> tuple[FacetValue, ...]:
        """Who speaks in the quotes of a tree, and in how many. A quote has one speaker, so that names of one person add up."""
        counted: Counter[tuple[str, str]] = Counter()
        for field, values in engine.facets(node, FIELDS, MOST).items():
            for value, count in values:
                if one := self._facet(field, value):
                    counted[one] += count
        named = ((self._name(*one), count) for one, count in counted.items())
        found = [FacetValue(one.slug, count, one.th, one.en) for one, count in named if one]
        return tuple(sorted(found, key=lambda one: (-one.count, one.slug))[:limit])

    def _facet(self, field: str, value: str) -> tuple[str, str] | None:
        """The type and the slug of whom a value of a field means."""
        if field == "bearer":
            slug = self._bearers.get(value)
            return ("person", slug) if slug else None
        *type_, key = split_term(value)
        if type_:
            return type_[0], key
        person = self._persons.of(key)
        return ("person", person.slug) if person else None

    def _name(self, type: str, key: str) -> FacetValue | None:
        """A speaker with its names; None for nobody known."""
        one = self._persons.get(key) if type == "person" else self._gazetteer.get(type, key) if type else None
        return FacetValue(one.slug, 0, one.th, one.en) if one else None

    def _bearer(self, post: str, day: str) -> str:
        """The slug of the one who held a post on a day, "" where that is not sure, as of a post that several hold."""
        holders = () if MANY.match(post) else self._persons.holders(post, date.fromisoformat(day))
        return holders[0].slug if len(holders) == 1 else ""


def read_bearers(quotes: Engine) -> Iterator[str]:
    """The posts that speak in an index without a name, each with its day."""
    return (term for term, _ in quotes.facets(Every(), ["bearer"], MOST)["bearer"])
