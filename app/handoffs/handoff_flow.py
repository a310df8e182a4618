"""From a wish to a command: asks what a step needs, takes it, says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.clock import Appointment, local_day
from app.handoffs import queries
from app.handoffs.answer_dialogs import (
    ReturnDialog,
    ReturnWish,
    VisitDialog,
    VisitWish,
    WithdrawDialog,
)
from app.handoffs.answering import (
    AcceptHandoff,
    CallOffVisit,
    NextStep,
    NoteVisit,
    ReportVisit,
    ReturnHandoff,
    ScheduleVisit,
)
from app.handoffs.briefing import Briefing
from app.handoffs.briefing_dialog import BriefingDialog, BriefingWish
from app.handoffs.commands import (
    CloseHandoff,
    DraftHandoff,
    OfferHandoff,
    ReviseHandoff,
    WithdrawHandoff,
)
from app.handoffs.desk import Desk
from app.handoffs.form_flow import FormFlow
from app.handoffs.free_date_queries import free_dates_of
from app.handoffs.known import Known, known
from app.handoffs.report_dialog import NextWish, ReportAbout, ReportDialog, ReportWish
from app.handoffs.report_facts import ReportFacts, report_facts
from app.handoffs.report_words import for_words, report_text
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, HandoffKind, Way
from app.handoffs.states import Side, side_of

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed


class HandoffFlow(FormFlow):
    """Takes steps with handoffs; each dialog stays open until its words are in the database."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(background, parent)
        self._desk = desk
        self._awaited: int | None = None  # the call whose draft is to be finished
        background.changed.connect(self._hear)

    def take(self, action: HandoffAction, row: HandoffRow) -> None:
        """Take a step, or ask first for what it needs."""
        new_id = self._background.database.ids.new
        common: dict[str, Any] = {"id": row.id, "seen": row.version, "event_id": new_id()}
        match action:
            case HandoffAction.REVISE | HandoffAction.OFFER:
                self.write_briefing(row)
            case HandoffAction.ACCEPT:
                periods = (new_id(), new_id())
                self._do(row, AcceptHandoff(**common, step_id=new_id(), history_ids=periods))
            case HandoffAction.RETURN:
                asked = ReturnDialog(row, self._whose(action, row), self._over)
                self._open(asked, partial(self._give_back, row))
            case HandoffAction.SCHEDULE:
                self._ask_free(row.receiver_id, row.customer_id, partial(self._ask_date, row), self)
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

    def write_briefing(self, row: HandoffRow) -> None:
        """Open the briefing of a handoff."""
        self._ask_known(row.customer_id, row.call_id, partial(self._open_briefing, row))

    def begin(self, customer_id: int) -> None:
        """Open the briefing of a new handoff of a customer."""
        then = partial(self._open_briefing, None, customer_id=customer_id)
        self._ask_known(customer_id, None, then)

    def delegate(self, customer_id: int, what: str) -> None:
        """Open the briefing of a task that inside is to do. what: its words so far."""
        task = Briefing(need=what)
        kinds = (HandoffKind.TASK,)
        then = partial(self._open_briefing, None, customer_id=customer_id, kinds=kinds, told=task)
        self._ask_known(customer_id, None, then)

    def finish_of_call(self, call_id: int) -> None:
        """Open the briefing that a call drafts, as soon as the call is in the database."""
        self._awaited = call_id
        self._look_for_awaited()

    def _look_for_awaited(self) -> None:
        if self._awaited is not None:
            question = partial(queries.of_call, call_id=self._awaited)
            self._background.ask(self, question, then=self._open_awaited, failed=self.tell)

    def _open_awaited(self, row: HandoffRow | None) -> None:
        if row is not None and row.call_id == self._awaited:
            self._awaited = None
            self.write_briefing(row)

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind == "handoff":
            self._look_for_awaited()

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

    def _ask_known(
        self, customer_id: int, call_id: int | None, then: Callable[[Known], None]
    ) -> None:
        desk = self._desk
        question = partial(
            known,
            customer_id=customer_id,
            call_id=call_id,
            language=desk.language,
            today=local_day(desk.clock(), desk.zone),
        )
        self._background.ask(
            self,
            question,
            then=lambda found: then(found) if found is not None else None,
            failed=self.tell,
        )

    @property
    def _kinds(self) -> tuple[HandoffKind, ...]:
        """What this person hands over; a lead both ways."""
        to_inside = (HandoffKind.CARE, HandoffKind.AFTER_VISIT, HandoffKind.TASK)
        if self._desk.leads:
            return (HandoffKind.VISIT, *to_inside)
        return to_inside if self._desk.in_field else (HandoffKind.VISIT,)

    def _open_briefing(
        self,
        row: HandoffRow | None,
        found: Known,
        *,
        customer_id: int = 0,
        kinds: tuple[HandoffKind, ...] = (),
        told: Briefing | None = None,
    ) -> None:
        kinds = kinds or self._kinds
        dialog = BriefingDialog(
            row,
            found,
            self._desk.clock,
            me=self._desk.me,
            kinds=kinds if row is None else (row.kind,),
            told=told,
            leads=self._desk.leads,
            parent=self._over,
        )
        whose = row.customer_id if row else customer_id
        dialog.dates_wanted.connect(
            lambda user_id: self._ask_free(user_id, whose, dialog.show_free, dialog)
        )
        self._open(dialog, partial(self._keep_briefing, row, whose))

    def _keep_briefing(
        self, row: HandoffRow | None, customer_id: int, dialog: BriefingDialog, wish: BriefingWish
    ) -> None:
        new_id = self._background.database.ids.new
        if row is None:
            id_, seen = new_id(), 1
            self.write(
                dialog,
                DraftHandoff(
                    id=id_,
                    customer_id=customer_id,
                    contact_id=wish.contact_id,
                    kind=wish.kind,
                    receiver_id=wish.receiver_id,
                    sender_id=wish.sender_id,
                    visit=wish.visit,
                    briefing=wish.briefing,
                ),
                partial(self._offer, dialog, wish, id_, seen),
            )
            return
        self.write(
            dialog,
            ReviseHandoff(
                id=row.id,
                seen=row.version,
                event_id=new_id(),
                contact_id=wish.contact_id,
                receiver_id=wish.receiver_id,
                visit=wish.visit,
                briefing=wish.briefing,
            ),
            lambda changed: self._background.ask(
                self,
                partial(queries.handoff, handoff_id=row.id),
                then=lambda now: self._offer(dialog, wish, row.id, now.version if now else 0, None),
                failed=partial(self._refuse, dialog),
            ),
        )

    def _offer(
        self, dialog: QDialog, wish: BriefingWish, id_: int, seen: int, changed: Changed | None
    ) -> None:
        """Offer what was just written, if that is wanted."""
        if not wish.offer:
            self._close(dialog, id_, self.tr("The briefing is kept."))
            return
        new_id = self._background.database.ids.new
        offer = OfferHandoff(id=id_, seen=seen, event_id=new_id(), step_id=new_id())
        said = self.tr("The handoff is offered; you stay responsible until it is accepted.")
        self.write(dialog, offer, lambda changed: self._close(dialog, id_, said))

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

    def _ask_free(
        self,
        user_id: int | None,
        customer_id: int,
        then: Callable[[list[Appointment]], None],
        asker: QObject,
    ) -> None:
        """Find somebody's free dates; nobody has none."""
        if user_id is None:
            then([])
            return
        now = self._desk.clock()
        question = partial(free_dates_of, user_id=user_id, customer_id=customer_id, now=now)
        self._background.ask(asker, question, then=then, failed=self.tell)

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
