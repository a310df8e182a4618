"""The preparation of a call in words, section by section."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.calls.next_steps.step_words import when_text
from app.calls.preparation.view_words import law_text, stand_text
from app.calls.view import CallView, OpenStep, PastContact, QuoteView
from app.history.complaints import ComplaintRow
from app.history.rules import ActivityKind
from app.history.words import activity_name
from app.key_accounts.words import contact_text, done_text
from app.settings.words import follow_up_kind_name, outcome_name
from app.widgets.formats import date_text, number_text


@dataclass(frozen=True)
class Section:
    """A heading and its lines; urgent ones concern what was promised or went wrong."""

    title: str
    lines: tuple[str, ...]
    urgent: bool = False


def sections(view: CallView, goal: str, zone: str, today: date) -> list[Section]:
    """Give all sections that have something to say; zone: whose time past contacts are told in."""
    translate = QCoreApplication.translate
    tasks = tuple(_task_text(step, today) for step in view.open_steps if _is_task(step))
    steps = [step for step in view.open_steps if not _is_task(step)]
    promises = tuple(_step_text(step, today) for step in steps if step.promised)
    others = tuple(_step_text(step, today) for step in steps if not step.promised)
    found = [
        Section(
            translate("preparation", "Law"),
            _one(law_text(view.law)),
            urgent=view.law.reason is not None,  # a law that nobody checked forbids nothing
        ),
        Section(translate("preparation", "Open complaint"), _complaint(view, zone), urgent=True),
        Section(translate("preparation", "Promised"), promises, urgent=True),
        Section(translate("preparation", "Tasks of the key account team"), tasks),
        Section(translate("preparation", "How things stand"), _one(stand_text(view))),
        Section(translate("preparation", "Goal of this call"), _one(goal)),
        Section(
            translate("preparation", "Last contacts"),
            tuple(_contact_text(contact, zone) for contact in view.last_contacts),
        ),
        Section(
            translate("preparation", "Open quotes"),
            tuple(quote_text(quote) for quote in view.quotes),
        ),
        Section(translate("preparation", "Last order"), _order(view)),
        Section(translate("preparation", "Planned"), others),
        Section(translate("preparation", "Reachable"), _one(view.reachable or "")),
    ]
    return [section for section in found if section.lines]


def money_text(minor: int | None, currency: str) -> str:
    """Write an amount: CHF 4’280, with Rappen only where there are some."""
    if minor is None:
        return ""
    whole, rest = divmod(abs(minor), 100)
    sign = "-" if minor < 0 else ""
    decimals = f".{rest:02d}" if rest else ""
    return f"{currency} {sign}{number_text(whole)}{decimals}"


def quote_text(quote: QuoteView) -> str:
    """Say what a quote is: number, subject, amount, until when."""
    translate = QCoreApplication.translate
    parts = [quote.number or "", quote.subject, money_text(quote.amount_minor, quote.currency)]
    if quote.sent_on is not None:
        parts.append(translate("preparation", "sent {date}").format(date=date_text(quote.sent_on)))
    if quote.valid_until is not None:
        until = translate("preparation", "valid until {date}")
        parts.append(until.format(date=date_text(quote.valid_until)))
    return " · ".join(part for part in parts if part)


def _is_task(step: OpenStep) -> bool:
    return step.done_when is not None


def _task_text(step: OpenStep, today: date) -> str:
    """Say what a task is for, by what it is done, whose it is and whether one may call."""
    allowed = contact_text(allowed=bool(step.contact_allowed))
    head = f"{_step_text(step, today)} · {step.owner} · {allowed}"
    return f"{head}\n{done_text(step.done_when or '')}"


def _step_text(step: OpenStep, today: date) -> str:
    what = step.text or follow_up_kind_name(step.kind)
    said = f"{when_text(step.due.on, step.due.at, today)}: {what}"
    if not step.left:
        return said
    gone = QCoreApplication.translate("preparation", "with {name}, who is no longer there")
    return f"{said} ({gone.format(name=step.left)})"


def _contact_text(contact: PastContact, zone: str) -> str:
    day = contact.day_only or _local_day(contact.at, zone)
    if contact.outcome is not None:
        what = outcome_name(contact.outcome)
    else:
        what = activity_name(ActivityKind(contact.kind))
    head = " · ".join(part for part in (date_text(day), contact.author, what) if part)
    return f"{head}\n{contact.text}" if contact.text else head


def _complaint(view: CallView, zone: str) -> tuple[str, ...]:
    if view.complaint_since is None:
        return ()
    since = QCoreApplication.translate("preparation", "open since {date}; nothing is sold")
    head = since.format(date=date_text(_local_day(view.complaint_since, zone)))
    return (head, *(_complaint_text(one, zone) for one in view.complaints))


def _complaint_text(complaint: ComplaintRow, zone: str) -> str:
    translate = QCoreApplication.translate
    answer_by = complaint.answer_by.astimezone(ZoneInfo(zone))
    deadline = translate("preparation", "answer by {date}, {time}")
    parts = [
        complaint.responsible or translate("preparation", "nobody takes care of it yet"),
        deadline.format(date=date_text(answer_by.date()), time=f"{answer_by:%H:%M}"),
        translate("preparation", "call-back promised") if complaint.call_back else "",
    ]
    facts = " · ".join(part for part in parts if part)
    return f"{complaint.text}\n{facts}" if complaint.text else facts


def _order(view: CallView) -> tuple[str, ...]:
    order = view.last_order
    if order is None:
        return ()
    parts = (
        date_text(order.ordered_on),
        order.number or "",
        order.subject,
        money_text(order.amount_minor, order.currency),
    )
    return (" · ".join(part for part in parts if part),)


def _one(line: str) -> tuple[str, ...]:
    return (line,) if line else ()


def _local_day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
