"""Words of the call list: why a row is there, why one is held back."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.calls.permission.gate import Advice, Verdict
from app.calls.permission.rounds import CapReason
from app.calls.reasons import Reason, ReasonKind
from app.customers.law import UNKNOWN_COUNTRY, LawReason
from app.customers.words import complaint_text
from app.settings.working_time import CallingHours, OffLimits, local_time
from app.widgets.formats import weekday

_MINUTES_SAID = 120
_DAY_MINUTES = 24 * 60

_HELD_BACK: dict[str, object] = {
    LawReason.DO_NOT_CALL: QT_TRANSLATE_NOOP("held back", "do not call"),
    LawReason.CONSENT_NEEDED: QT_TRANSLATE_NOOP("held back", "no consent to advertising calls"),
    LawReason.BASIS_NEEDED: QT_TRANSLATE_NOOP("held back", "no legal basis recorded"),
    LawReason.REASON_NEEDED: QT_TRANSLATE_NOOP("held back", "no reason for interest recorded"),
    OffLimits.HOURS: QT_TRANSLATE_NOOP("held back", "too early or too late there"),
    OffLimits.SUNDAY: QT_TRANSLATE_NOOP("held back", "Sunday there"),
    OffLimits.HOLIDAY: QT_TRANSLATE_NOOP("held back", "holiday there"),
    CapReason.ROUNDS_TODAY: QT_TRANSLATE_NOOP("held back", "tried twice today"),
    CapReason.TOO_SOON: QT_TRANSLATE_NOOP("held back", "tried less than 3 hours ago"),
    CapReason.CYCLE_USED_UP: QT_TRANSLATE_NOOP("held back", "tried six times"),
    CapReason.CYCLE_TOO_SHORT: QT_TRANSLATE_NOOP("held back", "last try not yet"),
    Advice.REACHABLE_HOURS: QT_TRANSLATE_NOOP("held back", "not reachable at this hour"),
    Advice.RESTING: QT_TRANSLATE_NOOP("held back", "resting"),
    Advice.COMPLAINT: QT_TRANSLATE_NOOP("held back", "open complaint"),
    Advice.CLEARANCE: QT_TRANSLATE_NOOP("held back", "team lead clears first"),
    Advice.KEY_TEAM: QT_TRANSLATE_NOOP("held back", "key account, no task of yours"),
    Advice.COLLEAGUE: QT_TRANSLATE_NOOP("held back", "open at a colleague's"),
}

_REASONS: dict[ReasonKind, object] = {
    ReasonKind.TALKING: QT_TRANSLATE_NOOP("reasons", "{name} is calling"),
    ReasonKind.PROMISED_AT: QT_TRANSLATE_NOOP("reasons", "promised {time}"),
    ReasonKind.PROMISED_NOW: QT_TRANSLATE_NOOP("reasons", "promise, now"),
    ReasonKind.PROMISED_TODAY: QT_TRANSLATE_NOOP("reasons", "promised today"),
    ReasonKind.DELEGATED: QT_TRANSLATE_NOOP("reasons", "from {name}"),
    ReasonKind.QUOTE_ENDS: QT_TRANSLATE_NOOP("reasons", "quote ends {day}"),
    ReasonKind.REACHED_HOURS: QT_TRANSLATE_NOOP(
        "reasons", "reached {first}–{last} h, {number} of {of}"
    ),
    ReasonKind.DUE_AT: QT_TRANSLATE_NOOP("reasons", "at {time}"),
    ReasonKind.DUE_TODAY: QT_TRANSLATE_NOOP("reasons", "due today"),
    ReasonKind.NEW_LEAD: QT_TRANSLATE_NOOP("reasons", "new lead"),
    ReasonKind.LAW_UNCHECKED: QT_TRANSLATE_NOOP("reasons", "law of {name} not checked"),
}


def held_back_text(reason: LawReason | OffLimits | CapReason | Advice) -> str:
    """Say shortly why a call is blocked or advised against."""
    return QCoreApplication.translate("held back", str(_HELD_BACK[reason]))


def verdict_text(verdict: Verdict, complaint_since: date | None = None) -> str:
    """Say all that holds a call back, the law first; "" if nothing does.

    complaint_since: since when a complaint is open; it is told also where it holds nothing back.
    """
    reasons = [verdict.law, *verdict.advice]
    if complaint_since is None:
        return ", ".join(held_back_text(reason) for reason in reasons if reason is not None)
    others = [one for one in reasons if one is not None and one is not Advice.COMPLAINT]
    texts = [held_back_text(reason) for reason in others]
    return ", ".join([*texts, complaint_text(complaint_since)])


def closed_text(now: datetime, zone: str, hours: CallingHours) -> str:
    """Say that we do not usually call now; the list stays. Empty within the hours."""
    if hours.is_open(local_time(now, zone)):
        return ""
    return QCoreApplication.translate("held back", "Outside calling hours")


def reason_text(reason: Reason, today: date) -> str:
    """Say why a row stands in the list, in a few words: "promised 11:00", "3 days late".

    today: at the customer's place; a quote that ends today says so.
    """
    if reason.kind is ReasonKind.COMPLAINT and reason.on is not None:
        return complaint_text(reason.on)
    text = _Counts().text(reason) or _plain_text(reason.kind)
    if reason.kind is ReasonKind.QUOTE_ENDS and reason.on == today:
        text = QCoreApplication.translate("reasons", "quote ends today")
    return text.format(
        name=_name(reason),
        time=f"{reason.at:%H:%M}" if reason.at is not None else "",
        day=weekday(reason.on) if reason.on is not None else "",
        number=reason.number,
        of=reason.of,
        first=reason.first_hour,
        last=reason.last_hour,
    )


def law_unchecked_text(country: str) -> str:
    """Say that nobody checked a country's law; "??" is an unknown country."""
    reason = Reason(ReasonKind.LAW_UNCHECKED, name=country)
    return _plain_text(reason.kind).format(name=_name(reason))


