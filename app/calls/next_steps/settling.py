"""Which planned steps a call has settled; the wrap-up proposes them, ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.clock import Appointment
from app.settings.outcomes import OUTCOME_RULES, FollowUpKind, Outcome

# What talking to the customer does, as soon as its day has come. Work that is only spoken about
# (tasks, briefings, research, an open complaint) stays.
_SETTLED_BY_TALK = frozenset(
    {
        FollowUpKind.CALL,
        FollowUpKind.CALLBACK,
        FollowUpKind.PROMISE,
        FollowUpKind.QUOTE,
        FollowUpKind.CARE,
        FollowUpKind.REACTIVATION,
        FollowUpKind.ACQUISITION,
        FollowUpKind.NEW_REQUEST,
    }
)
# What an outcome makes pointless even where it was planned for later.
_MADE_POINTLESS = {
    Outcome.ORDER: frozenset(
        {FollowUpKind.QUOTE, FollowUpKind.REACTIVATION, FollowUpKind.ACQUISITION}
    ),
    Outcome.CARE_HELD: frozenset({FollowUpKind.CARE}),
    Outcome.DECIDES_LATER: frozenset({FollowUpKind.QUOTE}),
}


@dataclass(frozen=True)
class OpenStep:
    """A planned step of the customer that is open when the call ends."""

    id: int
    kind: FollowUpKind
    due: Appointment
    promised: bool = False
    retry: bool = False


def settled(
    steps: Iterable[OpenStep],
    outcome: Outcome,
    *,
    reached: bool,
    called_for: int | None,
    today: date,
) -> tuple[int, ...]:
    """Give the ids of the steps that need not stay open, in the order of ``steps``.

    called_for: the step this call was made for; it is done with any outcome, since a further try
        is a step of its own. today: at the customer's place.
    Pending retries are settled by any call, incoming ones included: a new try is planned anew.
    A talk settles the calls whose day has come. Where the customer rests, all calls that we
    only intended go.
    """
    return tuple(
        step.id
        for step in steps
        if step.id == called_for
        or step.retry
        or _is_pointless(step, outcome)
        or (reached and step.kind in _SETTLED_BY_TALK and step.due.on <= today)
    )


def _is_pointless(step: OpenStep, outcome: Outcome) -> bool:
    rests = OUTCOME_RULES[outcome].rest is not None
    if rests and not step.promised and step.kind in _SETTLED_BY_TALK:
        return True
    return step.kind in _MADE_POINTLESS.get(outcome, frozenset())
