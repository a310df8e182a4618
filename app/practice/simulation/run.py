"""A practice run as it stands: frozen values, so that every earlier one can be gone on from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.practice.format import Attack, CustomerLine, Objection, Persona, Scenario
from app.practice.tags import Tag
from app.practice.talk import Branch, KnockOut, Line, Mood, Speaker
from app.scripts.engine import State
from app.scripts.format import Script
from app.scripts.texts import Address

MAX_TURNS = 60
"""Lines of the trainee in one run; no real talk has as many."""


class End(StrEnum):
    """How a run ended.

    ``ended_call``: the trainee ended it rightly, after an attack or a do-not-call.
    """

    WON = "won"
    LOST = "lost"
    HUNG_UP = "hung_up"
    ENDED_CALL = "ended_call"
    GIVEN_UP = "given_up"
    TIME_UP = "time_up"


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who practises: fills ``{user.name}`` and ``{own.company}``."""

    name: str
    company: str
    phone: str = ""


@dataclass(frozen=True)
class Drill:
    """One objection or attack alone: the talk begins with it."""

    objection: str | None = None
    attack: str | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is practised; the same case and answers make the same run.

    script: the version that is used. seconds: after them the customer has to go.
    """

    persona: Persona
    scenario_id: str
    script: Script
    address: Address
    caller: Caller
    seed: int
    seconds: float
    drill: Drill | None = None

    @property
    def scenario(self) -> Scenario:
        """The scenario that is practised."""
        return self.persona.scenarios[self.scenario_id]

    @property
    def lines(self) -> tuple[CustomerLine, ...]:
        """What the customer may say; the scenario's own lines last."""
        return self.persona.lines + self.scenario.lines

    @property
    def objections(self) -> dict[str, Objection]:
        """The customer's objections by name."""
        return self.persona.objections

    @property
    def attacks(self) -> dict[str, Attack]:
        """The customer's attacks by name."""
        return self.persona.attacks


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the trainee said. choice: the id of the choice picked, "" for typed text.

    seconds: how long it took, thinking included; tags: as the trainee left them.
    """

    text: str
    tags: frozenset[Tag]
    seconds: float
    choice: str = ""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A line that can be picked; ``label`` is its short name on the button.

    id: stable as long as the persona's file is the same, "script" for the script's own sentence.
    """

    id: str
    label: str
    text: str
    tags: frozenset[Tag]
    does: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    knock_out: KnockOut | None = None


@dataclass(frozen=True, kw_only=True)
class Run:
    """A run so far.

    state: where the script stands, for the script pane. objection, attack: what the trainee has
    to answer now. told: facts told. asked: facts asked for. needs: named so far. done: steps of
    the script done. raised: each objection and attack as often as it came. settled: objections
    answered well enough. used: the wordings said, as "line.wording". monologue: turns in a row
    that asked nothing. refused: how often a next step was. agreed: a next step was. forbidden:
    the customer wants no more calls.
    """

    case: Case
    mood: Mood
    state: State
    answers: tuple[Answer, ...] = ()
    lines: tuple[Line, ...] = ()
    objection: str | None = None
    attack: str | None = None
    told: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    settled: frozenset[str] = frozenset()
    used: tuple[str, ...] = ()
    monologue: int = 0
    refused: int = 0
    agreed: bool = False
    forbidden: bool = False
    branch: Branch | None = None
    ended: End | None = None

    @property
    def seconds(self) -> float:
        """How long the talk has lasted."""
        return sum(line.seconds for line in self.lines)

    @property
    def trainee_lines(self) -> int:
        """How many lines the trainee has said."""
        return len(self.answers)

    @property
    def captured(self) -> tuple[str, ...]:
        """Fields of the script whose value is known, in the order they were told."""
        return tuple(field for line in self.lines for field in line.captured)

    @property
    def last_customer_line(self) -> Line | None:
        """What the customer said last."""
        said = (line for line in reversed(self.lines) if line.who is Speaker.CUSTOMER)
        return next(said, None)