def calling_text(name: str) -> str:
    """Say that a colleague has the customer open: "T. Frei is calling"."""
    return _plain_text(ReasonKind.TALKING).format(name=short_name(name))


def tries_text(number: int) -> str:
    """Count the rounds of this cycle: "2 tries"; "" for none."""
    return _Counts().tries(number) if number else ""


def _name(reason: Reason) -> str:
    if reason.kind is ReasonKind.LAW_UNCHECKED and reason.name == UNKNOWN_COUNTRY:
        return QCoreApplication.translate("reasons", "an unknown country")
    if reason.kind is ReasonKind.LAW_UNCHECKED:
        return reason.name
    return short_name(reason.name)


def short_name(person: str) -> str:
    """Write a colleague as "R. Caduff", where the room is needed for what matters more."""
    first, _, last = person.partition(" ")
    return f"{first[0]}. {last}" if last and not first.endswith(".") else person


def _plain_text(kind: ReasonKind) -> str:
    return QCoreApplication.translate("reasons", str(_REASONS[kind]))


class _Counts(QObject):
    """Texts with a number in them, each in the form that the number needs.

    A class because lupdate finds plurals in ``self.tr`` only.
    """

    def text(self, reason: Reason) -> str:
        """Give the text of a reason that counts something, "" of any other."""
        number = reason.number
        match reason.kind:
            case ReasonKind.DAYS_LATE:
                return self.tr("%n days late", "", number)
            case ReasonKind.DAYS if number == 0:
                return self.tr("today")
            case ReasonKind.DAYS:
                return self.tr("%n day(s)", "", number)
            case ReasonKind.WEEKS:
                return self.tr("%n weeks", "", number)
            case ReasonKind.DORMANT:
                return self.tr("dormant %n mo", "", number)
            case ReasonKind.NEW_REQUEST:
                return self._request(number)
            case _:
                return ""

    def tries(self, number: int) -> str:
        """Count rounds."""
        return self.tr("%n tries", "", number)

    def _request(self, minutes: int) -> str:
        """Say how old a request is in the unit one thinks in."""
        if minutes < _MINUTES_SAID:
            return self.tr("request, %n min ago", "", minutes)
        if minutes < _DAY_MINUTES:
            return self.tr("request, %n h ago", "", minutes // 60)
        return self.tr("request, %n day(s) ago", "", minutes // _DAY_MINUTES)
