"""The query tree that engines answer: what is left when a person's words are parsed, analysed and rewritten.

Nodes are frozen and name index fields of `kb.engine.base.TEXT_FIELDS` and `KEYWORD_FIELDS`. Scores are BM25
of `Term` and `Slots`; every other leaf scores nothing. `And` and `Or` add the scores of their parts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Every:
    """All documents, with score 0."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


@dataclass(frozen=True, slots=True)
class Term:
    """One index term of a text field, scored by BM25."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Slots:
    """Terms of a text field at fixed distances from each other: (position, term) pairs, two or more, positions
    from 0 rising. Scored as one BM25 term whose idf is the sum of the parts' idf."""

    field: str
    terms: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Terms of a text field that begin so; score 0."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Keyword:
    """An exact value of a keyword field (`lang`, `kind`, `collection` …); score 0."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Days:
    """Published from `first` to `last`, both included, as proleptic ordinals (`date.toordinal()`); score 0."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least `minimum` of these."""

    parts: tuple["Node", ...]
    minimum: int = 1


@dataclass(frozen=True, slots=True)
class Maybe:
    """What `must` matches; `should` only adds its score where it matches too."""

    must: "Node"
    should: "Node"


@dataclass(frozen=True, slots=True)
class Not:
    """All documents that `part` does not match; score 0."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Boost:
    """`part`, its score multiplied by `weight`."""

    part: "Node"
    weight: float


@dataclass(frozen=True, slots=True)
class Flat:
    """`part`, with `score` for every match whatever its own score."""

    part: "Node"
    score: float


Node = Every | Nothing | Term | Slots | Prefix | Keyword | Days | And | Or | Maybe | Not | Boost | Flat
