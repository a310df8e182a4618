"""The rows of the call list, and what the preparation says of the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from app.calls.day.callees import Callee
from app.calls.day.candidates import Candidate
from app.calls.day.ranking import Row, call_list
from app.calls.day.rows import day_row
from app.calls.permission.gate import Situation
from app.calls.preparation.words import sections
from app.customers.law import PermissionFact, PermissionType
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import WorkDays, place_of
from app.widgets.rows import Names
from tests.calls.desk import Desk

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
CALLEE = Callee(company="Hofer", contact="Luc Monnier", city="Lyon", phone="+33 4 72 10 30 30")
PERMITTED = (PermissionFact(PermissionType.CUSTOMERS),)


def row_in(country: str) -> Row:
    situation = Situation(place=place_of(country), country=country, permissions=PERMITTED)
    candidate = Candidate(customer_id=1, situation=situation, kind=FollowUpKind.CALL)
    (row,) = call_list([candidate], NOW, WorkDays(), value_p99_minor=1).rows
    return row


def test_a_row_says_whose_law_nobody_checked_and_never_cuts_it() -> None:
    shown = day_row(row_in("FR"), CALLEE, "", TODAY)
    assert " ".join(shown.subtitle.split()) == "Luc Monnier · Lyon · law of FR not checked"
    assert shown.names is Names.TITLE


def test_a_row_of_a_country_with_rules_has_names_alone() -> None:
    shown = day_row(row_in("CH"), CALLEE, "", TODAY)
    assert shown.subtitle == "Luc Monnier · Lyon"
    assert shown.names is Names.BOTH


def test_a_row_says_that_there_is_no_number_to_dial() -> None:
    shown = day_row(row_in("CH"), replace(CALLEE, phone=""), "", TODAY)
    assert " ".join(shown.subtitle.split()) == "Luc Monnier · Lyon · no number"
    assert shown.names is Names.TITLE


def law_is_urgent(desk: Desk, country: str) -> list[bool]:
    view = desk.view(desk.customer(country=country))
    return [one.urgent for one in sections(view, "", "UTC", TODAY) if one.title == "Law"]


def test_only_a_law_that_forbids_calling_is_alarming(desk: Desk) -> None:
    assert law_is_urgent(desk, "FR") == [False]
    assert law_is_urgent(desk, "AT") == [True]
    assert law_is_urgent(desk, "CH") == []
