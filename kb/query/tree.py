"""The query tree that engines answer: what is left when a person's words are parsed, analysed and rewritten.

Nodes are frozen and name index fields of `kb.engine.base.TEXT_FIELDS` and `KEYWORD_FIELDS`. Scores are BM25
of `Term` and `Slots` (with the factor k1 + 1); every other leaf scores nothing. `And` and `Or` add the scores of their parts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


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
    """Terms of a field of `PLACED_FIELDS` at fixed distances from each other: (position, term) pairs, two or more,
    positions from 0 rising. Scored as one BM25 term whose idf is the sum of the parts' idf."""

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
class Best:
    """At least one of these, with the score of the best of them: other ways to say one thing."""

    parts: tuple["Node", ...]


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


Node = Every | Nothing | Term | Slots | Prefix | Keyword | Days | And | Or | Best | Maybe | Not | Boost | Flat


def parts_of(node: Node) -> tuple[Node, ...]:
    """The nodes directly under this one, in the order of its fields.

    >>> parts_of(And((Keyword("lang", "th"), Term("title_words", "น้ำ"))))
    (Keyword(field='lang', value='th'), Term(field='title_words', text='น้ำ'))
    >>> parts_of(Term("title_words", "water"))
    ()
    """
    match node:
        case And(parts) | Or(parts, _) | Best(parts):
            return parts
        case Maybe(must, should):
            return (must, should)
        case Not(part) | Boost(part, _) | Flat(part, _):
            return (part,)
        case _:
            return ()


def unscored(node: Node) -> Node:
    """A tree that matches the same and costs less to count: without what only adds to a score.

    >>> unscored(Maybe(Term("title_words", "น้ำ"), Term("title_words", "ไฟ")))
    Term(field='title_words', text='น้ำ')
    >>> unscored(Boost(Best((Term("title_words", "water"), Term("body_words", "water"))), 2.0))
    Or(parts=(Term(field='title_words', text='water'), Term(field='body_words', text='water')), minimum=1)
    """
    return fold(node, _drop_scores)


def _drop_scores(node: Node, parts: Sequence[Node]) -> Node:
    match node:
        case Maybe() | Boost() | Flat():
            return parts[0]
        case And():
            return And(tuple(parts))
        case Best():
            return Or(tuple(parts))
        case Or(_, minimum):
            return Or(tuple(parts), minimum)
        case Not():
            return Not(parts[0])
        case _:
            return node


def fold(node: Node, combine: Callable[[Node, Sequence[T]], T]) -> T:
    """Work a tree from the leaves up: `combine` gets a node and what it gave for each of the node's parts.

    It keeps its own stack, so that no depth of a query meets Python's recursion limit.

    >>> fold(Not(Or((Term("title_words", "น้ำ"), Term("title_words", "ไฟ")))), lambda node, parts: 1 + max(parts, default=0))
    3
    >>> fold(Term("title_words", "water"), lambda node, parts: type(node).__name__)
    'Term'
    """
    waiting: list[tuple[Node, bool]] = [(node, False)]
    done: list[T] = []
    while waiting:
        top, ready = waiting.pop()
        parts = parts_of(top)
        if parts and not ready:
            waiting.append((top, True))
            waiting.extend((part, False) for part in reversed(parts))
            continue
        values = done[len(done) - len(parts) :]
        del done[len(done) - len(parts) :]
        done.append(combine(top, values))
    return done[0]
