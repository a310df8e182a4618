"""Ctrl+Enter, which in each form does what its first button does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # the second is the number pad's


def save_by_key(form: QWidget, save: Callable[[], object]) -> None:
    """Let Ctrl+Enter save from wherever in the form the cursor stands.

    save: a button's ``click``, which does nothing while the button is greyed out since it was
    pressed already.
    """
    for keys in _KEYS:
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(save)
