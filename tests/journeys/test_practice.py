"""A trainee's first days with the practice: the daily set, a failed run, the same once more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from app.customers.models import Phone
from app.database.models import Command
from app.history.models import Call
from app.history.rules import Direction
from app.practice.kinds import RunMode
from app.practice.models import PracticeCard, PracticeReview, PracticeRun
from app.practice.practice_page import PracticePage
from app.practice.runs import commands as run_commands
from app.practice.runs.run_desk import Stage
from app.practice.showing.talk_list import TalkList
from app.practice.simulation import simulator
from app.practice.simulation.model_talk import best_choice, worst_choice
from app.scripts.script_pane import ScriptPane
from app.startup.incoming import take_up
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person

_ANSWER = "Your answer: pick one, or type freely"
_LIST = "What to practise"
_SECONDS = 9


@pytest.fixture
def page(rep: Person) -> PracticePage:
    rep.press("F4")
    rep.wait(lambda: rep.fields(_LIST) and rep.rows(_LIST))
    rep.settle()
    return rep.rooms.practice.page


def answer(person: Person, page: PracticePage, *, well: bool) -> None:
    """Pick a line by its key, and say it."""
    run = page.desk.run
    assert run is not None
    choices = list(simulator.choices(run))
    wanted = best_choice(run) if well else worst_choice(run)
    person.clock.moment += timedelta(seconds=_SECONDS)
    person.press(f"Ctrl+{choices.index(wanted) + 1}")
    assert person.field(_ANSWER, QLineEdit).text() == wanted.text
    person.press("Return")


def begin(person: Person, title: str) -> None:
    """Walk down the list to a scenario, and begin it."""
    person.go_to(_LIST)
    for _ in range(40):
        if title in person.texts_of_chosen(_LIST):
            break
        person.press("Down")
    person.press("Return")
    person.waits_for("Hang up")


def talk_badly(person: Person, page: PracticePage) -> None:
    """Say the worst that is offered a few times, then give up."""
    for _ in range(6):
        if page.desk.talking:
            answer(person, page, well=False)
    person.press("F9")
    assert not page.desk.talking


def talk_well(person: Person, page: PracticePage) -> None:
    for _ in range(60):
        if not page.desk.talking:
            return
        answer(person, page, well=True)
    raise AssertionError("the talk has no end")


def finish(
    person: Person, page: PracticePage, office: Desk, outcome: str, when: str
) -> PracticeRun:
    before = len(office.rows(PracticeRun))
    person.press(outcome)
    if when:
        person.type_over(when)
    person.press("Ctrl+Return")
    person.wait(lambda: len(office.rows(PracticeRun)) > before)
    person.settle()
    return office.rows(PracticeRun)[-1]


def test_the_daily_set_is_two_keys_from_the_start(rep: Person, office: Desk) -> None:
    rep.press("F4")
    rep.wait(lambda: rep.fields(_LIST) and rep.rows(_LIST))
    rep.settle()
    rep.press("Return")
    page = rep.rooms.practice.page
    rep.wait(lambda: page.desk.talking)
    assert page.drills.going
    assert rep.sees("Practice, nothing reaches customers")
    assert rep.sees("No figure of practice reaches reports")
    assert not rep.sees("Objections")  # a drill has no script

    answer(rep, page, well=True)
    rep.waits_for("Next")
    assert page.desk.stage is Stage.WRAPPING_UP
    rep.press("Ctrl+Return")
    rep.wait(lambda: office.rows(PracticeReview))
    rep.settle()
    (card,) = office.rows(PracticeCard)
    assert card.reviews == 1
    assert page.desk.talking  # the next one
    assert office.rows(PracticeRun) == []


def test_a_first_day_a_failed_run_and_the_same_once_more(
    rep: Person, page: PracticePage, office: Desk
) -> None:
    begin(rep, "Price is too high")
    assert rep.field("Talk", TalkList).model().rowCount() == 1
    assert rep.sees("The scorecard fills in after the run.")
    talk_badly(rep, page)
    failed = finish(rep, page, office, "Alt+6", "in 2 weeks")
    assert (failed.score or 0) < 75
    assert failed.mode is RunMode.PICK
    rep.waits_for(f"{failed.score} of 100")
    assert rep.sees("Try again from", page.card)

    # The same scenario on another day says other things, and goes better.
    first = page.desk.run.lines[0].text
    rep.press("Ctrl+Return")
    rep.wait(lambda: page.start.isVisible())
    rep.clock.moment += timedelta(days=1)
    begin(rep, "Price is too high")
    assert page.desk.run.lines[0].text != first
    talk_well(rep, page)
    won = finish(rep, page, office, "Alt+5", "")
    assert (won.score or 0) > (failed.score or 0)
    assert won.ended == "won"
    assert rep.sees("Your last 2 runs")
    # Nothing of all this is a call.
    assert office.rows(Call) == []


def test_back_to_a_line_and_on_from_there(rep: Person, page: PracticePage, office: Desk) -> None:
    begin(rep, "Price is too high")
    talk_badly(rep, page)
    failed = finish(rep, page, office, "Alt+6", "in 2 weeks")
    said = [line.text for line in page.desk.run.lines]

    page.pane.talk.choose(3)  # the customer's second sentence
    rep.push("Replay from here")
    rep.wait(lambda: page.desk.talking)
    assert [line.text for line in page.desk.run.lines] == said[:3]
    talk_well(rep, page)
    again = finish(rep, page, office, "Alt+5", "")
    assert again.branched_from_id == failed.id
    assert (again.score or 0) > (failed.score or 0)

    rep.push("Model solution")
    rep.waits_for("This is one good way")
    rep.push("Back to my talk")
    assert rep.field("Talk", TalkList).model().rowCount() == len(page.desk.run.lines)
    rep.push("Send to coach")
    rep.wait(lambda: office.rows(PracticeRun)[-1].sent_to_coach_at is not None)


def test_a_typed_line_is_read_and_can_be_corrected(rep: Person, page: PracticePage) -> None:
    begin(rep, "Price is too high")
    rep.type("Good morning Mrs Zgraggen, Martina Baumann here. Do two minutes suit?")
    rep.clock.moment += timedelta(seconds=_SECONDS)
    rep.press("Return")
    rep.wait(lambda: page.desk.run.trainee_lines == 1)
    line = page.desk.run.lines[1]
    assert line.tags
    rep.press("Ctrl+T")
    rep.wait(page.popup.isVisible)
    rep.press("Space", "Return")  # the first one is none
    rep.wait(lambda: not page.popup.isVisible())
    assert page.desk.run.lines[1].tags != line.tags
    assert page.desk.run.lines[1].text == line.text


def test_a_real_call_comes_in_between(
    rep: Person, page: PracticePage, office: Desk, start: Start
) -> None:
    office.customer(company="Metallbau Tanner")
    begin(rep, "Price is too high")
    for _ in range(2):
        answer(rep, page, well=True)
    rep.go_to("Note")
    rep.type("she is in a hurry")
    said = [line.text for line in page.desk.run.lines]
    rep.press("F2")
    rep.clock.moment += timedelta(minutes=7)
    rep.press("F4")
    assert [line.text for line in page.desk.run.lines] == said
    assert page.desk.seconds < 60  # the clock stood still meanwhile

    rep.press("F7")
    rep.wait(lambda: page.start.isVisible())
    assert "Price is too high" in [row.title for row in rep.rows(_LIST)][:1]
    rep.wait(lambda: rep.rooms.practice.files.all_saved)
    rep.window.close()

    again = start()
    again.press("F4")
    again.wait(lambda: again.fields(_LIST) and again.rows(_LIST))
    again.settle()
    assert again.rows(_LIST)[0].pill == "left"
    again.press("Return")
    resumed = again.rooms.practice.page
    again.wait(lambda: resumed.desk.talking)
    assert [line.text for line in resumed.desk.run.lines] == said
    assert again.note == "she is in a hurry"


def test_practice_shows_the_script_and_leaves_it_alone(rep: Person, page: PracticePage) -> None:
    begin(rep, "Price is too high")
    pane = page.pane.findChild(ScriptPane)
    before = pane.state
    answer(rep, page, well=True)
    assert pane.state != before  # it follows by itself
    rep.press("F9")
    assert page.desk.stage is Stage.WRAPPING_UP
    rep.press("Ctrl+Return")
    rep.waits_for("Choose an outcome first")
    with rep.database.read() as session:
        kinds = set(session.scalars(select(Command.kind)))
    assert not {kind for kind in kinds if "call" in kind}


def test_nobody_is_rung_from_the_practice(rep: Person, page: PracticePage) -> None:
    rep.press("F9")
    rep.waits_for("Nobody is called from the practice.")
    begin(rep, "Price is too high")
    rep.press("F9")  # hangs up the practised talk
    rep.press("F9")
    assert page.isVisible()
    assert not rep.rooms.desk.in_call


def test_two_people_go_on_from_a_line_of_a_run_opened_again(
    rep: Person, page: PracticePage, office: Desk
) -> None:
    found = page.choosing.offered("price-buyer/quote-price")
    assert found is not None
    page.runs.begin(found, RunMode.TWO_PEOPLE)
    for _ in range(3):  # the coach, then the trainee
        rep.press("Ctrl+1", "Return")
        rep.clock.moment += timedelta(seconds=_SECONDS)
        rep.press("Ctrl+1", "Return")
    rep.type("We have bought elsewhere by now.")
    rep.press("Return")
    said = [line.text for line in page.desk.run.lines]
    objected = [line.objection for line in page.desk.run.lines]
    rep.press("F9")
    run = finish(rep, page, office, "Alt+6", "in 2 weeks")
    rep.press("Ctrl+Return")
    rep.wait(page.start.isVisible)

    page.finished.open(run.id)
    rep.wait(lambda: page.finished.shown is not None)
    page.pane.talk.choose(5)  # what the coach said third
    rep.push("Replay from here")
    rep.wait(lambda: page.desk.talking)
    assert [line.text for line in page.desk.run.lines] == said[:5]
    assert [line.objection for line in page.desk.run.lines] == objected[:5]
    assert page.desk.draft.mode is RunMode.TWO_PEOPLE
    assert rep.fields(_ANSWER)  # it is the trainee's turn
    rep.press("Ctrl+1", "Return")
    assert page.desk.coachs_turn


@pytest.mark.parametrize("key", ["F7", "Esc"])
def test_a_drill_is_left_with_what_was_answered(
    rep: Person, page: PracticePage, office: Desk, key: str
) -> None:
    rep.go_to(_LIST)
    rep.press("Return")
    rep.wait(lambda: page.desk.talking)
    rep.press(key)  # nothing was said: the card stays due
    rep.wait(page.start.isVisible)
    rep.settle()
    assert office.rows(PracticeReview) == []
    assert rep.focus is page.panel.list

    rep.press("Down", "Return")  # the ladder; an attack takes more than one answer
    rep.wait(lambda: page.desk.talking)
    answer(rep, page, well=True)
    rep.press(key)
    rep.wait(page.start.isVisible)
    rep.wait(lambda: office.rows(PracticeReview))
    assert not page.drills.going
    assert office.rows(PracticeRun) == []
    assert page.desk.stage is Stage.NONE


def test_an_answer_to_a_drill_that_is_not_kept_is_told(
    rep: Person, page: PracticePage, office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rep.go_to(_LIST)
    rep.press("Return")
    rep.wait(lambda: page.desk.talking)
    answer(rep, page, well=True)
    with monkeypatch.context() as broken:
        broken.setattr(run_commands, "reviewed", _fails)
        rep.press("Ctrl+Return")
        rep.waits_for("could not be kept. Its card stays due")
        rep.settle()
    assert office.rows(PracticeReview) == []


def _fails(*arguments: object) -> None:
    raise OSError("the disk is full")


def test_a_run_shows_its_outcome_and_is_deleted_and_brought_back(
    rep: Person, page: PracticePage, office: Desk
) -> None:
    begin(rep, "Price is too high")
    talk_badly(rep, page)
    run = finish(rep, page, office, "Alt+6", "in 2 weeks")
    assert run.outcome == "decides_later"
    assert rep.sees("Decides later", page.card)
    rep.press("Ctrl+Return")
    rep.wait(page.start.isVisible)
    rep.settle()
    assert any("Decides later" in row.subtitle for row in rep.rows("Your runs"))

    rep.go_to("Your runs")
    rep.press("Return")
    rep.waits_for(f"{run.score} of 100")
    assert rep.sees("Decides later", page.card)
    rep.push("Delete run")
    rep.waits_for("The run is deleted")
    rep.wait(lambda: not page.choosing.found.runs)
    rep.push("Undo Ctrl Z")
    rep.wait(lambda: page.choosing.found.runs)
    rep.settle()

    rep.go_to("Your runs")
    rep.press("X")
    rep.wait(lambda: not page.choosing.found.runs)
    rep.settle()
    rep.press("Ctrl+Z")
    rep.wait(lambda: page.choosing.found.runs)
    assert office.rows(PracticeRun)[0].deleted_at is None


def test_the_phone_rings_in_the_middle_of_a_run(
    rep: Person, page: PracticePage, office: Desk
) -> None:
    customer = office.customer(company="Alder Metallbau")
    office.put(
        Phone,
        **{"customer_id": customer, "kind": "phone", "typed": "044 234 56 78"},
        **{"e164": "+41442345678", "reversed_digits": "87654324414", "invalid": False},
    )
    begin(rep, "Price is too high")
    answer(rep, page, well=True)
    rep.type("What does a st")
    said = [line.text for line in page.desk.run.lines]
    take_up(rep.rooms.incoming, ["incoming", "+41442345678"])
    rep.waits_for("Incoming call: +41 44 234 56 78 · Alder Metallbau")
    assert rep.focus is rep.field(_ANSWER, QLineEdit)  # nobody is disturbed while typing
    rep.type("op cost")

    rep.press("Shift+F9")
    rep.wait(lambda: {"Alder Metallbau", "Incoming call"} <= set(rep.head))
    rep.waits_for("The practised talk waits; its clock stands still. F4 leads back.")
    assert rep.note == ""
    rep.clock.moment += timedelta(minutes=4)
    rep.press("F9")  # hangs up the real one
    rep.press("Alt+5", "Ctrl+Return")
    rep.wait(lambda: office.rows(Call))
    assert office.one(Call).direction is Direction.IN
    assert office.rows(PracticeRun) == []

    rep.press("F4")
    assert page.desk.talking
    assert [line.text for line in page.desk.run.lines] == said
    assert page.desk.seconds < 60
    assert rep.field(_ANSWER, QLineEdit).text() == "What does a stop cost"
    assert rep.focus is rep.field(_ANSWER, QLineEdit)
    rep.press("Return")
    assert page.desk.run.lines[3].text == "What does a stop cost"
