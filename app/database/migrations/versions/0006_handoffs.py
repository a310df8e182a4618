"""The whole way of a handoff: deadlines, answers, results, and an event for each step."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Instant
from app.database.models import database_now

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WAITING = "state IN ('offered','accepted','scheduled','visited')"
_DRAFTED = """
INSERT INTO handoff_event
    (id, handoff_id, customer_id, action, state, happened_at, author_id, to_user_id, text, batch_id)
SELECT id, id, customer_id, 'draft', 'draft', created_at, sender_id, receiver_id, '', batch_id
  FROM handoff
"""


def _columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("kind", sa.String(15), server_default="visit", nullable=False),
        sa.Column("visit_minutes", BigInt, nullable=True),
        sa.Column("visit_video", sa.Boolean(), nullable=True),
        sa.Column("visit_confirmed", sa.Boolean(), nullable=True),
        sa.Column("offered_at", Instant(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("reason", sa.String(30), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("result", sa.String(30), nullable=True),
        sa.Column("value_minor", BigInt, nullable=True),
        sa.Column("currency", sa.String(3), nullable=True),
        sa.Column("quality", BigInt, nullable=True),
    )


def upgrade() -> None:
    """Add the columns and the events; what is there already was drafted by its sender."""
    for column in _columns():
        op.add_column("handoff", column)
    op.create_index(
        "ix_handoff_due",
        "handoff",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text(_WAITING),
        postgresql_where=sa.text(_WAITING),
    )
    table = "handoff_event"
    op.create_table(
        table,
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("handoff_id", BigInt, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("action", sa.String(15), nullable=False),
        sa.Column("state", sa.String(15), nullable=False),
        sa.Column("happened_at", Instant(), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("for_user_id", BigInt, nullable=True),
        sa.Column("to_user_id", BigInt, nullable=True),
        sa.Column("reason", sa.String(30), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["handoff_id"], ["handoff.id"], name=op.f("fk_handoff_event_handoff_id_handoff")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_handoff_event_customer_id_customer")
        ),
        *(
            sa.ForeignKeyConstraint([name], ["users.id"], name=op.f(f"fk_{table}_{name}_users"))
            for name in ("author_id", "for_user_id", "to_user_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handoff_event")),
    )
    for name in ("handoff_id", "customer_id", "batch_id"):
        op.create_index(op.f(f"ix_handoff_event_{name}"), table, [name], unique=False)
    op.execute(_DRAFTED)


def downgrade() -> None:
    """Take both away; on SQLite a trigger that names a column would refuse that."""
    if op.get_bind().dialect.name == "sqlite":
        for name in ("handoff", "handoff_event"):
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER IF EXISTS tt_{name}_{event}")
    op.drop_table("handoff_event")
    op.drop_index("ix_handoff_due", table_name="handoff")
    for column in _columns():
        op.drop_column("handoff", column.name)
