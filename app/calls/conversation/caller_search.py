"""Looks for whose a number is, while it rings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.background import Background, Job
from app.calls.conversation.reception import Reception
from app.customers.search.callers import Caller, known_callers
from app.database.errors import DatabaseUnavailableError


class CallerSearch(QObject):
    """Answers for one number at a time; a newer one replaces an older."""

    def __init__(self, background: Background, at: Reception, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._at = at
        self._job: Job | None = None

    def find(self, number: str, then: Callable[[list[Caller]], None]) -> None:
        """Go on with who has the number; without the database nobody is known."""

        def answer(callers: list[Caller]) -> None:
            self._job = None
            then(callers)

        def failed(error: Exception) -> None:
            if not isinstance(error, DatabaseUnavailableError):
                raise error
            answer([])

        if self._job is not None:
            self._job.cancel()
        question = partial(
            known_callers, number=number, home=self._at.home, prefix=self._at.prefix()
        )
        self._job = self._background.ask(self, question, then=answer, failed=failed)
