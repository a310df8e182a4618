"""Visits that no handoff brings: planned, and reported in half a minute; steps that are done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.changes.past_contacts import ContactChoices, contact_choices
from app.follow_ups.rules import FollowUpKind
from app.handoffs.course.next_steps import NextStep
from app.handoffs.form_flow import FormFlow
from app.handoffs.reporting.report_dialog import ReportAbout, ReportDialog, ReportWish
from app.handoffs.reporting.report_facts import ReportFacts, report_facts
from app.handoffs.reporting.report_words import visit_text
from app.handoffs.rules import Way
from app.handoffs.visits.own_visits import ReportOwnVisit
from app.handoffs.visits.plan_visit_dialog import PlannedVisitWish, PlanVisitDialog

if TYPE_CHECKING:
    from app.background import Background
    from app.follow_ups.queries import FollowUpRow
    from app.handoffs.desk import Desk


class VisitFlow(FormFlow):
    """Asks for a plan or a report and keeps it."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(background, parent)
        self._desk = desk

    def plan(self, customer_id: int) -> None:
        """Ask when a customer is to be visited."""
        self._ask(customer_id, partial(self._open_plan, customer_id))

    def report(self, customer_id: int, step: FollowUpRow | None = None) -> None:
        """Ask what came of a visit. step: the planned visit that it was."""

        def asked(session: Any) -> tuple[ContactChoices | None, ReportFacts]:
            found = contact_choices(session, customer_id=customer_id)
            return found, report_facts(session, customer_id)

        def then(found: tuple[ContactChoices | None, ReportFacts]) -> None:
            if found[0] is not None:
                self._open_report(customer_id, step, found[0], found[1])

        self._background.ask(self, asked, then=then, failed=self.tell)

    def finish(self, step: FollowUpRow) -> None:
        """A step is done."""
        command = FinishFollowUp(id=step.id)
        said = self.tr("Done: {what}").format(what=step.text or step.title)

        def then(changed: object) -> None:
            self._say(said)
            self.done.emit(step.id)

        self._background.do(self, command, then=then, failed=self.tell)

    def _ask(self, customer_id: int, then: Callable[[ContactChoices], None]) -> None:
        self._background.ask(
            self,
            partial(contact_choices, customer_id=customer_id),
            then=lambda found: then(found) if found is not None else None,
            failed=self.tell,
        )

    def _open_plan(self, customer_id: int, found: ContactChoices) -> None:
        names = [(one.id, one.name) for one in found.colleagues]
        desk = self._desk
        dialog = PlanVisitDialog(found.company, found.zone, desk.clock, names, desk.me, self._over)
        self._open(dialog, partial(self._plan, customer_id))

    def _plan(self, customer_id: int, dialog: PlanVisitDialog, wish: PlannedVisitWish) -> None:
        command = PlanFollowUp(
            id=self._background.database.ids.new(),
            customer_id=customer_id,
            kind=FollowUpKind.VISIT,
            due=wish.due,
            text=wish.text,
            owner_id=wish.owner_id,
        )
        said = self.tr("The visit is planned.")
        self.write(dialog, command, lambda changed: self._close(dialog, command.id, said))

    def _open_report(
        self,
        customer_id: int,
        step: FollowUpRow | None,
        found: ContactChoices,
        facts: ReportFacts,
    ) -> None:
        desk = self._desk
        about = ReportAbout(Way.TO_FIELD, found.zone, desk.me, facts.currency, briefed=False)
        dialog = ReportDialog(about, found.company, desk.clock, facts.people, self._over)
        self._open(dialog, partial(self._report, customer_id, step))

    def _report(
        self, customer_id: int, step: FollowUpRow | None, dialog: ReportDialog, wish: ReportWish
    ) -> None:
        new_id, now = self._background.database.ids.new, self._desk.clock()
        planned = None if step is None else step.due_at
        following = wish.next
        command = ReportOwnVisit(
            id=new_id(),
            customer_id=customer_id,
            order_id=new_id(),
            result=wish.result,
            text=visit_text(wish.result, wish.value_minor, wish.currency, wish.need, wish.text),
            visited_at=planned if planned is not None and planned <= now else now,
            step_id=None if step is None else step.id,
            value_minor=wish.value_minor,
            currency=wish.currency,
            next=None
            if following is None
            else NextStep(
                id=new_id(), due=following.due, owner_id=following.owner_id, text=following.text
            ),
        )
        said = self.tr("The report stands in the customer's history.")
        self.write(dialog, command, lambda changed: self._close(dialog, command.id, said))
