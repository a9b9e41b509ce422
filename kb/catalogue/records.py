"""What goes into the catalogue and what comes out of it, where `kb.model` has no value for it."""

from dataclasses import dataclass
from datetime import date, datetime

from kb.catalogue.identity import document_id
from kb.model import Document, Draft


@dataclass(frozen=True, slots=True)
class Arrival:
    """A source that was read: its canonical draft, the SHA-256 of its bytes (`digest`) and of its text (`text_digest`).

    `parent` is the id of the document it is a part of, `note` what is worth telling about it ("same text as X").

    >>> Arrival("default", "ข่าว.txt", Draft("ชื่อ", ("ความ",)), "0" * 64, "1" * 64).id
    'ztpusm67ayyfmegi'
    >>> Arrival("default", "n.txt", Draft("A", ("b",)), "0" * 64, "1" * 64, note="same text as m.txt").parent is None
    True
    """

    collection: str
    source: str
    draft: Draft
    digest: str
    text_digest: str
    parent: str | None = None
    note: str = ""

    @property
    def id(self) -> str:
        """The id of the document that this becomes."""
        return document_id(self.collection, self.source)


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of what happened since a batch: documents in their newest state, ids of removed ones.

    An index that took all changes up to this one holds every batch up to `batch`, and may say so.

    >>> Change(7, (), ("ztpusm67ayyfmegi",)).batch
    7
    >>> Change(8, (), ()).documents
    ()
    """

    batch: int
    documents: tuple[Document, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth telling about a source that is in.

    >>> Note("default", "สำเนา.txt", "same text as ข่าว.txt").source
    'สำเนา.txt'
    >>> Note("default", "copy.txt", "same text as news.txt").note
    'same text as news.txt'
    """

    collection: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What the catalogue holds. Counts are (value, number) pairs, most first, ties by value.

    `newest` and `oldest` are days of publication, `updated` is when the last batch was stored (UTC).

    >>> Counts(1, (("ข่าว", 1),), (("th", 1),), (("speech", 1),), None, None, None, 0).collections
    (('ข่าว', 1),)
    >>> Counts(0, (), (), (), None, None, None, 2).failures
    2
    """

    documents: int
    collections: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    newest: date | None
    oldest: date | None
    updated: datetime | None
    failures: int
