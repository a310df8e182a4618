"""What the example team has practised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import MetaData, select

from app.database.database import Database
from app.practice.cards import replayed
from app.practice.coaching.queries import sent_to_me, trainees
from app.practice.drills.queries import my_drills
from app.practice.models import PracticeCard, PracticeReview
from app.practice.offers.sheet_queries import observations
from app.practice.offers.task_queries import my_tasks
from app.practice.progress.queries import live_progress
from app.practice.queries import all_runs, cards
from app.practice.runs.opened_queries import opened_run
from app.practice.scoring.scorecard import score
from app.practice.talk import Speaker
from app.team.queries import person_by_login
from tests.exchange.test_example_data import MONDAY, filled

LANGUAGES = ("de", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def example(
    request: pytest.FixtureRequest, metadata: MetaData, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp(request.param)
    database = filled(folder, metadata, MONDAY, request.param)
    yield database
    database.close()


def id_of(database: Database, login: str) -> int:
    with database.read() as session:
        found = person_by_login(session, login)
    assert found is not None
    return found.id


def test_the_last_twelve_runs_get_better(example: Database) -> None:
    with example.read() as session:
        runs = all_runs(session, id_of(example, "mbaumann"))
    scores = [run.score or 0 for run in runs]
    assert len(scores) > 12
    assert sum(scores[-4:]) > sum(scores[:4])
    assert all(run.started_at.date() < MONDAY for run in runs)


def test_every_score_is_that_of_the_talk_that_is_kept(example: Database) -> None:
    with example.read() as session:
        for login in ("mbaumann", "lkoch"):
            for run in all_runs(session, id_of(example, login)):
                opened = opened_run(session, run.id)
                assert opened is not None
                assert opened.content is not None
                assert score(opened.content.talk).total == run.computed
                assert len(opened.content.answers) * 2 <= len(opened.content.talk.lines) + 1


def test_cards_are_what_their_reviews_lead_to_and_some_are_due(example: Database) -> None:
    me = id_of(example, "mbaumann")
    with example.read() as session:
        for card in session.scalars(select(PracticeCard)):
            logged = select(PracticeReview.grade, PracticeReview.reviewed_on).where(
                PracticeReview.card_id == card.id
            )
            rows = session.execute(logged.order_by(PracticeReview.id)).all()
            state = replayed([(row.grade, row.reviewed_on) for row in rows])
            assert state is not None
            assert state.due_on == card.due_on
        due = {state.due_on for state in cards(session, me).values()}
    assert min(due) <= MONDAY


def test_both_sides_of_coaching_have_something_to_do(example: Database) -> None:
    me, trainee = id_of(example, "mbaumann"), id_of(example, "lkoch")
    with example.read() as session:
        assert [one.id for one in trainees(session, me, MONDAY)] == [trainee]
        assert {run.answered for run in sent_to_me(session, me, MONDAY)} == {True, False}
        for user_id in (me, trainee):
            (task,) = my_tasks(session, user_id)
            assert (task.runs_done, task.runs) == (1, 3)
            assert task.until_on == date(2026, 11, 27)
        last = opened_run(session, all_runs(session, me)[-1].id)
        assert last is not None
        assert last.content is not None
        said = {line.number: line.who for line in last.content.talk.lines}
        assert [said[comment.line] for comment in last.comments] == [Speaker.TRAINEE]
        assert len(observations(session, trainee)) == len(my_drills(session, me)) == 1
        assert live_progress(session, trainee)
