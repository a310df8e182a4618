"""Showing a form to somebody who may not change it: to be read and copied, not typed into."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TYPED = (QLineEdit, QPlainTextEdit, QTextEdit)
_CHOSEN = (QComboBox, QAbstractSpinBox, QAbstractButton)


def make_read_only(form: QWidget) -> None:
    """Let nothing in a form be changed; texts can still be marked and copied."""
    for field in form.findChildren(QWidget):
        if isinstance(field, _CHOSEN):
            field.setEnabled(False)
        elif isinstance(field, _TYPED):
            field.setReadOnly(True)
