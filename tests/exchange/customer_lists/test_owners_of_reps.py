"""Whose imported customers are: a lead gives them to whom the list names, others to themselves."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.customers.models import Customer
from app.database.database import Database
from app.exchange.batches.results import UpdateBy
from app.exchange.customer_lists.import_batch import Unnamed
from app.exchange.guided.import_work import owners_to_choose
from app.exchange.messages import Reason
from app.exchange.taking_back.undo import undo
from app.follow_ups.models import FollowUp
from app.team.models import User
from tests.example_customers import add_customer
from tests.exchange.lists import imported, the_customer
from tests.people import COLLEAGUE_ID, FIELD_ID, LEAD_ID, REP_ID

OWNERS = (
    "Firma;Innendienst;Aussendienst;Wiedervorlage\n"
    "Eigene AG;Martina Baumann;;27.11.2026\n"
    "Ungenannte AG;;Urs Brunner;27.11.2026\n"
    "Fremde AG;Reto Hofer;Niemand Bekannter;27.11.2026\n"
)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_rep_s_import_is_own_or_nobody_s_on_a_server(database: Database) -> None:
    done, rows = imported(database, OWNERS)

    assert owners_of(database) == {
        "Eigene AG": (REP_ID, None),
        "Ungenannte AG": (REP_ID, None),
        "Fremde AG": (None, None),
    }
    with database.read() as session:
        assert set(session.scalars(select(FollowUp.owner_id))) == {REP_ID}
        assert session.scalars(select(User).where(User.login.is_(None))).all() == []
    told = [(m.reason, m.value) for row in rows for m in row.record.messages]
    assert told == [
        (Reason.OWNER_NOT_TAKEN_OVER, "Urs Brunner"),
        (Reason.OWNER_NOT_TAKEN_OVER, "Reto Hofer"),
        (Reason.OWNER_NOT_TAKEN_OVER, "Niemand Bekannter"),
    ]
    assert done.batch_id is not None
    undo(database, done.batch_id)
    assert owners_of(database) == {}


def test_a_lead_imports_for_everybody(leads_database: Database) -> None:
    imported(leads_database, OWNERS)

    found = owners_of(leads_database)
    # In a team a lead imports to give out; who works alone with a file is the owner.
    in_team = leads_database.kind == "postgresql"
    assert found["Ungenannte AG"][0] == (None if in_team else LEAD_ID)
    assert found["Fremde AG"][0] == COLLEAGUE_ID
    if in_team:
        assert found["Ungenannte AG"][1] == FIELD_ID


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_rep_s_list_takes_no_customer_from_a_colleague(database: Database) -> None:
    add_customer(database, "Fremde AG", number="K1", inside_owner_id=COLLEAGUE_ID)
    add_customer(database, "Freie AG", number="K2", inside_owner_id=None)
    text = "Kd-Nr;Firma;Ort;Innendienst\nK1;Fremde AG;Chur;rep\nK2;Freie AG;Chur;rep\n"
    done, _ = imported(database, text, update_by=[UpdateBy.NUMBER])

    assert owners_of(database) == {"Fremde AG": (COLLEAGUE_ID, None), "Freie AG": (REP_ID, None)}
    assert the_customer(database, "Fremde AG").city == "Chur"
    assert done.batch_id is not None
    undo(database, done.batch_id)
    assert owners_of(database) == {"Fremde AG": (COLLEAGUE_ID, None), "Freie AG": (None, None)}


def owners_of(database: Database) -> dict[str, tuple[int | None, int | None]]:
    with database.read() as session:
        wanted = select(Customer.company, Customer.inside_owner_id, Customer.field_owner_id)
        return {row.company: (row[1], row[2]) for row in session.execute(wanted)}


@pytest.mark.parametrize("whose", [None, LEAD_ID, COLLEAGUE_ID])
def test_a_lead_says_whose_a_list_without_owners_is(
    leads_database: Database, whose: int | None
) -> None:
    imported(leads_database, OWNERS, unnamed=Unnamed(whose))

    found = owners_of(leads_database)
    assert found["Ungenannte AG"][0] == whose
    assert found["Fremde AG"][0] == COLLEAGUE_ID  # what the list names holds


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_nobody_else_gives_customers_away_by_importing(database: Database) -> None:
    imported(database, OWNERS, unnamed=Unnamed(COLLEAGUE_ID))
    assert owners_of(database)["Ungenannte AG"] == (REP_ID, None)


def test_only_a_lead_of_a_team_is_asked(leads_database: Database, database: Database) -> None:
    with leads_database.read() as session:
        asked = owners_to_choose(session, LEAD_ID)
    with database.read() as session:
        assert owners_to_choose(session, REP_ID) == []
    if database.kind == "sqlite":
        assert asked == []
    else:
        assert asked[0] == (LEAD_ID, "Claudia Keller")
        assert (COLLEAGUE_ID, "Reto Hofer") in asked
