"""When an import began by the database's own clock: nobody can date it anew to undo it later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import Instant
from app.database.models import database_now

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; SQLite makes the table anew, as a default that is computed asks for it."""
    with op.batch_alter_table("import_batch") as table:
        table.add_column(
            sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False)
        )
    op.execute("UPDATE import_batch SET recorded_at = started_at")


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("import_batch") as table:
        table.drop_column("recorded_at")
