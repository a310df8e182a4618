"""A trainee is released for live calls, gets C customers, and both is taken back."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import insert, select, text

from app.customers.models import Customer, CustomerHistory
from app.database.database import Database
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.progress.live_queries import (
    customers_to_give,
    customers_to_take_back,
    live_scripts,
    release_command,
    withdraw_command,
)
from app.practice.progress.queries import kept_scorecards, live_progress
from app.practice.progress.rules import GoLive, trends
from app.practice.queries import all_runs
from app.practice.runs.commands import SendRun
from app.practice.scoring.criteria import Criterion
from app.scripts.queries import current_script, has_released_script, script_named
from app.scripts.shipped import load_shipped
from app.team.commands import AssignCoach
from tests.fakes import FakeClock
from tests.people import COACH_ID, COLLEAGUE_ID, LEAD_ID, REP_ID, TRAINEE_ID, add_other_roles
from tests.practice.kept_runs import LONG_AGO, TODAY, a_run
from tests.seeding import seeding, working_as

MINE, NOBODYS, THEIRS, BIG, BLOCKED = range(9_000_000_000_000_001, 9_000_000_000_000_006)
PLANNED, PROMISED = 9_000_000_000_000_101, 9_000_000_000_000_102


@pytest.fixture
def team(database: Database) -> Database:
    """The rep's database: the coach has a trainee, scripts, and customers of several kinds."""
    if database.kind == "sqlite":
        with seeding(database) as connection:
            add_other_roles(connection)
    with working_as(database, "lead") as leads:
        load_shipped(leads)
        leads.execute(
            AssignCoach(
                id=leads.ids.new(), trainee_id=TRAINEE_ID, coach_id=COACH_ID, from_on=LONG_AGO
            )
        )
    with seeding(database) as connection:
        for id_, owner, segment, status in (
            (MINE, COACH_ID, "C", "active"),
            (NOBODYS, None, "C+", "new"),
            (THEIRS, COLLEAGUE_ID, "C", "active"),
            (BIG, COACH_ID, "A", "active"),
            (BLOCKED, COACH_ID, "C", "blocked"),
        ):
            connection.execute(
                insert(Customer).values(
                    **{"id": id_, "company": f"Firm {id_}", "sort_key": f"firm {id_}"},
                    **{"search": " firm", "segment": segment, "status": status},
                    **{"zone": "Europe/Zurich", "inside_owner_id": owner, "version": 1},
                )
            )
        for id_, promised in ((PLANNED, False), (PROMISED, True)):
            connection.execute(
                insert(FollowUp).values(
                    **{"id": id_, "customer_id": MINE, "kind": FollowUpKind.CALL, "text": ""},
                    **{"promised": promised, "due_on": TODAY, "due_zone": "Europe/Zurich"},
                    **{"state": FollowUpState.OPEN, "owner_id": COACH_ID, "author_id": COACH_ID},
                )
            )
    return database


def script_id(database: Database, name: str = "care") -> int:
    with database.read() as session:
        found = script_named(session, name)
    assert found is not None
    return found


def release(database: Database, script: str = "care") -> None:
    """Release the trainee with all customers that can be given."""
    with database.read() as session:
        customers = customers_to_give(session, COACH_ID)
    ids = database.ids
    database.execute(
        release_command(ids.new(), TRAINEE_ID, script_id(database, script), customers, ids.new)
    )


def withdraw(database: Database, by_id: int, script: str = "care") -> None:
    with database.read() as session:
        customers = customers_to_take_back(session, TRAINEE_ID, by_id)
    ids = database.ids
    database.execute(withdraw_command(TRAINEE_ID, script_id(database, script), customers, ids.new))


def owners(database: Database) -> dict[int, int | None]:
    with database.read() as session:
        rows = session.execute(select(Customer.id, Customer.inside_owner_id)).all()
    return {row.id: row.inside_owner_id for row in rows if row.id >= MINE}


def step_owner(database: Database, step: int) -> int | None:
    with database.read() as session:
        return session.get_one(FollowUp, step).owner_id


def test_only_own_or_nobody_s_small_customers_are_given(team: Database) -> None:
    with team.read() as session:
        found = [one.id for one in customers_to_give(session, COACH_ID)]
    assert found == [MINE, NOBODYS]


def test_a_trainee_gets_the_script_and_the_customers(team: Database) -> None:
    with working_as(team, "coach") as coachs:
        release(coachs)
        release(coachs)  # a second time does no harm
    with working_as(team, "trainee") as trainees, trainees.read() as session:
        assert has_released_script(session, TRAINEE_ID)
        kept = session.scalars(select(CustomerHistory).order_by(CustomerHistory.customer_id)).all()
        assert [(one.customer_id, one.field, one.value) for one in kept] == [
            (MINE, "inside_owner", str(COACH_ID)),
            (NOBODYS, "inside_owner", None),
        ]
    assert owners(team) == {
        **{MINE: TRAINEE_ID, NOBODYS: TRAINEE_ID},
        **{THEIRS: COLLEAGUE_ID, BIG: COACH_ID, BLOCKED: COACH_ID},
    }
    assert step_owner(team, PLANNED) == TRAINEE_ID
    assert step_owner(team, PROMISED) == COACH_ID  # whoever promised keeps it


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_the_server_lets_the_trainee_call_them_from_then_on(team: Database) -> None:
    with team.read() as session:
        used = current_script(session, "care")
    assert used is not None
    asked = text("SELECT public.talktrack_trainee_may_call(:customer, :version)")
    for released in (False, True):
        if released:
            with working_as(team, "coach") as coachs:
                release(coachs)
        with working_as(team, "trainee") as trainees, trainees.read() as session:
            may = {
                customer: session.scalar(asked, {"customer": customer, "version": used.version_id})
                for customer in (MINE, NOBODYS, THEIRS, BIG)
            }
        assert may == {MINE: released, NOBODYS: released, THEIRS: False, BIG: False}


