"""A lead sees what slipped through and distributes it by keyboard; a rep has no such view."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.background import Background
from app.customers.models import Customer
from app.customers.page.customers_page import CustomersPage
from app.database.database import Database
from app.follow_ups.exceptions.distribute_dialog import DistributeDialog
from app.follow_ups.exceptions.distribution import Wish, preview
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import exceptions
from app.follow_ups.exceptions.exceptions_panel import ExceptionsPanel
from app.follow_ups.moving import QueueOwner
from app.follow_ups.rules import MovePreset
from app.settings.working_time import CallingHours, WorkDays
from app.widgets.shortcuts import Shortcuts
from tests.fakes import FakeClock
from tests.follow_ups.exceptions.test_exceptions import company, lead
from tests.people import COLLEAGUE_ID, LEAD_ID, REP_ID

__all__ = ["lead"]

PLANNER = QueueOwner(LEAD_ID, "Europe/Zurich", WorkDays(), CallingHours())


@pytest.fixture
def working(qtbot: QtBot, lead: Database) -> Iterator[Background]:
    made = Background(lead)
    yield made
    qtbot.waitUntil(lambda: not made.busy)
    made.stop()


@pytest.fixture
def panel(qtbot: QtBot, working: Background, clock: FakeClock) -> ExceptionsPanel:
    made = ExceptionsPanel(working, PLANNER, clock, Shortcuts())
    qtbot.addWidget(made)
    made.resize(1280, 600)
    return made


def shown(panel: ExceptionsPanel) -> list[str]:
    table = panel._table
    return [str(table.index(at, 2).data()) for at in range(table.rowCount())]


def key(qtbot: QtBot, panel: ExceptionsPanel, *keys: Any) -> None:
    for one in keys:
        qtbot.keyClick(panel._view, one)


def dialog_of(qtbot: QtBot, panel: ExceptionsPanel) -> DistributeDialog:
    qtbot.waitUntil(lambda: panel.findChild(DistributeDialog) is not None)
    dialog = panel.findChild(DistributeDialog)
    assert isinstance(dialog, DistributeDialog)
    return dialog


def owner(database: Database, id_: int) -> int | None:
    with database.read() as session:
        return session.get_one(Customer, id_).inside_owner_id


def show(qtbot: QtBot, panel: ExceptionsPanel) -> None:
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel._view.setFocus()


def test_rows_are_chosen_and_distributed_by_keys_and_taken_back(
    qtbot: QtBot, lead: Database, panel: ExceptionsPanel
) -> None:
    ids = [company(lead, name) for name in ("Aebi", "Borg", "Caduff")]
    show(qtbot, panel)
    panel.reload()
    qtbot.waitUntil(lambda: shown(panel) == ["Aebi", "Borg", "Caduff"])
    assert panel._kinds.tabText(0) == "Without owner 3"

    key(qtbot, panel, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert [row.company for row in panel._view.chosen_rows()] == ["Aebi", "Caduff"]
    key(qtbot, panel, Qt.Key.Key_H)
    dialog = dialog_of(qtbot, panel)
    dialog._owner.setCurrentIndex(dialog._owner.findData(COLLEAGUE_ID))
    dialog._text.setText("Get to know")
    said = dialog._preview.text()
    assert "Reto Hofer" in said
    assert "2" in said.splitlines()[1]
    dialog._do.click()
    qtbot.waitUntil(lambda: shown(panel) == ["Borg"])
    assert [owner(lead, id_) for id_ in ids] == [COLLEAGUE_ID, None, COLLEAGUE_ID]

    show(qtbot, panel)
    qtbot.keyClick(panel._view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown(panel)) == 3)
    assert [owner(lead, id_) for id_ in ids] == [None, None, None]


def test_all_and_ranges_are_chosen(qtbot: QtBot, lead: Database, panel: ExceptionsPanel) -> None:
    for name in ("Aebi", "Borg", "Caduff"):
        company(lead, name)
    show(qtbot, panel)
    qtbot.waitUntil(lambda: len(shown(panel)) == 3)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(panel._view, Qt.Key.Key_A, control)
    assert len(panel._table.chosen) == 3
    qtbot.keyClick(panel._view, Qt.Key.Key_A, control)
    assert panel._table.chosen == set()
    qtbot.keyClick(panel._view, Qt.Key.Key_Down, shift)
    assert len(panel._view.chosen_rows()) == 2
    key(qtbot, panel, Qt.Key.Key_Space)
    assert len(panel._table.chosen) == 2


def test_an_empty_view_says_so_and_others_changes_come_by_themselves(
    qtbot: QtBot, lead: Database, panel: ExceptionsPanel
) -> None:
    show(qtbot, panel)
    qtbot.waitUntil(panel._nothing.isVisible)
    company(lead, "Aebi")
    qtbot.waitUntil(lambda: shown(panel) == ["Aebi"])


def test_the_view_stands_in_the_page_and_a_search_leads_back(
    qtbot: QtBot, working: Background, lead: Database, clock: FakeClock
) -> None:
    company(lead, "Aebi")
    page = CustomersPage(working, clock, Shortcuts())
    qtbot.addWidget(page)
    panel = ExceptionsPanel(working, PLANNER, clock, Shortcuts(), page)
    chip = page.add_view("Exceptions", panel)
    page.show()
    chip.click()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is panel and shown(panel) == ["Aebi"])
    qtbot.keyClicks(page._search, "ae")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._list)
    assert not chip.isChecked()


def test_the_preview_avoids_holidays_where_the_customer_is(
    lead: Database, clock: FakeClock
) -> None:
    company(lead, "Aebi", inside_owner_id=REP_ID)
    company(lead, "Borg")
    with lead.read() as session:
        rows = exceptions(session, ExceptionKind.NO_OWNER, clock(), "Europe/Zurich").rows
    (row,) = rows
    sunday = clock() + timedelta(days=(6 - clock().weekday()) % 7)
    found = preview([row], Wish(COLLEAGUE_ID, MovePreset.TOMORROW), sunday, PLANNER)
    assert (found.owners, found.planned) == (1, 1)
    assert found.day is not None
    assert found.day.on.isoweekday() <= 5
    assert preview([row], Wish(None, "nonsense"), clock(), PLANNER).unread
    assert preview([row], Wish(), clock(), PLANNER).empty
    away = row._replace(country="DE", region="BY", zone="Europe/Berlin")
    christmas = clock().replace(month=12, day=23)
    typed = preview([row, away._replace(customer_id=5)], Wish(None, "25.12."), christmas, PLANNER)
    assert typed.planned == 2
    assert typed.day is not None
    assert (typed.day.on.month, typed.day.on.day) != (12, 25)
