"""The embedded default: tantivy, in this process. Its files lie in generations (see `kb.engine.generations`)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from tantivy import DocAddress, Index, IndexWriter, Order, Query, Searcher

from kb.engine.base import Entry, Found
from kb.engine.generations import STATE, Generations, State, read_state, size_of, stamp_of, write_state
from kb.engine.tantivy_document import LAYOUT, build_document, build_schema
from kb.engine.tantivy_query import lower
from kb.errors import EngineError
from kb.query.tree import Node, Term

HEAP = 200_000_000
"""Bytes of memory for new documents; a full heap becomes one segment of the index."""

THREADS = 1
"""Threads that index. Documents come from one thread of Python, and one thread of tantivy keeps up with it."""

MOST_VALUES = 60_000
"""tantivy refuses an answer with more than 65,000 facet values."""


class TantivyEngine:
    """An index in files: opened for reading by any number of processes, for writing by one.

    Raises StaleIndex where another analysis made it, EngineError where its files are damaged, and Busy at the
    first write where another process is writing.
    """

    name = "tantivy"

    def __init__(self, generations: Generations, fingerprint: str, *, write: bool, building: Path | None = None) -> None:
        self._generations = generations
        self._fingerprint = fingerprint
        self._may_write = write
        self._building = building
        self._writer: IndexWriter | None = None
        self._lock = ExitStack()
        self._batch = 0
        self._view = self._load()

    @classmethod
    def open(cls, folder: Path, fingerprint: str, *, write: bool) -> "TantivyEngine":
        """The index in this folder; a new, empty one where there is none."""
        generations = Generations(folder)
        marked = f"{LAYOUT} {fingerprint}"
        if generations.current() is None:
            generations.create(lambda new: _create(new, marked))
        return cls(generations, marked, write=write)

    @classmethod
    @contextmanager
    def rebuild(cls, folder: Path, fingerprint: str) -> Iterator["TantivyEngine"]:
        """A new, empty index beside the one that is read, and in its place when the block ends well."""
        generations = Generations(folder)
        marked = f"{LAYOUT} {fingerprint}"
        with generations.renewed() as building:
            _create(building, marked)
            with closing(cls(generations, marked, write=True, building=building)) as engine:
                yield engine

    def write(self, entries: Iterable[Entry]) -> None:
        """See `kb.engine.base.Engine`."""
        writer = self._open_writer()
        for entry in entries:
            with _failures("written"):
                writer.delete_documents_by_term("id", entry.id)
                writer.add_document(build_document(entry))

    def delete(self, ids: Iterable[str]) -> None:
        """See `kb.engine.base.Engine`."""
        writer = self._open_writer()
        for key in ids:
            with _failures("written"):
                writer.delete_documents_by_term("id", key)

    def commit(self, batch: int) -> None:
        """See `kb.engine.base.Engine`. A kill between its two steps leaves the older number, and a replay that changes nothing."""
        writer = self._open_writer()
        with _failures("written"):
            writer.commit()
            write_state(self._view.folder, State(self._fingerprint, batch))
        self._batch = batch

    @property
    def batch(self) -> int:
        """See `kb.engine.base.Engine`."""
        return self._batch

    def refresh(self) -> None:
        """See `kb.engine.base.Engine`. Three `stat` calls where nothing has changed."""
        if self._stamps(self._view.folder) != self._view.stamps:
            self._view = self._load()

    def search(self, query: Node, sort: str = "relevance", offset: int = 0, size: int = 10) -> Found:
        """See `kb.engine.base.Engine`."""
        searcher = self._view.searcher
        with _failures("searched"):
            lowered = self._lower(query)
            if size < 1 or offset >= searcher.num_docs:
                return Found(_count(searcher, lowered), ())
            # tantivy takes memory for all the hits that are asked for
            limit = min(size, searcher.num_docs)
            if sort == "relevance":
                answer = cast(_Answer, searcher.search(lowered, limit=limit, offset=offset))
                return Found(answer.count, tuple((_id(searcher, address), score) for score, address in answer.hits))
            order = Order.Desc if sort == "newest" else Order.Asc
            answer = cast(_Answer, searcher.search(lowered, limit=limit, offset=offset, order_by_field=sort, order=order))
            return Found(answer.count, tuple((_id(searcher, address), 0.0) for _, address in answer.hits))

    def facets(self, query: Node, fields: Sequence[str], limit: int = 50) -> dict[str, tuple[tuple[str, int], ...]]:
        """See `kb.engine.base.Engine`. Of more than MOST_VALUES values those with equally many matches come in no order."""
        searcher = self._view.searcher
        with _failures("searched"):
            lowered = self._lower(query)
            size = min(2 * limit + 1, MOST_VALUES // max(len(fields), 1))
            first = _values(searcher, lowered, fields, size)
            return {field: _top(searcher, lowered, field, values, limit) for field, values in first.items()}

    def frequency(self, field: str, term: str) -> int:
        """See `kb.engine.base.Engine`."""
        with _failures("searched"):
            return _count(self._view.searcher, self._lower(Term(field, term)))

    def complete(self, field: str, prefix: str, limit: int = 10) -> tuple[tuple[str, int], ...]:
        """See `kb.engine.base.Engine`."""
        with _failures("searched"):
            # without a filter it would count deleted documents too
            return tuple(self._view.searcher.terms_with_prefix(field, prefix, Query.all_query(), limit))

    def inventory(self) -> Iterator[tuple[str, int]]:
        """See `kb.engine.base.Engine`."""
        searcher = self._view.searcher
        with _failures("searched"):
            answer = searcher.search(Query.all_query(), limit=max(searcher.num_docs, 1), order_by_field="revision")
            for revision, address in answer.hits:
                yield _id(searcher, address), revision

    def size(self) -> int:
        """See `kb.engine.base.Engine`."""
        return size_of(self._view.folder)

    def close(self) -> None:
        """See `kb.engine.base.Engine`. Waits for merges that are under way."""
        with self._lock, _failures("closed"):
            if self._writer is not None:
                writer, self._writer = self._writer, None
                writer.wait_merging_threads()

    def _open_writer(self) -> IndexWriter:
        if self._writer is not None:
            return self._writer
        if not self._may_write:
            raise EngineError("the index was opened for reading only")
        if self._building is None:
            self._lock.enter_context(self._generations.locked())
        self.refresh()
        with _failures("written"):
            self._writer = self._view.index.writer(HEAP, THREADS)
        return self._writer

    def _lower(self, query: Node) -> Query:
        return lower(query, self._view.index.schema)

    def _load(self) -> "_View":
        folder = self._folder()
        try:
            return self._open(folder)
        except EngineError:
            # a rebuild may have deleted the folder since the pointer was read
            if self._folder() == folder:
                raise
            return self._load()

    def _open(self, folder: Path) -> "_View":
        stamps = self._stamps(folder)
        state = read_state(folder, self._fingerprint)
        with _failures("opened"):
            index = Index.open(str(folder))
            index.config_reader("manual")
            index.reload()
            view = _View(folder, stamps, index, index.searcher())
        self._batch = state.batch
        return view

    def _folder(self) -> Path:
        folder = self._building or self._generations.current()
        if folder is None:
            raise EngineError(f"the index in {self._generations.root} is gone; run `indexer.py rebuild`")
        return folder

    def _stamps(self, folder: Path) -> tuple[object, ...]:
        return (stamp_of(self._generations.pointer), stamp_of(folder / STATE), stamp_of(folder / "meta.json"))


@dataclass(frozen=True, slots=True)
class _View:
    """One state of the index. Readers take it whole, so that a refresh in another thread can't mix two."""

    folder: Path
    stamps: tuple[object, ...]
    index: Index
    searcher: Searcher


