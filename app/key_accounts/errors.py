"""What can be in the way with key accounts."""

from __future__ import annotations

from app.errors import UserError


class KeyTeamChangedError(UserError):
    """Somebody has changed the team since it was shown."""


class KeyTaskGoneError(UserError):
    """The task is done or gone."""
