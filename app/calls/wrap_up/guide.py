"""Leads through a wrap-up: proposes what follows from an outcome and reads what is typed.

Joins the panel, which shows, with the desk, which holds the draft. Who saves, and where, is not
known here: a call with a customer and one for practice are wrapped up alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.calls import draft as drafts
from app.calls.draft import Draft, NewId, Stage, StepDraft
from app.calls.next_steps.read_steps import ReadSteps, proposed, taken_up
from app.calls.next_steps.rules import WrapUp
from app.calls.next_steps.settled_words import settled_text
from app.calls.next_steps.step_words import owner_text
from app.calls.next_steps.usual_steps import usual_step_texts
from app.calls.office import Office
from app.calls.view import CallView
from app.calls.wrap_up.consequence_words import consequences_text
from app.calls.wrap_up.detail_reading import detail_changes
from app.calls.wrap_up.lacking import missing
from app.calls.wrap_up.panel import Settled, WrapUpPanel
from app.calls.wrap_up.proposing import proposal, with_proposal
from app.clock import local_day
from app.settings.outcomes import FollowUpKind, Outcome
from app.team.queries import Person
from app.team.rules import Role


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

    lacking: what must be filled in first (names of lacking.missing).
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
        self._steps = ReadSteps()
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
        self._put_steps(self._steps.and_one(step))
        self._panel.focus_step(len(draft.steps))

    def drop_step(self, step_id: int) -> None:
        """Take a next step away that is done already."""
        number = self._steps.number_of(step_id)
        if number is not None:
            self._remove_step(number)

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
        self._guided.draft_changed.connect(self._follow_draft)

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
        self._steps = proposed(filled.steps, (step.moved for step in self._found.steps))
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
        self._steps = taken_up(draft.steps if draft is not None else ())
        if draft is not None and view is not None and draft.outcome is not None:
            self._found = proposal(draft, view, self._office.clock(), self._office.calendar(view))
        self._render()

    def _follow_draft(self) -> None:
        """Show the draft; the next attempt of a round has no steps yet, whatever was proposed."""
        draft = self._guided.draft
        if draft is not None and draft.steps != self._steps.steps:
            self._steps = taken_up(draft.steps)
        self._render()

    def _read_when(self, number: int, typed: str) -> None:
        view = self._guided.view
        if view is not None:
            now, calendar = self._office.clock(), self._office.calendar(view)
            self._put_steps(self._steps.typed(number, typed, now, calendar))

    def _change_text(self, number: int, text: str) -> None:
        self._put_steps(self._steps.changed(number, text=text))

    def _toggle_promised(self, number: int) -> None:
        promised = self._steps.steps[number].promised
        self._put_steps(self._steps.changed(number, promised=not promised))

    def _remove_step(self, number: int) -> None:
        self._put_steps(self._steps.without(number))

    def _put_steps(self, steps: ReadSteps) -> None:
        self._steps = steps
        self._guided.edit(steps=steps.steps)

    def _toggle_settled(self, follow_up_id: int) -> None:
        draft = self._guided.draft
        if draft is not None:
            ticked = set(draft.settles) ^ {follow_up_id}
            self._guided.edit(settles=tuple(sorted(ticked)))

    def _change_detail(self, name: str, value: object) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is not None and view is not None:
            now = self._office.clock()
            self._guided.edit(**detail_changes(draft.details, name, value, view, now))

    # --- showing ------------------------------------------------------------------------------

    def _render(self) -> None:
        draft, view = self._guided.draft, self._guided.view
        if draft is None or view is None:
            return
        today = local_day(self._office.clock(), self._office.zone)
        names = {one.id: one.name for one in self._people}
        self._panel.show_draft(
            draft,
            self._steps.readings,
            [owner_text(step.assignee, draft, view, names) for step in self._steps.steps],
            [Settled(step.id, settled_text(step)) for step in view.open_steps],
            [(one.id, one.name) for one in self._people if one.active],
            [(one.id, one.name) for one in self._people if one.role is Role.FIELD],
            today,
            consequences_text(self._found, draft.outcome, today)
            if self._found is not None and draft.outcome is not None
            else "",
        )

    def _focus_lacking(self, name: str) -> None:
        """Put the cursor where the lacking fact is given."""
        steps = self._steps.steps
        if name == "when":
            self._panel.focus_step(next(at for at, one in enumerate(steps) if one.on is None))
        elif name in ("time", "past"):
            callbacks = (at for at, one in enumerate(steps) if one.kind is FollowUpKind.CALLBACK)
            wrong = (at for at in callbacks if steps[at].at is None or name == "past")
            self._panel.focus_step(next(wrong))
        else:
            self._panel.focus_lacking(name)
