"""Practice: runs, cards and their reviews, what coaches say, tasks, observations, own drills."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.database.base import BigInt, Document, Instant
from app.database.models import database_now

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_SENT = "sent_to_coach_at IS NOT NULL"

Column = sa.Column[object]


def _id(name: str = "id", *, nullable: bool = False) -> Column:
    return sa.Column(name, BigInt, autoincrement=False, nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> Column:
    return sa.Column(name, BigInt, nullable=nullable)


def _words(name: str, length: int = 60, *, nullable: bool = False) -> Column:
    return sa.Column(name, sa.String(length), nullable=nullable)


def _text(name: str) -> Column:
    return sa.Column(name, sa.Text(), nullable=False)


def _at(name: str, *, nullable: bool = False) -> Column:
    return sa.Column(name, Instant(), nullable=nullable)


def _recorded() -> Column:
    return sa.Column("recorded_at", Instant(), server_default=database_now(), nullable=False)


def _day(name: str) -> Column:
    return sa.Column(name, sa.Date(), nullable=False)


def _float(name: str) -> Column:
    return sa.Column(name, sa.Float(), nullable=False)


def _document(name: str) -> Column:
    return sa.Column(name, Document, nullable=False)


_INDEXES: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("practice_run", ("user_id", "started_at"), False),
    ("practice_card", ("user_id", "persona", "kind", "name"), True),
    ("practice_review", ("card_id",), False),
    ("practice_review", ("run_id",), False),
    ("practice_comment", ("run_id",), False),
    ("practice_comment", ("user_id",), False),
    ("practice_override", ("run_id",), False),
    ("practice_override", ("user_id",), False),
    ("practice_task", ("user_id",), False),
    ("practice_task", ("author_id",), False),
    ("practice_observation", ("user_id",), False),
    ("practice_observation", ("author_id",), False),
    ("practice_drill", ("user_id",), False),
)


def _tables() -> dict[str, tuple[tuple[Column, ...], dict[str, str]]]:
    """Give columns and references of each, those that others refer to first."""
    return {
        "practice_run": (
            (
                *(
                    _id(),
                    _number("user_id"),
                    _words("scenario", 120),
                    _words("persona"),
                    _words("script"),
                ),
                *(_number("level"), _number("seed"), _words("language", 5), _words("mode", 15)),
                *(_at("started_at"), _number("seconds"), _words("ended", 30), _document("content")),
                *(_number("score", nullable=True), _document("criteria")),
                *(
                    _words("knock_out", 30, nullable=True),
                    _number("branched_from_id", nullable=True),
                ),
                *(_at("sent_to_coach_at", nullable=True), _recorded()),
            ),
            {"user_id": "users"},
        ),
        "practice_card": (
            (
                *(_id(), _number("user_id"), _words("persona"), _words("kind", 15), _words("name")),
                *(_float("stability"), _float("difficulty"), _number("reviews"), _day("due_on")),
                _day("reviewed_on"),
            ),
            {"user_id": "users"},
        ),
        "practice_review": (
            (
                *(_id(), _number("user_id"), _number("card_id"), _number("run_id", nullable=True)),
                *(_at("reviewed_at"), _day("reviewed_on"), _words("grade", 10), _float("seconds")),
                _recorded(),
            ),
            {"user_id": "users", "card_id": "practice_card", "run_id": "practice_run"},
        ),
        "practice_comment": (
            (
                *(
                    _id(),
                    _number("run_id"),
                    _number("user_id"),
                    _number("author_id"),
                    _number("line"),
                ),
                *(
                    _text("perception"),
                    _text("effect"),
                    _text("wish"),
                    _recorded(),
                    _number("version"),
                ),
            ),
            {"run_id": "practice_run", "user_id": "users", "author_id": "users"},
        ),
        "practice_override": (
            (
                *(_id(), _number("run_id"), _number("user_id"), _number("author_id")),
                *(_number("score"), _document("points"), _text("reason"), _recorded()),
            ),
            {"run_id": "practice_run", "user_id": "users", "author_id": "users"},
        ),
        "practice_task": (
            (
                *(
                    _id(),
                    _number("user_id"),
                    _number("author_id"),
                    _words("scenario", 120, nullable=True),
                ),
                *(
                    _words("persona", nullable=True),
                    _words("script", nullable=True),
                    _number("runs"),
                ),
                *(_day("until_on"), _text("text"), _at("given_at"), _number("runs_done")),
                *(_at("done_at", nullable=True), _at("withdrawn_at", nullable=True), _recorded()),
                _number("version"),
            ),
            {"user_id": "users", "author_id": "users"},
        ),
        "practice_observation": (
            (
                *(
                    _id(),
                    _number("user_id"),
                    _number("author_id"),
                    _number("run_id", nullable=True),
                ),
                *(
                    sa.Column("live", sa.Boolean(), nullable=False),
                    _at("consent_at", nullable=True),
                ),
                *(_words("script", nullable=True), _at("happened_at"), _document("marks")),
                *(_text("strength"), _text("focus"), _recorded(), _number("version")),
            ),
            {"user_id": "users", "author_id": "users", "run_id": "practice_run"},
        ),
        "practice_drill": (
            (
                *(_id(), _number("user_id"), _words("language", 5), _words("persona")),
                *(
                    sa.Column("attack", sa.Boolean(), nullable=False),
                    _words("script", nullable=True),
                ),
                *(_text("situation"), _text("heard"), _document("best"), _document("acceptable")),
                _recorded(),
            ),
            {"user_id": "users"},
        ),
    }


def upgrade() -> None:
    """Make the tables."""
    for table, (columns, references) in _tables().items():
        op.create_table(
            table,
            *columns,
            *(
                sa.ForeignKeyConstraint([name], [f"{to}.id"], name=op.f(f"fk_{table}_{name}_{to}"))
                for name, to in references.items()
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        )
    for table, names, unique in _INDEXES:
        op.create_index(op.f(f"ix_{table}_{'_'.join(names)}"), table, list(names), unique=unique)
    op.create_index(
        "ix_practice_run_sent",
        "practice_run",
        ["sent_to_coach_at"],
        sqlite_where=sa.text(_SENT),
        postgresql_where=sa.text(_SENT),
    )


def downgrade() -> None:
    """Take them away, those that refer to others first."""
    for table in reversed(_tables()):
        op.drop_table(table)
