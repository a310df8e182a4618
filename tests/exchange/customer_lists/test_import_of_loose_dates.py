"""What becomes of dates that name no single day, from the list to the database."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.database.database import Database
from app.exchange.messages import Level, Reason
from app.exchange.words import message_text
from app.follow_ups.models import FollowUp
from app.history.models import Activity
from tests.exchange.lists import imported, the_customer

ZURICH = ZoneInfo("Europe/Zurich")


def test_a_plan_for_a_quarter_is_due_on_its_first_working_day(database: Database) -> None:
    _, rows = imported(
        database,
        "Firma;Ort;Wiedervorlage;Was tun;Kanton\nA AG;Chur;Q1 2027;Offerte;GR\n"
        "B AG;Bern;morgen;Muster;BE\nC AG;Thun;27.11.2026;Anruf;BE\n",
    )

    with database.read() as session:
        steps = session.execute(select(FollowUp.text, FollowUp.due_on).order_by(FollowUp.text))
        assert [tuple(step) for step in steps] == [
            ("Anruf", date(2026, 11, 27)),
            ("Muster", date(2026, 11, 25)),
            ("Offerte", date(2027, 1, 4)),
        ]
        assert session.scalars(select(Activity)).all() == []
    assert the_customer(database, "A AG").next_step_on == date(2027, 1, 4)
    told = [
        [(m.level, m.reason, m.column, m.value, m.detail) for m in row.messages] for row in rows
    ]
    assert told == [
        [(Level.NOTE, Reason.PLANNED_ON, "Wiedervorlage", "Q1 2027", "2027-01-04")],
        [(Level.NOTE, Reason.COUNTED_FROM_TODAY, "Wiedervorlage", "morgen", "2026-11-25")],
        [],
    ]


def test_a_past_contact_keeps_its_words_in_a_note_of_the_first_day(database: Database) -> None:
    _, rows = imported(database, "Firma;Ort;Letzter Kontakt\nA AG;Chur;Ende Okt. 2026\n")

    customer = the_customer(database, "A AG")
    assert customer.last_contact_at == datetime(2026, 10, 21, 12, tzinfo=ZURICH)
    with database.read() as session:
        note = session.scalars(select(Activity)).one()
    assert (note.text, note.happened_on) == ("Letzter Kontakt: Ende Okt. 2026", date(2026, 10, 21))
    assert [message.reason for message in rows[0].messages] == [Reason.TAKEN_AS_DAY]


def test_what_stays_unclear_is_told_and_kept(database: Database) -> None:
    _, rows = imported(
        database,
        "Firma;Ort;Wiedervorlage;Letzter Kontakt\nA AG;Chur;Okt 26;\nB AG;Bern;;nächste Woche\n",
    )

    reasons = [[message.reason for message in row.messages] for row in rows]
    assert reasons == [[Reason.DAY_OR_YEAR], [Reason.DATE_IN_THE_FUTURE]]
    with database.read() as session:
        assert session.scalars(select(FollowUp)).all() == []
        assert set(session.scalars(select(Activity.text))) == {
            "Wiedervorlage: Okt 26",
            "Letzter Kontakt: nächste Woche",
        }


def test_the_message_shows_the_day_as_dates_are_written(database: Database) -> None:
    _, rows = imported(database, "Firma;Ort;Wiedervorlage\nA AG;Chur;KW 49\n")

    said = message_text(rows[0].messages[0])
    assert said.startswith("Wiedervorlage: KW 49 – names no single day; planned for ")
    assert "2026" in said
