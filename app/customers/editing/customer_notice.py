"""What other rooms say of a customer above the details."""

from __future__ import annotations

from typing import Protocol


class CustomerNotice(Protocol):
    """A widget that says something about one customer."""

    def show_customer(self, customer_id: int) -> None:
        """Look at this customer."""
