"""From a typed query to the tree that engines answer, with what to mark in the texts that it finds."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from whoosh import query as whoosh

from kb.query import weights
from kb.query.passage import find_passage, find_word, is_short_word
from kb.query.spans import read_span
from kb.query.syntax import TEXT_SCOPES, VALUE_FIELDS, Parsed, find_whole, parse, value
from kb.query.tree import And, Boost, Days, Every, Flat, Keyword, Node, Not, Or, Prefix, Term
from kb.text.analyzer import STOP_WORDS, Analyzer, split_beginning, units
from kb.text.marks import Marks
from kb.text.normalize import canonical
from kb.text.scripts import is_thai
from kb.text.thai import LONG

MOST_WORDS = 64
"""Words of a query that are looked up; more say nothing new and cost time."""

LONGEST_NAME = 3
"""Words of a run that is marked as it stands too (a name that the text around it may cut into other words), if the
query is no sentence."""

NOT_ALL = "no document has all of these words: those that have some are shown"

_EARLIEST, _LATEST = 1, 3_652_059
"""Ordinals of the first and the last day that Python's calendar has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query was understood: the trees to be tried, each after the one before has found nothing, with the
    problem to be told if it is this one that answers ("" for none); and what to mark."""

    tries: tuple[tuple[Node, str], ...]
    marks: Marks
    understood: str
    problems: tuple[str, ...]


@dataclass(slots=True)
class _Sink:
    """Collects what the walk over the syntax tree finds beside its result."""

    problems: list[str] = field(default_factory=list)
    common: bool = False
    words: dict[str, Node] = field(default_factory=dict)
    marked: set[str] = field(default_factory=set)
    prefixes: list[str] = field(default_factory=list)
    passages: list[tuple[str, ...]] = field(default_factory=list)
    whole: list[tuple[str, ...]] = field(default_factory=list)


class Planner:
    """Turns query texts into plans, with the analyzer that made the index.

    >>> plan = Planner(Analyzer()).plan("published:2562 -kind:speech")
    >>> plan.understood
    'published:[2019-01-01 TO 2019-12-31] -kind:speech'
    >>> Planner(Analyzer()).plan("ประชุม digi*").marks.prefixes
    ('digi',)
    """

    def __init__(self, analyzer: Analyzer, count: Callable[[str], int] | None = None) -> None:
        """`count` says how many documents have a word: of a long sentence only the rarest words are asked for. Without
        it the longest are taken for the rarest."""
        self.analyzer = analyzer
        self._count = count or (lambda word: -len(word))

    def plan(self, text: str) -> Plan:
        """The plan for what a person typed. Never fails; what it does not understand is in `problems`."""
        parsed = parse(text)
        sink = _Sink(list(parsed.problems))
        node, understood = self._walk(parsed.tree, sink, TEXT_SCOPES, True)
        if node is None and self.analyzer.terms(canonical(text)):
            sink.common = True
            node, understood = self._walk(parsed.tree, sink, TEXT_SCOPES, True)
            if node is not None:
                sink.problems.append("only very common words")
        if node is None:
            if canonical(text):
                sink.problems.append("nothing to search for was found in the query: all documents are shown")
            node = Every()
        tries = self._relax(node, parsed, sink)
        whole = find_whole(text)
        if whole is not None:
            tries = ((find_passage(whole, TEXT_SCOPES, self.analyzer), ""), *tries)
            sink.passages.append(tuple(units(whole)))
        marks = Marks(frozenset(sink.marked), tuple(sink.prefixes), tuple(sink.passages), tuple(sink.whole))
        return Plan(tries, marks, understood, tuple(dict.fromkeys(sink.problems)))

    def _walk(self, tree: whoosh.Query, sink: _Sink, scopes: tuple[str, ...], wanted: bool) -> tuple[Node | None, str]:
        """The node of a syntax tree (None where it asks for nothing) and its reading; `wanted` is False below a NOT."""
        match tree:
            case whoosh.And():
                return self._join(tree, sink, scopes, wanted, And, " ")
            case whoosh.Or():
                return self._join(tree, sink, scopes, wanted, Or, " OR ")
            case whoosh.Not():
                node, reading = self._walk(tree.query, sink, scopes, False)
                return (Not(node), f"-{reading}") if node else (None, "")
            case whoosh.TermRange():
                return self._days(tree.start, tree.end, sink)
            case whoosh.Phrase():
                return self._leaf(tree.fieldname, tree.words[0], True, sink, wanted)
            case whoosh.Prefix():
                return self._prefix(tree.fieldname, tree.text, sink, wanted)
            case whoosh.Term():
                return self._leaf(tree.fieldname, tree.text, False, sink, wanted)
        return None, ""

    def _join(
        self, tree: whoosh.Query, sink: _Sink, scopes: tuple[str, ...], wanted: bool, kind: type[And] | type[Or], sign: str
    ) -> tuple[Node | None, str]:
        """A group, without the parts that ask for nothing."""
        found = [self._walk(part, sink, scopes, wanted) for part in tree.subqueries]
        nodes = [node for node, _ in found if node is not None]
        reading = sign.join(reading for _, reading in found if reading)
        if len(nodes) < 2:
            return (nodes[0] if nodes else None), reading
        return kind(tuple(nodes)), f"({reading})" if kind is Or else reading

    def _leaf(self, name: str | None, text: str, quoted: bool, sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """A word, a passage, or the value of a field."""
        if name in VALUE_FIELDS:
            return Keyword(name, value(text)), f"{name}:{value(text)}"
        if name == "published":
            return self._days(text, text, sink)
        if name == "speaker":
            sink.problems.append("speaker: can't be searched in this version")
            return None, ""
        scopes = (name,) if name else TEXT_SCOPES
        node, reading = self._passage(text, scopes, sink, wanted) if quoted else self._run(text, scopes, sink, wanted)
        return node, f"{name}:{reading}" if name and reading else reading

    def _days(self, first: str | None, last: str | None, sink: _Sink) -> tuple[Node | None, str]:
        """A span of days; either end may be open."""
        begin, end = read_span(first) if first else None, read_span(last) if last else None
        if (first and not begin) or (last and not end) or not (begin or end):
            sink.problems.append(f"not a date: {first or last or 'published:'}")
            return None, ""
        reading = f"published:[{begin[0] if begin else ''} TO {end[1] if end else ''}]"
        return Days(begin[0].toordinal() if begin else _EARLIEST, end[1].toordinal() if end else _LATEST), reading

    def _prefix(self, name: str | None, text: str, sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """Words that begin so."""
        if name and name not in TEXT_SCOPES:
            return self._leaf(name, text, False, sink, wanted)
        before, beginning = split_beginning(text)
        if not beginning:
            sink.problems.append("a * needs the beginning of a word before it")
            return None, ""
        if wanted:
            sink.prefixes.append(beginning)
        scopes = (name,) if name else TEXT_SCOPES
        begins = Or(tuple(Flat(Prefix(f"{scope}_words", beginning), 1.0) for scope in scopes))
        words = tuple(self._word(word, scopes) for word in self.analyzer.terms(before))
        return (And((*words, begins)) if words else begins), f"{text}*"

    def _passage(self, text: str, scopes: tuple[str, ...], sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """A quoted passage."""
        pieces = tuple(units(canonical(text)))
        if not pieces:
            sink.problems.append("there is nothing between the quotation marks")
            return None, ""
        if wanted:
            (sink.whole if is_short_word(text, self.analyzer) else sink.passages).append(pieces)
        return find_passage(text, scopes, self.analyzer), f'"{canonical(text)}"'

    def _run(self, text: str, scopes: tuple[str, ...], sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """A run of characters typed without a space: all of its words, or the run itself as it stands."""
        terms = self.analyzer.terms(text)
        asked = [word for word in terms if sink.common or word[0] not in STOP_WORDS or text.isupper()]
        room = MOST_WORDS - len(sink.words)
        if len(asked) > room:
            sink.problems.append(f"only the first {MOST_WORDS} words were looked up")
            asked = asked[: max(room, 0)]
        words = {word[0]: self._word(word, scopes) for word in asked}
        if not words:
            return None, ""
        node = And(tuple(words.values())) if len(words) > 1 else next(iter(words.values()))
        if not wanted:
            return node, " ".join(words)
        sink.words |= words
        sink.marked |= {term for word in asked for term in _exact(word)}
        if is_thai(text) and len(words) <= LONGEST_NAME and len(sink.words) <= weights.SENTENCE:
            sink.whole.append(tuple(units(text)))
        inside = self._inside(text, terms, scopes)
        return (Or((node, Boost(inside, weights.RUN))) if inside else node), " ".join(words)

    def _inside(self, text: str, terms: list[tuple[str, ...]], scopes: tuple[str, ...]) -> Node | None:
        """Where a run stands inside words: a simple dictionary word by the layer for that (a short one nowhere), any
        other run as clusters."""
        if len(terms) == 1 and len(terms[0]) == 1 and self.analyzer.is_word(terms[0][0]):
            long = len(terms[0][0]) >= LONG
            return Or(tuple(Term(f"{scope}_inside", terms[0][0]) for scope in scopes)) if long else None
        if len(self.analyzer.clusters(text)) < 2:
            return None
        return Or(tuple(find_word(text, scope, self.analyzer) for scope in scopes))

    def _word(self, word: tuple[str, ...], scopes: tuple[str, ...]) -> Node:
        """One word by its terms: the word itself, and for English its stem at a lower weight."""
        nodes: list[Node] = []
        for scope in scopes:
            share = weights.TITLE if scope == "title" else 1.0
            for n, term in enumerate(_exact(word)):
                leaf = Term(f"{scope}_words", term)
                weight = share * (weights.STEM if n else 1.0)
                nodes.append(leaf if weight == 1.0 else Boost(leaf, weight))
        return Or(tuple(nodes))

    def _relax(self, node: Node, parsed: Parsed, sink: _Sink) -> tuple[tuple[Node, str], ...]:
        """The trees to try: a sentence asks for enough of its (rarest) words, with those documents first that have
        all; fewer words are all asked for, and enough of them only where no document has all."""
        if not parsed.plain or len(sink.words) < 2:
            return ((node, ""),)
        asked = sorted(sink.words, key=self._count)[: weights.MOST_ASKED] if len(sink.words) > weights.MOST_ASKED else list(sink.words)
        some = Or(tuple(sink.words[word] for word in asked), max(1, math.ceil(weights.ENOUGH * len(asked))))
        if len(sink.words) < weights.SENTENCE:
            return (node, ""), (some, NOT_ALL)
        return ((Or((some, Flat(And((*sink.words.values(),)), weights.ALL_WORDS))), ""),)


def _exact(word: tuple[str, ...]) -> tuple[str, ...]:
    """The terms that stand for the whole word: a Thai compound is not asked for by its parts."""
    return word if word[0].isascii() else word[:1]


def filter_by(node: Node, *filters: Node) -> Node:
    """`node` within all the filters.

    >>> filter_by(Every(), Keyword("lang", "th"))
    And(parts=(Every(), Keyword(field='lang', value='th')))
    >>> filter_by(Every())
    Every()
    """
    return And((node, *filters)) if filters else node
