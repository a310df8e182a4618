"""A person before the window: presses keys, reads what is to be seen, waits as people wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from app.background import Background
from app.calls.conversation.call_head import CallHead
from app.calls.draft import Stage
from app.database.database import Database
from app.main_window.window import MainWindow
from app.startup.rooms import Rooms
from app.widgets.labels import Speech
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, GroupRow, ListRow
from tests.fakes import FakeClock, FakeDialler

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 8_000
MOST_TABS = 80


class Person:
    """Works with the window by its keys; nothing of the program is called past them."""

    def __init__(
        self, qtbot: QtBot, window: MainWindow, rooms: Rooms, clock: FakeClock, phone: FakeDialler
    ) -> None:
        self._qtbot = qtbot
        self.window = window
        self.rooms = rooms
        self.clock = clock
        self.phone = phone
        self.pressed: list[str] = []

    @property
    def background(self) -> Background:
        return self.rooms.background

    @property
    def database(self) -> Database:
        return self.background.database

    # --- the keyboard -------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """What has the keyboard: an open popup's or dialog's field before the window's."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        self._come_to_the_front()
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def press(self, *chords: str) -> None:
        """Press chords one after the other, on whatever has the focus."""
        for chord in chords:
            self.pressed.append(chord)
            keys = QKeySequence(chord)[0]
            QTest.keyClick(self.focus, keys.key(), keys.keyboardModifiers())
            QApplication.processEvents()  # a hand is slower than the window

    def type(self, text: str) -> None:
        """Type a text where the cursor stands, in place of what is marked there."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:  # QTest knows only ASCII
                pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, pressed)
            QApplication.processEvents()

    def type_over(self, text: str) -> None:
        """Type a text in place of all that stands in the field."""
        self.press("Ctrl+A")
        self.type(text)

    def ask_for(self, text: str) -> None:
        """Search for a customer or a command, and choose the first that is found."""
        self.press("Ctrl+K")
        self.type(text)
        self.wait(lambda: self.fields("Search results") and self.rows("Search results"))
        self.press("Return")

    def go_to(self, name: str) -> None:
        """Walk with Tab until the control of this name has the focus."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            here = self.focus.accessibleName() or _caption(self.focus) or str(self.focus)
            if name in (here, _caption(self.focus)):
                return
            passed.append(here)
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {name!r}, only to {passed}")

    def _come_to_the_front(self) -> None:
        """Make a window active after another one closed, as a window manager would."""
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()
            self.wait(front.isActiveWindow)

    # --- waiting ------------------------------------------------------------------------------

    def wait(self, until: Callable[[], object], within_ms: int = PATIENCE_MS) -> None:
        """Wait until something can be seen."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=within_ms)

    def settle(self) -> None:
        """Wait until nothing is being read or saved any more, and lists are made anew."""
        for _ in range(3):
            self._qtbot.waitUntil(lambda: not self.background.busy, timeout=PATIENCE_MS)
            self._qtbot.wait(60)
        self._qtbot.waitUntil(lambda: not self.background.busy, timeout=PATIENCE_MS)

    def sees(self, text: str, inside: QWidget | None = None) -> bool:
        """Tell whether a text is to be seen anywhere in the window, or inside a part of it."""
        return any(text in one for one in self.texts(inside))

    def waits_for(
        self, text: str, inside: QWidget | None = None, within_ms: int = PATIENCE_MS
    ) -> None:
        """Wait until a text is to be seen."""
        with suppress(TimeoutError):
            self.wait(lambda: self.sees(text, inside), within_ms)
        assert self.sees(text, inside), f"{text!r} is not among {list(self.texts(inside))}"

    def waits_ready(self, company: str) -> None:
        """Wait until a customer stands there, to be called: the dial key rings at once."""
        self.wait(lambda: {company, "Call"} <= set(self.head) and self._knows_whose_it_is())

    def waits_for_somebody(self) -> int:
        """Wait until whoever is the next of the list stands there; give the customer's id."""

        def ready() -> bool:
            draft = self.rooms.desk.draft
            return (
                draft is not None
                and draft.stage is Stage.PREPARING
                and {draft.company, "Call"} <= set(self.head)
                and self._knows_whose_it_is()
            )

        self.wait(ready)
        draft = self.rooms.desk.draft
        assert draft is not None
        return draft.customer_id

    def _knows_whose_it_is(self) -> bool:
        """Tell whether the database has answered who has the customer; keys are faster here."""
        claims, draft = self.rooms.claims, self.rooms.desk.draft
        return draft is not None and (
            claims.holds(draft.customer_id) or claims.board.claimed(draft.customer_id) is not None
        )

    def waits_until_saved(self) -> None:
        """Wait until what was saved is in the database, the lists, and gone from the drafts."""
        self.settle()
        self.wait(lambda: self.rooms.files.all_saved)

    # --- what is to be seen -------------------------------------------------------------------

    def texts(self, inside: QWidget | None = None, *, live: bool = False) -> Iterator[str]:
        """Give all texts of labels, buttons and fields that are shown; live: not greyed out."""
        for widget in (inside or self.window).findChildren(QWidget):
            if widget.isVisible() and (widget.isEnabled() or not live):
                text = _caption(widget)
                if text:
                    yield text

    def field(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """Give the visible control of this name."""
        found = self.fields(name, kind)
        assert found, f"no {name!r} is to be seen"
        return found[0]

    def fields(self, name: str, kind: type[W] = QWidget) -> list[W]:  # type: ignore[assignment]
        """Give all visible controls of this name, in their order."""
        return [
            widget
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and name in (widget.accessibleName(), _caption(widget))
        ]

    def rows(self, name: str) -> list[ListRow]:
        """Give the rows of a list, without its headings."""
        return [row for row in self.lines(name) if isinstance(row, ListRow)]

    def lines(self, name: str) -> list[ListRow | GroupRow]:
        """Give all that stands in a list, headings too."""
        model = self.field(name, RowList).model()
        return [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]

    def texts_of_chosen(self, name: str) -> tuple[str, ...]:
        """Give title and second line of the row that is chosen in a list."""
        found = self.field(name, RowList)
        row = found.currentIndex().data(ROW_ROLE)
        return (row.title, row.subtitle) if isinstance(row, ListRow) else ()

    @property
    def head(self) -> list[str]:
        """What the head of the call says: company, person, clock, buttons."""
        return list(self.texts(self.rooms.pane.findChild(CallHead)))

    @property
    def quick_view(self) -> str:
        """Whom the quick view beside the call shows; nobody while it is closed."""
        shown = list(self.texts(self.rooms.quick_view))
        return shown[0] if shown else ""

    @property
    def speech(self) -> str:
        """What the script says."""
        return self.rooms.pane.findChild(Speech).accessibleName()

    @property
    def note(self) -> str:
        """What stands in the note."""
        return self.field("Note", QTextEdit).toPlainText()

    @property
    def message(self) -> str:
        """What the message line says."""
        shown = self.window.messages.message
        return "" if shown is None or not self.window.messages.isVisible() else shown.text

    def push(self, name: str) -> None:
        """Walk to a button and press it."""
        self.go_to(name)
        self.press("Space")

    # --- the database -------------------------------------------------------------------------

    def ask(self, question: Callable[..., Any], *arguments: Any) -> Any:
        """Ask the database itself, past the window."""
        with self.database.read() as session:
            return question(session, *arguments)


def _caption(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return ""
