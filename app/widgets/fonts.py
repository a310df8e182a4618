"""The few type sizes of the program."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAVOURITE_FAMILY = "Inter"


class Size(IntEnum):
    """Heights of type in pixels at 100 %; the screen's scaling comes on top."""

    TINY = 11  # pills, key caps
    SMALL = 12  # second lines, labels
    BODY = 13
    CLOCK = 15
    TITLE = 20  # whose call it is
    SPEECH = 19  # what to say
    NUMBER = 30  # to be dialled by hand


def text_family() -> str:
    """Name the family for texts: Inter where it is installed, else the system's."""
    if FAVOURITE_FAMILY in QFontDatabase.families():
        return FAVOURITE_FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def font(size: Size, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Give the font of this size in the program's family."""
    return _font(QGuiApplication.font().family(), size, weight)


@cache
def _font(family: str, size: Size, weight: QFont.Weight) -> QFont:
    made = QFont(family)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
