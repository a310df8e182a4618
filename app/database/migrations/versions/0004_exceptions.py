"""Indexes of what a lead distributes: no owner, no next step, late promises, late requests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_UNOWNED = (
    "coalesce(inside_owner_id, field_owner_id) IS NULL AND status NOT IN ('blocked','archived')"
)
_NEGLECTED = (
    "coalesce(next_step_on, care_due_on) IS NULL "
    "AND status NOT IN ('new','resting','dormant','blocked','archived')"
)
_PROMISED = (
    "state NOT IN ('done','dropped') AND customer_id IS NOT NULL "
    "AND (promised OR kind IN ('callback','promise','complaint'))"
)
_REQUESTED = "state NOT IN ('done','dropped') AND customer_id IS NOT NULL AND kind = 'new_request'"
INDEXES = (
    ("ix_customer_unowned", "customer", ("id",), _UNOWNED),
    ("ix_customer_neglected", "customer", ("id",), _NEGLECTED),
    ("ix_follow_up_promised", "follow_up", ("due_on", "due_at", "id"), _PROMISED),
    ("ix_follow_up_requested", "follow_up", ("recorded_at", "id"), _REQUESTED),
)


def upgrade() -> None:
    """Make the indexes."""
    for name, table, columns, where in INDEXES:
        op.create_index(
            name,
            table,
            list(columns),
            unique=False,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )


def downgrade() -> None:
    """Take the indexes away."""
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table_name=table)
