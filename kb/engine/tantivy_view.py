"""Reading a tantivy index: one state of it, and what trees match in that."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

from tantivy import DocAddress, Index, Order, Query, Searcher

from kb.engine.base import Found
from kb.engine.tantivy_query import lower
from kb.errors import EngineError
from kb.query.tree import Node

MOST_VALUES = 60_000
"""tantivy refuses an answer with more than 65,000 facet values."""


class View:
    """The index in a folder as the last commit left it. Later commits don't change what it sees.

    Raises EngineError where the files are missing or damaged, at opening or when a search meets the damage.
    """

    def __init__(self, folder: Path) -> None:
        with failures("opened"):
            self.index = Index.open(str(folder))
            # the other policy watches the folder from a thread of its own
            self.index.config_reader("manual")
            self.index.reload()
            self._searcher: Searcher = self.index.searcher()
            self._filter = Query.all_query() if _has_deletions(folder) else None

    def search(self, query: Node, sort: str, offset: int, size: int) -> Found:
        """See `kb.engine.base.Engine`."""
        with failures("searched"):
            lowered = self._lower(query)
            if size < 1 or offset >= self._searcher.num_docs:
                return Found(self._count(lowered), ())
            # tantivy takes memory for all the hits that are asked for
            limit = min(size, self._searcher.num_docs)
            if sort == "relevance":
                answer = cast(_Answer, self._searcher.search(lowered, limit=limit, offset=offset))
                return Found(answer.count, tuple((self._id(address), score) for score, address in answer.hits))
            order = Order.Desc if sort == "newest" else Order.Asc
            answer = cast(_Answer, self._searcher.search(lowered, limit=limit, offset=offset, order_by_field=sort, order=order))
            return Found(answer.count, tuple((self._id(address), 0.0) for _, address in answer.hits))

    def facets(self, query: Node, fields: Sequence[str], limit: int) -> dict[str, tuple[tuple[str, int], ...]]:
        """See `kb.engine.base.Engine`. Of more than MOST_VALUES values those with equally many matches come in no order."""
        with failures("searched"):
            lowered = self._lower(query)
            counted = self._values(lowered, fields, min(2 * limit + 1, MOST_VALUES // max(len(fields), 1)))
            return {field: self._top(lowered, field, values, limit) for field, values in counted.items()}

    def frequency(self, field: str, term: str) -> int:
        """See `kb.engine.base.Engine`."""
        with failures("searched"):
            return int(self._searcher.doc_freq(field, term))

    def complete(self, field: str, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        """See `kb.engine.base.Engine`."""
        with failures("searched"):
            # without a filter it counts deleted documents too, but in a tenth of the time
            return tuple(self._searcher.terms_with_prefix(field, prefix, self._filter, limit))

    def values(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """See `kb.engine.base.Engine`."""
        with failures("searched"):
            wanted = list(dict.fromkeys(ids))
            if not wanted:
                return {}
            query = Query.term_set_query(self.index.schema, "id", wanted)
            answer = cast(_Answer, self._searcher.search(query, limit=len(wanted), order_by_field="revision"))
            documents = [self._searcher.doc(address) for _, address in answer.hits]
            found = {str(each.get_first("id")): {field: tuple(map(_text, each.get_all(field))) for field in fields} for each in documents}
            return {key: found[key] for key in wanted if key in found}

    def inventory(self) -> Iterator[tuple[str, int]]:
        """See `kb.engine.base.Engine`."""
        with failures("searched"):
            answer = self._searcher.search(Query.all_query(), limit=max(self._searcher.num_docs, 1), order_by_field="revision")
            for revision, address in answer.hits:
                yield self._id(address), revision

    def _lower(self, query: Node) -> Query:
        return lower(query, self.index.schema)

    def _id(self, address: DocAddress) -> str:
        return str(self._searcher.doc(address).get_first("id"))

    def _count(self, query: Query) -> int:
        # in order of a column nothing is scored
        return cast(_Answer, self._searcher.search(query, limit=1, order_by_field="revision")).count

    def _values(self, query: Query, fields: Sequence[str], size: int) -> dict[str, list[tuple[str, int]]]:
        """The `size` most frequent values of each field among the matches, with exact counts."""
        request = {field: {"terms": {"field": field, "size": size, "segment_size": 0xFFFFFFFF}} for field in fields}
        answer = self._searcher.aggregate(query, request)
        return {field: [(bucket["key"], bucket["doc_count"]) for bucket in answer[field]["buckets"]] for field in fields}

    def _top(self, query: Query, field: str, values: list[tuple[str, int]], limit: int) -> tuple[tuple[str, int], ...]:
        """The first values by count and name. While the last of `values` is equal to the last one wanted, more are fetched."""
        size = len(values)
        while limit <= len(values) == size < MOST_VALUES and values[-1][1] == values[limit - 1][1]:
            size = min(8 * size, MOST_VALUES)
            values = self._values(query, [field], size)[field]
        return tuple(sorted(values, key=lambda item: (-item[1], item[0]))[:limit])


def _text(value: Any) -> str:
    return bytes(value).decode() if isinstance(value, bytes | bytearray | list) else str(value)


def _has_deletions(folder: Path) -> bool:
    """Whether a part of the index holds documents that were removed or replaced since it was written."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return any(segment.get("deletes") for segment in meta["segments"])


class _Answer(Protocol):
    """What tantivy's search gives (its type stubs leave out the count)."""

    @property
    def count(self) -> int: ...

    @property
    def hits(self) -> list[tuple[float, DocAddress]]: ...


@contextmanager
def failures(what: str) -> Iterator[None]:
    """Tell failures of the library as EngineError: "the index can't be opened: …"."""
    try:
        yield
    except BaseException as error:
        # it raises ValueError for nearly all, but damaged files make it panic, and that class has no name to import
        if isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException":
            raise EngineError(f"the index can't be {what}: {' '.join(str(error).splitlines())}") from error
        raise
