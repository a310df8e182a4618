"""Words of quotes and orders."""

from __future__ import annotations

from enum import StrEnum

NUMBER_LENGTH = 40
SUBJECT_LENGTH = 200
COMPETITOR_LENGTH = 120
REASON_LENGTH = 200
"""Characters the database has room for."""


class QuoteState(StrEnum):
    """How far a quote is."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    LOST = "lost"
    EXPIRED = "expired"


OPEN = frozenset({QuoteState.DRAFT, QuoteState.SENT})
"""As long as nobody has decided."""
