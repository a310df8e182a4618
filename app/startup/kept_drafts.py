"""Brings back at a start what an earlier one left unsaved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.calls.saving.recording import uuid_of_call
from app.calls.saving.saved_calls import saved_of
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.draft import Draft
    from app.calls.open_calls.call_desk import CallDesk
    from app.calls.open_calls.draft_files import DraftFiles
    from app.widgets.message_line import MessageLine


class KeptDrafts(QObject):
    """Gives drafts back to the desk; a saved call's draft is only a remnant.

    Taken up again it would swallow what is added: its call is in the database already.
    """

    def __init__(
        self,
        background: Background,
        files: DraftFiles,
        desk: CallDesk,
        messages: MessageLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._background = background
        self._files = files
        self._desk = desk

    def take_up(self) -> None:
        """Read what is there; the desk has it as soon as the database says what is saved."""
        kept = self._files.read()
        if self._files.locked:
            self._tell_locked()
        if kept:
            self._background.ask(
                self,
                partial(saved_of, call_ids=[draft.call_id for draft in kept]),
                then=partial(self._restore, kept),
                failed=lambda error: self._restore(kept, set()),
            )

    def _tell_locked(self) -> None:
        """Say what is not shown; once, since nobody can do anything about a key that is lost."""
        text = self.tr(
            "%n wrap-up(s) of an earlier start cannot be read: they are encrypted, and their key "
            "is not there. They stay in {folder} and come back by themselves if the key does. "
            "Everything else works.",
            "",
            self._files.locked,
        )
        message = Message(
            text=text.format(folder=self._files.folder), tone=Tone.WARNING, key="locked drafts"
        )
        self._messages.show_message(message)

    def _restore(self, kept: Sequence[Draft], saved: set[int]) -> None:
        outbox = self._background.outbox
        if outbox is not None:  # it is safe there, and sent by its uuid
            uuids = outbox.uuids()
            saved = saved | {one.call_id for one in kept if uuid_of_call(one.call_id) in uuids}
        for call_id in saved:
            self._files.drop(call_id)
        self._desk.restore(draft for draft in kept if draft.call_id not in saved)
