"""What waits on this computer: on the disk first, in order, sent once, never lost silently."""

from __future__ import annotations

import importlib
import json
import pkgutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select

import app
from app.calls.saving.recording import RecordCall
from app.clock import Appointment
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database import journal, keys
from app.database.database import Database, open_database
from app.database.errors import DatabaseUnavailableError, SchemaMismatchError
from app.database.journal import Changed, Intent
from app.database.keys import new_key, remember
from app.database.waiting.outbox import Outbox
from app.database.waiting.sending import WAITS, Sender
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.commands import AddNote
from app.history.models import Activity
from tests.fakes import TUESDAY_TEN_IN_ZURICH, FakeClock
from tests.people import COLLEAGUE_ID, REP_ID

GONE = 180_000_000_000_009_999


@pytest.fixture
def database(postgresql_place: str, clock: FakeClock, metadata: MetaData) -> Iterator[Database]:
    opened = open_database(postgresql_place, clock, metadata)
    opened.user_id = REP_ID
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "outbox"


@pytest.fixture
def outbox(folder: Path) -> Outbox:
    return Outbox(folder, REP_ID)


@pytest.fixture
def sender(database: Database, outbox: Outbox) -> Sender:
    return Sender(database, outbox)


@pytest.fixture
def customer_id(database: Database) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))
    return id_


def note(database: Database, customer_id: int, text: str = "He rings back.") -> AddNote:
    return AddNote(id=database.ids.new(), customer_id=customer_id, text=text)


def go_away(database: Database) -> None:
    database.line.lost()
    database.line.failed()


def notes(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Activity.text).order_by(Activity.id)))


def test_calls_notes_and_follow_ups_may_wait_and_nothing_else() -> None:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)  # all rooms register their commands
    waiting = {name for name, known in journal._kinds.items() if known.may_wait}
    assert waiting == {
        "record_call",
        "correct_call",
        "undo_call",
        "add_note",
        "add_activity",
        "add_past_contact",
        "attach_links",
        "take_back_activities",
        "take_back_past_contact",
        "leave_phone_message",
        "take_phone_message",
        "open_complaint",
        "file_complaint",
        "close_complaint",
        "prepare_email",
        "plan_follow_up",
        "move_follow_up",
        "edit_follow_up",
        "hand_to_colleague",
        "pass_to_person",
        "finish_follow_up",
        "finish_and_plan_next",
        "reopen_follow_up",
    }
    assert journal.may_wait(AddNote(id=1, customer_id=1, text=""))
    assert not journal.may_wait(AddCustomer(id=1, data={}))
    assert RecordCall in {known.type for known in journal._kinds.values()}


def test_what_waits_is_on_the_disk_as_in_the_journal(
    database: Database, sender: Sender, folder: Path, customer_id: int, clock: FakeClock
) -> None:
    go_away(database)
    wanted = note(database, customer_id)
    assert sender.execute(wanted, "00000000-0000-4000-8000-00000000000a") is WAITS

    [file] = (folder / str(REP_ID)).glob("*.json")
    assert json.loads(file.read_text()) == {
        "uuid": "00000000-0000-4000-8000-00000000000a",
        "kind": "add_note",
        "format": 1,
        "payload": {
            "id": wanted.id,
            "customer_id": customer_id,
            "text": "He rings back.",
            "contact_id": None,
        },
        "at": clock().isoformat().replace("+00:00", "Z"),
        "user": REP_ID,
        "why": "",
    }
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_is_sent_in_order_once_and_as_of_when_it_was_wanted(
    database: Database, sender: Sender, outbox: Outbox, customer_id: int, clock: FakeClock
) -> None:
    wanted_at = clock()
    go_away(database)
    for text in ("first", "second", "third"):
        sender.execute(note(database, customer_id, text))
    assert outbox.count == 3
    clock.advance(hours=2)
    database.line.reached()
    sender.send_waiting()
    sender.send_waiting()

    assert notes(database) == ["first", "second", "third"]
    assert outbox.count == 0
    with database.read() as session:
        assert set(session.scalars(select(Activity.happened_at))) == {wanted_at}


def test_the_next_start_sends_what_is_there(
    database: Database, sender: Sender, folder: Path, customer_id: int
) -> None:
    go_away(database)
    for number in range(12):
        sender.execute(note(database, customer_id, f"{number:02}"))
    database.line.reached()
    later = Outbox(folder, REP_ID)
    Sender(database, later).send_waiting()

    assert notes(database) == [f"{number:02}" for number in range(12)]


