"""The tables as this version of Khlang knows them; `migrations` brings older catalogues here.

A document's text lies once, in its newest revision, so that counting and listing never read texts.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

IN, FAILED = "in", "failed"
"""Outcomes of a source in the ledger."""


class Moment(TypeDecorator[datetime]):
    """A time in UTC: aware in Python, without a zone in the database, where not every dialect keeps one.

    >>> Moment().process_result_value(datetime(2019, 6, 11), None).isoformat()
    '2019-06-11T00:00:00+00:00'
    >>> Moment().process_bind_param(datetime(2019, 6, 11, tzinfo=UTC), None)
    datetime.datetime(2019, 6, 11, 0, 0)
    """

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect | None) -> datetime | None:  # noqa: ARG002
        """Take the zone off, after going to UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect | None) -> datetime | None:  # noqa: ARG002
        """Put the zone on."""
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()

batches = Table(
    "batches",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("seen", Moment, nullable=False),
    sqlite_autoincrement=True,
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("collection", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("parent", String(16)),
    Column("lang", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("published", Date),
    Column("source_url", Text),
    Column("views", BigInteger),
    Column("text_digest", String(64), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("batch", Integer, nullable=False),
    UniqueConstraint("collection", "source"),
    Index("ix_documents_batch", "batch", "number"),
    Index("ix_documents_counts", "collection", "lang", "kind", "published"),
    Index("ix_documents_parent", "parent"),
    sqlite_autoincrement=True,
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", String(16), ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("seen", Moment, nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("published", Date),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("collection", Text, nullable=False),
    Column("source", Text, nullable=False, index=True),
    Column("seen", Moment, nullable=False),
    Column("digest", String(64)),
    Column("outcome", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("batch", Integer, nullable=False),
    UniqueConstraint("collection", "source"),
    Index("ix_sources_outcome", "outcome"),
)

removals = Table(
    "removals",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("batch", Integer, nullable=False, index=True),
)
