"""The board of handoffs: a column for each state, moved in by arrow keys, steps by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffState, Way
from app.handoffs.states import step_between
from app.handoffs.views.card_words import Mark
from app.handoffs.views.handoff_card import MIME, HandoffCard
from app.handoffs.words import state_words
from app.widgets.formats import number_text
from app.widgets.labels import Label, TextLook
from app.widgets.painting import draw_box, smooth_painter
from app.widgets.scroll_column import ScrollColumn
from app.widgets.theme import colours

COLUMNS: tuple[tuple[HandoffState, ...], ...] = (
    (HandoffState.DRAFT,),
    (HandoffState.OFFERED,),
    (HandoffState.ACCEPTED,),
    (HandoffState.SCHEDULED,),
    (HandoffState.VISITED, HandoffState.FEEDBACK),
    (HandoffState.RETURNED,),
)
"""The states that stand in each column; drafts only where there are some."""

MOST_CARDS = 60
"""As many stand in a column; the list shows them all."""

_NARROWEST = 124

Words = Callable[[HandoffRow], tuple[str, Mark]]


class Column(QWidget):
    """The cards of a state; takes cards from which a step leads here."""

    dropped = Signal(object, object)  # handoff id, HandoffState

    def __init__(self, states: tuple[HandoffState, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = states
        self.cards: list[HandoffCard] = []
        self.state_of: Callable[[int], HandoffState | None] = lambda handoff_id: None
        self.setAcceptDrops(True)
        self.setMinimumWidth(_NARROWEST)
        self._head = Label("", TextLook.HEADING, wrap=True)
        self._more = Label("", TextLook.SMALL, wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 10, 8, 10)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._head)
        self._layout.addWidget(self._more)
        self._layout.addStretch(1)

    def show_cards(self, heading: str, cards: Sequence[HandoffCard], more: str) -> None:
        """Show these cards in place of those before."""
        for card in self.cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = list(cards)
        self._head.setText(heading)
        for at, card in enumerate(self.cards):
            self._layout.insertWidget(1 + at, card)
        self._more.setText(more)
        self._more.setVisible(bool(more))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tray."""
        painter = smooth_painter(self)
        palette = colours()
        draw_box(painter, QRectF(self.rect()), palette.sunken, palette.sunken, 8)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what a step leads here."""
        if self._takes(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which step is wanted."""
        handoff_id = _id_in(event)
        if handoff_id is not None and self._takes(event):
            event.acceptProposedAction()
            self.dropped.emit(handoff_id, self.states[0])

    def _takes(self, event: QDropEvent) -> bool:
        handoff_id = _id_in(event)
        state = None if handoff_id is None else self.state_of(handoff_id)
        return state is not None and step_between(state, self.states[0]) is not None


class Board(ScrollColumn):
    """Shows handoffs by state; has the keyboard itself, so that single letters may be keys."""

    chosen = Signal(object)  # handoff id, None for none
    opened = Signal(object)  # handoff id
    step_wanted = Signal(object, object)  # handoff id, HandoffState it was dragged to

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """words: says what a handoff is about and its mark."""
        super().__init__(parent)
        self._words = words
        self._way = Way.TO_FIELD
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._columns = [Column(states, self) for states in COLUMNS]
        row = QHBoxLayout()
        row.setSpacing(10)
        for column in self._columns:
            row.addWidget(column, 1)
            column.state_of = self._state_of
            column.dropped.connect(self.step_wanted)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.addLayout(row)
        self.column.addStretch(1)

    @property
    def columns(self) -> list[Column]:
        """The columns, of which the first may be hidden."""
        return self._columns

    @property
    def current(self) -> int | None:
        """The id of the chosen handoff."""
        return self._current

    def show_rows(self, rows: Sequence[HandoffRow], way: Way) -> None:
        """Show these handoffs; the chosen one stays chosen while it is there."""
        self._way = way
        for column in self._columns:
            those = [row for row in rows if row.state in column.states]
            heading = f"{state_words(column.states[0], way)} {number_text(len(those))}"
            left = len(those) - MOST_CARDS
            more = self.tr("%n more in the list", "", left) if left > 0 else ""
            column.show_cards(heading, [self._card(row) for row in those[:MOST_CARDS]], more)
        self._columns[0].setVisible(bool(self._columns[0].cards))
        ids = [card.row.id for card in self._cards()]
        if self._current not in ids:
            self._current = ids[0] if ids else None
        self._mark()

    def choose(self, handoff_id: int | None) -> None:
        """Make a card the chosen one."""
        if handoff_id != self._current:
            self._current = handoff_id
            self.chosen.emit(handoff_id)
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrow keys: within a column, or to the nearest card of the next one."""
        moves = {
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self._move(*move)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self._mark()

    def _move(self, across: int, down: int) -> None:
        filled = [column for column in self._columns if column.cards]
        places = [
            (at, height)
            for at, column in enumerate(filled)
            for height, card in enumerate(column.cards)
            if card.row.id == self._current
        ]
        if not places:
            return
        at, height = places[0]
        cards = filled[min(max(at + across, 0), len(filled) - 1)].cards
        card = cards[min(max(height + down, 0), len(cards) - 1)]
        self.choose(card.row.id)
        self.ensureWidgetVisible(card, 12, 12)

    def _card(self, row: HandoffRow) -> HandoffCard:
        about, mark = self._words(row)
        card = HandoffCard(row, about, mark, self)
        card.chosen.connect(self._press)
        card.opened.connect(self.opened)
        return card

    @Slot(object)
    def _press(self, handoff_id: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(handoff_id)

    def _cards(self) -> list[HandoffCard]:
        return [card for column in self._columns for card in column.cards]

    def _state_of(self, handoff_id: int) -> HandoffState | None:
        rows = (card.row for card in self._cards())
        return next((row.state for row in rows if row.id == handoff_id), None)

    def _mark(self) -> None:
        said = ""
        for card in self._cards():
            current = card.row.id == self._current
            card.mark_current(current=current, focused=self.hasFocus())
            said = card.accessibleName() if current else said
        self.setAccessibleDescription(said)


def _id_in(event: QDropEvent) -> int | None:
    data = bytes(event.mimeData().data(MIME).data()).decode(errors="replace")
    return int(data) if data.isdecimal() else None
