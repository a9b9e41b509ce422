"""How a source becomes findable: read by workers, stored in batches, indexed; and how index and catalogue stay one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kb.catalogue import Arrival, Catalogue, Originals, document_id
from kb.engine.index import Index, Record
from kb.errors import StaleIndex
from kb.ingest.crew import spread
from kb.ingest.sources import Listing, Source
from kb.ingest.workshop import Config, Made, Outcome, Unchanged, make_all, record_all
from kb.model import Document, Failure

BATCH = 500
"""Documents of one transaction: a kill loses at most the reading of so many, and none that was reported."""

PIECE = 16
"""Sources that a worker takes at a time."""

COMMIT = 4
"""Batches of one index commit; those after the last commit are replayed from the catalogue."""

FEW = 24
"""Up to so many sources are read in this process: starting workers would take longer."""

Item = TypeVar("Item")

Progress = Callable[[int], None]
"""Is told how many more sources are done, after they are stored."""


@dataclass(slots=True)
class Summary:
    """What an `add` did: how many documents came in new or changed, were unchanged, or passed over as of another
    type; the failures, and the notes as (source, note), of this run."""

    added: int = 0
    unchanged: int = 0
    passed: int = 0
    failures: list[Failure] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the index differs from the catalogue: ids it lacks, holds in another revision, holds twice, or should not hold; and
    documents of which it holds other `quotes` than it says."""

    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.stale or self.twice or self.strange or self.quotes)


