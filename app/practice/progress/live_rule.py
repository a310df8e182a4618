"""The team's rule for live calls, as it is kept among the settings."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.practice.progress.rules import (
    HIGHEST_LEVEL,
    HIGHEST_SCORE,
    MOST_RUNS,
    USUAL_RULE,
    LiveRule,
)
from app.settings.queries import team_setting

LIVE_RULE = "practice_live_rule"
"""Name of the setting: {"runs": 3, "score": 75, "level": 3}."""


def live_rule(session: Session) -> LiveRule:
    """Give the rule; what was never set, or means nothing, is as usual."""
    kept = team_setting(session, LIVE_RULE) or {}
    return LiveRule(
        runs=_within(kept.get("runs"), MOST_RUNS, USUAL_RULE.runs),
        score=_within(kept.get("score"), HIGHEST_SCORE, USUAL_RULE.score),
        level=_within(kept.get("level"), HIGHEST_LEVEL, USUAL_RULE.level),
    )


def _within(value: Any, most: int, usual: int) -> int:
    return value if type(value) is int and 1 <= value <= most else usual
