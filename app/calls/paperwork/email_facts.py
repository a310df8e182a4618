"""What an e-mail may say of the call beyond what a script knows: what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from app.calls.draft import Draft
from app.calls.view import CallView
from app.clock import Appointment
from app.scripts.facts import FactValue
from app.scripts.notation import Money, Notation
from app.settings.outcomes import FollowUpKind, Outcome

_TALKS_AGAIN = frozenset(
    {
        FollowUpKind.CALL,
        FollowUpKind.CALLBACK,
        FollowUpKind.PROMISE,
        FollowUpKind.QUOTE,
        FollowUpKind.CARE,
        FollowUpKind.REACTIVATION,
        FollowUpKind.ACQUISITION,
    }
)
_VISITS = frozenset({Outcome.VISIT_BOOKED, Outcome.HANDOFF})


class _Step(NamedTuple):
    kind: FollowUpKind
    text: str
    promised: bool
    retry: bool
    due: Appointment | None


def agreed_facts(view: CallView, draft: Draft, notation: Notation) -> Mapping[str, FactValue]:
    """Give the values of ``promise``, ``next``, ``visit`` and ``order``; None where missing.

    The wrap-up's steps go before those promised earlier and not overdue. Our own plans, such as a
    try to reach somebody, are never told.
    """
    steps = (_new_steps(draft), _open_steps(view, draft, notation.today))
    promise, again = _promise(steps), _next(steps)
    facts: dict[str, FactValue] = {
        "promise.what": (promise.text.strip() or None) if promise else None,
        "promise.on": _when(promise, notation),
        "next.what": (again.text.strip() or None) if again else None,
        "next.on": _when(again, notation),
        "visit.on": _visit(draft, notation),
    }
    return facts | _order(view, draft)


def _promise(groups: Iterable[list[_Step]]) -> _Step | None:
    """What is to be delivered goes before a promised call."""
    for steps in groups:
        promised = [one for one in steps if one.promised]
        deeds = [one for one in promised if one.kind not in _TALKS_AGAIN]
        if promised:
            return _first(deeds or promised)
    return None


def _next(groups: Iterable[list[_Step]]) -> _Step | None:
    for steps in groups:
        talks = [one for one in steps if one.kind in _TALKS_AGAIN and not one.retry]
        if talks:
            return _first(talks)
    return None


def _new_steps(draft: Draft) -> list[_Step]:
    return [_Step(s.kind, s.text, s.promised, s.retry, s.due) for s in draft.steps]


def _open_steps(view: CallView, draft: Draft, today: date) -> list[_Step]:
    """What the customer was promised; an overdue promise wants other words than a reminder."""
    return [
        _Step(s.kind, s.text, s.promised, s.retry, s.due)
        for s in view.open_steps
        if s.id not in draft.settles and s.promised and s.due.on >= today
    ]


def _first(steps: Iterable[_Step]) -> _Step:
    return min(steps, key=lambda step: date.max if step.due is None else step.due.on)


def _when(step: _Step | None, notation: Notation) -> str | None:
    if step is None or step.due is None:
        return None
    return notation.written_day(step.due.on, step.due.at)


def _visit(draft: Draft, notation: Notation) -> str | None:
    details = draft.details
    if draft.outcome not in _VISITS or details.visit_on is None:
        return None
    return notation.written_day(details.visit_on, details.visit_at)


def _order(view: CallView, draft: Draft) -> dict[str, FactValue]:
    """An order that is being taken has no number yet, and is not the last one."""
    if draft.outcome is Outcome.ORDER:
        number, subject = None, draft.details.subject
        amount, currency = draft.details.amount_minor, draft.details.currency
    elif view.last_order is not None:
        number, subject = view.last_order.number, view.last_order.subject
        amount, currency = view.last_order.amount_minor, view.last_order.currency
    else:
        return {}
    return {
        "order.number": number,
        "order.subject": subject.strip() or None,
        "order.amount": None if amount is None else Money(amount, currency),
    }
