"""Opens the complaint of the customer one looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.calls.paperwork.complaint_reading import OpenedComplaints
from app.follow_ups.words import long_due
from app.team import queries as team
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.office import Office
    from app.calls.paperwork.complaint_dialog import ComplaintDialog
    from app.calls.preparation.views_at_hand import ViewsAtHand
    from app.clock import Appointment
    from app.main_window.window import MainWindow

_SECONDS = 8


class Complaints(QObject):
    """One dialog over whatever page is shown; the call goes on behind it."""

    over = Signal()  # the dialog closed; the keyboard goes back

    def __init__(
        self,
        background: Background,
        office: Office,
        window: MainWindow,
        views: ViewsAtHand,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._people: list[team.Person] = []  # for when the server is away
        background.ask(self, team.colleagues, then=self._know)
        self._background = background
        self._office = office
        self._window = window

    def open(self, customer_id: int | None) -> ComplaintDialog | None:
        """Open it; None: no customer is open, and that is said."""
        if customer_id is None:
            self._say(self.tr("Open a customer first, then a complaint can be taken there."))
            return None
        from app.calls.paperwork.complaint_dialog import ComplaintDialog  # seldom wanted

        dialog = ComplaintDialog(
            self._background, self._office, customer_id, self._at_hand(customer_id), self._window
        )
        dialog.saved.connect(lambda: self._say(self.tr("The complaint is saved.")))
        dialog.solved.connect(self._tell_solved)
        dialog.finished.connect(lambda _: self.over.emit())
        open_dialog(dialog)
        return dialog

    def _know(self, people: list[team.Person]) -> None:
        self._people = people

    def _at_hand(self, customer_id: int) -> OpenedComplaints | None:
        view = self._views.at_hand(customer_id)
        return None if view is None else OpenedComplaints(view, self._people, {})

    def _tell_solved(self, call_at: Appointment | None) -> None:
        if call_at is None:
            self._say(self.tr("The complaint is solved. Sales calls are open again."))
            return
        text = self.tr("The complaint is solved. Satisfaction call: {when}.")
        self._say(text.format(when=long_due(call_at)))

    def _say(self, text: str) -> None:
        message = Message(text=text, tone=Tone.SUCCESS, seconds=_SECONDS, key="complaint")
        self._window.messages.show_message(message)
