"""Writing briefings: of a new handoff, of one that is there, of the one that a call drafts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.clock import Appointment, local_day
from app.handoffs import queries
from app.handoffs.briefing import Briefing
from app.handoffs.briefing_form.briefing_dialog import BriefingDialog, BriefingWish
from app.handoffs.briefing_form.known import Known, known
from app.handoffs.course.commands import DraftHandoff, OfferHandoff, ReviseHandoff
from app.handoffs.desk import Desk
from app.handoffs.form_flow import FormFlow
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind
from app.handoffs.visits.free_date_queries import free_dates_of

if TYPE_CHECKING:
    from app.background import Background


class BriefingFlow(FormFlow):
    """Opens briefings with what is known, keeps them, offers them where that is wanted."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(background, parent)
        self._desk = desk
        self._awaited: int | None = None  # the call whose draft is to be finished
        background.changed.connect(self._hear)

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

    def ask_free(
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
            lambda user_id: self.ask_free(user_id, whose, dialog.show_free, dialog)
        )
        self._open(dialog, partial(self._keep_briefing, row, whose))

    def _keep_briefing(
        self, row: HandoffRow | None, customer_id: int, dialog: BriefingDialog, wish: BriefingWish
    ) -> None:
        if row is None:
            self._draft(customer_id, dialog, wish)
        else:
            self._revise(row, dialog, wish)

    def _draft(self, customer_id: int, dialog: BriefingDialog, wish: BriefingWish) -> None:
        id_ = self._background.database.ids.new()
        command = DraftHandoff(
            id=id_,
            customer_id=customer_id,
            contact_id=wish.contact_id,
            kind=wish.kind,
            receiver_id=wish.receiver_id,
            sender_id=wish.sender_id,
            visit=wish.visit,
            briefing=wish.briefing,
        )
        self.write(dialog, command, lambda changed: self._offer(dialog, wish, id_, 1))

    def _revise(self, row: HandoffRow, dialog: BriefingDialog, wish: BriefingWish) -> None:
        command = ReviseHandoff(
            id=row.id,
            seen=row.version,
            event_id=self._background.database.ids.new(),
            contact_id=wish.contact_id,
            receiver_id=wish.receiver_id,
            visit=wish.visit,
            briefing=wish.briefing,
        )
        self.write(dialog, command, lambda changed: self._look_again(row.id, dialog, wish))

    def _look_again(self, id_: int, dialog: BriefingDialog, wish: BriefingWish) -> None:
        """Read which version the handoff has now, so that it can be offered."""
        self._background.ask(
            self,
            partial(queries.handoff, handoff_id=id_),
            then=lambda now: self._offer(dialog, wish, id_, now.version if now else 0),
            failed=partial(self._refuse, dialog),
        )

    def _offer(self, dialog: QDialog, wish: BriefingWish, id_: int, seen: int) -> None:
        """Offer what was just written, if that is wanted."""
        if not wish.offer:
            self._close(dialog, id_, self.tr("The briefing is kept."))
            return
        new_id = self._background.database.ids.new
        offer = OfferHandoff(id=id_, seen=seen, event_id=new_id(), step_id=new_id())
        said = self.tr("The handoff is offered; you stay responsible until it is accepted.")
        self.write(dialog, offer, lambda changed: self._close(dialog, id_, said))
