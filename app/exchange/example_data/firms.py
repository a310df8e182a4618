"""A customer in the making: the firm and its people, before their rows are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.exchange.example_data.content import Place, Sector
from app.exchange.example_data.numbers import Number
from app.settings.public_holidays import Region
from app.settings.zones import zone_of


@dataclass
class Person:
    """Somebody at a customer's."""

    id: int
    salutation: str  # mr, ms
    first_name: str
    last_name: str
    function: str
    language: str
    du: bool = False
    decides: bool = False
    title: str | None = None
    reachable: str | None = None
    left_on: date | None = None
    mobile: Number | None = None
    email: str | None = None


@dataclass
class Firm:
    """A customer with what its story has brought so far; amounts in minor units."""

    id: int
    company: str
    legal_form: str | None
    sector: Sector
    place: Place
    region: Region
    street: str
    language: str
    phone: Number
    people: list[Person]
    since: date  # how long we know it
    segment: Segment | None = None
    status: Status = Status.ACTIVE
    basis: PermissionType = PermissionType.CUSTOMERS
    owner: int = 0
    field_owner: int | None = None
    reachable: str | None = None
    cadence_days: int | None = None
    resting_until: date | None = None
    tags: list[str] = field(default_factory=list)
    email: str | None = None
    website: str | None = None
    stand: str | None = None
    stand_author: int | None = None
    stand_at: datetime | None = None
    last_contact: datetime | None = None
    complaint_since: datetime | None = None
    next_step_on: date | None = None
    turnover: int = 0  # last 12 months
    contribution: int = 0  # last 12 months
    has_ordered: bool = False

    @property
    def zone(self) -> str:
        """The time zone of its country."""
        return zone_of(self.place.country)

    @property
    def currency(self) -> str:
        """The currency in which it pays."""
        return "CHF" if self.place.country == "CH" else "EUR"

    @property
    def main(self) -> Person:
        """Whoever is called first."""
        return self.people[0]

    def now_stands(self, text: str, author: int, at: datetime) -> None:
        """Keep how things stand, unless something later was said."""
        if text and (self.stand_at is None or self.stand_at <= at):
            self.stand, self.stand_author, self.stand_at = text, author, at

    def talked(self, at: datetime) -> None:
        """The last contact is at least as late as that."""
        self.last_contact = max(self.last_contact or at, at)
