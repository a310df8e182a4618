"""A desk phone's web address is asked quietly, and how it answers is told."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.telephony import web_request
from app.telephony.dialler import DialMode, make_dialler
from app.telephony.number_forms import NumberForm, NumberWriting
from app.telephony.web_answers import WebAnswer
from tests.desk_phone import DeskPhone

NUMBER = "+41441234567"
PATIENCE_MS = 50_000


@pytest.fixture(autouse=True)
def a_patient_telephone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer may take long for what a telephone does at once."""
    monkeypatch.setattr(web_request, "PATIENCE_MS", PATIENCE_MS)


@pytest.fixture
def phone() -> Iterator[DeskPhone]:
    made = DeskPhone()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("template", "asked"),
    [
        ("/command.htm?number={number}", "/command.htm?number=%2B41441234567"),
        ("/servlet?key=number={number}", "/servlet?key=number=%2B41441234567"),
    ],
)
def test_the_phone_gets_the_number_and_nothing_else(
    qtbot: QtBot, phone: DeskPhone, monkeypatch: pytest.MonkeyPatch, template: str, asked: str
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail("no browser"))
    told: list[WebAnswer] = []
    dialler = make_dialler(DialMode.URL, url=phone.address + template, told=told.append)
    dialler.dial(NUMBER)
    assert told == []  # nobody waits for a telephone
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert (phone.asked, told) == ([asked], [WebAnswer.TAKEN])
    assert not {"Cookie", "Authorization"} & set(phone.headers[0])


def test_it_gets_the_number_as_it_wants_it(qtbot: QtBot, phone: DeskPhone) -> None:
    told: list[WebAnswer] = []
    writing = NumberWriting(NumberForm.NATIONAL, "0", "CH")
    url = phone.address + "/dial/{number}"
    dialler = make_dialler(DialMode.URL, url=url, writing=writing, told=told.append)
    dialler.dial(NUMBER)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert phone.asked == ["/dial/00441234567"]


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (401, WebAnswer.LOCKED),
        (403, WebAnswer.LOCKED),
        (404, WebAnswer.REFUSED),
        (500, WebAnswer.REFUSED),
    ],
)
def test_a_phone_that_does_not_take_it_says_why(
    qtbot: QtBot, phone: DeskPhone, status: int, answer: WebAnswer
) -> None:
    phone.status = status
    told: list[WebAnswer] = []
    dialler = make_dialler(DialMode.URL, url=phone.address + "/{number}", told=told.append)
    dialler.dial(NUMBER)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told == [answer]


def test_nobody_at_the_address_is_told(qtbot: QtBot) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told: list[WebAnswer] = []
    url = f"http://127.0.0.1:{port}/" + "{number}"
    dialler = make_dialler(DialMode.URL, url=url, told=told.append)
    dialler.dial(NUMBER)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told == [WebAnswer.SILENT]
