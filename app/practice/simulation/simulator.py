"""The simulated talk: pure, seeded, replayable.

``start`` gives a run, ``choices`` what can be picked, ``answer`` the run one exchange later.
Nothing is changed in place, no clock and no chance is asked: the same case and answers give the
same talk.
"""

from __future__ import annotations

from dataclasses import replace

from app.practice.format import Persona
from app.practice.simulation.choosing import choices, chosen
from app.practice.simulation.conditions import Situation
from app.practice.simulation.following import required_data, required_steps, stand_at
from app.practice.simulation.hearing import hear
from app.practice.simulation.reacting import greeting, reaction
from app.practice.simulation.run import Answer, Caller, Case, Choice, Drill, End, Run
from app.practice.simulation.saying import seconds_for
from app.practice.simulation.turns import (
    brought_up,
    end_of,
    end_of_drill,
    noted,
    situation_after,
    with_customer,
    with_trainee,
)
from app.practice.simulation.wordings import drilled
from app.practice.talk import Branch, Mood, Speaker, Talk
from app.scripts import engine
from app.scripts.format import Script
from app.scripts.rules import Phase, Purpose
from app.scripts.texts import Address

__all__ = [
    "answer",
    "choices",
    "chosen",
    "give_up",
    "pick",
    "replay",
    "replay_from",
    "start",
    "talk_of",
]


def start(
    persona: Persona,
    scenario: str,
    script: Script,
    *,
    seed: int,
    caller: Caller,
    language: str,
    region: str = "CH",
    seconds: float | None = None,
    drill: Drill | None = None,
) -> Run:
    """Begin a run: the customer answers the telephone, or with a drill begins with it.

    scenario: its id in the persona. seconds: after them the customer has to go, the scenario's
    minutes unless given. Consecutive seeds differ most.
    """
    found = persona.scenarios[scenario]
    case = Case(
        persona=persona,
        scenario_id=scenario,
        script=script,
        address=Address(language=language, region=region, du=persona.head.du),
        caller=caller,
        seed=seed,
        seconds=found.minutes * 60 if seconds is None else seconds,
        drill=drill,
    )
    first = found.mood or persona.head.mood
    run = Run(
        case=case,
        mood=Mood(first.trust, first.irritation, first.interest),
        state=engine.start(script),
        branch=found.branch or _branch_of(script),
    )
    run = replace(run, state=stand_at(run))
    if drill is not None:
        return brought_up(run, drilled(run, drill))
    return with_customer(run, greeting(run, Situation(phase=Phase.OPENER, mood=run.mood)))


def pick(run: Run, choice: Choice, seconds: float | None = None) -> Run:
    """Answer with one of the choices; without seconds as long as saying it takes."""
    spoken = seconds_for(choice.text) if seconds is None else seconds
    given = Answer(text=choice.text, tags=choice.tags, seconds=spoken, choice=choice.id)
    return answer(run, given)


def answer(run: Run, given: Answer) -> Run:
    """Go on by the trainee's line and what the customer says to it; an ended run stays as it is."""
    if run.ended is not None:
        return run
    heard = hear(run, given)
    spoken = with_trainee(run, given, heard)
    now = situation_after(spoken, run, heard)
    said = reaction(spoken, heard, now)
    end = end_of(spoken, heard, now) or end_of_drill(run, said, heard)
    return replace(with_customer(noted(spoken, heard, said), said), ended=end)


def give_up(run: Run) -> Run:
    """End a run that the trainee breaks off; an ended one stays as it is."""
    return run if run.ended is not None else replace(run, ended=End.GIVEN_UP)


def replay(run: Run, answers: int) -> Run:
    """Go back to where the first ``answers`` lines of the trainee were said: replay from here."""
    again = begin_again(run)
    for given in run.answers[:answers]:
        again = answer(again, given)
    return again


def replay_from(run: Run, number: int) -> Run:
    """Go back to just after the line with this number; 0 for the beginning."""
    said = [line for line in run.lines[:number] if line.who is Speaker.TRAINEE]
    return replay(run, len(said))


def begin_again(run: Run) -> Run:
    """Give the same run before the trainee's first line."""
    case = run.case
    return start(
        case.persona,
        case.scenario_id,
        case.script,
        seed=case.seed,
        caller=case.caller,
        language=case.address.language,
        region=case.address.region,
        seconds=case.seconds,
        drill=case.drill,
    )


def talk_of(run: Run) -> Talk:
    """Give the run as the scorecard reads it."""
    return Talk(
        lines=run.lines,
        required_steps=required_steps(run),
        required_data=required_data(run),
        branch=run.branch,
        fits=run.case.persona.fits,
    )


def _branch_of(script: Script) -> Branch | None:
    """A service call sells nothing from its first word on."""
    return Branch.SERVICE if script.head.purpose is Purpose.SERVICE else None
