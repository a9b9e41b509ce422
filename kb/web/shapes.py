"""The shapes of answers about entities and terms: for the type checker and for OpenAPI."""

# Pydantic reads only this TypedDict before Python 3.12.
from typing_extensions import TypedDict

from kb.web.schemas import Hit, Named, NamedCount, QuoteHit, Related


class Entity(Named):
    """A ministry, agency, place, theme or person. `parent` is the slug of what it belongs to, `kind` what it is within its type,
    `post` the last known post of a person; `url` is its page."""

    type: str
    count: int
    parent: str | None
    kind: str | None
    post: str | None
    url: str


class Entities(TypedDict):
    """One page of the entities of a type, those of most documents first."""

    total: int
    page: int
    size: int
    hits: list[Entity]


class Former(TypedDict):
    """A name that an entity had, and the Gregorian years in which it did, as far as they are known."""

    th: str | None
    en: str | None
    first: int | None
    last: int | None


class Post(TypedDict):
    """A post as documents give it to a person, the first and the last day on which they do, and how many do."""

    name: str
    first: str | None
    last: str | None
    count: int


class OtherNames(TypedDict):
    """Other names in both languages."""

    th: list[str]
    en: list[str]


class Description(TypedDict):
    """What an entity is, in both languages."""

    th: str | None
    en: str | None


class Month(TypedDict):
    """Documents of a month, such as 2019-06."""

    month: str
    count: int


class Year(TypedDict):
    """Documents of a year, such as 2019."""

    year: str
    count: int


class Beside(TypedDict):
    """What documents mention together with an entity; counts are of documents that mention both."""

    ministry: list[NamedCount]
    agency: list[NamedCount]
    place: list[NamedCount]
    theme: list[NamedCount]
    person: list[NamedCount]


class Profile(Entity):
    """All that is known of one entity."""

    names: OtherNames
    former: list[Former]
    description: Description
    parent_entity: Entity | None
    children: list[Entity]
    posts: list[Post]
    years: list[Year]
    months: list[Month]
    related: Beside
    newest: list[Hit]
    quotes: list[QuoteHit]
    quoted_with: list[NamedCount]


class Term(TypedDict):
    """A Thai term and an English one that documents give together, in how many, and some of these."""

    th: str
    en: str
    count: int
    variants: list[str]
    documents: list[Related]


class Terms(TypedDict):
    """One page of the glossary."""

    total: int
    page: int
    size: int
    hits: list[Term]
