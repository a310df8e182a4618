"""Playing a kept run again up to a line, where the partner still says the same."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from app.practice.kinds import RunMode
from app.practice.runs.opened_queries import OpenedRun
from app.practice.scoring.knock_outs import tags_of
from app.practice.simulation.playing import Play, played
from app.practice.simulation.run_draft import RunDraft, Said
from app.practice.stored import KeptAnswer, RunContent
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
    if found.row.mode is not RunMode.TWO_PEOPLE:
        said = tuple(one for one in said if one.who is Speaker.TRAINEE)
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
    """Give what people said.

    The customer's lines count where a person played them: the simulator says its own again.
    """
    answers = iter(content.answers)
    said = list[Said]()
    for line in content.talk.lines:
        if line.who is Speaker.CUSTOMER:
            said.append(_of_customer(line))
        elif (answer := next(answers, None)) is not None:
            said.append(_of_trainee(line, answer))
    return tuple(said)


def _of_customer(line: Line) -> Said:
    return Said(text=line.text, who=Speaker.CUSTOMER, objection=line.objection, attack=line.attack)


def _of_trainee(line: Line, answer: KeptAnswer) -> Said:
    caps = tags_of(line.knock_out)  # runs kept long ago lack them among the answer's tags
    return Said(
        text=answer.text,
        tags=tuple(sorted(answer.tags | caps)),
        seconds=answer.seconds,
        choice=answer.choice,
    )
