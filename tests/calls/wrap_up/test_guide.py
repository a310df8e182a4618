"""The guide through a wrap-up, over a draft that only the test holds."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.calls.draft import Draft, dial, hang_up, next_attempt
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.office import Office
from app.calls.view import CallView
from app.calls.wrap_up.guide import WrapUpGuide
from app.calls.wrap_up.panel import WrapUpPanel
from app.practice.runs.made_up_customer import NOBODY, made_up_customer
from app.settings.outcomes import Outcome
from app.settings.working_time import CallingHours, WorkDays
from app.widgets.shortcuts import Shortcuts
from tests.people import REP_ID

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ZONE = "Europe/Zurich"
NUMBER = "+41812501234"


class Held(QObject):
    """A draft with a customer who does not exist."""

    view_changed = Signal()
    draft_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view: CallView | None = made_up_customer("Hofer", ZONE)
        ready = Draft(1, NOBODY, "Hofer")
        rung = dial(ready, number=NUMBER, phone_id=None, now=NOW)
        self.draft: Draft | None = hang_up(rung, seconds=60)

    def put(self, draft: Draft) -> None:
        self.draft = draft
        self.draft_changed.emit()

    def edit(self, **changes: Any) -> None:
        assert self.draft is not None
        self.put(msgspec.structs.replace(self.draft, **changes))

    def choose_outcome(self, outcome: Outcome) -> None:
        self.edit(outcome=outcome)


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def panel(qtbot: QtBot) -> WrapUpPanel:
    made = WrapUpPanel(Shortcuts())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def guide(held: Held, panel: WrapUpPanel) -> WrapUpGuide:
    office = Office(lambda: NOW, WorkDays(), CallingHours(), ZONE, "en", REP_ID)
    return WrapUpGuide(held, panel, office, count(2).__next__)


def shown(panel: WrapUpPanel) -> list[NextStepRow]:
    return [row for row in panel.findChildren(NextStepRow) if not row.isHidden()]


def test_the_steps_of_an_attempt_are_gone_when_the_next_number_is_rung(
    guide: WrapUpGuide, held: Held, panel: WrapUpPanel
) -> None:
    guide.choose(Outcome.NO_ANSWER)
    assert len(shown(panel)) == 1

    assert held.draft is not None
    held.put(next_attempt(held.draft, 99))
    assert shown(panel) == []


def test_what_is_typed_for_a_step_is_the_drafts(
    guide: WrapUpGuide, held: Held, panel: WrapUpPanel
) -> None:
    guide.choose(Outcome.NO_ANSWER)
    panel.when_edited.emit(0, "thu 10")
    panel.text_edited.emit(0, "Ask about the quote")

    assert held.draft is not None
    (step,) = held.draft.steps
    assert (step.typed, step.text) == ("thu 10", "Ask about the quote")
    assert step.due is not None


def test_an_outcome_before_the_call_is_not_taken(
    guide: WrapUpGuide, held: Held, qtbot: QtBot
) -> None:
    held.put(Draft(1, NOBODY, "Hofer"))
    with qtbot.waitSignal(guide.lacking) as lacking:
        guide.choose(Outcome.NO_ANSWER)

    assert lacking.args == [["call"]]
    assert held.draft is not None
    assert held.draft.outcome is None
