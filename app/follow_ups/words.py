"""Words of what is planned."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from app.clock import Appointment
from app.database.errors import NotAllowedError
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.dates.typed_dates import DateRemark
from app.follow_ups.errors import (
    FollowUpFinishedError,
    FollowUpGoneError,
    MovedByOthersError,
    StillToComeError,
)
from app.follow_ups.marks import DueMark
from app.follow_ups.marks import Words as MarkWords
from app.follow_ups.rules import DueGroup, FollowUpKind, MovePreset
from app.settings.words import follow_up_kind_name
from app.widgets.formats import date_text, day_and_month, number_text, weekday
from app.widgets.languages import Reader, window_reader

_LOCALE_LONG = QLocale.FormatType.LongFormat


def group_heading(group: DueGroup, count: int | None) -> str:
    """Head a group of the queue, with the number of its steps where it is known."""
    translate = QCoreApplication.translate
    heading = {
        DueGroup.OVERDUE: translate("queue", "OVERDUE"),
        DueGroup.TODAY: translate("queue", "TODAY"),
        DueGroup.THIS_WEEK: translate("queue", "THIS WEEK"),
        DueGroup.LATER: translate("queue", "LATER"),
    }[group]
    return heading if count is None else f"{heading} {number_text(count)}"


def preset_name(preset: MovePreset) -> str:
    """Name a day to which a step is moved by one key."""
    translate = QCoreApplication.translate
    return {
        MovePreset.LATER_TODAY: translate("move presets", "Later today"),
        MovePreset.TOMORROW: translate("move presets", "Tomorrow"),
        MovePreset.IN_THREE_DAYS: translate("move presets", "In 3 working days"),
        MovePreset.NEXT_WEEK: translate("move presets", "Next week"),
        MovePreset.NEXT_MONTH: translate("move presets", "Next month"),
    }[preset]


def kind_word(kind: FollowUpKind, *, promised: bool) -> str:
    """Say in a word what a step is; a promise is one whatever was promised."""
    return follow_up_kind_name(FollowUpKind.PROMISE if promised else kind)


def mark_text(mark: DueMark, due: Appointment, zone: str) -> str:
    """Write the pill of a step; times are those of ``zone``, where one looks at it."""
    match mark.words:
        case MarkWords.NOW:
            return QCoreApplication.translate("queue", "now")
        case MarkWords.TODAY:
            return QCoreApplication.translate("queue", "today")
        case MarkWords.WEEKDAY:
            return weekday(due.on)
        case MarkWords.DATE:
            return day_and_month(due.on)
        case MarkWords.TIME:
            instant = due.instant()
            return "" if instant is None else clock_text(instant, zone)


def clock_text(moment: datetime, zone: str) -> str:
    """Write the time of day in a zone: 14:00."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def local_time_text(due: Appointment, zone: str) -> str:
    """Say the customer's own time, where it differs from that of ``zone``; else nothing."""
    instant = due.instant()
    if due.at is None or instant is None or clock_text(instant, zone) == f"{due.at:%H:%M}":
        return ""
    text = QCoreApplication.translate("queue", "{time} there")
    return text.format(time=f"{due.at:%H:%M}")


def short_due(due: Appointment, today: date) -> str:
    """Write a moment shortly: "Fri 27 Nov, 10:00"; the year only where it is another."""
    day = day_and_month(due.on) if due.on.year == today.year else date_text(due.on)
    clock = "" if due.at is None else f", {due.at:%H:%M}"
    return f"{weekday(due.on)} {day}{clock}"


def day_with_year(day: date) -> str:
    """Write a day with its weekday and year: "Fri 27.11.2026"."""
    return f"{weekday(day)} {date_text(day)}"


def long_due(due: Appointment, reader: Reader | None = None) -> str:
    """Read a moment back in full: "Friday 27 November 2026, 10:00"; reader: if not the window's."""
    translate, locale = reader or window_reader()
    day = translate("dates", "{weekday} {day} {month} {year}").format(
        weekday=locale.dayName(due.on.isoweekday(), _LOCALE_LONG),
        day=due.on.day,
        month=locale.monthName(due.on.month, _LOCALE_LONG),
        year=due.on.year,
    )
    return day if due.at is None else f"{day}, {due.at:%H:%M}"


def remark_text(remark: DateRemark) -> str:
    """Say what is remarkable about a date as it was read."""
    translate = QCoreApplication.translate
    return {
        DateRemark.PAST: translate("typed dates", "This is in the past."),
        DateRemark.NEXT_YEAR: translate("typed dates", "This is next year."),
        DateRemark.LAST_YEAR: translate("typed dates", "This was last year."),
        DateRemark.FUTURE: translate("typed dates", "This is still to come."),
        DateRemark.WEEKDAY_DIFFERS: translate(
            "typed dates", "The date falls on another weekday; the date counts."
        ),
    }[remark]


def drop_reasons() -> list[tuple[str, str]]:
    """Give the reasons why a step is dropped, as kept and as shown."""
    translate = QCoreApplication.translate
    return [
        ("not_needed", translate("drop reasons", "Not needed any more")),
        ("care_rhythm", translate("drop reasons", "The usual rhythm is enough")),
        ("customer_calls", translate("drop reasons", "The customer calls")),
        ("colleague_does", translate("drop reasons", "A colleague does it")),
    ]


def load_text(planned: int, usual: int | None) -> str:
    """Say how much is planned on a day, against one's usual number where it is one's own."""
    if planned == 0:
        return QCoreApplication.translate("queue", "nothing planned")
    if usual is None:
        text = QCoreApplication.translate("queue", "{planned} planned")
    else:
        text = QCoreApplication.translate("queue", "{planned} planned, usual {usual}")
    return text.format(planned=number_text(planned), usual=usual)


def past_contact_trouble(error: UserError) -> str:
    """Say why a past contact was not saved; what was typed is still there."""
    translate = QCoreApplication.translate
    match error:
        case StillToComeError():
            return translate("past contact", "Not saved: this is still to come.")
        case NotAllowedError():
            return describe(error)
    return translate(
        "past contact",
        "Not saved: the database does not answer. Your entries are still here. "
        "Check the network and save again.",
    )


def trouble_text(error: UserError, today: date) -> str:
    """Say what was in the way, what is safe and what to do.

    Raises the error itself where it is none of this room.
    """
    translate = QCoreApplication.translate
    match error:
        case MovedByOthersError(due=due):
            text = translate(
                "follow-up trouble",
                "A colleague has moved this step to {day} meanwhile. It stays there.",
            )
            return text.format(day=short_due(due, today))
        case FollowUpFinishedError():
            return translate(
                "follow-up trouble", "This step is finished already. Nothing was changed."
            )
        case FollowUpGoneError():
            return translate(
                "follow-up trouble", "This step is no longer there. Nothing was changed."
            )
    raise error
