"""Reads and writes of claims: who has which customer open.

Claims are no commands and leave no evidence; only taking one over is (taking_over.py). A row whose
lease is over means that nobody has the customer. Such rows stay: a row that is there can be
locked, so one statement takes the first free customer of many, whatever others do meanwhile.
All times are the database's own. On a server each function is one statement in one round trip,
which also tells the others where a notice is given; who shares a local file sees it by itself.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from app.calls.permission.claim_rules import HELD_AFTER_CALL, LEASE, LOOK_AHEAD, Claimed
from app.database.on_server import on_server
from app.database.watch import CHANNEL

KIND = "claim"
"""What listeners are told has changed."""

_PREPARE = """
INSERT INTO claim (customer_id, user_id, holder, since, lease_until)
SELECT customer.id, :user_id, :holder, {now}, {over}
  FROM {ranked} JOIN customer ON customer.id = ranked.id
 WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.customer_id = ranked.id)
 ORDER BY customer.id
ON CONFLICT (customer_id) DO NOTHING
RETURNING customer_id"""

_TAKE_FIRST = """
UPDATE claim SET user_id = :user_id, holder = :holder, since = {now}, lease_until = {lease_end}
 WHERE customer_id = (
       SELECT one.customer_id FROM {ranked} JOIN claim AS one ON one.customer_id = ranked.id
        WHERE one.lease_until <= {now} OR one.holder = :holder
        ORDER BY ranked.place LIMIT 1 {lock})
RETURNING customer_id"""

_TAKE = """
UPDATE claim SET user_id = :user_id, holder = :holder, since = {now}, lease_until = {lease_end}
 WHERE customer_id = :customer_id AND (lease_until <= {now} OR holder = :holder)
RETURNING customer_id"""

_TAKE_FROM = """
UPDATE claim SET user_id = :user_id, holder = :holder, since = {now}, lease_until = {lease_end}
 WHERE customer_id = :customer_id
   AND (user_id = :from_user_id OR lease_until <= {now} OR holder = :holder)
RETURNING customer_id"""

_RENEW = """
UPDATE claim SET lease_until = {lease_end}
 WHERE customer_id IN (SELECT id FROM {ranked}) AND holder = :holder AND lease_until > {now}
RETURNING customer_id"""

_RELEASE = """
UPDATE claim SET lease_until = {over}
 WHERE customer_id IN (SELECT id FROM {ranked}) AND holder = :holder AND lease_until > {now}
RETURNING customer_id"""

_RELEASE_SOON = """
UPDATE claim SET lease_until = {soon}
 WHERE customer_id IN (SELECT id FROM {ranked}) AND holder = :holder AND lease_until > {now}
RETURNING customer_id"""

_RELEASE_ALL = """
UPDATE claim SET lease_until = {over}
 WHERE user_id = :user_id AND holder = :holder AND lease_until > {now}
RETURNING customer_id"""

_OF_OTHERS = """
SELECT claim.customer_id, claim.user_id, users.name, {seconds_left} AS seconds_left
  FROM {ranked} JOIN claim ON claim.customer_id = ranked.id JOIN users ON users.id = claim.user_id
 WHERE claim.lease_until > {now} AND claim.holder <> :holder"""


@dataclass(frozen=True)
class Holder:
    """Who holds claims: a person in one window; another window of the same person is another.

    key: at most 36 letters, the same at the next start of this window.
    """

    user_id: int
    key: str


def prepare(session: Session, customer_ids: Sequence[int], by: Holder) -> bool:
    """See to it that each customer has a row that can be locked; tell whether one was lacking."""
    values = {"ids": _array(session, customer_ids)}
    return bool(_ids(session, "prepare", by, **values))


def take(session: Session, customer_id: int, by: Holder, notice: str = "") -> bool:
    """Hold a customer who is free or one's own; False while somebody else has it."""
    values = {"customer_id": customer_id, "notice": notice}
    return bool(_ids(session, "take", by, **values)) or (
        prepare(session, [customer_id], by) and bool(_ids(session, "take", by, **values))
    )


def take_first(
    session: Session, customer_ids: Sequence[int], by: Holder, notice: str = ""
) -> int | None:
    """Hold the first free customer of a ranked list and give it; None where all are held.

    Who has no row yet (``prepare``) is not seen, nor are those beyond ``LOOK_AHEAD``. Whom another
    transaction is just taking is passed by without waiting.
    """
    ids = _array(session, customer_ids[:LOOK_AHEAD])
    return next(iter(_ids(session, "take_first", by, ids=ids, notice=notice)), None)


