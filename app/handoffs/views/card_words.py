"""What stands on the card of a handoff: whose it is, what it is about, what is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from textwrap import shorten
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.follow_ups.words import clock_text, short_due
from app.handoffs.invitations import is_up_to_date, names_others
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffState, VisitResult, Way
from app.handoffs.words import kind_words, reason_words, result_words
from app.quotes.words import amount_text
from app.widgets.formats import day_and_month, weekday
from app.widgets.palette import Tone

_HOURS = timedelta(hours=9)  # a working day: nearer deadlines are told in hours
_THIS_WEEK_DAYS = 6
_STILL_TO_BE_TAKEN = (HandoffState.DRAFT, HandoffState.OFFERED)
_ON_A_CARD = 48  # characters; the panel beside says it all


class Mark(NamedTuple):
    """A short fact and how urgent it is."""

    text: str
    tone: Tone


def about(row: HandoffRow, now: datetime, zone: str) -> str:
    """Say in a line whose it is now and what it is about."""
    whose = row.receiver
    if whose and row.state in _STILL_TO_BE_TAKEN:
        whose = QCoreApplication.translate("handoffs", "to {name}").format(name=whose)
    return " · ".join(part for part in (whose, subject(row, now, zone)) if part)


def subject(row: HandoffRow, now: datetime, zone: str) -> str:
    """Say what it is about now: the date, what came of it, why it came back, else the topic."""
    match row.state:
        case HandoffState.SCHEDULED if row.visit is not None:
            return short_due(row.visit, local_day(now, zone))
        case HandoffState.FEEDBACK | HandoffState.CLOSED:
            return _outcome(row)
        case HandoffState.RETURNED:
            return row.answer or (reason_words(row.reason) if row.reason else "")
    return topic(row)


def topic(row: HandoffRow, longest: int = _ON_A_CARD) -> str:
    """Say what it is about, in as many characters at most."""
    told = row.briefing.visit_goal if row.kind.way is Way.TO_FIELD else ""
    text = shorten(told or row.briefing.need, longest, placeholder="…")
    return text if row.kind.way is Way.TO_FIELD else f"{kind_words(row.kind)}: {text}"


def mark(row: HandoffRow, now: datetime, zone: str) -> Mark:
    """Say what is due, or what came of it."""
    translate = QCoreApplication.translate
    if row.overdue(now):
        return Mark(translate("handoffs", "late, team lead told"), Tone.DANGER)
    match row.state:
        case HandoffState.DRAFT:
            return Mark(translate("handoffs", "briefing to be finished"), Tone.NEUTRAL)
        case HandoffState.OFFERED:
            return _due(row, translate("handoffs", "answer due {when}"), now, zone)
        case HandoffState.ACCEPTED:
            if row.briefing.dates.strip():
                return Mark(translate("handoffs", "dates proposed"), Tone.INFO)
            return _due(row, translate("handoffs", "date due {when}"), now, zone)
        case HandoffState.SCHEDULED if not row.visit_is_over(now):
            return _confirmed(row)
        case HandoffState.SCHEDULED | HandoffState.VISITED:
            return _due(row, translate("handoffs", "report due {when}"), now, zone)
        case HandoffState.RETURNED:
            return _returned(row)
        case HandoffState.FEEDBACK:
            won = row.result is VisitResult.ORDER
            text = translate("handoffs", "won") if won else translate("handoffs", "to be read")
            return Mark(text, Tone.SUCCESS if won else Tone.INFO)
    return Mark("", Tone.NEUTRAL)


def _confirmed(row: HandoffRow) -> Mark:
    translate = QCoreApplication.translate
    if row.invitation is not None and not row.invitation.cancels:
        if not is_up_to_date(row.invitation, row.visit):
            return Mark(translate("handoffs", "calendar has another date"), Tone.WARNING)
        if names_others(row.invitation, row.contact or row.company, row.receiver):
            return Mark(translate("handoffs", "calendar names other people"), Tone.WARNING)
        return Mark(translate("handoffs", "in calendar"), Tone.INFO)
    if row.visit_confirmed:
        return Mark(translate("handoffs", "confirmed"), Tone.INFO)
    return Mark(translate("handoffs", "not confirmed yet"), Tone.NEUTRAL)


def _returned(row: HandoffRow) -> Mark:
    if row.visit is not None and row.kind.way is Way.TO_FIELD:
        return Mark(QCoreApplication.translate("handoffs", "tell the customer"), Tone.DANGER)
    return Mark(reason_words(row.reason) if row.reason is not None else "", Tone.WARNING)


def when_words(due: datetime, now: datetime, zone: str) -> str:
    """Say a coming moment shortly: in 5 h, tomorrow, on Fri, on 4 Dec."""
    translate = QCoreApplication.translate
    day, today = local_day(due, zone), local_day(now, zone)
    if day == today and due - now <= _HOURS:
        minutes = max(0, int((due - now).total_seconds() // 60))
        if minutes < 60:
            return translate("handoffs", "in {minutes} min").format(minutes=minutes)
        return translate("handoffs", "in {hours} h").format(hours=round(minutes / 60))
    if day == today:
        return translate("handoffs", "at {time}").format(time=clock_text(due, zone))
    if day == today + timedelta(days=1):
        return translate("handoffs", "tomorrow")
    near = (day - today).days <= _THIS_WEEK_DAYS
    said = weekday(day) if near else day_and_month(day)
    return translate("handoffs", "on {day}").format(day=said)


def _due(row: HandoffRow, text: str, now: datetime, zone: str) -> Mark:
    if row.due_at is None:
        return Mark("", Tone.NEUTRAL)
    urgent = local_day(row.due_at, zone) <= local_day(now, zone)
    when = when_words(row.due_at, now, zone)
    return Mark(text.format(when=when), Tone.WARNING if urgent else Tone.NEUTRAL)


def _outcome(row: HandoffRow) -> str:
    if row.result is None:
        return ""
    value = amount_text(row.value_minor, row.currency) if row.value_minor else ""
    return " ".join(part for part in (result_words(row.result), value) if part)
