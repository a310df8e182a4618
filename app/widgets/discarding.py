"""Leaving a form: nothing that was typed goes without a question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPlainTextEdit, QTextEdit, QWidget


def was_typed_in(form: QWidget) -> bool:
    """Tell whether a person typed anything into the fields of a form; proposals do not count."""
    return (
        any(line.isModified() for line in form.findChildren(QLineEdit))
        or any(text.document().isModified() for text in form.findChildren(QPlainTextEdit))
        or any(text.document().isModified() for text in form.findChildren(QTextEdit))
    )


def may_leave(form: QWidget) -> bool:
    """Tell whether a form may close: nobody typed in it, or whoever did lets it go."""
    translate = QCoreApplication.translate
    return not was_typed_in(form) or may_discard(
        form,
        translate("discarding", "Not saved"),
        translate("discarding", "What you typed is not saved. Discard it?"),
    )


def may_discard(over: QWidget, title: str, question: str) -> bool:
    """Ask whether what was typed may go; the safe answer is chosen."""
    box = QMessageBox.StandardButton
    answer = QMessageBox.question(over, title, question, box.Discard | box.Cancel, box.Cancel)
    return answer == box.Discard
