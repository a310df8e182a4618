"""The structure of a script file; FORMATS.md and the help show an example.

Texts are tables by text key (see texts.py). Everything unknown is refused, so that a typing
error in a key is found instead of silently ignored.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.scripts.facts import Condition
from app.scripts.rules import FieldType, Phase, Purpose, Question, Technique

Texts = dict[str, str]

BACK = "back"
"""Target of an answer to an objection: the step one came from."""

OBJECTION_PREFIX = "objection."


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all tables of a script have in common."""


class Choose(Part, frozen=True):
    """When a script is proposed (see choosing.py): every condition that is named must be met.

    follow_up: kinds of follow-ups for which it is proposed whatever else is so.
    """

    segment: tuple[str, ...] = ()
    open_quote: bool | None = None
    dormant: bool | None = None
    new: bool | None = None
    complaint: bool | None = None
    follow_up: tuple[str, ...] = ()


class Field(Part, frozen=True):
    """Something to be found out in the call.

    store: where the wrap-up keeps it besides the call's own answers (see fields.py).
    choices: for type ``choice``, the stored word and its texts.
    """

    type: FieldType
    label: Texts
    store: str = "call"
    required: bool = False
    choices: dict[str, Texts] = {}


class Answer(Part, frozen=True):
    """What the customer may say, and where the talk goes then.

    set: fields whose value this answer tells, in canonical form.
    """

    text: Texts
    go: str
    when: dict[str, Condition] = {}
    set: dict[str, str] = {}


class Step(Part, frozen=True):
    """A moment of the talk.

    also: a second wording of ``say`` (F8). title: its short name, shown on answers leading here.
    outcome: proposed at wrap-up once this step is reached.
    """

    phase: Phase
    say: Texts
    title: Texts = {}
    also: Texts = {}
    hint: Texts = {}
    question: Question | None = None
    required: bool = False
    ask: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    outcome: str | None = None


class Objection(Part, frozen=True):
    """What a customer objects, how it sounds, and replies to it."""

    title: Texts
    heard: dict[str, tuple[str, ...]]
    technique: Technique
    replies: tuple[Texts, ...]
    hint: Texts = {}
    answers: tuple[Answer, ...] = ()


class Head(Part, frozen=True):
    """The script without its fields, steps and objections."""

    id: str
    purpose: Purpose
    title: Texts
    start: str
    version: int = 0
    goal: tuple[str, ...] = ()
    outcome_keys: tuple[str, ...] = ()
    choose: Choose = Choose()


class Script(Part, frozen=True):
    """A whole script as it is used."""

    head: Head
    fields: dict[str, Field]
    steps: dict[str, Step]
    objections: dict[str, Objection]

    @property
    def id(self) -> str:
        """The name of the script in files and on the command line."""
        return self.head.id

    @property
    def languages(self) -> list[str]:
        """The languages it is written in, those of its title."""
        return sorted({key.partition("_")[0] for key in self.head.title})

    def answers_of(self, target: str) -> Sequence[Answer]:
        """Give the answers of a step or of ``objection.NAME``, whatever their conditions."""
        if target.startswith(OBJECTION_PREFIX):
            return self.objections[target.removeprefix(OBJECTION_PREFIX)].answers
        return self.steps[target].answers
