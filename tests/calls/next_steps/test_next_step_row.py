from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.calls.draft import StepDraft
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.next_steps.step_reading import Reading
from app.follow_ups.dates.typed_dates import DateRemark
from app.settings.outcomes import FollowUpKind
from app.widgets.elided_label import ElidedLabel

TODAY = date(2026, 11, 24)
SUBJECT = "Ask about quote Q-2291, CHF 4'280"


def reading(text: str = "", remark: DateRemark | None = None) -> Reading:
    step = StepDraft(1, FollowUpKind.CALL, "fri 10", date(2026, 11, 27), time(10), text=text)
    return Reading(step, remark=remark)


@pytest.fixture
def row(qtbot: QtBot) -> NextStepRow:
    """A row as wide as at 1440 pixels."""
    made = NextStepRow()
    qtbot.addWidget(made)
    made.resize(735, 32)
    made.show()
    return made


def read_back(row: NextStepRow) -> QWidget:
    return row.findChild(ElidedLabel)


def top(row: NextStepRow, part: QWidget) -> int:
    return part.mapTo(row, QPoint(0, 0)).y()


def shown(qtbot: QtBot, row: NextStepRow, what: Reading, owner: str = "me") -> None:
    row.show_reading(what, owner, TODAY)
    row.setFixedHeight(row.sizeHint().height())
    qtbot.wait(1)  # laid out


def test_a_long_read_back_leaves_the_subject_its_room(qtbot: QtBot, row: NextStepRow) -> None:
    shown(qtbot, row, reading(SUBJECT, DateRemark.WEEKDAY_DIFFERS), "Martina Baumann")
    needed = row.what.fontMetrics().horizontalAdvance(SUBJECT)
    assert row.what.width() > needed
    said = read_back(row)
    assert said.width() >= said.sizeHint().width()  # whole, in a line of its own
    assert top(row, said) > top(row, row.when) + row.when.height() // 2


def test_a_short_read_back_stands_beside_the_date(qtbot: QtBot, row: NextStepRow) -> None:
    row.setFixedWidth(1100)
    shown(qtbot, row, reading("Ask"))
    one_line = row.sizeHint().height()
    assert top(row, read_back(row)) < row.when.height()
    with qtbot.waitSignal(row.height_changed):
        row.setFixedWidth(500)
    assert row.sizeHint().height() > one_line


def test_nothing_moves_under_who_types_the_subject(qtbot: QtBot, row: NextStepRow) -> None:
    row.setFixedWidth(1100)
    shown(qtbot, row, reading("A"))
    with qtbot.waitActive(row):
        row.activateWindow()
    row.what.setFocus()
    height = row.sizeHint().height()
    shown(qtbot, row, reading("A" * 80, DateRemark.WEEKDAY_DIFFERS))
    assert row.sizeHint().height() == height
