"""When trainees are ready for live calls is a setting of the team."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.database.database import Database
from app.practice.offers.overview import overview
from app.practice.progress.live_rule import LIVE_RULE, live_rule
from app.practice.progress.queries import live_progress
from app.practice.progress.rules import GoLive, LiveRule, RunResult, go_live
from app.practice.queries import deleted_runs
from app.practice.runs.commands import DeleteRun, SendRun
from app.scripts.shipped import load_shipped
from app.settings.commands import ChangeTeamSetting
from tests.people import REP_ID
from tests.practice.kept_runs import TODAY, a_run, coached
from tests.seeding import working_as


def change(database: Database, value: dict[str, Any]) -> None:
    with working_as(database, "lead") as leads:
        leads.execute(ChangeTeamSetting(id=leads.ids.new(), name=LIVE_RULE, value=value))


def test_three_runs_from_75_at_level_3_unless_a_lead_says_otherwise(database: Database) -> None:
    with database.read() as session:
        assert live_rule(session) == LiveRule(runs=3, score=75, level=3)
    change(database, {"runs": 2, "score": 60, "level": 1})
    with database.read() as session:
        assert live_rule(session) == LiveRule(runs=2, score=60, level=1)


@pytest.mark.parametrize(
    "value", [{}, {"runs": "two"}, {"runs": 0, "score": 101, "level": True}, {"score": None}]
)
def test_what_means_nothing_is_as_usual(database: Database, value: dict[str, Any]) -> None:
    change(database, value)
    with database.read() as session:
        assert live_rule(session) == LiveRule()


def test_the_rule_counts_for_trainee_and_coach(database: Database) -> None:
    with working_as(database, "lead") as leads:
        load_shipped(leads)
    for _ in range(2):
        database.execute(a_run(database, score=65, level=2))
    with database.read() as session:
        assert "quote-follow-up" not in {
            name for name, far in live_progress(session, REP_ID).items() if far.ready
        }
    change(database, {"runs": 2, "score": 60, "level": 2})
    with database.read() as session:
        assert live_progress(session, REP_ID)["quote-follow-up"] == GoLive(2, ready=True)
        found = overview(session, REP_ID, TODAY, "en")
    assert found.live["quote-follow-up"].ready
    assert found.rule.runs == 2


def test_a_run_below_the_rule_begins_anew() -> None:
    runs = [RunResult("care", 3, score, False) for score in (80, 70, 80)]
    assert go_live(runs, LiveRule(runs=2, score=75, level=3))["care"] == GoLive(1)
    assert go_live(runs, LiveRule(runs=2, score=70, level=3))["care"] == GoLive(3, ready=True)


def test_a_deleted_run_counts_on_for_trainee_and_coach(database: Database) -> None:
    with working_as(database, "lead") as leads:
        load_shipped(leads)
    runs = []
    for days, score in ((3, 90), (2, 20), (1, 80)):
        began = database.clock() - timedelta(days=days)
        runs.append(a_run(database, score=score, level=3, started_at=began))
        database.execute(runs[-1])
        database.execute(SendRun(run_id=runs[-1].id))
    database.execute(DeleteRun(run_id=runs[1].id))
    with database.read() as session:
        found = overview(session, REP_ID, TODAY, "en")
        assert len(found.runs) == 2
        assert found.live["quote-follow-up"] == GoLive(1)
        assert live_progress(session, REP_ID)["quote-follow-up"] == GoLive(1)
    with coached(database) as leads, leads.read() as session:
        assert live_progress(session, REP_ID)["quote-follow-up"] == GoLive(1)


def test_nobody_else_hears_of_a_deleted_run(database: Database) -> None:
    run = a_run(database, score=20, level=3)
    database.execute(run)
    database.execute(DeleteRun(run_id=run.id))  # never sent
    with database.read() as session:
        assert [one.score for one in deleted_runs(session, REP_ID)] == [20]
        if session.get_bind().dialect.name != "postgresql":
            return  # a local file keeps no rights
    with coached(database) as leads, leads.read() as session:
        assert deleted_runs(session, REP_ID) == []
    with working_as(database, "colleague") as colleagues, colleagues.read() as session:
        assert deleted_runs(session, REP_ID) == []
