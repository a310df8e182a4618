"""What an e-mail is, and what of it may stand where; nothing is ever sent from here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class EmailPurpose(StrEnum):
    """What the law distinguishes (DOMAIN.md, 9)."""

    TRANSACTIONAL = "transactional"  # what was asked for or agreed: quote, documents, dates
    ADVERTISING = "advertising"  # needs the receiver's consent, in DE in business too


@dataclass(frozen=True)
class CalendarFile:
    """An appointment as an attachment. method: as in the file (RFC 6047 wants it said twice)."""

    name: str
    content: bytes  # UTF-8
    method: str


@dataclass(frozen=True, kw_only=True)
class EmailDraft:
    """An e-mail before the mail program has it.

    body: lines end in LF. attachments: files that are there.
    """

    to: tuple[str, ...]
    subject: str
    body: str
    attachments: tuple[Path, ...] = ()
    calendar: CalendarFile | None = None


class BadAddressError(ValueError):
    """This is no address that could stand in a header."""


_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")


def checked_address(typed: str) -> str:
    """Give an address without blanks around it.

    Raises BadAddressError for anything that could become a second address or a header.
    """
    address = typed.strip()
    if not _ADDRESS.fullmatch(address) or _CONTROL.search(address):
        raise BadAddressError(typed)
    return address


def one_line(text: str) -> str:
    """Make a subject of any text: a name with a line break never begins a header."""
    return " ".join(_CONTROL.sub(" ", text).split())


def body_text(text: str) -> str:
    """Give a text with LF at the ends of its lines and without signs that no text has."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_IN_TEXT.sub("", unified)
