"""What an import leads to: care dates, zones, blocks, foreseen updates, owners."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update

from app.customers.changes.permission_commands import BlockNumber, LiftBlock
from app.customers.models import Block, Customer
from app.customers.rules import Status
from app.database.database import Database
from app.exchange.batches.results import Result, UpdateBy
from app.exchange.messages import Reason
from app.exchange.taking_back.undo import undo
from app.follow_ups.models import FollowUp
from app.history.models import Activity
from app.team.models import User
from tests.exchange.lists import counts, imported, the_customer
from tests.seeding import seeding


def test_the_last_contact_gives_the_day_of_the_next_care_call(database: Database) -> None:
    imported(database, "Firma;ABC;Letzter Kontakt\nA AG;A;15.10.2026\nB AG;A;\n")

    cared_for, new = the_customer(database, "A AG"), the_customer(database, "B AG")
    assert cared_for.last_contact_at == datetime(2026, 10, 15, 10, tzinfo=UTC)
    assert cared_for.care_due_on == date(2026, 11, 12)  # four weeks for an A
    assert cared_for.status is Status.ACTIVE
    assert (new.last_contact_at, new.care_due_on, new.status) == (None, None, Status.NEW)


@pytest.mark.parametrize(("said", "status"), [("inaktiv", Status.DORMANT), ("x", Status.ACTIVE)])
def test_a_dormant_customer_stays_dormant_for_all_contacts(
    database: Database, said: str, status: Status
) -> None:
    imported(database, f"Firma;Status;Letzter Kontakt\nA AG;{said};15.10.2026\n")
    assert the_customer(database, "A AG").status is status


def test_an_update_knows_only_of_later_contacts(database: Database) -> None:
    first = "Kd-Nr;Firma;ABC;Letzter Kontakt\n1;A AG;B;15.10.2026\n"
    imported(database, first)
    later, earlier = first.replace("15.10", "02.11"), first.replace("15.10", "01.09")

    done, rows = imported(database, later, update_by=[UpdateBy.NUMBER])
    assert rows[0].result is Result.UPDATED
    assert the_customer(database, "A AG").care_due_on == date(2026, 12, 28)
    _, rows = imported(database, earlier, update_by=[UpdateBy.NUMBER])
    assert rows[0].result is Result.SKIPPED

    assert done.batch_id is not None
    undo(database, done.batch_id)
    assert the_customer(database, "A AG").care_due_on == date(2026, 12, 10)


def test_dates_and_times_are_those_of_the_customers_place(database: Database) -> None:
    imported(
        database,
        "Firma;Land;Wiedervorlage;Bemerkung;Letzter Kontakt\n"
        "A Ltd;GB;27.11.2026 14:30;12.10.2026: vergleicht Preise;15.10.2026 09:00\n",
    )
    customer = the_customer(database, "A Ltd")
    assert customer.zone == "Europe/London"
    assert customer.last_contact_at == datetime(2026, 10, 15, 8, tzinfo=UTC)
    with database.read() as session:
        step, note = (
            session.scalars(select(FollowUp)).one(),
            session.scalars(select(Activity)).one(),
        )
    assert (step.due_zone, step.due_at) == (
        "Europe/London",
        datetime(2026, 11, 27, 14, 30, tzinfo=UTC),
    )
    assert (note.happened_on, note.happened_at) == (
        date(2026, 10, 12),
        datetime(2026, 10, 12, 11, tzinfo=UTC),
    )


def blocks(database: Database) -> list[Block]:
    with database.read() as session:
        return list(session.scalars(select(Block).order_by(Block.id)))


def test_who_has_a_blocked_number_is_held_back(database: Database) -> None:
    block = BlockNumber(id=database.ids.new(), number="044 234 56 78", region="CH")
    database.execute(block)
    text = "Kd-Nr;Firma;Telefon\n1;A AG;+41 44 234 56 78\n2;B AG;044 234 56 79\n"

    done, rows = imported(database, text)
    assert [[m.reason for m in row.messages] for row in rows] == [[Reason.NUMBER_IS_BLOCKED], []]
    wished, held = blocks(database)
    assert (held.customer_id, held.contact_id) == (rows[0].customer_id, None)
    assert (held.number_hash, held.lifted_at) == (wished.number_hash, None)

    _, again = imported(database, text, update_by=[UpdateBy.NUMBER])
    assert [row.result for row in again] == [Result.SKIPPED, Result.SKIPPED]
    assert len(blocks(database)) == 2
    assert done.batch_id is not None
    assert undo(database, done.batch_id).kept == ()
    assert [one.id for one in blocks(database)] == [wished.id]


def test_a_lifted_block_holds_nobody_back(database: Database) -> None:
    block = BlockNumber(id=database.ids.new(), number="044 234 56 78", region="CH")
    database.execute(block)
    database.execute(LiftBlock(id=block.id, history_id=database.ids.new()))

    _, rows = imported(database, "Firma;Telefon\nA AG;044 234 56 78\n")
    assert rows[0].messages == []
    assert len(blocks(database)) == 1


def test_do_not_call_in_an_update_blocks_who_is_there(database: Database) -> None:
    imported(database, "Kd-Nr;Firma;Telefon\n1;A AG;044 234 56 78\n")
    text = "Kd-Nr;Firma;Werbesperre\n1;A AG;x\n"

    done, rows = imported(database, text, update_by=[UpdateBy.NUMBER])
    assert rows[0].result is Result.UPDATED
    assert the_customer(database, "A AG").status is Status.BLOCKED
    _, again = imported(database, text, update_by=[UpdateBy.NUMBER])
    assert again[0].result is Result.SKIPPED
    assert done.batch_id is not None
    undo(database, done.batch_id)
    assert the_customer(database, "A AG").status is Status.NEW
    assert blocks(database) == []


UPDATES = (
    "Kd-Nr;Firma;Ort;Telefon;Letzter Kontakt;Bemerkung;Vorname;Nachname;Innendienst\n"
    "1;A AG;Bern;044 234 56 78;15.10.2026;vergleicht;Anna;Alt;Reto Hofer\n"  # all of it known
    "1;A AG;Bern;044 234 56 79;;;;;\n"  # a number more
    "1;A AG;Bern;+41 44 234 56 79;;;;;\n"  # which now is known
    "2;B AG;Thun;;;;;;\n"
    "2;B AG;Thun;;;;Berta;Bär;\n"
    "2;B AG;Thun;;;;Berta;Baer;\n"
    "1;A AG;;;20.10.2026;;;;\n"
    "1;A AG;;;20.10.2026;;;;\n"
    "1;A AG;;;;vergleicht;;;\n"
    "1;A AG;;;;fragt nach;;;\n"
    "3;C AG;Chur;;;;;;\n"
)


def test_a_dry_run_foretells_each_update(leads_database: Database) -> None:
    database = leads_database
    imported(
        database,
        "Kd-Nr;Firma;Ort;Telefon;Letzter Kontakt;Bemerkung;Vorname;Nachname;Innendienst\n"
        "1;A AG;Bern;044 234 56 78;15.10.2026;vergleicht;Anna;Alt;Reto Hofer\n2;B AG;Bern;;;;;;\n",
    )
    before = counts(database)

    foretold, dry_rows = imported(database, UPDATES, update_by=[UpdateBy.NUMBER], dry_run=True)
    assert counts(database) == before
    done, rows = imported(database, UPDATES, update_by=[UpdateBy.NUMBER])

    assert [row.result for row in dry_rows] == [row.result for row in rows]
    assert foretold.sums == done.sums
    assert (done.sums.updated, done.sums.skipped, done.sums.created) == (5, 5, 1)


def people(database: Database) -> set[str]:
    with database.read() as session:
        return set(session.scalars(select(User.name).where(User.login.is_(None))))


def test_owners_nobody_knew_go_with_the_import_unless_someone_needs_them(
    leads_database: Database,
) -> None:
    database = leads_database
    done, _ = imported(
        database,
        "Firma;Innendienst;Aussendienst\nA AG;Anna Neu;Urs Feld\nB AG;Reto Hofer;Lea Linked\n",
    )
    imported(database, "Firma;Innendienst\nC AG;Anna Neu\n")
    assert people(database) == {"Anna Neu", "Urs Feld", "Lea Linked"}
    with seeding(database) as connection:
        connection.execute(update(User).where(User.name == "Lea Linked").values(login="lea"))

    assert done.batch_id is not None
    undo(database, done.batch_id)

    assert people(database) == {"Anna Neu"}
    with database.read() as session:
        assert session.scalars(select(User.name).where(User.login == "lea")).one() == "Lea Linked"
        assert session.scalars(select(Customer.company)).all() == ["C AG"]
