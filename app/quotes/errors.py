"""What can be in the way of changing a quote or an order."""

from __future__ import annotations

from app.errors import UserError


class QuoteGoneError(UserError):
    """There is no such quote: somebody removed it."""

    def __init__(self, quote_id: int) -> None:
        super().__init__(quote_id)
        self.quote_id = quote_id


class OrderGoneError(UserError):
    """There is no such order: somebody removed it."""

    def __init__(self, order_id: int) -> None:
        super().__init__(order_id)
        self.order_id = order_id


class QuoteHasOrderError(UserError):
    """A quote from which an order came cannot be removed before the order is."""


class AlreadyDecidedError(UserError):
    """The quote was won meanwhile: an order came of it."""
