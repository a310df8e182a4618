from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text

from app.customers.law import PermissionType
from app.customers.models import (
    Customer,
    CustomerTag,
    CustomValue,
    ImportBatch,
    Permission,
    Phone,
)
from app.customers.rules import Status
from app.database.database import Database
from app.database.journal import Changed, enter
from app.exchange.batches.pacing import Pace
from app.exchange.batches.results import KeptBecause, Result, RowResult, UpdateBy
from app.exchange.customer_lists.import_batch import ImportPlan, import_records
from app.exchange.messages import Reason
from app.exchange.taking_back.undo import ImportTooOldError, NoSuchImportError, undo
from app.exchange.taking_back.unfinished import take_back_unfinished
from app.exchange.values.records import ImportRecord
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.models import Activity
from app.team.models import User
from tests.exchange.lists import counts, imported, records_of, the_customer
from tests.people import COLLEAGUE_ID, LEAD_ID
from tests.seeding import working_as

ZURICH = ZoneInfo("Europe/Zurich")

FULL = (
    "Kd-Nr;Firma;Strasse;PLZ;Ort;Land;Telefon;E-Mail;Vorname;Name;Mobil Ansprechpartner;ABC;"
    "Innendienst;Aussendienst;Wiedervorlage;Was tun;Versprochen;Letzter Kontakt;Bemerkungen;"
    "Nicht anrufen;Gruppen;Flotte;Umsatz\n"
    "K1;Hofer Schreinerei AG;Weg 1;7000;Chur;CH;081 252 34 56;info@hofer.ch;Hans;Hofer;"
    "079 123 45 67;B;Hofer, Reto;Anna Neu;27.11.2026 14:30;Offerte nachfassen;x;15.10.2026;"
    "12.10.2026: vergleicht Preise;;Holz, Bau;12;12'500\n"
)


@pytest.fixture(name="database")
def used_by_the_lead(database: Database) -> Iterator[Database]:
    """The database of whoever may give customers to others, as these lists do."""
    with working_as(database, "lead") as opened:
        yield opened


def test_the_old_sheet_becomes_customers_people_plans_and_notes(database: Database) -> None:
    done, rows = imported(database, FULL, basis=PermissionType.CONSENT)

    assert (done.sums.records, done.sums.created) == (1, 1)
    customer = the_customer(database, "Hofer Schreinerei AG")
    assert rows[0].customer_id == customer.id
    assert (customer.number, customer.city, customer.country) == ("K1", "Chur", "CH")
    assert (customer.status, customer.next_step_on) == (Status.ACTIVE, date(2026, 11, 27))
    assert (customer.turnover_minor, customer.currency) == (1_250_000, "CHF")
    assert customer.inside_owner_id == COLLEAGUE_ID
    assert customer.last_contact_at is not None
    assert customer.last_contact_at.astimezone(ZoneInfo("Europe/Zurich")).date() == date(
        2026, 10, 15
    )
    assert " hofer" in customer.search
    with database.read() as session:
        phones = session.scalars(select(Phone).order_by(Phone.position)).all()
        assert [(p.e164, p.kind, p.contact_id is None) for p in phones] == [
            ("+41812523456", "phone", True),
            ("+41791234567", "mobile", False),
        ]
        step = session.scalars(select(FollowUp)).one()
        assert (step.kind, step.text, step.promised) == (
            FollowUpKind.CALLBACK,
            "Offerte nachfassen",
            True,
        )
        assert step.due_at == datetime(2026, 11, 27, 14, 30, tzinfo=ZURICH)
        assert step.owner_id == COLLEAGUE_ID
        note = session.scalars(select(Activity)).one()
        assert (note.text, note.happened_on) == ("vergleicht Preise", date(2026, 10, 12))
        assert session.scalars(select(Permission.type)).all() == [PermissionType.CONSENT]
        assert set(session.scalars(select(CustomerTag.tag))) == {"Holz", "Bau"}
        own = session.execute(select(CustomValue.name, CustomValue.value)).all()
        assert [tuple(row) for row in own] == [("Flotte", "12")]
        new = session.scalars(select(User).where(User.id == customer.field_owner_id)).one()
        assert (new.name, new.login, new.active) == ("Anna Neu", None, False)


