"""When somebody is away, who stands in, and who may say so."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.settings.own_hours import OwnHours
from app.settings.public_holidays import Region
from app.settings.working_time import WorkDays
from app.team.absences import (
    KeepMyDays,
    KeptAbsence,
    absences,
    away_on,
    days_of,
    stood_in_for,
    week_of,
    work_days,
)
from app.team.models import Absence
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import seeding, working_as

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 11)
WEEK = WorkDays(
    region=Region("CH", "GR"),
    weekdays=frozenset({1, 2, 4}),
    hours=OwnHours(((1, ((time(8), time(12)),)),)),
)


def keep(database: Database, *away: KeptAbsence, gone: tuple[int, ...] = ()) -> None:
    database.execute(KeepMyDays(id=database.ids.new(), absences=away, gone=gone))


def test_an_absence_is_kept_changed_and_called_off(database: Database) -> None:
    id_ = database.ids.new()
    keep(database, KeptAbsence(id_, FIRST, LAST, COLLEAGUE_ID))
    with database.read() as session:
        (row,) = absences(session, REP_ID)
        assert (row.from_on, row.to_on, row.deputy) == (FIRST, LAST, "Reto Hofer")
        assert work_days(session, REP_ID).absences == ((FIRST, LAST),)
        assert [one.user_id for one in stood_in_for(session, COLLEAGUE_ID, LAST)] == [REP_ID]
        assert stood_in_for(session, COLLEAGUE_ID, date(2026, 12, 12)) == []
        assert [one.user_id for one in away_on(session, FIRST)] == [REP_ID]
        assert away_on(session, date(2026, 12, 6)) == []
    keep(database, KeptAbsence(id_, FIRST, FIRST))
    with database.read() as session:
        (row,) = absences(session, REP_ID)
        assert (row.to_on, row.deputy_id, row.deputy) == (FIRST, None, "")
        assert absences(session, REP_ID, since=LAST) == []
    keep(database, gone=(id_,))
    with database.read() as session:
        assert absences(session, REP_ID) == []


def test_a_week_is_kept_and_read_again(database: Database) -> None:
    database.execute(KeepMyDays(id=database.ids.new(), week=week_of(WEEK)))
    with database.read() as session:
        assert work_days(session, REP_ID) == WEEK
        assert work_days(session, COLLEAGUE_ID) == WorkDays(hours=OwnHours())


@pytest.mark.parametrize(
    "week", [{}, {"weekdays": []}, {"weekdays": [0, 8, "x"], "hours": {"1": "?"}}]
)
def test_a_week_that_means_nothing_is_the_usual_one(week: dict[str, object]) -> None:
    assert days_of(week, "Europe/Zurich", []) == WorkDays()


def test_nobody_touches_the_absence_of_others_from_this_page(database: Database) -> None:
    with seeding(database) as connection:
        values = {"id": 7, "user_id": COLLEAGUE_ID, "from_on": FIRST, "to_on": LAST}
        connection.execute(Absence.__table__.insert().values(values))  # type: ignore[attr-defined]
    keep(database, gone=(7,))
    with database.read() as session:
        assert session.scalars(select(Absence.id)).all() == [7]


def test_ones_week_is_nobody_elses_business_on_a_server(database: Database) -> None:
    database.execute(KeepMyDays(id=database.ids.new(), week=week_of(WEEK)))
    with working_as(database, "lead") as theirs, theirs.read() as session:
        seen = work_days(session, REP_ID)
    assert seen == (WorkDays() if database.kind == "postgresql" else WEEK)
    assert LEAD_ID != REP_ID


def test_an_absence_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before"):
        KeptAbsence(1, LAST, FIRST)


def test_a_lead_keeps_the_absence_of_somebody_who_is_ill(
    leads_database: Database, database: Database
) -> None:
    id_ = leads_database.ids.new()
    away = KeptAbsence(id_, FIRST, LAST, COLLEAGUE_ID, REP_ID)
    leads_database.execute(
        KeepMyDays(id=leads_database.ids.new(), absences=(away,), others=(REP_ID,))
    )
    with database.read() as session:
        (row,) = absences(session, REP_ID)
        assert (row.from_on, row.to_on, row.deputy) == (FIRST, LAST, "Reto Hofer")
        assert absences(session, LEAD_ID) == []
    shorter = KeptAbsence(id_, FIRST, FIRST, None, REP_ID)
    leads_database.execute(
        KeepMyDays(id=leads_database.ids.new(), absences=(shorter,), others=(REP_ID,))
    )
    with database.read() as session:
        assert [one.to_on for one in absences(session, REP_ID)] == [FIRST]
    leads_database.execute(KeepMyDays(id=leads_database.ids.new(), gone=(id_,), others=(REP_ID,)))
    with database.read() as session:
        assert absences(session, REP_ID) == []


def test_on_a_server_nobody_else_does(database: Database) -> None:
    if database.kind != "postgresql":
        return
    away = KeptAbsence(database.ids.new(), FIRST, LAST, None, COLLEAGUE_ID)
    with pytest.raises(NotAllowedError):
        database.execute(
            KeepMyDays(id=database.ids.new(), absences=(away,), others=(COLLEAGUE_ID,))
        )
    with database.read() as session:
        assert absences(session, COLLEAGUE_ID) == []
