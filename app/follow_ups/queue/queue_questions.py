"""What is asked before something is done with a step: which day, which colleague, which words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.follow_ups import queries
from app.follow_ups.moving import Movable
from app.follow_ups.queue.colleague_popup import ColleaguePopup
from app.follow_ups.queue.date_popup import DatePopup
from app.follow_ups.queue.drop_popup import DropPopup
from app.follow_ups.queue.edit_popup import EditPopup
from app.team.queries import colleagues

if TYPE_CHECKING:
    from app.background import Background
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow
    from app.follow_ups.queue.queue_actions import QueueActions
    from app.team.queries import Person


class QueueQuestions(QObject):
    """Opens the popups beside the queue and hands their answers to the actions."""

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        actions: QueueActions,
        beside: QWidget,
    ) -> None:
        super().__init__(beside)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._actions = actions
        self._beside = beside
        actions.plan_wanted.connect(self.ask_next_step)

    def ask_day(self, row: FollowUpRow) -> None:
        """Ask where the step is to be moved."""
        popup = self._date_popup(self.tr("Move: {what}").format(what=row.title), row)
        popup.day_chosen.connect(lambda moved, text: self._actions.move(row, moved))

    def ask_next_and_finish(self, row: FollowUpRow) -> None:
        """Ask for the next step; with it this one is done."""
        popup = self._date_popup(self._next_heading(row), row, text=row.text)
        popup.day_chosen.connect(partial(self._actions.finish_and_plan, row))

    def ask_next_step(self, row: FollowUpRow) -> None:
        """Ask for the next step after one that is done."""
        popup = self._date_popup(self._next_heading(row), row, text=row.text)
        popup.day_chosen.connect(partial(self._actions.plan_next, row))

    def ask_colleague(self, row: FollowUpRow) -> None:
        """Ask who takes the step."""
        self._background.ask(self, colleagues, then=partial(self._show_colleagues, row))

    def ask_reason(self, row: FollowUpRow) -> None:
        """Ask why the step is dropped."""
        popup = DropPopup(self.tr("Drop: {what}").format(what=row.title), self._beside)
        popup.reason_chosen.connect(partial(self._actions.drop, row))
        popup.open_beside(self._beside)

    def ask_words(self, row: FollowUpRow) -> None:
        """Ask for other words."""
        popup = EditPopup(row.title, row.text, row.promised, self._beside)
        popup.edited.connect(partial(self._actions.edit, row))
        popup.open_beside(self._beside)

    def _date_popup(self, heading: str, row: FollowUpRow, text: str | None = None) -> DatePopup:
        movable = Movable(row.kind, row.due, row.country, row.region)
        popup = DatePopup(
            heading, movable, self._owner, self._clock, text=text, parent=self._beside
        )
        popup.open_beside(self._beside)
        planner = self._owner.user_id if row.owner_id is None else row.owner_id
        question = partial(
            queries.day_load, planner_id=planner, owner=self._owner, now=self._clock()
        )
        self._background.ask(popup, question, then=popup.show_load)
        return popup

    def _show_colleagues(self, row: FollowUpRow, people: list[Person]) -> None:
        others = [person for person in people if person.id != row.owner_id]
        heading = self.tr("Hand on: {what}").format(what=row.title)
        popup = ColleaguePopup(heading, others, self._beside)
        popup.colleague_chosen.connect(partial(self._actions.hand_over, row))
        popup.open_beside(self._beside)

    def _next_heading(self, row: FollowUpRow) -> str:
        return self.tr("Next step: {what}").format(what=row.title)
