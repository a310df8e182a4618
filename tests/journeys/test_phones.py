"""F9 rings by a telephone program, and by a desk phone's web address, as the settings say."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import Profile
from app.settings.profile import ProfileSettings, Telephony, write_settings
from app.telephony import web_request
from app.telephony.dialler import DialMode
from tests.calls.desk import NUMBER, Desk
from tests.desk_phone import DeskPhone
from tests.journeys.conftest import Start
from tests.journeys.person import Person

pytestmark = [
    pytest.mark.parametrize("real_phone", [True]),
    pytest.mark.parametrize("place", ["sqlite"], indirect=True),  # telephones know no database
]

PHONE_PROGRAM = "import json, sys; open(sys.argv[1], 'w').write(json.dumps(sys.argv[2:]))"
"""A telephone program that only writes down with what it was started."""


@pytest.fixture
def desk_phone(monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskPhone]:
    monkeypatch.setattr(web_request, "PATIENCE_MS", 50_000)  # the computer may be busy
    made = DeskPhone()
    yield made
    made.close()


def start_with(telephony: Telephony, profile: Profile, office: Desk, start: Start) -> Person:
    office.customer("Hofer AG")
    write_settings(profile.settings_file, ProfileSettings(telephony=telephony))
    rep = start()
    rep.waits_ready("Hofer AG")
    return rep


def test_a_program_gets_the_number_as_one_argument(
    office: Desk, profile: Profile, start: Start, tmp_path: Path
) -> None:
    told = tmp_path / "told.json"
    command = (sys.executable, "-c", PHONE_PROGRAM, str(told), "--dial", "{number}; id")
    rep = start_with(Telephony(mode=DialMode.COMMAND, command=command), profile, office, start)
    rep.press("F9")
    rep.wait(lambda: told.exists() and told.read_text())
    assert json.loads(told.read_text()) == ["--dial", f"{NUMBER}; id"]  # no shell reads it


def test_a_desk_phone_is_asked(
    office: Desk, profile: Profile, start: Start, desk_phone: DeskPhone
) -> None:
    url = desk_phone.address + "/command.htm?number={number}"
    rep = start_with(Telephony(mode=DialMode.URL, url=url), profile, office, start)
    rep.press("F9")
    rep.wait(lambda: desk_phone.asked)
    assert desk_phone.asked == ["/command.htm?number=%2B" + NUMBER[1:]]
    rep.settle()
    assert rep.message == ""


def test_a_desk_phone_that_refuses_is_said(
    office: Desk, profile: Profile, start: Start, desk_phone: DeskPhone
) -> None:
    desk_phone.status = 403
    url = desk_phone.address + "/?number={number}"
    rep = start_with(Telephony(mode=DialMode.URL, url=url), profile, office, start)
    rep.press("F9")
    rep.wait(lambda: rep.message.startswith("Nothing was rung: the telephone wants a password."))
    assert rep.rooms.desk.in_call  # dialling by hand goes on in this call
