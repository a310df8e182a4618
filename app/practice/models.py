"""Tables of practice. They are the trainee's own; no other room reads them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.database.models import database_now
from app.practice.kinds import CardKind, Grade, RunMode


class PracticeRun(Base):
    """A talk that was practised; only ``sent_to_coach_at`` and ``deleted_at`` change afterwards.

    outcome: the one chosen in the wrap-up; None: it was left before. fitting_outcome: the one that
    the talk spoke for, as far as the script says so.
    """

    __tablename__ = "practice_run"
    __table_args__ = (
        Index(None, "user_id", "started_at"),
        Index(
            "ix_practice_run_sent",
            "sent_to_coach_at",
            sqlite_where=text("sent_to_coach_at IS NOT NULL"),
            postgresql_where=text("sent_to_coach_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))  # who practised
    scenario: Mapped[str] = mapped_column(String(120))  # as "persona/scenario"
    persona: Mapped[str] = mapped_column(String(60))
    script: Mapped[str] = mapped_column(String(60))  # its name, as in the file
    level: Mapped[int] = mapped_column()
    seed: Mapped[int] = mapped_column()
    language: Mapped[str] = mapped_column(String(5))
    mode: Mapped[RunMode] = mapped_column(Words(RunMode, 15))
    started_at: Mapped[datetime] = mapped_column()  # the client's word
    seconds: Mapped[int] = mapped_column()
    ended: Mapped[str] = mapped_column(String(30))  # how, in the simulator's words
    content: Mapped[dict[str, Any]] = mapped_column()  # see stored.py
    score: Mapped[int | None] = mapped_column()  # None: nothing could be scored
    criteria: Mapped[list[Any]] = mapped_column()  # see stored.py
    knock_out: Mapped[str | None] = mapped_column(String(30))
    branched_from_id: Mapped[int | None] = mapped_column()  # replayed from a line of that run
    sent_to_coach_at: Mapped[datetime | None] = mapped_column()
    outcome: Mapped[str | None] = mapped_column(String(30))
    fitting_outcome: Mapped[str | None] = mapped_column(String(30))
    deleted_at: Mapped[datetime | None] = mapped_column()  # shown to nobody any more
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class PracticeCard(Base):
    """How well a person answers one objection or attack of a persona, and when it is due."""

    __tablename__ = "practice_card"
    __table_args__ = (Index(None, "user_id", "persona", "kind", "name", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    persona: Mapped[str] = mapped_column(String(60))
    kind: Mapped[CardKind] = mapped_column(Words(CardKind, 15))
    name: Mapped[str] = mapped_column(String(60))
    stability: Mapped[float] = mapped_column(Float)  # days until 90 % is known, see cards.py
    difficulty: Mapped[float] = mapped_column(Float)  # from 1 to 10
    reviews: Mapped[int] = mapped_column()
    due_on: Mapped[date] = mapped_column()
    reviewed_on: Mapped[date] = mapped_column()


class PracticeReview(Base):
    """One answer to a card, as it came; never changed, so that schedules can be made anew."""

    __tablename__ = "practice_review"
    __table_args__ = (Index(None, "card_id"), Index(None, "run_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    card_id: Mapped[int] = mapped_column(ForeignKey("practice_card.id"))
    run_id: Mapped[int | None] = mapped_column(ForeignKey("practice_run.id"))  # None: a drill
    reviewed_at: Mapped[datetime] = mapped_column()  # the client's word
    reviewed_on: Mapped[date] = mapped_column()  # the local day
    grade: Mapped[Grade] = mapped_column(Words(Grade, 10))
    seconds: Mapped[float] = mapped_column(Float)  # until the answer was given
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class PracticeComment(Base):
    """What a coach says of one line of a run that was sent."""

    __tablename__ = "practice_comment"
    __table_args__ = (Index(None, "run_id"), Index(None, "user_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    run_id: Mapped[int] = mapped_column(ForeignKey("practice_run.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))  # whose run it is
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    line: Mapped[int] = mapped_column()  # its number in the talk
    perception: Mapped[str] = mapped_column()  # what I saw and heard
    effect: Mapped[str] = mapped_column()  # what it does to the customer
    wish: Mapped[str] = mapped_column()  # what to try instead
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class PracticeOverride(Base):
    """Another score that a coach gives a run, and why; the last one counts."""

    __tablename__ = "practice_override"
    __table_args__ = (Index(None, "run_id"), Index(None, "user_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    run_id: Mapped[int] = mapped_column(ForeignKey("practice_run.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))  # whose run it is
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    score: Mapped[int] = mapped_column()
    points: Mapped[dict[str, Any]] = mapped_column()  # by criterion, those that differ
    reason: Mapped[str] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())


class PracticeTask(Base):
    """What a coach wants practised; empty scenario, persona or script: any."""

    __tablename__ = "practice_task"
    __table_args__ = (Index(None, "user_id"), Index(None, "author_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))  # who is to practise
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    scenario: Mapped[str | None] = mapped_column(String(120))
    persona: Mapped[str | None] = mapped_column(String(60))
    script: Mapped[str | None] = mapped_column(String(60))
    runs: Mapped[int] = mapped_column()  # how many
    until_on: Mapped[date] = mapped_column()
    text: Mapped[str] = mapped_column()
    given_at: Mapped[datetime] = mapped_column()  # the client's word
    runs_done: Mapped[int] = mapped_column(default=0)  # kept with each run: coaches see sent ones
    done_at: Mapped[datetime | None] = mapped_column()
    withdrawn_at: Mapped[datetime | None] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class PracticeObservation(Base):
    """The sheet of a coach beside a role play or a live call."""

    __tablename__ = "practice_observation"
    __table_args__ = (Index(None, "user_id"), Index(None, "author_id"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))  # who was observed
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    run_id: Mapped[int | None] = mapped_column(ForeignKey("practice_run.id"))
    live: Mapped[bool] = mapped_column()  # a call with a customer, else a role play
    consent_at: Mapped[datetime | None] = mapped_column()  # of the trainee; needed for a live call
    script: Mapped[str | None] = mapped_column(String(60))
    happened_at: Mapped[datetime] = mapped_column()  # the client's word
    marks: Mapped[dict[str, Any]] = mapped_column()  # points by criterion; what was not seen lacks
    strength: Mapped[str] = mapped_column()
    focus: Mapped[str] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class PracticeDrill(Base):
    """An objection met in a real call, without names, to be practised.

    It has no link to the call or the customer on purpose.
    """

    __tablename__ = "practice_drill"
    __table_args__ = (Index(None, "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    language: Mapped[str] = mapped_column(String(5))
    persona: Mapped[str] = mapped_column(String(60))  # who says it
    attack: Mapped[bool] = mapped_column()
    script: Mapped[str | None] = mapped_column(String(60))
    situation: Mapped[str] = mapped_column()  # what went before; may be empty
    heard: Mapped[str] = mapped_column()  # what the customer said
    best: Mapped[list[Any]] = mapped_column()  # tags, as in talk.Fit
    acceptable: Mapped[list[Any]] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column(server_default=database_now())
