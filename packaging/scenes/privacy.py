"""Whom the privacy officer finds, what an erasure takes away, and who did what before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from app.upkeep.privacy.access_log import Access, NoteAccess
from app.upkeep.privacy.person_panel import PersonPanel
from app.upkeep.privacy.privacy_dialog import PrivacyDialog
from scenes.stage import WorkScene
from scenes.workday import Workday

_CUSTOMER = "Schreinerei Hofer"
_PAUSE_MS = 300


def find_person(day: Workday, language: str) -> None:
    """People and customers of a name."""
    _search(day, "Hofer")


def erase_customer(day: Workday, language: str) -> None:
    """What the erasure of a customer takes away; the name is not typed yet."""
    dialog = _search(day, _CUSTOMER)
    people = dialog.findChildren(QListWidget)[0]
    people.setCurrentRow(people.count() - 1)
    dialog.findChildren(PersonPanel)[0].findChildren(QPushButton)[-1].click()
    day.settle()


def access_log(day: Workday, language: str) -> None:
    """Three access reports that were given."""
    database = day.rooms.background.database
    for company in (_CUSTOMER, "Hotel Krone", _CUSTOMER):
        database.execute(NoteAccess(what=Access.REPORT, customer_id=day.customer(company)))
    dialog = day.rooms.settings.show_privacy()
    dialog.tabs.setFocus()
    QTest.keyClick(dialog.tabs, Qt.Key.Key_Right)
    day.settle()


def _search(day: Workday, words: str) -> PrivacyDialog:
    dialog = day.rooms.settings.show_privacy()
    field = dialog.findChildren(PersonPanel)[0].findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.qWait(_PAUSE_MS)
    day.settle()
    return dialog


SCENES: tuple[WorkScene, ...] = (
    WorkScene("privacy", find_person),
    WorkScene("privacy-erase", erase_customer),
    WorkScene("privacy-log", access_log),
)
