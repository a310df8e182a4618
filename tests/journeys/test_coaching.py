"""A coach beside a trainee: a run is answered, a task given, a talk observed, calls released."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit
from sqlalchemy import insert, select

from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.database import Database
from app.practice.coaching.observation_pane import MarkList
from app.practice.kinds import RunMode
from app.practice.models import (
    PracticeComment,
    PracticeObservation,
    PracticeOverride,
    PracticeRun,
    PracticeTask,
)
from app.practice.simulation import simulator
from app.practice.simulation.model_talk import best_choice
from app.scripts.models import ScriptRelease
from app.team.models import Coaching
from tests.calls.desk import Desk
from tests.journeys.conftest import WindowOf
from tests.journeys.person import Person
from tests.people import COACH_ID, LEAD_ID, REP_ID, TRAINEE_ID, add_other_roles
from tests.seeding import seeding

_LIST = "What to practise"
_COACH_LIST = "Whom to coach"


def coaches(database: Database, coach_id: int, trainee_id: int) -> None:
    with seeding(database) as connection:
        connection.execute(
            insert(Coaching).values(
                id=database.ids.new(),
                coach_id=coach_id,
                trainee_id=trainee_id,
                from_on=date(2026, 1, 1),
            )
        )


def to_practice(person: Person) -> None:
    person.press("F4")
    person.wait(lambda: person.fields(_LIST) and person.rows(_LIST))
    person.settle()


def to_coaching(person: Person) -> None:
    to_practice(person)
    person.go_to("Practise or coach")
    person.press("Right")
    person.wait(lambda: person.fields(_COACH_LIST) and person.rows(_COACH_LIST))
    person.settle()


def choose(person: Person, title: str) -> None:
    person.go_to(_COACH_LIST)
    for _ in range(12):
        if title in person.texts_of_chosen(_COACH_LIST):
            break
        person.press("Down")
    assert title in person.texts_of_chosen(_COACH_LIST)
    person.settle()


def practise_and_send(rep: Person, office: Desk) -> PracticeRun:
    to_practice(rep)
    page = rep.rooms.practice.page
    found = page.choosing.found
    assert found is not None
    one = found.scenario("price-buyer/quote-price")
    assert one is not None
    page.runs.begin(one, RunMode.PICK)
    for _ in range(5):
        run = page.desk.run
        assert run is not None
        number = list(simulator.choices(run)).index(best_choice(run)) + 1
        rep.press(f"Ctrl+{number}", "Return")
    rep.press("F9", "Alt+6")
    rep.type_over("in 2 weeks")
    rep.press("Ctrl+Return")
    rep.wait(lambda: office.rows(PracticeRun))
    rep.settle()
    rep.push("Send to coach")
    rep.wait(lambda: office.one(PracticeRun).sent_to_coach_at is not None)
    rep.settle()
    sent: PracticeRun = office.one(PracticeRun)
    return sent


def test_a_sent_run_comes_back_with_comments_and_another_score(
    rep: Person, window_of: WindowOf, before: Database, office: Desk
) -> None:
    coaches(before, LEAD_ID, REP_ID)
    sent = practise_and_send(rep, office)

    lead = window_of("lead")
    to_coaching(lead)
    choose(lead, "Martina Baumann")
    lead.waits_for("Comment on a line")
    page = lead.rooms.practice.page
    page.pane.talk.choose(4)
    lead.go_to("What I saw or heard")
    lead.type("you asked at once")
    lead.go_to("What I wish instead")
    lead.type("wait a moment first")
    lead.press("Return")
    lead.wait(lambda: office.rows(PracticeComment))
    lead.settle()
    comment = office.one(PracticeComment)
    assert (comment.line, comment.perception) == (4, "you asked at once")

    page.card.rows[0].setFocus()
    lead.press("Space")
    lead.field("Points", QComboBox).setCurrentIndex(0)
    lead.push("Give these points")
    lead.wait(lambda: lead.sees("reason"))  # without one nothing is kept
    assert office.rows(PracticeOverride) == []
    lead.go_to("Why")
    lead.type("the name came too late")
    lead.press("Return")
    lead.wait(lambda: office.rows(PracticeOverride))
    override = office.one(PracticeOverride)
    assert override.points == {"opener": 0.0}
    assert override.score < (sent.score or 0)

    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.fields(_LIST))
    rep.rooms.practice.page.finished.open(sent.id)
    rep.waits_for(f"{override.score} of 100")
    assert rep.sees("the name came too late")
    shown = rep.rooms.practice.page.pane.talk.model().index(3, 0)
    assert "wait a moment first" in shown.data(0x0100).remark  # UserRole


def test_a_task_is_given_and_done(
    rep: Person, window_of: WindowOf, before: Database, office: Desk
) -> None:
    coaches(before, LEAD_ID, REP_ID)
    lead = window_of("lead")
    to_coaching(lead)
    choose(lead, "Martina Baumann")
    lead.go_to("until, e.g. fri")
    lead.type("fri")
    lead.go_to("what to mind")
    lead.type("ask before you argue")
    lead.press("Return")
    lead.wait(lambda: office.rows(PracticeTask))
    task = office.one(PracticeTask)
    assert (task.user_id, task.runs, task.until_on) == (REP_ID, 1, date(2026, 11, 27))

    rep.clock.moment += timedelta(minutes=1)
    practise_and_send(rep, office)
    rep.wait(lambda: office.one(PracticeTask).done_at is not None)


def test_a_talk_is_observed_by_keys(window_of: WindowOf, before: Database, office: Desk) -> None:
    coaches(before, LEAD_ID, REP_ID)
    lead = window_of("lead")
    to_coaching(lead)
    choose(lead, "Observation sheet")
    lead.wait(lambda: lead.fields("Criteria", MarkList))
    lead.field("Criteria", MarkList).setFocus()
    lead.press("2", "1", "0")
    lead.go_to("What is observed")
    lead.press("Right")  # a live call
    lead.go_to("One strength")
    lead.type("calm voice")
    lead.go_to("One focus")
    lead.type("ask for the date")
    lead.press("Ctrl+Return")
    lead.waits_for("A live call is observed only if the trainee agrees.")
    assert office.rows(PracticeObservation) == []
    lead.push("The trainee agrees to be observed in this call")
    lead.press("Ctrl+Return")
    lead.wait(lambda: office.rows(PracticeObservation))
    sheet = office.one(PracticeObservation)
    assert sheet.marks == {"opener": 10.0, "steps": 5.0, "questions": 0.0}
    assert (sheet.strength, sheet.focus, sheet.live) == ("calm voice", "ask for the date", True)
    lead.wait(lambda: lead.field("One strength", QLineEdit).text() == "")


def test_a_trainee_is_released_and_gets_c_customers(
    window_of: WindowOf, before: Database, office: Desk, place: str
) -> None:
    if "://" not in place:
        with seeding(before) as connection:
            add_other_roles(connection)
    coaches(before, COACH_ID, TRAINEE_ID)
    ours = office.customer("Alder Metallbau", segment=Segment.C, inside_owner_id=COACH_ID)
    coach = window_of("coach")
    to_coaching(coach)
    choose(coach, "Noah Frei")
    coach.go_to("Customers to give along")
    coach.press("Down")
    coach.push("Release for live calls: Quote follow-up")
    coach.wait(lambda: office.rows(ScriptRelease))
    coach.settle()
    assert office.one(ScriptRelease).trainee_id == TRAINEE_ID
    with office.database.read() as session:
        owner = session.scalar(select(Customer.inside_owner_id).where(Customer.id == ours))
    assert owner == TRAINEE_ID

    coach.waits_for("Take back")
    coach.push("Take back: Quote follow-up")
    coach.wait(lambda: office.one(ScriptRelease).withdrawn_at is not None)
