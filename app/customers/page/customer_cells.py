"""The texts of a row in the list of customers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from app.clock import Clock, local_day
from app.customers.page.customer_table import Cell, Cells
from app.customers.rules import Status
from app.customers.search.queries import CustomerRow
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


class CellMaker(QObject):
    """Makes the cells of customers.

    zone: whose calendar "today" and the last contact follow.
    """

    def __init__(self, clock: Clock, zone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = zone

    def cells(self, row: CustomerRow) -> Cells:
        """Make the cells of a customer."""
        name = full_name(row.company, row.legal_form)
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
            self._next_step(row.next_step_on),
            Cell("" if contacted is None else date_text(local_day(contacted, self._zone))),
            Cell(row.stand),
        )

    def _next_step(self, due: date | None) -> Cell:
        if due is None:
            return _EMPTY
        days_late = (local_day(self._clock(), self._zone) - due).days
        if days_late > 0:
            late = self.tr("%n day(s) late", "", days_late)
            return Cell("", pill=late, pill_tone=Tone.DANGER)
        if days_late == 0:
            return Cell("", pill=self.tr("today"), pill_tone=Tone.WARNING)
        return Cell(date_text(due))


def table_headers() -> tuple[str, ...]:
    """Name the columns of a list of customers."""
    translate = QCoreApplication.translate
    return (
        translate("CustomerList", "Seg."),
        translate("CustomerList", "Customer"),
        translate("CustomerList", "City"),
        translate("CustomerList", "Contact person"),
        translate("CustomerList", "Phone"),
        translate("CustomerList", "Owner"),
        translate("CustomerList", "Next step"),
        translate("CustomerList", "Last contact"),
        translate("CustomerList", "How things stand"),
    )


def full_name(company: str, legal_form: str) -> str:
    """Give the company with its legal form, which many names hold already."""
    known = company.casefold().endswith(legal_form.casefold())
    return company if known else f"{company} {legal_form}"
