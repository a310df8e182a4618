"""A computer's number on a team's server stays with the profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.database.ids import COUNTER_BITS, DEVICE_BITS
from app.options import parse
from app.paths import Profile
from app.startup.device import computer_mark, device_key
from app.startup.opening import open_for_work
from tests.fakes import FakeClock

HERE, ELSEWHERE = "0123456789abcdef", "fedcba9876543210"


def test_a_copy_on_another_computer_has_a_key_of_its_own(tmp_path: Path) -> None:
    file, copy = tmp_path / "device", tmp_path / "copy"
    here = device_key(file, HERE)
    copy.write_bytes(file.read_bytes())
    there = device_key(copy, ELSEWHERE)
    assert there != here
    # Also where both use one profile, each keeps its own.
    assert (device_key(copy, HERE), device_key(copy, ELSEWHERE)) == (here, there)


def test_the_key_of_an_older_program_is_the_computers_that_finds_it(tmp_path: Path) -> None:
    file = tmp_path / "device"
    old = "0b4c2a1e-1111-4222-8333-444455556666"
    file.write_text(f"{old}\n")
    assert device_key(file, HERE) == old
    assert device_key(file, ELSEWHERE) != old


def test_the_mark_does_not_say_which_computer_it_is() -> None:
    assert computer_mark() == computer_mark()
    assert len(computer_mark()) in (0, 16)


def test_a_profile_keeps_its_key(tmp_path: Path) -> None:
    file = tmp_path / "device"
    made = device_key(file, HERE)
    assert made is not None
    assert device_key(file, HERE) == made
    assert device_key(tmp_path / "other", HERE) != made


@pytest.mark.parametrize("broken", [b"", b"half a key", b"\xff\xfe"])
def test_a_broken_key_is_made_anew(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "device"
    file.write_bytes(broken)
    made = device_key(file, HERE)
    assert made is not None
    assert device_key(file, HERE) == made


def test_where_nothing_can_be_kept_no_number_is_asked_for(tmp_path: Path) -> None:
    assert device_key(tmp_path / "nowhere" / "device", HERE) is None


def test_the_servers_number_is_in_the_ids(
    postgresql_place: str, tmp_path: Path, clock: FakeClock
) -> None:
    def device_of_a_new_id(profile: Profile) -> int:
        database = open_for_work(options, profile, clock, "en", place=postgresql_place)
        made = database.ids.new()
        database.close()
        return made >> COUNTER_BITS & ((1 << DEVICE_BITS) - 1)

    options = parse(["--database", postgresql_place])
    first, second = Profile(tmp_path / "first"), Profile(tmp_path / "second")
    for profile in (first, second):
        profile.make_directories()
    assert device_of_a_new_id(first) == 0
    assert device_of_a_new_id(second) == 1
    assert device_of_a_new_id(first) == 0
