"""What the customer says next: the first kind of line that is due, its most fitting wording."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.format import CustomerLine, Deed, Verdict, words
from app.practice.simulation.conditions import Situation, is_reached, mood_meets, weight
from app.practice.simulation.hearing import Heard
from app.practice.simulation.run import MAX_TURNS, Run
from app.practice.simulation.wordings import Said, holding, pick
from app.practice.tags import Tag
from app.scripts.rules import Phase

MAX_REFUSALS = 3
"""A next step refused so often ends the talk."""

HANG_UP_AT = 100
"""Nobody stays on the line with more irritation than there is."""


def greeting(run: Run, now: Situation) -> Said:
    """Give how the customer answers the telephone."""
    return pick(run, [n for n, line in holding(run, now) if line.is_greeting])


def reaction(run: Run, heard: Heard, now: Situation) -> Said:
    """Give the customer's next line after a line of the trainee, moods moved already."""
    due = _due if run.case.drill is None else _due_in_drill
    for numbers in due(run, heard, now):
        if numbers:
            return pick(run, numbers)
    return pick(run, [n for n, line in holding(run, now) if line.does is Deed.FAREWELL])


def ends_now(run: Run, heard: Heard, now: Situation) -> Deed | None:
    """Tell how the customer ends the talk now, or that the trainee did; None where it goes on."""
    scenario = run.case.scenario
    if run.forbidden and heard.knock_out is not None:
        return Deed.HANGS_UP
    if run.mood.irritation >= HANG_UP_AT or is_reached(scenario.lost, now):
        return Deed.HANGS_UP
    if heard.tags & {Tag.FAREWELL} or is_over(run) or run.refused >= MAX_REFUSALS:
        return Deed.FAREWELL
    return Deed.FAREWELL if run.forbidden and Tag.BLOCK_CONFIRMED in heard.tags else None


def is_over(run: Run) -> bool:
    """Tell whether the customer has to go."""
    return run.seconds >= run.case.seconds or run.trainee_lines >= MAX_TURNS


def ended_for_attack(run: Run, heard: Heard) -> bool:
    """Tell whether the trainee ended the talk rightly: under attack, or as announced after one.

    Ending insults is always allowed.
    """
    if Tag.FAREWELL not in heard.tags or run.agreed:
        return False
    attacked = any(name in run.case.attacks for name in run.raised)
    announced = any(Tag.ANNOUNCE_END in given.tags for given in run.answers)
    return run.attack is not None or (attacked and announced)


def agrees(run: Run, now: Situation) -> bool:
    """Tell whether the customer agrees to a next step that is proposed."""
    won = run.case.scenario.won
    reached = set(words(won.told)) <= now.told and won.need in (None, bool(now.needs))
    return mood_meets(won, now.mood) and reached


def proposes(heard: Heard) -> bool:
    """Tell whether a line proposes a next step."""
    return Tag.NEXT_STEP_WHAT in heard.tags


def _due(run: Run, heard: Heard, now: Situation) -> Iterator[list[int]]:
    """Give the lines that are due, the most urgent kind first; empty where there is none."""
    ready = list(holding(run, now))
    end = ends_now(run, heard, now)
    if end is not None:
        yield _doing(ready, end)
        return
    if not run.forbidden:
        yield _doing(ready, Deed.DO_NOT_CALL, special=True)
        yield [] if run.agreed else _attacks(run, ready)
    if run.monologue >= run.case.persona.head.patience:
        yield _doing(ready, Deed.INTERRUPTS)
    if proposes(heard) and not run.agreed and not run.forbidden:
        yield from _on_proposal(run, ready, now)
    if heard.asks_again(run.told):
        yield _doing(ready, Deed.ASKED_TWICE)
    yield _telling(run, heard, ready)
    if heard.verdict is not None:
        yield from _on_answer(run, heard, ready)
    elif not run.agreed and not run.forbidden:
        yield _objections(run, ready, now)
    yield [n for n, line in ready if line.is_reply and not line.is_greeting]


def _due_in_drill(run: Run, heard: Heard, now: Situation) -> Iterator[list[int]]:
    """Give the lines that are due where nothing but one objection or attack is practised."""
    ready = list(holding(run, now))
    end = ends_now(run, heard, now)
    if end is not None:
        yield _doing(ready, end)
        return
    if now.attack is not None and attacks_go_on(run, heard):
        yield [n for n, line in enumerate(run.case.lines) if line.attack == now.attack]
    if heard.verdict is not None:
        yield from _on_answer(run, heard, ready)
    yield [n for n, line in ready if line.is_reply and line.when.attack]
    yield [n for n, line in ready if line.is_reply and not line.is_greeting]


def attacks_go_on(run: Run, heard: Heard) -> bool:
    """Tell whether a drilled attack goes on: the sharper, the more rungs there are to climb.

    Whoever strikes back hears more.
    """
    attack = run.case.attacks[run.case.drill.attack or ""] if run.case.drill else None
    rungs = 1 if attack is None else 1 + attack.grade
    return run.trainee_lines < rungs + 2 * (Tag.COUNTER_ATTACK in heard.tags)


def _on_proposal(
    run: Run, ready: list[tuple[int, CustomerLine]], now: Situation
) -> Iterator[list[int]]:
    if agrees(run, now):
        yield _doing(ready, Deed.AGREES)
    else:
        yield _objections(run, ready, now)
        yield _doing(ready, Deed.REFUSES)


def _on_answer(
    run: Run, heard: Heard, ready: list[tuple[int, CustomerLine]]
) -> Iterator[list[int]]:
    """Give what follows an answer to an objection: it comes again, or the answer is taken."""
    again = run.raised.count(run.objection or "") < run.case.objections[run.objection or ""].times
    if heard.verdict is Verdict.POOR and again:
        yield [n for n, line in ready if line.objection == run.objection] or [
            n for n, line in enumerate(run.case.lines) if line.objection == run.objection
        ]
    yield [n for n, line in ready if line.is_reply and (line.when.answered or line.when.objection)]


def _telling(run: Run, heard: Heard, ready: list[tuple[int, CustomerLine]]) -> list[int]:
    """Give the lines that tell most of what was asked and is not known yet.

    Silence waits for the answers to all earlier questions.
    """
    asked = run.asked if Tag.SILENCE in heard.tags else heard.asks
    wanted = {name for name in asked if name not in run.told}
    told = {n: len(wanted & set(line.tells)) for n, line in ready if line.tells}
    most = max(told.values(), default=0)
    return [n for n, count in told.items() if count == most] if most else []


def _objections(run: Run, ready: list[tuple[int, CustomerLine]], now: Situation) -> list[int]:
    """Give objections that are due: none twice, and in the opener only those that name it."""
    return [
        n
        for n, line in ready
        if line.objection
        and line.objection not in run.raised
        and (now.phase is not Phase.OPENER or Phase.OPENER in words(line.when.phase))
    ]


def _attacks(run: Run, ready: list[tuple[int, CustomerLine]]) -> list[int]:
    """Give the attacks that are due, the mildest grade first."""
    attacks = run.case.attacks
    due = [
        (attacks[line.attack].grade, n)
        for n, line in ready
        if line.attack and run.raised.count(line.attack) < attacks[line.attack].times
    ]
    mildest = min(due, default=(0, 0))[0]
    return [n for grade, n in due if grade == mildest]


def _doing(
    ready: list[tuple[int, CustomerLine]], deed: Deed, *, special: bool = False
) -> list[int]:
    """Give the lines with this deed; special: only those with a condition."""
    return [n for n, line in ready if line.does is deed and (not special or weight(line.when))]
