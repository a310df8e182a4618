"""A run as far as it has come, as one value that is drafted to disk.

It holds what the trainee did, not what the partner said: with seed and scenario the same talk
comes again.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.calls.draft import Draft
from app.practice.kinds import RunMode
from app.practice.tags import Tag
from app.practice.talk import Speaker


class Said(msgspec.Struct, frozen=True):
    """One line that a person said.

    choice: the id of the offered line it was, "" for own words. found: as it was read, where that
    was corrected before the partner went on. scored: the tags that count for the score, where
    they were corrected later. who: the customer's lines are kept only where a person plays them;
    objection, attack: what such a line was.
    """

    text: str
    tags: tuple[Tag, ...] = ()
    seconds: float = 0.0
    choice: str = ""
    found: tuple[Tag, ...] | None = None
    scored: tuple[Tag, ...] | None = None
    who: Speaker = Speaker.TRAINEE
    objection: str | None = None
    attack: str | None = None


class RunDraft(msgspec.Struct, frozen=True):
    """A run that is not kept in the database yet.

    scenario: "persona/scenario". objection, attack: of a drill. seconds: how long it has been
    going on. over: the talk has ended. wrap_up: as far as that is.
    """

    run_id: int
    scenario: str
    seed: int
    language: str
    mode: RunMode
    started_at: datetime
    objection: str | None = None
    attack: str | None = None
    branched_from_id: int | None = None
    said: tuple[Said, ...] = ()
    seconds: int = 0
    over: bool = False
    note: str = ""
    wrap_up: Draft | None = None

    @property
    def is_drill(self) -> bool:
        """Tell whether only one objection or attack is practised."""
        return self.objection is not None or self.attack is not None

    @property
    def worth_keeping(self) -> bool:
        """Tell whether something would be lost with this draft."""
        return bool(self.said) and not self.is_drill


def encode(draft: RunDraft) -> bytes:
    """Write a draft for its file."""
    return msgspec.json.encode(draft)


def decode(text: bytes) -> RunDraft:
    """Read a draft; raises msgspec.ValidationError or DecodeError for what is none."""
    return msgspec.json.decode(text, type=RunDraft)
