"""Finds why a customer stands in the list: the most telling reason first."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.calls.day.candidates import Candidate, Tier, today_of
from app.calls.permission.gate import Verdict
from app.calls.reasons import Reason, ReasonKind
from app.clock import local_day
from app.customers.rules import weeks_between

_QUOTE_ENDS_SOON = timedelta(days=7)
_ATTEMPTS_THAT_SAY_SOMETHING = 3


def reasons_of(
    candidate: Candidate, tier: Tier, verdict: Verdict, now: datetime
) -> tuple[Reason, ...]:
    """Give the reasons for a row; there is always one.

    A colleague who has the customer open comes first; behind the reason stand an open complaint
    and a country's law that nobody checked.
    """
    found = [_main_reason(candidate, tier, now)]
    if candidate.situation.colleague:
        found.insert(0, Reason(ReasonKind.TALKING, name=candidate.situation.colleague))
    if candidate.situation.complaint_since is not None:
        found.append(Reason(ReasonKind.COMPLAINT, on=candidate.situation.complaint_since))
    if verdict.unchecked_country:
        found.append(Reason(ReasonKind.LAW_UNCHECKED, name=verdict.unchecked_country))
    return tuple(found)


def _main_reason(candidate: Candidate, tier: Tier, now: datetime) -> Reason:
    match tier:
        case Tier.CARE:
            return _care(candidate, now)
        case Tier.REACTIVATION:
            return _reactivation(candidate, now)
        case Tier.ACQUISITION:
            return Reason(ReasonKind.NEW_LEAD)
        case Tier.NEW_REQUEST if candidate.requested_at is not None:
            minutes = (now - candidate.requested_at) // timedelta(minutes=1)
            return Reason(ReasonKind.NEW_REQUEST, number=max(0, minutes))
    return (
        _quote_ends(candidate, tier, now) or _late(candidate, now) or _today(candidate, tier, now)
    )


def _care(candidate: Candidate, now: datetime) -> Reason:
    if candidate.last_contact_at is None:
        return _late(candidate, now) or Reason(ReasonKind.DUE_TODAY)
    last = local_day(candidate.last_contact_at, candidate.zone)
    today = today_of(candidate, now)
    weeks = weeks_between(last, today)
    if weeks:
        return Reason(ReasonKind.WEEKS, number=weeks)
    return Reason(ReasonKind.DAYS, number=max(0, (today - last).days))


def _reactivation(candidate: Candidate, now: datetime) -> Reason:
    last, today = candidate.last_order_on, today_of(candidate, now)
    if last is None:
        return _late(candidate, now) or Reason(ReasonKind.DUE_TODAY)
    months = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    return Reason(ReasonKind.DORMANT, number=max(0, months))


def _quote_ends(candidate: Candidate, tier: Tier, now: datetime) -> Reason | None:
    ends_on, today = candidate.quote_ends_on, today_of(candidate, now)
    if tier is not Tier.QUOTE or ends_on is None:
        return None
    if not today <= ends_on <= today + _QUOTE_ENDS_SOON:
        return None
    return Reason(ReasonKind.QUOTE_ENDS, on=ends_on)


def _late(candidate: Candidate, now: datetime) -> Reason | None:
    """Count whole calendar days; what was due earlier today is not late."""
    due = candidate.due
    days = (today_of(candidate, now) - due.on).days if due is not None else 0
    return Reason(ReasonKind.DAYS_LATE, number=days) if days > 0 else None


def _today(candidate: Candidate, tier: Tier, now: datetime) -> Reason:
    at = candidate.due.at if candidate.due is not None else None
    if candidate.delegated_by is not None:
        return Reason(ReasonKind.DELEGATED, name=candidate.delegated_by)
    if tier in (Tier.CALLBACK, Tier.PROMISE):
        return _promised(candidate, now)
    hours = candidate.best_hours
    if hours is not None and hours.attempts >= _ATTEMPTS_THAT_SAY_SOMETHING:
        return Reason(
            ReasonKind.REACHED_HOURS,
            number=hours.reached,
            of=hours.attempts,
            first_hour=hours.first_hour,
            last_hour=hours.last_hour,
        )
    return Reason(ReasonKind.DUE_TODAY) if at is None else Reason(ReasonKind.DUE_AT, at=at)


def _promised(candidate: Candidate, now: datetime) -> Reason:
    instant = candidate.due.instant() if candidate.due is not None else None
    if candidate.due is None or instant is None:
        return Reason(ReasonKind.PROMISED_TODAY)
    if now >= instant:
        return Reason(ReasonKind.PROMISED_NOW)
    return Reason(ReasonKind.PROMISED_AT, at=candidate.due.at)
