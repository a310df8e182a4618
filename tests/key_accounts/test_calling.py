"""A key account in the call list, and what its lead hears of calls."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, insert, update

from app.calls.day.queries import DayList, day_list
from app.calls.permission.gate import Advice
from app.follow_ups.models import FollowUp
from app.follow_ups.queue.queue_query import queue
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.key_accounts.queries import contacts
from app.key_accounts.rules import KeyPart
from app.settings.outcomes import Outcome
from app.settings.working_time import WorkDays
from app.team.models import Membership, Team, User
from app.team.queries import lead_of, leads
from app.team.rules import Role
from tests.calls.example_plan import plan
from tests.key_accounts.conftest import TODAY, ZONE, KeyHands
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.seeding import seeding, working_as


def listed(key: KeyHands, user_id: int) -> DayList:
    with key.database.read() as session:
        return day_list(session, user_id, key.desk.clock(), ZONE, WorkDays())


def in_list(key: KeyHands, user_id: int) -> list[int]:
    return [row.candidate.follow_up_id or 0 for row in listed(key, user_id).rows]


def test_a_rep_sees_a_key_account_through_tasks_only(led: KeyHands) -> None:
    care = plan(led.desk, led.customer_id, kind=FollowUpKind.CARE)
    found = listed(led, REP_ID)
    assert [row.verdict.advice for row in found.held_back] == [(Advice.KEY_TEAM,)]
    assert found.rows == ()
    with working_as(led.database, "colleague") as database:
        hands = led.as_(database)
        hands.give(REP_ID, "Write the drawings", contact=False)
        assert in_list(led, REP_ID) == []
        task = hands.give(REP_ID, "Ask about 2027", contact=True)
    assert in_list(led, REP_ID) == [task]
    assert care not in in_list(led, REP_ID)


def test_without_a_lead_its_owner_calls_freely_and_others_for_tasks(key: KeyHands) -> None:
    plan(key.desk, key.customer_id, kind=FollowUpKind.CARE)
    found = listed(key, REP_ID)
    assert [row.verdict.advice for row in found.held_back] == [(Advice.KEY_TEAM,)]
    care = key.desk.view(key.customer_id).situation.key_care
    assert care is not None
    assert (care.lead, care.free) == ("", {COLLEAGUE_ID, LEAD_ID})
    with working_as(key.database, "lead") as database:  # who leads the team gives tasks meanwhile
        task = key.as_(database).give(REP_ID, "Ask about 2027", contact=True)
    assert in_list(key, REP_ID) == [task]
    own = plan(key.desk, key.customer_id, owner_id=COLLEAGUE_ID, author_id=COLLEAGUE_ID)
    assert own in in_list(key, COLLEAGUE_ID)


def test_other_customers_need_no_task(key: KeyHands) -> None:
    other = key.desk.customer("Alder Metallbau", inside_owner_id=COLLEAGUE_ID)
    step = plan(key.desk, other, kind=FollowUpKind.CARE)
    assert step in in_list(key, REP_ID)
    assert key.desk.view(other).situation.key_care is None


def test_what_was_promised_is_called_without_a_task(led: KeyHands) -> None:
    callback = plan(led.desk, led.customer_id, kind=FollowUpKind.CALLBACK, promised=True)
    assert in_list(led, REP_ID) == [callback]


def test_the_lead_calls_freely(led: KeyHands) -> None:
    step = plan(led.desk, led.customer_id, owner_id=COLLEAGUE_ID, author_id=COLLEAGUE_ID)
    assert in_list(led, COLLEAGUE_ID) == [step]


def call_outside(key: KeyHands) -> int:
    changes = {"override": "urgent", "outside_tasks": True, "note": "Their press stands still"}
    return key.desk.call(key.customer_id, Outcome.NEED_LATER, **changes)


def test_the_lead_is_told_of_a_call_outside_the_tasks(led: KeyHands) -> None:
    call_id = call_outside(led)
    (told,) = led.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert (told.owner_id, told.due_on, told.call_id) == (COLLEAGUE_ID, TODAY, call_id)
    assert told.text == "Martina Baumann: It is urgent"
    with led.database.read() as session:
        shown = queue(session, COLLEAGUE_ID, TODAY, team=False)
    assert told.id in [row.id for group in shown.groups for row in group.rows]
    assert told.id not in in_list(led, COLLEAGUE_ID)  # read, not called


def test_without_a_lead_the_team_lead_is_told(key: KeyHands) -> None:
    call_id = call_outside(key)
    (told,) = key.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert (told.owner_id, told.due_on, told.call_id) == (LEAD_ID, TODAY, call_id)
    assert told.text == "Martina Baumann: It is urgent"


def test_nobody_is_told_where_nobody_leads(key: KeyHands) -> None:
    with seeding(key.database) as connection:
        connection.execute(update(User).where(User.id == LEAD_ID).values(active=False))
    call_outside(key)
    assert key.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT) == []


def test_the_lead_of_ones_own_team_is_told_first(key: KeyHands) -> None:
    with key.database.read() as session:
        assert [one.id for one in leads(session)] == [LEAD_ID]
        somebody = lead_of(session, key.ids.new(), TODAY)  # in no team
    assert somebody is not None
    assert somebody.id == LEAD_ID
    other, team_id, since = key.ids.new(), key.ids.new(), date(2026, 1, 1)
    with seeding(key.database) as connection:
        person = {"login": "north", "name": "Nora Nord", "role": Role.LEAD}
        connection.execute(insert(User).values(id=other, **person))
        connection.execute(insert(Team).values(id=team_id, name="North"))
        connection.execute(delete(Membership).where(Membership.user_id == REP_ID))
        for who in (other, REP_ID):
            row = {"id": key.ids.new(), "user_id": who, "team_id": team_id, "from_on": since}
            connection.execute(insert(Membership).values(row))
    call_outside(key)
    (told,) = key.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert told.owner_id == other


def test_a_call_within_the_tasks_tells_nobody(led: KeyHands) -> None:
    led.desk.call(led.customer_id, Outcome.NEED_LATER)
    assert led.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT) == []


def test_a_call_that_is_undone_is_told_no_more(led: KeyHands) -> None:
    from app.calls.saving.correcting import UndoCall

    call_id = call_outside(led)
    led.database.execute(UndoCall(call_id=call_id))
    (told,) = led.desk.rows(FollowUp, kind=FollowUpKind.KEY_CONTACT)
    assert told.state is FollowUpState.DROPPED


def test_the_lead_sees_every_contact(led: KeyHands) -> None:
    led.desk.call(led.customer_id, Outcome.NO_ANSWER)
    led.desk.clock.advance(hours=1)
    call_outside(led)
    other = led.desk.customer("Anderswo")
    led.desk.call(other, Outcome.NO_ANSWER)
    with led.database.read() as session:
        seen = contacts(session, COLLEAGUE_ID)
        members = contacts(session, REP_ID)
        of_one = contacts(session, REP_ID, led.customer_id)
    assert [(one.company, one.entry.author, one.outside) for one in seen] == [
        ("Rosental AG", "Martina Baumann", "Martina Baumann: It is urgent"),
        ("Rosental AG", "Martina Baumann", ""),
    ]
    assert members == []  # who leads nothing has none
    assert of_one == seen


def test_the_preparation_knows_goal_and_criterion(led: KeyHands) -> None:
    with working_as(led.database, "colleague") as database:
        led.as_(database).give(REP_ID, "Ask about 2027", contact=True)
    (step,) = led.desk.view(led.customer_id).open_steps
    assert (step.text, step.done_when, step.contact_allowed, step.owner) == (
        "Ask about 2027",
        "They have signed",
        True,
        "Martina Baumann",
    )
    care = led.desk.view(led.customer_id).situation.key_care
    assert care is not None
    assert care.lead == "Reto Hofer"


def test_a_team_lead_sees_those_that_nobody_leads(key: KeyHands) -> None:
    key.desk.call(key.customer_id, Outcome.NO_ANSWER)
    with key.database.read() as session:
        assert [one.company for one in contacts(session, LEAD_ID)] == ["Rosental AG"]
        assert contacts(session, COLLEAGUE_ID) == []  # looks after it, and leads nothing
    with working_as(key.database, "colleague") as database:
        key.as_(database).set_team((COLLEAGUE_ID, KeyPart.LEAD), seen=())
    with key.database.read() as session:
        assert contacts(session, LEAD_ID) == []
        assert [one.company for one in contacts(session, COLLEAGUE_ID)] == ["Rosental AG"]
