"""The read-back of a next step: what was understood, whose it is, and what is odd about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.calls.draft import Draft, OutcomeDetails
from app.calls.next_steps.step_reading import Reading
from app.calls.view import CallView
from app.follow_ups.dates.typed_dates import DateRemark
from app.settings.outcomes import Assignee
from app.settings.words import follow_up_kind_name, move_reason_text


def read_back(reading: Reading, owner: str, today: date) -> str:
    """Say how a step was understood: "Friday 27 November, 10:00 · call · me"."""
    translate = QCoreApplication.translate
    step = reading.step
    if not reading.understood:
        return translate("steps", "Not understood. Try “fri 10”, “in 2 weeks” or “27.11.”")
    if step.on is None:
        return translate("steps", "When? For example “fri 10”, “in 2 weeks”, “27.11.”")
    return " · ".join(
        part
        for part in (when_text(step.on, step.at, today), follow_up_kind_name(step.kind), owner)
        if part
    )


def owner_text(assignee: Assignee, draft: Draft, view: CallView, names: Mapping[int, str]) -> str:
    """Say whose a step will be; names: of the people, by their ids."""
    translate = QCoreApplication.translate
    me = translate("steps", "me")
    match assignee:
        case Assignee.TEAM_LEAD:
            return translate("steps", "team lead")
        case Assignee.RESPONSIBLE:
            return names.get(draft.details.responsible_id or 0, me)
        case Assignee.COLLEAGUE:
            return names.get(draft.details.colleague_id or 0, translate("steps", "for whom?"))
        case Assignee.OWNER:
            return names.get(view.owner_id or 0) or me
        case _:
            return me


def visit_read_back(details: OutcomeDetails, today: date) -> str:
    """Say how the moment of a visit was understood; empty where none was typed."""
    translate = QCoreApplication.translate
    if not details.visit_typed.strip():
        return ""
    if details.visit_on is None:
        return translate("steps", "Not understood. Try “fri 10”, “in 2 weeks” or “27.11.”")
    when = when_text(details.visit_on, details.visit_at, today)
    past = translate("steps", "This is in the past.") if details.visit_on < today else ""
    return " · ".join(part for part in (when, past) if part)


def remark_text(reading: Reading) -> str:
    """Say what is odd: in the past, moved off a holiday; empty where nothing is."""
    translate = QCoreApplication.translate
    if reading.moved is not None:
        return move_reason_text(reading.moved)
    match reading.remark:
        case DateRemark.PAST:
            return translate("steps", "This is in the past.")
        case DateRemark.NEXT_YEAR:
            return translate("steps", "Next year: this year's day is over.")
        case DateRemark.WEEKDAY_DIFFERS:
            return translate("steps", "The day of the week does not fit; the date counts.")
    return ""


def when_text(on: date, at: time | None, today: date) -> str:
    """Write a day in words, with the time where one was agreed: "Friday 27 November, 10:00".

    today: a day of another year than this one is written with its year.
    """
    locale = QLocale()
    pattern = QCoreApplication.translate("steps", "dddd d MMMM")
    if on.year != today.year:
        pattern = QCoreApplication.translate("steps", "dddd d MMMM yyyy")
    day = locale.toString(QDate(on.year, on.month, on.day), pattern)
    return day if at is None else f"{day}, {locale.toString(QTime(at.hour, at.minute), 'HH:mm')}"
