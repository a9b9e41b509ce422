"""The catalogue as the rest of Khlang sees it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from kb.catalogue import ledger, reading, writing
from kb.catalogue.connection import connect, failing_clearly
from kb.catalogue.records import Arrival, Change, Counts, Note
from kb.catalogue.schema import migrate
from kb.errors import NotFound
from kb.model import Document, Draft, Failure, Version

INVENTORY_CHUNK = 20_000
"""Rows of one look at the inventory: small ones, so many."""

LAST = 2**62
"""A document number behind all others."""


class Catalogue:
    """The truth: every document, every text it ever had, and how each source was read. Safe to use from threads.

    Text must be Unicode that UTF-8 can write (no lone surrogates). Every method raises `CatalogueError` where
    the database can't answer, and `Busy` where another writer took longer than half a minute.

    >>> with Catalogue.open("sqlite://") as catalogue:
    ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",), lang="th"), "0" * 64, "1" * 64)
    ...     catalogue.store([arrival], []), catalogue.document(arrival.id).draft.paragraphs
    (1, ('ความ',))
    >>> with Catalogue.open("sqlite://") as catalogue:
    ...     catalogue.store([], [Failure("default", "x.pdf", "empty", "a scan without text")]), catalogue.stats().failures
    (1, 1)
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the catalogue at this address, made or brought to this version's tables where needed.

        Raises `CatalogueError` for a wrong address, a file that is no database and a catalogue of a newer Khlang.

        >>> Catalogue.open("sqlite://").close()
        >>> Catalogue.open("คลัง")
        Traceback (most recent call last):
        kb.errors.CatalogueError: not an address of a catalogue: คลัง
        """
        engine = connect(url)
        try:
            with failing_clearly():
                migrate(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def close(self) -> None:
        """Close all connections. Nothing may be asked afterwards."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def store(self, documents: Sequence[Arrival], failures: Sequence[Failure], removed: Sequence[str] = ()) -> int:
        """Store all of this or, if anything goes wrong, nothing; return the number of the batch.

        First the documents `removed` (ids) go, with their parts; then arrivals come in, then failures are noted.
        A new document has revision 1, one with another `text_digest` than before the next revision; else only
        what is known of it is renewed. A failure leaves a document from better times in place.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     old = Arrival("default", "ข่าว.txt", Draft("ชื่อเดิม", ("ความ",)), "0" * 64, "1" * 64)
        ...     new = Arrival("default", "ข่าว.txt", Draft("ชื่อใหม่", ("ความ",)), "2" * 64, "3" * 64)
        ...     catalogue.store([old], []), catalogue.store([new], []), catalogue.document(new.id).revision
        (1, 2, 2)
        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "n.txt", Draft("A", ("b",)), "0" * 64, "1" * 64)
        ...     catalogue.store([arrival], []), catalogue.store([], [], [arrival.id]), catalogue.known("default")
        (1, 2, {})
        """
        now = datetime.now(UTC)
        with failing_clearly(), self._writer.begin() as connection:
            batch = writing.begin_batch(connection, now)
            writing.remove(connection, removed, batch)
            writing.put(connection, documents, batch, now)
            writing.fail(connection, failures, batch, now)
        return batch

    @property
    def batch(self) -> int:
        """The number of the last batch, 0 before the first."""
        with self._reading() as connection:
            return reading.last_batch(connection)

    def document(self, id: str) -> Document:
        """The document in its newest revision; raises `NotFound`.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     catalogue.document("ไม่มี")
        Traceback (most recent call last):
        kb.errors.NotFound: no document ไม่มี
        """
        found = self.documents((id,))
        if id not in found:
            raise NotFound(f"no document {id}")
        return found[id]

    def documents(self, ids: Sequence[str]) -> dict[str, Document]:
        """Documents by id in the order of `ids`, of which there may be any number; unknown ones are left out.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     catalogue.documents(["ไม่มี", "unknown"])
        {}
        """
        with self._reading() as connection:
            return reading.by_ids(connection, ids)

    def versions(self, id: str) -> tuple[Version, ...]:
        """Every text that the document had, newest last; raises `NotFound`.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "0" * 64, "1" * 64)
        ...     _ = catalogue.store([arrival], [])
        ...     [(version.revision, version.title) for version in catalogue.versions(arrival.id)]
        [(1, 'ชื่อ')]
        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     catalogue.versions("unknown")
        Traceback (most recent call last):
        kb.errors.NotFound: no document unknown
        """
        with self._reading() as connection:
            return reading.versions(connection, id)

    def revision(self, id: str, number: int) -> Draft:
        """Title, paragraphs and day of an earlier text, the rest as it is today; raises `NotFound`.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     for title in ("เดิม", "ใหม่"):
        ...         _ = catalogue.store([Arrival("default", "ข่าว.txt", Draft(title, ("ความ",)), "0" * 64, title)], [])
        ...     id, = catalogue.find("ข่าว.txt")
        ...     catalogue.revision(id, 1).title, catalogue.revision(id, 2).title
        ('เดิม', 'ใหม่')
        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     catalogue.revision("unknown", 1)
        Traceback (most recent call last):
        kb.errors.NotFound: no revision 1 of document unknown
        """
        with self._reading() as connection:
            return reading.revision(connection, id, number)

    def revisions(self, ids: Sequence[str]) -> dict[str, int]:
        """The newest revision of each of these documents; unknown ids are left out.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "00", "11")
        ...     _ = catalogue.store([arrival], [])
        ...     catalogue.revisions([arrival.id, "unknown"]) == {arrival.id: 1}
        True
        """
        with self._reading() as connection:
            return reading.revisions_now(connection, ids)

    def digests(self, ids: Sequence[str]) -> set[str]:
        """The digests of all originals that these documents, in any revision, were read from.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "00", "11")
        ...     _ = catalogue.store([arrival], [])
        ...     catalogue.digests([arrival.id]), catalogue.digests(["unknown"])
        ({'00'}, set())
        """
        with self._reading() as connection:
            return reading.digests(connection, ids)

    def children(self, id: str) -> tuple[str, ...]:
        """Ids of the documents whose parent this is, in the order in which they first came.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     item = Arrival("default", "ประชุม.html#1", Draft("วาระ", ("มติ",)), "0" * 64, "1" * 64, parent="meeting")
        ...     _ = catalogue.store([item], [])
        ...     catalogue.children("meeting") == (item.id,), catalogue.children(item.id)
        (True, ())
        """
        with self._reading() as connection:
            return reading.children(connection, id)

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the sources with this id, this name in any collection or, with a `/` at the end, in this folder.

        Sources that could not be read are among them, so that they can be removed from the ledger.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว/๑.txt", Draft("ชื่อ", ("ความ",)), "0" * 64, "1" * 64)
        ...     _ = catalogue.store([arrival], [Failure("default", "news/x.pdf", "broken", "not a PDF")])
        ...     [len(catalogue.find(text)) for text in (arrival.id, "ข่าว/๑.txt", "ข่าว/", "news/", "ข่าว")]
        [1, 1, 1, 1, 0]
        """
        with self._reading() as connection:
            return ledger.find(connection, text)

    def known(self, collection: str) -> dict[str, str]:
        """The digest of each source of a collection as last read; those whose last reading failed are left out.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("ข่าว", "๑.txt", Draft("ชื่อ", ("ความ",)), "00", "11")], [])
        ...     catalogue.known("ข่าว"), catalogue.known("news")
        ({'๑.txt': '00'}, {})
        """
        with self._reading() as connection:
            return ledger.known(connection, collection)

    def failures(self) -> tuple[Failure, ...]:
        """Sources whose last reading failed, by collection and name.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([], [Failure("ข่าว", "เสีย.pdf", "broken", "not a PDF")])
        ...     [(failure.source, failure.reason) for failure in catalogue.failures()]
        [('เสีย.pdf', 'not a PDF')]
        """
        with self._reading() as connection:
            return ledger.failures(connection)

    def notes(self) -> tuple[Note, ...]:
        """Sources with a note, by collection and name.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("ข่าว", "๒.txt", Draft("ชื่อ", ("ความ",)), "00", "11", note="same text as ๑.txt")], [])
        ...     [note.note for note in catalogue.notes()]
        ['same text as ๑.txt']
        """
        with self._reading() as connection:
            return ledger.notes(connection)

    def same_text(self, text_digests: Sequence[str]) -> dict[str, str]:
        """For each text that a document has now, the source that came first with it.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     for source in ("ข่าว.txt", "copy.txt"):
        ...         _ = catalogue.store([Arrival("default", source, Draft("ชื่อ", ("ความ",)), "00", "11")], [])
        ...     catalogue.same_text(["11", "22"])
        {'11': 'ข่าว.txt'}
        """
        with self._reading() as connection:
            return reading.same_text(connection, text_digests)

    def text_digests(self, ids: Sequence[str]) -> dict[str, str]:
        """The digest of each document's text: the same for two with the same text; unknown ids are left out.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "00", "11")
        ...     _ = catalogue.store([arrival], [])
        ...     catalogue.text_digests([arrival.id, "unknown"]) == {arrival.id: "11"}
        True
        """
        with self._reading() as connection:
            return reading.text_digests(connection, ids)

    def unused(self, digests: Sequence[str]) -> set[str]:
        """Those digests of originals that no revision of any document was read from.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "00", "11")], [])
        ...     catalogue.unused(["00", "22"])
        {'22'}
        """
        with self._reading() as connection:
            return set(digests) - reading.used(connection, digests)

    def stats(self) -> Counts:
        """How much there is of what.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("ข่าว", "๑.txt", Draft("ชื่อ", ("ความ",), lang="th"), "00", "11")], [])
        ...     catalogue.stats().collections, catalogue.stats().languages
        ((('ข่าว', 1),), (('th', 1),))
        """
        with self._reading() as connection:
            return ledger.counts(connection)

    def inventory(self) -> Iterator[tuple[str, int]]:
        """Every (id, revision). Memory stays small; what is stored meanwhile may or may not be among them.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "00", "11")], [])
        ...     [revision for _, revision in catalogue.inventory()]
        [1]
        """
        last = 0
        while True:
            with self._reading() as connection:
                rows = reading.inventory_page(connection, last, INVENTORY_CHUNK)
            if not rows:
                return
            yield from ((row.id, row.revision) for row in rows)
            last = rows[-1].number

    def scan(self, chunk: int = 500) -> Iterator[tuple[Document, ...]]:
        """Every document, `chunk` at a time. Memory stays small; what is stored meanwhile may or may not be among them.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     _ = catalogue.store([Arrival("ข่าว", f"{n}.txt", Draft("ชื่อ", ("ความ",)), "00", "11") for n in "๑๒๓"], [])
        ...     [[document.source for document in some] for some in catalogue.scan(2)]
        [['๑.txt', '๒.txt'], ['๓.txt']]
        """
        last = 0
        while True:
            with self._reading() as connection:
                last, documents = reading.page(connection, last, chunk)
            if not documents:
                return
            yield documents

    def changes(self, after_batch: int, chunk: int = 500) -> Iterator[Change]:
        """What happened after a batch, in the order of batches: at most `chunk` documents a piece, nothing if nothing.

        Applying all pieces makes any copy that held everything up to `after_batch` equal to the catalogue, also
        when batches are stored meanwhile; after each piece the copy holds all batches up to the piece's `batch`.

        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     arrival = Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "0" * 64, "1" * 64)
        ...     _ = catalogue.store([arrival], []), catalogue.store([], [], [arrival.id])
        ...     [(change.batch, change.documents, change.removed == (arrival.id,)) for change in catalogue.changes(1)]
        [(2, (), True)]
        >>> with Catalogue.open("sqlite://") as catalogue:
        ...     list(catalogue.changes(0))
        []
        """
        position, is_last = (after_batch, LAST), self.batch <= after_batch
        while not is_last:
            with self._reading() as connection:
                position, change, is_last = reading.change(connection, position, chunk)
            yield change

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with failing_clearly(), self._engine.connect() as connection:
            yield connection
