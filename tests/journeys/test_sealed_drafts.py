"""What is typed and what waits lies encrypted on the disk, and comes back after a kill."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest
from sqlalchemy import MetaData

from app.database import keys
from app.database.backup import Backups
from app.database.database import open_database
from app.database.encryption.encrypting import encrypt
from app.database.encryption.unlocking import keep_key
from app.database.keys import new_key
from app.history.models import Call
from app.paths import Profile
from app.upkeep.privacy.remains import remains
from app.upkeep.privacy.subjects import Subject
from app.widgets.segmented import TabBar
from tests.calls.desk import Desk
from tests.databases import make_team
from tests.fakes import FakeClock
from tests.frame.test_passwords import FakeKeyring
from tests.journeys.conftest import Start
from tests.journeys.person import Person
from tests.postgres import DURABLE, Cluster, running_cluster
from tests.seeding import TeamDatabase, known

pytestmark = pytest.mark.timeout(120)  # a server of its own is made, stopped and started

WORDS = "Zgraggen wants the blue ones"
AWAY = "Server away since 10:00. Calls are saved on this computer"


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeKeyring]:
    made = FakeKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    yield made
    keys._known.clear()


@pytest.fixture
def place(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("team" if "team" in request.node.name else "encrypted"))


@pytest.fixture
def own(metadata: MetaData) -> Iterator[Cluster]:
    with running_cluster(DURABLE) as running:
        yield running


@pytest.fixture
def team(own: Cluster, metadata: MetaData) -> Iterator[str]:
    made = TeamDatabase(own, "team", make_team(own, "team", metadata))
    with known(made):
        yield made.url("rep")


@pytest.fixture
def encrypted(profile: Profile, migrated_file: Path, clock: FakeClock, metadata: MetaData) -> str:
    shutil.copy(migrated_file, profile.database)
    open_database(str(profile.database), clock, metadata).close()
    key = new_key()
    encrypt(Backups(profile.database, clock), key, "vier Worte ohne Sinn")
    keep_key(key)
    return str(profile.database)


def call(rep: Person, company: str) -> None:
    rep.wait(lambda: {company, "Call"} <= set(rep.head))
    rep.press("F9")
    rep.type(WORDS)
    rep.press("F9")
    rep.wait(lambda: rep.rooms.files.all_saved)


def on_disk(profile: Profile) -> dict[str, bytes]:
    folders = (profile.drafts, profile.outbox)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in files}


def says(files: dict[str, bytes]) -> bool:
    return any(b"Zgraggen" in content for content in files.values())


def start_anew() -> None:
    """Let the next window belong to a program that was just started."""
    keys._known.clear()


def test_a_draft_beside_an_encrypted_file_comes_back_after_a_kill(
    start: Start, office: Desk, profile: Profile
) -> None:
    office.customer("Alpha AG")
    rep = start()
    call(rep, "Alpha AG")
    killed = on_disk(profile)
    assert killed
    assert not says(killed)
    rep.window.close()

    start_anew()
    for path, content in killed.items():
        Path(path).write_bytes(content)
    again = start()
    again.waits_for("1 wrap-up open: Alpha AG")
    assert again.rooms.desk.parked[0].note == WORDS


def test_in_a_team_the_keyring_has_the_key_of_what_is_typed_and_waits(
    start: Start, office: Desk, profile: Profile, own: Cluster
) -> None:
    ids = [office.customer(company) for company in ("Alpha AG", "Beta AG")]
    rep = start()
    call(rep, "Alpha AG")
    own.stop()
    rep.waits_for(AWAY)
    rep.press("Alt+1", "Ctrl+Return")
    rep.waits_for(f"{AWAY}: 1 waiting")
    call(rep, "Beta AG")
    lying = on_disk(profile)
    assert len(lying) == 2
    assert not says(lying)
    rep.window.close()

    start_anew()
    own.start()
    again = start()
    again.waits_for("1 wrap-up open: Beta AG")
    again.wait(lambda: office.rows(Call, customer_id=ids[0]))
    assert office.one(Call, customer_id=ids[0]).note == WORDS


def test_in_a_team_a_lost_key_is_told_and_stops_nobody(
    start: Start, office: Desk, profile: Profile, kept: FakeKeyring, clock: FakeClock
) -> None:
    id_ = office.customer("Alpha AG")
    rep = start()
    call(rep, "Alpha AG")
    rep.window.close()

    start_anew()
    lost, kept.kept = kept.kept, {}
    again = start()
    again.wait(lambda: "cannot be read: it is encrypted" in again.message)
    assert str(profile.drafts) in again.message
    call(again, "Alpha AG")
    again.press("Alt+1", "Ctrl+Return")
    again.settle()
    assert office.one(Call, customer_id=id_).note == WORDS
    here = remains(profile, None, Subject(id_, None, "Alpha AG", "Alpha AG", ""), "", clock)
    assert [path.suffix for path in here.locked] == [".locked"]
    again.window.close()

    start_anew()
    kept.kept |= lost
    later = start()
    later.waits_for("1 wrap-up open: Alpha AG")


def test_in_a_team_without_a_keyring_it_stays_as_it_was_and_is_said(
    start: Start, office: Desk, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = keyring.backends.fail.Keyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: none)
    office.customer("Alpha AG")
    rep = start()
    call(rep, "Alpha AG")
    assert says(on_disk(profile))
    assert "is not encrypted on this computer" in settings_words(rep)


def test_in_a_team_the_settings_say_that_it_is_encrypted(start: Start) -> None:
    assert "waits for the server is encrypted" in settings_words(start())


def settings_words(rep: Person) -> str:
    dialog = rep.rooms.settings.open()
    pages = dialog.findChild(TabBar)
    pages.setCurrentIndex([pages.tabText(at) for at in range(pages.count())].index("Database"))
    words = " ".join(rep.texts(dialog))
    dialog.reject()
    return words
