"""Who has which customer open, in both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.calls.day.queries import day_list
from app.calls.models import Claim
from app.calls.permission import claims
from app.calls.permission.claim_rules import LEASE, LOOK_AHEAD
from app.calls.permission.claims import Holder
from app.calls.permission.gate import Advice, Grade
from app.calls.permission.taking_over import HeldBySomebodyElseError, TakeOver
from app.calls.reasons import Reason, ReasonKind
from app.database.database import Database
from app.database.models import Change, Command, database_now
from app.settings.working_time import WorkDays
from tests.calls.desk import Desk
from tests.people import COLLEAGUE_ID, LEAD_ID, LOGINS, REP_ID
from tests.seeding import seeding, working_as

ME = Holder(REP_ID, "my window")
MY_OTHER_WINDOW = Holder(REP_ID, "my other window")
RETO = Holder(COLLEAGUE_ID, "Reto's window")
LEAD = Holder(LEAD_ID, "the lead's window")

ZONE = "Europe/Zurich"

T = TypeVar("T")


def write(desk: Desk, work: Callable[..., T], *arguments: object) -> T:
    """Do it in the hands of the holder among the arguments."""
    (holder,) = (one for one in arguments if isinstance(one, Holder))
    login = next(login for login, id_ in LOGINS.items() if id_ == holder.user_id)
    with working_as(desk.database, login) as database, database.write() as session:
        return work(session, *arguments)


def take_first(session: Session, customer_ids: list[int], by: Holder) -> int | None:
    claims.prepare(session, customer_ids[:LOOK_AHEAD], by)
    return claims.take_first(session, customer_ids, by)


def names(desk: Desk, customer_ids: list[int], holder: Holder = ME) -> dict[int, str]:
    with desk.database.read() as session:
        found = claims.of_others(session, customer_ids, holder.key)
    return {customer_id: one.name for customer_id, one in found.items()}


def let_leases_run_out(database: Database) -> None:
    """Let 90 seconds go by at the database's clock, as far as claims can tell."""
    with seeding(database) as connection:
        connection.execute(update(Claim).values(lease_until=database_now()))


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [desk.customer(name) for name in ("Hofer", "Tanner", "Brändli")]


def test_the_first_who_opens_a_customer_has_it(desk: Desk, three: list[int]) -> None:
    assert write(desk, claims.take, three[0], RETO)
    assert not write(desk, claims.take, three[0], ME)
    assert names(desk, three) == {three[0]: "Reto Hofer"}
    assert names(desk, three, RETO) == {}


def test_a_lease_is_ninety_seconds_by_the_database_s_clock(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], RETO)
    with desk.database.read() as session:
        left = claims.of_others(session, three, ME.key)[three[0]].left
        row = session.get_one(Claim, three[0])
        now = session.scalars(select(database_now())).one()
    assert LEASE - timedelta(seconds=20) < left <= LEASE
    assert timedelta(0) <= now - row.since < timedelta(seconds=20)


def test_two_windows_of_one_person_are_two_holders(desk: Desk, three: list[int]) -> None:
    assert write(desk, claims.take, three[0], MY_OTHER_WINDOW)
    assert not write(desk, claims.take, three[0], ME)
    assert names(desk, three) == {three[0]: "Martina Baumann"}


def test_one_s_own_customer_is_taken_again(desk: Desk, three: list[int]) -> None:
    assert write(desk, claims.take, three[0], ME)
    assert write(desk, claims.take, three[0], ME)
    assert write(desk, take_first, three, ME) == three[0]


def test_whose_lease_is_over_is_free(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], RETO)
    let_leases_run_out(desk.database)
    assert names(desk, three) == {}
    assert write(desk, claims.take, three[0], ME)
    assert write(desk, claims.renew, three, RETO) == set()


def test_a_released_customer_is_free(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], RETO)
    assert write(desk, claims.release, three, ME) == set()
    assert not write(desk, claims.take, three[0], ME)
    assert write(desk, claims.release, three, RETO) == {three[0]}
    assert names(desk, three) == {}
    assert write(desk, claims.take, three[0], ME)


def test_a_start_releases_what_a_crash_left(desk: Desk, three: list[int]) -> None:
    for customer_id in three[:2]:
        write(desk, claims.take, customer_id, ME)
    write(desk, claims.take, three[2], MY_OTHER_WINDOW)
    assert write(desk, claims.release_all, ME) == set(three[:2])
    assert names(desk, three, RETO) == {three[2]: "Martina Baumann"}


def test_renewing_begins_the_lease_anew_and_leaves_the_beginning(
    desk: Desk, three: list[int]
) -> None:
    write(desk, claims.take, three[0], ME)
    soon = database_now()
    with desk.database.read() as session:
        since = session.get_one(Claim, three[0]).since
        almost = session.scalars(select(soon)).one() + timedelta(seconds=30)
    with seeding(desk.database) as connection:
        connection.execute(update(Claim).values(lease_until=almost))
    assert write(desk, claims.renew, three, ME) == {three[0]}
    with desk.database.read() as session:
        row = session.get_one(Claim, three[0])
    assert row.lease_until > almost + timedelta(seconds=30)
    assert row.since == since


