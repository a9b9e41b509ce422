"""The embedded default: tantivy, in this process. Its files lie in generations (see `kb.engine.generations`)."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tantivy import Index, IndexWriter

from kb.engine.base import Entry, Found
from kb.engine.generations import STATE, Generations, State, read_state, size_of, stamp_of, write_state
from kb.engine.tantivy_document import LAYOUT, build_document, build_schema
from kb.engine.tantivy_view import View, failures
from kb.errors import EngineError
from kb.query.tree import Node

HEAP = 200_000_000
"""Bytes of memory for new documents; a full heap becomes one segment of the index."""

MANY_CORES = 4
"""With more, a second thread indexes: measured 1.4 times as fast for 1.2 times the work. With fewer, analysis needs them."""


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
        self._opened = self._load()

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
            with failures("written"):
                writer.delete_documents_by_term("id", entry.id)
                writer.add_document(build_document(entry))

    def delete(self, ids: Iterable[str]) -> None:
        """See `kb.engine.base.Engine`."""
        self._delete("id", ids)

    def delete_parts(self, parents: Iterable[str]) -> None:
        """See `kb.engine.base.Engine`."""
        self._delete("parent", parents)

    def commit(self, batch: int) -> None:
        """See `kb.engine.base.Engine`. A kill between its two steps leaves the older number, and a replay that changes nothing."""
        writer = self._open_writer()
        with failures("written"):
            writer.commit()
            write_state(self._opened.folder, State(self._fingerprint, batch))
        self._batch = batch

    @property
    def batch(self) -> int:
        """See `kb.engine.base.Engine`."""
        return self._batch

    def refresh(self) -> None:
        """See `kb.engine.base.Engine`. Three `stat` calls where nothing has changed."""
        if self._stamps(self._opened.folder) != self._opened.stamps:
            self._opened = self._load()

    def search(self, query: Node, sort: str = "relevance", offset: int = 0, size: int = 10) -> Found:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.search(query, sort, offset, size)

    def facets(self, query: Node, fields: Sequence[str], limit: int = 50) -> dict[str, tuple[tuple[str, int], ...]]:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.facets(query, fields, limit)

    def frequency(self, field: str, term: str) -> int:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.frequency(field, term)

    def complete(self, field: str, prefix: str, limit: int = 10) -> tuple[tuple[str, int], ...]:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.complete(field, prefix, limit)

    def values(self, ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.values(ids, fields)

    def inventory(self) -> Iterator[tuple[str, int]]:
        """See `kb.engine.base.Engine`."""
        return self._opened.view.inventory()

    def size(self) -> int:
        """See `kb.engine.base.Engine`."""
        return size_of(self._opened.folder)

    def close(self) -> None:
        """See `kb.engine.base.Engine`. Waits for merges that are under way."""
        with self._lock, failures("closed"):
            if self._writer is not None:
                writer, self._writer = self._writer, None
                writer.wait_merging_threads()

    def _delete(self, field: str, values: Iterable[str]) -> None:
        writer = self._open_writer()
        for value in values:
            with failures("written"):
                writer.delete_documents_by_term(field, value)

    def _open_writer(self) -> IndexWriter:
        if self._writer is not None:
            return self._writer
        if not self._may_write:
            raise EngineError("the index was opened for reading only")
        with ExitStack() as lock:
            if self._building is None:
                lock.enter_context(self._generations.locked())
            self.refresh()
            with failures("written"):
                self._writer = self._opened.view.index.writer(HEAP, 2 if (os.cpu_count() or 1) > MANY_CORES else 1)
            self._lock = lock.pop_all()
        return self._writer

    def _load(self) -> "_Opened":
        folder = self._folder()
        try:
            return self._open(folder)
        except EngineError:
            # a rebuild may have deleted the folder since the pointer was read
            if self._folder() == folder:
                raise
            return self._load()

    def _open(self, folder: Path) -> "_Opened":
        # before the files, so that a commit meanwhile is noticed at the next refresh
        stamps = self._stamps(folder)
        state = read_state(folder, self._fingerprint)
        opened = _Opened(folder, stamps, View(folder))
        self._batch = state.batch
        return opened

    def _folder(self) -> Path:
        folder = self._building or self._generations.current()
        if folder is None:
            raise EngineError(f"the index in {self._generations.root} is gone; run `indexer.py rebuild`")
        return folder

    def _stamps(self, folder: Path) -> tuple[object, ...]:
        return (stamp_of(self._generations.pointer), stamp_of(folder / STATE), stamp_of(folder / "meta.json"))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A generation that is open, and what its files looked like then. Replaced as a whole, for readers in other threads."""

    folder: Path
    stamps: tuple[object, ...]
    view: View


def _create(folder: Path, fingerprint: str) -> None:
    with failures("created"):
        Index(build_schema(), path=str(folder))
    write_state(folder, State(fingerprint))
