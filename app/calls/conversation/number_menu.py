"""The people and numbers of a customer, to be chosen by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.calls.view import CallView, PhoneView
from app.widgets.key_menu import KeyMenu

Chosen = Callable[[int | None, PhoneView], None]
"""Hears the person, None for the company itself, and the number."""


def number_menu(parent: QWidget, view: CallView, chosen: Chosen) -> KeyMenu:
    """Make the menu; under people without a number of their own stands the company's."""
    menu = KeyMenu(parent)
    _add(menu, view.company, None, _of(view, None), chosen)
    for person in view.people:
        numbers = _of(view, person.id) or view.numbers(person.id)
        _add(menu, person.name, person.id, numbers, chosen)
    return menu


def people_menu(parent: QWidget, view: CallView, chosen: Callable[[int | None], None]) -> KeyMenu:
    """Make the menu of who may be calling; the last line is for somebody who is not known yet."""
    menu = KeyMenu(parent)
    for person in view.people:
        described = f"{person.name}, {person.function}" if person.function else person.name
        action = menu.addAction(described.replace("&", "&&"))
        action.triggered.connect(lambda _=False, id_=person.id: chosen(id_))
    nobody = menu.addAction(QCoreApplication.translate("numbers", "Somebody else"))
    nobody.triggered.connect(lambda: chosen(None))
    return menu


def _of(view: CallView, contact_id: int | None) -> list[PhoneView]:
    return [phone for phone in view.phones if phone.contact_id == contact_id]


def _add(
    menu: KeyMenu, title: str, contact_id: int | None, numbers: list[PhoneView], chosen: Chosen
) -> None:
    if numbers:
        menu.addSection(title)
    for phone in numbers:
        wrong = QCoreApplication.translate("numbers", " (wrong number)") if phone.invalid else ""
        action = menu.addAction(f"{phone.typed}{wrong}".replace("&", "&&"))
        action.triggered.connect(lambda _=False, number=phone: chosen(contact_id, number))
