"""How a number is written for the telephone: abroad or at home, with the digit for an outside line.

Only digits and a leading plus come out, whatever goes in; what the telephone is handed can be
nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

LONGEST_EXTENSION = 4
"""Numbers of so few digits are people in the house: no outside line, no country."""

LONGEST_PREFIX = 6

_NOT_DIALLED = re.compile(r"[^0-9+]")


class NumberForm(StrEnum):
    """The form of numbers; the words are those of the settings file."""

    PLUS = "plus"  # +41812501422
    ZEROS = "zeros"  # 0041812501422
    NATIONAL = "national"  # 0812501422 at home, 0043… abroad


@dataclass(frozen=True)
class NumberWriting:
    """How one telephone wants its numbers.

    prefix: digits for an outside line. home: ISO code of the country the telephone stands in.
    """

    form: NumberForm = NumberForm.PLUS
    prefix: str = ""
    home: str = "CH"


def as_dialled(number: str, writing: NumberWriting) -> str:
    """Write a number of digits, with or without a leading plus, as the telephone wants it.

    A telephone with a digit for an outside line takes no plus: 00 stands for it. A number
    without a plus is nobody's to understand and keeps its digits.
    """
    if len(number) <= LONGEST_EXTENSION:
        return number
    plain = _at_home(number, writing.home) if writing.form is NumberForm.NATIONAL else number
    if writing.form is not NumberForm.PLUS or writing.prefix:
        plain = plain.replace("+", "00", 1)
    return writing.prefix + plain


def grouped(number: str, writing: NumberWriting) -> str:
    """Write a number as ``as_dialled``, in groups that the eye keeps: "0 081 250 14 22"."""
    written = as_dialled(number, writing)
    if len(number) <= LONGEST_EXTENSION:
        return written
    rest = written.removeprefix(writing.prefix)
    return " ".join(part for part in (writing.prefix, _in_groups(rest, writing.home)) if part)


def is_prefix(typed: str) -> bool:
    """Tell whether this can be the digits for an outside line; none is fine too."""
    return not typed or (typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_PREFIX)


def _at_home(number: str, home: str) -> str:
    """Give a number of the home country without the country; others as they are."""
    import phonenumbers  # takes longer than the window's own parts; not needed to paint it

    parsed = _parsed(number, home)
    if parsed is None or phonenumbers.region_code_for_number(parsed) != home:
        return number
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(filter(str.isdigit, written))


def _in_groups(written: str, home: str) -> str:
    """Group as the number's country does; by three where that would change the digits."""
    from phonenumbers import PhoneNumberFormat, format_number

    parsed = _parsed(written, home)
    if parsed is not None:
        abroad = format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
        national = format_number(parsed, PhoneNumberFormat.NATIONAL)
        for read in (abroad, abroad.replace("+", "00", 1), national):
            if _NOT_DIALLED.sub("", read) == written:
                return read
    return " ".join(written[at : at + 3] for at in range(0, len(written), 3))


def _parsed(number: str, home: str) -> PhoneNumber | None:
    from phonenumbers import NumberParseException, parse

    try:
        return parse(number, home)
    except NumberParseException:
        return None
