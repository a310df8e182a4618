"""A number reaches the telephone as it is, or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from app.telephony.dialler import DiallingFailedError, DialMode, make_dialler

NUMBER = "+41441234567"


class Opened:
    """Stands in for the system's opening of links."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.works = True

    def __call__(self, url) -> bool:
        self.addresses.append(url.toString(url.ComponentFormattingOption.FullyEncoded))
        return self.works


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    return opened


def test_a_link_holds_the_number(opened: Opened) -> None:
    make_dialler(DialMode.TEL).dial(NUMBER)
    assert opened.addresses == ["tel:+41441234567"]


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("https://pbx.example/dial?to={number}", "https://pbx.example/dial?to=%2B41441234567"),
        ("sip:{number}@pbx.example", "sip:+41441234567@pbx.example"),
    ],
)
def test_an_address_holds_the_number_as_its_kind_writes_it(
    opened: Opened, template: str, address: str
) -> None:
    make_dialler(DialMode.URL, url=template, browser=True).dial(NUMBER)
    assert opened.addresses == [address]


def test_a_command_gets_the_number_as_one_argument(qtbot: QtBot, tmp_path: Path) -> None:
    told = tmp_path / "told"
    script = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])"
    command = (sys.executable, "-c", script, str(told), "{number}")

    make_dialler(DialMode.COMMAND, command=command).dial(NUMBER)

    qtbot.waitUntil(lambda: told.exists() and bool(told.read_text()), timeout=20_000)
    assert told.read_text() == NUMBER


def test_a_copied_number_is_on_the_clipboard(qapp: QGuiApplication) -> None:
    make_dialler(DialMode.COPY).dial(NUMBER)
    assert qapp.clipboard().text() == NUMBER


@pytest.mark.parametrize("mode", DialMode)
@pytest.mark.parametrize(
    "wrong", ["", "+", "1", "044 123 45 67", "+41;rm", "044,,1", "tel:044", "٠٤٤١٢٣٤", "12\n"]
)
def test_only_digits_are_ever_dialled(opened: Opened, mode: DialMode, wrong: str) -> None:
    dialler = make_dialler(mode, command=("missing-program",), url="tel:{number}")
    with pytest.raises(ValueError, match="digits only"):
        dialler.dial(wrong)
    assert opened.addresses == []


@pytest.mark.parametrize(
    ("mode", "settings"),
    [
        (DialMode.TEL, {}),
        (DialMode.URL, {"url": "https://pbx.example/{number}", "browser": True}),
        (DialMode.URL, {"url": "https://pbx.example/without"}),
        (DialMode.COMMAND, {"command": ("no-such-program-here", "{number}")}),
        (DialMode.COMMAND, {"command": ()}),
    ],
)
def test_a_number_that_nobody_took_is_said(opened: Opened, mode: DialMode, settings) -> None:
    opened.works = False
    with pytest.raises(DiallingFailedError) as failed:
        make_dialler(mode, **settings).dial(NUMBER)
    assert failed.value.mode is mode
