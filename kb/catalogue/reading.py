"""What is asked of documents and their revisions, through the connection that is given."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, tuple_

from kb.catalogue.connection import chunks
from kb.catalogue.records import Change
from kb.catalogue.tables import batches, documents, removals, revisions
from kb.errors import NotFound
from kb.model import Document, Draft, Version

Fields = tuple[Any, ...]

TEXTS: Select[*Fields] = select(
    *(column for column in documents.c if column.name not in ("revision", "published")),
    *(column for column in revisions.c if column.name != "id"),
).join_from(documents, revisions, documents.c.id == revisions.c.id)
"""What is known of documents today, once with each of their texts."""

NEWEST = TEXTS.where(documents.c.revision == revisions.c.revision)


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Document]:
    """Documents by id, in the order asked for; unknown ids are left out."""
    found = {}
    for some in chunks(list(dict.fromkeys(ids))):
        for row in connection.execute(NEWEST.where(documents.c.id.in_(some))):
            found[row.id] = _document(row)
    return {each: found[each] for each in ids if each in found}


def versions(connection: Connection, id: str) -> tuple[Version, ...]:
    """Every text that the source had, newest last."""
    columns = revisions.c
    rows = connection.execute(
        select(columns.revision, columns.seen, columns.title).where(columns.id == id).order_by(columns.revision)
    ).all()
    if not rows:
        raise NotFound(f"no document {id}")
    return tuple(Version(*row) for row in rows)


def revision(connection: Connection, id: str, number: int) -> Draft:
    """The text of then, with what is known of the document today."""
    statement = TEXTS.where(documents.c.id == id, revisions.c.revision == number)
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise NotFound(f"no revision {number} of document {id}")
    return _draft(row)


def children(connection: Connection, id: str) -> tuple[str, ...]:
    """Ids of the document's parts in the order in which they came."""
    return tuple(connection.scalars(select(documents.c.id).where(documents.c.parent == id).order_by(documents.c.number)))


def revisions_now(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The newest revision of each document."""
    found: dict[str, int] = {}
    for some in chunks(ids):
        rows = connection.execute(select(documents.c.id, documents.c.revision).where(documents.c.id.in_(some)))
        found.update((row.id, row.revision) for row in rows)
    return found


def digests(connection: Connection, ids: Sequence[str]) -> set[str]:
    """The originals that any revision of these documents was read from."""
    found: set[str] = set()
    for some in chunks(ids):
        found.update(connection.scalars(select(revisions.c.digest).where(revisions.c.id.in_(some))))
    return found


def same_text(connection: Connection, text_digests: Sequence[str]) -> dict[str, str]:
    """The source that first had each text, for those that any has."""
    columns, found = documents.c, {}
    for some in chunks(list(dict.fromkeys(text_digests))):
        statement = select(columns.text_digest, columns.source).where(columns.text_digest.in_(some))
        for row in connection.execute(statement.order_by(columns.number.desc())):
            found[row.text_digest] = row.source
    return found


def text_digests(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The digest of each document's text: the same for two with the same title and paragraphs."""
    found: dict[str, str] = {}
    for some in chunks(ids):
        rows = connection.execute(select(documents.c.id, documents.c.text_digest).where(documents.c.id.in_(some)))
        found.update((row.id, row.text_digest) for row in rows)
    return found


def used(connection: Connection, digests: Sequence[str]) -> set[str]:
    """Those originals that a revision was read from."""
    found: set[str] = set()
    for some in chunks(digests):
        found.update(connection.scalars(select(revisions.c.digest).where(revisions.c.digest.in_(some)).distinct()))
    return found


def last_batch(connection: Connection) -> int:
    """The number of the last batch, 0 before the first."""
    return connection.scalar(select(func.max(batches.c.number))) or 0


def page(connection: Connection, after: int, size: int) -> tuple[int, tuple[Document, ...]]:
    """The next documents in the order in which they first came, and the number of the last of them."""
    rows = connection.execute(NEWEST.where(documents.c.number > after).order_by(documents.c.number).limit(size)).all()
    return (rows[-1].number if rows else after), tuple(map(_document, rows))


def inventory_page(connection: Connection, after: int, size: int) -> Sequence[Row[int, str, int]]:
    """The next rows of (number, id, revision)."""
    columns = documents.c
    return connection.execute(
        select(columns.number, columns.id, columns.revision).where(columns.number > after).order_by(columns.number).limit(size)
    ).all()


Position = tuple[int, int]
"""Batch and number of the last document that was given."""


def change(connection: Connection, after: Position, size: int) -> tuple[Position, Change, bool]:
    """The documents and removals that come next in the order of batches, and whether these are the last."""
    columns = documents.c
    place = tuple_(columns.batch, columns.number)
    rows = connection.execute(NEWEST.where(place > tuple_(*after)).order_by(columns.batch, columns.number).limit(size)).all()
    is_last = len(rows) < size
    reached = last_batch(connection) if is_last else rows[-1].batch
    # A full page may end amid a batch: only the batches before are complete.
    complete = reached if is_last else reached - 1
    gone = connection.scalars(
        select(removals.c.id).where(removals.c.batch > after[0], removals.c.batch <= reached).order_by(removals.c.batch)
    )
    position = after if not rows else (rows[-1].batch, rows[-1].number)
    return position, Change(complete, tuple(map(_document, rows)), tuple(gone)), is_last


def _draft(row: Row[*Fields]) -> Draft:
    return Draft(
        title=row.title,
        paragraphs=tuple(row.body.split("\n")) if row.body else (),
        published=row.published,
        lang=row.lang,
        kind=row.kind,
        source_url=row.source_url,
        views=row.views,
    )


def _document(row: Row[*Fields]) -> Document:
    return Document(
        id=row.id,
        source=row.source,
        collection=row.collection,
        draft=_draft(row),
        digest=row.digest,
        text_digest=row.text_digest,
        revision=row.revision,
        seen=row.seen,
        parent=row.parent,
    )
