"""Reads of settings that are the same for all."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.settings.models import Setting

OWN_COMPANY = "own_company"
"""Name of the setting with the firm's own name and number:
{"name": "Beispiel AG", "phone": "044 123 45 67"}."""

TEAM = 0
"""The user_id of what is the same for all."""


class OwnCompany(NamedTuple):
    """What scripts say of us: our firm's name, and the number to call back, as it is said."""

    name: str
    phone: str


def team_setting(session: Session, name: str) -> dict[str, Any] | None:
    """Give a setting of the team, None where it was never set."""
    return _setting(session, name, TEAM)


def own_setting(session: Session, name: str, user_id: int) -> dict[str, Any] | None:
    """Give a setting of a person, None where it was never set or is not one's own to read."""
    return _setting(session, name, user_id)


def own_company(session: Session) -> OwnCompany:
    """Give name and number of our own firm, empty until somebody entered them."""
    kept = team_setting(session, OWN_COMPANY) or {}
    return OwnCompany(name=str(kept.get("name", "")), phone=str(kept.get("phone", "")))


def _setting(session: Session, name: str, user_id: int) -> dict[str, Any] | None:
    wanted = select(Setting.value).where(Setting.name == name, Setting.user_id == user_id)
    return session.scalars(wanted).one_or_none()
