"""Words of quotes and orders."""

from __future__ import annotations

from enum import StrEnum


class QuoteState(StrEnum):
    """How far a quote is."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    LOST = "lost"
    EXPIRED = "expired"
