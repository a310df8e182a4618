"""Teams and tasks of key accounts that came from a local file are taken back with it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TABLES = ("key_member", "key_task")


def upgrade() -> None:
    """Add the column to both tables."""
    for name in _TABLES:
        op.add_column(name, sa.Column("batch_id", BigInt, nullable=True))
        op.create_index(op.f(f"ix_{name}_batch_id"), name, ["batch_id"], unique=False)


def downgrade() -> None:
    """Take it away; on SQLite a trigger that names a column would refuse that."""
    for name in _TABLES:
        if op.get_bind().dialect.name == "sqlite":
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER IF EXISTS tt_{name}_{event}")
        op.drop_index(op.f(f"ix_{name}_batch_id"), name)
        op.drop_column(name, "batch_id")
