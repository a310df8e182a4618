"""The call that is being made: one draft in the hand, others parked, all of them on disk.

Panels show what the desk holds and tell it what the person wants; only the desk dials, saves and
decides which draft is the present one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from app.calls import draft as drafts
from app.calls import gate
from app.calls.call_clock import CallClock
from app.calls.calling_out import NotMine
from app.calls.claims import KIND as CLAIM
from app.calls.desktop import Desktop
from app.calls.draft import Draft, Origin, Stage
from app.calls.ringing import judge, next_phone, who_talks
from app.calls.view import CallView, PhoneView
from app.calls.views_at_hand import ViewsAtHand
from app.customers.law import CallPurpose
from app.settings.outcomes import Outcome
from app.telephony.dialler import Dialler, DiallingFailedError

SECONDS_KEPT_EVERY = 10


class CallDesk(QObject):
    """Holds the present call.

    held_back: dialling is blocked or advised against (gate.Verdict); ``dial`` again with a
    reason, or as a service call. kept: a call is in the database.
    """

    view_changed = Signal()
    draft_changed = Signal()
    parked_changed = Signal()
    kept = Signal()
    ticked = Signal(int)  # seconds the call runs
    dialled = Signal()
    answered = Signal()  # an incoming call
    held_back = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, with_: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._with = with_
        self._draft: Draft | None = None
        self._view: CallView | None = None
        self._parked: dict[int, Draft] = {}
        self._saving: dict[int, Draft] = {}
        self._unrung: tuple[Draft, PhoneView] | None = None  # what the telephone did not take
        self._clock = CallClock(with_.monotonic, self)
        self.views = ViewsAtHand(with_.background, with_.clock, self)
        self.may_leave: Callable[[], bool] = lambda: True  # asks where master data is unsaved
        self._clock.ticked.connect(self._count_seconds)
        self.views.unread.connect(self._put_back)
        with_.background.changed.connect(self._reload_if_shown)

    @property
    def draft(self) -> Draft | None:
        """The present call; None before any customer stands there."""
        return self._draft

    @property
    def view(self) -> CallView | None:
        """What is known of its customer; None while it is read."""
        return self._view

    @property
    def has_open_calls(self) -> bool:
        """Tell whether a call is made, prepared with words, or waiting: it is of this database."""
        return bool(self.waiting) or (self._draft is not None and self._draft.worth_keeping)

    @property
    def parked(self) -> list[Draft]:
        """The calls that wait for their wrap-up, the oldest first."""
        return list(self._parked.values())

    @property
    def waiting(self) -> list[Draft]:
        """All calls that are not in the database yet, but for the present one."""
        return [*self._parked.values(), *self._saving.values()]

    @property
    def not_mine(self) -> NotMine | None:
        """Tell why the customer who stands there is not to be rung by me; None: may be."""
        if self._view is None:
            return None
        return self._with.ringer.me.refusal(self._view.segment, self._view.inside_owner_id)

    def now(self) -> datetime:
        """Tell the present instant by the desk's clock."""
        return self._with.clock()

    @property
    def in_call(self) -> bool:
        """Tell whether a dialled call is not saved yet; it keeps its place in the middle."""
        return self._draft is not None and self._draft.open

    def use_dialler(self, dialler: Dialler) -> None:
        """Ring numbers in another way from the next one on."""
        self._with = replace(self._with, dialler=dialler)

    # --- choosing a customer ------------------------------------------------------------------

    def open(self, customer_id: int, origin: Origin, follow_up_id: int | None = None) -> bool:
        """Let a customer stand ready to be called.

        Does nothing and tells False while a call is open: it must not be lost from sight. Who
        stands there with a note already keeps it; nothing is parked.
        """
        if self.in_call:
            return False
        present = self._draft
        if present is not None and present.customer_id == customer_id and present.worth_keeping:
            self.edit(origin=origin, follow_up_id=follow_up_id or present.follow_up_id)
            return True
        waiting = next((d for d in self._parked.values() if d.customer_id == customer_id), None)
        if waiting is not None:
            self.resume(waiting.call_id)
            return True
        if not self.may_leave():
            return True
        self._leave()
        self._take(
            Draft(
                call_id=self._with.background.database.ids.new(),
                customer_id=customer_id,
                company="",
                origin=origin,
                follow_up_id=follow_up_id,
            )
        )
        return True

    def restore(self, kept: Iterable[Draft]) -> None:
        """Take up what an earlier start left unsaved: all of it waits in the strip."""
        for draft in kept:
            self._parked[draft.call_id] = drafts.park(draft, seconds=draft.seconds)
        if self._parked:
            self.parked_changed.emit()

    def park(self) -> None:
        """Set the present call aside; its draft waits in the strip."""
        draft = self._draft
        if draft is None or not draft.worth_keeping or not self.may_leave():
            return
        self._clock.stop()
        parked = drafts.park(draft, seconds=self.seconds)
        self._parked[parked.call_id] = parked
        self._with.files.keep_now(parked)
        self._draft = self._view = None
        self.view_changed.emit()
        self.draft_changed.emit()
        self.parked_changed.emit()

    def resume(self, call_id: int) -> None:
        """Take a parked call up again; a present one is parked instead."""
        draft = self._parked.get(call_id)
        if draft is None or not self.may_leave():
            return
        if self._draft is not None:
            self.park() if self._draft.worth_keeping else self._leave()
        del self._parked[call_id]
        self._take(msgspec.structs.replace(draft, parked=False))
        self.parked_changed.emit()

    # --- the call -----------------------------------------------------------------------------

    @property
    def seconds(self) -> int:
        """How long the running call lasts, by a clock that nobody sets."""
        return self._clock.seconds

    def next_phone(self) -> PhoneView | None:
        """Give the number that the dial key rings now."""
        if self._draft is None or self._view is None:
            return None
        return next_phone(self._draft, self._view)

    def dial(
        self,
        phone: PhoneView | None = None,
        *,
        override: str | None = None,
        purpose: CallPurpose | None = None,
    ) -> None:
        """Ring a number; without one, the next of the person.

        override: the reason for calling although it is advised against. purpose: ``SERVICE`` is
        possible despite a block and shows no sales script.
        Whether a colleague has the customer is looked up first, unless it is surely one's own.
        """
        draft, phone = self._draft, phone or self.next_phone()
        if draft is None or phone is None:
            return
        go_on = partial(self._dial_now, draft.call_id, phone, override, purpose)
        self._with.claims.make_sure(draft.customer_id, go_on)

    def _dial_now(
        self, call_id: int, phone: PhoneView, override: str | None, purpose: CallPurpose | None
    ) -> None:
        draft, view = self._draft, self._view
        if draft is None or view is None or draft.call_id != call_id or self._clock.running:
            return
        purpose = purpose or draft.purpose
        verdict = judge(
            draft,
            view,
            phone,
            purpose,
            now=self._with.clock(),
            own_days=self._with.own_days,
            colleague=self._with.claims.board.name(draft.customer_id),
            me=self._with.ringer.me,
            user_id=self._with.background.database.user_id or 0,
        )
        if verdict.grade is gate.Grade.BLOCKED or (
            verdict.grade is gate.Grade.ADVISED and override is None and draft.round_id is None
        ):
            self.held_back.emit(verdict)
            return
        outside = override is not None and gate.Advice.KEY_TEAM in verdict.advice
        ready = msgspec.structs.replace(
            draft,
            purpose=purpose,
            override=override or draft.override,
            outside_tasks=draft.outside_tasks or outside,
        )
        self._ring(ready, phone)

    def dialled_by_hand(self) -> None:
        """Begin the call whose number the telephone did not take: it was dialled by hand.

        Does nothing where another customer stands there meanwhile.
        """
        unrung, draft, self._unrung = self._unrung, self._draft, None
        if unrung is None or draft is None or self._clock.running:
            return
        ready, phone = unrung
        if draft.call_id == ready.call_id and draft.stage is Stage.PREPARING:
            self._begin(
                msgspec.structs.replace(
                    draft,  # a note may have been typed since
                    purpose=ready.purpose,
                    override=ready.override,
                    outside_tasks=ready.outside_tasks,
                ),
                phone,
            )

    def answer(
        self, customer_id: int, *, company: str, contact_id: int | None, number: str
    ) -> bool:
        """Take an incoming call; what is open is parked. See ``drafts.answer``.

        The note of a customer who only stood ready goes on. Does nothing and tells False where
        unsaved master data keep the present customer.
        """
        before = self._draft
        ready = before is not None and not before.open and before.customer_id == customer_id
        if not (self.may_leave() if ready else self._make_room()):
            return False
        if ready and before is not None:
            self._with.files.drop(before.call_id)
        draft = drafts.answer(
            self._with.background.database.ids.new(),
            customer_id,
            company=company,
            contact_id=contact_id,
            number=number,
            now=self._with.clock(),
            note=before.note if ready and before is not None else "",
        )
        self._clock.start()
        self._with.files.keep_now(draft)
        self._take(draft)
        self.ticked.emit(0)
        self.answered.emit()
        return True

    def hang_up(self) -> None:
        """End the talk."""
        if self._draft is None or self._draft.stage is not Stage.TALKING:
            return
        self._clock.stop()
        self._put(drafts.hang_up(self._draft, seconds=self.seconds), now=True)

    def edit(self, **changes: Any) -> None:
        """Change what the person wrote or chose; drafted to disk within a second."""
        if self._draft is not None:
            self._put(msgspec.structs.replace(self._draft, **changes))

    def choose_outcome(self, outcome: Outcome, **changes: Any) -> None:
        """Say what the call came to; choosing it ends the call."""
        if self._draft is None or self._draft.stage is Stage.PREPARING:
            return
        self.hang_up()
        self._put(msgspec.structs.replace(self._draft, outcome=outcome, **changes), now=True)

    def hand_over(self) -> None:
        """Give the present draft to be saved; the next customer need not wait for the disk.

        Its file stays until ``saved``; ``not_saved`` brings it back into the strip.
        """
        draft = self._draft
        if draft is None:
            return
        self._saving[draft.call_id] = draft
        self._with.files.keep_now(draft)
        self._draft = self._view = None
        self.view_changed.emit()
        self.draft_changed.emit()

    def saved(self, call_id: int) -> None:
        """Hear that a call is in the database: its draft is no longer needed."""
        self._saving.pop(call_id, None)
        self._with.files.drop(call_id)
        self.kept.emit()

    def not_saved(self, call_id: int) -> None:
        """Hear that saving failed: the draft waits in the strip, nothing is lost."""
        draft = self._saving.pop(call_id, None)
        if draft is not None:
            self._parked[call_id] = msgspec.structs.replace(draft, parked=True)
            self.parked_changed.emit()

    def go_on_with(self, draft: Draft) -> None:
        """Go on with the next number of the same round; the attempt before is being saved."""
        if self._draft is not None:
            self._saving[self._draft.call_id] = self._draft
        self._put(draft)

    def correct(self, draft: Draft) -> None:
        """Take a saved call up again to correct it."""
        self._leave()
        self._take(draft)

    # --- inside -------------------------------------------------------------------------------

    def _ring(self, draft: Draft, phone: PhoneView) -> None:
        try:
            self._with.dialler.dial(phone.dialled)
        except (DiallingFailedError, ValueError) as trouble:
            self._unrung = (draft, phone)
            self.failed.emit(trouble)
            return
        self._begin(draft, phone)

    def _begin(self, draft: Draft, phone: PhoneView) -> None:
        self._clock.start()
        ringing = drafts.dial(draft, number=phone.typed, phone_id=phone.id, now=self._with.clock())
        self._put(ringing, now=True)
        self.ticked.emit(0)
        self.dialled.emit()

    def _take(self, draft: Draft) -> None:
        self._draft, self._view = draft, None
        self._load(draft.customer_id)
        self.view_changed.emit()
        self.draft_changed.emit()

    def _make_room(self) -> bool:
        """Let nobody stand there; False where unsaved master data keep the present customer."""
        before = self._draft
        if before is None or not before.worth_keeping:
            stays = not self.may_leave()
        else:
            self.park()
            stays = self._draft is before
        if not stays:
            self._leave()  # also who was offered in place of the parked one
        return not stays

    def _leave(self) -> None:
        """Let go of a draft that holds nothing; one with a note is parked."""
        if self._draft is None:
            return
        if self._draft.worth_keeping:
            self.park()
        else:
            self._with.files.drop(self._draft.call_id)
            self._draft = None

    def _put(self, draft: Draft, *, now: bool = False) -> None:
        self._draft = draft
        if draft.worth_keeping:
            (self._with.files.keep_now if now else self._with.files.keep)(draft)
        self.draft_changed.emit()

    def _load(self, customer_id: int) -> None:
        without = self._draft.corrects_id if self._draft else None
        shown = self._view is not None
        self.views.read(
            customer_id, partial(self._show, customer_id), without_call=without, shown=shown
        )

    def _show(self, customer_id: int, view: CallView | None) -> None:
        if self._draft is None or self._draft.customer_id != customer_id or view is None:
            return
        self._view = view
        self._draft = msgspec.structs.replace(
            self._draft, company=view.company, contact_id=who_talks(self._draft, view)
        )
        self.view_changed.emit()

    @Slot(object)
    def _put_back(self, customer_id: int) -> None:
        """Let nobody stand there of whom nothing is known, unless words were written already."""
        draft = self._draft
        if draft is not None and draft.customer_id == customer_id and not draft.worth_keeping:
            self._draft = None
            self.view_changed.emit()
            self.draft_changed.emit()

    @Slot(str, object)
    def _reload_if_shown(self, kind: str, ids: tuple[int, ...]) -> None:
        draft = self._draft
        concerns = kind != CLAIM and (not ids or kind == "customer")
        if draft is not None and concerns and (not ids or draft.customer_id in ids):
            self._load(draft.customer_id)

    @Slot(int)
    def _count_seconds(self, seconds: int) -> None:
        self.ticked.emit(seconds)
        if self._draft is not None and seconds % SECONDS_KEPT_EVERY == 0:
            self._draft = msgspec.structs.replace(self._draft, seconds=seconds)
            self._with.files.keep(self._draft)