def take_from(session: Session, customer_id: int, from_user_id: int, by: Holder) -> bool:
    """Hold a customer in place of a person; False where meanwhile a third one has it."""
    prepare(session, [customer_id], by)
    values = {"customer_id": customer_id, "from_user_id": from_user_id}
    return bool(_ids(session, "take_from", by, **values))


def renew(session: Session, customer_ids: Iterable[int], by: Holder) -> set[int]:
    """Begin the leases anew; give those that are still one's own."""
    return _ids(session, "renew", by, ids=_array(session, customer_ids))


def release(
    session: Session, customer_ids: Iterable[int], by: Holder, notice: str = ""
) -> set[int]:
    """Let customers be free; give those that one held."""
    return _ids(session, "release", by, ids=_array(session, customer_ids), notice=notice)


def release_soon(
    session: Session, customer_ids: Iterable[int], by: Holder, notice: str = ""
) -> set[int]:
    """Let customers be free who were just called, once others may know it; give those held."""
    return _ids(session, "release_soon", by, ids=_array(session, customer_ids), notice=notice)


def release_all(session: Session, by: Holder, notice: str = "") -> set[int]:
    """Let all be free that this holder has; at a start they are left from a crash."""
    return _ids(session, "release_all", by, notice=notice)


def of_others(session: Session, customer_ids: Collection[int], holder: str) -> dict[int, Claimed]:
    """Give the running claims of other holders on these customers."""
    if not customer_ids:
        return {}
    values = {"ids": _array(session, customer_ids), "holder": holder}
    found = session.connection().execute(_statement(session, "of_others"), values)
    return {
        row.customer_id: Claimed(
            row.customer_id, row.user_id, row.name, timedelta(seconds=float(row.seconds_left))
        )
        for row in found
    }


def _ids(session: Session, name: str, by: Holder, **values: Any) -> set[int]:
    statement = _statement(session, name)
    values |= {"user_id": by.user_id, "holder": by.key}
    return {row.customer_id for row in session.connection().execute(statement, values)}


def _statement(session: Session, name: str) -> TextClause:
    return _statements(session.get_bind().dialect.name)[name]


@cache
def _statements(dialect: str) -> dict[str, TextClause]:
    """Make the statements in a database's own words; nothing else here differs."""
    if dialect == "postgresql":
        words = {
            "now": "clock_timestamp()",  # now() is older than what others did meanwhile
            "over": "to_timestamp(0)",
            "soon": f"clock_timestamp() + interval '{HELD_AFTER_CALL.total_seconds()} s'",
            "lease_end": f"clock_timestamp() + interval '{LEASE.total_seconds()} s'",
            "ranked": "unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS ranked (id, place)",
            "lock": "FOR UPDATE OF one SKIP LOCKED",
            "told": "WITH done AS ({}) SELECT customer_id, CASE WHEN :notice <> '' THEN"
            f" pg_notify('{CHANNEL}', :notice) END FROM done",
            "seconds_left": "extract(epoch FROM claim.lease_until - clock_timestamp())",
        }
    else:
        now = "CAST(unixepoch('subsec') * 1000000 AS INTEGER)"
        words = {
            "now": now,
            "over": "0",
            "soon": f"{now} + {HELD_AFTER_CALL // timedelta(microseconds=1)}",
            "lease_end": f"{now} + {LEASE // timedelta(microseconds=1)}",
            "ranked": "(SELECT value AS id, key AS place FROM json_each(:ids)) AS ranked",
            "lock": "",  # the one who writes is alone
            "told": "{}",
            "seconds_left": f"(claim.lease_until - {now}) / 1000000.0",
        }
    told = {
        "take_first": _TAKE_FIRST,
        "take": _TAKE,
        "release": _RELEASE,
        "release_soon": _RELEASE_SOON,
        "release_all": _RELEASE_ALL,
    }
    silent = {
        "prepare": _PREPARE,
        "take_from": _TAKE_FROM,
        "renew": _RENEW,
        "of_others": _OF_OTHERS,
    }
    return {
        **{name: text(words["told"].format(sql.format(**words))) for name, sql in told.items()},
        **{name: text(sql.format(**words)) for name, sql in silent.items()},
    }


def _array(session: Session, ids: Iterable[int]) -> Any:
    found = list(ids)
    return found if on_server(session) else json.dumps(found)
