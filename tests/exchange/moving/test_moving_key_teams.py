"""Key account teams of a local file go to the team: lead, deputy, members, tasks, reasons."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select

from app.clock import Appointment
from app.database.database import Database
from app.database.engines import sqlite_writer
from app.database.ids import IdMaker
from app.exchange.moving.local_data import LocalFile, Stays
from app.exchange.moving.looking_ahead import preview
from app.exchange.moving.move import Progress, move
from app.exchange.taking_back.undo import undo
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.key_accounts.commands import ChangeKeyTask, Seat, SetKeyTeam
from app.key_accounts.models import KeyMember, KeyTask
from app.key_accounts.rules import KeyPart
from tests.exchange.local_file import LOGIN, LocalWork, Made, make_local_file
from tests.exchange.moving.test_moving import counts
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import working_as

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)

LEAD, DEPUTY, MEMBER = KeyPart.LEAD, KeyPart.DEPUTY, KeyPart.MEMBER


@pytest.fixture
def made(tmp_path: Path, metadata: MetaData) -> Made:
    return make_local_file(tmp_path, metadata)


@pytest.fixture
def file(made: Made) -> LocalFile:
    return LocalFile(made.path, LOGIN)


def put_team(made: Made, customer: int, lead: int, *others: tuple[int, KeyPart]) -> int:
    """Put a team with a task and a call outside the tasks into the file; gives the task's id."""
    engine = sqlite_writer(made.path)
    with engine.begin() as connection:
        ids = IdMaker(97, FakeClock())
        work = LocalWork(connection, ids, made.people)
        for who, part in ((lead, LEAD), *others):
            work.add(KeyMember, customer_id=customer, user_id=who, part=part)
        task = work.plan(customer, made.people.me, text="Bedarf 2027 hören")
        work.add(
            KeyTask,
            id=task,
            customer_id=customer,
            done_when="Liste liegt vor",
            contact_allowed=True,
        )
        told = "Martina Privat: Es eilt"
        work.plan(customer, lead, kind=FollowUpKind.KEY_CONTACT, text=told, call_id=made.call)
    engine.dispose()
    return task


def team(database: Database) -> dict[tuple[int, int], KeyPart]:
    with database.read() as session:
        return {
            (one.customer_id, one.user_id): one.part for one in session.scalars(select(KeyMember))
        }


def test_team_tasks_and_reasons_come_along_and_go_back(
    database: Database, made: Made, file: LocalFile
) -> None:
    people = made.people
    task_id = put_team(made, made.alpha, people.reto, (people.me, MEMBER), (people.urs, DEPUTY))
    told = preview(database, file)
    assert (told.counts["key_member"], told.counts["key_task"]) == (2, 1)  # Urs is not in the team
    assert Stays.KEY_TEAMS not in told.stays
    done = move(database, file, Progress())
    assert counts(database) == {**dict.fromkeys(counts(database), 0), **done.counts}
    assert team(database) == {(made.alpha, COLLEAGUE_ID): LEAD, (made.alpha, REP_ID): MEMBER}
    with database.read() as session:
        task = session.scalars(select(KeyTask)).one()
        assert (task.id, task.done_when, task.contact_allowed) == (task_id, "Liste liegt vor", True)
        assert task.batch_id == done.batch_id
        assert session.get_one(FollowUp, task_id).owner_id == REP_ID
        reason = session.scalars(
            select(FollowUp).where(FollowUp.kind == FollowUpKind.KEY_CONTACT)
        ).one()
        assert (reason.owner_id, reason.call_id) == (COLLEAGUE_ID, made.call)
        assert reason.text == "Martina Privat: Es eilt"
    assert set(move(database, file, Progress()).counts.values()) <= {0}  # not twice
    undone = undo(database, done.batch_id)
    assert undone.kept == ()
    assert set(counts(database).values()) == {0}


def test_teams_of_what_others_look_after_stay(
    database: Database, made: Made, file: LocalFile
) -> None:
    people = made.people
    put_team(made, made.beta, people.reto, (people.me, MEMBER))  # beta is Reto's
    told = preview(database, file)
    assert (told.counts["key_member"], told.counts["key_task"]) == (0, 0)
    assert told.stays[Stays.KEY_TEAMS] == 1
    move(database, file, Progress())
    assert team(database) == {}
    assert counts(database)["follow_up"] == 4  # its words stay a plan of one's own


def test_a_team_whose_lead_nobody_knows_stays(
    database: Database, made: Made, file: LocalFile
) -> None:
    put_team(made, made.alpha, made.people.urs, (made.people.me, MEMBER))
    assert preview(database, file).stays[Stays.KEY_TEAMS] == 1
    done = move(database, file, Progress())
    assert team(database) == {}
    assert counts(database)["key_task"] == 1  # the customer is one's own
    assert done.counts["key_task"] == 1


def test_a_team_that_is_there_is_left_as_it_is(
    database: Database, made: Made, file: LocalFile
) -> None:
    move(database, file, Progress())
    seats = (
        Seat(id=database.ids.new(), user_id=COLLEAGUE_ID, part=LEAD),
        Seat(id=database.ids.new(), user_id=REP_ID, part=MEMBER),
    )
    database.execute(SetKeyTeam(customer_id=made.alpha, seats=seats))
    before = team(database)
    put_team(made, made.alpha, made.people.me)
    told = preview(database, file)
    assert (told.counts["key_member"], told.counts["key_task"]) == (0, 0)
    assert Stays.KEY_TEAMS not in told.stays
    move(database, file, Progress())
    assert team(database) == before


def test_what_the_lead_changed_since_keeps_the_customer(
    database: Database, made: Made, file: LocalFile
) -> None:
    task_id = put_team(made, made.alpha, made.people.reto, (made.people.me, MEMBER))
    done = move(database, file, Progress())
    with working_as(database, "colleague") as reto:
        reto.execute(
            ChangeKeyTask(
                id=task_id,
                owner_id=REP_ID,
                due=Appointment(date(2026, 12, 4), None, "Europe/Zurich"),
                goal="Bedarf hören",
                done_when="Unterschrieben",
                contact_allowed=False,
            )
        )
    kept = {one.customer_id for one in undo(database, done.batch_id).kept}
    assert kept == {made.alpha}
    assert team(database)
    with database.read() as session:
        assert session.scalars(select(KeyTask.done_when)).one() == "Unterschrieben"


def test_a_lead_brings_the_teams_of_all(database: Database, made: Made, file: LocalFile) -> None:
    put_team(made, made.beta, made.people.reto, (made.people.me, MEMBER))
    with working_as(database, "lead") as leads:
        move(leads, file, Progress())
        assert set(team(leads).values()) == {LEAD, MEMBER}
