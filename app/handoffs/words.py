"""Words of handoffs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.history.timeline import TimelineEntry


def entry_title(entry: TimelineEntry) -> str:
    """Head a handoff in the timeline; says to whom where that is known."""
    receiver = entry.value("receiver")
    if not receiver:
        return QCoreApplication.translate("handoffs", "Handoff drafted")
    text = QCoreApplication.translate("handoffs", "Handoff drafted for {receiver}")
    return text.format(receiver=receiver)
