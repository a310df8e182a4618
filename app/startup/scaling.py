"""The size of everything on the screen, as the person set it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from app.settings.profile import ProfileSettings

_FACTOR = "QT_SCALE_FACTOR"  # Qt reads it once, when the application is made


@contextmanager
def scaled(settings: ProfileSettings) -> Iterator[None]:
    """Let the application that is made inside have the size that is set.

    At 100 % a factor in the environment holds. It is put back afterwards: programs that we start,
    such as a telephone, are not meant.
    """
    before = os.environ.get(_FACTOR)
    if settings.scale_percent != 100:
        os.environ[_FACTOR] = str(settings.scale_percent / 100)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(_FACTOR, None)
        else:
            os.environ[_FACTOR] = before
