"""A computer whose battery was empty starts long before what was entered yesterday."""

from __future__ import annotations

from app.database.database import Database
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY
from tests.fakes import FakeClock
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.seeding import working_as

TOLD = "24.11.2026 already"


def told(person: Person) -> bool:
    return any(TOLD in message.text for message in person.window.messages._waiting)


def test_a_clock_before_the_newest_entry_is_told_once_a_day(
    start: Start, before: Database, place: str, clock: FakeClock
) -> None:
    with working_as(before, "lead") as lead:
        firm = {"name": "Beispiel AG", "phone": ""}
        lead.execute(ChangeTeamSetting(id=lead.ids.new(), name=OWN_COMPANY, value=firm))
    assert not told(start())
    clock.advance(days=-3)
    if place.startswith("postgresql"):  # the server's clock holds there, and is told otherwise
        assert not told(start())
        return
    person = start()
    person.wait(lambda: told(person))
    assert not told(start())
    clock.advance(days=1)
    person = start()
    person.wait(lambda: told(person))
    clock.advance(days=2)
    assert not told(start())
