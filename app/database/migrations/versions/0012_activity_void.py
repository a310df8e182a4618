"""What was added to the history by mistake can be taken back by its author."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Instant
from app.database.models import database_now

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "activity_void",
        sa.Column("activity_id", BigInt, autoincrement=False, nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_activity_void_activity_id_activity")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_activity_void_author_id_users")
        ),
        sa.PrimaryKeyConstraint("activity_id", name=op.f("pk_activity_void")),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("activity_void")