def test_it_is_taken_back_with_the_last_script(team: Database) -> None:
    with working_as(team, "coach") as coachs:
        release(coachs)
        release(coachs, "reactivation")
        withdraw(coachs, COACH_ID, "reactivation")
        assert owners(coachs)[MINE] == TRAINEE_ID
        withdraw(coachs, COACH_ID)
        assert owners(coachs)[MINE] == owners(coachs)[NOBODYS] == COACH_ID
        assert step_owner(coachs, PLANNED) == COACH_ID
        with coachs.read() as session:
            assert not has_released_script(session, TRAINEE_ID)
        with pytest.raises(PracticeRefusedError) as refused:
            withdraw(coachs, COACH_ID)
    assert refused.value.trouble is PracticeTrouble.NOT_RELEASED


def test_a_lead_who_coaches_gives_them_back_to_whoever_had_them(team: Database) -> None:
    with working_as(team, "coach") as coachs:
        release(coachs)
    with working_as(team, "lead") as leads:
        leads.execute(
            AssignCoach(
                id=leads.ids.new(),
                trainee_id=TRAINEE_ID,
                coach_id=LEAD_ID,
                from_on=LONG_AGO + timedelta(days=9),
            )
        )
        withdraw(leads, LEAD_ID)
    found = owners(team)
    assert (found[MINE], found[NOBODYS]) == (COACH_ID, LEAD_ID)


@pytest.mark.parametrize("login", ["rep", "lead", "trainee"])
def test_nobody_but_the_own_coach_releases(team: Database, login: str) -> None:
    with working_as(team, login) as others, pytest.raises(PracticeRefusedError) as refused:
        release(others)
    assert refused.value.trouble is PracticeTrouble.NOT_THEIR_COACH
    assert owners(team)[MINE] == COACH_ID


def test_only_trainees_are_released(team: Database) -> None:
    with working_as(team, "coach") as coachs, pytest.raises(PracticeRefusedError) as refused:
        coachs.execute(release_command(1, REP_ID, script_id(coachs), (), coachs.ids.new))
    assert refused.value.trouble is PracticeTrouble.NO_TRAINEE


def test_a_customer_that_changed_hands_meanwhile_stays(team: Database) -> None:
    with working_as(team, "coach") as coachs:
        with coachs.read() as session:
            seen = customers_to_give(session, COACH_ID)
        with seeding(team) as connection:
            connection.execute(
                Customer.__table__.update()  # type: ignore[attr-defined]
                .where(Customer.id == MINE)
                .values(inside_owner_id=COLLEAGUE_ID)
            )
        ids = coachs.ids
        coachs.execute(release_command(ids.new(), TRAINEE_ID, script_id(coachs), seen, ids.new))
    found = owners(team)
    assert (found[MINE], found[NOBODYS]) == (COLLEAGUE_ID, TRAINEE_ID)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_the_server_s_guard_lets_a_coach_hand_over_just_these(team: Database) -> None:
    """Raw statements of somebody with the coach's login and a query tool."""
    with working_as(team, "coach") as coachs:
        release(coachs)
        with psycopg.connect(
            coachs.writer.url.set(drivername="postgresql").render_as_string(hide_password=False),
            autocommit=True,
        ) as raw:
            give = "UPDATE customer SET inside_owner_id = %s WHERE id = %s"
            for owner, customer in (
                (TRAINEE_ID, BIG),  # no C customer
                (TRAINEE_ID, THEIRS),  # not the coach's
                (COLLEAGUE_ID, MINE),  # not back to the coach
                (COLLEAGUE_ID, BIG),  # to somebody else
                (COACH_ID, THEIRS),  # nobody's trainee
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    raw.execute(give, [owner, customer])
            raw.execute(give, [COACH_ID, MINE])
            raw.execute(give, [TRAINEE_ID, MINE])
            raw.execute("UPDATE script_release SET withdrawn_at = now()")
            raw.execute(give, [COACH_ID, MINE])
            with pytest.raises(psycopg.errors.InsufficientPrivilege):  # nothing is released
                raw.execute(give, [TRAINEE_ID, MINE])


def test_the_way_to_live_calls_is_seen_by_the_coach_from_what_was_sent(
    team: Database, clock: FakeClock
) -> None:
    with working_as(team, "trainee") as trainees:
        for score in (80, 79, 90):
            clock.advance(minutes=20)
            run = a_run(trainees, script="care", score=score)
            trainees.execute(run)
            if score != 79:
                trainees.execute(SendRun(run_id=run.id))
        clock.advance(minutes=20)
        trainees.execute(a_run(trainees, script="care", score=10, branched_from_id=run.id))
        trainees.execute(a_run(trainees, script="care", score=10, level=2))
        trainees.execute(a_run(trainees, script="care", score=None))
        with trainees.read() as session:
            assert live_progress(session, TRAINEE_ID) == {"care": GoLive(3, ready=True)}
            found = trends(kept_scorecards(all_runs(session, TRAINEE_ID)))
            assert found[Criterion.OPENER].shares == (0.75,) * 6
            assert found[Criterion.LADDER].shares == (None,) * 6
    with working_as(team, "coach") as coachs:
        release(coachs)
        with coachs.read() as session:
            found = {one.name: one for one in live_scripts(session, TRAINEE_ID)}
    assert found["care"].released
    assert not found["reactivation"].released
    assert found["reactivation"].progress == GoLive()
    if team.kind == "postgresql":
        assert found["care"].progress == GoLive(2, ready=False)
