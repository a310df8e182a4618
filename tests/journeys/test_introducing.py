"""Who never entered name and firm is led there once, after a call; what is entered is said at once.

The rep's name is known here; the firm's is not.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.database.database import Database
from app.practice.kinds import RunMode
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY, OwnCompany
from app.settings.settings_dialog import SettingsDialog
from app.team.login_commands import RenamePerson
from app.widgets.initials import InitialsDisc
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.seeding import working_as

ASKED = "is not entered yet"
TO_PRACTISE = "What to practise"


def call_once(rep: Person, office: Desk, company: str) -> None:
    office.customer(company)
    rep.ask_for(company)
    rep.waits_ready(company)
    rep.press("F9")
    rep.wait(lambda: rep.rooms.desk.in_call)
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_until_saved()
    rep.settle()


def asked(rep: Person) -> bool:
    message = rep.window.messages.message
    return message is not None and ASKED in message.text


def test_a_missing_firm_is_asked_for_once(
    start: Start, rep: Person, office: Desk, place: str
) -> None:
    call_once(rep, office, "Hofer AG")
    if place.startswith("postgresql"):  # a rep does not change what is the team's
        assert not asked(rep)
        return
    rep.wait(lambda: asked(rep))
    button = next(
        one
        for one in rep.window.messages.findChildren(QAbstractButton)
        if one.text().replace("&", "") == "Enter them…"
    )
    button.click()
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    dialog = QApplication.activeModalWidget()
    rep.settle()
    name = next(
        one
        for one in dialog.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == "Name"
    )
    assert not asked(rep)
    name.setFocus()
    rep.type("Beispiel AG")
    rep.press("Return")
    rep.wait(lambda: rep.rooms.work.caller().company == "Beispiel AG")


def test_it_is_not_asked_a_second_time(rep: Person, office: Desk, place: str) -> None:
    call_once(rep, office, "Hofer AG")
    if place.startswith("postgresql"):
        return
    rep.wait(lambda: asked(rep))
    rep.window.messages.close_message()
    call_once(rep, office, "Meier AG")
    assert not asked(rep)


def test_a_practised_talk_knows_the_firm_that_was_entered_meanwhile(
    rep: Person, before: Database
) -> None:
    rep.press("F4")
    rep.wait(lambda: rep.fields(TO_PRACTISE) and rep.rows(TO_PRACTISE))
    rep.settle()
    desk = rep.rooms.practice.page.desk
    assert company_in_talk(rep) == ""
    desk.throw_away()
    rep.settle()
    with working_as(before, "lead") as lead:
        firm = OwnCompany("Beispiel AG", "")._asdict()
        lead.execute(ChangeTeamSetting(id=lead.ids.new(), name=OWN_COMPANY, value=firm))
    rep.wait(lambda: rep.rooms.work.caller().company == "Beispiel AG")
    assert company_in_talk(rep) == "Beispiel AG"


def company_in_talk(rep: Person) -> str:
    """Begin the first scenario; whom does the caller say to call for?"""
    page = rep.rooms.practice.page
    found = page.choosing.found
    assert found is not None
    page.runs.begin(found.scenario("price-buyer/quote-price"), RunMode.PICK)
    rep.wait(lambda: page.desk.talking)
    return page.desk.run.case.caller.company


def test_who_is_renamed_reads_the_new_name_in_the_open_window(
    rep: Person, before: Database, place: str
) -> None:
    if not place.startswith("postgresql"):
        return  # there one renames oneself, in the settings
    with working_as(before, "lead") as lead:
        lead.execute(RenamePerson(login="rep", name="Regula Frei"))
    rep.wait(lambda: rep.rooms.work.caller().name == "Regula Frei")
    assert rep.window.top_bar.findChildren(InitialsDisc)[0].accessibleName() == "Regula Frei"
