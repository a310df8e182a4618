"""The head of the calls page: whose call it is, who is called, and the running clock."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.calls.draft import Draft, Stage, may_ring_next
from app.calls.open_calls.ringing import person_of
from app.calls.preparation.view_words import (
    law_text,
    manner_text,
    segment_letter,
    stand_text,
    there_text,
)
from app.calls.view import CallView, PersonView
from app.calls.words import calling_text, short_name
from app.clock import local_day
from app.customers.law import CallPurpose
from app.customers.typed.phone_numbers import international
from app.customers.words import complaint_head
from app.widgets.buttons import KeyButton, Weight, withhold
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import Label, Pane, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill, SegmentBadge
from app.widgets.shortcuts import Shortcuts


class CallHead(Pane):
    """Says who is called; its buttons only tell what is wanted."""

    dial_wanted = Signal()  # dial, hang up, or ring the next number
    person_wanted = Signal()  # choose number or person
    park_wanted = Signal()
    take_over_wanted = Signal()
    complaint_wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._badge = SegmentBadge()
        self._company = ElidedLabel(look=TextLook.TITLE)
        self._state = Pill("")
        self._colleague = Pill("")
        self._person = QPushButton()
        self._person.setFlat(True)
        self._person.setProperty("look", "inline")
        self._person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._number = Label("", TextLook.SOFT)
        self._team = Label("", TextLook.SMALL)
        for label in (self._number, self._team):
            label.setTextFormat(Qt.TextFormat.RichText)  # even where no word in it is bold
        self._stand = ElidedLabel(look=TextLook.SMALL)
        self._clock = Pill("", Tone.SUCCESS, large=True)
        self._take_over = KeyButton(self.tr("Take over"))
        self._take_over.setToolTip(self.tr("Both of you are told, and it is recorded"))
        self._complaint = KeyButton(self.tr("Complaint…"), weight=Weight.COMPACT)
        self._complaint.hide()
        self._park = KeyButton(self.tr("Park"), shortcuts.keycap("park"))
        self._dial = KeyButton(self.tr("Call"), shortcuts.keycap("dial"))
        self._lay_out()
        self._person.clicked.connect(self.person_wanted)
        self._complaint.clicked.connect(self.complaint_wanted)
        self._take_over.clicked.connect(self.take_over_wanted)
        self._park.clicked.connect(self.park_wanted)
        self._dial.clicked.connect(self.dial_wanted)
        self.show_seconds(None)
        self.show_colleague("")

    def show_customer(self, view: CallView, draft: Draft, now: datetime, zone: str) -> None:
        """Show a customer and how far the call is; zone: one's own, to tell another time there."""
        self._badge.show_segment(segment_letter(view.segment))
        self._company.setText(view.company)
        self._show_state(view, draft)
        person = person_of(draft, view)
        asked = draft.incoming and person is None
        self._person.setText(self._who_calls() if asked else self._person_text(person))
        there = there_text(view, now, zone)
        self._number.setText(self._number_text(view, draft, person, there))
        self._team.setText(self._team_text(view))
        self._stand.setText(stand_text(view))
        self._show_stage(draft)

    def show_colleague(self, name: str) -> None:
        """Show who else has this customer open; "" for nobody."""
        self._colleague.show_fact(calling_text(name) if name else "", Tone.INFO)
        self._take_over.setVisible(bool(name))

    def withhold_dial(self, why: str) -> None:
        """Grey the dial key's button out for whom this person may not ring; "" gives it back."""
        withhold(self._dial, why)

    def show_seconds(self, seconds: int | None) -> None:
        """Show how long the call runs; None hides the clock."""
        text = "" if seconds is None else f"● {seconds // 60:02d}:{seconds % 60:02d}"
        self._clock.show_fact(text, Tone.SUCCESS)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(8)
        for mark in (self._badge, self._company, self._state, self._complaint, self._colleague):
            title.addWidget(mark)
        title.addStretch(1)
        for control in (self._clock, self._take_over, self._park, self._dial):
            title.addWidget(control)
        who = QHBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._person)
        who.addWidget(self._number)
        who.addStretch(1)
        team = QHBoxLayout()
        team.setSpacing(16)
        team.addWidget(self._team)
        team.addWidget(self._stand, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 11)
        layout.setSpacing(5)
        for line in (title, who, team):
            layout.addLayout(line)

    def _show_state(self, view: CallView, draft: Draft) -> None:
        self._complaint.setVisible(view.complaint_since is not None)
        if draft.incoming:
            complains = view.complaint_since is not None
            text = self.tr("Incoming, complaint open") if complains else self.tr("Incoming call")
            self._state.show_fact(text, Tone.DANGER if complains else Tone.INFO)
        elif draft.purpose is CallPurpose.SERVICE:
            self._state.show_fact(self.tr("Service call"), Tone.INFO)
        elif view.law.reason is not None or view.law.unchecked_country is not None:
            blocked = view.law.reason is not None
            self._state.show_fact(law_text(view.law), Tone.DANGER if blocked else Tone.NEUTRAL)
        elif view.complaint_since is not None:
            since = local_day(view.complaint_since, view.zone)
            self._state.show_fact(complaint_head(since), Tone.DANGER)
        else:
            self._state.show_fact("", Tone.NEUTRAL)

    def _show_stage(self, draft: Draft) -> None:
        key = self._shortcuts.keycap("dial")
        match draft.stage:
            case Stage.PREPARING:
                self._dial.set_caption(self.tr("Call"), key)
            case Stage.TALKING:
                self._dial.set_caption(self.tr("Hang up"), key)
            case Stage.WRAPPING_UP:
                self._dial.set_caption(self.tr("Next number"), key)
        over = draft.incoming and draft.stage is Stage.WRAPPING_UP
        self._dial.setVisible(may_ring_next(draft) or (draft.outcome is None and not over))
        self._park.setVisible(draft.stage is not Stage.PREPARING)
        if draft.stage is Stage.PREPARING:
            self.show_seconds(None)

    def _who_calls(self) -> str:
        return self.tr("Who is calling?") + " ▾"

    def _person_text(self, person: PersonView | None) -> str:
        if person is None or not person.name:
            return self.tr("No person yet") + " ▾"
        described = f"{person.name}, {person.function}" if person.function else person.name
        return f"{described} ▾".replace("&", "&&")

    def _number_text(
        self, view: CallView, draft: Draft, person: PersonView | None, there: str
    ) -> str:
        numbers = view.numbers(person.id if person else None)
        chosen = next((phone for phone in numbers if phone.id == draft.phone_id), None)
        shown = draft.number or (chosen or numbers[0]).typed if numbers else draft.number
        if draft.incoming:
            shown = international(draft.number) if draft.number else self.tr("number withheld")
        parts = [
            f"<b>{escape(shown)}</b>" if shown else escape(self.tr("no number")),
            escape(view.city or ""),
            escape(there),
            escape(manner_text(view, person)),
        ]
        return "&nbsp;· " + " · ".join(part for part in parts if part)

    def _team_text(self, view: CallView) -> str:
        care = view.situation.key_care
        parts = [
            (self.tr("Lead:"), care.lead if care is not None else None),
            (self.tr("Inside:"), view.inside_owner),
            (self.tr("Field:"), view.field_owner),
        ]
        return " &nbsp; ".join(
            f"{escape(label)} <b>{escape(short_name(name))}</b>" for label, name in parts if name
        )