def test_the_next_customer_is_the_first_who_is_free(desk: Desk, three: list[int]) -> None:
    ranked = [three[2], three[0], three[1]]
    assert write(desk, take_first, ranked, RETO) == three[2]
    assert write(desk, take_first, ranked, ME) == three[0]
    assert write(desk, take_first, ranked, LEAD) == three[1]
    assert write(desk, take_first, ranked, MY_OTHER_WINDOW) is None
    write(desk, claims.release, [three[0]], ME)
    assert write(desk, take_first, ranked, MY_OTHER_WINDOW) == three[0]


def test_who_was_deleted_is_passed_by(desk: Desk, three: list[int]) -> None:
    gone = three[0] + 1_000_000
    assert write(desk, take_first, [gone, three[1]], ME) == three[1]
    assert not write(desk, claims.take, gone, ME)


def test_nobody_is_next_in_an_empty_list(desk: Desk) -> None:
    assert write(desk, take_first, [], ME) is None
    assert names(desk, []) == {}


def test_only_the_beginning_of_a_long_list_is_looked_at(desk: Desk, three: list[int]) -> None:
    nobody = range(three[0] + 1_000_000, three[0] + 1_000_000 + LOOK_AHEAD)
    assert write(desk, take_first, [*nobody, three[0]], ME) is None
    assert write(desk, take_first, [*nobody[1:], three[0]], ME) == three[0]


def test_claims_leave_no_evidence(desk: Desk, three: list[int]) -> None:
    before = len(desk.rows(Command)), len(desk.rows(Change))
    write(desk, take_first, three, ME)
    write(desk, claims.renew, three, ME)
    write(desk, claims.release, three, ME)
    assert (len(desk.rows(Command)), len(desk.rows(Change))) == before


# --- taking over ----------------------------------------------------------------------------------


def taking_over(customer_id: int, from_user_id: int = COLLEAGUE_ID) -> TakeOver:
    return TakeOver(customer_id=customer_id, from_user_id=from_user_id, holder=ME.key)


def test_taking_over_is_recorded(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], RETO)
    changed = desk.database.execute(taking_over(three[0]))

    assert (changed.kind, changed.ids) == ("claim", (three[0],))
    assert names(desk, three, RETO) == {three[0]: "Martina Baumann"}
    assert write(desk, claims.renew, three, RETO) == set()
    entry = desk.rows(Command)[-1]
    assert (entry.kind, entry.user_id) == ("take_over", REP_ID)
    assert entry.payload["from_user_id"] == COLLEAGUE_ID
    assert entry.payload["customer_id"] == three[0]


def test_whom_a_third_person_has_meanwhile_is_not_taken_over(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], LEAD)
    with pytest.raises(HeldBySomebodyElseError) as refused:
        desk.database.execute(taking_over(three[0]))
    assert refused.value.name == "Claudia Keller"
    assert names(desk, three) == {three[0]: "Claudia Keller"}


def test_who_is_free_meanwhile_is_simply_taken(desk: Desk, three: list[int]) -> None:
    desk.database.execute(taking_over(three[0]))
    assert names(desk, three, RETO) == {three[0]: "Martina Baumann"}


def test_my_other_window_can_be_taken_over(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], MY_OTHER_WINDOW)
    desk.database.execute(taking_over(three[0], REP_ID))
    assert names(desk, three, MY_OTHER_WINDOW) == {three[0]: "Martina Baumann"}


def _count(session: Session) -> int:
    return len(list(session.scalars(select(Claim))))


def test_a_free_customer_keeps_the_row_that_can_be_locked(desk: Desk, three: list[int]) -> None:
    write(desk, take_first, three, ME)
    write(desk, claims.release_all, ME)
    with desk.database.read() as session:
        assert _count(session) == len(three)


# --- in the list ----------------------------------------------------------------------------------


def test_the_list_says_who_is_calling(desk: Desk, three: list[int]) -> None:
    write(desk, claims.take, three[0], RETO)
    write(desk, claims.take, three[1], ME)
    with desk.database.read() as session:
        found = day_list(session, REP_ID, desk.clock(), ZONE, WorkDays(), ME.key)

    rows = {row.candidate.customer_id: row for row in found.rows}
    assert set(rows) == set(three)  # dimmed, not gone
    assert rows[three[0]].reasons[0] == Reason(ReasonKind.TALKING, name="Reto Hofer")
    assert rows[three[0]].verdict.advice == (Advice.COLLEAGUE,)
    for customer_id in three[1:]:
        assert rows[customer_id].verdict.grade is Grade.OPEN


def test_the_gate_knows_that_a_colleague_has_the_customer_open(
    desk: Desk, three: list[int]
) -> None:
    write(desk, claims.take, three[0], RETO)
    assert desk.view(three[0]).situation.colleague == "Reto Hofer"
    assert desk.view(three[1]).situation.colleague is None


def test_who_has_no_row_yet_is_not_seen_by_one_statement_alone(
    desk: Desk, three: list[int]
) -> None:
    assert write(desk, claims.take_first, three, ME) is None
    assert write(desk, claims.prepare, three, ME)
    assert not write(desk, claims.prepare, three, RETO)  # they are there now
    assert write(desk, claims.take_first, three, RETO) == three[0]