def test_without_a_next_step_a_customer_stays_new(database: Database) -> None:
    imported(database, "Firma;Status;Ort\nA AG;aktiv;Bern\n")
    customer = the_customer(database, "A AG")
    owner = LEAD_ID if database.kind == "sqlite" else None  # a team's lead gives it out
    assert (customer.status, customer.inside_owner_id) == (Status.NEW, owner)


def test_do_not_call_blocks_customer_and_number_for_other_lists_too(database: Database) -> None:
    imported(database, "Firma;Telefon;Werbesperre\nA AG;044 234 56 78;x\n")
    assert the_customer(database, "A AG").status is Status.BLOCKED
    assert counts(database)["block"] == 2

    _, rows = imported(database, "Firma;Telefon\nB AG;+41 44 234 56 78\n")
    assert [message.reason for message in rows[0].messages] == [Reason.NUMBER_IS_BLOCKED]


def test_people_of_one_company_and_address_are_one_customer(database: Database) -> None:
    done, rows = imported(
        database,
        "Firma;Strasse;PLZ;Vorname;Nachname;Telefon\n"
        "A AG;Weg 1;8000;Anna;Alt;044 234 56 78\n"
        "B AG;Gasse 2;8000;Berta;Bär;044 234 56 79\n"
        "A AG;Weg 1;8000;Urs;Ulmer;044 234 56 70\n",
    )
    assert done.sums.created == 3
    assert rows[0].customer_id == rows[2].customer_id != rows[1].customer_id
    assert (counts(database)["customer"], counts(database)["contact"]) == (2, 3)


def test_a_shared_mail_address_joins_nobody(database: Database) -> None:
    imported(database, "Kunde;E-Mail\nAnna Alt;team@x.ch\nUrs Ulmer;team@x.ch\n")
    assert counts(database)["customer"] == 2


def test_the_same_twice_is_told_and_not_merged(database: Database) -> None:
    _, rows = imported(database, "Firma;Ort;Telefon\nA AG;Bern;\nA AG;Bern;044 234 56 78\n")
    assert counts(database)["customer"] == 2
    assert [message.reason for message in rows[1].messages] == [Reason.MAY_BE_DUPLICATE]


def test_a_dry_run_writes_nothing_and_tells_all(database: Database) -> None:
    done, rows = imported(database, FULL, dry_run=True)

    assert (done.batch_id, done.sums.created, rows[0].result) == (None, 1, Result.CREATED)
    assert not any(counts(database).values())
    with database.read() as session:
        assert session.scalars(select(ImportBatch)).all() == []


def test_every_record_is_created_updated_skipped_or_rejected(database: Database) -> None:
    imported(database, "Kd-Nr;Firma;Ort\n1;A AG;Bern\n2;B AG;Bern\n3;C AG;Bern\n3;D AG;Bern\n")
    done, rows = imported(
        database,
        "Kd-Nr;Firma;Ort\n1;A AG;Thun\n2;B AG;Bern\n3;C AG;Biel\n4;E AG;Bern\n;;Chur\n",
        update_by=[UpdateBy.NUMBER],
    )
    assert [row.result for row in rows] == [
        Result.UPDATED,
        Result.SKIPPED,
        Result.SKIPPED,
        Result.CREATED,
        Result.REJECTED,
    ]
    assert done.sums.records == 5
    assert the_customer(database, "A AG").city == "Thun"
    assert rows[2].messages[0].reason is Reason.SEVERAL_MATCH


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (UpdateBy.NUMBER, "Kd-Nr;Firma;Website\nK1;Hofer;www.hofer.ch\n"),
        (UpdateBy.EMAIL, "E-Mail;Website\nINFO@hofer.ch;www.hofer.ch\n"),
        (UpdateBy.PHONE, "Telefon;Firma;Website\n+41 81 252 34 56;H;www.hofer.ch\n"),
        (UpdateBy.NAME_AND_CITY, "Firma;Ort;Website\nHOFER Schreinerei AG;chur;www.hofer.ch\n"),
    ],
)
def test_a_customer_is_found_again(database: Database, by: UpdateBy, text: str) -> None:
    imported(database, FULL)
    _, rows = imported(database, text, update_by=[by])

    assert [row.result for row in rows] == [Result.UPDATED]
    with database.read() as session:
        assert session.scalars(select(Customer.website)).all() == ["www.hofer.ch"]
        assert counts(database)["phone"] == 2


