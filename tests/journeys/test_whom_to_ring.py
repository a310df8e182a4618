"""Whom F9 and Ctrl+F9 ring where several people and numbers are known."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from app.customers.models import Phone
from tests.calls.desk import NUMBER, Desk
from tests.example_customers import add_contact, add_customer
from tests.journeys.conftest import Start

OWN = "+41791112233"

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)  # seen in the window only


def own_number(office: Desk, customer_id: int, contact_id: int) -> None:
    facts: dict[str, Any] = {"kind": "mobile", "reversed_digits": OWN[:0:-1], "invalid": False}
    office.put(Phone, customer_id=customer_id, contact_id=contact_id, typed=OWN, e164=OWN, **facts)


def menu_texts() -> list[str]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions()]


def test_a_person_without_number_is_rung_by_the_companys(office: Desk, start: Start) -> None:
    customer_id = office.customer("Hofer AG")
    add_contact(office.database, customer_id, "Ruth", "Brändli")
    own_number(office, customer_id, add_contact(office.database, customer_id, "Urs", "Meier"))
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("Ctrl+F9")
    assert menu_texts() == ["Hofer AG", NUMBER, "Ruth Brändli", NUMBER, "Urs Meier", OWN]
    rep.press("Down", "Down", "Return")
    assert rep.phone.numbers == [OWN]
    assert "Urs Meier ▾" in rep.head
    rep.press("Ctrl+F9")
    assert rep.message == "Choose an outcome first, then the next number can be rung."


def test_where_only_somebody_else_has_a_number_it_is_offered(office: Desk, start: Start) -> None:
    customer_id = add_customer(office.database, "Hofer Ltd", country="FR", zone="Europe/Paris")
    add_contact(office.database, customer_id, "Ruth", "Brändli")
    own_number(office, customer_id, add_contact(office.database, customer_id, "Urs", "Meier"))
    rep = start()
    rep.waits_ready("Hofer Ltd")
    rep.press("F9")
    assert menu_texts() == ["Urs Meier", OWN]
    rep.press("Return")
    assert rep.phone.numbers == [OWN]


def test_the_time_there_is_told_where_it_is_another(office: Desk, start: Start) -> None:
    office.customer("Bay Ltd", country="US", zone="Europe/London")
    rep = start()
    rep.waits_ready("Bay Ltd")
    assert any("09:00 there" in text for text in rep.head)
