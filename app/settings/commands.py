"""Writes of settings that are the same for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
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
    wanted = select(Setting).where(Setting.name == command.name, Setting.user_id == TEAM)
    setting = session.scalars(wanted).one_or_none()
    if setting is None:
        setting = Setting(id=command.id, name=command.name, user_id=TEAM, value=command.value)
        session.add(setting)
    else:
        setting.value = command.value
    return Changed("setting", [setting.id])
