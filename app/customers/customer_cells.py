"""The texts of a row in the list of customers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.customers.customer_table import Cell, Cells
from app.customers.queries import CustomerRow
from app.customers.rules import Status
from app.customers.words import badge_letter, status_words
from app.widgets.formats import date_text
from app.widgets.palette import Tone

_STATUS_TONES = {
    Status.NEW: Tone.INFO,
    Status.RESTING: Tone.NEUTRAL,
    Status.DORMANT: Tone.WARNING,
    Status.BLOCKED: Tone.DANGER,
    Status.ARCHIVED: Tone.NEUTRAL,
}
_EMPTY = Cell("")


def cells(row: CustomerRow, today: date, zone: str) -> Cells:
    """Make the cells of a customer.

    today: what is before it is overdue. zone: whose calendar the last contact is dated by.
    """
    name = f"{row.company} {row.legal_form}".strip()
    tone = _STATUS_TONES.get(row.status)
    status = "" if tone is None else status_words(row.status)
    contacted = row.last_contact_at
    return (
        Cell("", badge=badge_letter(row.segment)),
        Cell(name, pill=status, pill_tone=tone or Tone.NEUTRAL, strong=True),
        Cell(row.city),
        Cell(row.contact),
        Cell(row.phone),
        Cell(row.owner),
        _next_step(row.next_step_on, today),
        Cell("" if contacted is None else date_text(local_day(contacted, zone))),
        Cell(row.stand),
    )


def _next_step(due: date | None, today: date) -> Cell:
    if due is None:
        return _EMPTY
    if due < today:
        late = QCoreApplication.translate("customer list", "%n day(s) late", "", (today - due).days)
        return Cell("", pill=late, pill_tone=Tone.DANGER)
    if due == today:
        words = QCoreApplication.translate("customer list", "today")
        return Cell("", pill=words, pill_tone=Tone.WARNING)
    return Cell(date_text(due))