class Writer:
    """Writes to catalogue and index. Hold the data folder's lock while using it."""

    def __init__(self, catalogue: Catalogue, index: Index, config: Config) -> None:
        self._catalogue, self._index, self._config = catalogue, index, config

    def known(self, collection: str) -> dict[str, str]:
        """The digest of each source of a collection as last read."""
        return self._catalogue.known(collection)

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the documents that an id, a source or a folder means."""
        return self._catalogue.find(text)

    def forget_failed(self, collection: str, places: Sequence[str]) -> None:
        """Strike earlier failures of these places as a whole (no such folder, another indexer at work) from the
        ledger: this run says how it stands with them now."""
        failed = {failure.source for failure in self._catalogue.failures() if failure.collection == collection}
        ids = [document_id(collection, place) for place in places if place in failed]
        held = self._catalogue.revisions(ids)
        if gone := [key for key in ids if key not in held]:
            self._catalogue.store([], [], gone)

    def add(self, listing: Listing, workers: int, progress: Progress) -> Summary:
        """Read and index what is new or changed. What fails is noted in the ledger; all else goes in."""
        self.replay()
        summary = Summary(passed=listing.passed, failures=list(listing.failures))
        batch = self._catalogue.store([], listing.failures) if listing.failures else self._catalogue.batch
        workers = workers if len(listing.sources) > FEW else 1
        outcomes = spread(make_all, self._config, _chunk(listing.sources, PIECE), workers, _give_up)
        for n, some in enumerate(_gather(outcomes, BATCH), 1):
            batch = self._store(some, summary) or batch
            if n % COMMIT == 0:
                self._index.commit(batch)
            progress(len(some))
        self._index.commit(batch)
        return summary

    def remove(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Take documents out, with their parts and with originals that nothing else was read from. Returns their ids."""
        self.replay()
        gone = (*ids, *(child for key in ids for child in self._catalogue.children(key)))
        digests = self._catalogue.digests(gone)
        batch = self._catalogue.store([], [], ids)
        self._index.delete(gone)
        self._index.commit(batch)
        originals = Originals(self._config.originals)
        for digest in self._catalogue.unused(list(digests)):
            originals.drop(digest)
        return gone

    def replay(self) -> None:
        """Bring into the index what the catalogue has stored since the index's last commit.

        Raises `StaleIndex` where the index is ahead of the catalogue (one of them was restored from a backup).
        """
        if self._index.batch > self._catalogue.batch:
            raise StaleIndex("the index is newer than the catalogue: run `indexer.py rebuild`")
        for change in self._catalogue.changes(self._index.batch):
            self._index.delete(change.removed)
            self._index.write(record_all(self._config, change.documents))
            self._index.commit(change.batch)

    def compare(self) -> Difference:
        """Where the index differs from the catalogue."""
        self._index.refresh()
        inventory = list(self._index.documents.inventory())
        held, revisions = Counter(key for key, _ in inventory), dict(inventory)
        stored = dict(self._catalogue.inventory())
        return Difference(
            missing=tuple(key for key in stored if key not in held),
            stale=tuple(key for key in stored if key in held and revisions[key] != stored[key]),
            twice=tuple(key for key, count in held.items() if count > 1),
            strange=tuple(key for key in held if key not in stored),
            quotes=self._compare_quotes(revisions),
        )

    def mend(self, difference: Difference) -> None:
        """Make the index equal to the catalogue again where it differs."""
        stored = set(self._catalogue.revisions(difference.quotes))
        self._index.delete((*difference.strange, *difference.twice, *(key for key in difference.quotes if key not in stored)))
        wrong = tuple(dict.fromkeys((*difference.missing, *difference.stale, *difference.twice, *stored)))
        for some in _chunk(wrong, BATCH):
            self._index.write(record_all(self._config, tuple(self._catalogue.documents(some).values())))
        self._index.commit(self._catalogue.batch)

    def _compare_quotes(self, revisions: Mapping[str, int]) -> tuple[str, ...]:
        """The documents of which the index of quotes holds other quotes than their own entry in that of documents counts."""
        held = self._index.count_quotes()
        told = self._index.documents.values(list(revisions), ["quotes"])
        counted = {(key, revision): int(told[key]["quotes"][0]) for key, revision in revisions.items() if told[key]["quotes"]}
        return tuple(dict.fromkeys(key for key, revision in (*counted, *held) if counted.get((key, revision), 0) != held[key, revision]))

    def _store(self, outcomes: list[Outcome], summary: Summary) -> int:
        """One batch: into the catalogue in one transaction, then into the index. Returns its number, 0 if there was nothing."""
        made = [outcome for outcome in outcomes if isinstance(outcome, Made)]
        failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
        summary.added += len(made)
        summary.unchanged += sum(isinstance(outcome, Unchanged) for outcome in outcomes)
        summary.failures += failures
        if not made and not failures:
            return 0
        arrivals = self._note_copies([one.arrival for one in made])
        summary.notes += ((arrival.source, arrival.note) for arrival in arrivals if arrival.note)
        batch = self._catalogue.store(arrivals, failures)
        revisions = self._catalogue.revisions([one.record.entry.id for one in made])
        self._index.write(one.record.at(revisions[one.record.entry.id]) for one in made)
        return batch

    def _note_copies(self, arrivals: list[Arrival]) -> list[Arrival]:
        """The arrivals, with a note on each that has the same text as an earlier source."""
        first = self._catalogue.same_text([arrival.text_digest for arrival in arrivals])
        noted: list[Arrival] = []
        for arrival in arrivals:
            original = first.setdefault(arrival.text_digest, arrival.source)
            noted.append(arrival if original == arrival.source else replace(arrival, note=f"same text as {original}"))
        return noted


def rebuild(catalogue: Catalogue, index: Index, config: Config, workers: int, progress: Progress) -> None:
    """Fill a new, empty index from the catalogue."""
    batch = catalogue.batch
    for records in spread(record_all, config, catalogue.scan(PIECE * 4), workers, _pass_over):
        index.write(records)
        progress(len(records))
    index.commit(batch)


def _chunk(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in order, at most `size` at a time."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _gather(pieces: Iterable[list[Outcome]], size: int) -> Iterator[list[Outcome]]:
    """Outcomes in batches of about `size`."""
    batch: list[Outcome] = []
    for piece in pieces:
        batch += piece
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


def _give_up(source: Source) -> list[Outcome]:
    """What becomes of a source that ends the worker that reads it."""
    reason = "reading it ended the worker: too large for the memory, or damaged"
    return [Failure(source.collection, source.name, "broken", reason)]


def _pass_over(_: Document) -> list[Record]:
    """A document that ends the worker that enters it is left out; `check` names it."""
    return []
