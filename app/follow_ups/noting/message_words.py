"""From whom a phone message is, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.customers.typed.phone_numbers import international, read_number
from app.follow_ups.states import TEXT_LENGTH


@dataclass(frozen=True, kw_only=True)
class MessageFrom:
    """Who called, as far as it is known.

    number: as the telephone showed it; "" where it did not. customer_id: None for somebody who is
    no customer.
    """

    number: str = ""
    customer_id: int | None = None
    contact_id: int | None = None
    company: str = ""
    person: str = ""


def number_text(number: str, home: str = "CH") -> str:
    """Write a number with its blanks where it can be read, else as it is."""
    read = read_number(number, home)
    return international(read.e164) if read.e164 and read.valid else number


def caller_text(caller: MessageFrom, home: str = "CH") -> str:
    """Say who called in one line: person, company, number."""
    number = number_text(caller.number, home) if caller.number else ""
    return " · ".join(part for part in (caller.person, caller.company, number) if part)


def task_text(caller: MessageFrom, who: str, text: str) -> str:
    """Give the words of the task; of a customer the row itself says whose it is.

    who: as typed, for a caller who is no customer.
    """
    translate = QCoreApplication.translate
    what = text.strip() or translate("phone message", "Please call back")
    known = caller.person if caller.customer_id is not None else who.strip()
    said = translate("phone message", "{who}: {what}").format(who=known, what=what)
    return (said if known else what)[:TEXT_LENGTH]
