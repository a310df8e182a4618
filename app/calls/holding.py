"""What a window does with claims, each in a transaction of its own that others hear of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.calls import claims
from app.calls.claim_rules import Claimed
from app.calls.claims import KIND, Holder
from app.database.database import Database


class Taken(NamedTuple):
    """Who is held now; other: who has the first that was wanted, where it was not to be had."""

    customer_id: int | None
    other: Claimed | None


class Renewed(NamedTuple):
    """Who is still held, and who has the others."""

    still: set[int]
    others: dict[int, Claimed]


def hold(database: Database, customer_ids: Sequence[int], by: Holder) -> Taken:
    """Hold the first free one of these; others see it at once."""
    first = customer_ids[0]
    with database.write() as session:
        if len(customer_ids) == 1:
            taken = first if claims.take(session, first, by) else None
        else:
            taken = claims.take_first(session, customer_ids, by)
        if taken is not None:
            database.tell_others(session, KIND)
        if taken == first:
            return Taken(first, None)
        return Taken(taken, claims.of_others(session, [first], by.key).get(first))


def hold_on(database: Database, customer_ids: Collection[int], by: Holder) -> Renewed:
    """Begin the leases anew; nobody needs to be told."""
    with database.write() as session:
        still = claims.renew(session, customer_ids, by)
        lost = set(customer_ids) - still
        return Renewed(still, claims.of_others(session, lost, by.key))


def let_go(database: Database, customer_ids: Collection[int], by: Holder) -> None:
    """Let customers be free; others see it at once."""
    with database.write() as session:
        if claims.release(session, customer_ids, by):
            database.tell_others(session, KIND)


def let_all_go(database: Database, by: Holder) -> None:
    """Let all be free that this window has: at its end, and what a crash left at its start."""
    with database.write() as session:
        if claims.release_all(session, by):
            database.tell_others(session, KIND)
