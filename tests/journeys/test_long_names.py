"""Names of any length leave the window as wide as it is."""

from __future__ import annotations

from tests.calls.desk import Desk
from tests.journeys.conftest import Start

LONG = "Donaudampfschifffahrtsgesellschaft" * 5
WIDE = 1280


def test_a_long_company_widens_no_page(office: Desk, start: Start) -> None:
    office.customer(LONG, region="ZH", stand=LONG, sector=LONG[:100])
    rep = start()
    rep.waits_for("Donaudampf")
    rep.settle()
    for page in ("F2", "F3", "F4", "F5"):
        rep.press(page)
        rep.settle()
        assert rep.window.minimumSizeHint().width() <= WIDE, page


def test_neither_does_one_that_is_added(office: Desk, start: Start) -> None:
    office.customer("Hofer AG", region="ZH")
    rep = start()
    rep.waits_ready("Hofer AG")
    rep.press("F3", "Ctrl+N")
    rep.settle()
    rep.type(LONG[:170])
    rep.press("Return")
    rep.wait(lambda: any(LONG[:60] in text for text in rep.texts()))
    rep.settle()
    assert rep.window.minimumSizeHint().width() <= WIDE
