"""Lines that the trainee reads otherwise than the program did, and what counts then."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from app.practice.scoring.knock_outs import knocking_out
from app.practice.simulation import simulator
from app.practice.simulation.run import Run
from app.practice.simulation.run_draft import RunDraft, Said
from app.practice.tags import Tag
from app.practice.talk import Line, Speaker, Talk


def talk_as_read(run: Run, draft: RunDraft) -> Talk:
    """Give the talk as the scorecard reads it, with the tags that count."""
    talk = simulator.talk_of(run)
    scored = iter([one for one in draft.said if one.who is Speaker.TRAINEE])
    lines = [
        _as_read(line, next(scored)) if line.who is Speaker.TRAINEE else line for line in talk.lines
    ]
    return replace(talk, lines=tuple(lines))


def read_again(
    run: Run, draft: RunDraft, number: int, tags: frozenset[Tag]
) -> tuple[RunDraft, bool] | None:
    """Give the draft in which the line of this number is read so, and whether it plays anew.

    The last line is answered anew, an earlier one only counts so. None where there is no such
    line.
    """
    at = _place(draft, run, number)
    if at is None:
        return None
    old, given = draft.said[at], tuple(sorted(tags))
    anew = at == len(draft.said) - 1 and not draft.over
    if anew:
        new = msgspec.structs.replace(old, tags=given, found=old.found or old.tags)
    else:
        new = msgspec.structs.replace(old, scored=given)
    said = (*draft.said[:at], new, *draft.said[at + 1 :])
    return msgspec.structs.replace(draft, said=said), anew


def _as_read(line: Line, said: Said) -> Line:
    if said.scored is None:
        return line
    return replace(line, tags=frozenset(said.scored), knock_out=knocking_out(said.scored))


def _place(draft: RunDraft, run: Run, number: int) -> int | None:
    """Find the trainee's line of this number among what was said."""
    own = [line.number for line in run.lines if line.who is Speaker.TRAINEE]
    if number not in own:
        return None
    places = [at for at, one in enumerate(draft.said) if one.who is Speaker.TRAINEE]
    return places[own.index(number)]
