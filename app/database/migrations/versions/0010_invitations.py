"""What calendars were told of a visit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Document

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns."""
    op.add_column("handoff", sa.Column("invitation_sequence", BigInt, nullable=True))
    op.add_column("handoff_event", sa.Column("invitation", Document, nullable=True))


def downgrade() -> None:
    """Take them away; on SQLite a trigger that names a column would refuse that."""
    if op.get_bind().dialect.name == "sqlite":
        for name in ("handoff", "handoff_event"):
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER IF EXISTS tt_{name}_{event}")
    op.drop_column("handoff_event", "invitation")
    op.drop_column("handoff", "invitation_sequence")
