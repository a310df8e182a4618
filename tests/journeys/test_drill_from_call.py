"""What a customer said on the telephone is practised in the evening, without a name in it."""

from __future__ import annotations

from app.practice.drills.life_dialog import LifeDialog
from app.practice.models import PracticeDrill
from tests.calls.desk import Desk
from tests.example_customers import add_contact, add_customer
from tests.history.example_calls import call
from tests.journeys.person import Person
from tests.people import REP_ID

_LIST = "What to practise"
_CHOOSE = "To choose from"
_CALLS = "Your last calls"


def open_single(rep: Person) -> None:
    """Walk down the list to the drills one chooses by hand."""
    rep.press("F4")
    rep.wait(lambda: rep.fields(_LIST) and rep.rows(_LIST))
    rep.settle()
    rep.go_to(_LIST)
    for _ in range(10):
        if "One objection or attack" in rep.texts_of_chosen(_LIST):
            break
        rep.press("Down")
    rep.press("Return")


def test_an_objection_of_a_call_is_drilled_without_names(rep: Person, office: Desk) -> None:
    customer = add_customer(rep.database, "Gubler AG", city="Chur")
    add_contact(rep.database, customer, "Rita", "Zgraggen")
    call(rep.database, customer, note="Mrs Zgraggen, Chur: we are too dear for her.")

    open_single(rep)
    rep.go_to(_CHOOSE)
    rep.press("Home", "Return")
    rep.wait(lambda: rep.rows(_CALLS))
    assert rep.rows(_CALLS)[0].title == "Gubler AG"
    rep.waits_for("Taken out: Zgraggen, Chur")
    assert office.rows(PracticeDrill) == []
    rep.push("Keep as drill")
    rep.wait(lambda: office.rows(PracticeDrill))
    (drill,) = office.rows(PracticeDrill)
    assert (drill.user_id, drill.heard) == (REP_ID, "Mrs …: we are too dear for her.")
    rep.press("Esc")
    rep.wait(lambda: not rep.window.findChildren(LifeDialog))
    rep.settle()

    open_single(rep)
    rep.wait(lambda: any("too dear" in row.title for row in rep.rows(_CHOOSE)))
    rep.go_to(_CHOOSE)
    rep.press("Home")
    for _ in range(60):
        if any("too dear" in text for text in rep.texts_of_chosen(_CHOOSE)):
            break
        rep.press("Down")
    rep.press("Return")
    page = rep.rooms.practice.page
    rep.wait(lambda: page.desk.talking)
    run = page.desk.run
    assert run is not None
    assert run.lines[-1].text == "Mrs …: we are too dear for her."