def test_what_a_killed_program_left_half_written_goes_at_the_next_start(folder: Path) -> None:
    Outbox(folder, REP_ID)
    half = folder / str(REP_ID) / "0000000001-uuid.json.new"
    half.write_bytes(b'{"uuid": "half a')

    assert Outbox(folder, REP_ID).count == 0
    assert not half.exists()


def test_a_file_that_was_sent_and_not_deleted_is_not_sent_twice(
    database: Database, sender: Sender, outbox: Outbox, folder: Path, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id))
    [file] = (folder / str(REP_ID)).glob("*.json")
    kept = file.read_bytes()
    database.line.reached()
    sender.send_waiting()
    file.write_bytes(kept)  # the program was killed between the two
    sender.send_waiting()

    assert notes(database) == ["He rings back."]
    assert outbox.count == 0


def test_what_is_done_when_the_server_is_back_comes_behind_what_waits(
    database: Database, sender: Sender, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id, "waited"))
    database.line.reached()
    assert sender.execute(note(database, customer_id, "done at once")) != WAITS

    assert notes(database) == ["waited", "done at once"]


def test_the_same_command_waits_once(database: Database, sender: Sender, outbox: Outbox) -> None:
    go_away(database)
    uuid = "00000000-0000-4000-8000-00000000000a"
    for _ in range(2):
        sender.execute(AddNote(id=1, customer_id=2, text=""), uuid)

    assert outbox.count == 1


def test_others_are_refused_at_once_and_do_not_wait(
    database: Database, sender: Sender, outbox: Outbox
) -> None:
    go_away(database)
    with pytest.raises(DatabaseUnavailableError):
        sender.execute(AddCustomer(id=database.ids.new(), data={CustomerField.COMPANY: "New"}))
    assert outbox.count == 0


def test_what_is_refused_for_good_blocks_nothing_and_is_kept(
    database: Database, sender: Sender, outbox: Outbox, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, GONE, "of a customer who is gone"))
    sender.execute(note(database, customer_id, "behind it"))
    database.line.reached()
    sender.send_waiting()

    assert notes(database) == ["behind it"]
    assert outbox.count == 0
    [(path, kept)] = outbox.refused()
    assert kept is not None
    assert kept.payload["text"] == "of a customer who is gone"
    assert kept.why == "IntegrityError"

    outbox.take_back(path)
    assert (outbox.count, outbox.refused()) == (1, [])
    sender.send_waiting()
    [(path, _)] = outbox.refused()
    outbox.discard(path)
    assert (outbox.count, outbox.refused()) == (0, [])


def test_a_file_that_cannot_be_read_is_kept_and_blocks_nothing(
    database: Database, sender: Sender, outbox: Outbox, folder: Path, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id, "first"))
    sender.execute(note(database, customer_id, "second"))
    first, _ = sorted((folder / str(REP_ID)).glob("*.json"))
    first.write_bytes(b'{"uuid": "half')
    database.line.reached()
    sender.send_waiting()

    assert notes(database) == ["second"]
    [(path, kept)] = outbox.refused()
    assert kept is None
    assert path.read_bytes() == b'{"uuid": "half'


def test_what_is_sent_while_somebody_looks_is_no_damage(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox(folder, REP_ID, None)
    put(outbox, 1)
    put(outbox, 2)
    listed = outbox._files()
    outbox.sent(listed[0])  # by the sender's thread, after it was listed
    monkeypatch.setattr(outbox, "_files", lambda: listed)

    assert [kept.uuid[-1] for _, kept in outbox.waiting()] == ["2"]
    assert outbox.refused_count == 0


def test_another_person_s_outbox_is_not_sent(
    database: Database, sender: Sender, folder: Path, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id))
    database.line.reached()
    others = Outbox(folder, COLLEAGUE_ID)
    Sender(database, others).send_waiting()

    assert notes(database) == []


def test_a_program_that_is_too_old_keeps_all_for_its_successor(
    database: Database, sender: Sender, outbox: Outbox, customer_id: int
) -> None:
    database.line.outdated()
    assert sender.execute(note(database, customer_id, "kept")) is WAITS
    with pytest.raises(SchemaMismatchError):
        sender.execute(AddCustomer(id=database.ids.new(), data={}))
    sender.send_waiting()
    assert outbox.count == 1

    database.line.reached()
    sender.send_waiting()
    assert notes(database) == ["kept"]


def test_what_a_newer_program_left_waits_for_it_and_blocks_nothing(
    database: Database, sender: Sender, outbox: Outbox, folder: Path, customer_id: int
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id, "of tomorrow"))
    sender.execute(note(database, customer_id, "of today"))
    first, _ = sorted((folder / str(REP_ID)).glob("*.json"))
    first.write_text(first.read_text().replace('"format":1', '"format":99'))
    database.line.reached()
    sender.send_waiting()

    assert notes(database) == ["of today"]
    assert outbox.count == 1


