"""What a visit and a contact by phone cost from a day on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "cost_rate",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("visit_minor", BigInt, nullable=False),
        sa.Column("contact_minor", BigInt, nullable=False),
        sa.Column("visit_percent", BigInt, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cost_rate")),
    )
    op.create_index(op.f("ix_cost_rate_from_on"), "cost_rate", ["from_on"], unique=True)


def downgrade() -> None:
    """Take it away."""
    op.drop_table("cost_rate")
