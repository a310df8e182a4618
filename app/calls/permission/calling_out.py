"""Whether the role of who works here lets them ring a customer.

A team's server keeps to the same when the call is saved (database/rights); here it is said
before anybody is rung. A file on the computer knows no rights.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.customers.rules import Segment
from app.team.rules import Role

_CALLERS = (Role.REP, Role.COACH, Role.LEAD)
_FOR_TRAINEES = (Segment.C, Segment.C_PLUS)


class NotMine(StrEnum):
    """Why I may not ring a customer."""

    ROLE = "role"
    NOT_ASSIGNED = "not_assigned"  # trainees call C customers of their own only
    NO_SCRIPT = "no_script"  # released by a coach


@dataclass(frozen=True)
class CallingOut:
    """Who would ring.

    role: None where no rights are kept. has_script: a coach has released one; for trainees.
    """

    user_id: int = 0
    role: Role | None = None
    has_script: bool = False

    @property
    def trainee_id(self) -> int | None:
        """Who needs released scripts; None for all others."""
        return self.user_id if self.role is Role.TRAINEE else None

    @property
    def rings(self) -> bool:
        """Tell whether there is any customer to be rung by me."""
        return self.role in (None, Role.TRAINEE, *_CALLERS)

    def refusal(self, segment: Segment | None, inside_owner_id: int | None) -> NotMine | None:
        """Tell why a customer of this segment and owner is not to be rung by me; None: may be."""
        if self.role is None or self.role in _CALLERS:
            return None
        if self.role is not Role.TRAINEE:
            return NotMine.ROLE
        if segment not in _FOR_TRAINEES or inside_owner_id != self.user_id:
            return NotMine.NOT_ASSIGNED
        return None if self.has_script else NotMine.NO_SCRIPT


ANYBODY = CallingOut()
"""Who works where no rights are kept."""


@dataclass
class Ringer:
    """Who rings from this window, as the last change left it."""

    me: CallingOut = ANYBODY

    def has_script(self, has: bool) -> None:
        """Hear whether a coach has released a script."""
        self.me = replace(self.me, has_script=has)
