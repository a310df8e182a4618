"""Writes of settings that are the same for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.settings.models import Setting
from app.settings.queries import TEAM


@dataclass(frozen=True, kw_only=True)
class ChangeTeamSetting:
    """Set a setting of the team; id is used where it was never set."""

    id: int
    name: str
    value: dict[str, Any]


@handles("change_team_setting")
def change_team_setting(session: Session, command: ChangeTeamSetting) -> Changed:
    """Keep the new value."""
    return set_team(session, command.id, command.name, command.value)


def set_team(session: Session, id_: int, name: str, value: dict[str, Any]) -> Changed:
    """Keep a setting of the team; for handlers, inside their transaction."""
    return _set(session, id_, name, TEAM, value)


def set_own(session: Session, id_: int, name: str, value: dict[str, Any]) -> Changed:
    """Keep a setting of whoever wants the command; for handlers, inside their transaction."""
    return _set(session, id_, name, author_id(session), value)


def _set(session: Session, id_: int, name: str, user_id: int, value: dict[str, Any]) -> Changed:
    wanted = select(Setting).where(Setting.name == name, Setting.user_id == user_id)
    setting = session.scalars(wanted).one_or_none()
    if setting is None:
        setting = Setting(id=id_, name=name, user_id=user_id, value=value)
        session.add(setting)
    else:
        setting.value = value
    return Changed("setting", [setting.id])
