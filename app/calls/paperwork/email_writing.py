"""To whom an e-mail goes, and what preparing it settles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.calls.draft import Draft
from app.calls.paperwork.email_reading import Address
from app.calls.view import CallView
from app.settings.outcomes import FollowUpKind


@dataclass(frozen=True)
class Settles:
    """The promise that an e-mail keeps. planned: it still stands in the wrap-up only."""

    step_id: int
    text: str
    planned: bool


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
