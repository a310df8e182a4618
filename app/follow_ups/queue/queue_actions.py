"""What is done with a step of the queue, each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.clock import Appointment, local_day
from app.errors import UserError
from app.follow_ups.changes.commands import (
    EditFollowUp,
    HandToColleague,
    MoveFollowUp,
    PlanFollowUp,
)
from app.follow_ups.changes.finishing import FinishAndPlanNext, FinishFollowUp, ReopenFollowUp
from app.follow_ups.errors import MovedByOthersError
from app.follow_ups.states import FollowUpState
from app.follow_ups.words import short_due, trouble_text
from app.settings.words import move_reason_text
from app.widgets.last_done import BY_HAND, LastDone
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.clock import Clock
    from app.database.journal import Changed
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow
    from app.settings.working_time import Moved
    from app.team.queries import Person

_SECONDS = 20  # a slip is noticed at once
_KEY = "queue"


class QueueActions(QObject):
    """Executes commands about steps and says what happened, with "Undo" beside it."""

    message_wanted = Signal(object)  # Message
    plan_wanted = Signal(object)  # FollowUpRow that was the customer's last step
    undone = Signal(object)  # id of the step that is again as it was

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        parent: QObject | None = None,
        last_done: LastDone | None = None,
    ) -> None:
        """last_done: what is done elsewhere too and can be taken back from here."""
        super().__init__(parent)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._last_done = last_done or LastDone()

    def undo(self) -> None:
        """Take back what was done last; a second time does nothing."""
        self._last_done.take_back(_KEY)

    def undo_newest(self) -> None:
        """Take back what was done last here, or by hand to a customer since."""
        self._last_done.take_back(_KEY, BY_HAND)

    def finish(self, row: FollowUpRow) -> None:
        """The step is done."""

        def done(changed: Changed) -> None:
            self._say(
                self.tr("Done: {what}").format(what=row.title),
                self._undo(ReopenFollowUp(id=row.id)),
                Answer(self.tr("Plan next…"), lambda: self.plan_wanted.emit(row)),
            )

        self._do(FinishFollowUp(id=row.id), done)

    def drop(self, row: FollowUpRow, reason: str) -> None:
        """The step is not done, for a reason."""

        def done(changed: Changed) -> None:
            self._say(
                self.tr("Dropped: {what}").format(what=row.title),
                self._undo(ReopenFollowUp(id=row.id)),
                Answer(self.tr("Plan next…"), lambda: self.plan_wanted.emit(row)),
            )

        dropped = FinishFollowUp(id=row.id, state=FollowUpState.DROPPED, reason=reason)
        self._do(dropped, done)

    def finish_and_plan(self, row: FollowUpRow, moved: Moved, text: str) -> None:
        """The step is done and the next one, of its kind, is planned."""
        follower = self._next(row, moved, text)
        finish = FinishFollowUp(id=row.id)
        self._plan(row, moved, follower, FinishAndPlanNext(finish=finish, next=follower))

    def plan_next(self, row: FollowUpRow, moved: Moved, text: str) -> None:
        """After a step was done the next one, of its kind, is planned."""
        follower = self._next(row, moved, text)
        self._plan(row, moved, follower, follower)

    def move(self, row: FollowUpRow, moved: Moved) -> None:
        """The step gets another day."""
        self._move_to(row, moved.appointment, row.due, self._moved_text(row, moved))

    def hand_over(self, row: FollowUpRow, colleague: Person) -> None:
        """The step becomes a colleague's."""

        def done(changed: Changed) -> None:
            text = self.tr("{what} is now with {colleague}.")
            answers = []
            if row.owner_id is not None:
                answers.append(self._undo(HandToColleague(id=row.id, colleague_id=row.owner_id)))
            self._say(text.format(what=row.title, colleague=colleague.name), *answers)

        self._do(HandToColleague(id=row.id, colleague_id=colleague.id), done)

    def edit(self, row: FollowUpRow, text: str, promised: bool) -> None:
        """The step gets other words."""

        def done(changed: Changed) -> None:
            back = EditFollowUp(id=row.id, text=row.text, promised=row.promised)
            self._say(self.tr("Changed: {what}").format(what=row.title), self._undo(back))

        self._do(EditFollowUp(id=row.id, text=text, promised=promised), done)

    def _plan(
        self,
        row: FollowUpRow,
        moved: Moved,
        follower: PlanFollowUp,
        command: PlanFollowUp | FinishAndPlanNext,
    ) -> None:
        def done(changed: Changed) -> None:
            text = self.tr("Done: {what}. Next step {day}.")
            back = ReopenFollowUp(id=row.id, instead_of=follower.id)
            self._say(text.format(what=row.title, day=self._day(moved)), self._undo(back))

        self._do(command, done)

    def _move_to(self, row: FollowUpRow, due: Appointment, seen: Appointment, text: str) -> None:
        def done(changed: Changed) -> None:
            self._say(text, self._undo(MoveFollowUp(id=row.id, due=row.due, seen=due)))

        def failed(error: Exception) -> None:
            if isinstance(error, MovedByOthersError):
                theirs = error.due
                anyway = Answer(
                    self.tr("Move it all the same"),
                    lambda: self._move_to(row, due, theirs, text),
                )
                self._say_trouble(error, anyway)
            else:
                self._failed(error)

        self._do(MoveFollowUp(id=row.id, due=due, seen=seen), done, failed)

    def _next(self, row: FollowUpRow, moved: Moved, text: str) -> PlanFollowUp:
        return PlanFollowUp(
            id=self._background.database.ids.new(),
            customer_id=row.customer_id,
            kind=row.kind,
            due=moved.appointment,
            text=text,
            owner_id=row.owner_id,
        )

    def _moved_text(self, row: FollowUpRow, moved: Moved) -> str:
        text = self.tr("{what}: now {day}.").format(what=row.title, day=self._day(moved))
        return text if moved.reason is None else f"{text} {move_reason_text(moved.reason)}"

    def _day(self, moved: Moved) -> str:
        return short_due(moved.appointment, local_day(self._clock(), self._owner.zone))

    def _undo(self, command: Any) -> Answer:
        def undone(changed: Changed) -> None:
            self._say(self.tr("Undone."))
            self.undone.emit(command.id)

        def take_back() -> None:
            self._do(command, undone)

        self._last_done.keep(_KEY, take_back)
        return Answer(self.tr("Undo"), self.undo)

    def _do(
        self,
        command: Any,
        then: Callable[[Changed], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._background.do(self, command, then=then, failed=failed or self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say_trouble(error)

    def _say_trouble(self, error: UserError, *answers: Answer) -> None:
        today = local_day(self._clock(), self._owner.zone)
        message = Message(
            text=trouble_text(error, today), tone=Tone.DANGER, answers=answers, key=_KEY
        )
        self.message_wanted.emit(message)

    def _say(self, text: str, *answers: Answer) -> None:
        self.message_wanted.emit(Message(text=text, answers=answers, key=_KEY, seconds=_SECONDS))
