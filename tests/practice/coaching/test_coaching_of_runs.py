"""What passes between trainee and coach, and what the server keeps from everybody else."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.database.models import Change, Command
from app.database.undo import UndoCommand
from app.practice import models, queries
from app.practice.coaching.commands import (
    CommentLine,
    GiveTask,
    OverrideScore,
    RemoveComment,
    TakeBackOverride,
)
from app.practice.coaching.observing import KeepObservation, RemoveObservation
from app.practice.coaching.queries import sent_to_me, trainees
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.offers.sheet_queries import observations
from app.practice.runs.commands import SendRun
from app.practice.runs.opened_queries import opened_run
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID
from tests.practice.kept_runs import TODAY, a_run, coached
from tests.seeding import working_as

ALL = (
    *(models.PracticeRun, models.PracticeCard, models.PracticeReview, models.PracticeComment),
    *(models.PracticeOverride, models.PracticeTask, models.PracticeObservation),
    models.PracticeDrill,
)


def sent(database: Database) -> int:
    """Keep a run and send it."""
    run = a_run(database)
    database.execute(run)
    database.execute(SendRun(run_id=run.id))
    return run.id


def comment(database: Database, run_id: int, **values: object) -> CommentLine:
    usual = {
        **{"id": database.ids.new(), "run_id": run_id, "line": 2},
        **{"perception": "You asked twice", "effect": "She gets short", "wish": "Wait"},
    }
    return CommentLine(**{**usual, **values})  # type: ignore[arg-type]


def test_a_coach_reads_what_was_sent_and_nothing_else(database: Database) -> None:
    unsent = a_run(database)
    database.execute(unsent)
    run_id = sent(database)
    with coached(database) as leads, leads.read() as session:
        assert [one.name for one in trainees(session, LEAD_ID, TODAY)] == ["Martina Baumann"]
        (found,) = sent_to_me(session, LEAD_ID, TODAY)
        assert (found.row.id, found.user, found.answered) == (run_id, "Martina Baumann", False)
        assert sent_to_me(session, COLLEAGUE_ID, TODAY) == []
        if database.kind == "postgresql":
            assert opened_run(session, unsent.id) is None
            assert [run.id for run in queries.all_runs(session, REP_ID)] == [run_id]


def test_comments_stand_at_their_lines_until_they_are_taken_away(database: Database) -> None:
    run_id = sent(database)
    with coached(database) as leads:
        said = comment(leads, run_id)
        leads.execute(said)
        leads.execute(comment(leads, run_id, id=said.id, wish="Count to three"), uuid="change")
        with database.read() as session:
            found = opened_run(session, run_id)
            assert found is not None
            (shown,) = found.comments
            assert (shown.line, shown.wish, shown.author) == (2, "Count to three", "Claudia Keller")
        with leads.read() as session:
            assert sent_to_me(session, LEAD_ID, TODAY)[0].answered
        leads.execute(UndoCommand(uuid="change"))
        leads.execute(RemoveComment(id=said.id), uuid="remove")
        with pytest.raises(PracticeRefusedError):
            leads.execute(RemoveComment(id=said.id))
        leads.execute(UndoCommand(uuid="remove"))
    with database.read() as session:
        found = opened_run(session, run_id)
    assert found is not None
    assert [one.wish for one in found.comments] == ["Wait"]


def test_the_coach_s_score_counts_with_its_reason(database: Database, clock: FakeClock) -> None:
    run_id = sent(database)
    with coached(database) as leads:
        first = OverrideScore(id=leads.ids.new(), run_id=run_id, score=70, reason="Good voice")
        leads.execute(first)
        clock.advance(minutes=1)
        second = OverrideScore(
            id=leads.ids.new(),
            run_id=run_id,
            score=78,
            reason=" The benefit was named in other words ",
            points={"benefit": 10},
        )
        leads.execute(second)
        with database.read() as session:
            (row,) = queries.all_runs(session, REP_ID)
            found = opened_run(session, run_id)
            assert found is not None
            assert (row.score, row.computed) == (78, 63)
            assert found.overrides[-1].reason == "The benefit was named in other words"
            assert found.overrides[-1].points == {"benefit": 10}
        leads.execute(TakeBackOverride(id=second.id), uuid="back")
        with database.read() as session:
            assert queries.all_runs(session, REP_ID)[-1].score == 70
        leads.execute(UndoCommand(uuid="back"))
        with database.read() as session:
            assert queries.all_runs(session, REP_ID)[-1].score == 78


def test_a_score_without_a_reason_or_beyond_100_is_none(database: Database) -> None:
    run_id = sent(database)
    with coached(database) as leads, pytest.raises(PracticeRefusedError) as refused:
        leads.execute(OverrideScore(id=1, run_id=run_id, score=70, reason="  "))
    assert refused.value.trouble is PracticeTrouble.NO_REASON
    with pytest.raises(ValueError, match="no score"):
        OverrideScore(id=1, run_id=run_id, score=101, reason="x")


def test_what_was_not_sent_or_was_taken_back_is_not_judged(database: Database) -> None:
    run_id = sent(database)
    with coached(database) as leads:
        leads.execute(comment(leads, run_id))
        with working_as(database, "rep") as reps:
            reps.execute(SendRun(run_id=run_id, sent=False))
        for command in (
            comment(leads, run_id),
            OverrideScore(id=leads.ids.new(), run_id=run_id, score=1, reason="x"),
        ):
            with pytest.raises(PracticeRefusedError) as refused:
                leads.execute(command)
            assert refused.value.trouble in (PracticeTrouble.NOT_SENT, PracticeTrouble.RUN_GONE)
    with database.read() as session:
        assert opened_run(session, run_id) is not None


def test_nobody_changes_what_another_coach_said(database: Database) -> None:
    run_id = sent(database)
    with coached(database) as leads:
        said = comment(leads, run_id)
        leads.execute(said)
    for command in (comment(database, run_id, id=said.id), RemoveComment(id=said.id)):
        with pytest.raises((PracticeRefusedError, NotAllowedError)):
            database.execute(command)


def test_a_live_call_is_observed_with_consent_alone(database: Database, clock: FakeClock) -> None:
    with coached(database) as leads:
        sheet = KeepObservation(
            id=leads.ids.new(),
            user_id=REP_ID,
            happened_at=clock(),
            live=True,
            marks={"opener": 10, "questions": 7.5},
            strength=" Calm voice ",
            focus="Ask before you offer",
        )
        with pytest.raises(PracticeRefusedError) as refused:
            leads.execute(sheet)
        assert refused.value.trouble is PracticeTrouble.NO_CONSENT
        consented = KeepObservation(**{**vars(sheet), "consent_at": clock()})
        leads.execute(consented)
        leads.execute(KeepObservation(**{**vars(consented), "focus": "Ask"}))
        with database.read() as session:
            (found,) = observations(session, REP_ID)
        assert (found.marks, found.strength, found.focus, found.author) == (
            {"opener": 10, "questions": 7.5},
            "Calm voice",
            "Ask",
            "Claudia Keller",
        )
    database.execute(RemoveObservation(id=sheet.id))  # the trainee takes the consent back
    with database.read() as session:
        assert observations(session, REP_ID) == []
    with pytest.raises(PracticeRefusedError):
        database.execute(RemoveObservation(id=sheet.id))


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_server_lets_only_the_own_coach_speak(database: Database, clock: FakeClock) -> None:
    run_id = sent(database)
    with working_as(database, "coach") as coaches:  # coaches nobody
        with coaches.read() as session:
            assert all(list(session.scalars(select(one))) == [] for one in ALL)
        for command in (
            GiveTask(id=coaches.ids.new(), user_id=REP_ID, runs=1, until_on=TODAY),
            KeepObservation(id=coaches.ids.new(), user_id=REP_ID, happened_at=clock()),
        ):
            with pytest.raises(NotAllowedError):
                coaches.execute(command)
        with pytest.raises(PracticeRefusedError):
            coaches.execute(comment(coaches, run_id))


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_neither_rows_nor_the_journal_tell_others_of_practice(
    database: Database, clock: FakeClock
) -> None:
    run_id = sent(database)
    database.execute(SendRun(run_id=run_id, sent=False))
    for login in ("colleague", "lead", "privacy_officer", "admin"):
        with working_as(database, login) as others, others.read() as session:
            assert all(list(session.scalars(select(one))) == [] for one in ALL)
            kinds = set(session.scalars(select(Command.kind)))
            assert not kinds & {"keep_run", "send_run"}
            assert list(session.scalars(select(Change.seq))) == []
    with database.read() as session:
        assert set(session.scalars(select(Command.kind))) >= {"keep_run", "send_run"}
