"""From a template to the words of an e-mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.emails.format import EmailTemplate
from app.emails.placeholders import EMAIL_FACTS
from app.scripts.facts import FactValue
from app.scripts.notation import Notation
from app.scripts.placeholders import Part, PartKind, fill
from app.scripts.texts import Address, wording


@dataclass(frozen=True)
class Written:
    """A filled template. gaps: how many values are missing; they stand in brackets."""

    subject: str
    body: str
    gaps: int


def written(
    template: EmailTemplate, address: Address, facts: Mapping[str, FactValue], notation: Notation
) -> Written:
    """Fill a template in a language and form; values by the names of EMAIL_FACTS."""
    subject, body = (
        fill(wording(texts, address).text, facts, notation, EMAIL_FACTS)
        for texts in (template.subject, template.body)
    )
    gaps = sum(part.kind is PartKind.GAP for part in (*subject, *body))
    return Written(_text(subject), _text(body).strip() + "\n", gaps)


def _text(parts: Sequence[Part]) -> str:
    return "".join(f"[{p.text}]" if p.kind is PartKind.GAP else p.text for p in parts)
