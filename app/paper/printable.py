"""Something that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.paper.sheet import Sheet


@dataclass(frozen=True)
class Printable:
    """A name to choose by, and the question that makes the sheet.

    question: asked with a session, on a worker; its answer is None where nothing is there.
    """

    name: str
    question: Callable[[Any], Sheet | None]
