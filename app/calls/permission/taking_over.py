"""Taking a call over from a colleague who has the customer open; kept in the journal."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.calls.permission.claims import KIND, Holder, of_others, take_from
from app.database.journal import Changed, author_id, handles
from app.errors import UserError


class HeldBySomebodyElseError(UserError):
    """Meanwhile a third person has the customer; whose it is should be looked at first."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, kw_only=True)
class TakeOver:
    """Hold a customer in place of a colleague; the journal keeps who took whose."""

    customer_id: int
    from_user_id: int
    holder: str


@handles("take_over")
def take_over(session: Session, command: TakeOver) -> Changed:
    """Let the customer be the author's; raises HeldBySomebodyElseError."""
    by = Holder(author_id(session), command.holder)
    if not take_from(session, command.customer_id, command.from_user_id, by):
        found = of_others(session, [command.customer_id], command.holder)
        raise HeldBySomebodyElseError(next((one.name for one in found.values()), ""))
    return Changed(KIND, [command.customer_id])
