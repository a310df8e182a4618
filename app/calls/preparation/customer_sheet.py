"""One customer on one page: head, people, what is promised and planned, business, last contacts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.calls.next_steps.step_words import when_text
from app.calls.preparation.customer_paper import CustomerPaper
from app.clock import local_day
from app.customers.details import ContactDetails, CustomerDetails, PhoneRow
from app.customers.page.customer_cells import full_name
from app.customers.words import segment_words, status_words
from app.follow_ups.queries import FollowUpRow
from app.history.timeline import TimelineEntry
from app.history.words import moment_text
from app.paper.sheet import Block, Column, Sheet
from app.paper.words import left_out_text
from app.quotes.rules import QuoteState
from app.quotes.words import amount_text, quote_state_name
from app.settings.words import follow_up_kind_name
from app.widgets.formats import date_text, number_text

_MOST_PEOPLE, _MOST_STEPS, _MOST_QUOTES = 12, 12, 8
_LONGEST_NOTE = 400
_OPEN = (QuoteState.SENT, QuoteState.DRAFT)


@dataclass(frozen=True)
class PaperDay:
    """When and where the page is read: now, and whose zone and calendar hold."""

    now: datetime
    zone: str

    @property
    def today(self) -> date:
        """The local day."""
        return local_day(self.now, self.zone)


def customer_sheet(paper: CustomerPaper, day: PaperDay) -> Sheet:
    """Make the page of a customer."""
    of = paper.details
    promised = [step for step in paper.steps if step.promised]
    planned = [step for step in paper.steps if not step.promised]
    translate = QCoreApplication.translate
    blocks = (
        Block(rows=tuple((line,) for line in _head(of, day))),
        _warnings(of, day),
        _people(of),
        _steps(translate("customer sheet", "Promised"), promised, day, urgent=True),
        _steps(translate("customer sheet", "Planned"), planned, day),
        _quotes(paper),
        _orders(paper),
        _contacts(paper, day),
    )
    return Sheet(
        title=full_name(of.company, of.legal_form),
        facts=" · ".join(_facts(of)),
        blocks=tuple(block for block in blocks if block.rows),
        one_page=True,
        left_out=left_out_text(),
    )


def _facts(of: CustomerDetails) -> Iterable[str]:
    number = QCoreApplication.translate("customer sheet", "No. {number}")
    parts = (
        number.format(number=of.number) if of.number else "",
        segment_words(of.segment) if of.segment is not None else "",
        status_words(of.status),
        of.sector,
        of.inside_owner,
        of.field_owner,
    )
    return (part for part in parts if part)


def _head(of: CustomerDetails, day: PaperDay) -> Iterable[str]:
    place = " ".join(part for part in (of.zip, of.city) if part)
    address = ", ".join(part for part in (of.street, place, of.region, of.country) if part)
    reached = [phone.typed for phone in of.phones if not phone.invalid]
    reached += [one.address for one in of.emails]
    lines = [address, " · ".join((*reached, of.website) if of.website else reached)]
    if of.reachable:
        text = QCoreApplication.translate("customer sheet", "Reachable: {hours}")
        lines.append(text.format(hours=of.reachable))
    if of.stand:
        lines.append(_stand(of, day))
    return (line for line in lines if line)


def _stand(of: CustomerDetails, day: PaperDay) -> str:
    text = QCoreApplication.translate("customer sheet", "How things stand: {stand}")
    written = "" if of.stand_at is None else date_text(local_day(of.stand_at, day.zone))
    by = ", ".join(part for part in (written, of.stand_author) if part)
    return text.format(stand=of.stand) + (f" ({by})" if by else "")


def _warnings(of: CustomerDetails, day: PaperDay) -> Block:
    translate = QCoreApplication.translate
    lines = []
    if of.complaint_since is not None:
        since = translate("customer sheet", "Complaint open since {date}: nothing is sold.")
        lines.append(since.format(date=date_text(local_day(of.complaint_since, day.zone))))
    if of.blocks:
        lines.append(translate("customer sheet", "There are wishes not to be called."))
    heading = translate("customer sheet", "Attention")
    return Block(heading=heading, rows=tuple((line,) for line in lines), urgent=True)


def _people(of: CustomerDetails) -> Block:
    translate = QCoreApplication.translate
    there = [person for person in of.contacts if person.left_on is None]
    rows = [
        (person.name, _function(person), _numbers(person.phones), _addresses(person))
        for person in there[:_MOST_PEOPLE]
    ]
    return Block(
        heading=translate("customer sheet", "People"),
        columns=(
            Column(translate("customer sheet", "Name"), 24),
            Column(translate("customer sheet", "Function"), 24),
            Column(translate("customer sheet", "Phone"), 24),
            Column(translate("customer sheet", "E-mail"), 28),
        ),
        rows=(*rows, *_more(len(there) - _MOST_PEOPLE)),
    )


def _function(person: ContactDetails) -> str:
    decides = QCoreApplication.translate("customer sheet", "decides")
    return ", ".join(
        part for part in (person.function, decides if person.decision_maker else "") if part
    )


def _numbers(phones: Iterable[PhoneRow]) -> str:
    return ", ".join(phone.typed for phone in phones if not phone.invalid)


def _addresses(person: ContactDetails) -> str:
    return ", ".join(one.address for one in person.emails)


def _steps(heading: str, steps: list[FollowUpRow], day: PaperDay, *, urgent: bool = False) -> Block:
    translate = QCoreApplication.translate
    rows = [
        (
            when_text(step.due.on, step.due.at, day.today),
            " · ".join(
                part for part in (follow_up_kind_name(step.kind), step.text, step.contact) if part
            ),
            step.owner,
        )
        for step in steps[:_MOST_STEPS]
    ]
    return Block(
        heading=heading,
        columns=(
            Column(translate("customer sheet", "When"), 26),
            Column(translate("customer sheet", "What"), 54),
            Column(translate("customer sheet", "Who"), 20),
        ),
        rows=(*rows, *_more(len(steps) - _MOST_STEPS)),
        urgent=urgent,
    )


def _quotes(paper: CustomerPaper) -> Block:
    translate = QCoreApplication.translate
    is_open = [quote for quote in paper.quotes if quote.state in _OPEN]
    rows = [
        (
            quote.number or "",
            quote.subject,
            amount_text(quote.amount_minor, quote.currency),
            quote_state_name(quote.state),
            "" if quote.valid_until is None else date_text(quote.valid_until),
        )
        for quote in is_open[:_MOST_QUOTES]
    ]
    return Block(
        heading=translate("customer sheet", "Open quotes"),
        columns=(
            Column(translate("customer sheet", "No."), 16),
            Column(translate("customer sheet", "Subject"), 36),
            Column(translate("customer sheet", "Amount"), 18),
            Column(translate("customer sheet", "State"), 14),
            Column(translate("customer sheet", "Valid until"), 16),
        ),
        rows=(*rows, *_more(len(is_open) - _MOST_QUOTES)),
    )


def _orders(paper: CustomerPaper) -> Block:
    translate = QCoreApplication.translate
    rows = [
        (
            date_text(order.ordered_on),
            order.number or "",
            order.subject,
            amount_text(order.amount_minor, order.currency),
        )
        for order in paper.orders
    ]
    return Block(
        heading=translate("customer sheet", "Last orders"),
        columns=(
            Column(translate("customer sheet", "Date"), 16),
            Column(translate("customer sheet", "No."), 16),
            Column(translate("customer sheet", "Subject"), 48),
            Column(translate("customer sheet", "Amount"), 20),
        ),
        rows=tuple(rows),
    )


def _contacts(paper: CustomerPaper, day: PaperDay) -> Block:
    translate = QCoreApplication.translate
    return Block(
        heading=translate("customer sheet", "Last contacts"),
        rows=tuple((_contact(entry, title, day),) for entry, title in paper.contacts),
    )


def _contact(entry: TimelineEntry, title: str, day: PaperDay) -> str:
    when = moment_text(entry, day.now, day.zone)
    head = " · ".join(part for part in (when, title, entry.author, entry.person) if part)
    note = entry.text.strip()
    if len(note) > _LONGEST_NOTE:
        note = f"{note[:_LONGEST_NOTE].rstrip()} …"
    return f"{head}\n{note}" if note else head


def _more(count: int) -> tuple[tuple[str, ...], ...]:
    if count <= 0:
        return ()
    text = QCoreApplication.translate("customer sheet", "… and {count} more")
    return ((text.format(count=number_text(count)),),)
