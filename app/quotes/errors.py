"""What can be in the way of changing a quote."""

from __future__ import annotations

from app.errors import UserError


class QuoteGoneError(UserError):
    """There is no such quote."""

    def __init__(self, quote_id: int) -> None:
        super().__init__(quote_id)
        self.quote_id = quote_id
