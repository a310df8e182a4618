"""What the rooms are made with besides the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.clock import Clock
    from app.main_window.window import MainWindow
    from app.paths import Profile
    from app.settings.profile import ProfileSettings
    from app.telephony.dialler import Dialler
    from app.widgets.languages import Language
    from app.widgets.shortcuts import Shortcuts
    from app.widgets.theme import Theme


@dataclass(frozen=True)
class Surroundings:
    """The window and the profile, with the clocks that hold in it."""

    window: MainWindow
    shortcuts: Shortcuts
    profile: Profile
    settings: ProfileSettings
    clock: Clock
    monotonic: Callable[[], float]
    language: Language
    zone: str
    dialler: Dialler | None = None  # None: as set
    theme: Theme | None = None  # None: the look cannot be changed
