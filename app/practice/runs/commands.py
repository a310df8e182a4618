"""Keeping, sending and deleting a run; keeping how cards were answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.database.undo import Row, undoable
from app.practice.cards import CardState, reviewed
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.kinds import CardKind, Grade, RunMode
from app.practice.models import PracticeCard, PracticeReview, PracticeRun, PracticeTask


@dataclass(frozen=True, kw_only=True)
class Review:
    """How one card was answered.

    id: of the review. card_id: of the card if it is new, not used otherwise. seconds: until the
    answer was given.
    """

    id: int
    card_id: int
    persona: str
    kind: CardKind
    name: str
    grade: Grade
    seconds: float


@dataclass(frozen=True, kw_only=True)
class KeepRun:
    """A run that is over; whoever wants it has practised.

    content, criteria: as stored.py writes them. score: out of 100; None where nothing could be
    scored. on: the local day, for the cards. branched_from_id: the run it replayed from a line.
    outcome, fitting_outcome: chosen in the wrap-up, and what the talk spoke for.
    """

    id: int
    scenario: str
    persona: str
    script: str
    level: int
    seed: int
    language: str
    mode: RunMode
    started_at: datetime
    seconds: int
    ended: str
    content: dict[str, Any]
    score: int | None
    criteria: tuple[dict[str, Any], ...]
    knock_out: str | None
    on: date
    reviews: tuple[Review, ...] = ()
    branched_from_id: int | None = None
    outcome: str | None = None
    fitting_outcome: str | None = None


@handles("keep_run")
def keep_run(session: Session, command: KeepRun) -> Changed:
    """Keep a run, review its cards, and count it for the tasks that it fits."""
    author = author_id(session)
    session.add(
        PracticeRun(
            id=command.id,
            user_id=author,
            scenario=command.scenario,
            persona=command.persona,
            script=command.script,
            level=command.level,
            seed=command.seed,
            language=command.language,
            mode=command.mode,
            started_at=command.started_at,
            seconds=command.seconds,
            ended=command.ended,
            content=command.content,
            score=command.score,
            criteria=list(command.criteria),
            knock_out=command.knock_out,
            branched_from_id=command.branched_from_id,
            outcome=command.outcome,
            fitting_outcome=command.fitting_outcome,
        )
    )
    session.flush()  # its reviews refer to it
    _review(session, command.reviews, command.on, command.id)
    _count_for_tasks(session, command)
    return Changed("practice", [command.id])


@dataclass(frozen=True, kw_only=True)
class KeepReviews:
    """Cards answered in drills, outside of a run. on: the local day."""

    on: date
    reviews: tuple[Review, ...]


@handles("keep_reviews")
def keep_reviews(session: Session, command: KeepReviews) -> Changed:
    """Keep them, and when the cards are due again."""
    _review(session, command.reviews, command.on, None)
    return Changed("practice", [review.id for review in command.reviews])


@dataclass(frozen=True, kw_only=True)
class SendRun:
    """Let one's coach read a run; ``sent`` False takes that back."""

    run_id: int
    sent: bool = True


@handles("send_run")
def send_run(session: Session, command: SendRun) -> Changed:
    """Note that a run was sent; sent again it stays as it was. Raises PracticeRefusedError."""
    run = _own_run(session, command.run_id)
    if command.sent != (run.sent_to_coach_at is not None):
        run.sent_to_coach_at = moment(session) if command.sent else None
    return Changed("practice", [run.id])


@dataclass(frozen=True, kw_only=True)
class DeleteRun:
    """Show a run of one's own to nobody any more, a coach it was sent to neither.

    Its cards stay as they were answered, and so does the task it counted for.
    """

    run_id: int


@handles("delete_run")
def delete_run(session: Session, command: DeleteRun) -> Changed:
    """Note that it is deleted; undone by UndoCommand. Raises PracticeRefusedError."""
    run = _own_run(session, command.run_id)
    run.deleted_at = moment(session)
    return Changed("practice", [run.id])


def _own_run(session: Session, run_id: int) -> PracticeRun:
    wanted = select(PracticeRun).where(PracticeRun.id == run_id, PracticeRun.deleted_at.is_(None))
    run = session.scalar(wanted.with_for_update())
    if run is None:
        raise PracticeRefusedError(PracticeTrouble.RUN_GONE)
    if run.user_id != author_id(session):
        raise PracticeRefusedError(PracticeTrouble.NOT_YOURS)
    return run


def _run_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    return Changed("practice", [row["id"] for row in rows])


undoable("practice_run", after=_run_came_back)


def _review(session: Session, reviews: tuple[Review, ...], on: date, run_id: int | None) -> None:
    for review in reviews:
        card = _card(session, review)
        before = None if card is None else state_of(card)
        state = reviewed(before, review.grade, on)
        if card is None:
            card = _new_card(session, review, state)
        else:
            write_state(card, state)
        session.flush()  # the next review may be of this card
        session.add(
            PracticeReview(
                id=review.id,
                user_id=card.user_id,
                card_id=card.id,
                run_id=run_id,
                reviewed_at=moment(session),
                reviewed_on=on,
                grade=review.grade,
                seconds=review.seconds,
            )
        )


def _card(session: Session, review: Review) -> PracticeCard | None:
    wanted = select(PracticeCard).where(
        PracticeCard.user_id == author_id(session),
        PracticeCard.persona == review.persona,
        PracticeCard.kind == review.kind,
        PracticeCard.name == review.name,
    )
    return session.scalar(wanted.with_for_update())


def _new_card(session: Session, review: Review, state: CardState) -> PracticeCard:
    card = PracticeCard(
        id=review.card_id,
        user_id=author_id(session),
        persona=review.persona,
        kind=review.kind,
        name=review.name,
        **vars(state),
    )
    session.add(card)
    return card


def state_of(card: PracticeCard) -> CardState:
    """Give what FSRS knows of a card."""
    return CardState(card.stability, card.difficulty, card.reviews, card.due_on, card.reviewed_on)


def write_state(card: PracticeCard, state: CardState) -> None:
    """Write it back."""
    for name, value in vars(state).items():
        setattr(card, name, value)


def _count_for_tasks(session: Session, run: KeepRun) -> None:
    """Count a run for each open task that it fits; with the last one the task is done."""
    wanted = select(PracticeTask).where(
        PracticeTask.user_id == author_id(session),
        PracticeTask.done_at.is_(None),
        PracticeTask.withdrawn_at.is_(None),
        PracticeTask.given_at <= run.started_at,
    )
    for task in session.scalars(wanted.order_by(PracticeTask.id).with_for_update()):
        if fits(task.scenario, task.persona, task.script, run):
            task.runs_done += 1
            if task.runs_done >= task.runs:
                task.done_at = moment(session)


def fits(scenario: str | None, persona: str | None, script: str | None, run: KeepRun) -> bool:
    """Tell whether a run is one of those a task asks for; None: any."""
    wanted = ((scenario, run.scenario), (persona, run.persona), (script, run.script))
    return all(asked is None or asked == given for asked, given in wanted)
