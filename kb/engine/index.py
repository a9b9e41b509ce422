"""The index of a store: its documents, and their quotes beside them. Two engines that are written together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kb.engine import open_engine, rebuild_engine
from kb.engine.base import Engine, Entry

QUOTES = "quotes"
"""The folder of the index of quotes, beside that of documents."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the index holds of one document: its entry, and one of each quote.

    The id of a quote says where its words stand (`document-revision-paragraph-start-end`), so that it stays true whatever the
    rules for quotes become; before the revision is known it lacks all before the paragraph.

    >>> record = Record(Entry("เอก", 0), (Entry("2-5-60", 0),))
    >>> [(one.id, one.revision) for one in record.at(3).quotes]
    [('เอก-3-2-5-60', 3)]
    >>> Record(Entry("a", 0)).at(1).entry.revision
    1
    """

    entry: Entry
    quotes: tuple[Entry, ...] = ()

    def at(self, revision: int) -> "Record":
        """The record of a revision of the document."""
        key = self.entry.id
        return Record(
            replace(self.entry, revision=revision),
            tuple(replace(one, id=f"{key}-{revision}-{one.id}", revision=revision) for one in self.quotes),
        )


@dataclass(frozen=True, slots=True)
class Index:
    """Documents and their quotes. `batch` is the last that both hold: what a kill left out of one is replayed into both."""

    documents: Engine
    quotes: Engine

    @property
    def batch(self) -> int:
        """The last batch of the catalogue that all of the index holds."""
        return min(self.documents.batch, self.quotes.batch)

    def write(self, records: Iterable[Record]) -> None:
        """Add records; one of the same document is replaced, with all its quotes."""
        some = list(records)
        self.documents.write(record.entry for record in some)
        self.quotes.delete_parts(record.entry.id for record in some)
        self.quotes.write(quote for record in some for quote in record.quotes)

    def delete(self, ids: Sequence[str]) -> None:
        """Take documents out, with their quotes."""
        self.documents.delete(ids)
        self.quotes.delete_parts(ids)

    def commit(self, batch: int) -> None:
        """Make all writes lasting."""
        self.quotes.commit(batch)
        self.documents.commit(batch)

    def refresh(self) -> None:
        """See what another process has committed since."""
        self.documents.refresh()
        self.quotes.refresh()

    def size(self) -> int:
        """Bytes on disk."""
        return self.documents.size() + self.quotes.size()

    def count_quotes(self) -> Counter[tuple[str, int]]:
        """How many quotes there are of each document and revision."""
        return Counter((key.partition("-")[0], revision) for key, revision in self.quotes.inventory())

    def close(self) -> None:
        """Release files and threads."""
        self.documents.close()
        self.quotes.close()


def open_index(name: str, folder: Path, fingerprint: str, write: bool = False) -> Index:
    """The index under a folder, in an engine of this name; raises as `open_engine`."""
    documents = open_engine(name, folder, fingerprint, write)
    try:
        return Index(documents, open_engine(name, folder / QUOTES, fingerprint, write))
    except BaseException:
        documents.close()
        raise


@contextmanager
def rebuild_index(name: str, folder: Path, fingerprint: str) -> Iterator[Index]:
    """A new, empty index that takes the place of the one under the folder when the block ends well; raises as `rebuild_engine`."""
    with rebuild_engine(name, folder / QUOTES, fingerprint) as quotes, rebuild_engine(name, folder, fingerprint) as documents:
        yield Index(documents, quotes)
