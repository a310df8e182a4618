"""The structure of a persona file; FORMATS.md and the help show an example.

Texts are tables by text key as in scripts (de, de_DE, de_du, en); what a customer says has
several wordings per key. Everything unknown is refused, so that a typing error in a key is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, KnockOut
from app.scripts.rules import Phase

Texts = dict[str, str]
Wordings = dict[str, tuple[str, ...]]

ANY = "any"
"""In a condition: whichever fact, objection or attack."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all tables of a persona have in common."""


class Deed(StrEnum):
    """What a customer's line does to the talk."""

    AGREES = "agrees"
    REFUSES = "refuses"
    INTERRUPTS = "interrupts"
    ASKED_TWICE = "asked_twice"
    HANGS_UP = "hangs_up"
    DO_NOT_CALL = "do_not_call"
    FAREWELL = "farewell"


class Verdict(StrEnum):
    """How well a line answered the objection that was open."""

    BEST = "best"
    ACCEPTABLE = "acceptable"
    POOR = "poor"


class Start(Part, frozen=True):
    """The mood at the beginning, each from 0 to 100."""

    trust: int
    irritation: int
    interest: int


class Move(Part, frozen=True):
    """How much a tag of the trainee's line moves the mood."""

    trust: int = 0
    irritation: int = 0
    interest: int = 0


class When(Part, frozen=True):
    """What must hold, every part that is named; of several words one is enough.

    trust, irritation, interest: a comparison as ">30", "<=50", or two as ">30 <60".
    said: tags of the trainee's line just before. asked: the fact asked for there, or ``any``.
    step: the script's step that it did. objection, attack: the one that it had to answer, and
    ``answered`` how well. told: facts told so far, all of them. need: whether a need was named.
    next_step: whether a next step is agreed.
    """

    phase: Phase | tuple[Phase, ...] = ()
    trust: str = ""
    irritation: str = ""
    interest: str = ""
    said: Tag | tuple[Tag, ...] = ()
    asked: str = ""
    step: str | tuple[str, ...] = ()
    objection: str = ""
    attack: str = ""
    answered: Verdict | tuple[Verdict, ...] = ()
    told: str | tuple[str, ...] = ()
    need: bool | None = None
    next_step: bool | None = None


class Goal(Part, frozen=True):
    """When a scenario is won, or lost; ``next_step`` asks for an agreed one."""

    trust: str = ""
    irritation: str = ""
    interest: str = ""
    next_step: bool | None = None
    told: str | tuple[str, ...] = ()
    need: bool | None = None


class CustomerLine(Part, frozen=True):
    """What the customer may say, in several wordings, and what it carries.

    Without objection, attack, tells and does it is a reply. A reply of the opener that waits for
    nothing said is how the customer answers the telephone.
    tells: facts of the scenario, as ``{fact.NAME}`` in the text.
    needs: needs named here, in the customer's words. branch: where the talk rightly goes now.
    go: the step of the script that fits next.
    """

    say: Wordings
    when: When = When()
    objection: str = ""
    attack: str = ""
    tells: tuple[str, ...] = ()
    needs: tuple[Texts, ...] = ()
    does: Deed | None = None
    branch: Branch | None = None
    go: str = ""

    @property
    def is_reply(self) -> bool:
        """Tell whether it is said where nothing more special is."""
        return not (self.objection or self.attack or self.tells or self.does)

    @property
    def is_greeting(self) -> bool:
        """Tell whether the customer answers the telephone so."""
        waits = self.when.said or self.when.asked or self.when.step
        return self.is_reply and self.when.phase == Phase.OPENER and not waits


class ChoiceLine(Part, frozen=True):
    """What the trainee may pick at a step, after an objection or attack, or in a phase.

    text: empty for the script's own sentence, whose tags are then these.
    does: steps of the script that it does. asks: facts that it asks for.
    """

    tags: tuple[Tag, ...]
    label: Texts = {}
    text: Texts = {}
    step: str | tuple[str, ...] = ()
    objection: str = ""
    attack: str = ""
    phase: Phase | tuple[Phase, ...] = ()
    when: When = When()
    does: str | tuple[str, ...] = ()
    asks: str | tuple[str, ...] = ()
    knock_out: KnockOut | None = None


class Objection(Part, frozen=True):
    """What the customer objects, and which tags answer it: ``best`` 2 points, ``acceptable`` 1.

    script: the script's objection that the script pane turns to; the same name unless given.
    times: how often it comes at most while it is answered poorly.
    """

    name: Texts
    best: tuple[Tag, ...]
    acceptable: tuple[Tag, ...] = ()
    script: str = ""
    times: int = 2

    @property
    def fit(self) -> Fit:
        """What the scorecard asks."""
        return Fit(frozenset(self.best), frozenset(self.acceptable))


class Attack(Part, frozen=True):
    """A personal attack. grade: 1 sharp, 2 insulting, 3 abusive; times: how often at most."""

    name: Texts
    grade: int = 1
    times: int = 1


class Scenario(Part, frozen=True):
    """A situation in which a persona is met, with one script.

    facts: told when asked for; one named like a field of the script captures it.
    known: values for placeholders of the script, as "quote.amount".
    way: the steps of the script a good talk takes, in order; the usual ones unless given.
    data: fields to be captured; the required ones of the script unless given.
    branch: where this talk rightly leaves the script from the start.
    branch_steps: the required steps once it left the script there.
    minutes: after this time the customer has to go.
    """

    script: str
    title: Texts
    won: Goal
    lost: Goal
    way: tuple[str, ...] = ()
    about: Texts = {}
    level: int | None = None
    mood: Start | None = None
    facts: dict[str, str | Texts] = {}
    known: dict[str, str | Texts] = {}
    data: tuple[str, ...] = ()
    branch: Branch | None = None
    branch_steps: dict[Branch, tuple[str, ...]] = {}
    minutes: int = 15
    lines: tuple[CustomerLine, ...] = ()
    choices: tuple[ChoiceLine, ...] = ()


class Head(Part, frozen=True):
    """The persona without what it says.

    patience: turns of monologue before an interruption.
    du: whether trainee and customer are on first-name terms.
    asked: words by which a typed question for a fact is known.
    """

    id: str
    name: Texts
    level: int
    mood: Start
    patience: int
    about: Texts = {}
    du: bool = False
    known: dict[str, str | Texts] = {}
    moves: dict[Tag, Move] = {}
    asked: dict[str, Wordings] = {}


class Persona(Part, frozen=True):
    """A whole persona as it is played."""

    head: Head
    objections: dict[str, Objection]
    attacks: dict[str, Attack]
    lines: tuple[CustomerLine, ...]
    choices: tuple[ChoiceLine, ...]
    scenarios: dict[str, Scenario]

    @property
    def id(self) -> str:
        """The name of the persona in files; a scenario's is ``persona/scenario``."""
        return self.head.id

    @property
    def languages(self) -> list[str]:
        """The languages it speaks, those of its name."""
        return sorted({key.partition("_")[0] for key in self.head.name})

    @property
    def fits(self) -> Mapping[str, Fit]:
        """What answers each objection."""
        return {name: objection.fit for name, objection in self.objections.items()}


def words(one_or_more: str | tuple[str, ...]) -> tuple[str, ...]:
    """Give a word or words as words; an empty word is none."""
    if isinstance(one_or_more, str):
        return (one_or_more,) if one_or_more else ()
    return one_or_more
