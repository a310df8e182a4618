"""A practised talk keeps the outcome of its wrap-up, and can be deleted by whoever practised."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import Instant

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TABLE = "practice_run"


def upgrade() -> None:
    """Add the columns."""
    for name in ("outcome", "fitting_outcome"):
        op.add_column(_TABLE, sa.Column(name, sa.String(30), nullable=True))
    op.add_column(_TABLE, sa.Column("deleted_at", Instant(), nullable=True))


def downgrade() -> None:
    """Take them away; on SQLite a trigger that names a column would refuse that."""
    if op.get_bind().dialect.name == "sqlite":
        for event in ("update", "delete"):
            op.execute(f"DROP TRIGGER IF EXISTS tt_{_TABLE}_{event}")
    for name in ("deleted_at", "fitting_outcome", "outcome"):
        op.drop_column(_TABLE, name)
