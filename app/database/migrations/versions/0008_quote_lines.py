"""Quotes have lines; an order counts its changes, so that the second of two who edit is told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Document

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns."""
    with op.batch_alter_table("quote") as table:
        table.add_column(sa.Column("lines", Document, nullable=True))
    with op.batch_alter_table("orders") as table:
        table.add_column(sa.Column("version", BigInt, server_default="1", nullable=False))


def downgrade() -> None:
    """Take them away."""
    with op.batch_alter_table("orders") as table:
        table.drop_column("version")
    with op.batch_alter_table("quote") as table:
        table.drop_column("lines")