def test_undo_takes_back_new_rows_and_old_values(database: Database) -> None:
    imported(database, FULL)
    before = counts(database)
    with database.read() as session:
        values = session.execute(select(Customer.__table__)).mappings().one()
    done, _ = imported(
        database,
        "Kd-Nr;Firma;Ort;Telefon;ABC;Bemerkung;Wiedervorlage\n"
        "K1;Hofer AG;Thun;044 234 56 78;A;neu;25.11.2026\nK2;Neu AG;Bern;;;;\n",
        update_by=[UpdateBy.NUMBER],
    )
    assert done.batch_id is not None

    undone = undo(database, done.batch_id)

    assert (undone.undone, undone.kept) == (2, ())
    assert counts(database) == before
    with database.read() as session:
        after = session.execute(select(Customer.__table__)).mappings().one()
    assert {k: v for k, v in after.items() if k != "version"} == {
        k: v for k, v in values.items() if k != "version"
    }
    with pytest.raises(NoSuchImportError):
        undo(database, done.batch_id)


def edit(database: Database, customer: Customer, **values: object) -> None:
    with database.write() as session:
        enter(session, "somebody's command", LEAD_ID, database.clock())
        for name, value in values.items():
            setattr(session.get_one(Customer, customer.id), name, value)


def test_undo_keeps_and_names_what_people_worked_on(database: Database) -> None:
    done, _ = imported(database, "Firma;Ort\nA AG;Bern\nB AG;Bern\nC AG;Bern\n")
    edited, used = the_customer(database, "A AG"), the_customer(database, "B AG")
    edit(database, edited, website="www.a.ch")
    with database.write() as session:
        enter(session, "another command", LEAD_ID, database.clock())
        session.add(
            Activity(
                id=database.ids.new(),
                customer_id=used.id,
                kind="note",
                happened_at=database.clock(),
                text="called",
                author_id=LEAD_ID,
            )
        )
    assert done.batch_id is not None

    undone = undo(database, done.batch_id)

    assert undone.undone == 1
    assert {(k.customer_id, k.field, k.why) for k in undone.kept} == {
        (edited.id, "website", KeptBecause.EDITED),
        (used.id, "", KeptBecause.USED),
    }
    assert counts(database)["customer"] == 2


def test_undo_leaves_a_field_alone_that_was_edited_after_the_update(database: Database) -> None:
    imported(database, "Kd-Nr;Firma;Ort;PLZ\n1;A AG;Bern;3000\n")
    done, _ = imported(
        database, "Kd-Nr;Firma;Ort;PLZ\n1;A AG;Thun;3600\n", update_by=[UpdateBy.NUMBER]
    )
    customer = the_customer(database, "A AG")
    edit(database, customer, city="Biel")
    assert done.batch_id is not None

    undone = undo(database, done.batch_id)

    assert [(k.field, k.why) for k in undone.kept] == [("city", KeptBecause.EDITED)]
    after = the_customer(database, "A AG")
    assert (after.city, after.zip) == ("Biel", "3000")


def test_after_thirty_days_an_import_stays(database: Database, clock) -> None:
    done, _ = imported(database, "Firma;Ort\nA AG;Bern\n")
    clock.advance(days=31)
    assert done.batch_id is not None
    with pytest.raises(ImportTooOldError):
        undo(database, done.batch_id)


MANY = "Firma;Ort;Telefon\n" + "".join(f"Firma {n} AG;Bern;044 234 56 78\n" for n in range(900))


def test_a_cancelled_import_leaves_nothing(database: Database) -> None:
    imported(database, "Firma;Ort\nZuvor AG;Bern\n")
    before = counts(database)
    seen: list[RowResult] = []
    done = import_records(
        database,
        records_of(MANY),
        ImportPlan(file_name="many.csv"),
        on_rows=seen.extend,
        cancelled=lambda: len(seen) > 300,
    )
    assert (done.cancelled, done.batch_id) == (True, None)
    assert counts(database) == before


