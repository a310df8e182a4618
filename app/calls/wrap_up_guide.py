"""Leads through a wrap-up: proposes what follows from an outcome and reads what is typed.

Joins the panel, which shows, with the desk, which holds the draft. Who saves, and where, is not
known here: a call with a customer and one for practice are wrapped up alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal, SignalInstance

from app.calls import draft as drafts
from app.calls.consequence_words import consequences_text
from app.calls.draft import Draft, NewId, Stage, StepDraft
from app.calls.proposing import proposal, with_proposal
from app.calls.settled_words import settled_text
from app.calls.step_reading import Reading, read_order, read_step, read_visit
from app.calls.usual_steps import usual_step_texts
from app.calls.view import CallView
from app.calls.wrap_up_panel import Settled, WrapUpPanel
from app.calls.wrap_up_rules import WrapUp
from app.calls.wrapping_up import missing
from app.clock import Clock, local_day
from app.quotes.amounts import currency_of
from app.settings.outcomes import Assignee, FollowUpKind, Outcome
from app.settings.working_time import Calendar, CallingHours, WorkDays
from app.team.queries import Person
from app.team.rules import Role


@dataclass(frozen=True)
class Office:
    """What holds for all wrap-ups of this person."""

    clock: Clock
    own_days: WorkDays
    hours: CallingHours
    zone: str
    language: str
    me: int

    def calendar(self, view: CallView) -> Calendar:
        """Give whose days and hours count for a customer."""
        return Calendar(view.situation.place, self.own_days, self.hours)


class WrapUpDesk(Protocol):
    """Holds what is wrapped up: a draft and what is known around it."""

    @property
    def view_changed(self) -> SignalInstance:
        """Another customer stands there."""

    @property
    def draft_changed(self) -> SignalInstance:
        """The draft is another one, or has other fields."""

    @property
    def draft(self) -> Draft | None:
        """What is wrapped up."""

    @property
    def view(self) -> CallView | None:
        """Who was called."""

    def edit(self, **changes: Any) -> None:
        """Change fields of the draft."""

    def choose_outcome(self, outcome: Outcome) -> None:
        """Choose an outcome; it ends the talk."""


class WrapUpGuide(QObject):
    """Does what the wrap-up panel is asked for, up to saving.

    lacking: what must be filled in first (names of wrapping_up.missing).
    """

    lacking = Signal(object)  # list of names

    def __init__(
        self,
        desk: WrapUpDesk,
        panel: WrapUpPanel,
        office: Office,
        new_id: NewId,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._guided = desk
        self._panel = panel
        self._office = office
        self._new_id = new_id
        self._people: tuple[Person, ...] = ()
        self._goal: tuple[Outcome, ...] = ()
        self._found: WrapUp | None = None
        self._readings: list[Reading] = []
        self._connect_panel()

    def set_people(self, people: Sequence[Person]) -> None:
        """Tell who can be given work."""
        self._people = tuple(people)
        self._render()

    def set_goal(self, goal: Sequence[Outcome]) -> None:
        """Tell which outcomes the present script counts as success."""
        self._goal = tuple(goal)
        self._render()  # the outcome keys are new ones

    def choose(self, outcome: Outcome) -> None:
        """Choose an outcome: it ends the call and proposes what follows."""
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None:
            return
        if draft.stage is Stage.PREPARING:
            self.lacking.emit(["call"])
            return
        if not drafts.may_come_to(draft, outcome):
            self.lacking.emit(["caller_talks"])
            return
        self._guided.choose_outcome(outcome)
        self._propose()
        self._panel.focus_asked()

    def possible(self) -> list[tuple[Outcome, int | None]]:
        """Give the outcomes that may be chosen now, with their number keys."""
        draft = self._guided.draft
        if draft is None or self._guided.view is None or draft.stage is Stage.PREPARING:
            return []
        return [
            (outcome, self._panel.key_of_outcome(outcome))
            for outcome in Outcome
            if drafts.may_come_to(draft, outcome)
        ]

    def choose_by_key(self, number: int) -> None:
        """Choose the outcome of a number key."""
        outcome = self._panel.outcome_of_key(number)
        if outcome is not None:
            self.choose(outcome)

    def choose_other(self) -> None:
        """Offer the outcomes that have no number key."""
        self._panel.open_more()

    def add_step(self) -> None:
        """Add another next step and put the cursor there."""
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None or draft.outcome is None:
            return
        zone = view.situation.place.zone
        step = StepDraft(id=self._new_id(), kind=FollowUpKind.CALL, zone=zone)
        self._set_steps((*draft.steps, step), [*self._readings, Reading(step)])
        self._panel.focus_step(len(draft.steps))

    def drop_step(self, step_id: int) -> None:
        """Take a next step away that is done already."""
        for number, reading in enumerate(self._readings):
            if reading.step.id == step_id:
                self._remove_step(number)
                return

    def complete(self) -> WrapUp | None:
        """Give what the wrap-up comes to; None where something is lacking: then it says what."""
        draft, found = self._guided.draft, self._found
        if draft is None or self._guided.view is None:
            return None
        if found is None or draft.outcome is None:
            self.lacking.emit(["call" if draft.stage is Stage.PREPARING else "outcome"])
            return None
        lacking = missing(draft, found, self._office.clock())
        if lacking:
            self.lacking.emit(lacking)
            self._focus_lacking(lacking[0])
            return None
        return found

    # --- what the panel asks ------------------------------------------------------------------

    def _connect_panel(self) -> None:
        panel = self._panel
        panel.outcome_chosen.connect(self.choose)
        panel.when_edited.connect(self._read_when)
        panel.text_edited.connect(self._change_text)
        panel.promised_toggled.connect(self._toggle_promised)
        panel.step_removed.connect(self._remove_step)
        panel.step_wanted.connect(self.add_step)
        panel.settle_toggled.connect(self._toggle_settled)
        panel.detail_edited.connect(self._change_detail)
        self._guided.view_changed.connect(self._taken_up)
        self._guided.draft_changed.connect(self._render)

    def _propose(self) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None or draft.outcome is None:
            return
        now = self._office.clock()
        self._found = proposal(draft, view, now, self._office.calendar(view))
        filled = with_proposal(
            draft,
            view,
            self._found,
            now,
            self._office.language,
            self._new_id,
            usual_step_texts(draft.outcome),
        )
        moved = [step.moved for step in self._found.steps]
        self._readings = [
            Reading(step, moved=why) for step, why in zip(filled.steps, moved, strict=True)
        ]
        self._guided.edit(
            steps=filled.steps,
            settles=filled.settles,
            stand=draft.stand if draft.stand is not None else view.stand,
            stand_seen=draft.stand_seen if draft.stand is not None else view.stand or "",
        )

    def _taken_up(self) -> None:
        """Know a resumed draft's proposal again without touching what was typed."""
        draft, view = self._guided.draft, self._guided.view
        self._found = None
        self._readings = [Reading(step) for step in draft.steps] if draft is not None else []
        if draft is not None and view is not None and draft.outcome is not None:
            self._found = proposal(draft, view, self._office.clock(), self._office.calendar(view))
        self._render()

    def _read_when(self, number: int, typed: str) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None:
            return
        reading = read_step(
            draft.steps[number], typed, self._office.clock(), self._office.calendar(view)
        )
        self._put_reading(number, reading)

    def _change_text(self, number: int, text: str) -> None:
        self._change_step(number, text=text)

    def _toggle_promised(self, number: int) -> None:
        draft = self._guided.draft
        if draft is not None:
            self._change_step(number, promised=not draft.steps[number].promised)

    def _change_step(self, number: int, **changes: object) -> None:
        old = self._readings[number]
        step = msgspec.structs.replace(old.step, **changes)
        self._put_reading(number, Reading(step, old.understood, old.remark, old.moved))

    def _put_reading(self, number: int, reading: Reading) -> None:
        readings = [*self._readings]
        readings[number] = reading
        self._set_steps(tuple(one.step for one in readings), readings)

    def _remove_step(self, number: int) -> None:
        readings = [one for at, one in enumerate(self._readings) if at != number]
        self._set_steps(tuple(one.step for one in readings), readings)

    def _set_steps(self, steps: tuple[StepDraft, ...], readings: list[Reading]) -> None:
        self._readings = readings
        self._guided.edit(steps=steps)

    def _toggle_settled(self, follow_up_id: int) -> None:
        draft = self._guided.draft
        if draft is not None:
            ticked = set(draft.settles) ^ {follow_up_id}
            self._guided.edit(settles=tuple(sorted(ticked)))

    def _change_detail(self, name: str, value: object) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None:
            return
        if name == "amount":
            self._guided.edit(
                details=read_order(draft.details, str(value), currency_of(view.country))
            )
        elif name == "visit":
            zone = view.situation.place.zone
            details = read_visit(draft.details, str(value), self._office.clock(), zone)
            self._guided.edit(details=details)
        elif name in ("reason", "no_step_reason", "target_talked"):
            self._guided.edit(**{name: value})
        else:
            self._guided.edit(details=msgspec.structs.replace(draft.details, **{name: value}))

    # --- showing ------------------------------------------------------------------------------

    def _render(self) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None:
            return
        today = local_day(self._office.clock(), self._office.zone)
        self._panel.show_draft(
            draft,
            self._readings,
            [self._owner_text(one.step.assignee, draft, view) for one in self._readings],
            [Settled(step.id, settled_text(step)) for step in view.open_steps],
            [(one.id, one.name) for one in self._people if one.active],
            [(one.id, one.name) for one in self._people if one.role is Role.FIELD],
            today,
            consequences_text(self._found, draft.outcome, today)
            if self._found is not None and draft.outcome is not None
            else "",
        )

    def _owner_text(self, assignee: Assignee, draft: Draft, view: CallView) -> str:
        names = {one.id: one.name for one in self._people}
        match assignee:
            case Assignee.TEAM_LEAD:
                return self.tr("team lead")
            case Assignee.RESPONSIBLE:
                return names.get(draft.details.responsible_id or 0, self.tr("me"))
            case Assignee.COLLEAGUE:
                return names.get(draft.details.colleague_id or 0, self.tr("for whom?"))
            case Assignee.OWNER:
                return names.get(view.owner_id or 0) or self.tr("me")
            case _:
                return self.tr("me")

    def _focus_lacking(self, name: str) -> None:
        """Put the cursor where the lacking fact is given."""
        steps = [one.step for one in self._readings]
        if name == "when":
            self._panel.focus_step(next(at for at, one in enumerate(steps) if one.on is None))
        elif name in ("time", "past"):
            callbacks = (at for at, one in enumerate(steps) if one.kind is FollowUpKind.CALLBACK)
            wrong = (at for at in callbacks if steps[at].at is None or name == "past")
            self._panel.focus_step(next(wrong))
        else:
            self._panel.focus_lacking(name)
