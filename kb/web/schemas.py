"""The shapes of the answers, as CONTRACT promises them: for the type checker and for OpenAPI."""

from typing import NotRequired

# Pydantic reads only this TypedDict before Python 3.12.
from typing_extensions import TypedDict


class Named(TypedDict):
    """An entity with its names."""

    slug: str
    th: str | None
    en: str | None


class NamedCount(Named):
    """An entity as a value of a facet."""

    count: int


class Count(TypedDict):
    """A value of a facet that has no names of its own."""

    slug: str
    count: int


Translation = TypedDict("Translation", {"term": str, "as": list[str]})
"""A term of the query and what it was searched as in the other language."""


class Query(TypedDict):
    """What was made of the query. `problems` says what was not understood."""

    text: str
    understood: str
    translations: list[Translation]
    suggestion: str | None
    problems: list[str]


class Snippet(TypedDict):
    """A cut of a paragraph: (text, is a match) pairs."""

    paragraph: int
    parts: list[tuple[str, bool]]


class Line(TypedDict):
    """A hit as a line of an export."""

    id: str
    source: str
    collection: str
    title: str
    lang: str
    kind: str
    published: str | None
    parent: str | None
    source_url: str | None
    score: float
    url: str
    ministries: list[Named]
    agencies: list[Named]
    places: list[Named]
    themes: list[Named]
    people: list[Named]


class Copy(TypedDict):
    """A document with the same text, or nearly."""

    id: str
    title: str
    url: str


class Hit(Line):
    """A hit of a search; `similar` are copies of it, which have no hit of their own."""

    snippets: list[Snippet]
    similar: list[Copy]


class Completion(TypedDict):
    """A text to search for, and how many documents have it."""

    text: str
    count: int


class Suggestions(TypedDict):
    """What a person who typed `q` may be about to type, most documents first."""

    q: str
    completions: list[Completion]


class Facets(TypedDict):
    """Counts under all other filters."""

    ministry: list[NamedCount]
    agency: list[NamedCount]
    place: list[NamedCount]
    theme: list[NamedCount]
    person: list[NamedCount]
    lang: list[Count]
    kind: list[Count]
    collection: list[Count]
    year: list[Count]


class Page(TypedDict):
    """One page of hits. Where there are none, `parts` are the words of the query that some document has."""

    query: Query
    total: int
    page: int
    size: int
    took_ms: float
    hits: list[Hit]
    facets: Facets
    parts: list[Completion]


class Paragraph(TypedDict):
    """A paragraph, counted from 1."""

    n: int
    text: str


class Mention(TypedDict):
    """A name in a paragraph; `text` is what stands from `start` to `end`, `rule` what took it for this entity."""

    type: str
    slug: str
    th: str | None
    en: str | None
    paragraph: int
    start: int
    end: int
    text: str
    rule: str


class Theme(TypedDict):
    """What a document is about, and the terms in it that say so."""

    slug: str
    th: str
    en: str
    terms: list[str]


class Speaker(TypedDict):
    """Who said it, in which post. `type` is that of the entity (`person`, `ministry`, `agency`, "" for nobody known), `slug` its
    own, "" where it has no page. `name` is the one that this document gives, `th` and `en` are the usual ones; it is "" and `role`
    None where they are not stated. `evidence`: `named` where the words are attributed, `document` where another place of it tells,
    `post` where a post is all it gives (a name then is who held the post on that day, as other documents agree), `none`."""

    type: str
    slug: str
    name: str
    th: str | None
    en: str | None
    role: str | None
    evidence: str


class Place(TypedDict):
    """A stretch of a paragraph."""

    paragraph: int
    start: int
    end: int
    text: str


class Quote(Place):
    """Words of a speaker, direct or reported. The place is that of the first of its `parts`: a quote may break off or go on in the
    next paragraph. `continued` are later paragraphs of the same speech without an attribution of their own, `cue` is what attributes
    it, `rule` names what found it. `revision` is that of the text, which `url` stays true to."""

    id: str
    revision: int
    direct: bool
    verb: str
    rule: str
    speaker: Speaker
    parts: list[Place]
    continued: list[Place]
    cue: Place | None
    url: str


class Source(TypedDict):
    """The document of a quote."""

    id: str
    title: str
    published: str | None
    lang: str


class QuoteLine(Quote):
    """A quote with its document; `context` is the address of its words there."""

    document: Source
    context: str


class QuoteHit(QuoteLine):
    """A quote that was found: `marked` are its parts as (text, is a match) pairs."""

    score: float
    marked: list[list[tuple[str, bool]]]


class QuoteFacets(TypedDict):
    """Counts of quotes under all other filters."""

    speaker: list[NamedCount]
    post: list[Count]
    direct: list[Count]
    ministry: list[NamedCount]
    theme: list[NamedCount]
    lang: list[Count]
    year: list[Count]


class QuotePage(TypedDict):
    """One page of quotes."""

    query: Query
    total: int
    page: int
    size: int
    took_ms: float
    hits: list[QuoteHit]
    facets: QuoteFacets


class QuoteReading(QuoteLine):
    """A quote at its address. `state`: `newest`, or, where the source was changed since, `same`, `changed` or `gone`; `now` is what
    it became. `seen` is when its revision was stored."""

    state: str
    seen: str | None
    now: Quote | None


class Item(TypedDict):
    """An item of an agenda."""

    n: int
    section: str | None
    title: str
    document: str | None


class Meeting(TypedDict):
    """What a meeting record says of the meeting."""

    body: Named
    number: str | None
    date: str
    chair: str | None
    venue: str | None
    attendees: list[str]
    items: list[Item]
    resolutions: list[str]


class Sibling(TypedDict):
    """The same record in another language."""

    id: str
    lang: str
    title: str


class Related(TypedDict):
    """A record about the same."""

    id: str
    title: str


class Dated(Related):
    """A record and its day."""

    published: str | None


class Citation(TypedDict):
    """Where a text names the day of an earlier record on the same matter, and that record."""

    paragraph: int
    start: int
    end: int
    text: str
    document: Dated


class Version(TypedDict):
    """A text that the source once had; `seen` is UTC."""

    revision: int
    seen: str | None


class Document(TypedDict):
    """A document in full."""

    id: str
    source: str
    collection: str
    title: str
    lang: str
    kind: str
    published: str | None
    source_url: str | None
    views: int | None
    parent: str | None
    paragraphs: list[Paragraph]
    mentions: list[Mention]
    themes: list[Theme]
    quotes: list[Quote]
    meeting: Meeting | None
    translations: list[Sibling]
    similar: list[Copy]
    related: list[Related]
    earlier: list[Citation]
    versions: list[Version]


class Stats(TypedDict):
    """What is indexed, with the number of `quotes`; `size` is the index in bytes, `updated` is UTC, `failures` counts sources that are
    not in."""

    documents: int
    collections: dict[str, int]
    languages: dict[str, int]
    kinds: dict[str, int]
    newest: str | None
    oldest: str | None
    updated: str | None
    failures: int
    engine: str
    size: int
    quotes: int


class Health(TypedDict):
    """Catalogue and index answer."""

    status: str


class Fault(TypedDict):
    """What went wrong; `field` names the parameter."""

    code: str
    message: str
    field: str | None


class Error(TypedDict):
    """The form of every error. Where something is unknown, `nearest` are the names most like it."""

    error: Fault
    nearest: NotRequired[list[Named]]
