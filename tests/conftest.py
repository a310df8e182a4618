"""What tests of every room use: a clock, ids, both databases, the background."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings as hypothesis_settings

from app.database.ids import IdMaker
from app.garbage import collect_due
from tests.fakes import FakeClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The keyring of whoever runs the tests is left alone.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A slow machine is no failure, and a gate must not fail by chance: the same examples each time.
hypothesis_settings.register_profile(
    "checks", deadline=None, max_examples=40, derandomize=True, print_blob=True
)
hypothesis_settings.register_profile("thorough", deadline=None, max_examples=1000)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "checks"))

gc.disable()  # as in the program: never on a worker, never while a widget is made

pytest_plugins = ["tests.databases", "tests.administrators"]


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Collect what is due between two tests."""
    yield
    collect_due()


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still on a Tuesday at ten (Zurich) until the test moves it."""
    return FakeClock()


@pytest.fixture
def ids(clock: FakeClock) -> IdMaker:
    """Makes ids of the test's time, above 2^53 as real ones are."""
    return IdMaker(device=7, now=clock)
