"""What is asked of the ledger of sources, through the connection that is given."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, func, or_, select

from kb.catalogue.records import Counts, Note
from kb.catalogue.tables import FAILED, IN, batches, documents, sources
from kb.model import Failure

ledger = sources.c


def known(connection: Connection, collection: str) -> dict[str, str]:
    """The digest of each source of the collection whose last reading went well."""
    rows = connection.execute(select(ledger.source, ledger.digest).where(ledger.collection == collection, ledger.outcome == IN))
    return {row.source: row.digest for row in rows}


def find(connection: Connection, text: str) -> tuple[str, ...]:
    """Ids of the sources with this id or name, or in this folder, by collection and name."""
    matches = [ledger.id == text, ledger.source == text]
    if text.endswith("/"):
        # LIKE takes A for a in some databases, and orders of text differ: only equality is the same in all.
        matches.append(func.substr(ledger.source, 1, len(text)) == text)
    return tuple(connection.scalars(select(ledger.id).where(or_(*matches)).order_by(ledger.collection, ledger.source)))


def failures(connection: Connection) -> tuple[Failure, ...]:
    """Sources whose last reading failed, by collection and name."""
    rows = connection.execute(
        select(ledger.collection, ledger.source, ledger.code, ledger.reason, ledger.seen)
        .where(ledger.outcome == FAILED)
        .order_by(ledger.collection, ledger.source)
    )
    return tuple(Failure(*row) for row in rows)


def notes(connection: Connection) -> tuple[Note, ...]:
    """Sources with a note, by collection and name."""
    rows = connection.execute(
        select(ledger.collection, ledger.source, ledger.note).where(ledger.note != "").order_by(ledger.collection, ledger.source)
    )
    return tuple(Note(*row) for row in rows)


def counts(connection: Connection) -> Counts:
    """How much there is of what."""
    columns = documents.c
    groups = connection.execute(
        select(
            columns.collection,
            columns.lang,
            columns.kind,
            func.count(),
            func.max(columns.published),
            func.min(columns.published),
        ).group_by(columns.collection, columns.lang, columns.kind)
    ).all()
    return Counts(
        documents=sum(group[3] for group in groups),
        collections=_ranked((group[0], group[3]) for group in groups),
        languages=_ranked((group[1], group[3]) for group in groups),
        kinds=_ranked((group[2], group[3]) for group in groups),
        newest=max((group[4] for group in groups if group[4]), default=None),
        oldest=min((group[5] for group in groups if group[5]), default=None),
        updated=connection.scalar(select(batches.c.seen).order_by(batches.c.number.desc()).limit(1)),
        failures=connection.scalar(select(func.count()).where(ledger.outcome == FAILED)) or 0,
    )


def _ranked(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    total: Counter[str] = Counter()
    for value, number in pairs:
        total[value] += number
    return tuple(sorted(total.items(), key=lambda pair: (-pair[1], pair[0])))
