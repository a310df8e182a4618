"""Another customer beside a running call: how things stand, and a note; Esc closes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.background import Background
from app.calls.permission.claim_board import ClaimBoard
from app.calls.preparation import queries
from app.calls.preparation.card import PreparationCard
from app.calls.preparation.words import sections
from app.calls.view import CallView
from app.calls.words import calling_text
from app.clock import Clock, local_day
from app.history.commands import AddNote
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import NameLabel, Pane, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill

WIDTH = 340
"""Where there is room."""


class QuickView(Pane):
    """Shows one customer for a moment; the running call keeps the middle of the page."""

    closed = Signal()
    noted = Signal()

    def __init__(
        self,
        background: Background,
        board: ClaimBoard,
        clock: Clock,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._board = board
        self._clock = clock
        self._zone = zone
        self._customer_id: int | None = None
        self._company = NameLabel(look=TextLook.HEADING)
        self._colleague = Pill("")
        self._card = PreparationCard()
        self._note = QLineEdit()
        self._note.setAccessibleName(self.tr("Note on this customer"))
        self._note.setPlaceholderText(self.tr("Add a note, Enter saves it"))
        self._close = KeyButton(self.tr("Close"), "Esc", weight=Weight.COMPACT)
        head = QHBoxLayout()
        head.addWidget(self._company, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._colleague, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._note)
        board.changed.connect(self._show_colleague)
        self._close.clicked.connect(self.close_view)
        self._note.returnPressed.connect(self._save_note)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.close_view)
        self.hide()

    @property
    def customer_id(self) -> int | None:
        """Whom it shows; None while it is closed."""
        return self._customer_id if self.isVisible() else None

    def open(self, customer_id: int) -> None:
        """Show a customer; the focus stays in the running call."""
        self._customer_id = customer_id
        self._board.watch("quick view", [customer_id])
        self._show_colleague()
        question = partial(queries.call_view, customer_id=customer_id, now=self._clock())
        self._background.ask(self, question, then=self._show)
        self.show()

    def close_view(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        self._note.clear()
        self._customer_id = None
        self._board.watch("quick view", [])
        self.closed.emit()

    def _show(self, view: CallView | None) -> None:
        if view is not None and view.customer_id == self._customer_id:
            self._company.setText(view.company)
            today = local_day(self._clock(), self._zone)
            self._card.show_sections("", sections(view, "", self._zone, today))

    @Slot()
    def _show_colleague(self) -> None:
        name = self._board.name(self._customer_id) if self._customer_id is not None else ""
        self._colleague.show_fact(calling_text(name) if name else "", Tone.INFO)

    def _save_note(self) -> None:
        text = self._note.text().strip()
        if text and self._customer_id is not None:
            id_ = self._background.database.ids.new()
            command = AddNote(id=id_, customer_id=self._customer_id, text=text)
            self._background.do(self, command, then=lambda changed: self._noted())

    def _noted(self) -> None:
        self._note.clear()
        self.noted.emit()
        if self._customer_id is not None:
            self.open(self._customer_id)
