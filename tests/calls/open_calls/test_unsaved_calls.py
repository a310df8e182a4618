"""Calls that are in neither the hand nor the database; without a window around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.background import Background
from app.calls.draft import Draft, Stage
from app.calls.open_calls.draft_files import DraftFiles
from app.calls.open_calls.unsaved_calls import UnsavedCalls

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def files(background: Background, tmp_path: Path) -> DraftFiles:
    return DraftFiles(tmp_path, background)


@pytest.fixture
def unsaved(files: DraftFiles) -> UnsavedCalls:
    return UnsavedCalls(files)


def talk(call_id: int, customer_id: int = 7) -> Draft:
    return Draft(call_id, customer_id, "Hofer", stage=Stage.TALKING)


def test_a_parked_talk_is_over_and_its_seconds_are_kept(unsaved: UnsavedCalls) -> None:
    unsaved.park(talk(1), seconds=42)

    (parked,) = unsaved.parked
    assert (parked.stage, parked.seconds, parked.parked) == (Stage.WRAPPING_UP, 42, True)


def test_a_parked_call_is_on_disk(unsaved: UnsavedCalls, files: DraftFiles) -> None:
    unsaved.park(talk(1), seconds=42)
    files.write_here()

    assert files.read() == unsaved.parked


def test_the_oldest_call_with_a_customer_is_found_first(unsaved: UnsavedCalls) -> None:
    for call_id, customer_id in ((1, 8), (2, 7), (3, 7)):
        unsaved.park(talk(call_id, customer_id), seconds=0)

    found = unsaved.parked_of(7)
    assert found is not None
    assert found.call_id == 2
    assert unsaved.parked_of(9) is None


def test_who_is_taken_up_waits_no_longer(unsaved: UnsavedCalls) -> None:
    unsaved.park(talk(1), seconds=5)

    assert not unsaved.take_up(1).parked
    assert unsaved.all == []


def test_a_call_on_its_way_counts_but_is_not_parked(unsaved: UnsavedCalls) -> None:
    unsaved.begin_saving(talk(1))

    assert unsaved.parked == []
    assert [one.call_id for one in unsaved.all] == [1]


def test_a_saved_call_is_forgotten_with_its_file(unsaved: UnsavedCalls, files: DraftFiles) -> None:
    files.keep_now(talk(1))
    unsaved.begin_saving(talk(1))
    unsaved.saved(1)
    files.write_here()

    assert unsaved.all == []
    assert files.read() == []


def test_a_call_that_could_not_be_saved_waits_again(unsaved: UnsavedCalls) -> None:
    unsaved.begin_saving(talk(1))

    assert unsaved.not_saved(1)
    assert [one.parked for one in unsaved.parked] == [True]


def test_what_was_not_on_its_way_cannot_come_back_from_it(unsaved: UnsavedCalls) -> None:
    assert not unsaved.not_saved(1)
    assert unsaved.all == []
