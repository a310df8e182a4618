"""What stands in the middle while a local file has no customers: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.calls.day.introduction_lines import IntroductionLines
from app.widgets.buttons import KeyButton, Weight
from app.widgets.keycap import keycap_text
from app.widgets.labels import Label, TextLook

_WIDTH = 440


class Welcome(QWidget):
    """Asks nothing that it needs: whoever knows what to do goes past it.

    import_wanted, examples_wanted, team_wanted: the own list, invented customers to look around
    with, or a team's database. introduced: the own name and the firm's, as typed; one may be "".
    """

    import_wanted = Signal()
    examples_wanted = Signal()
    team_wanted = Signal()
    introduced = Signal(str, str)

    def __init__(
        self, new_customer_key: str, name: str, company: str, parent: QWidget | None = None
    ) -> None:
        """Offer the ways. name, company: as far as they are known."""
        super().__init__(parent)
        paste = keycap_text(QKeySequence(QKeySequence.StandardKey.Paste))
        self._import = KeyButton(self.tr("Import my list…"), paste, weight=Weight.PRIMARY)
        self._examples = KeyButton(self.tr("Look around with example data"))
        self._team = KeyButton(self.tr("Connect with my team's database…"))
        self._lines = IntroductionLines(name, company)
        column = QVBoxLayout()
        column.setSpacing(8)
        self._add(column, Label(self.tr("Welcome to Talktrack"), TextLook.TITLE, wrap=True))
        self._offer(
            column,
            self._import,
            self.tr("A file (CSV, Excel) or what you copied from a spreadsheet."),
        )
        self._offer(
            column,
            self._examples,
            self.tr("Invented customers, in a file of their own. Your own list stays empty."),
        )
        self._offer(
            column,
            self._team,
            self.tr("Where your colleagues already work with Talktrack on a server."),
        )
        by_hand = self.tr("Or add the first customer by hand: {key}").format(key=new_customer_key)
        column.addSpacing(10)
        self._add(column, Label(by_hand, TextLook.MUTED, wrap=True))
        column.addSpacing(14)
        words = self.tr("If you like, so that scripts and quotes name you:")
        self._add(column, Label(words, TextLook.MUTED, wrap=True))
        column.addWidget(self._lines)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        middle.setLayout(column)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._import.clicked.connect(self.import_wanted)
        self._examples.clicked.connect(self.examples_wanted)
        self._team.clicked.connect(self.team_wanted)
        self._lines.introduced.connect(self.introduced)
        self.setFocusProxy(self._import)
        self.setProperty("help", "first-steps")

    def save(self) -> None:
        """Tell what is typed, if it is not told yet."""
        self._lines.save()

    def _offer(self, column: QVBoxLayout, button: KeyButton, hint: str) -> None:
        button.setAutoDefault(True)  # Enter presses it, as it does in a dialog
        column.addSpacing(10)
        column.addWidget(button)
        self._add(column, Label(hint, TextLook.SMALL, wrap=True))

    def _add(self, column: QVBoxLayout, label: Label) -> None:
        column.addWidget(label)
