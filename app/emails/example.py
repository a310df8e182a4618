"""An example customer, on whom a template is shown while it is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from app.scripts.addressing import formal_name
from app.scripts.facts import FactValue
from app.scripts.notation import Money, Notation
from app.scripts.texts import Address

_TODAY = date(2026, 11, 23)
_SOON, _LATER = date(2026, 11, 24), date(2026, 11, 27)

_WORDS: Mapping[str, Mapping[str, FactValue]] = {
    "de": {
        "customer.sector": "Schreinerei",
        "contact.function": "Leiterin Einkauf",
        "quote.subject": "400 Paar Scharniere",
        "order.last_subject": "200 Paar Scharniere",
        "order.subject": "400 Paar Scharniere",
        "promise.what": "Muster senden",
        "next.what": "Rückruf wegen der Muster",
    },
    "en": {
        "customer.sector": "joinery",
        "contact.function": "head of purchasing",
        "quote.subject": "400 pairs of hinges",
        "order.last_subject": "200 pairs of hinges",
        "order.subject": "400 pairs of hinges",
        "promise.what": "send samples",
        "next.what": "call about the samples",
    },
}


def example_notation(language: str) -> Notation:
    """Give the manner of writing on the example's day."""
    return Notation(language=language, region="CH", today=_TODAY)


def example_facts(address: Address) -> Mapping[str, FactValue]:
    """Give a value for every placeholder of EMAIL_FACTS."""
    notation = example_notation(address.language)
    return {
        **_WORDS.get(address.language, _WORDS["en"]),
        "customer.name": "Schreinerei Muster AG",
        "customer.city": "Chur",
        "contact.formal": formal_name(
            salutation="ms", title=None, last_name="Muster", language=address.language
        ),
        "contact.first_name": "Petra",
        "contact.last_name": "Muster",
        "contact.name": "Petra Muster",
        "user.name": "Mara Huber",
        "user.first_name": "Mara",
        "user.phone": "044 123 45 67",
        "own.company": "Beispiel AG",
        "field_rep.name": "Reto Beispiel",
        "quote.number": "Q-1207",
        "quote.amount": Money(428_000, "CHF"),
        "quote.sent_on": date(2026, 11, 16),
        "quote.valid_until": date(2026, 12, 31),
        "order.number": "A-3310",
        "order.last_on": date(2026, 9, 14),
        "order.amount": Money(428_000, "CHF"),
        "call.last_on": date(2026, 11, 2),
        "slot.first": datetime(2026, 11, 25, 10, 0),
        "slot.second": datetime(2026, 11, 26, 14, 0),
        "promise.on": notation.written_day(_SOON),
        "next.on": notation.written_day(_LATER, time(10)),
        "visit.on": notation.written_day(_LATER, time(14, 30)),
    }
