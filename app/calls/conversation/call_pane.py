"""The middle of the calls page: head, tabs, script and note, wrap-up; and the keys of a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.calls import draft as drafts
from app.calls.conversation.call_body import CallBody
from app.calls.conversation.call_messages import CallMessages
from app.calls.conversation.call_parts import Flows, Parts
from app.calls.conversation.dial_key import DialKey
from app.calls.conversation.field_asking import FieldAsking
from app.calls.conversation.field_popup import FieldPopup
from app.calls.conversation.override_line import OverrideLine
from app.calls.conversation.script_flow import ScriptHead
from app.calls.draft import Draft, Stage
from app.calls.permission.refusal_words import withheld_text
from app.calls.preparation.words import sections
from app.clock import local_day
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.widgets.labels import Separator
from app.widgets.link_drop import LinkDrop
from app.widgets.message_line import MessageLine
from app.widgets.saved_state import SaveState
from app.widgets.shortcuts import Shortcuts


class CallPane(QWidget):
    """Shows the present call and binds its keys."""

    call_saved = Signal(object)  # Draft
    call_not_saved = Signal(object)  # Draft; the message line says why
    links_dropped = Signal(object, object)  # customer id, paths and addresses
    complaint_wanted = Signal(object)  # customer id
    first_wanted = Signal()  # the dial key, while nobody stands there

    def __init__(
        self,
        parts: Parts,
        flows: Flows,
        shortcuts: Shortcuts,
        messages: MessageLine,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "call")
        self._parts = parts
        self._flows = flows
        self._zone = zone
        self._goal = ""
        self._reason_of: Callable[[int], str] = lambda customer_id: ""
        self._body = CallBody(parts, flows.desk)
        self._messages = CallMessages(messages, self)
        self._dial_key = DialKey(flows, parts.head, self._messages, self)
        self._field_asking = FieldAsking(parts, flows, FieldPopup(self))
        self._override = OverrideLine(flows, messages, self)
        self._drop = LinkDrop(self, parts.notes.note)
        self._drop.dropped.connect(self._tell_links)
        self._shown: int | None = None
        self._shown_customer: int | None = None
        self._lay_out()
        self._connect_panels()
        self._connect_desk()
        self._connect_dialling()
        self._connect_flows()
        self._bind_keys(shortcuts)

    def tell_reasons_by(self, reason_of: Callable[[int], str]) -> None:
        """Take the function that says why a customer stands in the list; "" where it does not."""
        self._reason_of = reason_of

    @Slot()
    def _tell_links(self, links: tuple[str, ...]) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self.links_dropped.emit(draft.customer_id, links)

    def focus_note(self) -> None:
        """Put the keyboard where most typing happens; to the tabs where no note is to be seen."""
        if self._body.shows_call:
            self._parts.notes.note.setFocus()
        else:
            self._body.focus_tabs()

    def turn_to_note(self) -> None:
        """Show the call, whatever tab is looked at, and put the keyboard into its note."""
        self._body.turn_to_call()
        self.focus_note()

    def dial_key(self) -> None:
        """Dial, hang up, or ring the next number: whatever the call is ready for."""
        self._dial_key.press()

    # --- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._parts.head)
        layout.addWidget(Separator())
        layout.addWidget(self._body, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._parts.wrap_up)
        self._parts.wrap_up.come_after(self._parts.notes.last_field)

    def _connect_panels(self) -> None:
        desk, head, notes = self._flows.desk, self._parts.head, self._parts.notes
        head.dial_wanted.connect(self._dial_key.press)
        head.person_wanted.connect(self._dial_key.choose_number)
        head.park_wanted.connect(desk.park)
        head.take_over_wanted.connect(self._take_over)
        head.complaint_wanted.connect(self._want_complaint)
        notes.note_edited.connect(lambda text: desk.edit(note=text))
        notes.stand_edited.connect(lambda text: desk.edit(stand=text))
        self._parts.wrap_up.handoff_wanted.connect(self._hand_to_field)
        self._dial_key.first_wanted.connect(self.first_wanted)
        self._dial_key.caller_named.connect(self._name_caller)

    def _connect_desk(self) -> None:
        desk = self._flows.desk
        desk.may_leave = self._body.may_leave
        desk.view_changed.connect(self._show_customer)
        desk.draft_changed.connect(self._show_draft)
        desk.ticked.connect(self._parts.head.show_seconds)
        desk.answered.connect(self._turn_to_answered)

    def _connect_dialling(self) -> None:
        dialling = self._flows.dialling
        dialling.dialled.connect(self._turn_to_call)
        dialling.held_back.connect(self._override.ask)
        dialling.failed.connect(self._messages.say_not_rung)
        dialling.dialled.connect(self._messages.withdraw_not_rung)
        self._messages.dialled_by_hand.connect(dialling.dialled_by_hand)

    def _connect_flows(self) -> None:
        script, wrap_up, files = self._flows.script, self._flows.wrap_up, self._flows.files
        script.script_chosen.connect(self._use_script)
        script.fields_changed.connect(self._show_fields)
        self._override.service_wanted.connect(script.show_anew)
        wrap_up.call_saved.connect(self._end_call)
        wrap_up.call_saved.connect(self.call_saved)
        wrap_up.call_saved.connect(self._messages.withdraw)
        wrap_up.lacking.connect(self._messages.say_lacking)
        wrap_up.save_failed.connect(self._tell_not_saved)
        files.saved.connect(lambda: self._parts.notes.show_state(SaveState.JUST_NOW))
        files.failed.connect(lambda _: self._parts.notes.show_state(SaveState.FAILED))
        self._flows.claims.board.changed.connect(self._show_colleague)

    def _bind_keys(self, shortcuts: Shortcuts) -> None:
        page = self.window() if self.parent() is None else self
        wrap_up = self._flows.wrap_up
        for number in range(1, 10):
            shortcuts.bind(f"outcome_{number}", page, partial(wrap_up.choose_by_key, number))
        shortcuts.bind("outcome_more", page, wrap_up.choose_other)
        shortcuts.bind("save_and_next", page, wrap_up.save)
        shortcuts.bind("handoff", page, self._hand_to_field)
        shortcuts.bind("next_step", page, wrap_up.add_step)
        shortcuts.bind("choose_number", page, self._dial_key.choose_number)

    # --- what the keys do ---------------------------------------------------------------------

    def park_or_resume(self) -> None:
        """Park the present call; without one, take up the oldest that is parked."""
        desk = self._flows.desk
        parked = desk.parked
        if not desk.in_call and parked:
            desk.resume(parked[0].call_id)
            self.focus_note()
        else:
            desk.park()

    def drop_step(self, step_id: int) -> None:
        """Take a next step out of the wrap-up that is done already."""
        self._flows.wrap_up.drop_step(step_id)

    def choose_outcome(self, outcome: Outcome) -> None:
        """Choose an outcome of the present call; it ends the talk."""
        self._flows.wrap_up.choose(outcome)

    def possible_outcomes(self) -> list[tuple[Outcome, int | None]]:
        """Give what the present call may come to, with its number key; nothing before the call."""
        return self._flows.wrap_up.possible()

    def _hand_to_field(self) -> None:
        self.choose_outcome(Outcome.HANDOFF)

    def _want_complaint(self) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self.complaint_wanted.emit(draft.customer_id)

    def _take_over(self) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self._flows.claims.take_over(draft.customer_id)

    # --- showing ------------------------------------------------------------------------------

    def _show_customer(self) -> None:
        view, draft = self._flows.desk.view, self._flows.desk.draft
        if view is None or draft is None:
            return
        if self._shown != draft.call_id:
            self._show_first_time(draft)
        today = local_day(self._flows.desk.now(), self._zone)
        self._parts.preparation.show_sections(
            self._reason_of(view.customer_id), sections(view, self._goal, self._zone, today)
        )
        self._show_draft()
        self._dial_key.dial_if_waiting()

    def _show_first_time(self, draft: Draft) -> None:
        self._shown = draft.call_id
        self._messages.withdraw_not_rung()
        self._parts.notes.show_state(SaveState.UNTOUCHED)
        anew = draft.customer_id == self._shown_customer
        self._shown_customer = draft.customer_id
        if not anew:
            self._parts.preparation.begin_at_top()
        if draft.open or not anew:  # who looks at the papers of the same customer goes on there
            self._body.turn_to_call()
        if draft.open:  # taken up again
            self.focus_note()

    @Slot()
    def _end_call(self) -> None:
        """Let the next call begin on the first tab, whoever stands there."""
        self._shown_customer = None

    def _show_draft(self) -> None:
        view, draft = self._flows.desk.view, self._flows.desk.draft
        if draft is not None:
            # At once, while the customer is still being read: what is typed now is this call's.
            self._parts.notes.show_note(draft.note)
        if view is None or draft is None:
            return
        self._parts.head.show_customer(view, draft, self._flows.desk.now(), self._zone)
        preparing = draft.stage is Stage.PREPARING
        not_mine = self._flows.dialling.not_mine if preparing else None
        self._parts.head.withhold_dial(withheld_text(not_mine))
        self._show_colleague()
        self._body.show_draft()
        self._parts.notes.offer_stand(draft.stand or "" if drafts.may_have_talked(draft) else None)
        if not self._flows.files.all_saved:
            self._parts.notes.show_state(SaveState.SAVING)

    def _show_colleague(self) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self._parts.head.show_colleague(self._flows.claims.board.name(draft.customer_id))

    def _turn_to_call(self) -> None:
        self._flows.script.turn_to_opener()
        self._turn_to_answered()

    @Slot()
    def _turn_to_answered(self) -> None:
        self._override.withdraw()
        self._body.turn_to_call()
        self.focus_note()

    @Slot(object)
    def _name_caller(self, contact_id: int | None) -> None:
        self._flows.desk.edit(contact_id=contact_id)
        self._flows.script.address_anew()
        self.focus_note()

    def _use_script(self, head: ScriptHead) -> None:
        self._parts.wrap_up.show_outcomes(head.outcome_keys)
        self._flows.wrap_up.set_goal(head.goal)
        self._goal = ", ".join(outcome_name(outcome) for outcome in head.goal)
        self._show_customer()

    def _show_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        used = self._flows.script.used
        more = used is not None and len(fields) < len(used.script.fields)
        self._parts.notes.show_fields(fields, more=more)

    def _tell_not_saved(self, draft: Draft, error: Exception) -> None:
        self._messages.say_not_saved(draft, error)
        self.call_not_saved.emit(draft)
