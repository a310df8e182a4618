"""From what a person said to the talk: begins, answers, and plays a draft again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.practice.cards import DRILL_MINUTES
from app.practice.format import Persona
from app.practice.kinds import RunMode
from app.practice.simulation import simulator, two_people
from app.practice.simulation.run import Answer, Caller, Drill, Run
from app.practice.simulation.run_draft import RunDraft, Said
from app.practice.tags import Tag
from app.practice.talk import Speaker
from app.scripts.format import Script

DRILL_SECONDS = DRILL_MINUTES * 60


Read = Callable[[str, Run], frozenset[Tag]]
"""Reads a typed line of a talk."""


@dataclass(frozen=True, kw_only=True)
class Play:
    """What is played, with which script, and by whom."""

    persona: Persona
    scenario_id: str
    script: Script
    caller: Caller
    region: str
    drill: Drill | None = None

    @property
    def name(self) -> str:
        """How runs name the scenario."""
        return f"{self.persona.id}/{self.scenario_id}"


def begun(play: Play, draft: RunDraft) -> Run:
    """Begin the talk: the partner speaks first, unless a person plays them."""
    run = simulator.start(
        play.persona,
        play.scenario_id,
        play.script,
        seed=draft.seed,
        caller=play.caller,
        language=draft.language,
        region=play.region,
        seconds=DRILL_SECONDS if play.drill is not None else None,
        drill=play.drill,
    )
    return replace(run, lines=()) if draft.mode is RunMode.TWO_PEOPLE else run


def played(play: Play, draft: RunDraft) -> Run:
    """Play a draft again up to where it was left."""
    run = begun(play, draft)
    for said in draft.said:
        if said.who is Speaker.CUSTOMER:
            run = two_people.said_by_customer(run, said)
        else:
            run = answered(run, said, draft.mode)
    return simulator.give_up(run) if draft.over else run


def answered(run: Run, said: Said, mode: RunMode) -> Run:
    """Go on by a line of the trainee."""
    given = _answer(said)
    if mode is RunMode.TWO_PEOPLE:
        return two_people.said_by_trainee(run, given)
    return simulator.answer(run, given)


def _answer(said: Said) -> Answer:
    return Answer(
        text=said.text,
        tags=frozenset(said.tags),
        seconds=said.seconds,
        choice=said.choice,
    )
