"""Who of a key account's team does what, and who may call the customer when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class KeyPart(StrEnum):
    """What somebody is in the team of a key account. Source: "Key team" in DOMAIN.md 7."""

    LEAD = "lead"  # one; gives out tasks, sees every contact
    DEPUTY = "deputy"  # at most one; stands in for the lead
    MEMBER = "member"  # calls within tasks only


@dataclass(frozen=True)
class KeyCare:
    """How a key account is looked after, for the rules of calling.

    lead: who is told of calls outside the tasks; "" while nobody has the lead: then a team lead
    is. free: ids of people who need no task.
    tasks: (step, whose) of the open tasks that allow a call.
    """

    lead: str
    free: frozenset[int] = field(default_factory=frozenset)
    tasks: frozenset[tuple[int, int]] = field(default_factory=frozenset)

    def allows(self, user_id: int, step_id: int | None) -> bool:
        """Tell whether a call is within the tasks.

        step_id: the step it is made for; None where it was chosen for none: then any open task
            of this person serves.
        """
        if user_id in self.free:
            return True
        if step_id is not None:
            return (step_id, user_id) in self.tasks
        return any(owner == user_id for _, owner in self.tasks)
