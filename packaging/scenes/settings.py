"""The pages of the settings, the help, and the number to dial by hand: states for pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from app.main_window.help_window import HelpWindow
from app.widgets.search_field import SearchField
from app.widgets.segmented import TabBar
from scenes.stage import WorkScene
from scenes.workday import Workday

PROGRAM, COMPANY, KEYS, PRIVACY = 0, 4, 7, 8
_GROUPED = "+41 78 059 77 48"
_SOUGHT = {"de": "Telefonnotiz", "en": "phone message"}
_PAUSE_MS = 400


def page(number: int) -> Callable[[Workday, str], None]:
    """Give the state in which this page of the settings is shown."""

    def reach(day: Workday, language: str) -> None:
        day.rooms.settings.open().findChildren(TabBar)[0].setCurrentIndex(number)
        day.settle()

    return reach


def help_page(day: Workday, language: str) -> None:
    """The help as F1 opens it during the day."""
    day.window.show_help()
    day.settle()


def help_found(day: Workday, language: str) -> None:
    """What the help has about a word."""
    help_page(day, language)
    field = day.part(HelpWindow).findChildren(SearchField)[0]
    QTest.keyClicks(field, _SOUGHT[language.partition("_")[0]])
    QTest.qWait(_PAUSE_MS)


def show_and_copy(day: Workday, language: str) -> None:
    """A plain desk phone: the number to dial by hand, as long as the call lasts."""
    day.open("Schreinerei Hofer")
    day.press("F9")
    day.window.number_line.show_number(_GROUPED)
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("settings-program", page(PROGRAM)),
    WorkScene("settings-company", page(COMPANY)),
    WorkScene("settings-keys", page(KEYS)),
    WorkScene("settings-privacy", page(PRIVACY)),
    WorkScene("help", help_page),
    WorkScene("help-found", help_found),
    WorkScene("show-and-copy", show_and_copy),
)
