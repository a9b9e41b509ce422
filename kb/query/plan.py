"""From a typed query to the tree that engines answer, with what to mark in the texts that it finds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from whoosh import query as whoosh

from kb.query import weights
from kb.query.concepts import NO_COUNTS, Concept, Counts, Finder, ask_all
from kb.query.passage import find_passage, is_short_word
from kb.query.sentences import ask_grams, ask_sentence, is_sentence
from kb.query.spans import read_span
from kb.query.syntax import TEXT_SCOPES, VALUE_FIELDS, Parsed, find_whole, parse, value
from kb.query.translate import Translate
from kb.query.tree import And, Boost, Days, Every, Flat, Keyword, Maybe, Node, Not, Or, Prefix
from kb.query.words import ask_run, ask_word, prefer_glued
from kb.text.analyzer import Analyzer, Word, split_beginning, units
from kb.text.marks import Marks
from kb.text.normalize import canonical
from kb.text.scripts import is_thai

MOST_WORDS = 64
"""Words of a query that are looked up; more say nothing new and cost time."""

LONGEST_NAME = 3
"""Words of a run that is marked as it stands too (a name that the text around it may cut into other words), if the
query is no sentence."""

NOT_ALL = "no document has all of these words: those that have some are shown"
FEW_HAVE_ALL = "few documents have all of these words: those that have some follow"
UNQUOTED = "no document has this passage and these words: the quotation marks were left out"

_EARLIEST, _LATEST = 1, 3_652_059
"""Ordinals of the first and the last day that Python's calendar has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query was understood: the trees to be tried, each after the one before has found fewer than `enough`; what to
    mark; the concepts in it; whether it is `plain` words, or a `sentence`; and another plan for where this one finds nothing."""

    text: str
    tries: tuple[Node, ...]
    marks: Marks
    understood: str
    problems: tuple[str, ...]
    concepts: tuple[Concept, ...] = ()
    plain: bool = False
    sentence: bool = False
    enough: int = 1
    otherwise: "Plan | None" = None


@dataclass(slots=True)
class _Sink:
    """Collects what the walk over the syntax tree finds beside its result."""

    translate: Translate
    problems: list[str] = field(default_factory=list)
    common: bool = False
    sentence: bool = False
    concepts: list[Concept] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)
    prefixes: list[str] = field(default_factory=list)
    passages: list[tuple[str, ...]] = field(default_factory=list)
    whole: list[tuple[str, ...]] = field(default_factory=list)


def no_translation(text: str) -> tuple[()]:
    """Knows no translation.

    >>> no_translation("เมือง"), no_translation("city")
    ((), ())
    """
    del text
    return ()


Resolve = Callable[[str, str], tuple[Keyword, ...]]
"""What a person means by a text in a field (`place`, `โคราช`): any of these; none where nothing is known by it."""


def as_typed(field: str, text: str) -> tuple[Keyword, ...]:
    """Takes a text for a value as it stands.

    >>> as_typed("place", "ตาก")
    (Keyword(field='place', value='ตาก'),)
    >>> as_typed("kind", "speech")
    (Keyword(field='kind', value='speech'),)
    """
    return (Keyword(field, text),)


class Planner:
    """Turns query texts into plans, with the analyzer that made the index; `resolve` knows what names mean in a field.

    >>> plan = Planner(Analyzer()).plan("published:2562 -kind:speech")
    >>> plan.understood
    'published:[2019-01-01 TO 2019-12-31] -kind:speech'
    >>> Planner(Analyzer()).plan("ประชุม digi*").marks.prefixes
    ('digi',)
    """

    def __init__(self, analyzer: Analyzer, counts: Counts = NO_COUNTS, resolve: Resolve = as_typed) -> None:
        self.analyzer = analyzer
        self._counts = counts
        self._resolve = resolve
        self._finder = Finder(analyzer, counts)

    def plan(self, text: str, translate: Translate = no_translation) -> Plan:
        """The plan for what a person typed. Never fails; what it does not understand is in `problems`."""
        parsed = parse(text)
        sink = _Sink(translate, list(parsed.problems), sentence=parsed.plain and is_sentence(canonical(text), self.analyzer))
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
        tries = self._relax(text, node, parsed, sink)
        whole = find_whole(text)
        if whole is not None:
            tries = (find_passage(whole, TEXT_SCOPES, self.analyzer), *tries)
            sink.passages.append(tuple(units(whole)))
        marks = Marks(frozenset(sink.marked), tuple(sink.prefixes), tuple(sink.passages), tuple(dict.fromkeys(sink.whole)))
        problems, concepts = tuple(dict.fromkeys(sink.problems)), tuple(sink.concepts)
        enough = weights.FEW if parsed.plain and len(concepts) > weights.PAIR else 1
        return Plan(
            text,
            tries,
            marks,
            understood,
            problems,
            concepts,
            parsed.plain,
            sink.sentence,
            enough,
            self._otherwise(parsed.loose, translate),
        )

    def _otherwise(self, text: str, translate: Translate) -> Plan | None:
        """The plan for words and passages, all of them taken for words."""
        if not text:
            return None
        plan = self.plan(text, translate)
        return replace(plan, problems=(*plan.problems, UNQUOTED))

    def _walk(self, tree: whoosh.Query, sink: _Sink, scopes: tuple[str, ...], wanted: bool) -> tuple[Node | None, str]:
        """The node of a syntax tree (None where it asks for nothing) and its reading; `wanted` is False below a NOT."""
        match tree:
            case whoosh.And():
                return self._join(_gather(tree.subqueries), sink, scopes, wanted, And, " ")
            case whoosh.Or():
                return self._join(tree.subqueries, sink, scopes, wanted, Or, " OR ")
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
        self, trees: Sequence[whoosh.Query], sink: _Sink, scopes: tuple[str, ...], wanted: bool, kind: type[And] | type[Or], sign: str
    ) -> tuple[Node | None, str]:
        """A group, without the parts that ask for nothing."""
        found = [self._walk(part, sink, scopes, wanted) for part in trees]
        nodes = [node for node, _ in found if node is not None]
        reading = sign.join(reading for _, reading in found if reading)
        if len(nodes) < 2:
            return (nodes[0] if nodes else None), reading
        return kind(tuple(nodes)), f"({reading})" if kind is Or else reading

    def _leaf(self, name: str | None, text: str, quoted: bool, sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """A word, a passage, or the value of a field."""
        if name in VALUE_FIELDS:
            return self._value(name, value(text), sink)
        if name == "published":
            return self._days(text, text, sink)
        scopes = (name,) if name else TEXT_SCOPES
        node, reading = self._passage(text, scopes, sink, wanted) if quoted else self._words(text, scopes, sink, wanted)
        return node, f"{name}:{reading}" if name and reading else reading

    def _value(self, name: str, text: str, sink: _Sink) -> tuple[Node, str]:
        """Documents with a value of a field, or with any that it may mean."""
        nodes = self._resolve(name, text)
        if not nodes:
            sink.problems.append(f"no {name} is known by this name: {text}")
            return Keyword(name, text), f"{name}:{text}"
        return (nodes[0] if len(nodes) == 1 else Or(nodes)), f"{name}:{text}"

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
        words = tuple(ask_word(word, scopes) for word in self.analyzer.words(before))
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

    def _words(self, text: str, scopes: tuple[str, ...], sink: _Sink, wanted: bool) -> tuple[Node | None, str]:
        """Words beside each other: all of them, or the run of characters as it stands."""
        # what is left out is what was typed, not what else it may be called
        translate = sink.translate if wanted else no_translation
        concepts = self._finder.find(text, scopes, translate, common=sink.common, sentence=sink.sentence)
        room = MOST_WORDS - len(sink.concepts)
        if len(concepts) > room:
            sink.problems.append(f"only the first {MOST_WORDS} words were looked up")
            concepts = concepts[: max(room, 0)]
        if not concepts:
            return None, ""
        node = self._finder.prefer_exact(ask_all(concepts), concepts, scopes)
        words = [word for concept in concepts for word in concept.words]
        if len(words) > 1 and not sink.sentence and is_thai(text) and (run := ask_run(text, scopes, self.analyzer)):
            node = Or((node, Boost(run, weights.RUN)))
        node = prefer_glued(node, text, scopes, self.analyzer)
        if wanted:
            self._mark(text, concepts, sink)
        return node, " ".join(concept.reading for concept in concepts)

    def _mark(self, text: str, concepts: Sequence[Concept], sink: _Sink) -> None:
        """Note what to mark of some concepts: words by their terms, runs and translations of several words as they stand."""
        sink.concepts += concepts
        words = [word for concept in concepts for word in concept.words]
        sink.marked |= {term for word in words for term in _terms(word)}
        for concept in concepts:
            for translation, _ in concept.others:
                found = self.analyzer.words(translation.text)
                if len(found) == 1:
                    sink.marked.update(_terms(found[0]))
                else:
                    sink.whole.append(tuple(units(translation.text)))
        if is_thai(text) and len(words) <= LONGEST_NAME and len(sink.concepts) <= weights.SENTENCE:
            sink.whole.append(tuple(units(text)))

    def _relax(self, text: str, node: Node, parsed: Parsed, sink: _Sink) -> tuple[Node, ...]:
        """The trees to try: a sentence asks for enough of its words; fewer words are all asked for, and where few documents have
        all, some of them too, after those."""
        concepts = list({concept.reading: concept for concept in sink.concepts}.values())
        if not parsed.plain or not concepts:
            return (node,)
        if sink.sentence:
            grams = ask_grams(canonical(text), self.analyzer, self._counts.run) if is_thai(text) else None
            return (ask_sentence(concepts, grams, self._counts.size()),)
        if len(concepts) == 1:
            return (node,)
        return node, Maybe(ask_sentence(concepts, None, self._counts.size()), Flat(node, weights.FIRST))


def _gather(trees: Sequence[whoosh.Query]) -> list[whoosh.Query]:
    """The parts of a group, plain words beside each other made one part: they may mean one thing together."""
    gathered: list[whoosh.Query] = []
    for tree in trees:
        before = gathered[-1] if gathered else None
        if _is_word(tree) and before is not None and _is_word(before):
            gathered[-1] = whoosh.Term(None, f"{before.text} {tree.text}")
        else:
            gathered.append(tree)
    return gathered


def _is_word(tree: whoosh.Query) -> bool:
    """Whether a part is words without a field."""
    return isinstance(tree, whoosh.Term) and tree.fieldname is None


def _terms(word: Word) -> set[str]:
    """The terms that stand for a word; a Thai compound is not marked by its parts, nor an English one by its pieces."""
    return {word.whole, *word.forms}


def filter_by(node: Node, *filters: Node) -> Node:
    """`node` within all the filters.

    >>> filter_by(Every(), Keyword("lang", "th"))
    And(parts=(Every(), Keyword(field='lang', value='th')))
    >>> filter_by(Every())
    Every()
    """
    return And((node, *filters)) if filters else node
