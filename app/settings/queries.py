"""Reads of settings that are the same for all."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.settings.models import Setting

OWN_COMPANY = "own_company"
"""Name of the setting with the firm's own name: {"name": "Beispiel AG"}."""

TEAM = 0
"""The user_id of what is the same for all."""


def team_setting(session: Session, name: str) -> dict[str, Any] | None:
    """Give a setting of the team, None where it was never set."""
    wanted = select(Setting.value).where(Setting.name == name, Setting.user_id == TEAM)
    return session.scalars(wanted).one_or_none()


def own_company(session: Session) -> str:
    """Give the name of our own firm, empty until somebody entered it."""
    kept = team_setting(session, OWN_COMPANY) or {}
    return str(kept.get("name", ""))
