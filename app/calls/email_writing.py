"""From a template to the words of an e-mail, and what preparing one settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.calls.draft import Draft
from app.calls.email_reading import Address
from app.calls.view import CallView
from app.emails.templates import EmailTemplate
from app.scripts.placeholders import Part, PartKind, fill
from app.scripts.speech import CallContext
from app.scripts.texts import wording
from app.settings.outcomes import FollowUpKind, Outcome


@dataclass(frozen=True)
class Written:
    """A filled template. gaps: how many values are missing; they stand in brackets."""

    subject: str
    body: str
    gaps: int


@dataclass(frozen=True)
class Settles:
    """The promise that an e-mail keeps. planned: it still stands in the wrap-up only."""

    step_id: int
    text: str
    planned: bool


def proposed(templates: Mapping[str, EmailTemplate], outcome: Outcome | None) -> str:
    """Give the id of the template for an outcome, else of the first; "" without any."""
    fitting = (one.id for one in templates.values() if outcome in one.outcomes)
    return next(fitting, next(iter(templates), ""))


def written(template: EmailTemplate, context: CallContext) -> Written:
    """Fill a template in the language and form of the context."""
    subject = _filled(template.subject, context)
    body = _filled(template.body, context)
    gaps = sum(part.kind is PartKind.GAP for part in (*subject, *body))
    return Written(_text(subject), _text(body).strip() + "\n", gaps)


def receiver(addresses: Sequence[Address], contact_id: int | None) -> str:
    """Give the person's address, else the company's; "" where there is neither."""
    own = (one.address for one in addresses if one.contact_id == contact_id is not None)
    company = (one.address for one in addresses if one.contact_id is None)
    return next(own, next(company, ""))


def settles(view: CallView, draft: Draft | None) -> Settles | None:
    """Give the promise to send something: the one just agreed, else the earliest planned."""
    for step in draft.steps if draft is not None else ():
        if step.kind is FollowUpKind.TASK and step.promised:
            return Settles(step.id, step.text, planned=True)
    open_ones = [one for one in view.open_steps if one.kind is FollowUpKind.TASK and one.promised]
    first = min(open_ones, key=lambda one: (one.due.on, one.id), default=None)
    return None if first is None else Settles(first.id, first.text, planned=False)


def _filled(texts: Mapping[str, str], context: CallContext) -> tuple[Part, ...]:
    return fill(wording(texts, context.address).text, context.facts, context.notation)


def _text(parts: Sequence[Part]) -> str:
    return "".join(f"[{p.text}]" if p.kind is PartKind.GAP else p.text for p in parts)
