"""What a worker does with one source or one stored document: bytes to a canonical draft to a record of the index."""

import hashlib
import os
import threading
import time
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from kb.catalogue import Arrival, Originals, document_id
from kb.engine.index import Record
from kb.errors import SourceError
from kb.ingest.fetch import fetch
from kb.ingest.record import make_record
from kb.ingest.sources import Source
from kb.knowledge.annotate import Annotator
from kb.knowledge.gazetteer import Gazetteer
from kb.model import Document, Draft, Failure
from kb.readers import read
from kb.text.analyzer import Analyzer


@dataclass(frozen=True, slots=True)
class Config:
    """What a worker needs to know; small, hashable and picklable. `entities` is the user's own
    file of them, `edition` names what it says, with all that ships."""

    originals: Path
    max_bytes: int
    timeout: float
    words: frozenset[str] = frozenset()
    entities: Path | None = None
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A source that was read: what the catalogue stores and what the index stores (its revision is not known yet)."""

    arrival: Arrival
    record: Record


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A source with the bytes that the catalogue has already."""

    source: str


Outcome = Made | Failure | Unchanged


class Workshop:
    """One worker's tools: the analyzer, the annotator and the place of kept originals."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.analyzer = Analyzer(config.words)
        self.annotator = Annotator(Gazetteer.read(config.entities))
        self.originals = Originals(config.originals)

    @property
    def fingerprint(self) -> str:
        """Names what this workshop makes of a text: equal for two that make the same."""
        return f"{self.analyzer.fingerprint}-{self.annotator.fingerprint}"

    def make(self, source: Source) -> Outcome:
        """Read one source. Never raises for what is wrong with it: that is a `Failure`."""
        try:
            raw = fetch(source, self.config.max_bytes, self.config.timeout)
            digest = hashlib.sha256(raw.data).hexdigest()
            if digest == source.digest:
                return Unchanged(source.name)
            draft = read(raw)
        except SourceError as error:
            return Failure(source.collection, source.name, error.code, str(error))
        except MemoryError:
            return Failure(source.collection, source.name, "too-large", "too large: reading it needs more memory than there is")
        except Exception as error:  # noqa: BLE001 - a defect of a reader costs one source, named as such, not the whole run
            reason = f"a defect in reading it: {type(error).__name__}: {error}".partition("\n")[0]
            return Failure(source.collection, source.name, "defect", reason)
        if source.is_url and draft.source_url is None:
            draft = replace(draft, source_url=source.place)
        self.originals.keep(raw.data)
        arrival = Arrival(source.collection, source.name, draft, digest, digest_text(draft))
        key = document_id(source.collection, source.name)
        return Made(arrival, self._record(key, source.collection, None, draft))

    def record(self, document: Document) -> Record:
        """What the index holds of a stored document."""
        return self._record(document.id, document.collection, document.parent, document.draft).at(document.revision)

    def _record(self, key: str, collection: str, parent: str | None, draft: Draft) -> Record:
        return make_record(key, collection, parent, draft, self.analyzer, self.annotator)


def digest_text(draft: Draft) -> str:
    """SHA-256 of a title and its paragraphs: the same for two sources with the same text.

    >>> digest_text(Draft("ก", ("ข",))) == digest_text(Draft("ก", ("ข",), views=1))
    True
    >>> digest_text(Draft("a", ("b",))) == digest_text(Draft("a", ("c",)))
    False
    """
    return hashlib.sha256("\n".join((draft.title, *draft.paragraphs)).encode()).hexdigest()


@lru_cache(maxsize=2)
def open_workshop(config: Config) -> Workshop:
    """The workshop of this process: loading a dictionary takes longer than reading a document. The one before is kept too, for
    who still reads an index that was made with it."""
    return Workshop(config)


def make_all(config: Config, sources: tuple[Source, ...]) -> list[Outcome]:
    """Read some sources, in a worker process."""
    workshop = open_workshop(config)
    return [workshop.make(source) for source in sources]


def record_all(config: Config, documents: tuple[Document, ...]) -> list[Record]:
    """What the index holds of some documents, in a worker process."""
    workshop = open_workshop(config)
    return [workshop.record(document) for document in documents]


def follow(parent: int) -> None:
    """End this process when its parent is gone: a killed indexer must not leave workers behind."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
