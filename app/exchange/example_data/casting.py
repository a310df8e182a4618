"""Gives each firm its part: owner, segment, legal basis, and how its story ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from app.customers.law import PermissionType
from app.customers.rules import Segment
from app.exchange.example_data.desk import Part
from app.exchange.example_data.endings import Ending
from app.exchange.example_data.firms import Firm
from app.exchange.example_data.staff import Staff

_SHARES = {Segment.KEY: 1, Segment.A: 19, Segment.B: 30, Segment.C_PLUS: 5, Segment.C: 45}
"""Per cent of those who have ordered. Source: DOMAIN.md 3, about 20/30/50."""

_FOR_TRAINEES = (Segment.C, Segment.C, Segment.C, Segment.C_PLUS)
_FOR_FIELD = (Segment.A, Segment.A, Segment.B)
_NEVER_ORDERED = (Segment.C_PLUS, Segment.C_PLUS, Segment.C)
_CONSENTING_AUSTRIANS = 0.6
"""Without consent nobody may be called there, so the others stand under "held back"."""

_WITH_FIELD_REP = {Segment.KEY: 1.0, Segment.A: 1.0, Segment.B: 0.6, Segment.C: 0.1}
_CARED_FOR_BY_TRAINEE = 0.2


def cast(
    firms: Sequence[Firm], parts: Iterable[Part], staff: Staff, chance: Random
) -> Iterator[tuple[Firm, Part]]:
    """Give each firm its part, firms without one the rhythm; fills in what the part decides."""
    for firm in firms:
        firm.basis = _basis(firm, chance)
    free = list(firms)
    casted = [(_take(free, part, staff), part) for part in parts]
    casted += [(firm, Part(Ending.in_rhythm)) for firm in free]
    segments = _remaining_segments(casted, staff, chance)
    for firm, part in casted:
        firm.segment = firm.segment or segments.pop()
        firm.status = part.status
        firm.owner = part.owner or _inside_owner(firm, staff, chance)
        if part.visited_by or chance.random() < _WITH_FIELD_REP.get(firm.segment, 0):
            firm.field_owner = staff.field_rep(firm.place.country, firm.place.region)
        if not part.ordered and firm.place.country != "AT":
            firm.basis = PermissionType.PUBLIC
    return iter(casted)


def _take(free: list[Firm], part: Part, staff: Staff) -> Firm:
    """Take out the first firm that fits."""
    for index, firm in enumerate(free):
        callable_ = firm.place.country != "AT" or firm.basis is PermissionType.CONSENT
        visitor = staff.field_rep(firm.place.country, firm.place.region)
        if callable_ is not part.held_back and part.visited_by in (None, visitor):
            return free.pop(index)
    raise ValueError("too few firms for all parts")


def _basis(firm: Firm, chance: Random) -> PermissionType:
    if firm.place.country == "AT" and chance.random() < _CONSENTING_AUSTRIANS:
        return PermissionType.CONSENT
    return PermissionType.CUSTOMERS


def _remaining_segments(
    casted: Sequence[tuple[Firm, Part]], staff: Staff, chance: Random
) -> list[Segment]:
    """Set the segments that parts ask for; give as many others as fill the shares."""
    for firm, part in casted:
        if not part.ordered:
            firm.segment = chance.choice(_NEVER_ORDERED)
        elif part.owner == staff.koch:
            firm.segment = chance.choice(_FOR_TRAINEES)
        elif part.visited_by:
            firm.segment = chance.choice(_FOR_FIELD)
    ordered = [firm for firm, part in casted if part.ordered]
    given = Counter(firm.segment for firm in ordered)
    wanted = [
        segment
        for segment, share in _SHARES.items()
        for _ in range(max(0, round(len(ordered) * share / 100) - given[segment]))
    ]
    missing = sum(firm.segment is None for firm, _ in casted) - len(wanted)
    wanted += [Segment.C] * max(0, missing)
    chance.shuffle(wanted)
    return wanted


def _inside_owner(firm: Firm, staff: Staff, chance: Random) -> int:
    small = firm.segment in (Segment.C, Segment.C_PLUS)
    if small and chance.random() < _CARED_FOR_BY_TRAINEE:
        return staff.koch
    return chance.choice((staff.baumann, staff.frei))
