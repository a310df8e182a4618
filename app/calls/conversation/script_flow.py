"""Chooses the script of a call, shows it, and keeps its state with the draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.background import Background
from app.calls.conversation.script_context import Caller, call_context, script_situation
from app.calls.draft import Draft, Stage
from app.calls.office import Office
from app.calls.open_calls.call_desk import CallDesk
from app.calls.saving.script_use import kept, version_id_of
from app.calls.view import CallView
from app.scripts import queries
from app.scripts.choosing import proposed_script
from app.scripts.drafts import restore_state
from app.scripts.engine import State, captured, jump, start
from app.scripts.queries import Offered, PublishedScript
from app.scripts.rules import Phase
from app.scripts.script_pane import ScriptPane
from app.scripts.speech import CallContext, field_label, field_text
from app.scripts.texts import Address, wording
from app.settings.outcomes import Outcome
from app.team.queries import Introduction, introduction


@dataclass(frozen=True)
class ScriptHead:
    """What the rest of the page needs to know of the script in use."""

    name: str
    outcome_keys: tuple[Outcome, ...]
    goal: tuple[Outcome, ...]


class ScriptFlow(QObject):
    """Joins the script pane with the desk: one script for each draft, its state drafted too."""

    script_chosen = Signal(object)  # ScriptHead
    fields_changed = Signal(object)  # list of (name, text), as chips
    outcome_proposed = Signal(object)  # Outcome

    def __init__(
        self,
        desk: CallDesk,
        pane: ScriptPane,
        background: Background,
        office: Office,
        caller: Caller,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._office = office
        self._caller = caller
        self._scripts: tuple[PublishedScript, ...] = ()
        self._used: PublishedScript | None = None
        self._call_shown: int | None = None
        self._background = background
        self._ask_scripts()
        background.changed.connect(self._read_again)
        desk.view_changed.connect(self._show)
        pane.state_changed.connect(self._keep)
        pane.fields_captured.connect(lambda fields: self._tell_fields())
        pane.outcome_proposed.connect(self._propose)
        pane.script_wanted.connect(self._use_other)

    def turn_to_opener(self) -> None:
        """Leave the preparation: somebody is dialled. From now on the script is the call's own."""
        state = self._pane.state
        if self._used is None or state is None:
            return
        if state.phase is Phase.PREPARATION:
            state = jump(self._used.script, state, Phase.OPENER)
            self._pane.show_script(self._used.script, self._context(), state)
        self._keep(state)

    @Slot(str, object)
    def _read_again(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind == "script":
            self._ask_scripts()
        elif kind in ("setting", "team"):
            question = partial(introduction, user_id=self._office.me)
            self._background.ask(self, question, then=self._take_introduction)

    def _ask_scripts(self) -> None:
        question = partial(queries.offered, trainee_id=self._caller.ringer.me.trainee_id)
        self._background.ask(self, question, then=self._take_scripts)

    def _take_introduction(self, words: Introduction) -> None:
        self._caller = replace(self._caller, **words._asdict())
        self._show()

    def _take_scripts(self, offered: Offered) -> None:
        self._scripts = tuple(offered.scripts)
        self._caller.ringer.has_script(offered.released)
        reader = Address(language=self._caller.language, region=self._caller.region)
        self._pane.offer_scripts(
            [(one.script.id, wording(one.script.head.title, reader).text) for one in self._scripts]
        )
        used = self._used.script.id if self._used else None
        names = {one.script.id for one in self._scripts}
        if used is None or used in names or self._desk.in_call:
            self._show()
        else:  # it is not this person's to call with any more
            self.show_anew()

    def _show(self) -> None:
        """Show the script of the present draft, or fill it anew where facts changed."""
        draft, view = self._desk.draft, self._desk.view
        if draft is None or view is None or not self._scripts:
            return
        if self._call_shown == draft.call_id and self._used is not None:
            self._pane.show_context(self._context())
            return
        self._call_shown = draft.call_id
        version = version_id_of(draft.script)
        used = next((one for one in self._scripts if one.version_id == version), None)
        if used is None:
            used = self._proposed(view, draft)
        if used is not None:
            saved = draft.script["state"] if draft.script else None
            state = restore_state(used.script, saved) if saved else start(used.script)
            answered = saved is None and draft.incoming and draft.stage is Stage.TALKING
            if answered:  # nobody prepared it, and the caller gives the reason
                state = jump(used.script, state, Phase.NEEDS)
            self._use(used, state)
            if answered:
                self._keep(state)

    def _proposed(self, view: CallView, draft: Draft) -> PublishedScript | None:
        situation = script_situation(view, draft)
        name = proposed_script([one.script.head for one in self._scripts], situation)
        sells = situation.advertising_allowed and not situation.complaint
        if name is None and sells and self._caller.ringer.me.trainee_id is not None:
            return self._scripts[0]  # with a released script or none: any is better than silence
        return next((one for one in self._scripts if one.script.id == name), None)

    def show_anew(self) -> None:
        """Choose again: the call became a service call."""
        self._call_shown = None
        self._desk.edit(script=None)
        self._show()

    def address_anew(self) -> None:
        """Say the script to the person who is chosen now."""
        context = self.context()
        if self._used is not None and context is not None:
            self._pane.show_context(context)

    def _use_other(self, name: str) -> None:
        used = next((one for one in self._scripts if one.script.id == name), None)
        if used is not None:
            state = start(used.script)
            if self._desk.in_call:
                state = jump(used.script, state, Phase.OPENER)
            self._use(used, state)
            self._keep(state)

    def _use(self, used: PublishedScript, state: State) -> None:
        self._used = used
        self._pane.show_script(used.script, self._context(), state)
        head = used.script.head
        self.script_chosen.emit(
            ScriptHead(
                name=used.script.id,
                outcome_keys=tuple(Outcome(name) for name in head.outcome_keys),
                goal=tuple(Outcome(name) for name in head.goal),
            )
        )
        self._tell_fields()

    def _keep(self, state: State) -> None:
        # Without a view the pane still shows the script of the call before.
        if self._used is not None and self._desk.draft is not None and self._desk.view is not None:
            self._desk.edit(script=kept(self._used, state))

    def _propose(self, name: str) -> None:
        self.outcome_proposed.emit(Outcome(name))

    def _tell_fields(self) -> None:
        state = self._pane.state
        if self._used is None or state is None:
            return
        script, context = self._used.script, self._context()
        chips = [
            (
                name,
                f"{field_label(script, name, context.reader)}: "
                f"{field_text(script, name, canonical, context)}",
            )
            for name, canonical in captured(state).items()
        ]
        self.fields_changed.emit(chips)

    def _context(self) -> CallContext:
        draft, view = self._desk.draft, self._desk.view
        assert draft is not None
        assert view is not None
        return call_context(
            view, draft, self._caller, self._office.clock(), self._office.calendar(view)
        )

    @property
    def used(self) -> PublishedScript | None:
        """The script in use, with the version that calls refer to."""
        return self._used

    def context(self) -> CallContext | None:
        """What the script knows of the present call; None while no customer stands there."""
        if self._desk.draft is None or self._desk.view is None:
            return None
        return self._context()