@pytest.mark.parametrize("after", [0, 1])
def test_a_first_import_that_is_cancelled_or_fails_leaves_a_working_database(
    database: Database, after: int
) -> None:
    many = MANY + "".join(f"Mehr {n} AG;Bern;044 234 56 78\n" for n in range(6000))
    calls: list[int] = []
    done = import_records(
        database,
        records_of(many),
        ImportPlan(file_name="many.csv"),
        on_rows=lambda rows: calls.append(len(rows)),
        cancelled=lambda: len(calls) >= after,
    )
    assert done.cancelled
    assert not any(counts(database).values())

    def breaking() -> Iterator[ImportRecord]:
        yield from records_of("Firma;Ort\nA AG;Bern\n")
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="stick"):
        import_records(database, breaking(), ImportPlan(file_name="many.csv"))
    imported(database, "Firma;Ort\nA AG;Bern\n")
    assert counts(database)["customer"] == 1


def test_an_error_in_the_middle_leaves_nothing(database: Database) -> None:
    imported(database, "Firma;Ort\nZuvor AG;Bern\n")
    before = counts(database)

    def breaking() -> Iterator[ImportRecord]:
        for record in records_of(MANY):
            if record.number == 500:
                raise OSError("the stick was pulled out")
            yield record

    with pytest.raises(OSError, match="stick"):
        import_records(database, breaking(), ImportPlan(file_name="many.csv"))
    assert counts(database) == before


def test_others_can_save_while_an_import_runs(database: Database) -> None:
    imported(database, "Firma;Ort\nZuvor AG;Bern\n")
    customer = the_customer(database, "Zuvor AG")
    saved: list[int] = []

    def save_meanwhile(rows: list[RowResult]) -> None:
        edit(database, customer, website=f"www.{len(saved)}.ch")
        saved.append(len(rows))

    done = import_records(
        database, records_of(MANY), ImportPlan(file_name="many.csv"), on_rows=save_meanwhile
    )
    assert done.sums.created == 900
    assert len(saved) > 3
    assert the_customer(database, "Zuvor AG").website == f"www.{len(saved) - 1}.ch"


def test_the_listeners_are_told_at_the_end(database: Database) -> None:
    heard: list[Changed] = []
    database.listen(heard.append)
    done, _ = imported(database, "Firma;Ort\nA AG;Bern\n")
    assert [change.kind for change in heard[-1]] == ["import", "customer"]
    assert heard[-1].ids == (done.batch_id,)


def test_an_abandoned_import_is_taken_back_at_the_next_start(database: Database) -> None:
    imported(database, "Firma;Ort\nZuvor AG;Bern\n")
    done, _ = imported(database, MANY)
    with database.write() as session:
        session.get_one(ImportBatch, done.batch_id).state = "running"

    assert take_back_unfinished(database) == [done.batch_id]

    assert counts(database)["customer"] == 1
    assert take_back_unfinished(database) == []


def test_a_first_list_is_found_by_search_at_once(database: Database) -> None:
    if database.kind != "sqlite":
        pytest.skip("the fast way is for local files")
    imported(database, "Firma;Ort\nHofer AG;Chur\n")
    imported(database, "Firma;Ort\nMeier AG;Chur\n")
    with database.read() as session:
        found = session.execute(
            text("SELECT c.company FROM customer_fts f JOIN customer c ON c.id = f.rowid "
                 "WHERE customer_fts MATCH '\"hof\"* \"chur\"*'")
        )  # fmt: skip
        assert [row[0] for row in found] == ["Hofer AG"]
        indexes = text("SELECT count(*) FROM sqlite_master WHERE name LIKE 'ix_customer%'")
        assert (session.scalar(indexes) or 0) > 8


@pytest.mark.parametrize(
    ("size", "took", "following"), [(50, 0.01, 100), (400, 0.06, 200), (1, 5, 1)]
)
def test_chunks_stay_short_enough_for_others(size: int, took: float, following: int) -> None:
    pace = Pace()
    pace.took(size, took)
    assert pace.size == following
