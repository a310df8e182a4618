"""Single values as lists write them: yes and no, amounts, segments, status, permission."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.database.fold import fold

_YES_WORDS = """
    1 x ja j yes y true wahr oui o vrai si s vero ok ✓ ✔ ☑ checked selected
"""
_YES = frozenset(fold(word) or word for word in _YES_WORDS.split())
_NO_WORDS = """
    0 nein n no false falsch non faux falso nicht unchecked
"""
_NO = frozenset(fold(word) for word in _NO_WORDS.split())
_REFUSED_WORDS = """
    widerrufen abgelehnt verweigert zurückgezogen entzogen withdrawn refused revoked declined
    refusé retiré révoqué rifiutato revocato ritirato optout
"""
_REFUSED = frozenset(fold(word) for word in _REFUSED_WORDS.split())
_SEGMENTS = {
    "a": Segment.A,
    "b": Segment.B,
    "c": Segment.C,
    "c+": Segment.C_PLUS,
    "key": Segment.KEY,
    "key account": Segment.KEY,
    "keyaccount": Segment.KEY,
    "schlusselkunde": Segment.KEY,
    "a kunde": Segment.A,
    "b kunde": Segment.B,
    "c kunde": Segment.C,
}
_STATUSES = {
    **{status.value: status for status in Status},
    **dict.fromkeys(("neu", "lead", "interessent", "prospect", "nouveau", "nuovo"), Status.NEW),
    **dict.fromkeys(
        ("aktiv", "kunde", "customer", "client", "cliente", "actif", "attivo"), Status.ACTIVE
    ),
    **dict.fromkeys(("ruhend", "pausiert", "en pause"), Status.RESTING),
    **dict.fromkeys(("inaktiv", "inactive", "inactif", "inattivo", "schlafend"), Status.DORMANT),
    **dict.fromkeys(("gesperrt", "bloqu", "bloccato", "werbesperre"), Status.BLOCKED),
    **dict.fromkeys(("archiviert", "ehemalig", "erloschen", "closed"), Status.ARCHIVED),
}
_LANGUAGES = {
    **dict.fromkeys(("de", "d", "deutsch", "german", "allemand", "tedesco", "ger", "deu"), "de"),
    **dict.fromkeys(("fr", "f", "franzosisch", "french", "francais", "francese", "fra"), "fr"),
    **dict.fromkeys(("it", "i", "italienisch", "italian", "italien", "italiano", "ita"), "it"),
    **dict.fromkeys(("en", "e", "englisch", "english", "anglais", "inglese", "eng"), "en"),
}
_CURRENCIES = {"chf": "CHF", "fr.": "CHF", "sfr.": "CHF", "€": "EUR", "eur": "EUR", "$": "USD",
               "usd": "USD", "£": "GBP", "gbp": "GBP"}  # fmt: skip
_AMOUNT = re.compile(r"([^\d\s+-]*)\s*([+-]?[\d.,'’\s]*\d)(?:[.,][-–]+)?\s*([^\d\s]*)")


@lru_cache(maxsize=1024)
def yes_or_no(typed: str) -> bool | None:
    """Read a tick in a list: "x", "ja", "1", "true"; None for anything else."""
    word = typed.strip().casefold()
    folded = fold(word) or word
    if folded in _YES:
        return True
    return False if folded in _NO else None


@lru_cache(maxsize=1024)
def language_of(typed: str) -> str | None:
    """Give the code of a language: "Deutsch" -> "de"; None for words we do not know."""
    return _LANGUAGES.get(fold(typed.split("-")[0].split("_")[0]))


@lru_cache(maxsize=1024)
def permission_of(typed: str) -> PermissionType | None:
    """Read a cell about the permission to call: one of our words, or a tick for consent.

    What stands behind a yes or no is its evidence ("Ja, 3.1.2025 Messe"); a refusal counts
    wherever it stands.
    """
    words = fold(typed).split()
    if len(words) == 1 and words[0] in set(PermissionType):
        return PermissionType(words[0])
    if _REFUSED.intersection(words):
        return PermissionType.NONE
    ticked = yes_or_no(typed)
    if ticked is None and words and words[0].isalpha():
        ticked = yes_or_no(words[0])
    if ticked is None:
        return None
    return PermissionType.CONSENT if ticked else PermissionType.NONE


@lru_cache(maxsize=1024)
def segment_of(typed: str) -> Segment | None:
    """Read a customer segment: "A", "c+", "Key Account", "B-Kunde"."""
    return _SEGMENTS.get(typed.strip().casefold()) or _SEGMENTS.get(fold(typed))


@lru_cache(maxsize=1024)
def status_of(typed: str) -> Status | None:
    """Read a customer status in four languages."""
    return _STATUSES.get(fold(typed))


def amount_of(typed: str) -> tuple[Decimal, str | None] | None:
    """Read an amount of money and its currency, if it names one.

    "12'500.00", "12.500,00 €", "CHF 4'280.-", "1,250.5". A single separator before exactly
    three digits divides thousands: "12.500" is twelve thousand five hundred.
    """
    found = _AMOUNT.fullmatch(typed.replace("\u00a0", " ").strip())
    if not found:
        return None
    number = re.sub(r"['’\s]", "", found[2])
    try:
        amount = Decimal(_with_point(number))
    except InvalidOperation:
        return None
    sign = (found[1] or found[3]).casefold()
    if sign and sign not in _CURRENCIES:
        return None
    return amount, _CURRENCIES.get(sign)


def _with_point(number: str) -> str:
    """Bring a number to digits with a decimal point."""
    last = max(number.rfind("."), number.rfind(","))
    if last < 0:
        return number
    whole, fraction = number[:last], number[last + 1 :]
    several_kinds = "." in number and "," in number
    thousands = number.count(number[last]) > 1 or (len(fraction) == 3 and not several_kinds)
    whole = whole.replace(".", "").replace(",", "")
    if thousands and not (several_kinds and number.count(number[last]) == 1):
        return whole + fraction
    return f"{whole}.{fraction}"
