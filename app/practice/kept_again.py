"""Playing a kept run again up to a line, where the partner still says the same."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from app.practice.opened_queries import OpenedRun
from app.practice.playing import Play, played
from app.practice.run_draft import RunDraft, Said
from app.practice.stored import RunContent
from app.practice.talk import Line, Speaker


@dataclass(frozen=True)
class KeptAgain:
    """A run that is over, ready to be played again. lines: as they were said."""

    run_id: int
    play: Play
    draft: RunDraft
    lines: tuple[Line, ...]


def draft_of(found: OpenedRun) -> RunDraft:
    """Give a kept run as the draft it was."""
    said = () if found.content is None else _said(found.content)
    return RunDraft(
        run_id=found.row.id,
        scenario=found.row.scenario,
        seed=found.seed,
        language=found.language,
        mode=found.row.mode,
        started_at=found.row.started_at,
        said=said,
    )


def up_to(kept: KeptAgain, after: int) -> RunDraft | None:
    """Give the draft up to the customer's line of this number; 0 is the beginning.

    None where the partner, or the script, has been changed since and would say something else.
    """
    own = [line for line in kept.lines if line.who is Speaker.TRAINEE and line.number <= after]
    count, said = 0, list[Said]()
    for one in kept.draft.said:
        if one.who is Speaker.TRAINEE:
            if count == len(own):
                break
            count += 1
        said.append(msgspec.structs.replace(one, scored=None))
    draft = msgspec.structs.replace(
        kept.draft, said=tuple(said), over=False, seconds=0, wrap_up=None, note=""
    )
    again = played(kept.play, draft)
    same = [line.text for line in again.lines[: max(1, after)]]
    return draft if same == [line.text for line in kept.lines[: max(1, after)]] else None


def _said(content: RunContent) -> tuple[Said, ...]:
    """Give what was said; what caps the score of typed words stands with the line only."""
    own = [line for line in content.talk.lines if line.who is Speaker.TRAINEE]
    return tuple(
        Said(
            text=answer.text,
            tags=tuple(sorted(answer.tags)),
            seconds=answer.seconds,
            choice=answer.choice,
            knock_out=line.knock_out,
        )
        for answer, line in zip(content.answers, own, strict=False)
    )