def test_an_older_program_s_payload_is_understood(
    database: Database,
    sender: Sender,
    outbox: Outbox,
    folder: Path,
    customer_id: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_away(database)
    sender.execute(note(database, customer_id, "old words"))
    [file] = (folder / str(REP_ID)).glob("*.json")
    file.write_text(file.read_text().replace('"text"', '"words"'))
    known = journal._kinds["add_note"]

    def upgrade(payload: dict[str, object]) -> dict[str, object]:
        return {("text" if name == "words" else name): one for name, one in payload.items()}

    newer = journal._Kind(known.name, 2, known.type, known.handler, {1: upgrade}, True)
    monkeypatch.setitem(journal._kinds, "add_note", newer)
    monkeypatch.setitem(journal._kind_of_type, AddNote, newer)
    database.line.reached()
    sender.send_waiting()

    assert notes(database) == ["old words"]


def test_a_follow_up_survives_the_way_over_the_disk(
    database: Database, sender: Sender, customer_id: int
) -> None:
    from datetime import date, time

    go_away(database)
    due = Appointment(date(2026, 11, 27), time(14, 30))
    id_ = database.ids.new()
    sender.execute(
        PlanFollowUp(
            id=id_, customer_id=customer_id, kind=FollowUpKind.CALLBACK, due=due, promised=True
        )
    )
    database.line.reached()
    sender.send_waiting()
    with database.read() as session:
        step = session.get(FollowUp, id_)
        assert step is not None
        assert (step.due_on, step.due_time, step.promised) == (due.on, due.at, True)


def test_who_listens_hears_of_each_change(
    database: Database, sender: Sender, outbox: Outbox, customer_id: int
) -> None:
    counts: list[int] = []
    outbox.listen(lambda: counts.append(outbox.count))
    go_away(database)
    sender.execute(note(database, customer_id))
    database.line.reached()
    sender.send_waiting()

    assert counts == [1, 0]


def test_a_local_file_has_no_outbox(
    sqlite_place: Path, clock: FakeClock, metadata: MetaData
) -> None:
    local = open_database(sqlite_place, clock, metadata)
    local.user_id = REP_ID
    id_ = local.ids.new()
    local.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))

    assert Sender(local).execute(note(local, id_)) == Changed("customer", [id_])
    local.close()


def put(outbox: Outbox, number: int, text: str = "He rings back.") -> None:
    command = AddNote(id=GONE + number, customer_id=GONE, text=text)
    uuid = f"00000000-0000-4000-8000-{number:012}"
    outbox.put(Intent(uuid, REP_ID, TUESDAY_TEN_IN_ZURICH, command))


def test_with_a_key_what_waits_is_encrypted_also_what_waited_before(folder: Path) -> None:
    key = new_key()
    remember(key)
    plain = Outbox(folder, REP_ID)
    put(plain, 1)
    put(plain, 2)
    path, kept = plain.waiting()[1]
    plain.set_aside(path, kept, "CustomerGoneError")
    before = [kept for _, kept in plain.waiting()], [kept for _, kept in plain.refused()]

    sealed = Outbox(folder, REP_ID, key)
    put(sealed, 3)
    assert [kept for _, kept in sealed.waiting()][:1] == before[0]
    assert [kept for _, kept in sealed.refused()] == before[1]
    for path in folder.rglob("*.json"):
        assert b"rings back" not in path.read_bytes()
    sealed.take_back(sealed.refused()[0][0])
    assert [kept.uuid[-1] for _, kept in sealed.waiting()] == ["1", "3", "2"]
    keys._known.clear()


def test_without_its_key_it_is_set_aside_and_sent_again_once_the_key_is_back(folder: Path) -> None:
    key = new_key()
    remember(key)
    put(Outbox(folder, REP_ID, key), 1)
    keys._known.clear()

    later = Outbox(folder, REP_ID, None)
    put(later, 2)
    assert [kept.uuid[-1] for _, kept in later.waiting()] == ["2"]
    assert [kept for _, kept in later.refused()] == [None]
    remember(key)
    again = Outbox(folder, REP_ID, key)
    assert [kept and kept.uuid[-1] for _, kept in again.refused()] == ["1"]
    again.take_back(again.refused()[0][0])
    assert [kept.uuid[-1] for _, kept in again.waiting()] == ["2", "1"]
    keys._known.clear()
