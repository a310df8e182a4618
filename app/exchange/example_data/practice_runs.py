"""Talks of the example team, played by the simulator with lines picked by somebody who learns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from app.exchange.example_data.rows import Row, Rows
from app.practice.format import Persona
from app.practice.kinds import RunMode
from app.practice.models import PracticeRun
from app.practice.personas.shipped import shipped_scripts
from app.practice.scoring.scorecard import Scorecard, score
from app.practice.simulation import simulator
from app.practice.simulation.run import Caller, Choice, End, Run
from app.practice.stored import KeptAnswer, KeptCriterion, RunContent, criteria_to_list, to_document
from app.practice.tags import Tag
from app.practice.talk import Talk

_MISTAKES = frozenset(
    {
        *(Tag.COUNTER_ATTACK, Tag.PRICE_GIVEN_AWAY, Tag.BENEFIT_UNASKED, Tag.JARGON),
        Tag.QUESTION_CLOSED,
    }
)
"""What beginners fall for."""


@dataclass(frozen=True)
class Practised:
    """A run with its row."""

    row: Row
    talk: Talk


def played(
    persona: Persona, scenario: str, caller: Caller, language: str, *, skill: float, seed: int
) -> Run:
    """Play a run; the right line is picked as often as ``skill`` says, from 0 to 1."""
    chance = Random(f"practice {persona.id} {scenario} {seed} {caller.name}")
    run = simulator.start(
        persona,
        scenario,
        shipped_scripts()[persona.scenarios[scenario].script],
        seed=seed,
        caller=caller,
        language=language,
    )
    while run.ended is None and (offered := _harmless(simulator.choices(run))):
        well = chance.random() < skill
        run = simulator.pick(run, _good(run, offered) if well else _poor(run, offered, chance))
    return run


def kept(rows: Rows, run: Run, user_id: int, at: datetime) -> Practised:
    """Add a run with its score."""
    talk, case = simulator.talk_of(run), run.case
    card = score(talk)
    row = rows.add(
        PracticeRun,
        user_id=user_id,
        scenario=f"{case.persona.id}/{case.scenario_id}",
        persona=case.persona.id,
        script=case.script.id,
        level=case.scenario.level or case.persona.head.level,
        seed=case.seed,
        language=case.address.language,
        mode=RunMode.PICK,
        started_at=at,
        seconds=round(run.seconds),
        ended=(run.ended or End.GIVEN_UP).value,
        content=to_document(RunContent(talk, tuple(_answers(run)))),
        score=card.total,
        criteria=criteria_to_list(_criteria(card)),
        knock_out=None if card.knocked_out is None else card.knocked_out.reason.value,
        recorded_at=at + timedelta(seconds=round(run.seconds)),
    )
    return Practised(row, talk)


def _harmless(offered: Sequence[Choice]) -> list[Choice]:
    """Give the lines that nobody is knocked out by."""
    return [choice for choice in offered if choice.knock_out is None]


def _good(run: Run, offered: Sequence[Choice]) -> Choice:
    """Give what fits the objection, else what the script says, else what says most."""
    fit = run.case.persona.fits.get(run.objection or "")
    fitting = [choice for choice in offered if fit is not None and choice.tags & fit.best]
    script = [choice for choice in offered if choice.id == "script"]
    return (fitting or script or [max(offered, key=lambda choice: len(choice.tags))])[0]


def _poor(run: Run, offered: Sequence[Choice], chance: Random) -> Choice:
    """Give a typical mistake where there is one, else anything but the best."""
    best = _good(run, offered)
    others = [choice for choice in offered if choice is not best] or [best]
    mistakes = [choice for choice in others if choice.tags & _MISTAKES]
    return chance.choice(mistakes or others)


def _answers(run: Run) -> Iterator[KeptAnswer]:
    for given in run.answers:
        yield KeptAnswer(given.text, given.tags, given.seconds, given.choice)


def _criteria(card: Scorecard) -> Iterator[KeptCriterion]:
    for result in card.results:
        yield KeptCriterion(
            result.criterion.value,
            result.points,
            result.of if result.applicable else 0,
            tuple(sorted({*result.earned, *result.cost})),
        )
