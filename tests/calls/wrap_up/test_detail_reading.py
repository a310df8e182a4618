"""What an outcome asks besides its next steps, as it was typed or chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from app.calls.draft import OutcomeDetails
from app.calls.wrap_up.detail_reading import detail_changes, read_order
from app.practice.runs.made_up_customer import made_up_customer

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
VIEW = made_up_customer("Hofer", "Europe/Zurich")


@pytest.mark.parametrize(
    ("typed", "currency"), [("1250", "EUR"), ("CHF 1250", "CHF"), ("1250 Fr.", "CHF")]
)
def test_an_amount_without_currency_is_in_the_customers(typed: str, currency: str) -> None:
    details = read_order(OutcomeDetails(), typed, "EUR")
    assert (details.amount_minor, details.currency) == (125_000, currency)


def test_an_amount_is_read_in_the_currency_of_the_customers_country() -> None:
    changes = detail_changes(OutcomeDetails(), "amount", "1250", replace(VIEW, country="DE"), NOW)
    assert changes["details"].currency == "EUR"


def test_a_visit_is_read_as_a_moment() -> None:
    details = detail_changes(OutcomeDetails(), "visit", "thu 10", VIEW, NOW)["details"]
    assert (details.visit_on, details.visit_at) == (date(2026, 11, 26), time(10))


@pytest.mark.parametrize("name", ["reason", "no_step_reason", "target_talked"])
def test_what_belongs_to_the_call_is_no_detail(name: str) -> None:
    assert detail_changes(OutcomeDetails(), name, "chosen", VIEW, NOW) == {name: "chosen"}


def test_all_else_is_kept_as_it_was_chosen() -> None:
    changes = detail_changes(OutcomeDetails(subject="LED"), "colleague_id", 7, VIEW, NOW)
    assert changes == {"details": OutcomeDetails(subject="LED", colleague_id=7)}
