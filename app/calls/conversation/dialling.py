"""Rings numbers for the present call: the gate is asked first, then the telephone.

Nothing else rings a customer. The desk holds the call that begins so.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from app.calls.draft import Draft, Stage
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.open_calls.ringing import judge, next_phone
from app.calls.permission import gate
from app.calls.permission.calling_out import NotMine, Ringer
from app.calls.view import CallView, PhoneView
from app.customers.law import CallPurpose
from app.settings.working_time import WorkDays
from app.telephony.dialler import Dialler, DiallingFailedError


@dataclass(frozen=True)
class Telephone:
    """What numbers are rung with, and who rings them (id of a user; 0: nobody is known)."""

    dialler: Dialler
    claims: ClaimKeeper
    own_days: WorkDays
    user_id: int
    ringer: Ringer = field(default_factory=Ringer)


class Dialling(QObject):
    """Rings, or says why not.

    held_back: dialling is blocked or advised against (gate.Verdict); ``dial`` again with a
    reason, or as a service call. failed: the telephone did not take the number (Exception).
    """

    dialled = Signal()
    held_back = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: CallDesk, with_: Telephone, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._with = with_
        self._unrung: tuple[Draft, PhoneView] | None = None  # what the telephone did not take

    @property
    def not_mine(self) -> NotMine | None:
        """Tell why the customer who stands there is not to be rung by me; None: may be."""
        view = self._desk.view
        if view is None:
            return None
        return self._with.ringer.me.refusal(view.segment, view.inside_owner_id)

    def use_dialler(self, dialler: Dialler) -> None:
        """Ring numbers in another way from the next one on."""
        self._with = replace(self._with, dialler=dialler)

    def next_phone(self) -> PhoneView | None:
        """Give the number that the dial key rings now."""
        draft, view = self._desk.draft, self._desk.view
        return None if draft is None or view is None else next_phone(draft, view)

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
        draft, phone = self._desk.draft, phone or self.next_phone()
        if draft is None or phone is None:
            return
        go_on = partial(self._dial_now, draft.call_id, phone, override, purpose)
        self._with.claims.make_sure(draft.customer_id, go_on)

    def dialled_by_hand(self) -> None:
        """Begin the call whose number the telephone did not take: it was dialled by hand.

        Does nothing where another customer stands there meanwhile.
        """
        unrung, draft, self._unrung = self._unrung, self._desk.draft, None
        if unrung is None or draft is None:
            return
        ready, phone = unrung
        if draft.call_id == ready.call_id and draft.stage is Stage.PREPARING:
            typed_since = msgspec.structs.replace(
                draft,
                purpose=ready.purpose,
                override=ready.override,
                outside_tasks=ready.outside_tasks,
            )
            self._begin(typed_since, phone)

    def _dial_now(
        self, call_id: int, phone: PhoneView, override: str | None, purpose: CallPurpose | None
    ) -> None:
        draft, view = self._desk.draft, self._desk.view
        if draft is None or view is None or draft.call_id != call_id:
            return
        if draft.stage is Stage.TALKING:
            return
        wanted = msgspec.structs.replace(draft, purpose=purpose or draft.purpose)
        verdict = self._judge(wanted, view, phone)
        if verdict.grade is gate.Grade.BLOCKED or (
            verdict.grade is gate.Grade.ADVISED and override is None and draft.round_id is None
        ):
            self.held_back.emit(verdict)
            return
        outside = override is not None and gate.Advice.KEY_TEAM in verdict.advice
        ready = msgspec.structs.replace(
            wanted,
            override=override or draft.override,
            outside_tasks=draft.outside_tasks or outside,
        )
        self._ring(ready, phone)

    def _judge(self, draft: Draft, view: CallView, phone: PhoneView) -> gate.Verdict:
        return judge(
            draft,
            view,
            phone,
            draft.purpose,
            now=self._desk.now(),
            own_days=self._with.own_days,
            colleague=self._with.claims.board.name(draft.customer_id),
            me=self._with.ringer.me,
            user_id=self._with.user_id,
        )

    def _ring(self, ready: Draft, phone: PhoneView) -> None:
        try:
            self._with.dialler.dial(phone.dialled)
        except (DiallingFailedError, ValueError) as trouble:
            self._unrung = (ready, phone)
            self.failed.emit(trouble)
            return
        self._begin(ready, phone)

    def _begin(self, ready: Draft, phone: PhoneView) -> None:
        self._desk.begin(ready, phone)
        self.dialled.emit()
