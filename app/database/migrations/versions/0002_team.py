"""What a team needs: claims, numbered computers, coaching, released scripts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Instant
from app.database.models import database_now

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("script_release", "coaching", "device", "claim")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "claim",
        sa.Column("customer_id", BigInt, autoincrement=False, nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("holder", sa.String(length=36), nullable=False),
        sa.Column("since", Instant(), server_default=database_now(), nullable=False),
        sa.Column("lease_until", Instant(), nullable=False),
        _refers("claim", "customer_id", "customer"),
        _refers("claim", "user_id", "users"),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_user_id"), "claim", ["user_id"], unique=False)
    op.create_table(
        "device",
        sa.Column("number", BigInt, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("user_id", BigInt, nullable=True),
        sa.Column("seen_at", Instant(), server_default=database_now(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_device")),
    )
    op.create_index(op.f("ix_device_key"), "device", ["key"], unique=True)
    op.create_table(
        "coaching",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("coach_id", BigInt, nullable=False),
        sa.Column("trainee_id", BigInt, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        _refers("coaching", "coach_id", "users"),
        _refers("coaching", "trainee_id", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching")),
    )
    op.create_index(op.f("ix_coaching_coach_id"), "coaching", ["coach_id"], unique=False)
    op.create_index(op.f("ix_coaching_trainee_id"), "coaching", ["trainee_id"], unique=False)
    op.create_table(
        "script_release",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("trainee_id", BigInt, nullable=False),
        sa.Column("script_id", BigInt, nullable=False),
        sa.Column("released_by", BigInt, nullable=False),
        sa.Column("released_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        _refers("script_release", "trainee_id", "users"),
        _refers("script_release", "script_id", "script"),
        _refers("script_release", "released_by", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_release")),
    )
    op.create_index(
        op.f("ix_script_release_trainee_id_script_id"),
        "script_release",
        ["trainee_id", "script_id"],
        unique=False,
    )


def downgrade() -> None:
    """Take the tables away."""
    for table in TABLES:
        op.drop_table(table)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))
