"""An objection of a real call becomes a drill without names."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from app.customers.models import Customer
from app.database.database import Database
from app.practice.drills.anonymous import KnownNames
from app.practice.drills.commands import KeepDrill
from app.practice.drills.from_life import ProposedDrill, proposed_drill
from app.practice.drills.life_queries import MetObjection, known_names, met_objections
from app.practice.drills.queries import my_drills
from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.practice.tags import Tag
from app.quotes.models import Quote
from app.scripts.queries import current_script
from app.scripts.shipped import load_shipped
from tests.example_customers import add_contact, add_customer
from tests.history.example_calls import call as add_call
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import seeding, working_as

NOTE = "Frau Zgraggen von der Gubler AG in Chur, 081 250 99 76: OF-77 sei zu teuer, Martina."


@pytest.fixture
def customer(database: Database) -> int:
    """A customer with a person, a quote, and scripts to call with."""
    with working_as(database, "lead") as leads:
        load_shipped(leads)
    id_ = add_customer(database, "Gubler AG", city="Chur")
    add_contact(database, id_, "Rita", "Zgraggen")
    with seeding(database) as connection:
        connection.execute(
            insert(Quote).values(
                **{"id": database.ids.new(), "customer_id": id_, "number": "OF-77"},
                **{"subject": "", "currency": "CHF", "state": "sent", "version": 1},
            )
        )
    return id_


def call(database: Database, customer: int, note: str, path: list[str]) -> int:
    with database.read() as session:
        used = current_script(session, "quote-follow-up")
    assert used is not None
    return add_call(
        database,
        customer,
        note=note,
        reached=True,
        script_version_id=used.version_id,
        script_path=path,
    )


def proposed(database: Database, met: MetObjection, language: str = "de") -> ProposedDrill:
    with database.read() as session:
        known = known_names(session, met.customer_id)
    return proposed_drill(
        met.note,
        met.objection,
        shipped_scripts().get(met.script or ""),
        language,
        shipped_personas().values(),
        known,
    )


def test_objections_that_the_script_was_turned_to_are_found(
    database: Database, customer: int
) -> None:
    price = call(database, customer, NOTE, ["greet", "objection.price", "objection.price", "recap"])
    call(database, customer, "", ["greet"])
    noted = call(database, customer, "Will nicht", ["greet", "objection.of_another_script"])
    with working_as(database, "colleague") as colleagues:
        call(colleagues, customer, "Other", ["objection.price"])
    with database.read() as session:
        found = met_objections(session, REP_ID)
        theirs = met_objections(session, COLLEAGUE_ID)
    assert {(one.call_id, one.objection, one.script) for one in found} == {
        (noted, None, "quote-follow-up"),
        (price, "price", "quote-follow-up"),
    }
    assert [one.note for one in theirs] == ["Other"]


def test_it_is_proposed_without_names_and_kept_when_confirmed(
    database: Database, customer: int
) -> None:
    call(database, customer, NOTE, ["objection.price"])
    with database.read() as session:
        (met,) = met_objections(session, REP_ID)
    drill = proposed(database, met)
    assert drill.heard == "Zu teuer"
    assert drill.situation == "Frau … von der … AG in …: … sei zu teuer, …."
    assert drill.removed == ("Zgraggen", "Gubler", "Chur, 081 250 99 76", "OF-77", "Martina")
    assert drill.personas[0] == "price-buyer"
    assert Tag.TECHNIQUE_ISOLATE in drill.best
    database.execute(
        KeepDrill(
            id=database.ids.new(),
            language="de",
            persona=drill.personas[0],
            heard=drill.heard,
            situation=drill.situation,
            best=drill.best,
            acceptable=drill.acceptable,
            script=met.script,
        )
    )
    with database.read() as session:
        (kept,) = my_drills(session, REP_ID)
    assert kept.situation == drill.situation
    assert not any(name in str(kept) for name in ("Zgraggen", "Gubler", "Chur", "OF-77", "081"))


def test_a_call_without_an_objection_is_written_down_from_its_note(
    database: Database, customer: int
) -> None:
    call(database, customer, "Zgraggen: Ihr zockt uns ab!", [])
    with database.read() as session:
        (met,) = met_objections(session, REP_ID)
    drill = proposed(database, met)
    assert (drill.heard, drill.situation) == ("…: Ihr zockt uns ab!", "")
    assert drill.best == (Tag.TECHNIQUE_CLARIFY,)


def test_an_objection_that_no_persona_has_is_answered_as_its_script_says() -> None:
    script = shipped_scripts()["quote-follow-up"]
    drill = proposed_drill("", "budget", script, "en", (), KnownNames())
    assert (drill.heard, drill.best) == ("No budget", (Tag.TECHNIQUE_WHAT_IF,))
    assert drill.personas == ()


def test_a_customer_that_is_gone_has_no_names(database: Database) -> None:
    with database.read() as session:
        assert known_names(session, 12345) == KnownNames()
        assert session.get(Customer, 12345) is None
