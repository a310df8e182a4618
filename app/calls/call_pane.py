"""The middle of the calls page: head, tabs, script and note, wrap-up; and the keys of a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.calls import draft as drafts
from app.calls.call_desk import CallDesk
from app.calls.call_head import CallHead
from app.calls.claim_keeper import ClaimKeeper
from app.calls.customer_tab import CustomerTab
from app.calls.draft import Draft, Stage
from app.calls.draft_files import DraftFiles
from app.calls.field_popup import FieldPopup
from app.calls.lacking_words import lacking_text
from app.calls.notes_card import NotesCard
from app.calls.number_menu import number_menu
from app.calls.override_line import OverrideLine
from app.calls.preparation_card import PreparationCard
from app.calls.preparation_words import sections
from app.calls.refusal_words import not_saved_text
from app.calls.script_flow import ScriptFlow, ScriptHead
from app.calls.view import PhoneView
from app.calls.wrap_up_flow import WrapUpFlow
from app.calls.wrap_up_panel import WrapUpPanel
from app.clock import local_day
from app.scripts.engine import captured
from app.scripts.script_pane import ScriptPane
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.widgets.labels import Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.saved_state import SaveState
from app.widgets.segmented import TabBar
from app.widgets.shortcuts import Shortcuts

SCRIPT_STRETCH, NOTES_STRETCH = 6, 5
SHORT = "call"  # key of a message about the present call
LEAST_HEIGHT = 150  # all in it scrolls; the wrap-up below does not


@dataclass(frozen=True)
class Parts:
    """The panels of the middle, made by startup."""

    head: CallHead
    preparation: PreparationCard
    script: ScriptPane
    notes: NotesCard
    wrap_up: WrapUpPanel
    tabs: Sequence[CustomerTab]


@dataclass(frozen=True)
class Flows:
    """What does the work behind the panels."""

    desk: CallDesk
    script: ScriptFlow
    wrap_up: WrapUpFlow
    files: DraftFiles
    claims: ClaimKeeper


class _Contents(QStackedWidget):
    """What gives way to the wrap-up where the window is low: all in it scrolls."""

    def hasHeightForWidth(self) -> bool:
        """Ask for no height by width: the layout would take it from the wrap-up."""
        return False


class CallPane(QWidget):
    """Shows the present call and binds its keys."""

    call_saved = Signal(object)  # Draft
    call_not_saved = Signal(object)  # Draft; the message line says why
    first_wanted = Signal()  # the dial key, while nobody stands there
    corrected = Signal(object)

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
        self._messages = messages
        self._zone = zone
        self._goal = ""
        self._reason_of: Callable[[int], str] = lambda customer_id: ""
        self._tabs = TabBar(self._tab_texts(), name=self.tr("About this customer"))
        self._first = QStackedWidget()
        self._contents = _Contents()
        self._popup = FieldPopup(self)
        self._override = OverrideLine(flows.desk, flows.claims, messages, self)
        self._shown: int | None = None
        self._dial_soon: int | None = None  # the call that was to be dialled before it was read
        self._lay_out()
        self._connect()
        self._bind_keys(shortcuts)

    def tell_reasons_by(self, reason_of: Callable[[int], str]) -> None:
        """Take the function that says why a customer stands in the list; "" where it does not."""
        self._reason_of = reason_of

    def focus_note(self) -> None:
        """Put the keyboard where most typing happens."""
        self._parts.notes.note.setFocus()

    # --- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._first.addWidget(self._parts.preparation)
        self._first.addWidget(self._parts.script)
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._first, SCRIPT_STRETCH)
        row.addWidget(self._parts.notes, NOTES_STRETCH)
        self._contents.addWidget(cards)
        for tab in self._parts.tabs:
            self._contents.addWidget(tab)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 8, 18, 10)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        body = QHBoxLayout()
        body.setContentsMargins(18, 0, 18, 10)
        body.addWidget(self._contents)
        self._contents.setMinimumHeight(LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._parts.head)
        layout.addWidget(Separator())
        layout.addLayout(tabs)
        layout.addLayout(body, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._parts.wrap_up)
        self._parts.wrap_up.come_after(self._parts.notes.last_field)

    def _connect(self) -> None:
        desk, script, wrap_up = self._flows.desk, self._flows.script, self._flows.wrap_up
        self._tabs.currentChanged.connect(self._show_tab)
        desk.may_leave = lambda: all(tab.may_leave() for tab in self._parts.tabs)
        self._parts.head.dial_wanted.connect(self.dial_key)
        self._parts.head.person_wanted.connect(self.choose_number)
        self._parts.head.park_wanted.connect(desk.park)
        self._parts.notes.note_edited.connect(lambda text: desk.edit(note=text))
        self._parts.notes.stand_edited.connect(lambda text: desk.edit(stand=text))
        self._parts.notes.field_chosen.connect(self._ask_field)
        self._parts.wrap_up.handoff_wanted.connect(self._hand_to_field)
        self._popup.captured.connect(self._parts.script.capture)
        desk.view_changed.connect(self._show_customer)
        desk.draft_changed.connect(self._show_draft)
        desk.ticked.connect(self._parts.head.show_seconds)
        desk.dialled.connect(self._turn_to_call)
        desk.held_back.connect(self._override.ask)
        self._override.service_wanted.connect(script.show_anew)
        claims = self._flows.claims
        claims.board.changed.connect(self._show_colleague)
        self._parts.head.take_over_wanted.connect(self._take_over)
        desk.failed.connect(self._show_trouble)
        script.script_chosen.connect(self._use_script)
        script.fields_changed.connect(self._show_fields)
        wrap_up.call_saved.connect(self.call_saved)
        wrap_up.call_saved.connect(lambda draft: self._messages.withdraw(SHORT))
        wrap_up.lacking.connect(self._say_lacking)
        wrap_up.save_failed.connect(self._say_not_saved)
        self._flows.files.saved.connect(lambda: self._parts.notes.show_state(SaveState.JUST_NOW))
        self._flows.files.failed.connect(lambda _: self._parts.notes.show_state(SaveState.FAILED))

    def _bind_keys(self, shortcuts: Shortcuts) -> None:
        page = self.window() if self.parent() is None else self
        shortcuts.bind("park", page, self._park_or_resume)
        for number in range(1, 10):
            shortcuts.bind(
                f"outcome_{number}", page, partial(self._flows.wrap_up.choose_by_key, number)
            )
        shortcuts.bind("save_and_next", page, self._flows.wrap_up.save)
        shortcuts.bind("handoff", page, self._hand_to_field)
        shortcuts.bind("next_step", page, self._flows.wrap_up.add_step)
        shortcuts.bind("choose_number", page, self.choose_number)

    def _park_or_resume(self) -> None:
        """Park the present call; without one, take up the oldest that is parked."""
        desk = self._flows.desk
        parked = desk.parked
        if not desk.in_call and parked:
            desk.resume(parked[0].call_id)
            self.focus_note()
        else:
            desk.park()

    def _hand_to_field(self) -> None:
        self._flows.wrap_up.choose(Outcome.HANDOFF)

    # --- the dial key -------------------------------------------------------------------------

    def dial_key(self) -> None:
        """Dial, hang up, or ring the next number: whatever the call is ready for."""
        desk = self._flows.desk
        draft = desk.draft
        if draft is None:
            self.first_wanted.emit()
        elif draft.stage is Stage.TALKING:
            desk.hang_up()
        elif draft.stage is Stage.PREPARING:
            self._dial_or_say()
        else:
            self._ring_next()

    def choose_number(self) -> None:
        """Show all people and numbers; the chosen one is rung."""
        desk = self._flows.desk
        if desk.view is None or desk.draft is None:
            return
        if desk.draft.stage is Stage.TALKING:
            self._say_outcome_first()
        else:
            menu = number_menu(self, desk.view, self._ring_chosen)
            menu.popup(self._parts.head.mapToGlobal(QPoint(18, 64)))

    def _ring_chosen(self, contact_id: int | None, phone: PhoneView) -> None:
        desk = self._flows.desk
        if desk.draft is None:
            return
        waits = desk.draft.stage is Stage.WRAPPING_UP
        if waits and not self._flows.wrap_up.ring_next():
            self._say_outcome_first()
            return
        desk.edit(contact_id=contact_id or desk.draft.contact_id)
        desk.dial(phone)

    def _say_outcome_first(self) -> None:
        self._say(self.tr("Choose an outcome first, then the next number can be rung."))

    def _ring_next(self) -> None:
        desk = self._flows.desk
        following = desk.next_phone()  # asked before the next attempt forgets which number it was
        if following is None:
            self._say(self.tr("There is no other number of this person. Ctrl+F9 shows all."))
        elif self._flows.wrap_up.ring_next():
            desk.dial(following)
        else:
            self._say_outcome_first()

    def _dial_or_say(self) -> None:
        """Dial; a customer who is still being read is dialled as soon as the numbers are known."""
        desk = self._flows.desk
        self._dial_soon = desk.draft.call_id if desk.draft and desk.view is None else None
        if self._dial_soon is not None:
            return
        if desk.next_phone() is not None:
            desk.dial()
        elif desk.view is not None and desk.view.phones:
            self.choose_number()  # somebody else can be rung
        else:
            self._say(self.tr("This customer has no number yet. Add one under Details."))

    # --- showing ------------------------------------------------------------------------------

    def _show_customer(self) -> None:
        view, draft = self._flows.desk.view, self._flows.desk.draft
        if view is None or draft is None:
            return
        if self._shown != draft.call_id:
            self._shown = draft.call_id
            if draft.open:  # taken up again
                self.focus_note()
            self._tabs.setCurrentIndex(0)
            self._parts.notes.show_state(SaveState.UNTOUCHED)
            self._show_tab()
        today = local_day(self._flows.desk.now(), self._zone)
        self._parts.preparation.show_sections(
            self._reason_of(view.customer_id), sections(view, self._goal, self._zone, today)
        )
        self._show_draft()
        if self._dial_soon == draft.call_id:
            self._dial_or_say()

    def _show_draft(self) -> None:
        view, draft = self._flows.desk.view, self._flows.desk.draft
        if draft is not None:
            # At once, while the customer is still being read: what is typed now is this call's.
            self._parts.notes.show_note(draft.note)
        if view is None or draft is None:
            return
        self._parts.head.show_customer(view, draft, self._flows.desk.now(), self._zone)
        self._show_colleague()
        self._tabs.show_texts(self._tab_texts())
        self._parts.notes.offer_stand(draft.stand or "" if drafts.may_have_talked(draft) else None)
        preparing = draft.stage is Stage.PREPARING and draft.round_id is None
        self._first.setCurrentWidget(self._parts.preparation if preparing else self._parts.script)
        if not self._flows.files.all_saved:
            self._parts.notes.show_state(SaveState.SAVING)

    def _show_colleague(self) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self._parts.head.show_colleague(self._flows.claims.board.name(draft.customer_id))

    def _take_over(self) -> None:
        draft = self._flows.desk.draft
        if draft is not None:
            self._flows.claims.take_over(draft.customer_id)

    def _turn_to_call(self) -> None:
        self._override.withdraw()
        self._flows.script.turn_to_opener()
        self._tabs.setCurrentIndex(0)
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

    def _ask_field(self, name: str) -> None:
        used, context = self._flows.script.used, self._flows.script.context()
        state, view = self._parts.script.state, self._flows.desk.view
        if used is None or context is None or state is None or view is None:
            return
        known = captured(state)
        at = self._parts.notes.mapToGlobal(QPoint(14, 64))
        chosen = name or self._popup.offer(used.script, set(known), context.reader, at)
        if chosen:
            typed = known.get(chosen, "")
            today = local_day(self._flows.desk.now(), view.zone)
            self._popup.ask(used.script, chosen, typed, context.reader, today, at)

    def _show_tab(self) -> None:
        self._contents.setCurrentIndex(self._tabs.currentIndex())
        tab = self._tabs.currentIndex() - 1
        draft = self._flows.desk.draft
        if draft is not None and tab >= 0:
            self._parts.tabs[tab].show_customer(draft.customer_id)

    def _tab_texts(self) -> list[str]:
        view, draft = self._flows.desk.view, self._flows.desk.draft
        preparing = draft is None or draft.stage is Stage.PREPARING
        first = self.tr("Preparation") if preparing else self.tr("Script")
        return [first, *(tab.title(view) for tab in self._parts.tabs)]

    # --- words --------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self._messages.show_message(Message(text=text, key=SHORT, seconds=8))

    def _say_lacking(self, lacking: list[str]) -> None:
        self._say(lacking_text(lacking[0]))

    def _say_not_saved(self, draft: Draft, error: Exception) -> None:
        text = not_saved_text(draft.company, error)
        self._messages.show_message(Message(text=text, tone=Tone.DANGER))
        self.call_not_saved.emit(draft)

    def _show_trouble(self, error: Exception) -> None:
        self._messages.show_message(
            Message(
                text=self.tr(
                    "The number could not be handed to your phone. Nothing was rung; dial it by "
                    "hand, or look at the telephony settings."
                ),
                tone=Tone.WARNING,
                key="telephony",
            )
        )
