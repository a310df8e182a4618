"""How each criterion goes over the runs, in words."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.progress.queries import kept_scorecards
from app.practice.progress.rules import WINDOW, Direction, Trend, trends
from app.practice.queries import RunRow
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.criterion_line import CriterionLine
from app.practice.scoring.score_words import criterion_name

_DIRECTIONS = {
    Direction.BETTER: QT_TRANSLATE_NOOP("practice trend", "getting better"),
    Direction.STEADY: QT_TRANSLATE_NOOP("practice trend", "steady"),
    Direction.WORSE: QT_TRANSLATE_NOOP("practice trend", "getting worse"),
    Direction.UNKNOWN: QT_TRANSLATE_NOOP("practice trend", "more runs will tell"),
}


def trend_lines(runs: Sequence[RunRow]) -> tuple[CriterionLine, ...]:
    """Give a line for each criterion that has been scored; runs: the oldest first."""
    cards = kept_scorecards([run for run in runs if run.criteria])
    found = trends(cards) if cards else {}
    return tuple(
        _line(criterion, trend)
        for criterion, trend in found.items()
        if any(share is not None for share in trend.shares)
    )


def _line(criterion: Criterion, trend: Trend) -> CriterionLine:
    shares = [share for share in trend.shares if share is not None]
    last = shares[-WINDOW:]
    said = QCoreApplication.translate("practice trend", str(_DIRECTIONS[trend.direction]))
    runs = QCoreApplication.translate("practice trend", "last runs: {count}")
    count = runs.format(count=len(last))
    return CriterionLine(
        name=criterion.value,
        title=criterion_name(criterion),
        percent=round(100 * fmean(last)),
        why=f"{count}, {said}",
    )
