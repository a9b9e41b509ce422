"""The first tables: batches, documents, revisions, the ledger of sources, removals."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "batches",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("seen", sa.DateTime(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(16), nullable=False, unique=True),
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("parent", sa.String(16)),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("source_url", sa.Text()),
        sa.Column("views", sa.BigInteger()),
        sa.Column("text_digest", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.UniqueConstraint("collection", "source"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_documents_text_digest", "documents", ["text_digest"])
    op.create_index("ix_documents_batch", "documents", ["batch", "number"])
    op.create_index("ix_documents_counts", "documents", ["collection", "lang", "kind", "published"])
    op.create_index("ix_documents_parent", "documents", ["parent"])
    op.create_table(
        "revisions",
        sa.Column("id", sa.String(16), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("revision", sa.Integer(), primary_key=True),
        sa.Column("seen", sa.DateTime(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )
    op.create_index("ix_revisions_digest", "revisions", ["digest"])
    op.create_table(
        "sources",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("seen", sa.DateTime(), nullable=False),
        sa.Column("digest", sa.String(64)),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.UniqueConstraint("collection", "source"),
    )
    op.create_index("ix_sources_source", "sources", ["source"])
    op.create_index("ix_sources_outcome", "sources", ["outcome"])
    op.create_table(
        "removals",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("batch", sa.Integer(), nullable=False),
    )
    op.create_index("ix_removals_batch", "removals", ["batch"])


def downgrade() -> None:
    """Take all tables away."""
    for table in ("removals", "sources", "revisions", "documents", "batches"):
        op.drop_table(table)
