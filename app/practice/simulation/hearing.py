"""What a line of the trainee does in the talk: steps, facts asked for, needs answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.database.fold import fold
from app.practice.format import Verdict
from app.practice.scoring.knock_outs import knocking_out, sells, tags_of
from app.practice.simulation.choosing import chosen, script_tags
from app.practice.simulation.following import current_step, do_not_call_step, way_of
from app.practice.simulation.run import Answer, Run
from app.practice.tags import ELEMENTS_OF_OPENER, FORMS_OF_QUESTION, Tag
from app.practice.talk import KnockOut
from app.scripts.rules import Phase

QUESTIONS = frozenset(FORMS_OF_QUESTION)

_OPENER = frozenset(ELEMENTS_OF_OPENER)
_SUBJECTS = {
    Tag.QUESTION_SITUATION,
    Tag.QUESTION_PROBLEM,
    Tag.QUESTION_IMPLICATION,
    Tag.QUESTION_NEED_PAYOFF,
}


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A line of the trainee as the customer takes it."""

    tags: frozenset[Tag]
    steps: tuple[str, ...]
    asks: tuple[str, ...]
    verdict: Verdict | None
    knock_out: KnockOut | None

    @property
    def asks_something(self) -> bool:
        """Tell whether it leaves the word to the customer."""
        return bool(self.tags & (QUESTIONS | {Tag.SILENCE, Tag.TIME_CHECK}))

    def asks_again(self, told: frozenset[str]) -> bool:
        """Tell whether it asks only for what was told before."""
        return bool(self.asks) and set(self.asks) <= told


def hear(run: Run, answer: Answer) -> Heard:
    """Take a line: a picked one as its file says, a typed one by its tags and words."""
    tags = _tags(run, answer)
    choice = chosen(run, answer.choice) if answer.choice else None
    if choice is not None and answer.text == choice.text:
        steps, asks = choice.does, choice.asks
        knock_out = None if tags_of(choice.knock_out) else choice.knock_out  # those are tags
    else:
        asks = tuple(_asked(run, answer.text, tags))
        steps, knock_out = tuple(_steps(run, tags, asks)), None
    knock_out = knocking_out(tags) or knock_out
    if run.forbidden and knock_out is None and sells(tags):
        knock_out = KnockOut.IGNORES_DO_NOT_CALL
    return Heard(
        tags=tags,
        steps=tuple(name for name in steps if name in run.case.script.steps),
        asks=tuple(name for name in asks if name in run.case.scenario.facts),
        verdict=_verdict(run, tags),
        knock_out=knock_out,
    )


def _tags(run: Run, answer: Answer) -> frozenset[Tag]:
    """Take the tags as they can be meant at this place of the talk.

    A benefit can only answer a need that the customer has named; a typed "Guten Tag" as the first
    words is no goodbye.
    """
    tags = answer.tags
    if Tag.BENEFIT_FOR_NEED in tags and not run.needs:
        tags = tags - {Tag.BENEFIT_FOR_NEED} | {Tag.BENEFIT_UNASKED}
    if not run.answers and not answer.choice and run.case.drill is None:
        tags = tags - {Tag.FAREWELL}
    return tags


def _verdict(run: Run, tags: frozenset[Tag]) -> Verdict | None:
    if run.objection is None:
        return None
    objection = run.case.objections[run.objection]
    if tags & set(objection.best):
        return Verdict.BEST
    return Verdict.ACCEPTABLE if tags & set(objection.acceptable) else Verdict.POOR


def _asked(run: Run, text: str, tags: frozenset[Tag]) -> Iterator[str]:
    """Find the facts a typed question is about, by the persona's words for them.

    A question for some fact that no word tells is about the first one open at this step.
    """
    if not tags & (QUESTIONS | {Tag.FACT_ASKED}):
        return
    folded, found = f" {fold(text)}", False
    for name, hints in run.case.persona.head.asked.items():
        said = (word for key, words in hints.items() if _is_spoken(run, key) for word in words)
        if name in run.case.scenario.facts and any(f" {fold(word)}" in folded for word in said):
            found = True
            yield name
    if not found and Tag.FACT_ASKED in tags:
        here = run.case.script.steps[current_step(run)].ask
        facts = [name for name in here if name in run.case.scenario.facts]
        yield from [name for name in facts if name not in run.told][:1]


def _is_spoken(run: Run, key: str) -> bool:
    return key.partition("_")[0] == run.case.address.language


def _steps(run: Run, tags: frozenset[Tag], asks: tuple[str, ...]) -> Iterator[str]:
    """Find the steps of the way that a typed line does.

    A step is done by a question of its kind while the talk stands there, by asking what it asks,
    the opener by saying who calls or why, the close by naming a next step.
    """
    steps = run.case.script.steps
    here = current_step(run)
    for name in dict.fromkeys((here, *way_of(run.case))):
        step = steps[name]
        wanted = script_tags(step, name == do_not_call_step(run.case.script))
        asked = step.phase is Phase.NEEDS and bool(set(step.ask) & set(asks))
        done = asked or _does(tags, wanted, step.phase, is_here=name == here)
        if done and name not in run.done:
            yield name


def _does(tags: frozenset[Tag], wanted: frozenset[Tag], phase: Phase, *, is_here: bool) -> bool:
    match phase:
        case Phase.OPENER:
            return is_here and bool(tags & (_OPENER if wanted & _OPENER else QUESTIONS))
        case Phase.NEEDS:
            subjects = wanted & _SUBJECTS
            return bool(tags & subjects) if subjects else is_here and bool(tags & QUESTIONS)
        case Phase.BENEFIT:
            return Tag.BENEFIT_FOR_NEED in tags
        case Phase.CLOSE if Tag.BLOCK_CONFIRMED in wanted:
            return Tag.BLOCK_CONFIRMED in tags
        case Phase.CLOSE:
            return Tag.NEXT_STEP_WHAT in tags
        case Phase.RECAP:
            return is_here and bool(tags & {Tag.FAREWELL, Tag.FACT_NOTED})
        case _:
            return is_here and bool(tags & QUESTIONS)
