"""What stands beside the views: a handoff with its briefing, or why a customer is listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.clock import local_day
from app.handoffs.decisions.decision_words import visits_text
from app.handoffs.decisions.visit_overview import Weighed
from app.handoffs.details.detail_panel import Choice, DetailPanel
from app.handoffs.details.detail_words import (
    Section,
    full_sections,
    offered_words,
    plain_text,
    step_words,
)
from app.handoffs.details.opened import Opened, opened
from app.handoffs.invitations import step_wanted
from app.handoffs.page.step_keys import keycap
from app.handoffs.page.step_words import button_words, ordered
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind
from app.handoffs.worth.visit_card import VisitCard
from app.handoffs.worth.visit_words import break_even_text, year_text
from app.widgets.message_line import Message

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.handoffs.desk import Desk
    from app.handoffs.page.handoff_flow import HandoffFlow
    from app.widgets.shortcuts import Shortcuts

_SECONDS = 8


class BesidePart(QObject):
    """Reads one handoff whole and shows it; gives its text to the clipboard."""

    message_wanted = Signal(object)  # Message
    unread = Signal(object)  # why it could not be read

    def __init__(
        self,
        background: Background,
        desk: Desk,
        shortcuts: Shortcuts,
        flow: HandoffFlow,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._background, self._desk, self._keys, self._flow = background, desk, shortcuts, flow
        self._job: Job | None = None
        self._opened: Opened | None = None
        self._worth = VisitCard(background, desk.clock, desk.zone, of_visit=True)
        keys = (shortcuts.keycap("list_call"), shortcuts.keycap("list_calendar"))
        self.panel = DetailPanel(*keys, self._worth)
        self.panel.copy_wanted.connect(self._copy)

    @property
    def row(self) -> HandoffRow | None:
        """The handoff that is shown."""
        return None if self._opened is None else self._opened.row

    def show_row(self, row: HandoffRow | None) -> None:
        """Show a handoff: its own words at once, what else is known next."""
        self.close()
        if row is None:
            self._worth.show_customer(None)
            self.panel.show_nothing(self.tr("Choose a handoff to see its briefing."))
            return
        self._worth.show_customer(row.customer_id if row.kind is HandoffKind.VISIT else None)
        self._show(Opened(row, [], ()))
        self._job = self._background.ask(
            self, partial(opened, row=row), then=self._show, failed=self.unread.emit
        )

    @Slot()
    def show_nothing(self) -> None:
        """Show no handoff, since something else is chosen."""
        self.close()
        self._worth.show_customer(None)
        self.panel.show_nothing("")

    def show_weighed(self, one: Weighed | None) -> None:
        """Show why a customer stands in the lead's view."""
        if one is None:
            self.show_nothing()
            return
        self.close()
        told = [
            Section(
                self.tr("Visits that could be calls"),
                visits_text(one.visits, local_day(self._desk.clock(), self._desk.zone)),
            ),
            Section(self.tr("Cost and contribution"), year_text(one.found)),
            Section(self.tr("When a contact pays"), break_even_text(one.found)),
        ]
        self._worth.show_customer(one.customer_id)
        owners = " · ".join(dict.fromkeys(name for name in (one.inside, one.field) if name))
        self.panel.show_step(one.company, owners, [part for part in told if part.text], ())

    @Slot()
    def close(self) -> None:
        """Forget the handoff; an answer about it that is under way is dropped."""
        if self._job is not None:
            self._job.cancel()
        self._opened = None

    def _show(self, found: Opened) -> None:
        self._opened = found
        row, now, zone = found.row, self._desk.clock(), self._desk.zone
        told = full_sections(found, now, zone)
        if found.events:
            told.append(Section(self.tr("Steps"), step_words(found.events, now, zone)))
        choices = [
            Choice(action, button_words(action, row.kind.way), keycap(action, self._keys))
            for action in ordered(row.state)
        ]
        self.panel.show_handoff(
            row.company,
            offered_words(row, now, zone),
            told,
            choices,
            self._in_name_of(row),
            calendar=step_wanted(row.invitation, row.visit, row.state) is not None,
        )

    def _in_name_of(self, row: HandoffRow) -> str:
        """Say so where a step is taken in somebody else's name."""
        names = (self._flow.in_name_of(row, action) for action in ordered(row.state))
        named = next(filter(None, names), "")
        whose = self.tr("What you enter here is kept as “for {name}”.").format(name=named)
        return whose if named else ""

    @Slot()
    def _copy(self) -> None:
        if self._opened is not None:
            text = plain_text(self._opened, self._desk.clock(), self._desk.zone)
            QGuiApplication.clipboard().setText(text)
            said = self.tr("The briefing is in the clipboard.")
            self.message_wanted.emit(Message(text=said, key="handoff", seconds=_SECONDS))
