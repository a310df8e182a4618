"""The keys: which chord does what, on this system and as the user wants it.

The chords are listed in FORMATS.md, "Keys".
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.keycap import keycap_text

WINDOW_KEYS: Mapping[str, tuple[str, ...]] = {
    "help": ("F1",),
    "page_calls": ("F2",),
    "page_customers": ("F3",),
    "page_practice": ("F4",),
    "page_handoffs": ("F5",),
    "page_reports": ("F6",),
    "call_list": ("Alt+L",),
    "queue": ("Alt+F",),
    "search": ("Ctrl+K",),
    "dial": ("F9",),
    "choose_number": ("Ctrl+F9",),
    "incoming": ("Shift+F9",),
    "phone_message": ("Ctrl+Shift+T",),
    "park": ("F7",),
    **{f"outcome_{number}": (f"Alt+{number}",) for number in range(1, 10)},
    "outcome_more": ("Alt+0",),
    **{f"answer_{number}": (f"Ctrl+{number}",) for number in range(1, 10)},
    "back": ("Alt+Left",),
    **{f"phase_{number}": (f"Ctrl+Shift+{number}",) for number in range(1, 8)},
    "second_wording": ("F8",),
    "objections": ("Ctrl+O",),
    "next_step": ("Ctrl++",),
    "reading": ("Ctrl+T",),
    "save_and_next": ("Ctrl+Return", "Ctrl+Enter"),
    "email": ("Ctrl+Shift+M",),
    "handoff": ("Ctrl+Shift+H",),
    "complaint": ("Ctrl+Shift+R",),
    "new_customer": ("Ctrl+N",),
    "new_person": ("Ctrl+Shift+N",),
    "print": ("Ctrl+P",),
    "end_of_day": ("Ctrl+Shift+E",),
    "settings": ("Ctrl+,",),
}
"""Chords that work anywhere in the window, also while a text is edited."""

LIST_KEYS: Mapping[str, tuple[str, ...]] = {
    "list_call": ("Return", "Enter"),
    "list_pin": ("P",),
    "list_skip": ("X",),
    "list_snooze": ("S",),
    "list_tomorrow": ("T",),
    "list_done": ("D",),
    "list_done_next": ("Shift+D",),
    "list_hand": ("H",),
    "list_undo": ("Ctrl+Z",),
    "list_edit": ("E",),
    "list_calendar": ("K",),
    "handoff_accept": ("A",),
    "handoff_return": ("R",),
    "handoff_offer": ("O",),
    "handoff_report": ("V",),
    "handoff_withdraw": ("W",),
}
"""Keys that work only while a list has the focus, so single letters may be used."""

MAC_KEYS: Mapping[str, tuple[str, ...]] = {
    # Option+digit and Option+letter type signs on a Mac, and Option+Left jumps words.
    **{f"outcome_{number}": (f"Meta+{number}",) for number in range(1, 10)},
    "outcome_more": ("Meta+0",),
    "call_list": ("Meta+L",),
    "queue": ("Meta+F",),
    "back": ("F10",),
}


class Shortcuts(QObject):
    """Knows the chords and ties them to what they do.

    changed: the user's own chords by name; an empty tuple means: no key.
    Unknown names in it are left out, as a newer version may have written them.
    """

    def __init__(
        self,
        changed: Mapping[str, Sequence[str]] | None = None,
        *,
        mac: bool = sys.platform == "darwin",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys: dict[str, tuple[str, ...]] = {**WINDOW_KEYS, **LIST_KEYS}
        if mac:
            self._keys.update(MAC_KEYS)
        for name, chords in (changed or {}).items():
            if name in self._keys:
                self._keys[name] = tuple(chords)
        self._chords = {chord for name in WINDOW_KEYS for chord in self.sequences(name)}

    def names(self) -> tuple[str, ...]:
        """List all names in the order they are explained."""
        return tuple(self._keys)

    def sequences(self, name: str) -> tuple[QKeySequence, ...]:
        """Give the chords of a name; KeyError for an unknown one."""
        return tuple(QKeySequence(chord) for chord in self._keys[name])

    def keycap(self, name: str) -> str:
        """Write the first chord of a name for a key cap; "" where it has none."""
        return next((keycap_text(keys) for keys in self.sequences(name)), "")

    def bind(self, name: str, widget: QWidget, do: Callable[[], object]) -> None:
        """Let a name's chords call ``do`` while ``widget`` can be seen.

        Chords of the window work wherever its focus is; keys of lists only while ``widget``
        itself has it. Pages that are not shown do not answer, so each may bind the same name.
        """
        for keys in self.sequences(name):
            shortcut = QShortcut(keys, widget)
            shortcut.setContext(
                Qt.ShortcutContext.WidgetShortcut
                if name in LIST_KEYS
                else Qt.ShortcutContext.WindowShortcut
            )
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(do)

    def win_over_fields(self, application: QApplication) -> None:
        """Let chords go before what a field would do with them, such as undo or end of line."""
        application.focusChanged.connect(self._watch_focus)

    def conflicts(self) -> list[tuple[str, str]]:
        """Name the pairs that share a chord and could both be meant."""
        found = []
        names = self.names()
        for at, first in enumerate(names):
            for second in names[at + 1 :]:
                if set(self.sequences(first)) & set(self.sequences(second)):
                    found.append((first, second))
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep fields from claiming a chord of ours."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()) in self._chords
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _watch_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        # On the focused widget only: a filter on the application would see every event.
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
