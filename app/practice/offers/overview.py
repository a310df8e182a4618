"""Everything the page Practice shows before a run: what there is, what is due, how it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.practice.cards import CardKey, CardState, DailyCard, daily_set
from app.practice.drills.own_drills import own_key, speaking
from app.practice.drills.queries import DrillRow, my_drills
from app.practice.format import Persona, Scenario
from app.practice.kinds import CardKind
from app.practice.offers.sheet_queries import ObservationRow, observations
from app.practice.offers.task_queries import TaskRow, my_tasks
from app.practice.personas.shipped import shipped_personas
from app.practice.progress.live_rule import live_rule
from app.practice.progress.queries import run_results
from app.practice.progress.rules import USUAL_RULE, GoLive, LiveRule, go_live
from app.practice.queries import DeletedRun, RunRow, all_runs, cards, deleted_runs
from app.practice.tagger.reading import read_line
from app.scripts.format import Script
from app.scripts.queries import published
from app.team.queries import coach_of


@dataclass(frozen=True)
class Offered:
    """A scenario that can be practised, with the script it needs.

    due_on: when the first card of its partner is due; None where none was answered yet.
    """

    persona: Persona
    scenario_id: str
    script: Script
    due_on: date | None
    runs: tuple[RunRow, ...]

    @property
    def name(self) -> str:
        """How runs name it."""
        return f"{self.persona.id}/{self.scenario_id}"

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.persona.scenarios[self.scenario_id]

    @property
    def level(self) -> int:
        """How difficult it is, 1 to 5."""
        return self.scenario.level or self.persona.head.level

    @property
    def last_score(self) -> int | None:
        """The score of the last run."""
        return self.runs[-1].score if self.runs else None


@dataclass(frozen=True)
class Overview:
    """What one person can practise on a day.

    runs: all of theirs, the oldest first. deleted: what only counts on the way to live calls.
    rule: when they are ready for them.
    observed: the last sheet about them. coached: somebody reads the runs that are sent.
    """

    today: date
    scenarios: tuple[Offered, ...]
    daily: tuple[DailyCard, ...]
    cards: Mapping[CardKey, CardState]
    all_cards: tuple[CardKey, ...]
    drills: tuple[DrillRow, ...]
    tasks: tuple[TaskRow, ...]
    runs: tuple[RunRow, ...]
    observed: ObservationRow | None
    rule: LiveRule = USUAL_RULE
    coached: bool = False
    deleted: tuple[DeletedRun, ...] = ()

    @property
    def live(self) -> Mapping[str, GoLive]:
        """How far the way to live calls is, by script."""
        return go_live(run_results(self.runs, self.deleted), self.rule)

    def scenario(self, name: str) -> Offered | None:
        """Find a scenario by its name."""
        return next((one for one in self.scenarios if one.name == name), None)

    def scenario_of(self, key: CardKey) -> Offered | None:
        """Give the scenario in which a card is drilled: the first of its persona.

        The persona of a drill from one's own calls says what was heard there.
        """
        one = next((one for one in self.scenarios if one.persona.id == key.persona), None)
        own = self.own_drill(key)
        return (
            one if one is None or own is None else replace(one, persona=speaking(one.persona, own))
        )

    def own_drill(self, key: CardKey) -> DrillRow | None:
        """Find the drill from one's own calls for which a card stands."""
        return next((one for one in self.drills if own_key(one) == key), None)


def overview(session: Session, user_id: int, today: date, language: str) -> Overview:
    """Read it all; personas without a published script stay away."""
    personas = shipped_personas()
    scripts = {one.script.id: one.script for one in published(session)}
    kept, runs = cards(session, user_id), tuple(all_runs(session, user_id))
    offered = tuple(_offered(personas, scripts, kept, runs))
    there = {one.persona.id for one in offered}
    drills = [one for one in my_drills(session, user_id) if one.persona in there]
    keys = (
        *(own_key(one) for one in drills),
        *(key for one in personas.values() if one.id in there for key in card_keys(one)),
    )
    read_line("a", language)  # its words are read here rather than at the first line typed
    return Overview(
        today=today,
        scenarios=offered,
        daily=tuple(daily_set(kept, keys, today)),
        cards=kept,
        all_cards=keys,
        drills=tuple(drills),
        tasks=tuple(my_tasks(session, user_id)),
        runs=runs,
        deleted=tuple(deleted_runs(session, user_id)),
        observed=next(
            (one for one in observations(session, user_id) if one.user_id == user_id), None
        ),
        rule=live_rule(session),
        coached=coach_of(session, user_id, today) is not None,
    )


def card_keys(persona: Persona) -> Iterator[CardKey]:
    """Give the cards of a persona: its objections, then its attacks."""
    for name in persona.objections:
        yield CardKey(persona.id, CardKind.OBJECTION, name)
    for name in persona.attacks:
        yield CardKey(persona.id, CardKind.ATTACK, name)


def _offered(
    personas: Mapping[str, Persona],
    scripts: Mapping[str, Script],
    kept: Mapping[CardKey, CardState],
    runs: tuple[RunRow, ...],
) -> Iterator[Offered]:
    for persona in personas.values():
        due = min((kept[key].due_on for key in card_keys(persona) if key in kept), default=None)
        for name, scenario in persona.scenarios.items():
            script = scripts.get(scenario.script)
            if script is not None:
                whole = f"{persona.id}/{name}"
                own = tuple(run for run in runs if run.scenario == whole)
                yield Offered(persona, name, script, due if own else None, own)
