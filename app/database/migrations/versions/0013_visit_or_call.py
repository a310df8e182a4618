"""Rates of exchange by month, and advices that were not followed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Instant
from app.database.models import database_now

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "exchange_rate",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("target", sa.String(3), nullable=False),
        sa.Column("micro", BigInt, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
    )
    op.create_index(
        op.f("ix_exchange_rate_month_currency_target"),
        "exchange_rate",
        ["month", "currency", "target"],
        unique=True,
    )
    table = "overruled_advice"
    op.create_table(
        table,
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("happened_at", Instant(), nullable=False),
        sa.Column("advice", sa.String(15), nullable=False),
        sa.Column("decided", sa.String(15), nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_overruled_advice_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overruled_advice")),
    )
    for name in ("customer_id", "happened_at", "batch_id"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def downgrade() -> None:
    """Take both away."""
    op.drop_table("overruled_advice")
    op.drop_table("exchange_rate")
