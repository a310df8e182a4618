"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Document, Instant, folded_column
from app.database.models import database_now

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "orders",
    "complaint",
    "call_void",
    "quote",
    "phone",
    "permission",
    "handoff",
    "follow_up",
    "email",
    "call",
    "activity",
    "list_mark",
    "customer_tag",
    "customer_history",
    "custom_value",
    "contact",
    "script_version",
    "membership",
    "customer",
    "absence",
    "users",
    "team",
    "setting",
    "script",
    "saved_mapping",
    "portfolio_figure",
    "import_batch",
    "command",
    "change",
    "block",
    "access_log",
)


def upgrade() -> None:
    """Make all tables and the search index."""
    op.create_table(
        "access_log",
        sa.Column("seq", BigInt, sa.Identity(always=False), nullable=False),
        sa.Column("user_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("detail", Document, server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_access_log")),
    )
    op.create_table(
        "block",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=True),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("number_hash", sa.String(length=64), nullable=True),
        sa.Column("call_id", BigInt, nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("lifted_at", Instant(), nullable=True),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_block")),
    )
    op.create_index(op.f("ix_block_batch_id"), "block", ["batch_id"], unique=False)
    op.create_index(op.f("ix_block_contact_id"), "block", ["contact_id"], unique=False)
    op.create_index(op.f("ix_block_customer_id"), "block", ["customer_id"], unique=False)
    op.create_index(op.f("ix_block_number_hash"), "block", ["number_hash"], unique=False)
    op.create_table(
        "change",
        sa.Column("seq", BigInt, sa.Identity(always=False), nullable=False),
        sa.Column("command_uuid", sa.String(length=36), nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_id", sa.String(length=80), nullable=False),
        sa.Column("operation", sa.String(length=6), nullable=False),
        sa.Column("old", Document, nullable=False),
        sa.Column("new", Document, nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_command_uuid"), "change", ["command_uuid"], unique=False)
    op.create_index(
        op.f("ix_change_table_name_row_id"), "change", ["table_name", "row_id"], unique=False
    )
    op.create_table(
        "command",
        sa.Column("seq", BigInt, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.String(length=36), nullable=False),
        sa.Column("user_id", BigInt, nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("format", BigInt, nullable=False),
        sa.Column("payload", Document, nullable=False),
        sa.Column("touched", Document, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_command")),
    )
    op.create_index(op.f("ix_command_uuid"), "command", ["uuid"], unique=True)
    op.create_table(
        "import_batch",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("command_uuid", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("author_id", BigInt, nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("finished_at", Instant(), nullable=True),
        sa.Column("records", BigInt, nullable=False),
        sa.Column("created", BigInt, nullable=False),
        sa.Column("updated", BigInt, nullable=False),
        sa.Column("skipped", BigInt, nullable=False),
        sa.Column("rejected", BigInt, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_index(op.f("ix_import_batch_state"), "import_batch", ["state"], unique=False)
    op.create_table(
        "portfolio_figure",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", Document, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_portfolio_figure")),
    )
    op.create_table(
        "saved_mapping",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("mapping", Document, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_mapping")),
    )
    op.create_index(
        op.f("ix_saved_mapping_fingerprint"), "saved_mapping", ["fingerprint"], unique=False
    )
    op.create_table(
        "script",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("current_version_id", BigInt, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script")),
    )
    op.create_index(op.f("ix_script_name"), "script", ["name"], unique=True)
    op.create_table(
        "setting",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("value", Document, nullable=False),
        sa.Column("version", BigInt, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    op.create_index(op.f("ix_setting_name_user_id"), "setting", ["name", "user_id"], unique=True)
    op.create_table(
        "team",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    op.create_table(
        "users",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("login", sa.String(length=63), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.Column("created_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("version", BigInt, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_index(op.f("ix_users_login"), "users", ["login"], unique=True)
    op.create_table(
        "absence",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("deputy_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["deputy_id"], ["users.id"], name=op.f("fk_absence_deputy_id_users")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_absence_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index(
        op.f("ix_absence_user_id_from_on"), "absence", ["user_id", "from_on"], unique=False
    )
    op.create_table(
        "customer",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("company", sa.String(length=200), nullable=False),
        sa.Column("legal_form", sa.String(length=60), nullable=True),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("zip", sa.String(length=20), nullable=True),
        sa.Column("city", sa.String(length=100), nullable=True),
        sa.Column("region", sa.String(length=60), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=True),
        sa.Column("website", sa.String(length=300), nullable=True),
        sa.Column("sector", sa.String(length=120), nullable=True),
        sa.Column("segment", sa.String(5), nullable=True),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column("resting_until", sa.Date(), nullable=True),
        sa.Column("inside_owner_id", BigInt, nullable=True),
        sa.Column("field_owner_id", BigInt, nullable=True),
        sa.Column("cadence_days", BigInt, nullable=True),
        sa.Column("reachable", sa.String(length=200), nullable=True),
        sa.Column("turnover_minor", BigInt, nullable=True),
        sa.Column("contribution_minor", BigInt, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("stand", sa.String(length=300), nullable=True),
        sa.Column("stand_author_id", BigInt, nullable=True),
        sa.Column("stand_at", Instant(), nullable=True),
        sa.Column("last_contact_at", Instant(), nullable=True),
        sa.Column("next_step_on", sa.Date(), nullable=True),
        sa.Column("care_due_on", sa.Date(), nullable=True),
        sa.Column("complaint_since", Instant(), nullable=True),
        sa.Column("sort_key", folded_column(80), nullable=False),
        sa.Column("city_key", folded_column(60), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.Column("created_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(
            ["field_owner_id"], ["users.id"], name=op.f("fk_customer_field_owner_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["inside_owner_id"], ["users.id"], name=op.f("fk_customer_inside_owner_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["stand_author_id"], ["users.id"], name=op.f("fk_customer_stand_author_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
    )
    op.create_index("ix_customer_batch_id", "customer", ["batch_id"], unique=False)
    op.create_index(
        "ix_customer_care_due_on",
        "customer",
        ["inside_owner_id", "care_due_on", "id"],
        unique=False,
        sqlite_where=sa.text("status IN ('new','active','resting')"),
        postgresql_where=sa.text("status IN ('new','active','resting')"),
    )
    op.create_index("ix_customer_city_key", "customer", ["city_key", "id"], unique=False)
    op.create_index("ix_customer_country", "customer", ["country", "id"], unique=False)
    op.create_index(
        "ix_customer_dormant",
        "customer",
        ["inside_owner_id", "last_contact_at", "id"],
        unique=False,
        sqlite_where=sa.text("status = 'dormant'"),
        postgresql_where=sa.text("status = 'dormant'"),
    )
    op.create_index("ix_customer_field_owner_id", "customer", ["field_owner_id"], unique=False)
    op.create_index(
        "ix_customer_inside_owner_id",
        "customer",
        ["inside_owner_id", "next_step_on", "id"],
        unique=False,
    )
    op.create_index(
        "ix_customer_last_contact_at", "customer", ["last_contact_at", "id"], unique=False
    )
    op.create_index("ix_customer_next_step_on", "customer", ["next_step_on", "id"], unique=False)
    op.create_index("ix_customer_number", "customer", ["number"], unique=False)
    op.create_index("ix_customer_segment", "customer", ["segment", "id"], unique=False)
    op.create_index("ix_customer_sort_key", "customer", ["sort_key", "id"], unique=False)
    op.create_index("ix_customer_status", "customer", ["status", "id"], unique=False)
    op.create_index(
        "ix_customer_unplanned",
        "customer",
        ["inside_owner_id", "next_step_on", "id"],
        unique=False,
        sqlite_where=sa.text(
            "status IN ('new','active','resting') AND next_step_on IS NULL AND care_due_on IS NULL"
        ),
        postgresql_where=sa.text(
            "status IN ('new','active','resting') AND next_step_on IS NULL AND care_due_on IS NULL"
        ),
    )
    op.create_table(
        "membership",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("team_id", BigInt, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_membership_team_id_team")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_membership_user_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_team_id"), "membership", ["team_id"], unique=False)
    op.create_index(op.f("ix_membership_user_id"), "membership", ["user_id"], unique=False)
    op.create_table(
        "script_version",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("script_id", BigInt, nullable=False),
        sa.Column("number", BigInt, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("published_at", Instant(), nullable=False),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["script_id"], ["script.id"], name=op.f("fk_script_version_script_id_script")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_version")),
    )
    op.create_index(
        op.f("ix_script_version_script_id_number"),
        "script_version",
        ["script_id", "number"],
        unique=True,
    )
    op.create_table(
        "contact",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("salutation", sa.String(length=20), nullable=True),
        sa.Column("title", sa.String(length=60), nullable=True),
        sa.Column("first_name", sa.String(length=100), nullable=True),
        sa.Column("last_name", sa.String(length=100), nullable=True),
        sa.Column("function", sa.String(length=120), nullable=True),
        sa.Column("language", sa.String(length=10), nullable=True),
        sa.Column("du", sa.Boolean(), nullable=False),
        sa.Column("decision_maker", sa.Boolean(), nullable=False),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("reachable", sa.String(length=200), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_contact_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_batch_id"), "contact", ["batch_id"], unique=False)
    op.create_index(op.f("ix_contact_customer_id"), "contact", ["customer_id"], unique=False)
    op.create_table(
        "custom_value",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_custom_value_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_value")),
    )
    op.create_index(op.f("ix_custom_value_batch_id"), "custom_value", ["batch_id"], unique=False)
    op.create_index(
        op.f("ix_custom_value_customer_id_name"),
        "custom_value",
        ["customer_id", "name"],
        unique=True,
    )
    op.create_table(
        "customer_history",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("field", sa.String(length=30), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=True),
        sa.Column("from_at", Instant(), nullable=False),
        sa.Column("to_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_customer_history_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_history")),
    )
    op.create_index(
        op.f("ix_customer_history_customer_id_from_at"),
        "customer_history",
        ["customer_id", "from_at"],
        unique=False,
    )
    op.create_table(
        "customer_tag",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("tag", sa.String(length=80), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_customer_tag_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_tag")),
    )
    op.create_index(op.f("ix_customer_tag_batch_id"), "customer_tag", ["batch_id"], unique=False)
    op.create_index(
        op.f("ix_customer_tag_customer_id_tag"), "customer_tag", ["customer_id", "tag"], unique=True
    )
    op.create_index(
        op.f("ix_customer_tag_tag_customer_id"),
        "customer_tag",
        ["tag", "customer_id"],
        unique=False,
    )
    op.create_table(
        "list_mark",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("user_id", BigInt, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=4), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_list_mark_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_list_mark_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_mark")),
    )
    op.create_index(
        op.f("ix_list_mark_user_id_day_customer_id_kind"),
        "list_mark",
        ["user_id", "day", "customer_id", "kind"],
        unique=True,
    )
    op.create_table(
        "activity",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("happened_at", Instant(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("for_user_id", BigInt, nullable=True),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_activity_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_activity_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_activity_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["for_user_id"], ["users.id"], name=op.f("fk_activity_for_user_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    op.create_index(op.f("ix_activity_batch_id"), "activity", ["batch_id"], unique=False)
    op.create_index(
        op.f("ix_activity_customer_id_happened_at"),
        "activity",
        ["customer_id", "happened_at"],
        unique=False,
    )
    op.create_table(
        "call",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("direction", sa.String(5), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("seconds", BigInt, nullable=False),
        sa.Column("number", sa.String(length=80), nullable=True),
        sa.Column("round_id", BigInt, nullable=True),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("outcome", sa.String(30), nullable=False),
        sa.Column("attempt", sa.Boolean(), nullable=False),
        sa.Column("connected", sa.Boolean(), nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("conversion", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("answers", Document, nullable=False),
        sa.Column("script_version_id", BigInt, nullable=True),
        sa.Column("script_path", Document, nullable=False),
        sa.Column("segment", sa.String(5), nullable=True),
        sa.Column("inside_owner_id", BigInt, nullable=True),
        sa.Column("field_owner_id", BigInt, nullable=True),
        sa.Column("team_id", BigInt, nullable=True),
        sa.Column("corrects_id", BigInt, nullable=True),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_call_author_id_users")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_call_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_call_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["script_version_id"],
            ["script_version.id"],
            name=op.f("fk_call_script_version_id_script_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
    )
    op.create_index(
        op.f("ix_call_author_id_started_at"), "call", ["author_id", "started_at"], unique=False
    )
    op.create_index(op.f("ix_call_batch_id"), "call", ["batch_id"], unique=False)
    op.create_index(
        op.f("ix_call_customer_id_started_at"), "call", ["customer_id", "started_at"], unique=False
    )
    op.create_index(op.f("ix_call_started_at"), "call", ["started_at"], unique=False)
    op.create_table(
        "email",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("address_key", folded_column(254), nullable=False),
        sa.Column("position", BigInt, nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_email_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_email_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_email")),
    )
    op.create_index(op.f("ix_email_address_key"), "email", ["address_key"], unique=False)
    op.create_index(op.f("ix_email_batch_id"), "email", ["batch_id"], unique=False)
    op.create_index(op.f("ix_email_contact_id"), "email", ["contact_id"], unique=False)
    op.create_index(op.f("ix_email_customer_id"), "email", ["customer_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=True),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("call_id", BigInt, nullable=True),
        sa.Column("quote_id", BigInt, nullable=True),
        sa.Column("handoff_id", BigInt, nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("promised", sa.Boolean(), nullable=False),
        sa.Column("retry", sa.Boolean(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_time", sa.Time(), nullable=True),
        sa.Column("due_zone", sa.String(length=40), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("owner_id", BigInt, nullable=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("finished_at", Instant(), nullable=True),
        sa.Column("finished_by_id", BigInt, nullable=True),
        sa.Column("settled_by_call_id", BigInt, nullable=True),
        sa.Column("result", sa.String(length=200), nullable=True),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_follow_up_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_follow_up_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_follow_up_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["finished_by_id"], ["users.id"], name=op.f("fk_follow_up_finished_by_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name=op.f("fk_follow_up_owner_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    op.create_index(op.f("ix_follow_up_batch_id"), "follow_up", ["batch_id"], unique=False)
    op.create_index(
        op.f("ix_follow_up_customer_id_state"), "follow_up", ["customer_id", "state"], unique=False
    )
    op.create_index(
        "ix_follow_up_due",
        "follow_up",
        ["due_on", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "ix_follow_up_finished_by_id", "follow_up", ["finished_by_id", "finished_at"], unique=False
    )
    op.create_index(
        "ix_follow_up_queue",
        "follow_up",
        ["owner_id", "due_on", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "handoff",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("call_id", BigInt, nullable=True),
        sa.Column("state", sa.String(15), nullable=False),
        sa.Column("sender_id", BigInt, nullable=True),
        sa.Column("receiver_id", BigInt, nullable=True),
        sa.Column("visit_on", sa.Date(), nullable=True),
        sa.Column("visit_time", sa.Time(), nullable=True),
        sa.Column("visit_zone", sa.String(length=40), nullable=True),
        sa.Column("briefing", Document, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_handoff_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_handoff_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["receiver_id"], ["users.id"], name=op.f("fk_handoff_receiver_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["sender_id"], ["users.id"], name=op.f("fk_handoff_sender_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handoff")),
    )
    op.create_index(op.f("ix_handoff_customer_id"), "handoff", ["customer_id"], unique=False)
    op.create_index(op.f("ix_handoff_state"), "handoff", ["state"], unique=False)
    op.create_table(
        "permission",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_permission_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_permission_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permission")),
    )
    op.create_index(op.f("ix_permission_batch_id"), "permission", ["batch_id"], unique=False)
    op.create_index(op.f("ix_permission_customer_id"), "permission", ["customer_id"], unique=False)
    op.create_table(
        "phone",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("typed", sa.String(length=80), nullable=False),
        sa.Column("e164", sa.String(length=20), nullable=True),
        sa.Column("reversed_digits", folded_column(40), nullable=False),
        sa.Column("invalid", sa.Boolean(), nullable=False),
        sa.Column("position", BigInt, nullable=False),
        sa.Column("batch_id", BigInt, nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_phone_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_phone_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone")),
    )
    op.create_index(op.f("ix_phone_batch_id"), "phone", ["batch_id"], unique=False)
    op.create_index(op.f("ix_phone_contact_id"), "phone", ["contact_id"], unique=False)
    op.create_index(op.f("ix_phone_customer_id"), "phone", ["customer_id"], unique=False)
    op.create_index(op.f("ix_phone_e164"), "phone", ["e164"], unique=False)
    op.create_index("ix_phone_reversed_digits", "phone", ["reversed_digits"], unique=False)
    op.create_table(
        "quote",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("contact_id", BigInt, nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("amount_minor", BigInt, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("decision_on", sa.Date(), nullable=True),
        sa.Column("competitor", sa.String(length=120), nullable=True),
        sa.Column("probability", BigInt, nullable=True),
        sa.Column("reason_lost", sa.String(length=200), nullable=True),
        sa.Column("owner_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_quote_contact_id_contact")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_quote_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["users.id"], name=op.f("fk_quote_owner_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
    )
    op.create_index(
        op.f("ix_quote_customer_id_state"), "quote", ["customer_id", "state"], unique=False
    )
    op.create_index(
        op.f("ix_quote_state_valid_until"), "quote", ["state", "valid_until"], unique=False
    )
    op.create_table(
        "call_void",
        sa.Column("call_id", BigInt, autoincrement=False, nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_call_void_author_id_users")
        ),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_call_void_call_id_call")),
        sa.PrimaryKeyConstraint("call_id", name=op.f("pk_call_void")),
    )
    op.create_table(
        "complaint",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("call_id", BigInt, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("responsible_id", BigInt, nullable=True),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("answer_by", Instant(), nullable=False),
        sa.Column("call_back", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("solved_at", Instant(), nullable=True),
        sa.Column("solution", sa.Text(), nullable=True),
        sa.Column("customer_informed", sa.Boolean(), nullable=True),
        sa.Column("version", BigInt, nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_complaint_call_id_call")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_complaint_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["users.id"], name=op.f("fk_complaint_responsible_id_users")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
    )
    op.create_index(op.f("ix_complaint_customer_id"), "complaint", ["customer_id"], unique=False)
    op.create_index(op.f("ix_complaint_state"), "complaint", ["state"], unique=False)
    op.create_table(
        "orders",
        sa.Column("id", BigInt, autoincrement=False, nullable=False),
        sa.Column("customer_id", BigInt, nullable=False),
        sa.Column("quote_id", BigInt, nullable=True),
        sa.Column("call_id", BigInt, nullable=True),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("amount_minor", BigInt, nullable=True),
        sa.Column("contribution_minor", BigInt, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("author_id", BigInt, nullable=True),
        sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_orders_author_id_users")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_orders_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("fk_orders_quote_id_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
    )
    op.create_index(
        op.f("ix_orders_customer_id_ordered_on"),
        "orders",
        ["customer_id", "ordered_on"],
        unique=False,
    )
    op.create_index(op.f("ix_orders_ordered_on"), "orders", ["ordered_on"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE INDEX ix_customer_search ON customer USING gin (search public.gin_trgm_ops)"
        )
    else:
        op.execute(
            "CREATE VIRTUAL TABLE customer_fts USING fts5 (search, content='customer', "
            "content_rowid='id', prefix='1 2 3 4 5 6', detail=none, columnsize=0, "
            "tokenize='ascii')"
        )
        # Without it erased words stay readable in the file.
        op.execute("INSERT INTO customer_fts (customer_fts, rank) VALUES ('secure-delete', 1)")


def downgrade() -> None:
    """Drop everything."""
    if op.get_bind().dialect.name == "sqlite":
        op.drop_table("customer_fts")
    for table in TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION IF EXISTS talktrack_record_change() CASCADE")
        op.execute(
            "DROP FUNCTION IF EXISTS talktrack_delete_batch_rows(bigint, text, bigint[]) CASCADE"
        )
