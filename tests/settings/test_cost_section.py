"""The page of the cost rates keeps what was changed, works a visit out, and is for leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.background import Background
from app.database.database import Database
from app.settings.cost_commands import KeepCostRates, KeptRate
from app.settings.cost_queries import cost_rates, exchange_rates
from app.settings.cost_rates import USUAL, CostRate
from app.settings.cost_section import CostSection

TODAY = date(2026, 11, 24)
JULY = CostRate(from_on=date(2026, 7, 1), visit_minor=520_40, contact_minor=80_00)
NEXT = CostRate(from_on=date(2027, 1, 1), visit_minor=540_00, contact_minor=72_00)


@pytest.fixture
def leads_background(leads_database: Database, qtbot: QtBot) -> Iterator[Background]:
    """The background in the hands of the team's lead."""
    working = Background(leads_database)
    yield working
    qtbot.waitUntil(lambda: not working.busy)
    working.stop()


def opened(
    qtbot: QtBot, background: Background, *rates: CostRate, lead: bool = True
) -> CostSection:
    database = background.database
    if rates:
        kept = tuple(KeptRate(id=database.ids.new(), rate=rate) for rate in rates)
        database.execute(KeepCostRates(rates=kept))
    section = CostSection(background, TODAY, may_change=lead)
    qtbot.addWidget(section)
    qtbot.waitUntil(section.isEnabled)
    return section


def keep(section: CostSection) -> list[CostRate]:
    command = section.command()
    assert command is not None
    database = section._background.database
    database.execute(command)
    with database.read() as session:
        return cost_rates(session)


def test_nothing_touched_keeps_nothing(qtbot: QtBot, leads_background: Background) -> None:
    section = opened(qtbot, leads_background)
    assert section.command() is None
    assert section._form.rate().visit_minor == USUAL.visit_minor
    section._form.from_on.setDate(QDate(2027, 1, 1))  # the same rate from another day on
    assert section.command() is None


def test_a_visit_that_was_worked_out_counts_from_today(
    qtbot: QtBot, leads_background: Background
) -> None:
    section = opened(qtbot, leads_background)
    assert not section.calculator.take_visit.isEnabled()
    section.calculator.yearly.setValue(130_000)
    section.calculator.take_visit.click()  # 130'000 / 690 h x 1.5 h
    assert not section.calculator.take_contact.isEnabled()
    section.calculator.phone.setValue(2_700)
    section.calculator.reached.setValue(36)
    section.calculator.take_contact.click()
    assert keep(section) == [CostRate(from_on=TODAY, visit_minor=283_00, contact_minor=75_00)]


def test_a_rate_is_changed_on_its_own_day_and_its_cents_stay(
    qtbot: QtBot, leads_background: Background
) -> None:
    section = opened(qtbot, leads_background, JULY, NEXT)
    assert section._form.visit.value() == 520
    section._list.choose(JULY.from_on)
    section.show_chosen()
    section._form.contact.setValue(90)
    july = CostRate(from_on=JULY.from_on, visit_minor=520_40, contact_minor=90_00)
    assert keep(section) == [july, NEXT]


def test_a_rate_is_removed_and_the_one_before_counts(
    qtbot: QtBot, leads_background: Background
) -> None:
    section = opened(qtbot, leads_background, JULY, NEXT)
    section._list.choose(JULY.from_on)
    section.remove_chosen()
    assert section._form.visit.value() == 500
    assert keep(section) == [NEXT]
    section._list.choose(USUAL.from_on)
    assert not section._remove.isEnabled()


def test_who_is_no_lead_reads(qtbot: QtBot, leads_background: Background) -> None:
    section = opened(qtbot, leads_background, JULY, lead=False)
    assert not section._form.visit.isEnabled()
    assert section.calculator.parent() is None
    section._form.visit.setValue(1)
    assert section.command() is None


def test_a_rate_of_exchange_is_kept_with_the_settings(
    qtbot: QtBot, leads_background: Background
) -> None:
    section = opened(qtbot, leads_background)
    form = section.exchange
    form.currency.setText("eur")
    form.worth.setValue(0.94)
    form.add.click()
    form.worth.setValue(0.95)
    form.add.click()  # the same month again
    assert [one.micro for one in form.entered] == [950_000]
    form.currency.setText("CHF")
    form.add.click()
    assert "Two different currencies" in form._said.text()
    keep(section)
    with leads_background.database.read() as session:
        (kept,) = exchange_rates(session)
    assert (kept.month, kept.currency, kept.target) == (TODAY.replace(day=1), "EUR", "CHF")
    assert kept.micro == 950_000
