"""A number that nobody is to call for advertising is known wherever it stands."""

from __future__ import annotations

from app.customers.derived import number_hash
from app.customers.models import Block
from tests.calls.desk import NUMBER, Desk
from tests.fakes import TUESDAY_TEN_IN_ZURICH
from tests.journeys.conftest import Start


def test_a_blocked_number_is_not_rung_for_advertising(office: Desk, start: Start) -> None:
    office.customer("Hofer AG")
    # Somebody of another customer, since erased, did not want calls to this number.
    office.put(Block, number_hash=number_hash(NUMBER, "CH"), since=TUESDAY_TEN_IN_ZURICH)
    rep = start()
    rep.waits_ready("Hofer AG")

    rep.press("F9")
    assert rep.phone.numbers == []
    assert rep.message == "Not to be called for advertising: do not call."
    rep.push("Call as a service call")
    assert rep.phone.numbers == [NUMBER]
