"""The first window of a profile lies on the screen with its frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from app.main_window.first_size import first_size, within

SCREEN = QRect(0, 0, 1440, 900)


@pytest.mark.parametrize(
    ("available", "wanted"),
    [
        (QSize(1920, 1080), QSize(1440, 900)),
        (QSize(1440, 900), QSize(1440, 876)),
        (QSize(1280, 690), QSize(1280, 666)),
    ],
)
def test_it_leaves_room_for_the_title(available: QSize, wanted: QSize) -> None:
    assert first_size(available, 24) == wanted


def test_a_window_on_the_screen_stays_as_it_is() -> None:
    inner = QRect(101, 130, 1200, 700)
    assert within(SCREEN, inner.adjusted(-1, -30, 1, 5), inner) == inner


def test_one_that_is_too_high_gets_its_status_bar_back() -> None:
    inner = QRect(1, 30, 1438, 876)
    framed = inner.adjusted(-1, -30, 1, 5)
    wanted = within(SCREEN, framed, inner)
    assert wanted == QRect(1, 30, 1438, 865)
    assert SCREEN.contains(wanted.adjusted(-1, -30, 1, 5))


def test_one_over_the_edge_is_moved_and_keeps_its_size() -> None:
    bar_above = QRect(0, 40, 1440, 860)
    inner = QRect(400, 230, 1200, 700)
    wanted = within(bar_above, inner, inner)
    assert wanted == QRect(240, 200, 1200, 700)
