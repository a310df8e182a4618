"""A number as another program hands it over: a telephone, a link, the command line.

Nothing of it is trusted. What comes out is digits, with or without a plus before; what is no
number is refused whole, never repaired.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from app.errors import UserError

LONGEST_TEXT = 200
FEWEST_DIGITS, MOST_DIGITS = 2, 20
"""E.164 has 15; a telephone may put 00 and some digits for an outside line before them."""

_SCHEME = re.compile(r"(?:tel|callto|sips?):(?://)?", re.IGNORECASE)
_BEHIND_NUMBER = re.compile(r"[;@?,].*", re.DOTALL)  # parameters, a host, pauses: not dialled by us
_NUMBER = re.compile(r"\+?[0-9 ()./\-–'’\u00a0]*")
_TRUNK_ZERO = re.compile(r"^((?:\+|00)[0-9 ]*)\(0\)")
_NOT_KEPT = re.compile(r"[^0-9+]")
_SHOWN = 40

_WITHHELD = frozenset(
    {
        *("", "anonymous", "unknown", "private", "withheld", "restricted", "unavailable"),
        *("anonym", "unbekannt", "privat", "unterdrückt", "unterdrueckt"),
    }
)
"""What telephones write where the caller shows no number."""


class NotANumberError(UserError):
    """What came is no phone number; nothing was done with it.

    shown: its beginning, as it can be printed.
    """

    def __init__(self, text: str) -> None:
        super().__init__("no phone number")
        self.shown = _printable(text)


def heard_number(text: str) -> str:
    """Give the number in a text: digits with or without a plus; "" where it is withheld.

    "+41 (0)81 250 14 22", "tel:+41-81-250-14-22;phone-context=…", "sip:081…@host" are understood.
    Raises NotANumberError for anything else: letters, signs, too few or too many digits.
    """
    if len(text) > LONGEST_TEXT:
        raise NotANumberError(text)
    plain = text.strip()
    if scheme := _SCHEME.match(plain):
        plain = _BEHIND_NUMBER.sub("", unquote(plain[scheme.end() :]))
    plain = plain.strip()
    if plain.casefold() in _WITHHELD:
        return ""
    if not _NUMBER.fullmatch(plain):
        raise NotANumberError(text)
    number = _NOT_KEPT.sub("", _TRUNK_ZERO.sub(r"\1", plain))
    if not FEWEST_DIGITS <= len(number.lstrip("+")) <= MOST_DIGITS:
        raise NotANumberError(text)
    return number


def _printable(text: str) -> str:
    """Give the beginning of a text without signs that a terminal or a screen would obey."""
    plain = "".join(letter if letter.isprintable() else "·" for letter in text[: _SHOWN + 1])
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"
