"""From a wish to a command: asks what a step needs, takes it, says what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.clock import Appointment
from app.handoffs.briefing_form.briefing_flow import BriefingFlow
from app.handoffs.course.answering import AcceptHandoff, ReturnHandoff
from app.handoffs.course.commands import (
    CloseHandoff,
    WithdrawHandoff,
)
from app.handoffs.course.next_steps import NextStep
from app.handoffs.course.visit_dates import CallOffVisit, ScheduleVisit
from app.handoffs.course.visit_reports import NoteVisit, ReportVisit
from app.handoffs.desk import Desk
from app.handoffs.form_flow import FormFlow
from app.handoffs.page.answer_dialogs import (
    ReturnDialog,
    ReturnWish,
    VisitDialog,
    VisitWish,
    WithdrawDialog,
)
from app.handoffs.reporting.report_dialog import NextWish, ReportAbout, ReportDialog, ReportWish
from app.handoffs.reporting.report_facts import ReportFacts, report_facts
from app.handoffs.reporting.report_words import for_words, report_text
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, Way
from app.handoffs.states import Side, side_of

if TYPE_CHECKING:
    from app.background import Background


class HandoffFlow(FormFlow):
    """Takes steps with handoffs; each dialog stays open until its words are in the database."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(background, parent)
        self._desk = desk
        self.briefings = BriefingFlow(background, desk, parent)
        self.briefings.message_wanted.connect(self.message_wanted)
        self.briefings.done.connect(self.done)

    def take(self, action: HandoffAction, row: HandoffRow) -> None:
        """Take a step, or ask first for what it needs."""
        new_id = self._background.database.ids.new
        common: dict[str, Any] = {"id": row.id, "seen": row.version, "event_id": new_id()}
        match action:
            case HandoffAction.REVISE | HandoffAction.OFFER:
                self.briefings.write_briefing(row)
            case HandoffAction.ACCEPT:
                periods = (new_id(), new_id())
                self._do(row, AcceptHandoff(**common, step_id=new_id(), history_ids=periods))
            case HandoffAction.RETURN:
                asked = ReturnDialog(row, self._whose(action, row), self._over)
                self._open(asked, partial(self._give_back, row))
            case HandoffAction.SCHEDULE:
                then = partial(self._ask_date, row)
                self.briefings.ask_free(row.receiver_id, row.customer_id, then, self)
            case HandoffAction.CALL_OFF:
                self._do(row, CallOffVisit(**common, step_id=new_id()))
            case HandoffAction.VISIT:
                self._do(row, NoteVisit(**common, step_id=new_id()))
            case HandoffAction.REPORT:
                question = partial(report_facts, customer_id=row.customer_id)
                then = partial(self._ask_report, row)
                self._background.ask(self, question, then=then, failed=self.tell)
            case HandoffAction.WITHDRAW:
                sure = WithdrawDialog(row, self._whose(action, row), self._over)
                self._open(sure, partial(self._withdraw, row))
            case HandoffAction.CLOSE:
                self._do(row, CloseHandoff(**common))

    def in_name_of(self, row: HandoffRow, action: HandoffAction) -> str:
        """Name whose step this is, "" where it is one's own."""
        if side_of(action) is Side.SENDER:
            return "" if row.sender_id in (None, self._desk.me) else row.sender
        return "" if row.receiver_id in (None, self._desk.me) else row.receiver

    def _whose(self, action: HandoffAction, row: HandoffRow) -> str:
        name = self.in_name_of(row, action)
        if not name:
            return row.company
        text = self.tr("{company} · entered for {name}")
        return text.format(company=row.company, name=name)

    def _give_back(self, row: HandoffRow, dialog: ReturnDialog, wish: ReturnWish) -> None:
        new_id = self._background.database.ids.new
        command = ReturnHandoff(
            id=row.id,
            seen=row.version,
            event_id=new_id(),
            step_id=new_id(),
            reason=wish.reason,
            text=wish.text,
            tell_text=self._tell_text,
        )
        said = self.tr("Returned to {name}.").format(name=row.sender)
        self.write(dialog, command, lambda changed: self._close(dialog, row.id, said))

    @property
    def _tell_text(self) -> str:
        return self.tr("Tell the customer that the visit does not take place")

    def _withdraw(self, row: HandoffRow, dialog: WithdrawDialog, text: str) -> None:
        new_id = self._background.database.ids.new
        command = WithdrawHandoff(
            id=row.id,
            seen=row.version,
            event_id=new_id(),
            text=text,
            step_id=new_id(),
            tell_text=self._tell_text,
        )
        said = self.tr("The handoff is withdrawn.")
        self.write(dialog, command, lambda changed: self._close(dialog, row.id, said))

    def _ask_date(self, row: HandoffRow, free: list[Appointment]) -> None:
        whose = self._whose(HandoffAction.SCHEDULE, row)
        free = free if row.kind.way is Way.TO_FIELD else []
        dialog = VisitDialog(row, whose, self._desk.clock, free, self._over)
        self._open(dialog, partial(self._schedule, row))

    def _schedule(self, row: HandoffRow, dialog: VisitDialog, wish: VisitWish) -> None:
        new_id = self._background.database.ids.new
        command = ScheduleVisit(
            id=row.id,
            seen=row.version,
            event_id=new_id(),
            step_id=new_id(),
            visit=wish.visit,
            minutes=wish.minutes,
            video=wish.video,
            confirmed=wish.confirmed,
            place=wish.place,
            participants=wish.participants,
        )
        said = self.tr("The date is kept.")
        self.write(dialog, command, lambda changed: self._close(dialog, row.id, said))

    def _ask_report(self, row: HandoffRow, facts: ReportFacts) -> None:
        whose = self._whose(HandoffAction.REPORT, row)
        about = ReportAbout(row.kind.way, row.zone, row.sender_id, facts.currency)
        dialog = ReportDialog(about, whose, self._desk.clock, facts.people, self._over)
        self._open(dialog, partial(self._report, row))

    def _report(self, row: HandoffRow, dialog: ReportDialog, wish: ReportWish) -> None:
        new_id, now = self._background.database.ids.new, self._desk.clock()
        planned = row.visit.instant() if row.visit is not None else None
        step = wish.next
        command = ReportVisit(
            id=row.id,
            seen=row.version,
            event_id=new_id(),
            activity_id=new_id(),
            order_id=new_id(),
            result=wish.result,
            text=report_text(wish.need, wish.text),
            visited_at=planned if planned is not None and planned <= now else now,
            quality=wish.quality,
            value_minor=wish.value_minor,
            currency=wish.currency,
            next=None if step is None else _planned(step, new_id()),
            for_whom=for_words(self.in_name_of(row, HandoffAction.REPORT)),
        )
        said = self.tr("The report is kept; {name} reads it.").format(name=row.sender)
        self.write(dialog, command, lambda changed: self._close(dialog, row.id, said))

    def _do(self, row: HandoffRow, command: Any) -> None:
        self._background.do(
            self, command, then=lambda changed: self.done.emit(row.id), failed=self.tell
        )


def _planned(step: NextWish, id_: int) -> NextStep:
    return NextStep(id=id_, due=step.due, owner_id=step.owner_id, text=step.text)
