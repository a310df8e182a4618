"""The page: what its keys, its mouse and its dialogs do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from app.background import Background
from app.customers.models import Customer
from app.handoffs.briefing import Briefing
from app.handoffs.briefing_form.briefing_dialog import BriefingDialog
from app.handoffs.desk import Desk
from app.handoffs.page.handoffs_page import HandoffsPage
from app.handoffs.queries import events
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, Way
from app.handoffs.views.handoff_card import MIME
from app.quotes.models import Order
from app.widgets.form_dialog import FormDialog
from app.widgets.shortcuts import Shortcuts
from tests.fakes import FakeClock
from tests.handoffs.conftest import Hands
from tests.people import REP_ID
from tests.seeding import seeding

Open = Callable[[], HandoffsPage]


@pytest.fixture
def open_page(qtbot: QtBot, background: Background, clock: FakeClock) -> Open:
    """Open the page of the rep."""

    def opens() -> HandoffsPage:
        desk = Desk(REP_ID, "Europe/Zurich", "en", clock)
        page = HandoffsPage(background, desk, Shortcuts())
        qtbot.addWidget(page)
        page.resize(1280, 720)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.board.setFocus()
        return page

    return opens


def offered(hands: Hands) -> int:
    hands.draft()
    hands.offer()
    return hands.id


def waits_for(qtbot: QtBot, hands: Hands, state: HandoffState) -> None:
    qtbot.waitUntil(lambda: hands.row.state is state, timeout=8000)


def dialog(qtbot: QtBot, page: QWidget) -> QDialog:
    def shown() -> list[QDialog]:
        return [one for one in page.findChildren(QDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=8000)
    found = shown()[0]
    qtbot.waitUntil(found.isActiveWindow, timeout=8000)
    return found


def field(within: QWidget, name: str, kind: type[QWidget]) -> QWidget:
    return next(one for one in within.findChildren(kind) if one.accessibleName() == name)


def test_a_accepts_in_the_receivers_name(qtbot: QtBot, hands: Hands, open_page: Open) -> None:
    offered(hands)
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_A)
    waits_for(qtbot, hands, HandoffState.ACCEPTED)
    qtbot.waitUntil(lambda: page.opened.state is HandoffState.ACCEPTED)  # type: ignore[union-attr]
    assert hands.steps()[-1] == ("accept", "Martina Baumann", "Reto Hofer")


def test_r_asks_why_and_returns(qtbot: QtBot, hands: Hands, open_page: Open) -> None:
    offered(hands)
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_R)
    asked = dialog(qtbot, page)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said(asked) == "Why is it returned? Choose a reason."
    reason = field(asked, "Reason", QComboBox)
    assert isinstance(reason, QComboBox)
    reason.setCurrentIndex(0)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waits_for(qtbot, hands, HandoffState.RETURNED)


def test_w_asks_before_a_handoff_ends(qtbot: QtBot, hands: Hands, open_page: Open) -> None:
    offered(hands)
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_W)
    QTest.keyClick(dialog(qtbot, page), Qt.Key.Key_Escape)
    assert hands.row.state is HandoffState.OFFERED
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.board.setFocus()
    QTest.keyClick(page.board, Qt.Key.Key_W)
    asked = dialog(qtbot, page)
    remark = field(asked, "Remark", QLineEdit)
    QTest.keyClicks(remark, "bought elsewhere")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waits_for(qtbot, hands, HandoffState.WITHDRAWN)
    with hands.database.read() as session:
        assert events(session, hands.id)[-1].text == "bought elsewhere"


def test_amounts_are_in_the_customers_currency(qtbot: QtBot, hands: Hands, open_page: Open) -> None:
    with seeding(hands.database) as connection:
        german = update(Customer).where(Customer.id == hands.customer_id).values(country="DE")
        connection.execute(german)
    offered(hands)
    hands.accept()
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_V)
    asked = dialog(qtbot, page)
    result = field(asked, "Result", QComboBox)
    assert isinstance(result, QComboBox)
    result.setCurrentIndex(0)  # an order
    for name, text in (("Amount", "1250"), ("Next step", "thank them"), ("When", "mon")):
        QTest.keyClicks(field(asked, name, QLineEdit), text)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waits_for(qtbot, hands, HandoffState.FEEDBACK)
    assert (hands.row.value_minor, hands.row.currency) == (1250_00, "EUR")
    with hands.database.read() as session:
        assert session.scalars(select(Order.currency)).all() == ["EUR"]


def test_what_is_missing_is_asked_for_before_it_is_offered(
    qtbot: QtBot, hands: Hands, open_page: Open
) -> None:
    hands.draft(briefing=Briefing(need="two saws"))
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_O)
    asked = dialog(qtbot, page)
    assert isinstance(asked, BriefingDialog)
    need = field(asked, "Need", QPlainTextEdit)
    assert isinstance(need, QPlainTextEdit)
    assert need.toPlainText() == "two saws"
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said(asked).startswith("The receiver needs to know: Why a visit, Decides")
    for kind in (QLineEdit, QPlainTextEdit):
        for one in asked.findChildren(kind):
            if one.accessibleName() and one.accessibleName() != "Visit" and one.isVisible():
                one.clear()
                QTest.keyClicks(one, "told")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waits_for(qtbot, hands, HandoffState.OFFERED)
    assert hands.row.briefing.visit_goal == "told"


def test_a_briefing_says_what_is_missing_while_it_is_filled(
    qtbot: QtBot, hands: Hands, open_page: Open
) -> None:
    hands.draft(briefing=Briefing(need="two saws"))
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    QTest.keyClick(page.board, Qt.Key.Key_O)
    asked = dialog(qtbot, page)
    lacking = [
        one
        for one in asked.findChildren(QLineEdit) + asked.findChildren(QPlainTextEdit)
        if one.placeholderText() == "still missing" and one.isVisibleTo(asked)
    ]
    number = len(lacking)
    assert asked.count.text() == f"{number} of 9 missing"
    assert 0 < number < 8  # the need is known, and who gets it
    for left, one in enumerate(reversed(lacking)):
        assert asked.count.text() == f"{number - left} of 9 missing"
        QTest.keyClicks(one, " ")  # a blank tells nothing
        assert asked.count.text() == f"{number - left} of 9 missing"
        QTest.keyClicks(one, "told")
        assert one.placeholderText() == ""
    assert asked.count.text() == "✓ nothing missing"
    assert not asked.trouble
    receiver = field(asked, "For whom", QComboBox)
    assert isinstance(receiver, QComboBox)
    receiver.setCurrentIndex(-1)
    assert asked.count.text() == "1 of 9 missing"
    lacking[0].clear()
    assert asked.count.text() == "2 of 9 missing"


def test_arrow_keys_go_from_card_to_card(qtbot: QtBot, hands: Hands, open_page: Open) -> None:
    first = offered(hands)
    second = offered(hands)
    hands.accept()
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    page.board.choose(first)
    QTest.keyClick(page.board, Qt.Key.Key_Right)
    assert page.board.current == second
    QTest.keyClick(page.board, Qt.Key.Key_Left)
    assert page.board.current == first


def test_a_card_dropped_on_the_next_state_takes_the_step(
    qtbot: QtBot, hands: Hands, open_page: Open
) -> None:
    offered(hands)
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    columns = {column.states[0]: column for column in page.board.columns}
    columns[HandoffState.SCHEDULED].dropEvent(dropped(hands.id))  # no step leads there
    columns[HandoffState.ACCEPTED].dropEvent(dropped(hands.id))
    waits_for(qtbot, hands, HandoffState.ACCEPTED)
    assert hands.row.visit is None


def test_what_others_did_meanwhile_is_told(
    qtbot: QtBot, hands: Hands, open_page: Open, background: Background
) -> None:
    offered(hands)
    page = open_page()
    qtbot.waitUntil(lambda: page.opened is not None)
    row = page.opened
    assert row is not None
    with hands.as_("colleague") as reto:
        reto.accept()
    page.flow.take(HandoffAction.WITHDRAW, row)
    asked = dialog(qtbot, page)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Reto Hofer was faster" in said(asked))
    assert hands.row.state is HandoffState.ACCEPTED


def test_the_other_way_and_the_text_for_the_clipboard(
    qtbot: QtBot, hands: Hands, open_page: Open
) -> None:
    with hands.as_("colleague") as reto:
        reto.draft(REP_ID, kind=HandoffKind.TASK)
        reto.offer()
    page = open_page()
    page.filters.show_way(Way.TO_INSIDE)
    qtbot.waitUntil(lambda: page.opened is not None)
    page.detail.copy_wanted.emit()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Schreinerei Hofer\nTask · Offered by Reto Hofer")
    assert "Need: Replace two saws by March" in text


def said(asked: QDialog) -> str:
    assert isinstance(asked, FormDialog)
    return asked.trouble


def dropped(handoff_id: int) -> QDropEvent:
    data = QMimeData()
    data.setData(MIME, str(handoff_id).encode())
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.kept = data  # type: ignore[attr-defined]  # the event does not keep it alive
    return event
