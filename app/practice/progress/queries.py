"""Reads of how somebody comes on: kept scorecards, and the way to live calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from app.practice.progress.live_rule import live_rule
from app.practice.progress.rules import GoLive, RunResult, go_live
from app.practice.queries import DeletedRun, RunRow, all_runs, deleted_runs
from app.practice.scoring.criteria import MAXIMUM, Criterion, Result
from app.practice.scoring.scorecard import Scorecard


def live_progress(session: Session, user_id: int) -> Mapping[str, GoLive]:
    """Tell how far somebody is with each script on the way to live calls.

    A coach sees it from the runs that were sent. Deleted ones count too.
    """
    runs, deleted = all_runs(session, user_id), deleted_runs(session, user_id)
    return go_live(run_results(runs, deleted), live_rule(session))


def run_results(runs: Iterable[RunRow], deleted: Iterable[DeletedRun]) -> list[RunResult]:
    """Give what the go-live rule asks of runs, the oldest first.

    A deleted run counts as it did: nobody gets a bad one out of a row.

    What only replays the end of another run, or could not be scored, is no run of its own.
    """
    every: list[RunRow | DeletedRun] = [*runs, *deleted]
    return [
        RunResult(run.script, run.level, run.score, run.knock_out is not None)
        for run in sorted(every, key=lambda one: (one.started_at, one.id))
        if run.score is not None and not run.branched
    ]


def kept_scorecards(runs: Sequence[RunRow]) -> list[Scorecard]:
    """Give the scorecards of runs as they were kept, with the coach's points; without reasons."""
    return [Scorecard(tuple(_result(one, run) for one in Criterion)) for run in runs]


def _result(criterion: Criterion, run: RunRow) -> Result:
    kept = next((one for one in run.criteria if one.name == criterion), None)
    if kept is None or not kept.of:
        return Result(criterion=criterion, points=0.0, remarks=(), applicable=False)
    points = run.coach_points.get(criterion, kept.points)
    return Result(criterion=criterion, points=min(max(points, 0.0), MAXIMUM[criterion]), remarks=())
