"""What a script may know about the call: the white list of placeholders and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto

from app.scripts.notation import Money

FactValue = str | bool | int | Decimal | date | datetime | Money | None

FIELD_PREFIX = "field."
"""``{field.decision_on}`` speaks of a field that the script itself captures."""


class FactKind(Enum):
    """How a fact may be used: spoken in a text, or only compared in a condition."""

    SPOKEN = auto()
    WORD = auto()  # one of ``words``
    YES_NO = auto()


@dataclass(frozen=True)
class Fact:
    """A name that scripts may use.

    neutral: what is said by default where the value is missing, by language; it fits Sie and Du.
    words: the values a condition can ask for.
    """

    kind: FactKind = FactKind.SPOKEN
    neutral: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def _spoken(de: str, en: str) -> Fact:
    return Fact(neutral={"de": de, "en": en})


def _word(*words: str) -> Fact:
    return Fact(FactKind.WORD, words=words)


_YES_NO = Fact(FactKind.YES_NO)

FACTS: Mapping[str, Fact] = {
    "customer.name": _spoken("die Firma", "your company"),
    "customer.city": _spoken("der Region", "your area"),
    "customer.sector": _spoken("der Branche", "your trade"),
    "customer.segment": _word("key", "A", "B", "C+", "C"),
    "customer.status": _word("new", "active", "resting", "dormant", "blocked", "archived"),
    "customer.open_complaint": _YES_NO,
    "contact.formal": _spoken("Name", "name"),
    "contact.first_name": _spoken("Vorname", "first name"),
    "contact.last_name": _spoken("Name", "name"),
    "contact.name": _spoken("Name", "name"),
    "contact.function": _spoken("verantwortliche Person", "person in charge"),
    "contact.decision_maker": _YES_NO,
    "user.name": _spoken("mein Name", "my name"),
    "user.first_name": _spoken("mein Vorname", "my first name"),
    "user.phone": _spoken("meine Nummer", "my number"),
    "own.company": _spoken("unsere Firma", "our company"),
    "field_rep.name": _spoken("unser Aussendienst", "our field representative"),
    "quote.number": _spoken("Nummer", "number"),
    "quote.subject": _spoken("die Anfrage", "your request"),
    "quote.amount": _spoken("den besprochenen Betrag", "the amount we discussed"),
    "quote.sent_on": _spoken("letzten Kontakt", "our last contact"),
    "quote.valid_until": _spoken("Ende der Gültigkeit", "the end of its validity"),
    "quote.state": _word("draft", "sent", "accepted", "lost", "expired"),
    "order.number": _spoken("Nummer", "number"),
    "order.last_on": _spoken("vor einiger Zeit", "some time ago"),
    "order.last_subject": _spoken("unsere Lieferung", "our delivery"),
    "call.last_on": _spoken("beim letzten Mal", "last time"),
    "slot.first": _spoken("Anfang nächster Woche", "early next week"),
    "slot.second": _spoken("Ende nächster Woche", "late next week"),
}


def neutral_wording(name: str, language: str, known: Mapping[str, Fact] = FACTS) -> str:
    """Give what is said where a value is missing; a dash for a name without wording.

    known: the white list that holds; e-mails know more than scripts.
    """
    fact = known.get(name)
    if fact is None or not fact.neutral:
        return "–"
    return fact.neutral.get(language) or fact.neutral["en"]


def is_speakable(
    name: str, fields: Mapping[str, object], known: Mapping[str, Fact] = FACTS
) -> bool:
    """Tell whether a text may hold this placeholder; ``fields`` are the script's own."""
    if name.startswith(FIELD_PREFIX):
        return name.removeprefix(FIELD_PREFIX) in fields
    return name in known and known[name].kind is FactKind.SPOKEN


Condition = bool | str | tuple[str, ...]
"""What an answer's ``when`` asks of a fact: yes or no (known or not), a word, one of words."""


def holds(when: Mapping[str, Condition], facts: Mapping[str, FactValue]) -> bool:
    """Tell whether every condition is met; a missing fact is only met by ``false``."""
    return all(_is_met(wanted, facts.get(name)) for name, wanted in when.items())


def _is_met(wanted: Condition, value: FactValue) -> bool:
    if isinstance(wanted, bool):
        return bool(value) is wanted
    if isinstance(wanted, str):
        return value == wanted
    return value in wanted
