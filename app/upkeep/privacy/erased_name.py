"""What a customer is called after its erasure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def erased_name() -> str:
    """Give the name, in the language of the window."""
    return QCoreApplication.translate("privacy", "(erased)")
