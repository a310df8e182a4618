"""Saves the wrap-up of a call with a customer; the guide leads through it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.calls import draft as drafts
from app.calls.draft import Draft
from app.calls.office import Office
from app.calls.open_calls.call_desk import CallDesk
from app.calls.saving.correcting import CorrectCall
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.calls.wrap_up.giving_work import Team
from app.calls.wrap_up.guide import WrapUpGuide
from app.calls.wrap_up.panel import WrapUpPanel
from app.calls.wrap_up.wrapping_up import record, record_attempt
from app.team.rules import Role


class WrapUpFlow(WrapUpGuide):
    """Saves what was wrapped up.

    call_saved: the command is on its way; the next customer may stand there.
    """

    call_saved = Signal(object)  # Draft
    save_failed = Signal(object, object)  # Draft, Exception

    def __init__(
        self,
        desk: CallDesk,
        panel: WrapUpPanel,
        background: Background,
        office: Office,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, panel, office, lambda: background.database.ids.new(), parent)
        self._desk = desk
        self._background = background
        panel.save_wanted.connect(self.save)

    def save(self) -> None:
        """Save the call, or say what is lacking."""
        found = self.complete()
        draft, view = self._desk.draft, self._desk.view
        if found is None or draft is None or view is None or not self._desk.may_leave():
            return
        now = self._office.clock()
        command = record(draft, view, found, self._goal, self._team(), now, self._new_id)
        self._desk.hand_over()
        self._send(draft, command)
        self.call_saved.emit(draft)

    def ring_next(self) -> bool:
        """Save this attempt and make ready for the next number; False where that is not meant."""
        draft = self._desk.draft
        if draft is None or not drafts.may_ring_next(draft):
            return False
        self._send(draft, record_attempt(draft, self._goal))
        self._desk.go_on_with(drafts.next_attempt(draft, self._new_id()))
        return True

    # --- saving -------------------------------------------------------------------------------

    def _send(self, draft: Draft, command: RecordCall) -> None:
        """Save under a uuid made of the call's id: sent twice it is kept once."""
        wanted: RecordCall | CorrectCall = command
        if draft.corrects_id is not None:
            wanted = CorrectCall(call_id=draft.corrects_id, by=command)
        self._background.do(
            self,
            wanted,
            then=lambda changed: self._desk.saved(draft.call_id),
            failed=lambda error: self._failed(draft, error),
            uuid=uuid_of_call(draft.call_id),
        )

    def _failed(self, draft: Draft, error: Exception) -> None:
        self._desk.not_saved(draft.call_id)
        self.save_failed.emit(draft, error)

    def _team(self) -> Team:
        leads = [one.id for one in self._people if one.role is Role.LEAD and one.active]
        return Team(self._office.me, leads[0] if leads else None)
