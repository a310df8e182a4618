"""What the middle of the calls page knows of a customer, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.calls.permission.gate import Situation
from app.clock import Appointment
from app.customers.law import Verdict
from app.customers.rules import Segment, Status
from app.customers.spoken_language import spoken_language
from app.history.complaints import ComplaintRow
from app.settings.outcomes import FollowUpKind, Outcome


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """A person at the customer; who left is not among them."""

    id: int
    salutation: str | None
    title: str | None
    first_name: str | None
    last_name: str | None
    function: str | None
    language: str | None
    du: bool
    decision_maker: bool
    main: bool
    reachable: str | None

    @property
    def name(self) -> str:
        """First and last name, as far as they are known."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)


@dataclass(frozen=True, kw_only=True)
class PhoneView:
    """A number that can be rung; contact_id is None for the company's own."""

    id: int
    contact_id: int | None
    kind: str
    typed: str
    e164: str | None
    invalid: bool

    @property
    def dialled(self) -> str:
        """What the phone is given: digits and plus only."""
        return self.e164 or "".join(c for c in self.typed if c.isdigit() or c == "+")


@dataclass(frozen=True, kw_only=True)
class OpenStep:
    """An open follow-up of the customer.

    contact_id: whom it is planned with. left: that person's name where they are no longer there.
    done_when, contact_allowed: of a task of a key account's team; None of any other step.
    """

    id: int
    contact_id: int | None = None
    kind: FollowUpKind
    text: str
    promised: bool
    retry: bool
    due: Appointment
    owner_id: int | None
    quote_id: int | None
    left: str = ""
    owner: str = ""
    done_when: str | None = None
    contact_allowed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class QuoteView:
    """An open quote."""

    id: int
    number: str | None
    subject: str
    amount_minor: int | None
    currency: str
    sent_on: date | None
    valid_until: date | None
    state: str


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """The last order."""

    number: str | None
    subject: str
    ordered_on: date
    amount_minor: int | None
    currency: str


@dataclass(frozen=True, kw_only=True)
class PastContact:
    """One of the last contacts; outcome is None for what was no call."""

    at: datetime
    day_only: date | None
    outcome: Outcome | None
    kind: str
    text: str
    author: str


@dataclass(frozen=True, kw_only=True)
class CallView:
    """Everything that stands around the call of one customer.

    owner_id: whom work of this customer goes to: the field owner, else the inside owner, as far
        as they work with the program.
    """

    customer_id: int
    company: str
    segment: Segment | None
    status: Status
    sector: str | None
    city: str | None
    region: str | None
    country: str | None
    zone: str
    language: str | None
    reachable: str | None
    inside_owner_id: int | None
    inside_owner: str | None
    field_owner: str | None
    owner_id: int | None
    stand: str | None
    stand_author: str | None
    stand_at: datetime | None
    complaint_since: datetime | None
    complaints: tuple[ComplaintRow, ...]
    last_contact_at: datetime | None
    cadence_days: int | None
    law: Verdict
    situation: Situation
    people: tuple[PersonView, ...]
    phones: tuple[PhoneView, ...]
    blocked_phones: frozenset[int]
    open_steps: tuple[OpenStep, ...]
    quotes: tuple[QuoteView, ...]
    last_order: OrderView | None
    last_contacts: tuple[PastContact, ...]
    contacts_count: int
    papers_count: int

    def person(self, contact_id: int | None) -> PersonView | None:
        """Give a person by id; without one, whom one calls first."""
        if contact_id is not None:
            return next((who for who in self.people if who.id == contact_id), None)
        return next(
            (who for who in self.people if who.main), self.people[0] if self.people else None
        )

    def language_with(self, person: PersonView | None) -> str | None:
        """Give the language in which this person is spoken to; None where nothing tells."""
        return spoken_language(
            own=person.language if person is not None else None,
            company=self.language,
            country=self.country,
            region=self.region,
        )

    def quote_of(self, follow_up_id: int | None) -> QuoteView | None:
        """Give the open quote a step asks after; of any other step the latest one."""
        step = next((one for one in self.open_steps if one.id == follow_up_id), None)
        meant = None if step is None else step.quote_id
        asked = next((one for one in self.quotes if one.id == meant), None)
        return asked or next(iter(self.quotes), None)

    def numbers(self, contact_id: int | None) -> list[PhoneView]:
        """Give the numbers to ring for a person, the best first.

        The person's own, then the company's; those known to be wrong are left out.
        """
        usable = [phone for phone in self.phones if not phone.invalid and phone.dialled]
        own = [phone for phone in usable if phone.contact_id == contact_id is not None]
        company = [phone for phone in usable if phone.contact_id is None]
        return own + company

    def number_after(self, contact_id: int | None, phone_id: int | None) -> PhoneView | None:
        """Give the number to ring next after one; None where all were tried."""
        numbers = self.numbers(contact_id)
        places = [at for at, phone in enumerate(numbers) if phone.id == phone_id]
        following = numbers[places[0] + 1 :] if places else numbers
        return following[0] if following else None
