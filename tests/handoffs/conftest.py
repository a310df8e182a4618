"""A customer to hand over."""

from __future__ import annotations

import pytest

from app.customers.rules import Segment
from app.database.database import Database
from tests.example_customers import add_customer


@pytest.fixture
def customer_id(database: Database) -> int:
    """A new customer of the rep, in segment B."""
    return add_customer(database, company="Schreinerei Hofer", segment=Segment.B)
