"""Key accounts have a team, and tasks with a criterion by which they are done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "key_member",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("part", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_key_member_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_key_member_user_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_member")),
    )
    for name in ("customer_id", "user_id"):
        op.create_index(op.f(f"ix_key_member_{name}"), "key_member", [name])
    op.create_table(
        "key_task",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("done_when", sa.String(300), nullable=False),
        sa.Column("contact_allowed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_key_task_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(["id"], ["follow_up.id"], name=op.f("fk_key_task_id_follow_up")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_task")),
    )
    op.create_index(op.f("ix_key_task_customer_id"), "key_task", ["customer_id"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("key_task")
    op.drop_table("key_member")
