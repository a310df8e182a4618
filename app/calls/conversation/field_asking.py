"""Asks for a field of the script where the caller clicks its chip, or wants another one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot

from app.calls.conversation.call_parts import Flows, Parts
from app.calls.conversation.field_popup import FieldPopup
from app.clock import local_day
from app.scripts.engine import captured


class FieldAsking(QObject):
    """Joins the chips of the note with the script's fields."""

    def __init__(self, parts: Parts, flows: Flows, popup: FieldPopup) -> None:
        super().__init__(popup)
        self._notes = parts.notes
        self._pane = parts.script
        self._desk = flows.desk
        self._script = flows.script
        self._popup = popup
        parts.notes.field_chosen.connect(self.ask)
        popup.captured.connect(parts.script.capture)

    @Slot(str)
    def ask(self, name: str) -> None:
        """Ask for the field; "" lets the caller choose among those not captured yet."""
        used, context = self._script.used, self._script.context()
        state, view = self._pane.state, self._desk.view
        if used is None or context is None or state is None or view is None:
            return
        known = captured(state)
        at = self._notes.mapToGlobal(QPoint(14, 64))
        chosen = name or self._popup.offer(used.script, set(known), context.reader, at)
        if chosen:
            typed = known.get(chosen, "")
            today = local_day(self._desk.now(), view.zone)
            self._popup.ask(used.script, chosen, typed, context.reader, today, at)
