"""How a batch is written: all of it in the transaction of the connection that is given."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kb.catalogue.connection import chunks
from kb.catalogue.identity import document_id
from kb.catalogue.records import Arrival
from kb.catalogue.tables import FAILED, IN, batches, documents, removals, revisions, sources
from kb.model import Failure

Row = dict[str, Any]

Placed = tuple[Arrival, int]
"""An arrival and the revision that its text is."""


def begin_batch(connection: Connection, seen: datetime) -> int:
    """The number of a new batch, greater than all before."""
    result = connection.execute(insert(batches).values(seen=seen))
    return int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0


def remove(connection: Connection, ids: Sequence[str], batch: int) -> None:
    """Take documents out with their parts, revisions and ledger rows, and remember that they are gone."""
    gone = _with_parts(connection, ids)
    for some in chunks(gone):
        for table in (documents, sources, removals):
            connection.execute(delete(table).where(table.c.id.in_(some)))
    _insert(connection, removals, [{"id": each, "batch": batch} for each in gone])


def put(connection: Connection, arrivals: Iterable[Arrival], batch: int, seen: datetime) -> None:
    """Add or renew documents. Another text is another revision; of one source that comes twice the last counts."""
    newest = {arrival.id: arrival for arrival in arrivals}
    fresh, renewed, same = _sort_out(newest, _stored(connection, list(newest)))
    _insert(connection, documents, [_identity(arrival) | _document(arrival, n, batch) for arrival, n in fresh])
    _update(connection, [{"of": arrival.id} | _document(arrival, n, batch) for arrival, n in renewed + same])
    _insert(connection, revisions, [_revision(arrival, n, seen) for arrival, n in fresh + renewed])
    _retouch(connection, [_retouched(arrival, n) for arrival, n in same])
    for some in chunks([arrival.id for arrival, _ in fresh]):
        connection.execute(delete(removals).where(removals.c.id.in_(some)))
    _enter(connection, [_identity(arrival) | _read(arrival, batch, seen) for arrival in newest.values()])


def fail(connection: Connection, failures: Iterable[Failure], batch: int, seen: datetime) -> None:
    """Note sources that could not be read; what is stored of them from better times stays."""
    rows = [_failed(failure, batch, seen) for failure in failures]
    _enter(connection, list({row["id"]: row for row in rows}.values()))


def _with_parts(connection: Connection, ids: Sequence[str]) -> list[str]:
    found = dict.fromkeys(ids)
    fresh = list(found)
    while fresh:
        parts: list[str] = []
        for some in chunks(fresh):
            parts.extend(connection.scalars(select(documents.c.id).where(documents.c.parent.in_(some))))
        fresh = [part for part in parts if part not in found]
        found.update(dict.fromkeys(fresh))
    return list(found)


def _stored(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    columns, stored = documents.c, {}
    for some in chunks(ids):
        for row in connection.execute(select(columns.id, columns.revision, columns.text_digest).where(columns.id.in_(some))):
            stored[row.id] = (row.revision, row.text_digest)
    return stored


def _sort_out(newest: dict[str, Arrival], stored: dict[str, tuple[int, str]]) -> tuple[list[Placed], list[Placed], list[Placed]]:
    fresh: list[Placed] = []
    renewed: list[Placed] = []
    same: list[Placed] = []
    for arrival in newest.values():
        revision, text_digest = stored.get(arrival.id, (0, ""))
        if not revision:
            fresh.append((arrival, 1))
        elif text_digest != arrival.text_digest:
            renewed.append((arrival, revision + 1))
        else:
            same.append((arrival, revision))
    return fresh, renewed, same


def _insert(connection: Connection, table: Any, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _update(connection: Connection, rows: list[Row]) -> None:
    if rows:
        connection.execute(update(documents).where(documents.c.id == bindparam("of")), rows)


def _retouch(connection: Connection, rows: list[Row]) -> None:
    if rows:
        columns = revisions.c
        connection.execute(update(revisions).where(columns.id == bindparam("of"), columns.revision == bindparam("at")), rows)


def _enter(connection: Connection, rows: list[Row]) -> None:
    for some in chunks([row["id"] for row in rows]):
        connection.execute(delete(sources).where(sources.c.id.in_(some)))
    _insert(connection, sources, rows)


def _identity(arrival: Arrival) -> Row:
    return {"id": arrival.id, "collection": arrival.collection, "source": arrival.source}


def _document(arrival: Arrival, revision: int, batch: int) -> Row:
    draft = arrival.draft
    return {
        "parent": arrival.parent,
        "lang": draft.lang,
        "kind": draft.kind,
        "published": draft.published,
        "source_url": draft.source_url,
        "views": draft.views,
        "text_digest": arrival.text_digest,
        "revision": revision,
        "batch": batch,
    }


def _revision(arrival: Arrival, revision: int, seen: datetime) -> Row:
    draft = arrival.draft
    return {
        "id": arrival.id,
        "revision": revision,
        "seen": seen,
        "digest": arrival.digest,
        "published": draft.published,
        "title": draft.title,
        "body": "\n".join(draft.paragraphs),
    }


def _retouched(arrival: Arrival, revision: int) -> Row:
    return {"of": arrival.id, "at": revision, "digest": arrival.digest, "published": arrival.draft.published}


def _read(arrival: Arrival, batch: int, seen: datetime) -> Row:
    return {"seen": seen, "digest": arrival.digest, "outcome": IN, "code": "", "reason": "", "note": arrival.note, "batch": batch}


def _failed(failure: Failure, batch: int, seen: datetime) -> Row:
    return {
        "id": document_id(failure.collection, failure.source),
        "collection": failure.collection,
        "source": failure.source,
        "seen": failure.seen or seen,
        "digest": None,
        "outcome": FAILED,
        "code": failure.code,
        "reason": failure.reason,
        "note": "",
        "batch": batch,
    }
