"""A practice talk as it was said: what the simulator makes and the scorecard reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.practice.tags import Tag
from app.scripts.rules import Phase


class Speaker(StrEnum):
    """Who said a line."""

    TRAINEE = "trainee"
    CUSTOMER = "customer"


class KnockOut(StrEnum):
    """What caps a score at 40 points, whatever else was good."""

    IGNORES_DO_NOT_CALL = "ignores_do_not_call"
    HIDES_PURPOSE = "hides_purpose"
    FALSE_PROMISE = "false_promise"


class Branch(StrEnum):
    """Where a talk rightly left the script; what does not apply then is not scored.

    ``service``: it never was there to sell, so that nothing of a needs analysis applies.
    """

    CALLBACK = "callback"
    GATEKEEPER = "gatekeeper"
    COMPLAINT = "complaint"
    DO_NOT_CALL = "do_not_call"
    ENDED = "ended"
    SERVICE = "service"


@dataclass(frozen=True)
class Mood:
    """How the customer feels, each from 0 to 100."""

    trust: int
    irritation: int
    interest: int


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing said.

    number: from 1, through both speakers.
    seconds: how long saying it took, thinking included.
    steps: the required steps of the script that this line of the trainee does.
    captured: the fields of the script told or taken down here.
    needs: needs that the customer names here, in the customer's words.
    objection, attack, do_not_call: of the customer's line; which objection, by its id in the
    persona; ``attack`` also tells which, None for none.
    knock_out: of the trainee's line.
    mood: the customer's after this line; None where a person played the customer.
    """

    number: int
    who: Speaker
    phase: Phase
    text: str
    seconds: float
    tags: frozenset[Tag] = frozenset()
    steps: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    objection: str | None = None
    attack: str | None = None
    do_not_call: bool = False
    knock_out: KnockOut | None = None
    mood: Mood | None = None


@dataclass(frozen=True)
class Fit:
    """What answers an objection: any tag of ``best`` is 2 points, of ``acceptable`` 1, else 0."""

    best: frozenset[Tag]
    acceptable: frozenset[Tag] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A whole run as far as it has come.

    required_steps, required_data: what the script, or the branch, asks for.
    fits: by the objection's id, from the persona.
    """

    lines: tuple[Line, ...]
    required_steps: tuple[str, ...]
    required_data: tuple[str, ...]
    branch: Branch | None = None
    fits: Mapping[str, Fit] = field(default_factory=dict)
