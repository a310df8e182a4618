"""What the page Practice is made of: the talk, the answer, the scorecard, the list at the left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.practice.offers.run_head import RunHead, overall
from app.practice.offers.scenario_panel import Order, ScenarioPanel
from app.practice.scoring.criterion_line import CriterionLine
from app.practice.showing.answer_bar import AnswerBar, Pick
from app.practice.showing.bubbles import Bubble
from app.practice.showing.scorecard_panel import Card, ScorecardPanel
from app.practice.showing.talk_list import TalkList
from app.practice.talk import Mood
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.rows import GroupRow, ListRow
from app.widgets.shortcuts import Shortcuts
from tests.widgets.conftest import theme

__all__ = ["theme"]

PICKS = (Pick("Do the sum", "One stop costs as much."), Pick("Give 5 %", "Five percent, then?"))


@pytest.fixture
def bar(qtbot: QtBot, theme: object) -> AnswerBar:
    bar = AnswerBar(Shortcuts())
    qtbot.addWidget(bar)
    bar.show_picks(PICKS)
    bar.show()
    return bar


class TestTheAnswer:
    def test_a_picked_line_stands_in_the_field_and_is_said_with_its_number(
        self, bar: AnswerBar, qtbot: QtBot
    ) -> None:
        bar.pick(2)
        assert bar.field.text() == "Five percent, then?"
        with qtbot.waitSignal(bar.said) as said:
            QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert said.args == ["Five percent, then?", 2]
        assert bar.field.text() == ""

    def test_a_changed_line_is_ones_own(self, bar: AnswerBar, qtbot: QtBot) -> None:
        bar.pick(1)
        QTest.keyClicks(bar.field, " Agreed")
        with qtbot.waitSignal(bar.said) as said:
            bar.say()
        assert said.args == ["One stop costs as much. Agreed", None]

    def test_an_empty_field_says_nothing_and_a_wrong_key_does_nothing(
        self, bar: AnswerBar, qtbot: QtBot
    ) -> None:
        with qtbot.assertNotEmitted(bar.said):
            bar.pick(4)
            bar.say()

    def test_new_lines_leave_what_is_being_typed(self, bar: AnswerBar) -> None:
        QTest.keyClicks(bar.field, "But")
        bar.show_picks(PICKS[:1])
        assert bar.field.text() == "But"
        bar.pick(2)
        assert bar.field.text() == "But"


def _talk(lines: int) -> list[Bubble]:
    said = "I hear that the difference matters. Besides the price, what does a stop cost you?"
    return [
        Bubble(number, number % 2 == 0, f"{number} {said}", "open question" * (number % 2 == 0))
        for number in range(1, lines + 1)
    ]


class TestTheTalk:
    @pytest.fixture
    def talk(self, qtbot: QtBot, theme: object) -> TalkList:
        talk = TalkList("Talk")
        qtbot.addWidget(talk)
        talk.resize(460, 500)
        talk.show()
        qtbot.waitExposed(talk)
        return talk

    def test_the_newest_line_is_in_sight_and_a_criterion_shows_its_first(
        self, talk: TalkList, qtbot: QtBot
    ) -> None:
        talk.show_talk(_talk(20))
        bar = talk.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
        talk.show_first({4, 12})
        assert talk.visualRect(talk.model().index(3, 0)).top() >= 0
        assert bar.value() < bar.maximum()

    def test_enter_and_a_click_on_the_reading_ask_to_correct_it(
        self, talk: TalkList, qtbot: QtBot
    ) -> None:
        talk.show_talk(_talk(2))
        talk.choose(2)
        with qtbot.waitSignal(talk.reading_wanted) as wanted:
            QTest.keyClick(talk, Qt.Key.Key_Return)
        assert wanted.args[0] == 2
        below = talk.visualRect(talk.model().index(1, 0)).bottomRight() - QPoint(40, 20)
        with qtbot.waitSignal(talk.reading_wanted) as wanted:
            QTest.mouseClick(talk.viewport(), Qt.MouseButton.LeftButton, pos=below)
        assert wanted.args[0] == 2

    def test_the_customers_line_has_no_reading(self, talk: TalkList, qtbot: QtBot) -> None:
        talk.show_talk(_talk(2))
        talk.choose(1)
        with qtbot.assertNotEmitted(talk.reading_wanted):
            QTest.keyClick(talk, Qt.Key.Key_Return)

    def test_a_shorter_talk_keeps_what_was_said_before(self, talk: TalkList) -> None:
        talk.show_talk(_talk(8))
        talk.show_talk(_talk(4))
        assert talk.model().rowCount() == 4
        assert str(talk.model().index(3, 0).data()).startswith("4 ")


class TestTheScorecard:
    @pytest.fixture
    def panel(self, qtbot: QtBot, theme: object) -> ScorecardPanel:
        panel = ScorecardPanel()
        qtbot.addWidget(panel)
        panel.show()
        return panel

    def test_a_criterion_shows_its_lines(self, panel: ScorecardPanel, qtbot: QtBot) -> None:
        lines = CriterionLine(name="opener", title="Opener", percent=100, why="all", lines=(2, 4))
        panel.show_card(Card(score=63, criteria=(lines,), advice="Ask for the date."))
        panel.rows[0].setFocus()
        with qtbot.waitSignal(panel.lines_wanted) as wanted:
            QTest.keyClick(panel.rows[0], Qt.Key.Key_Space)
        assert wanted.args == [(2, 4)]
        assert "63 of 100" in [pill.text() for pill in panel.findChildren(Pill)]

    def test_waiting_takes_the_card_away(self, panel: ScorecardPanel) -> None:
        line = CriterionLine(name="opener", title="Opener", percent=None, why="not asked")
        panel.show_card(Card(score=10, criteria=(line,), knock_out="false promise"))
        panel.show_waiting("After the talk")
        assert list(panel.rows) == []
        assert panel.replay.isHidden()


def test_the_mood_is_one_figure_of_three() -> None:
    assert overall(Mood(trust=100, irritation=0, interest=100)) == 100
    assert overall(Mood(trust=0, irritation=100, interest=0)) == 0
    assert overall(Mood(trust=40, irritation=30, interest=35)) == 48


def test_the_last_seconds_of_a_drill_are_coloured(qtbot: QtBot, theme: object) -> None:
    head = RunHead(Shortcuts())
    qtbot.addWidget(head)
    head.show_seconds(90, down=True)
    (clock,) = [pill for pill in head.findChildren(Pill) if pill.text()]
    assert clock.tone is Tone.SUCCESS
    head.show_seconds(15, down=True)
    assert clock.tone is Tone.WARNING
    assert clock.text() == "● 00:15"


def test_the_first_row_is_chosen_so_that_enter_begins_it(qtbot: QtBot, theme: object) -> None:
    panel = ScenarioPanel()
    qtbot.addWidget(panel)
    panel.show_rows([GroupRow("DRILLS"), ListRow(key="daily", title="Daily set")])
    panel.show()
    with qtbot.waitSignal(panel.row_opened) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == ["daily"]
    panel.show_order(Order.LEVEL)
