"""The card that walks through a window: by keys, beside its parts, and away again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.tour_card import TourCard, TourStep

PLACES = (
    QRect(0, 50, 280, 600),
    QRect(280, 50, 720, 100),
    QRect(280, 50, 720, 640),
    QRect(280, 560, 720, 130),
    QRect(1000, 50, 280, 640),
    QRect(0, 0, 1280, 48),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    for place in PLACES:
        QWidget(made).setGeometry(place)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def card(window: QWidget) -> TourCard:
    parts = [one for one in window.children() if isinstance(one, QWidget)]
    steps = [
        TourStep(f"Part {number}", "What it is for. " * 12, lambda part=part: part)
        for number, part in enumerate(parts)
    ]
    return TourCard(steps, window)


def test_enter_goes_through_all_steps_and_then_it_is_over(qtbot: QtBot, card: TourCard) -> None:
    for number in range(len(PLACES)):
        assert card.at == number
        assert card.accessibleName().startswith(f"{number + 1} of {len(PLACES)}")
        if number + 1 < len(PLACES):
            QTest.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.ended):
        QTest.keyClick(card, Qt.Key.Key_Return)


def test_back_and_escape(qtbot: QtBot, card: TourCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_Left)
    assert card.at == 0
    QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(card, Qt.Key.Key_Left)
    assert card.at == 1
    with qtbot.waitSignal(card.ended):
        QTest.keyClick(card, Qt.Key.Key_Escape)


def test_the_card_stays_inside_the_window_beside_small_parts(
    window: QWidget, card: TourCard
) -> None:
    for number, place in enumerate(PLACES):
        assert window.rect().contains(card.geometry()), number
        if number not in (2,):  # one part leaves no room beside it
            assert not card.geometry().intersects(place), number
        if number + 1 < len(PLACES):
            card.go_on()


def test_the_card_follows_the_window(qtbot: QtBot, window: QWidget, card: TourCard) -> None:
    card.go_back()
    window.resize(1000, 600)
    assert window.rect().contains(card.geometry())
    assert card.pos() != QPoint(0, 0)


def test_the_frame_follows_a_part_that_is_laid_out_after_the_window(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sides = QSplitter()
    left, right = QLabel("left"), QLabel("right")
    for side in (left, right):
        sides.addWidget(side)
    column = QVBoxLayout(window)
    column.addWidget(sides)
    window.resize(1400, 600)
    window.show()
    card = TourCard([TourStep("Right", "This is the right side.", lambda: right)], window)

    def framed() -> QRect:
        return card._frame.geometry()

    def part() -> QRect:
        return QRect(right.mapTo(window, QPoint(0, 0)), right.size())

    for width in (1920, 900):
        window.resize(width, 600)
        qtbot.waitUntil(lambda: framed() == part())
    sides.setSizes([300, 500])
    window.resize(950, 600)
    qtbot.waitUntil(lambda: framed() == part())


def test_the_last_step_has_nothing_left_to_skip(qtbot: QtBot, card: TourCard) -> None:
    for _ in PLACES[1:]:
        QTest.keyClick(card, Qt.Key.Key_Right)
    shown = [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Back", "Done"]
