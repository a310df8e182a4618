"""Who is calling? A number or a name, whoever fits below; the caller is chosen by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.background import Background, Job
from app.calls.conversation.caller_rows import caller_row, the_one
from app.customers.search.callers import Caller, callers_by_words, known_callers
from app.database.errors import DatabaseUnavailableError
from app.telephony.heard_number import NotANumberError, heard_number
from app.widgets.buttons import KeyButton, Weight
from app.widgets.keycap import keycap_text
from app.widgets.labels import Label, TextLook
from app.widgets.row_list import RowList
from app.widgets.search_field import SearchField
from app.widgets.shortcuts import Shortcuts

_WIDTH = 720
NOTE_KEY = QKeySequence("Alt+N")
_LIST_HEIGHT = 5 * 56
_WAIT_MS = 120  # a fast typist's pause between two keys


class Reason(StrEnum):
    """Why somebody is looked for by a number."""

    INCOMING = "incoming"
    DIAL = "dial"  # another program wants this number to be rung


class IncomingDialog(QDialog):
    """Chooses who calls, or what to do with a caller whom nobody knows.

    caller_chosen: Caller. message_wanted: a message about what is marked (Caller or None).
    The typed or shown number stands in ``number``.
    """

    caller_chosen = Signal(object)
    customer_wanted = Signal()
    note_wanted = Signal()
    message_wanted = Signal(object)

    def __init__(
        self,
        background: Background,
        shortcuts: Shortcuts,
        home: str,
        prefix: str,
        parent: QWidget | None = None,
        *,
        reason: Reason = Reason.INCOMING,
        adds: bool = True,
    ) -> None:
        """Ask; home, prefix: how numbers are read, see ``known_callers``.

        adds: whether one's role adds customers.
        """
        super().__init__(parent)
        self._background = background
        self._home = home
        self._prefix = prefix
        self._callers: Sequence[Caller] = ()
        self._job: Job | None = None
        self._choose_soon = False  # Enter was faster than the search
        self._taken = False  # the key that takes the call was faster than the search
        self._away = False  # the database does not answer
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self.setWindowTitle(self.tr("Incoming call"))
        self._field = SearchField(self.tr("Number or name of the caller…"))
        self._said = Label(look=TextLook.MUTED, wrap=True)
        self._list = RowList(self.tr("Who may be calling"))
        self._take = KeyButton(self.tr("Take the call"), "⏎", weight=Weight.PRIMARY)
        self._new = KeyButton(self.tr("New customer"), shortcuts.keycap("new_customer"))
        self._message = KeyButton(self.tr("Message for…"), shortcuts.keycap("phone_message"))
        self._note = KeyButton(self.tr("Note only"), keycap_text(NOTE_KEY))
        self._arrange()
        self._connect(shortcuts)
        self._turn_to(reason)
        self._new.setVisible(adds)
        self._show([])

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self._field.text().strip()

    @property
    def number(self) -> str:
        """The number in the field; "" where there is none."""
        try:
            return heard_number(self.typed)
        except NotANumberError:
            return ""

    def start_with(self, text: str, callers: Sequence[Caller] | None = None) -> None:
        """Take over the number that rings, and who has it where that is known already.

        Where that is still being looked for, somebody who is found alone is chosen at once.
        """
        self._field.setText(text)
        self._field.selectAll()
        if callers is None:
            self._taken = bool(text)
            self._ask()
        else:
            self._wait.stop()
            self._show(callers)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._new, self._note, self._message):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._field)
        layout.addWidget(self._said)
        layout.addWidget(self._list)
        layout.addLayout(buttons)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.setFocusProxy(self._field)
        self._take.setDefault(True)
        for button in (self._new, self._note, self._message):
            button.setAutoDefault(False)
        self.setMinimumWidth(_WIDTH)

    def _turn_to(self, reason: Reason) -> None:
        """Say what it is about; a call that one is about to make brings no message."""
        if reason is Reason.DIAL:
            self.setWindowTitle(self.tr("Whose number is it?"))
            self._take.set_caption(self.tr("Get ready to call"), "⏎")
            self._note.hide()
            self._message.hide()

    def _connect(self, shortcuts: Shortcuts) -> None:
        self._field.textEdited.connect(self._begin_anew)
        self._wait.timeout.connect(self._ask)
        self._field.moved.connect(self._step)
        self._field.escaped.connect(self.reject)
        self._list.row_opened.connect(self._choose)
        self._take.clicked.connect(self._choose)
        self._new.clicked.connect(self._leave_for_customer)
        self._note.clicked.connect(self._leave_for_note)
        self._message.clicked.connect(self._leave_for_message)
        shortcuts.bind("new_customer", self, self._leave_for_customer)
        shortcuts.bind("phone_message", self, self._leave_for_message)
        self._note.setShortcut(NOTE_KEY)

    @Slot()
    def _begin_anew(self) -> None:
        self._choose_soon = self._taken = False
        self._take.setEnabled(True)  # who is found soon can be chosen by a quick Enter
        self._wait.start()

    @Slot()
    def _ask(self) -> None:
        """Look for a number, or for words; a newer question replaces an older."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        number, text = self.number, self.typed
        if number:
            question = partial(known_callers, number=number, home=self._home, prefix=self._prefix)
        elif text:
            question = partial(callers_by_words, text=text)
        else:
            self._show([])
            return
        self._job = self._background.ask(self, question, then=self._show, failed=self._tell_away)

    def _tell_away(self, error: Exception) -> None:
        if not isinstance(error, DatabaseUnavailableError):
            raise error
        self._away = True
        self._show([])

    def _show(self, callers: Sequence[Caller]) -> None:
        self._job = None
        self._callers = callers
        self._list.show_rows([caller_row(at, one) for at, one in enumerate(callers)])
        if callers:
            self._list.choose(0)
        self._take.setEnabled(bool(callers))
        self._said.setText(self._sentence(callers))
        self._away = False  # the next question may be answered
        soon, self._choose_soon = self._choose_soon, False
        taken, self._taken = self._taken, False
        sure = the_one(callers) if soon or taken else None
        if sure is not None:
            self._leave_for(sure)
        elif soon and len(callers) == 1:
            self._choose()

    def _sentence(self, callers: Sequence[Caller]) -> str:
        if not self.typed:
            return self.tr("Type the number that your phone shows, or what the caller says.")
        if self._away:
            return self.tr("The database does not answer. A note or message waits until it does.")
        if not callers:
            return self.tr("Nobody has this number or name yet: add a customer, or note it only.")
        return self.tr("Who is it? Arrow keys choose, Enter takes the call.")

    def _marked(self) -> Caller | None:
        place = self._list.chosen_key()
        return self._callers[place] if isinstance(place, int) else None

    def _step(self, by: int) -> None:
        index = self._list.model().index(self._list.currentIndex().row() + by, 0)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def _choose(self) -> None:
        if self._wait.isActive() or self._job is not None:
            self._choose_soon = True
            if self._wait.isActive():
                self._wait.stop()
                self._ask()
            return
        caller = self._marked()
        if caller is not None:
            self._leave_for(caller)

    def _leave_for(self, caller: Caller) -> None:
        self.accept()
        self.caller_chosen.emit(caller)

    def _leave_for_customer(self) -> None:
        if self._new.isHidden():
            return
        self.accept()
        self.customer_wanted.emit()

    def _leave_for_note(self) -> None:
        self.accept()
        self.note_wanted.emit()

    def _leave_for_message(self) -> None:
        caller = self._marked()
        self.accept()
        self.message_wanted.emit(caller)
