"""What is asked of a search and what it answers: frozen values, without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kb.knowledge.entities import Former as Former
from kb.knowledge.persons import Held as Held
from kb.model import Completion, Document, Draft, Mention, Quote, Version
from kb.text.marks import Parts as Parts
from kb.text.snippet import Snippet as Snippet


@dataclass(frozen=True, slots=True)
class Request:
    """One search. `first` and `last` are publication days, both included; values of one filter are OR. Without `facets` none is
    counted, which takes most of the time."""

    q: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: date | None = None
    last: date | None = None
    sort: str = "relevance"
    page: int = 1
    size: int = 10
    translate: bool = True
    facets: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """One document of a page of hits; `similar` are copies of it, which have no hit of their own; `entities` maps types to
    what it mentions."""

    document: Document
    score: float
    title: Parts
    snippets: tuple[Snippet, ...]
    similar: tuple[Document, ...] = ()
    entities: Mapping[str, tuple["Listed", ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet with the exact number of documents under the other filters. `th`, `en`: its names, if it has any."""

    slug: str
    count: int
    th: str | None = None
    en: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of the query text. `translations`: (term, other-language terms) pairs."""

    text: str
    understood: str
    translations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    suggestion: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an answer. Where nothing was found, `parts` are the words of the query that some document has, each with
    the number of documents that have it."""

    query: Understood
    total: int
    page: int
    size: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]
    parts: tuple[Completion, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who said something, as far as is known: a person, a ministry or an agency with its `slug` ("" where it has no page) and names
    ("" for none; both are as written where there is no slug); `post` as the document states it; `evidence` is one of
    `kb.model.EVIDENCE`: "post" with a name is who held the post on the day of the document, as other documents agree. `name` is the one
    that the document itself gives, of a holder the one in the script of the post."""

    type: str
    slug: str
    th: str
    en: str
    post: str
    evidence: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A quote of a document. `id` names its words in this revision of the text, for ever; `day` is the document's."""

    id: str
    revision: int
    quote: Quote
    voice: Voice
    document: Document

    @property
    def day(self) -> date | None:
        """When it was published."""
        return self.document.draft.published


@dataclass(frozen=True, slots=True)
class SaidHit:
    """A quote that was found; `parts` are its words, one for each passage, with the matches marked."""

    said: Said
    score: float
    parts: tuple[Parts, ...]


@dataclass(frozen=True, slots=True)
class SaidPage:
    """One page of quotes. `facets` are those of `kb.search.quoted.FACETS`."""

    query: Understood
    total: int
    page: int
    size: int
    took_ms: float
    hits: tuple[SaidHit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]


@dataclass(frozen=True, slots=True)
class SaidReading:
    """One quote as its address names it. `text` is the text of that revision, with the day when it was `seen`; where the source was
    changed since, `state` is "same" (the words are still there), "changed" (`now` says something like it) or "gone", otherwise
    "newest". Where the rules of today read other borders, `said` is the quote that they find here, under an id of its own."""

    said: Said
    text: Draft
    seen: datetime | None
    state: str = "newest"
    now: Said | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document to be read: title and paragraphs with the matches of a query marked."""

    document: Document
    title: Parts
    paragraphs: tuple[Parts, ...]
    matches: int
    versions: tuple[Version, ...]
    mentions: tuple["Named", ...] = ()
    themes: tuple["Theme", ...] = ()
    translations: tuple[Document, ...] = ()
    similar: tuple[Document, ...] = ()
    related: tuple[Document, ...] = ()
    earlier: tuple["Citation", ...] = ()
    quotes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in the store. Counts are (value, number) pairs, most first; `size` is the index in bytes, `quotes` how many it has."""

    documents: int
    collections: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    newest: date | None
    oldest: date | None
    updated: datetime | None
    failures: int
    engine: str
    size: int
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity with the number of documents that mention it. `parent` is the slug of what it belongs to, `kind` what it is
    within its type (`province`, `department`), `post` the last known post of a person."""

    type: str
    slug: str
    th: str
    en: str
    count: int
    parent: str = ""
    kind: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the entities of a type, those of most documents first."""

    total: int
    page: int
    size: int
    hits: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is known of one entity. `months` are (`2019-06`, documents) in order, without gaps; `related` maps types to
    the entities that are mentioned in the same documents, with the number of documents that mention both. `quotes` are the
    newest of a person or a body (of a theme or a place those about it), `quoted_with` who else speaks in the same documents."""

    entity: Listed
    months: tuple[tuple[str, int], ...]
    related: Mapping[str, tuple[FacetValue, ...]]
    other_th: tuple[str, ...] = ()
    other_en: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    about_th: str = ""
    about_en: str = ""
    parent: Listed | None = None
    children: tuple[Listed, ...] = ()
    posts: tuple[Held, ...] = ()
    newest: tuple[Hit, ...] = ()
    quotes: SaidPage | None = None
    quoted_with: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the names of its entity. `slug` is the one that filters and addresses use, people's too."""

    mention: Mention
    slug: str
    th: str
    en: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a document, and the terms of the text that speak for it."""

    slug: str
    th: str
    en: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier document on the same matter: where the text names its day (paragraph from 1), and the document."""

    paragraph: int
    start: int
    end: int
    text: str
    document: Document


@dataclass(frozen=True, slots=True)
class Side:
    """Paragraph numbers (from 1) of two documents that stand beside each other; None where one has nothing to match."""

    left: int | None
    right: int | None


@dataclass(frozen=True, slots=True)
class Beside:
    """Two documents side by side."""

    left: Document
    right: Document
    rows: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class TermPair:
    """A Thai term and an English one that documents give together, in how many, other forms of either, and some of them."""

    th: str
    en: str
    count: int
    variants: tuple[str, ...]
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """One page of the glossary."""

    total: int
    page: int
    size: int
    hits: tuple[TermPair, ...]
