"""Carries commands out, and lets those wait that may when the team's server is away."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import msgspec

from app.database import journal
from app.database.database import Database
from app.database.errors import (
    DatabaseBusyError,
    DatabaseUnavailableError,
    DiskTroubleError,
    SchemaMismatchError,
)
from app.database.journal import Changed, UnknownCommandError
from app.database.waiting.outbox import Kept, Outbox

log = logging.getLogger(__name__)

WAITS = Changed("outbox", ())
"""The answer to a command that waits: it is safe, but nobody else sees it yet."""

PASSES = (DatabaseUnavailableError, DatabaseBusyError, DiskTroubleError, SchemaMismatchError)
"""Trouble that is over one day; then the same command may succeed."""


class Sender:
    """Works on the one writing thread, so that commands keep their order.

    outbox: None for a local file, which is never away.
    """

    def __init__(self, database: Database, outbox: Outbox | None = None) -> None:
        self._database = database
        self.outbox = outbox

    def execute(self, command: Any, uuid: str | None = None) -> Changed:
        """Execute a command behind all that waits, or let it wait.

        Gives WAITS for one that waits; then it is on the disk. Raises what the database raises
        for a command that may not wait, OSError where it cannot be kept.
        """
        if self.outbox is None:
            return self._database.execute(command, uuid=uuid)
        intent = self._database.intent(command, uuid=uuid)
        try:
            self._send_all(self.outbox)
            return self._database.execute(command, uuid=intent.uuid, at=intent.at)
        except PASSES:
            if not journal.may_wait(command):
                raise
            self.outbox.put(intent)
            return WAITS

    def keep(self, unfinished: Mapping[str, Any]) -> None:
        """Let commands wait, by their uuids, whose end is not known: none is executed twice."""
        for uuid, command in unfinished.items():
            if self.outbox is not None and journal.may_wait(command):
                try:
                    self.outbox.put(self._database.intent(command, uuid=uuid))
                except OSError:
                    log.warning("a command could not be kept; a call has its draft")

    def send_waiting(self) -> None:
        """Send what waits as far as it goes; the rest stays for the next time."""
        if self.outbox is None:
            return
        try:
            self._send_all(self.outbox)
        except PASSES as trouble:
            log.info("what waits stays: %s", type(trouble).__name__)

    def _send_all(self, outbox: Outbox) -> None:
        for path, kept in outbox.waiting() if outbox.count else []:
            try:
                self._database.execute(kept.command(), uuid=kept.uuid, at=kept.at)
            except PASSES:
                raise
            except UnknownCommandError:
                log.warning("a command of a newer program waits for it")
            except Exception as refusal:
                self._refuse(outbox, kept, refusal, path)
            else:
                outbox.sent(path)

    def _refuse(self, outbox: Outbox, kept: Kept, refusal: Exception, path: Any) -> None:
        """Set aside what the server or the payload itself makes impossible for good."""
        if isinstance(refusal, msgspec.ValidationError):
            log.warning("the payload of a %s cannot be read", kept.kind)
        else:
            log.warning("a %s was refused: %s", kept.kind, type(refusal).__name__)
        outbox.set_aside(path, kept, type(refusal).__name__)
