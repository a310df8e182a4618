"""A record with the meanings of its columns: what will become a customer and a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.customers.typed.phone_numbers import PhoneNumber
from app.exchange.fields import Field
from app.exchange.messages import Message
from app.exchange.values.dates import Day


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark to become a note of the timeline.

    on: its date where it carries one, else None: the day of the last contact or of the import.
    """

    text: str
    on: date | None = None


@dataclass(slots=True)
class ImportRecord:
    """One understood record; nothing of the original is missing.

    values: canonical field -> text, trimmed; a second value of one field is ``phone.2``, a third
    ``phone.3``. Numbers are E.164 where valid, else as typed; dates ISO; what was not
    understood stands as typed.
    region: ISO code of the country by which numbers were read. currency: named by the turnover.
    own: what has no column of ours, by name: the list's own columns, and words that nobody
    understood. blocked: hashes of numbers that somebody asked not to be called on.
    """

    number: int
    values: dict[str, str] = field(default_factory=dict)
    phones: list[tuple[Field, PhoneNumber]] = field(default_factory=list)
    emails: list[tuple[Field, str]] = field(default_factory=list)
    days: dict[Field, Day] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    ticks: dict[Field, bool] = field(default_factory=dict)
    region: str = ""
    currency: str | None = None
    own: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    rejected: bool = False

    def get(self, wanted: Field) -> str:
        """Give the first value of a field, or ""."""
        return self.values.get(wanted, "")

    def put(self, target: str, value: str) -> str:
        """Keep a value; a further one of the same field gets a number. Give its key."""
        key, times = target, 1
        while key in self.values:
            times += 1
            key = f"{target}.{times}"
        self.values[key] = value
        return key

    @property
    def person(self) -> str:
        """The person's name in one line, or ""."""
        get = self.values.get
        both = f"{get(Field.FIRST_NAME, '')} {get(Field.LAST_NAME, '')}".strip()
        return both or get(Field.FULL_NAME, "")

    @property
    def name(self) -> str:
        """What the customer is called: the company, else the person, else the address."""
        return (
            self.get(Field.COMPANY)
            or self.person
            or self.get(Field.EMAIL)
            or self.get(Field.CONTACT_EMAIL)
        )
