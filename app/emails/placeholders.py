"""What a template may hold: the placeholders of the scripts, and what was agreed in the call."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.scripts.facts import FACTS, Fact


def _agreed(de: str, en: str) -> Fact:
    return Fact(neutral={"de": de, "en": en})


EMAIL_FACTS: Mapping[str, Fact] = MappingProxyType(
    {
        **FACTS,
        "promise.what": _agreed("was wir besprochen haben", "what we discussed"),
        "promise.on": _agreed("vereinbarten Tag", "the agreed day"),
        "next.what": _agreed("unser nächstes Gespräch", "our next talk"),
        "next.on": _agreed("vereinbarten Tag", "the agreed day"),
        "visit.on": _agreed("vereinbarten Tag", "the agreed day"),
        "order.subject": _agreed("die bestellte Ware", "what you ordered"),
        "order.amount": _agreed("den besprochenen Betrag", "the amount we discussed"),
    }
)
"""The white list. Their neutral wordings stand after "am" and "bis zum", "on" and "by"."""
