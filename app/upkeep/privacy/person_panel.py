"""Finds a person or customer, for an access report or an erasure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.database.words import describe
from app.errors import UserError
from app.upkeep.privacy import subjects
from app.upkeep.privacy.privacy_words import subject_words
from app.upkeep.privacy.subjects import Subject
from app.widgets.labels import Label, TextLook

_PAUSE_MS = 150
_AIR = 4  # between the rows


class PersonPanel(QWidget):
    """A search field, who is found, and what can be done with whom one chooses."""

    report_wanted = Signal(object)  # Subject
    erasure_wanted = Signal(object)  # Subject

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._search: Job | None = None
        self._found: Sequence[Subject] = ()
        self._words = QLineEdit(placeholderText=self.tr("Full name, number, e-mail address or id"))
        self._words.setAccessibleName(self.tr("Whom it is about"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("People and customers found"))
        self._list.setSpacing(_AIR)
        self._hint = Label("", TextLook.SMALL, wrap=True)
        self._report = QPushButton(self.tr("Access &report…"))
        self._erase = QPushButton(self.tr("&Erase…"))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._arrange()
        self._words.textChanged.connect(self._pause.start)
        self._words.returnPressed.connect(self._choose_first)
        self._pause.timeout.connect(self.search)
        self._list.currentRowChanged.connect(self._show_state)
        self._report.clicked.connect(lambda: self._tell(self.report_wanted))
        self._erase.clicked.connect(lambda: self._tell(self.erasure_wanted))
        self._show_state()

    def forget(self) -> None:
        """Begin anew: whoever was found is erased."""
        self._words.clear()
        self._show([])
        self._words.setFocus()

    @Slot()
    def search(self) -> None:
        """Look for what is typed; a newer search replaces an older."""
        if self._search is not None:
            self._search.cancel()
        question = partial(subjects.matching, words=self._words.text())
        self._search = self._background.ask(self, question, then=self._show, failed=self._failed)

    def _arrange(self) -> None:
        head = Label(
            self.tr(
                "A person’s data are reported and erased here. If a customer is a person, choose "
                "the customer: its people go with it."
            ),
            wrap=True,
        )
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._hint, 1)
        for button in (self._report, self._erase):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(head)
        layout.addWidget(self._words)
        layout.addWidget(self._list, 1)
        layout.addLayout(bottom)

    def _show(self, found: Sequence[Subject]) -> None:
        self._found = found
        self._list.clear()
        self._list.addItems([subject_words(one) for one in found])
        if len(found) == 1:
            self._list.setCurrentRow(0)
        typed = bool(self._words.text().strip())
        self._hint.setText(self.tr("Nobody is found.") if typed and not found else "")
        self._show_state()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._hint.setText(describe(error))

    @Slot()
    def _choose_first(self) -> None:
        if self._found:
            self._list.setFocus()
            self._list.setCurrentRow(max(0, self._list.currentRow()))

    @Slot()
    def _show_state(self) -> None:
        chosen = 0 <= self._list.currentRow() < len(self._found)
        for button in (self._report, self._erase):
            button.setEnabled(chosen)

    def _tell(self, wanted: SignalInstance) -> None:
        wanted.emit(self._found[self._list.currentRow()])