class _Answer(Protocol):
    """What tantivy's search gives (its type stubs leave out the count)."""

    @property
    def count(self) -> int: ...

    @property
    def hits(self) -> list[tuple[float, DocAddress]]: ...


@contextmanager
def _failures(what: str) -> Iterator[None]:
    """Tell failures of the library as EngineError."""
    try:
        yield
    except BaseException as error:
        # it raises ValueError for nearly all, but damaged files make it panic, and that class has no name to import
        if isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException":
            raise EngineError(f"the index can't be {what}: {' '.join(str(error).split())}") from error
        raise


def _create(folder: Path, fingerprint: str) -> None:
    with _failures("created"):
        Index(build_schema(), path=str(folder))
    write_state(folder, State(fingerprint))


def _id(searcher: Searcher, address: DocAddress) -> str:
    return str(searcher.doc(address).get_first("id"))


def _count(searcher: Searcher, query: Query) -> int:
    # in order of a column nothing is scored
    return cast(_Answer, searcher.search(query, limit=1, order_by_field="revision")).count


def _values(searcher: Searcher, query: Query, fields: Sequence[str], size: int) -> dict[str, list[tuple[str, int]]]:
    """The `size` most frequent values of each field among the matches, with exact counts."""
    request = {field: {"terms": {"field": field, "size": size, "segment_size": 0xFFFFFFFF}} for field in fields}
    answer = searcher.aggregate(query, request)
    return {field: [(bucket["key"], bucket["doc_count"]) for bucket in answer[field]["buckets"]] for field in fields}


def _top(searcher: Searcher, query: Query, field: str, values: list[tuple[str, int]], limit: int) -> tuple[tuple[str, int], ...]:
    """The first values by count and name. Where the end of `values` is equal to the last one wanted, more are fetched."""
    size = len(values)
    while limit <= len(values) and values[-1][1] == values[limit - 1][1] and size < MOST_VALUES:
        size = min(8 * size, MOST_VALUES)
        values = _values(searcher, query, [field], size)[field]
        if len(values) < size:
            break
    return tuple(sorted(values, key=lambda item: (-item[1], item[0]))[:limit])
