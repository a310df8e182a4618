"""A key account with a lead, and hands for its team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from app.clock import Appointment
from app.customers.rules import Segment, Status
from app.database.database import Database
from app.database.ids import IdMaker
from app.key_accounts.commands import GiveKeyTask, Seat, SetKeyTeam
from app.key_accounts.queries import KeyAccount, key_account
from app.key_accounts.rules import KeyPart
from tests.calls.desk import Desk
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID

TODAY = date(2026, 11, 24)
ZONE = "Europe/Zurich"


@dataclass
class KeyHands:
    """Gives out tasks of one key account and changes its team, in whoever's hands."""

    database: Database
    ids: IdMaker
    desk: Desk
    customer_id: int

    def seen(self, user_id: int = REP_ID) -> KeyAccount:
        with self.database.read() as session:
            found = key_account(session, self.customer_id, user_id)
        assert found is not None
        return found

    def set_team(self, *seats: tuple[int, KeyPart], seen: Sequence[tuple[int, KeyPart]]) -> None:
        new = tuple(Seat(id=self.ids.new(), user_id=who, part=part) for who, part in seats)
        command = SetKeyTeam(customer_id=self.customer_id, seats=new, seen=tuple(seen))
        self.database.execute(command)

    def give(self, owner_id: int, goal: str, *, contact: bool, due: date = TODAY) -> int:
        id_ = self.ids.new()
        self.database.execute(
            GiveKeyTask(
                id=id_,
                customer_id=self.customer_id,
                owner_id=owner_id,
                due=Appointment(due, None, ZONE),
                goal=goal,
                done_when="They have signed",
                contact_allowed=contact,
            )
        )
        return id_

    def as_(self, database: Database) -> KeyHands:
        return KeyHands(database, self.ids, self.desk, self.customer_id)


@pytest.fixture
def key(database: Database, clock: FakeClock, ids: IdMaker) -> KeyHands:
    """A key account of the colleague's, in the rep's hands; it has no team yet."""
    desk = Desk(database, clock, ids)
    customer_id = desk.customer(
        "Rosental AG",
        segment=Segment.KEY,
        status=Status.ACTIVE,
        inside_owner_id=COLLEAGUE_ID,
        care_due_on=TODAY,
    )
    return KeyHands(database, ids, desk, customer_id)


@pytest.fixture
def led(key: KeyHands) -> KeyHands:
    """The same with the colleague as its lead and the rep as a member."""
    from tests.seeding import working_as

    with working_as(key.database, "colleague") as database:
        team = ((COLLEAGUE_ID, KeyPart.LEAD), (REP_ID, KeyPart.MEMBER))
        key.as_(database).set_team(*team, seen=())
    return key
