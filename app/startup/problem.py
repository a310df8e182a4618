"""What the window shows when the database cannot be opened, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.database.errors import DatabaseUnavailableError, Why
from app.database.words import describe
from app.errors import UserError
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label, TextLook

_WIDTH = 640
_A_SECOND_MS = 1_000
_PASSES = {Why.NAME_UNKNOWN, Why.REFUSED, Why.NO_ANSWER, Why.FULL, Why.STARTING}
_PAUSES_S = (5, 10, 20, 30)


def pause_s(error: Exception, tries: int) -> int | None:
    """Tell after how many seconds a team's database is tried again by itself.

    tries: how often it was tried in vain. None where trying changes nothing: somebody has to act.
    """
    if not isinstance(error, DatabaseUnavailableError) or error.why not in _PASSES:
        return None
    return _PAUSES_S[min(tries, len(_PAUSES_S)) - 1]


def wants_password(error: Exception) -> bool:
    """Tell whether all that is missing is a password."""
    return isinstance(error, DatabaseUnavailableError) and error.why is Why.PASSWORD_MISSING


class ProblemPage(QWidget):
    """Stands in place of the pages: what happened, what is safe, what to do.

    Where the trouble may pass by itself, it counts down and tries again.

    again_wanted, login_wanted, local_wanted: open once more, with another server or login, or
    the file on this computer instead, for this time.
    """

    again_wanted = Signal()
    login_wanted = Signal()
    local_wanted = Signal()

    def __init__(
        self,
        error: UserError,
        *,
        is_team: bool,
        local_file: str = "",
        again_in_s: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer what fits.

        again_in_s: after so long it is tried again by itself; None: not.
        local_file: a file of this computer that is there besides a team's database; "" for none.
        """
        super().__init__(parent)
        self.setProperty("help", "database")
        self._again = QPushButton(self.tr("&Try again"))
        self._login = QPushButton(self.tr("&Other login, password or server …"))
        self._local = QPushButton(self.tr("&Work with the file on this computer"))
        self._heading = Label(self.tr("The database is not open"), TextLook.TITLE, wrap=True)
        self._text = Label(describe(error), wrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Label("", TextLook.SMALL, wrap=True)
        if is_team and local_file:
            words = self.tr(
                "In the file lies what you saved on this computer, not what the team has. The next "
                "start tries the team's database again."
            )
            self._note.setText(words)
        self._left_s = again_in_s or 0
        self._countdown = Label("", TextLook.SMALL, wrap=True)
        self._second = QTimer(self, interval=_A_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self._login.setVisible(is_team)
        self._local.setVisible(bool(is_team and local_file))
        self._arrange()
        for button, wanted in (
            (self._again, self.again_wanted),
            (self._login, self.login_wanted),
            (self._local, self.local_wanted),
        ):
            button.clicked.connect(self.stop)  # what the person chose is not crossed
            button.clicked.connect(wanted)
        self.setFocusProxy(self._again)
        if self._left_s:
            self._second.start()
            self._show_left()

    @Slot()
    def stop(self) -> None:
        """Try no more by itself."""
        self._second.stop()
        self._countdown.setText("")

    @Slot()
    def _count_down(self) -> None:
        self._left_s -= 1
        if self._left_s > 0:
            self._show_left()
        else:
            self.stop()
            self.again_wanted.emit()

    def _show_left(self) -> None:
        self._countdown.setText(self.tr("Tried again in %n second(s).", "", self._left_s))

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        buttons = FlowLayout(gap=8)
        for button in (self._again, self._login, self._local):
            buttons.addWidget(button)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self._countdown)
        column.addWidget(self._note)
        column.addStretch(3)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)
