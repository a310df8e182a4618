"""What lies in a local file goes to the team: once, in one's own name, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import MetaData, func, select
from sqlalchemy.exc import OperationalError

from app.customers.models import Block, Customer, CustomerHistory, Permission
from app.customers.search.twins import Alike
from app.database.database import Database
from app.database.errors import DatabaseUnavailableError, SchemaMismatchError
from app.database.ids import IdMaker
from app.exchange.batches.rows import Rows
from app.exchange.moving.local_data import LocalFile, Stays, reading
from app.exchange.moving.local_people import NothingToMoveError
from app.exchange.moving.looking_ahead import preview
from app.exchange.moving.move import Progress, _Run, move
from app.exchange.taking_back.undo import undo
from app.exchange.taking_back.unfinished import take_back_unfinished
from app.follow_ups.models import FollowUp
from app.handoffs.models import Handoff
from app.history.commands import AddNote
from app.history.models import Activity, Call, Complaint
from app.practice.cards import replayed
from app.practice.kinds import CardKind, Grade
from app.practice.models import (
    PracticeCard,
    PracticeDrill,
    PracticeReview,
    PracticeRun,
    PracticeTask,
)
from app.practice.runs.commands import KeepReviews, Review
from app.quotes.models import Order, Quote
from app.team.models import User
from app.team.rules import Role
from tests.example_customers import add_customer
from tests.exchange.local_file import LOGIN, THEN, LocalWork, Made, make_local_file, practise
from tests.people import COLLEAGUE_ID, REP_ID

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def made(tmp_path: Path, metadata: MetaData) -> Made:
    return make_local_file(tmp_path, metadata)


@pytest.fixture
def file(made: Made) -> LocalFile:
    return LocalFile(made.path, LOGIN)


def counts(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {
            model.__tablename__: session.scalar(select(func.count()).select_from(model)) or 0
            for model in Rows.ORDER
        }


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_preview_tells_all_before_anything_is_written(
    database: Database, made: Made, file: LocalFile
) -> None:
    told = preview(database, file)
    assert told.counts["customer"] == 2
    assert (told.counts["call"], told.counts["activity"], told.counts["follow_up"]) == (1, 2, 2)
    assert (told.counts["quote"], told.counts["orders"], told.counts["complaint"]) == (1, 1, 1)
    assert told.there == 0
    stays = {Stays.VOID_CALLS: 1, Stays.OTHERS: 2, Stays.WITHOUT_CUSTOMER: 1, Stays.PERIODS: 1}
    assert told.stays == stays
    assert told.me == ("Martina Privat", "Martina Baumann")
    assert set(told.others) == {("Reto Hofer", "Reto Hofer"), ("Urs Niemand", None)}
    assert not told.assigns
    assert told.twins == ()
    assert set(counts(database).values()) == {0}


def test_everything_of_mine_comes_along(database: Database, made: Made, file: LocalFile) -> None:
    before = digest(made.path)
    done = move(database, file, Progress())
    assert digest(made.path) == before
    told = counts(database)
    assert told == {**dict.fromkeys(told, 0), **done.counts}
    assert (told["customer"], told["contact"], told["phone"], told["email"]) == (2, 1, 1, 1)
    assert (told["customer_tag"], told["custom_value"], told["permission"]) == (1, 1, 1)
    with database.read() as session:
        alpha = session.get_one(Customer, made.alpha)
        assert (alpha.company, alpha.stand) == ("Alpha AG", "vergleicht Preise")
        assert alpha.created_at == THEN
        assert (alpha.inside_owner_id, alpha.stand_author_id) == (REP_ID, REP_ID)
        call = session.scalars(select(Call)).one()
        assert (call.id, call.started_at, call.author_id) == (made.call, THEN, REP_ID)
        assert (call.answers, call.script_path) == ({"demand": "400"}, ["greet", "close"])
        assert (call.corrects_id, call.note) == (None, "Braucht im Herbst mehr.")
        assert call.recorded_at > THEN
        texts = set(session.scalars(select(Activity.text)))
        assert texts == {"Mag keine Anrufe vor neun.", "von früher"}
        assert set(session.scalars(select(Activity.happened_at))) == {THEN}
        order = session.scalars(select(Order)).one()
        assert (order.quote_id, order.call_id) == (made.quote, made.call)
        complaint = session.scalars(select(Complaint)).one()
        assert (complaint.call_id, complaint.responsible_id) == (None, COLLEAGUE_ID)
        assert session.scalars(select(Quote.owner_id)).one() == REP_ID
        assert session.scalars(select(Handoff.briefing)).one() == {"goal": "zeigen"}
        assert set(session.scalars(select(FollowUp.owner_id))) == {REP_ID, COLLEAGUE_ID}
        for model in (Permission, Block, FollowUp, Activity, Call):
            assert set(session.scalars(select(model.author_id))) == {REP_ID}
        assert session.scalar(select(func.count()).select_from(CustomerHistory)) == 0


def test_a_rep_gives_no_customers_to_others(
    database: Database, made: Made, file: LocalFile
) -> None:
    move(database, file, Progress())
    with database.read() as session:
        beta = session.get_one(Customer, made.beta)
        assert (beta.inside_owner_id, beta.field_owner_id) == (None, None)
        assert (beta.stand, beta.stand_author_id, beta.stand_at) == (None, None, None)


def test_a_lead_keeps_the_owners_whom_the_team_has(
    database: Database, made: Made, file: LocalFile, cluster, team_database: str
) -> None:
    import psycopg

    with psycopg.connect(cluster.url(team_database), autocommit=True) as admin:
        admin.execute("UPDATE users SET role = 'lead' WHERE id = %s", (REP_ID,))
        admin.execute("GRANT talktrack_lead TO rep")
    try:
        assert preview(database, file).assigns
        move(database, file, Progress())
        with database.read() as session:
            beta = session.get_one(Customer, made.beta)
            assert (beta.inside_owner_id, beta.field_owner_id) == (COLLEAGUE_ID, None)
    finally:
        with psycopg.connect(cluster.url(team_database), autocommit=True) as admin:
            admin.execute("REVOKE talktrack_lead FROM rep")


def test_doing_it_twice_doubles_nothing(
    database: Database, made: Made, file: LocalFile, metadata: MetaData
) -> None:
    move(database, file, Progress())
    once = counts(database)
    again = preview(database, file)
    assert set(again.counts.values()) == {0}
    assert again.there == 2
    assert set(move(database, file, Progress()).counts.values()) <= {0}
    assert counts(database) == once

    add_later_note(made)
    assert preview(database, file).counts["activity"] == 1
    second = move(database, file, Progress())
    assert counts(database)["activity"] == once["activity"] + 1
    undo(database, second.batch_id)
    assert counts(database) == once


def add_later_note(made: Made, times: int = 1) -> None:
    from app.database.engines import sqlite_writer
    from tests.fakes import FakeClock

    clock = FakeClock()
    clock.advance(days=1)
    engine = sqlite_writer(made.path)
    with engine.begin() as connection:
        work = LocalWork(connection, IdMaker(98, clock), made.people)
        for _ in range(times):
            work.note(made.alpha, made.people.me, "noch etwas")
    engine.dispose()


def test_years_of_notes_of_one_customer_take_several_transactions(
    database: Database, file: LocalFile, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_later_note(made, times=120)
    sizes, write = [], _Run._write
    monkeypatch.setattr(
        _Run,
        "_write",
        lambda run, part, pace: (sizes.append(len(part)), write(run, part, pace)),
    )
    done = move(database, file, Progress())
    written = counts(database)
    assert written == {**dict.fromkeys(written, 0), **done.counts}
    assert sizes[0] <= 50
    assert len(sizes) > 1
    assert sum(sizes) == sum(done.counts.values())


def test_it_can_be_undone_like_an_import(database: Database, file: LocalFile, made: Made) -> None:
    done = move(database, file, Progress())
    undone = undo(database, done.batch_id)
    assert undone.kept == ()
    assert set(counts(database).values()) == {0}
    move(database, file, Progress())
    assert counts(database)["customer"] == 2


def test_what_colleagues_worked_on_stays(database: Database, file: LocalFile, made: Made) -> None:
    done = move(database, file, Progress())
    note = AddNote(id=database.ids.new(), customer_id=made.alpha, text="später")
    database.execute(note)
    kept = {one.customer_id for one in undo(database, done.batch_id).kept}
    assert kept == {made.alpha}
    with database.read() as session:
        assert session.get(Customer, made.beta) is None
        assert session.get_one(Customer, made.alpha).company == "Alpha AG"


def test_twins_in_the_team_are_named_and_may_stay(
    database: Database, file: LocalFile, made: Made
) -> None:
    city = {"city": "Chur", "city_key": "chur"}
    known = add_customer(database, "Beta GmbH", inside_owner_id=None, **city)
    (named,) = preview(database, file).twins
    assert (named.company, named.twin.id) == ("Beta GmbH", made.beta)
    assert (named.twin.here, named.twin.why) == (known, Alike.NAME_AND_CITY)
    move(database, file, Progress(), leave_out={made.beta})
    with database.read() as session:
        assert session.get(Customer, made.beta) is None
        assert session.get(Customer, made.alpha) is not None
    move(database, file, Progress())  # later, all the same
    assert counts(database)["customer"] == 3


def test_cancelling_leaves_nothing(database: Database, tmp_path: Path, metadata: MetaData) -> None:
    made = make_local_file(tmp_path, metadata, many=300)
    progress = Progress()
    done = move(
        database, LocalFile(made.path, LOGIN), progress, cancelled=lambda: progress.done > 60
    )
    assert done.cancelled
    assert done.batch_id is None
    assert 60 < progress.done < progress.total
    assert set(counts(database).values()) == {0}


def test_others_save_meanwhile_and_nobody_sees_half(
    database: Database, tmp_path: Path, metadata: MetaData, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_local_file(tmp_path, metadata, many=400)
    customer = add_customer(database, "Schon da AG")
    slowest = 0.0

    def save_beside(*_: object) -> bool:
        nonlocal slowest
        started = time.monotonic()
        note = AddNote(id=database.ids.new(), customer_id=customer, text="dazwischen")
        database.execute(note)
        slowest = max(slowest, time.monotonic() - started)
        return False

    move(database, LocalFile(made.path, LOGIN), Progress(), cancelled=save_beside)
    assert slowest < 2
    assert counts(database)["customer"] == 403


def test_an_error_on_the_way_leaves_nothing(
    database: Database, file: LocalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    class BrokenError(RuntimeError):
        """The disk, the link, anything."""

    def fail(*_: object) -> None:
        raise BrokenError

    with monkeypatch.context() as broken:
        broken.setattr(_Run, "_finish", fail)
        with pytest.raises(BrokenError):
            move(database, file, Progress())
    assert set(counts(database).values()) == {0}


KILLED = """
import sys
from pathlib import Path
from app.clock import system_clock
from app.database.database import open_database
from app.exchange.moving.local_data import LocalFile
from app.exchange.moving.move import Progress, move
from app.tables import metadata

