"""The call that is being made: one draft in the hand, others parked, all of them on disk.

Panels show what the desk holds and tell it what the person wants; only the desk decides which
draft is the present one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from app.calls import draft as drafts
from app.calls.draft import Draft, Origin, Stage
from app.calls.open_calls.call_clock import CallClock
from app.calls.open_calls.desktop import Desktop
from app.calls.open_calls.ringing import who_talks
from app.calls.open_calls.unsaved_calls import UnsavedCalls
from app.calls.preparation.present_view import PresentView
from app.calls.preparation.views_at_hand import ViewsAtHand
from app.calls.view import CallView, PhoneView
from app.settings.outcomes import Outcome

SECONDS_KEPT_EVERY = 10


class CallDesk(QObject):
    """Holds the present call.

    kept: a call is in the database.
    """

    view_changed = Signal()
    draft_changed = Signal()
    parked_changed = Signal()
    kept = Signal()
    ticked = Signal(int)  # seconds the call runs
    answered = Signal()  # an incoming call

    def __init__(self, with_: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._with = with_
        self._draft: Draft | None = None
        self._unsaved = UnsavedCalls(with_.files)
        self._clock = CallClock(with_.monotonic, self)
        self.views = ViewsAtHand(with_.background, with_.clock, self)
        self._around = PresentView(self.views, with_.background, self)
        self.may_leave: Callable[[], bool] = lambda: True  # asks where master data is unsaved
        self._clock.ticked.connect(self._count_seconds)
        self.views.unread.connect(self._put_back)
        self._around.changed.connect(self._show_view)

    @property
    def draft(self) -> Draft | None:
        """The present call; None before any customer stands there."""
        return self._draft

    @property
    def view(self) -> CallView | None:
        """What is known of its customer; None while it is read."""
        return self._around.view

    @property
    def has_open_calls(self) -> bool:
        """Tell whether a call is made, prepared with words, or waiting: it is of this database."""
        return bool(self.waiting) or (self._draft is not None and self._draft.worth_keeping)

    @property
    def parked(self) -> list[Draft]:
        """The calls that wait for their wrap-up, the oldest first."""
        return self._unsaved.parked

    @property
    def waiting(self) -> list[Draft]:
        """All calls that are not in the database yet, but for the present one."""
        return self._unsaved.all

    def now(self) -> datetime:
        """Tell the present instant by the desk's clock."""
        return self._with.clock()

    @property
    def in_call(self) -> bool:
        """Tell whether a dialled call is not saved yet; it keeps its place in the middle."""
        return self._draft is not None and self._draft.open

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
        waiting = self._unsaved.parked_of(customer_id)
        if waiting is not None:
            self.resume(waiting.call_id)
            return True
        if not self.may_leave():
            return True
        self._replace_by(
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
        self._unsaved.bring_back(kept)
        if self.parked:
            self.parked_changed.emit()

    def park(self) -> None:
        """Set the present call aside; its draft waits in the strip."""
        draft = self._draft
        if draft is not None and draft.worth_keeping and self.may_leave():
            self._replace_by(None)

    def resume(self, call_id: int) -> None:
        """Take a parked call up again; a present one is parked instead."""
        if self._unsaved.parked_one(call_id) is not None and self.may_leave():
            self._set_aside()
            self._take(self._unsaved.take_up(call_id))
            self.parked_changed.emit()

    # --- the call -----------------------------------------------------------------------------

    @property
    def seconds(self) -> int:
        """How long the running call lasts, by a clock that nobody sets."""
        return self._clock.seconds

    def begin(self, ready: Draft, phone: PhoneView) -> None:
        """Let the present call run from now on, as this draft: its number rings."""
        self._clock.start()
        ringing = drafts.dial(ready, number=phone.typed, phone_id=phone.id, now=self.now())
        self._put(ringing, now=True)
        self.ticked.emit(0)

    def answer(
        self, customer_id: int, *, company: str, contact_id: int | None, number: str
    ) -> bool:
        """Take an incoming call; what is open is parked. See ``drafts.answer``.

        The note of a customer who only stood ready goes on. Does nothing and tells False where
        unsaved master data keep the present customer.
        """
        before = self._draft
        same = before is not None and not before.open and before.customer_id == customer_id
        ready = before if same else None
        if not self.may_leave():
            return False
        parked = False
        if ready:
            self._with.files.drop(ready.call_id)
        else:
            parked = self._set_aside()
        draft = drafts.answer(
            self._with.background.database.ids.new(),
            customer_id,
            company=company,
            contact_id=contact_id,
            number=number,
            now=self.now(),
            note=ready.note if ready else "",
        )
        self._clock.start()
        self._with.files.keep_now(draft)
        self._take(draft)
        if parked:
            self.parked_changed.emit()
        self.ticked.emit(0)
        self.answered.emit()
        return True

    def hang_up(self) -> None:
        """End the talk."""
        if self._draft is not None and self._draft.stage is Stage.TALKING:
            self._clock.stop()
            self._put(drafts.hang_up(self._draft, seconds=self.seconds), now=True)

    def edit(self, **changes: Any) -> None:
        """Change what the person wrote or chose; drafted to disk within a second."""
        if self._draft is not None:
            self._put(msgspec.structs.replace(self._draft, **changes))

    def choose_outcome(self, outcome: Outcome, **changes: Any) -> None:
        """Say what the call came to; choosing it ends the call."""
        if self._draft is not None and self._draft.open:
            self.hang_up()
            self._put(msgspec.structs.replace(self._draft, outcome=outcome, **changes), now=True)

    def hand_over(self) -> None:
        """Give the present draft to be saved; the next customer need not wait for the disk.

        Its file stays until ``saved``; ``not_saved`` brings it back into the strip.
        """
        if self._draft is not None:
            self._unsaved.begin_saving(self._draft)
            self._with.files.keep_now(self._draft)
            self._take(None)

    def saved(self, call_id: int) -> None:
        """Hear that a call is in the database: its draft is no longer needed."""
        self._unsaved.saved(call_id)
        self.kept.emit()

    def not_saved(self, call_id: int) -> None:
        """Hear that saving failed: the draft waits in the strip, nothing is lost."""
        if self._unsaved.not_saved(call_id):
            self.parked_changed.emit()

    def go_on_with(self, draft: Draft) -> None:
        """Go on with the next number of the same round; the attempt before is being saved."""
        if self._draft is not None:
            self._unsaved.begin_saving(self._draft)
        self._put(draft)

    def correct(self, draft: Draft) -> None:
        """Take a saved call up again to correct it."""
        self._replace_by(draft)

    # --- inside -------------------------------------------------------------------------------

    def _take(self, draft: Draft | None) -> None:
        """Let a draft be the present one; None: nobody stands there."""
        self._draft = draft
        if draft is None:
            self._around.let_go()
        else:
            self._around.follow(draft.customer_id, without_call=draft.corrects_id)
        self.view_changed.emit()
        self.draft_changed.emit()

    def _replace_by(self, draft: Draft | None) -> None:
        """Let another draft be the present one; what is to be kept of the one before is parked."""
        parked = self._set_aside()
        self._take(draft)
        if parked:
            self.parked_changed.emit()

    def _set_aside(self) -> bool:
        """Park the present draft, or drop it where it holds nothing; tell whether it is parked.

        The caller takes the next one before it says so: were nobody there in between, the page
        would offer somebody.
        """
        draft = self._draft
        if draft is None:
            return False
        if not draft.worth_keeping:
            self._with.files.drop(draft.call_id)
            return False
        self._clock.stop()
        self._unsaved.park(draft, seconds=self.seconds)
        return True

    def _put(self, draft: Draft, *, now: bool = False) -> None:
        self._draft = draft
        if draft.worth_keeping:
            (self._with.files.keep_now if now else self._with.files.keep)(draft)
        self.draft_changed.emit()

    @Slot()
    def _show_view(self) -> None:
        view = self._around.view
        if self._draft is not None and view is not None:
            who = who_talks(self._draft, view)
            self._draft = msgspec.structs.replace(self._draft, company=view.company, contact_id=who)
            self.view_changed.emit()

    @Slot(object)
    def _put_back(self, customer_id: int) -> None:
        """Let nobody stand there of whom nothing is known, unless words were written already."""
        draft = self._draft
        if draft is not None and draft.customer_id == customer_id and not draft.worth_keeping:
            self._take(None)

    @Slot(int)
    def _count_seconds(self, seconds: int) -> None:
        self.ticked.emit(seconds)
        if self._draft is not None and seconds % SECONDS_KEPT_EVERY == 0:
            self._draft = msgspec.structs.replace(self._draft, seconds=seconds)
            self._with.files.keep(self._draft)
