"""From Khlang's query tree to tantivy's queries."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from tantivy import FieldType, Occur, Query, Schema

from kb.errors import EngineError
from kb.query.tree import And, Best, Boost, Days, Every, Flat, Keyword, Maybe, Node, Not, Nothing, Or, Prefix, Slots, Term, fold, parts_of

MAX_DEPTH = 64
"""How deep a flattened tree may be. tantivy recurses: at 1,000 levels it has used up a stack of 8 MB and the process dies."""


def lower(query: Node, schema: Schema) -> Query:
    """The tantivy query that matches what the tree means, with the same scores.

    Raises EngineError for a tree that is deeper than MAX_DEPTH after Ands in Ands and Ors in Ors are made one.
    """
    flat, depth = fold(query, _measure)
    if depth > MAX_DEPTH:
        raise EngineError(f"the query has more than {MAX_DEPTH} levels of brackets")
    return _lower(flat, schema)


def _measure(node: Node, parts: Sequence[tuple[Node, int]]) -> tuple[Node, int]:
    """A node with Ands in Ands and Ors in Ors made one, and how deep it is then."""
    flat = _flatten(node, [part for part, _ in parts])
    if isinstance(node, Not) and any(flat is part for part in parts_of(parts[0][0])):
        return flat, parts[0][1] - 1
    return flat, 1 + max((depth - _is_merged(part, node) for part, depth in parts), default=0)


def _is_merged(part: Node, node: Node) -> bool:
    """Whether a part becomes one with the node above it."""
    if isinstance(node, Or) and node.minimum == 1:
        return isinstance(part, Or) and part.minimum == 1
    return isinstance(node, And) and isinstance(part, And)


def _flatten(node: Node, parts: Sequence[Node]) -> Node:
    match node:
        case And():
            return And(tuple(part for child in parts for part in (child.parts if isinstance(child, And) else (child,))))
        case Or(_, 1):
            return Or(
                tuple(part for child in parts for part in (child.parts if isinstance(child, Or) and child.minimum == 1 else (child,)))
            )
        case Or(_, minimum):
            return Or(tuple(parts), minimum)
        case Best():
            return Best(tuple(parts))
        case Maybe():
            return Maybe(parts[0], parts[1])
        case Not():
            return parts[0].part if isinstance(parts[0], Not) and isinstance(parts[0].part, Not) else Not(parts[0])
        case Boost(_, weight):
            return Boost(parts[0], weight)
        case Flat(_, score):
            return Flat(parts[0], score)
        case _:
            return node


def _lower(node: Node, schema: Schema) -> Query:
    match node:
        case Every() | And(()):
            return _unscored(Query.all_query())
        case Nothing() | Or(()) | Slots(_, ()):
            return Query.empty_query()
        case Term(field, text) | Slots(field, ((_, text),)):
            return Query.term_query(schema, field, text)
        case Slots(field, terms):
            return Query.phrase_query(schema, field, list(terms))
        case Prefix(field, text):
            return _unscored(Query.fuzzy_term_query(schema, field, text, distance=0, prefix=True))
        case Keyword(field, value):
            return _unscored(Query.term_query(schema, field, value, index_option="basic"))
        case Days(first, last):
            return _unscored(Query.range_query(schema, "published", FieldType.Integer, first, last))
        case And(parts):
            return _all(parts, schema)
        case Or(parts, minimum):
            return _any(parts, minimum, schema)
        case Best(parts):
            return Query.disjunction_max_query([_lower(part, schema) for part in parts]) if parts else Query.empty_query()
        case Maybe(must, should):
            return Query.boolean_query([(Occur.Must, _lower(must, schema)), (Occur.Should, _lower(should, schema))])
        case Not():
            return _all((node,), schema)
        case Boost(part, weight):
            return Query.boost_query(_lower(part, schema), weight)
        case Flat(part, score):
            return Query.const_score_query(_lower(part, schema), score)
        case _:
            assert_never(node)


def _all(parts: Iterable[Node], schema: Schema) -> Query:
    clauses = list(_clauses(parts, schema))
    if all(occur == Occur.MustNot for occur, _ in clauses):
        # tantivy finds nothing for a query that only leaves out
        clauses.append((Occur.Must, _unscored(Query.all_query())))
    return Query.boolean_query(clauses)


def _clauses(parts: Iterable[Node], schema: Schema) -> Iterator[tuple[Occur, Query]]:
    for part in parts:
        match part:
            case Not(inner):
                yield Occur.MustNot, _lower(inner, schema)
            case _:
                yield Occur.Must, _lower(part, schema)


def _any(parts: Sequence[Node], minimum: int, schema: Schema) -> Query:
    clauses = [(Occur.Should, _lower(part, schema)) for part in parts]
    if minimum > len(clauses):
        return Query.empty_query()
    if minimum < 1:
        return Query.boolean_query([(Occur.Must, _unscored(Query.all_query())), *clauses])
    return Query.boolean_query(clauses, minimum if minimum > 1 else None)


def _unscored(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)
