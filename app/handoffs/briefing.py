"""What the receiver of a handoff must know; pure. Source of the fields: DOMAIN.md 7."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from app.handoffs.rules import HandoffKind


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """What the receiver must know; empty where nobody has told it yet.

    customer_informed: of phone care, what the customer knows of it.
    """

    role_in_decision: str = ""
    need: str = ""  # in the customer's words
    visit_goal: str = ""
    current_supplier: str = ""
    volume_and_timing: str = ""
    objections: str = ""
    promises: str = ""  # what, by when
    permissions: str = ""
    customer_informed: str = ""
    place: str = ""  # where, and how one gets in
    participants: str = ""
    dates: str = ""  # proposed ones


_VISIT = (
    "visit_goal",
    "need",
    "role_in_decision",
    "current_supplier",
    "volume_and_timing",
    "objections",
    "promises",
    "permissions",
)
_REQUIRED: Mapping[HandoffKind, tuple[str, ...]] = {
    HandoffKind.VISIT: _VISIT,
    HandoffKind.CARE: ("need", "customer_informed", "promises", "permissions"),
    HandoffKind.TASK: ("need",),
    HandoffKind.AFTER_VISIT: ("need", "promises"),
}
_OPTIONAL: Mapping[HandoffKind, tuple[str, ...]] = {
    HandoffKind.VISIT: ("place", "participants", "dates"),
}


def required(kind: HandoffKind) -> tuple[str, ...]:
    """Name what must be told, in the order in which it is asked for."""
    return _REQUIRED[kind]


def asked(kind: HandoffKind) -> tuple[str, ...]:
    """Name all that is asked for."""
    return (*_REQUIRED[kind], *_OPTIONAL.get(kind, ()))


def missing(briefing: Briefing, kind: HandoffKind) -> tuple[str, ...]:
    """Name what must be told and is not."""
    told = asdict(briefing)
    return tuple(name for name in _REQUIRED[kind] if not told[name].strip())


def read(kept: Mapping[str, Any]) -> Briefing:
    """Read what the database keeps; what a newer program has added is left out."""
    known = {one.name for one in fields(Briefing)}
    return Briefing(**{name: str(text) for name, text in kept.items() if name in known})


def filled(briefing: Briefing, found: Briefing) -> Briefing:
    """Fill what nobody has told yet with what is known; words that stand there stay."""
    told, known = asdict(briefing), asdict(found)
    return replace(briefing, **{name: known[name] for name in told if not told[name].strip()})