place, path, user = sys.argv[1:]
database = open_database(place, system_clock, metadata)
database.user_id = int(user)
progress = Progress()

def told():
    print(progress.done, flush=True)
    return False

move(database, LocalFile(Path(path), "martina"), progress, told)
"""


def test_a_kill_is_taken_back_at_the_next_start(
    database: Database, postgresql_place: str, tmp_path: Path, metadata: MetaData
) -> None:
    made = make_local_file(tmp_path, metadata, many=600)
    command = [sys.executable, "-c", KILLED, postgresql_place, str(made.path), str(REP_ID)]
    mover = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE
    )
    assert mover.stdout is not None
    while int(mover.stdout.readline() or 999) < 100:
        pass
    mover.kill()
    mover.wait()
    mover.stdout.close()
    assert 0 < counts(database)["customer"] < 602
    _wait_until_taken_back(database)
    assert set(counts(database).values()) == {0}
    done = move(database, LocalFile(made.path, LOGIN), Progress())
    assert done.counts["customer"] == 602


def _wait_until_taken_back(database: Database) -> None:
    """The server notices the death of a client within moments."""
    for _ in range(50):
        if take_back_unfinished(database):
            return
        time.sleep(0.1)
    raise AssertionError("nothing was taken back")


def test_a_file_of_another_version_is_refused(
    database: Database, made: Made, file: LocalFile
) -> None:
    from app.database.engines import sqlite_writer

    engine = sqlite_writer(made.path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()
    with pytest.raises(SchemaMismatchError):
        preview(database, file)


def test_a_file_that_is_not_there_is_told(database: Database, tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailableError):
        preview(database, LocalFile(tmp_path / "none.db", LOGIN))
    assert not (tmp_path / "none.db").exists()


def test_an_empty_file_has_nothing_to_move(
    database: Database, tmp_path: Path, metadata: MetaData, clock
) -> None:
    from app.database.database import open_database

    open_database(tmp_path / "empty.db", clock, metadata).close()
    with pytest.raises(NothingToMoveError):
        preview(database, LocalFile(tmp_path / "empty.db", LOGIN))


def test_nothing_can_be_written_into_the_file(database: Database, made: Made) -> None:
    with reading(made.path) as session:
        session.add(User(id=1, name="x", role=Role.REP))
        with pytest.raises(OperationalError):
            session.flush()


def test_what_was_practised_comes_along_and_stays(
    database: Database, file: LocalFile, made: Made
) -> None:
    there = practise(made)
    told = preview(database, file)
    assert (told.counts["practice_run"], told.counts["practice_drill"]) == (1, 1)
    assert told.stays[Stays.COACHING] == 1
    done = move(database, file, Progress())
    assert (done.counts["practice_run"], done.counts["practice_review"]) == (1, 2)
    with database.read() as session:
        run = session.scalars(select(PracticeRun)).one()
        assert (run.id, run.user_id, run.started_at) == (there.run, REP_ID, THEN)
        assert (run.outcome, run.sent_to_coach_at) == ("order", None)
        assert session.scalars(select(PracticeDrill.id)).one() == there.drill
        reviews = list(session.scalars(select(PracticeReview).order_by(PracticeReview.id)))
        assert [(one.card_id, one.run_id) for one in reviews] == [
            (there.card, None),  # of a run that was deleted
            (there.card, there.run),
        ]
        assert session.scalars(select(PracticeTask)).all() == []
    assert set(preview(database, file).counts.values()) == {0}
    undo(database, done.batch_id)
    move(database, file, Progress())
    with database.read() as session:
        assert len(session.scalars(select(PracticeReview)).all()) == 2


def test_a_card_that_the_team_has_too_is_due_by_all_answers(
    database: Database, file: LocalFile, made: Made
) -> None:
    later = THEN.date().replace(month=11)
    known = Review(
        id=database.ids.new(),
        card_id=database.ids.new(),
        persona="price-buyer",
        kind=CardKind.OBJECTION,
        name="price",
        grade=Grade.EASY,
        seconds=5.0,
    )
    database.execute(KeepReviews(on=later, reviews=(known,)))
    practise(made)
    move(database, file, Progress())
    with database.read() as session:
        card = session.scalars(select(PracticeCard)).one()
        on = THEN.date()
        state = replayed([(Grade.AGAIN, on), (Grade.GOOD, on), (Grade.EASY, later)])
        assert (card.id, card.reviews) == (known.card_id, 3)
        assert card.due_on == state.due_on
        assert set(session.scalars(select(PracticeReview.card_id))) == {card.id}
    assert set(preview(database, file).counts.values()) == {0}
