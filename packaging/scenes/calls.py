"""What a rep sees from the preparation to the wrap-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.calls.conversation.notes_card import NotesCard
from app.calls.day.list_panel import ListPanel
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.permission.claims import Holder
from app.calls.permission.holding import hold
from app.follow_ups.queue.queue_panel import QueuePanel
from app.main_window.window import MainWindow
from app.scripts.script_pane import ScriptPane
from app.team.queries import colleagues
from app.widgets.row_list import RowList
from app.widgets.segmented import SegmentedControl, TabBar
from scenes.stage import WorkScene
from scenes.workday import Workday

CALLED = "Schreinerei Hofer"


_PARKED = "Hotel Krone"


_SECONDS = 84  # 01:24 in the binding picture


_NOTES: Mapping[str, str] = {
    "en": "Stock-taking done. Compares with Blum dealer, price gap about 6 %.\n"
    "Would take 400 pairs if delivered in two lots.\n"
    "Bookkeeping is in before 11, call then.",
    "de": "Inventur ist durch. Vergleicht mit dem Blum-Händler, Differenz rund 6 %.\n"
    "Würde 400 Paar nehmen, wenn in zwei Lieferungen.\n"
    "Buchhaltung ist vor 11 Uhr da, dann anrufen.",
}


_AGREED: Mapping[str, str] = {"en": "fri 27.11. 10:00", "de": "fr 27.11. 10:00"}


LATER: Mapping[str, str] = {"en": "in 2 weeks", "de": "in 2 Wochen"}


def _preparation(day: Workday, language: str) -> None:
    day.open(CALLED)


def talk(day: Workday, language: str) -> None:
    """In the call, as in the binding picture but for the outcome; another one is parked."""
    day.open(_PARKED)
    day.press("F9")
    day.part(NotesCard).note.setFocus()
    QTest.keyClicks(day.part(NotesCard).note, "Combox")
    day.press("F7")
    day.open(CALLED)
    day.press("F9", "Ctrl+1", "Ctrl+1")
    day.let_talk(_SECONDS)
    note = day.part(NotesCard).note
    for line in _NOTES[language].splitlines(keepends=True):
        note.insertPlainText(line)
    day.part(ScriptPane).capture("decision_on", "2026-11-27")
    day.settle()


def work(day: Workday, language: str) -> None:
    """The state of the binding picture: decides later, next step agreed."""
    talk(day, language)
    day.press("Alt+6")
    _type_when(day, 0, _AGREED[language])
    day.part(NotesCard).note.setFocus()
    day.settle()


def _two_steps(day: Workday, language: str) -> None:
    work(day, language)
    plan_another(day, language)


def plan_another(day: Workday, language: str) -> None:
    """Add one more next step."""
    planned = len(day.window.findChildren(NextStepRow))
    day.press("Ctrl++")
    _type_when(day, planned, LATER[language])


def _type_when(day: Workday, number: int, typed: str) -> None:
    field = day.window.findChildren(NextStepRow)[number].when
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    day.settle()


def _objections(day: Workday, language: str) -> None:
    talk(day, language)
    day.press("Ctrl+O")


def _quick_view(day: Workday, language: str) -> None:
    talk(day, language)
    day.open("Brändli Maschinen")


def _held_back(day: Workday, language: str) -> None:
    day.part(ListPanel).findChildren(SegmentedControl)[0].setCurrentIndex(1)
    day.settle()


def _why_held_back(day: Workday, language: str) -> None:
    """The dial key on somebody who may not be called now: the message line asks why."""
    _held_back(day, language)
    rows = day.part(ListPanel).findChildren(RowList)[0]
    rows.setFocus()
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    day.settle()
    day.press("F9")


def _is_calling(day: Workday, language: str) -> None:
    """A colleague has a customer of the list open, and another one whom I have just chosen."""
    database = day.rooms.background.database
    with database.read() as session:
        colleague = next(one for one in colleagues(session) if one.id != database.user_id)
    by = Holder(colleague.id, "another window")
    for company in (_PARKED, "Alpstein Käserei"):
        hold(database, [day.customer(company)], by)
    day.rooms.claims.board.look()
    day.settle()
    day.open(_PARKED)


def tab(number: int) -> Callable[[Workday, str], None]:
    """In the call, one of the tabs beside the notes chosen."""

    def reach(day: Workday, language: str) -> None:
        talk(day, language)
        day.rooms.pane.findChildren(TabBar)[0].setCurrentIndex(number)
        day.settle()

    return reach


def _talk_elsewhere(day: Workday, language: str) -> None:
    """The running call seen from another page, and a search being typed."""
    talk(day, language)
    day.press("F3")


def _type_search(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.search.enter()
    window.top_bar.search.clear()
    QTest.keyClicks(window.top_bar.search, "me")
    QTest.qWait(500)


def _move(window: QWidget) -> None:
    """Open the small window that moves a follow-up; that of another size is closed."""
    opened = QApplication.activePopupWidget()
    if opened is not None:
        opened.close()
    queue = window.findChild(QueuePanel)
    assert queue is not None
    rows = queue.findChildren(RowList)[0]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keySequence(rows, QKeySequence("S"))
    QTest.qWait(500)


SCENES: tuple[WorkScene, ...] = (
    WorkScene("preparation", _preparation),
    WorkScene("talk", talk),
    WorkScene("work", work),
    WorkScene("wrap-up", _two_steps),
    WorkScene("objections", _objections),
    WorkScene("quick-view", _quick_view),
    WorkScene("held-back", _held_back),
    WorkScene("why-held-back", _why_held_back),
    WorkScene("is-calling", _is_calling),
    WorkScene("history", tab(1)),
    WorkScene("details", tab(2)),
    WorkScene("quotes", tab(3)),
    WorkScene("move", _preparation, _move),
    WorkScene("find", _talk_elsewhere, _type_search),
)
