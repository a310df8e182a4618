"""Which batch quotes, orders, complaints and handoffs came with, so that it can be taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("quote", "orders", "complaint", "handoff")


def upgrade() -> None:
    """Add the column, and the index by which a batch is found."""
    for table in TABLES:
        op.add_column(table, sa.Column("batch_id", BigInt, nullable=True))
        op.create_index(op.f(f"ix_{table}_batch_id"), table, ["batch_id"], unique=False)


def downgrade() -> None:
    """Take both away; on SQLite a trigger that names the column would refuse that."""
    for table in TABLES:
        if op.get_bind().dialect.name == "sqlite":
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER IF EXISTS tt_{table}_{event}")
        op.drop_index(op.f(f"ix_{table}_batch_id"), table_name=table)
        op.drop_column(table, "batch_id")
