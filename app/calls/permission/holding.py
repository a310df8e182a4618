"""What a window does with claims on a worker; others hear of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.calls.permission import claims
from app.calls.permission.claim_rules import LOOK_AHEAD, Claimed
from app.calls.permission.claims import KIND, Holder
from app.database.database import Database


class Taken(NamedTuple):
    """Who is held now; other: who has the first that was wanted, where it was not to be had."""

    customer_id: int | None
    other: Claimed | None


class Renewed(NamedTuple):
    """Who is still held, and who has the others."""

    still: set[int]
    others: dict[int, Claimed]


def hold(
    database: Database, customer_ids: Sequence[int], by: Holder, prepared: set[int] | None = None
) -> Taken:
    """Hold the first free one of these; others see it at once.

    prepared: customers of whom it is known that they have a row; kept from call to call, so that
        most need a single statement.
    """
    first, notice = customer_ids[0], database.notice(KIND)
    with database.write_each() as session:
        if len(customer_ids) == 1:
            taken = first if claims.take(session, first, by, notice) else None
        else:
            _prepare(session, customer_ids[:LOOK_AHEAD], by, prepared)
            taken = claims.take_first(session, customer_ids, by, notice)
        if taken == first:
            return Taken(first, None)
        return Taken(taken, claims.of_others(session, [first], by.key).get(first))


def hold_on(database: Database, customer_ids: Collection[int], by: Holder) -> Renewed:
    """Begin the leases anew; nobody needs to be told."""
    with database.write_each() as session:
        still = claims.renew(session, customer_ids, by)
        lost = set(customer_ids) - still
        return Renewed(still, claims.of_others(session, lost, by.key))


def let_go(
    database: Database, customer_ids: Collection[int], by: Holder, called: Collection[int] = ()
) -> None:
    """Let customers be free, those who were just called in a moment; others see it at once."""
    with database.write_each() as session:
        if customer_ids:
            claims.release(session, customer_ids, by, database.notice(KIND))
        if called:
            claims.release_soon(session, called, by, database.notice(KIND))


def let_all_go(database: Database, by: Holder) -> None:
    """Let all be free that this window has: at its end, and what a crash left at its start."""
    with database.write_each() as session:
        claims.release_all(session, by, database.notice(KIND))


def _prepare(
    session: Session, customer_ids: Sequence[int], by: Holder, prepared: set[int] | None
) -> None:
    if prepared is None or not prepared.issuperset(customer_ids):
        claims.prepare(session, customer_ids, by)
    if prepared is not None:
        prepared.update(customer_ids)
