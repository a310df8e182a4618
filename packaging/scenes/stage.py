"""What a scene is: a state of the program by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from scenes.workday import Workday


def nothing(window: QWidget) -> None:
    """Settle a window that needs nothing."""


@dataclass(frozen=True)
class Stage:
    """Where a scene plays: an empty folder for its profile, the language of its texts."""

    folder: Path
    language: str


@dataclass(frozen=True)
class Scene:
    """One state by name; ``open`` prepares the window.

    settle: called each time the window is shown at a size, for what needs to be seen first.
    """

    name: str
    open: Callable[[Stage], QWidget]
    settle: Callable[[QWidget], None] = nothing


@dataclass(frozen=True)
class WorkScene:
    """A state of the real window on a workday; ``reach`` goes there as a person does.

    settle: as in ``Scene``. customers: with the example data. lead: as the team lead.
    """

    name: str
    reach: Callable[[Workday, str], None]
    settle: Callable[[QWidget], None] = nothing
    customers: bool = True
    lead: bool = False
