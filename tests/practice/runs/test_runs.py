"""What a person keeps of the own practice, in both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.database.database import Database
from app.database.undo import UndoCommand
from app.practice import queries
from app.practice.cards import CardKey, replayed
from app.practice.coaching.commands import CommentLine, GiveTask, WithdrawTask
from app.practice.coaching.queries import sent_to_me
from app.practice.drills.commands import KeepDrill, RemoveDrill
from app.practice.drills.queries import my_drills
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.kinds import CardKind, Grade
from app.practice.models import PracticeReview
from app.practice.offers.task_queries import my_tasks, tasks_i_gave
from app.practice.runs.commands import DeleteRun, KeepReviews, SendRun
from app.practice.runs.opened_queries import opened_run
from app.practice.tags import Tag
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.practice.kept_runs import CONTENT, CRITERIA, TODAY, a_review, a_run, coached
from tests.seeding import working_as

PRICE = CardKey("price-buyer", CardKind.OBJECTION, "price")


def test_a_run_is_kept_with_all_that_was_said(database: Database) -> None:
    run = a_run(database)
    database.execute(run)
    with database.read() as session:
        found = opened_run(session, run.id)
    assert found is not None
    assert found.content == CONTENT
    assert found.row.criteria == CRITERIA
    assert (found.row.score, found.row.computed, found.row.sent_at) == (63, 63, None)
    assert (found.user, found.seed, found.language) == ("Martina Baumann", 7, "de")


def test_runs_are_given_in_their_order_and_only_one_s_own(
    database: Database, clock: FakeClock
) -> None:
    kept = []
    for score in range(50, 64):
        clock.advance(minutes=10)
        kept.append(a_run(database, score=score, scenario=f"s{score % 2}"))
        database.execute(kept[-1])
    with working_as(database, "colleague") as colleagues:
        colleagues.execute(a_run(colleagues, score=99))
    with database.read() as session:
        every = queries.all_runs(session, REP_ID)
    assert [run.score for run in every] == list(range(50, 64))
    assert [run.id for run in every] == [run.id for run in kept]


def test_runs_and_drills_review_the_cards(database: Database) -> None:
    first = a_review(database, Grade.GOOD)
    database.execute(a_run(database, reviews=(first,)))
    later = TODAY + timedelta(days=2)
    again = a_review(database, Grade.EASY)
    other = a_review(database, Grade.AGAIN, name="pressure", kind=CardKind.ATTACK)
    database.execute(KeepReviews(on=later, reviews=(again, other)))
    with database.read() as session:
        cards = queries.cards(session, REP_ID)
        logged = list(session.scalars(select(PracticeReview).order_by(PracticeReview.id)))
    assert cards[PRICE] == replayed([(Grade.GOOD, TODAY), (Grade.EASY, later)])
    assert len(cards) == 2
    assert [(one.grade, one.reviewed_on, one.run_id is None) for one in logged] == [
        (Grade.GOOD, TODAY, False),
        (Grade.EASY, later, True),
        (Grade.AGAIN, later, True),
    ]
    assert logged[0].card_id == logged[1].card_id == first.card_id


def test_one_card_answered_twice_in_a_run_is_reviewed_twice(database: Database) -> None:
    two = (a_review(database, Grade.AGAIN), a_review(database, Grade.GOOD))
    database.execute(a_run(database, reviews=two))
    with database.read() as session:
        cards = queries.cards(session, REP_ID)
    assert cards == {PRICE: replayed([(Grade.AGAIN, TODAY), (Grade.GOOD, TODAY)])}


def test_sending_a_run_is_one_s_own_and_can_be_taken_back(
    database: Database, clock: FakeClock
) -> None:
    run = a_run(database)
    database.execute(run)
    database.execute(SendRun(run_id=run.id))
    with database.read() as session:
        assert queries.all_runs(session, REP_ID)[-1].sent_at == clock()
    sent_at = clock()
    clock.advance(minutes=5)
    database.execute(SendRun(run_id=run.id))
    with database.read() as session:
        assert queries.all_runs(session, REP_ID)[-1].sent_at == sent_at
    database.execute(SendRun(run_id=run.id, sent=False))
    with database.read() as session:
        assert queries.all_runs(session, REP_ID)[-1].sent_at is None


def test_sending_is_undone(database: Database) -> None:
    run = a_run(database)
    database.execute(run)
    database.execute(SendRun(run_id=run.id), uuid="send")
    database.execute(UndoCommand(uuid="send"))
    with database.read() as session:
        assert queries.all_runs(session, REP_ID)[-1].sent_at is None


def test_nobody_sends_what_is_not_there_or_not_the_own(database: Database) -> None:
    run = a_run(database)
    with working_as(database, "colleague") as colleagues:
        colleagues.execute(run)
    for run_id in (run.id, 12345):
        with pytest.raises(PracticeRefusedError) as refused:
            database.execute(SendRun(run_id=run_id))
        assert refused.value.trouble in (PracticeTrouble.RUN_GONE, PracticeTrouble.NOT_YOURS)


def test_each_fitting_run_brings_a_task_nearer_to_its_end(
    database: Database, clock: FakeClock
) -> None:
    with coached(database) as leads:
        task = GiveTask(
            id=leads.ids.new(),
            user_id=REP_ID,
            runs=2,
            until_on=TODAY + timedelta(days=3),
            script="quote-follow-up",
            text=" The price talk ",
        )
        leads.execute(task)
    database.execute(a_run(database, started_at=clock() - timedelta(minutes=1)))
    database.execute(a_run(database, script="care"))
    clock.advance(minutes=10)
    database.execute(a_run(database))
    with database.read() as session:
        (shown,) = my_tasks(session, REP_ID)
    assert (shown.runs_done, shown.runs, shown.text) == (1, 2, "The price talk")
    assert (shown.author, shown.done_at) == ("Claudia Keller", None)
    database.execute(a_run(database))
    database.execute(a_run(database))
    with database.read() as session:
        assert my_tasks(session, REP_ID) == []
    with working_as(database, "lead") as leads, leads.read() as session:
        (given,) = tasks_i_gave(session, LEAD_ID)
    assert (given.runs_done, given.done_at) == (2, clock())


def test_a_withdrawn_task_is_asked_for_no_longer(database: Database) -> None:
    with coached(database) as leads:
        task = GiveTask(id=leads.ids.new(), user_id=REP_ID, runs=1, until_on=TODAY)
        leads.execute(task)
        leads.execute(WithdrawTask(id=task.id), uuid="withdraw")
        with leads.read() as session:
            assert tasks_i_gave(session, LEAD_ID) == []
        with database.read() as session:
            assert my_tasks(session, REP_ID) == []
        leads.execute(UndoCommand(uuid="withdraw"))
    with database.read() as session:
        assert [one.id for one in my_tasks(session, REP_ID)] == [task.id]


def test_a_task_asks_for_something() -> None:
    with pytest.raises(ValueError, match="at least one"):
        GiveTask(id=1, user_id=2, runs=0, until_on=TODAY)


def test_a_drill_of_a_real_call_is_one_s_own(database: Database) -> None:
    drill = KeepDrill(
        id=database.ids.new(),
        language="de",
        persona="price-buyer",
        heard=" Das ist uns zu teuer. ",
        best=(Tag.TECHNIQUE_ISOLATE,),
        script="quote-follow-up",
    )
    database.execute(drill)
    with database.read() as session:
        (found,) = my_drills(session, REP_ID)
        assert my_drills(session, COLLEAGUE_ID) == []
    assert found.key == CardKey("price-buyer", CardKind.OWN, str(drill.id))
    assert (found.heard, found.best) == ("Das ist uns zu teuer.", {Tag.TECHNIQUE_ISOLATE})
    with working_as(database, "colleague") as colleagues, pytest.raises(PracticeRefusedError):
        colleagues.execute(RemoveDrill(id=drill.id))
    database.execute(RemoveDrill(id=drill.id), uuid="remove")
    with database.read() as session:
        assert my_drills(session, REP_ID) == []
    database.execute(UndoCommand(uuid="remove"))
    with database.read() as session:
        assert my_drills(session, REP_ID) == [found]


def test_the_outcome_of_the_wrap_up_is_kept(database: Database) -> None:
    run = a_run(database, outcome="order", fitting_outcome="decides_later")
    database.execute(run)
    with database.read() as session:
        found = opened_run(session, run.id)
    assert found is not None
    assert (found.row.outcome, found.row.fitting_outcome) == ("order", "decides_later")


def test_a_deleted_run_is_seen_by_nobody_until_that_is_undone(database: Database) -> None:
    run = a_run(database, reviews=(a_review(database, Grade.GOOD),))
    database.execute(run)
    database.execute(SendRun(run_id=run.id))
    database.execute(DeleteRun(run_id=run.id), uuid="delete")
    with database.read() as session:
        assert queries.all_runs(session, REP_ID) == []
        assert opened_run(session, run.id) is None
        assert PRICE in queries.cards(session, REP_ID)  # what was answered stays
    with pytest.raises(PracticeRefusedError):
        database.execute(SendRun(run_id=run.id, sent=False))
    with coached(database) as leads:
        with leads.read() as session:
            assert sent_to_me(session, LEAD_ID, TODAY) == []
            assert opened_run(session, run.id) is None
        comment = CommentLine(
            id=leads.ids.new(), run_id=run.id, line=2, perception="x", effect="", wish=""
        )
        with pytest.raises(PracticeRefusedError) as refused:
            leads.execute(comment)
        assert refused.value.trouble is PracticeTrouble.RUN_GONE
    database.execute(UndoCommand(uuid="delete"))
    with database.read() as session:
        assert [one.id for one in queries.all_runs(session, REP_ID)] == [run.id]
    with working_as(database, "lead") as leads, leads.read() as session:
        assert [one.row.id for one in sent_to_me(session, LEAD_ID, TODAY)] == [run.id]


def test_nobody_deletes_a_run_of_others(database: Database) -> None:
    run = a_run(database)
    with working_as(database, "colleague") as colleagues:
        colleagues.execute(run)
    with pytest.raises(PracticeRefusedError):
        database.execute(DeleteRun(run_id=run.id))
    with working_as(database, "colleague") as colleagues, colleagues.read() as session:
        assert [one.id for one in queries.all_runs(session, COLLEAGUE_ID)] == [run.id]
