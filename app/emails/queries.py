"""Reads of templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.emails.templates import EMAIL_TEMPLATES
from app.settings.queries import team_setting


def kept_templates(session: Session) -> Mapping[str, Any]:
    """Give the team's templates as they are kept, by name; what they hold is not checked."""
    return team_setting(session, EMAIL_TEMPLATES) or {}
