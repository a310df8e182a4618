"""The part of a call between head and wrap-up: tabs, script or preparation, and the note."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.calls.conversation.call_parts import Parts
from app.calls.draft import Stage
from app.calls.open_calls.call_desk import CallDesk
from app.widgets.segmented import TabBar
from app.widgets.tab_order import come_next

SCRIPT_STRETCH, NOTES_STRETCH = 6, 5
LEAST_HEIGHT = 150  # all in it scrolls; the wrap-up below does not


class _Contents(QStackedWidget):
    """What gives way to the wrap-up where the window is low: all in it scrolls."""

    def hasHeightForWidth(self) -> bool:
        """Ask for no height by width: the layout would take it from the wrap-up."""
        return False


class CallBody(QWidget):
    """Shows one tab at a time; the first is the call itself."""

    def __init__(self, parts: Parts, desk: CallDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._desk = desk
        self._tabs = TabBar(self._texts(), name=self.tr("About this customer"))
        self._first = QStackedWidget()
        self._contents = _Contents()
        self._lay_out()
        self._tabs.currentChanged.connect(self._show_tab)

    def may_leave(self) -> bool:
        """Ask the tabs whether the customer may go from sight: master data may be unsaved."""
        return all(tab.may_leave() for tab in self._parts.tabs)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Let Tab lead from the tabs into the chosen one; its fields may be made only now."""
        self._order_tabs()
        return super().focusNextPrevChild(next_)

    def show_draft(self) -> None:
        """Name the tabs, and show the preparation before the call, the script in it."""
        draft = self._desk.draft
        self._tabs.show_texts(self._texts())
        before = draft is None or (draft.stage is Stage.PREPARING and draft.round_id is None)
        self._first.setCurrentWidget(self._parts.preparation if before else self._parts.script)

    @Slot()
    def turn_to_call(self) -> None:
        """Show the first tab; the keyboard goes from another one into the note."""
        left = not self.shows_call and self.isAncestorOf(QApplication.focusWidget() or self)
        self._tabs.setCurrentIndex(0)
        self._show_tab()
        if left:
            self._parts.notes.note.setFocus()

    @property
    def shows_call(self) -> bool:
        """Tell whether the first tab is shown, with the note."""
        return self._tabs.currentIndex() == 0

    def focus_tabs(self) -> None:
        """Put the keyboard on the tabs."""
        self._tabs.setFocus()

    def _lay_out(self) -> None:
        self._first.addWidget(self._parts.preparation)
        self._first.addWidget(self._parts.script)
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._first, SCRIPT_STRETCH)
        row.addWidget(self._parts.notes, NOTES_STRETCH)
        self._contents.addWidget(cards)
        for tab in self._parts.tabs:
            self._contents.addWidget(tab)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 8, 18, 10)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        contents = QHBoxLayout()
        contents.setContentsMargins(18, 0, 18, 10)
        contents.addWidget(self._contents)
        self._contents.setMinimumHeight(LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tabs)
        layout.addLayout(contents, 1)

    def _order_tabs(self) -> None:
        shown = self._contents.currentWidget()
        if shown is not None:
            come_next(self._tabs, shown)

    @Slot()
    def _show_tab(self) -> None:
        tab = self._tabs.currentIndex() - 1
        draft = self._desk.draft
        if draft is not None and tab >= 0:
            # First: what is turned to by the mouse gets the keyboard, so it must be there.
            self._parts.tabs[tab].show_customer(draft.customer_id)
        self._contents.setCurrentIndex(self._tabs.currentIndex())
        self._order_tabs()

    def _texts(self) -> list[str]:
        view, draft = self._desk.view, self._desk.draft
        preparing = draft is None or draft.stage is Stage.PREPARING
        first = self.tr("Preparation") if preparing else self.tr("Script")
        return [first, *(tab.title(view) for tab in self._parts.tabs)]
