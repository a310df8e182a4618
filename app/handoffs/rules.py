"""Words of a handoff."""

from __future__ import annotations

from enum import StrEnum


class HandoffState(StrEnum):
    """How far a handoff is; drafts alone exist until the handoffs page arrives."""

    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
