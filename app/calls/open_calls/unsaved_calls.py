"""The calls that are in neither the hand nor the database: parked, or on their way to be saved.

Each has its file on disk until it is in the database, so a crash loses none.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.calls import draft as drafts
from app.calls.draft import Draft
from app.calls.open_calls.draft_files import DraftFiles


class UnsavedCalls:
    """Keeps them by the ids of their calls, the oldest first."""

    def __init__(self, files: DraftFiles) -> None:
        self._files = files
        self._parked: dict[int, Draft] = {}
        self._saving: dict[int, Draft] = {}

    @property
    def parked(self) -> list[Draft]:
        """Those that wait for their wrap-up."""
        return list(self._parked.values())

    @property
    def all(self) -> list[Draft]:
        """Those that wait for their wrap-up, then those on their way."""
        return [*self._parked.values(), *self._saving.values()]

    def parked_one(self, call_id: int) -> Draft | None:
        """Give a parked call; None where it is not parked."""
        return self._parked.get(call_id)

    def parked_of(self, customer_id: int) -> Draft | None:
        """Give the oldest parked call with a customer."""
        return next((one for one in self._parked.values() if one.customer_id == customer_id), None)

    def park(self, draft: Draft, *, seconds: int) -> None:
        """Let a call wait, on disk at once; a talk is over after so many seconds."""
        self._parked[draft.call_id] = drafts.park(draft, seconds=seconds)
        self._files.keep_now(self._parked[draft.call_id])

    def bring_back(self, kept: Iterable[Draft]) -> None:
        """Let those wait that an earlier start left on disk."""
        for draft in kept:
            self._parked[draft.call_id] = drafts.park(draft, seconds=draft.seconds)

    def take_up(self, call_id: int) -> Draft:
        """Give a parked call away: it is to be the present one."""
        return msgspec.structs.replace(self._parked.pop(call_id), parked=False)

    def begin_saving(self, draft: Draft) -> None:
        """Remember a call that is on its way to the database; its file is the caller's."""
        self._saving[draft.call_id] = draft

    def saved(self, call_id: int) -> None:
        """Forget a call that is in the database, and its file."""
        self._saving.pop(call_id, None)
        self._files.drop(call_id)

    def not_saved(self, call_id: int) -> bool:
        """Let a call wait again that could not be saved; False where it was not on its way."""
        draft = self._saving.pop(call_id, None)
        if draft is None:
            return False
        self._parked[call_id] = msgspec.structs.replace(draft, parked=True)
        return True
