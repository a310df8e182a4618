from __future__ import annotations

from datetime import date

import pytest

from app.clock import Appointment
from app.database.database import Database
from app.database.errors import NotAllowedError
from app.follow_ups.changes.commands import FollowUpGoneError
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.key_accounts.commands import ChangeKeyTask
from app.key_accounts.errors import KeyTaskGoneError, KeyTeamChangedError
from app.key_accounts.models import KeyMember
from app.key_accounts.rules import KeyPart
from tests.key_accounts.conftest import TODAY, ZONE, KeyHands
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import working_as

LEADS = ((COLLEAGUE_ID, KeyPart.LEAD), (REP_ID, KeyPart.MEMBER))


def on_server(database: Database) -> bool:
    return database.kind == "postgresql"


def test_its_owner_begins_a_team_and_the_lead_changes_it(led: KeyHands) -> None:
    account = led.seen()
    assert [(one.name, one.part) for one in account.members] == [
        ("Reto Hofer", KeyPart.LEAD),
        ("Martina Baumann", KeyPart.MEMBER),
    ]
    with working_as(led.database, "colleague") as database:
        changed = ((REP_ID, KeyPart.LEAD), (COLLEAGUE_ID, KeyPart.DEPUTY))
        led.as_(database).set_team(*changed, seen=LEADS)  # the lead gives itself away
    assert [(one.user_id, one.part) for one in led.seen().members] == list(changed)
    led.set_team(seen=changed)  # who leads now ends the team
    assert led.desk.rows(KeyMember) == []


def test_a_member_changes_neither_team_nor_tasks_on_a_server(led: KeyHands) -> None:
    assert led.seen(REP_ID).may_change is not on_server(led.database)
    if not on_server(led.database):
        return
    with pytest.raises(NotAllowedError):
        led.set_team((REP_ID, KeyPart.LEAD), seen=LEADS)
    with pytest.raises(NotAllowedError):
        led.give(REP_ID, "Call them", contact=True)
    assert led.seen(COLLEAGUE_ID).may_change
    assert led.desk.rows(FollowUp) == []


def test_a_team_lead_may_change_every_team(led: KeyHands) -> None:
    assert led.seen(LEAD_ID).may_change
    with working_as(led.database, "lead") as database:
        led.as_(database).set_team((LEAD_ID, KeyPart.LEAD), seen=LEADS)
    assert [one.user_id for one in led.seen().members] == [LEAD_ID]


def test_the_second_of_two_who_change_a_team_is_told(led: KeyHands) -> None:
    with (
        working_as(led.database, "colleague") as database,
        pytest.raises(KeyTeamChangedError),
    ):
        led.as_(database).set_team((COLLEAGUE_ID, KeyPart.LEAD), seen=LEADS[:1])
    assert len(led.seen().members) == 2


def test_a_task_stands_in_the_queue_of_whom_it_is_for(led: KeyHands) -> None:
    with working_as(led.database, "colleague") as database:
        task_id = led.as_(database).give(REP_ID, "Hear what they need in 2027", contact=True)
    step = led.desk.one(FollowUp)
    assert (step.id, step.owner_id, step.kind) == (task_id, REP_ID, FollowUpKind.CALL)
    assert (step.text, step.due_on) == ("Hear what they need in 2027", TODAY)
    (task,) = led.seen().tasks
    assert (task.done_when, task.contact_allowed, task.owner) == (
        "They have signed",
        True,
        "Martina Baumann",
    )


def test_a_task_is_changed_until_it_is_done(led: KeyHands) -> None:
    tomorrow = Appointment(date(2026, 11, 25), None, ZONE)
    with working_as(led.database, "colleague") as database:
        hands = led.as_(database)
        task_id = hands.give(REP_ID, "Call", contact=True)
        other = ChangeKeyTask(
            id=task_id,
            owner_id=COLLEAGUE_ID,
            due=tomorrow,
            goal="Write the drawings",
            done_when="Drawings sent",
            contact_allowed=False,
        )
        database.execute(other)
        (task,) = led.seen().tasks
        assert (task.goal, task.done_when, task.due) == (
            "Write the drawings",
            "Drawings sent",
            tomorrow,
        )
        assert led.desk.one(FollowUp).kind is FollowUpKind.TASK
        database.execute(FinishFollowUp(id=task_id))
        assert led.seen().tasks == ()
        with pytest.raises(KeyTaskGoneError):
            database.execute(other)
        with pytest.raises(FollowUpGoneError):
            database.execute(ChangeKeyTask(**{**vars(other), "id": 5}))
