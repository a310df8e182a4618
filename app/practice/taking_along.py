"""What somebody practised in a local file goes along to the team: runs, cards, own drills.

It belongs to no customer and so to no batch: where a move is taken back it stays with whoever
practised, and as its rows keep their ids nothing comes twice. Tasks, comments and sheets stay in
the file: on a server only one's coach writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.orm import Session

from app.database.base import Base, table_of
from app.database.parts import in_parts
from app.practice.cards import CardKey, replayed
from app.practice.kinds import Grade
from app.practice.models import (
    PracticeCard,
    PracticeComment,
    PracticeDrill,
    PracticeObservation,
    PracticeOverride,
    PracticeReview,
    PracticeRun,
    PracticeTask,
)

MOVED: tuple[type[Base], ...] = (PracticeRun, PracticeCard, PracticeReview, PracticeDrill)
"""In the order in which foreign keys allow it."""

_COACHS = (PracticeComment, PracticeOverride, PracticeTask, PracticeObservation)
Row = dict[str, Any]
NotThere = Callable[[Session, type[Base], Sequence[int]], set[int]]
"""Gives those of some ids that the team's database does not have."""

_AT_ONCE = 50  # runs are long: each holds its whole talk


def practised(
    there: Session, here: Session, me: int, me_here: int, not_there: NotThere
) -> dict[str, int]:
    """Count what the team does not have yet, by table; the same card counts as had."""
    new = {model: not_there(here, model, _ids(there, model, me)) for model in MOVED}
    new[PracticeCard] -= _same_cards(there, me, here, me_here).keys()
    return {model.__tablename__: len(ids) for model, ids in new.items()}


def of_coaches(there: Session, me: int) -> int:
    """Count what stays: of tasks, comments, scores and sheets about this person."""
    return sum(
        there.scalar(select(func.count()).select_from(model).where(model.user_id == me)) or 0
        for model in _COACHS
    )


class TakingAlong:
    """Turns one's rows of the file into rows of the team, some at once."""

    def __init__(self, there: Session, me_there: int, me_here: int, not_there: NotThere) -> None:
        self._not_there = not_there
        self._there, self._me_there, self._me_here = there, me_there, me_here
        self._cards: dict[int, int] = {}  # ids in the file: those of the team's same cards
        self._runs = set(_ids(there, PracticeRun, me_there))

    def parts(self, here: Session) -> Iterator[tuple[type[Base], list[Row]]]:
        """Give what is to be inserted, table by table; ``here`` is only read at first."""
        self._cards = _same_cards(self._there, self._me_there, here, self._me_here)
        for model in MOVED:
            new = self._not_there(here, model, _ids(self._there, model, self._me_there))
            wanted = sorted(new - self._cards.keys() if model is PracticeCard else new)
            for part in in_parts(wanted, _AT_ONCE):
                yield model, self._rows(model, part)

    def plan_anew(self, here: Session) -> None:
        """Let cards that the team had already be due by all answers, of there and of here."""
        for card_id in sorted(set(self._cards.values())):
            answers = _answers(here, card_id)
            if answers:
                state = replayed([(grade, on) for _, grade, on in sorted(answers, key=_moment)])
                changed = update(PracticeCard).where(PracticeCard.id == card_id)
                here.execute(changed.values(**vars(state)))

    def _rows(self, model: type[Base], ids: Sequence[int]) -> list[Row]:
        table = table_of(model)
        wanted = select(table).where(table.c.id.in_(ids)).order_by(table.c.id)
        return [self._turned(dict(row)) for row in self._there.execute(wanted).mappings()]

    def _turned(self, row: Row) -> Row:
        row.pop("recorded_at", None)
        row["user_id"] = self._me_here
        if "sent_to_coach_at" in row:
            row["sent_to_coach_at"] = None  # it was sent to nobody of the team
        if "run_id" in row and row["run_id"] not in self._runs:
            row["run_id"] = None
        if "card_id" in row:
            row["card_id"] = self._cards.get(row["card_id"], row["card_id"])
        return row


def _same_cards(there: Session, me: int, here: Session, me_here: int) -> dict[int, int]:
    """Give the cards of the file that the team has under another id, with that."""
    ours = dict(_cards(here, me_here))
    theirs = _cards(there, me)
    return {id_: ours[key] for key, id_ in theirs if key in ours and ours[key] != id_}


def _ids(session: Session, model: type[Base], me: int) -> list[int]:
    table = table_of(model)
    wanted = select(table.c.id).where(_mine(model, me)).order_by(table.c.id)
    return list(session.scalars(wanted))


def _mine(model: type[Base], me: int) -> ColumnElement[bool]:
    table = table_of(model)
    own: ColumnElement[bool] = table.c.user_id == me
    if model is PracticeRun:
        return and_(own, table.c.deleted_at.is_(None))
    return own


def _cards(session: Session, me: int) -> list[tuple[CardKey, int]]:
    wanted = select(PracticeCard.persona, PracticeCard.kind, PracticeCard.name, PracticeCard.id)
    found = session.execute(wanted.where(PracticeCard.user_id == me))
    return [(CardKey(row.persona, row.kind, row.name), row.id) for row in found]


def _answers(session: Session, card_id: int) -> list[tuple[datetime, Grade, date]]:
    wanted = select(
        PracticeReview.reviewed_at, PracticeReview.grade, PracticeReview.reviewed_on
    ).where(PracticeReview.card_id == card_id)
    return [(row.reviewed_at, row.grade, row.reviewed_on) for row in session.execute(wanted)]


def _moment(answer: tuple[datetime, Any, Any]) -> datetime:
    return answer[0]
