"""Taking one's own saved call up again: right after saving, or from a list of the last ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.calls.saving.saved_calls import LastCall, correctable, recent_calls
from app.calls.wrap_up.draft_again import draft_of_call
from app.calls.wrap_up.giving_work import Team
from app.clock import local_day
from app.database.errors import DatabaseUnavailableError
from app.settings.words import outcome_name
from app.widgets.key_menu import KeyMenu
from app.widgets.message_line import Message, MessageLine

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.draft import Draft
    from app.calls.office import Office
    from app.calls.open_calls.call_desk import CallDesk
    from app.calls.saving.saved_calls import SavedCall


class CorrectionFlow(QObject):
    """Offers to correct calls and brings them back as drafts."""

    offered = Signal(str)  # what was saved, and that it can be corrected; "": no more
    taken_up = Signal()

    def __init__(
        self,
        desk: CallDesk,
        background: Background,
        office: Office,
        messages: MessageLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._office = office
        self._messages = messages
        self._last_saved: int | None = None

    def offer(self, saved: Draft) -> None:
        """Say calmly what was saved; ``take_offer`` takes it up again."""
        if saved.outcome is not None:
            self._last_saved = saved.call_id
            text = self.tr("Saved: {company}, {outcome} · Correct")
            outcome = outcome_name(saved.outcome)
            self.offered.emit(text.format(company=saved.company, outcome=outcome))

    def withdraw(self, not_saved: Draft) -> None:
        """Take an offer back: the call did not come into the database after all."""
        if not_saved.call_id == self._last_saved:
            self._last_saved = None
            self.offered.emit("")

    def take_offer(self) -> None:
        """Take up again what was saved last."""
        if self._last_saved is not None:
            self.correct(self._last_saved)

    def correct(self, call_id: int) -> None:
        """Take a saved call up again, if nothing else is being wrapped up."""
        if self._desk.in_call:
            self._say(self.tr("Finish or park the open call first, then correct the other one."))
            return
        question = partial(
            correctable, call_id=call_id, user_id=self._office.me, now=self._office.clock()
        )
        self._background.ask(self, question, then=self._take_up, failed=self._not_read)

    def choose(self, over: QWidget) -> None:
        """List one's calls that may still be corrected, to be chosen by the arrow keys."""
        zone = self._office.zone
        question = partial(
            recent_calls,
            user_id=self._office.me,
            today=local_day(self._office.clock(), zone),
            zone=zone,
        )
        answer = partial(self._list, over)
        self._background.ask(self, question, then=answer, failed=self._not_read)

    def _list(self, over: QWidget, calls: Sequence[LastCall]) -> None:
        if not calls:
            self._say(self.tr("There is no call of yours that could be corrected."))
            return
        menu = KeyMenu(over)
        for call in calls:
            text = f"{call.company} · {outcome_name(call.outcome)}".replace("&", "&&")
            menu.addAction(text).triggered.connect(
                lambda checked=False, call_id=call.call_id: self.correct(call_id)
            )
        menu.open_at(over.mapToGlobal(QPoint(over.width() // 3, over.height() // 4)))

    def _take_up(self, saved: SavedCall | None) -> None:
        if saved is None:
            self._say(
                self.tr(
                    "This call can no longer be corrected: it is not yours, was corrected "
                    "already, or its next working day is over. Add a note instead."
                )
            )
            return
        now, language = self._office.clock(), self._office.language
        new_id = self._background.database.ids.new
        self._desk.correct(draft_of_call(saved, now, language, Team(self._office.me), new_id))
        self.taken_up.emit()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, DatabaseUnavailableError):
            raise error
        self._say(self.tr("Saved calls can be corrected as soon as the server is back."))

    def _say(self, text: str) -> None:
        self._messages.show_message(Message(text=text, key="correction", seconds=10))
