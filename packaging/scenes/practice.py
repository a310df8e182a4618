"""Practice: states of the window for pictures, reached as a trainee reaches them."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from app.main_window.pages import PageName
from app.practice.coaching.coach_rows import Observe, OfTrainee, Sent
from app.practice.drills.life_dialog import LifeDialog
from app.practice.kinds import RunMode
from app.practice.offers.offer_rows import FromCall, Single, ToPractise
from app.practice.practice_page import PracticePage
from app.practice.simulation import simulator
from app.practice.simulation.model_talk import best_choice
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, ListRow
from scenes.stage import WorkScene
from scenes.workday import Workday

_SCENARIO = "price-buyer/quote-price"
_SECONDS_A_LINE = 22
_TYPED = {
    "de": (
        "Grüezi Frau Zgraggen, hier ist Martina Baumann von der Beispiel AG. Es geht um unsere "
        "Offerte für die Filter, passen zwei Minuten?",
        "Was ärgert Sie an der heutigen Lösung am meisten, und was kostet Sie ein Stillstand?",
        "Danke für die offenen Worte. Abgesehen vom Preis: Spricht sonst noch etwas dagegen?",
    ),
    "en": (
        "Good morning Mrs Zgraggen, this is Martina Baumann of Beispiel AG. It's about our quote "
        "for the filters, do two minutes suit?",
        "What annoys you most about today's filters, and what does a standstill cost you?",
        "Thank you for being frank. Apart from the price, does anything else speak against it?",
    ),
}


def offers(day: Workday, language: str) -> None:
    """What can be practised, and how the last runs went."""
    page = _page(day)
    for mistakes in (5, 4, 3, 3, 2, 1):
        _run(day, page, mistakes)
    _settled(day, page)


def talk(day: Workday, language: str) -> None:
    """In the middle of a talk, with the scorecard open."""
    page = _page(day)
    _begin(day, page, RunMode.OPEN)
    for _ in range(3):
        _answer(day, page, well=True)
    page.pane.answer.pick(1)
    day.settle()


def typed(day: Workday, language: str) -> None:
    """Typed answers with what was read in them, one about to be corrected."""
    page = _page(day)
    _begin(day, page, RunMode.OPEN)
    for text in _TYPED[language.partition("_")[0]]:
        day.clock.let_pass(_SECONDS_A_LINE)
        QTest.qWait(20)
        page.pane.answer.field.setText(text)
        page.pane.answer.say()
    QTest.qWait(50)
    page.run.ask_reading()
    day.settle()


def finished(day: Workday, language: str) -> None:
    """A run that is over and kept, a criterion pointing at its lines."""
    page = _page(day)
    _run(day, page, 3)
    day.settle()
    page.card.rows[0].pressed.emit()
    day.settle()


def wrap_up(day: Workday, language: str) -> None:
    """The wrap-up after a practised talk."""
    page = _page(day)
    _begin(day, page, RunMode.PICK)
    for _ in range(4):
        _answer(day, page, well=True)
    day.press("F9")
    page.run.wrap_up.choose_by_key(6)
    day.settle()


def drill(day: Workday, language: str) -> None:
    """The answer to one objection, and how it fits."""
    page = _page(day)
    found = page.choosing.found
    assert found is not None
    page.choosing.drills_wanted.emit(tuple(card.key for card in found.daily))
    _answer(day, page, well=True)
    day.settle()


def _page(day: Workday) -> PracticePage:
    day.window.show_page(PageName.PRACTICE)
    day.settle()
    return day.rooms.practice.page


def _begin(day: Workday, page: PracticePage, mode: RunMode) -> None:
    found = page.choosing.found
    assert found is not None
    one = found.scenario(_SCENARIO)
    assert one is not None
    page.runs.begin(one, mode)
    QTest.qWait(50)


def _answer(day: Workday, page: PracticePage, *, well: bool) -> None:
    run = page.desk.run
    assert run is not None
    choices = list(simulator.choices(run))
    best = choices.index(best_choice(run))
    number = best if well else (best + 1) % len(choices)
    day.clock.let_pass(_SECONDS_A_LINE)
    page.pane.answer.pick(number + 1)
    page.pane.answer.say()
    QTest.qWait(20)


def _run(day: Workday, page: PracticePage, mistakes: int) -> None:
    _begin(day, page, RunMode.PICK)
    for turn in range(40):
        if not page.desk.talking:
            break
        _answer(day, page, well=turn >= mistakes)
    page.run.finish()
    day.settle()


def _settled(day: Workday, page: PracticePage) -> None:
    page.show_start()
    day.settle()
    page.panel.list.choose(ToPractise(_SCENARIO))
    day.settle()


def from_call(day: Workday, language: str) -> None:
    """What a customer said in a call is read without names; one was typed back in."""
    page = _page(day)
    page.panel.list.choose(Single())
    page.start.row_opened.emit(FromCall())
    day.settle()
    dialog = day.part(LifeDialog)
    calls = dialog.findChildren(RowList)[0]
    calls.choose(3)
    day.settle()
    situation = dialog.findChildren(QPlainTextEdit)[1]
    situation.setPlainText(calls.model().index(3, 0).data(ROW_ROLE).title)
    day.settle()


def two_people(day: Workday, language: str) -> None:
    """A coach plays the customer at the same screen."""
    page = _page(day)
    _begin(day, page, RunMode.TWO_PEOPLE)
    for number in (1, 1, 1, 1):
        page.pane.answer.pick(number)
        page.pane.answer.say()
        QTest.qWait(20)
    day.settle()


def sent_run(day: Workday, language: str) -> None:
    """The coach's side: a run that a trainee sent, to be commented."""
    page = _coaching(day, Sent)
    page.pane.talk.choose(4)
    page.card.rows[2].pressed.emit()
    day.settle()


def trainee(day: Workday, language: str) -> None:
    """The coach's side: the way to live calls, and tasks."""
    _coaching(day, OfTrainee)


def observation(day: Workday, language: str) -> None:
    """The coach's side: the sheet beside a talk, half filled in."""
    page = _coaching(day, Observe)
    page.sheet.list.setFocus()
    QTest.keyClicks(page.sheet.list, "2120")
    day.settle()


def _coaching(day: Workday, kind: type[Sent | OfTrainee | Observe]) -> PracticePage:
    page = _page(day)
    page.panel.choose_side(coach=True)
    day.settle()
    model = page.panel.list.model()
    rows = [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]
    keys = [row.key for row in rows if isinstance(row, ListRow)]
    page.panel.list.choose(next(key for key in keys if isinstance(key, kind)))
    day.settle()
    return page


SCENES: tuple[WorkScene, ...] = (
    WorkScene("practice", offers),
    WorkScene("practice-talk", talk),
    WorkScene("practice-typed", typed),
    WorkScene("practice-finished", finished),
    WorkScene("practice-wrap-up", wrap_up),
    WorkScene("practice-drill", drill),
    WorkScene("practice-from-call", from_call),
    WorkScene("practice-two", two_people),
    WorkScene("practice-sent", sent_run, lead=True),
    WorkScene("practice-trainee", trainee, lead=True),
    WorkScene("practice-observation", observation, lead=True),
)
