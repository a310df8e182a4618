"""The lines a trainee can pick: the script's own sentence and three others of the persona."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from app.practice.format import ANY, ChoiceLine, words
from app.practice.scoring.knock_outs import tags_of
from app.practice.simulation.conditions import Situation, holds
from app.practice.simulation.following import current_step, do_not_call_step
from app.practice.simulation.run import Choice, Run
from app.practice.simulation.saying import in_language, script_sentence
from app.practice.tags import ELEMENTS_OF_OPENER, Tag
from app.scripts import engine
from app.scripts.format import Objection as ScriptObjection
from app.scripts.format import Step
from app.scripts.rules import Phase, Question, Technique
from app.scripts.speech import title_of

MAX_CHOICES = 4
"""Ctrl+1 to Ctrl+4."""

SCRIPT_CHOICE = "script"

CALM = frozenset({Tag.ACKNOWLEDGE, Tag.SILENCE, Tag.BOUNDARY, Tag.CONCEDE, Tag.APOLOGISE})
"""What an attack is answered with."""

_QUESTIONS: dict[Question, tuple[Tag, ...]] = {
    Question.OPEN: (Tag.QUESTION_OPEN,),
    Question.CLOSED: (Tag.QUESTION_CLOSED,),
    Question.CONTROL: (Tag.QUESTION_CLOSED,),
    Question.ALTERNATIVE: (Tag.QUESTION_ALTERNATIVE,),
    Question.SITUATION: (Tag.QUESTION_OPEN, Tag.QUESTION_SITUATION),
    Question.PROBLEM: (Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM),
    Question.IMPLICATION: (Tag.QUESTION_OPEN, Tag.QUESTION_IMPLICATION),
    Question.NEED_PAYOFF: (Tag.QUESTION_OPEN, Tag.QUESTION_NEED_PAYOFF),
}
TAG_OF_TECHNIQUE = {
    Technique.CLARIFY: Tag.TECHNIQUE_CLARIFY,
    Technique.ISOLATE: Tag.TECHNIQUE_ISOLATE,
    Technique.WHAT_IF: Tag.TECHNIQUE_WHAT_IF,
    Technique.BOOMERANG: Tag.TECHNIQUE_BOOMERANG,
    Technique.REFRAME: Tag.TECHNIQUE_REFRAME,
    Technique.BREAK_DOWN: Tag.TECHNIQUE_BREAK_DOWN_PRICE,
    Technique.REFERENCE: Tag.TECHNIQUE_REFERENCE,
    Technique.PRE_EMPT: Tag.TECHNIQUE_PRE_EMPT,
    Technique.PARK: Tag.TECHNIQUE_PARK,
    Technique.OFFSET: Tag.TECHNIQUE_CONCEDE_OFFSET,
}
_NEXT_STEP = (Tag.NEXT_STEP_WHO, Tag.NEXT_STEP_WHAT)
_RECAP = (Tag.FACT_NOTED, *_NEXT_STEP, Tag.NEXT_STEP_WHEN, Tag.FAREWELL)


def choices(run: Run) -> tuple[Choice, ...]:
    """Give up to four lines to pick, in an order that the seed mixes; none after the end.

    What was picked before comes again only where nothing else is left. Where an objection or
    attack has to be answered, one of the four can do it.
    """
    if run.ended is not None:
        return ()
    script = [] if run.attack else [script_choice(run)]
    picked = {answer.choice for answer in run.answers}
    fitting = list(_fitting(run))
    fresh = [choice for choice in fitting if choice.id not in picked]
    again = [choice for choice in fitting if choice.id in picked]
    every = [*script, *fresh, *again]
    good = [choice for choice in every if _answers(run, choice)]
    found = every[:MAX_CHOICES]
    if good and not set(good) & set(found):
        found[-1] = good[0]
    Random(f"{run.case.seed} {len(run.lines)}").shuffle(found)
    return tuple(found)


def _answers(run: Run, choice: Choice) -> bool:
    """Tell whether a choice answers what is open best, or keeps calm under an attack."""
    if run.attack is not None:
        return bool(choice.tags & CALM)
    return run.objection is not None and bool(
        choice.tags & set(run.case.objections[run.objection].best)
    )


def script_choice(run: Run) -> Choice:
    """Give what the script says where it stands, or the other wording after it was said once."""
    case, state = run.case, run.state
    said = sum(answer.choice == SCRIPT_CHOICE for answer in run.answers)
    for _ in range((case.seed + said) % engine.wordings(case.script, state.place)):
        state = engine.next_wording(case.script, state)
    target = state.place.target
    own = _own_tags(run, target)
    here = engine.step_at(case.script, state.place)
    return Choice(
        id=SCRIPT_CHOICE,
        label=_as_label(title_of(case.script, target, case.address) or target),
        text=script_sentence(case, state),
        tags=own.tags if own else script_tags(here, target == do_not_call_step(case.script)),
        does=(target,) if isinstance(here, Step) else (),
        asks=own.asks if own and own.asks else _asked_by(run, here),
    )


def _as_label(title: str) -> str:
    """Titles of scripts begin small, for they stand in sentences; on a button they begin large."""
    return title[:1].upper() + title[1:]


def script_tags(here: Step | ScriptObjection, confirms_block: bool = False) -> frozenset[Tag]:
    """Tell what the sentence of a step or objection is made of, by what the script says of it."""
    if isinstance(here, ScriptObjection):
        return frozenset({TAG_OF_TECHNIQUE[here.technique]})
    tags = set(_QUESTIONS[here.question] if here.question else ())
    if confirms_block:
        return frozenset({*tags, Tag.BLOCK_CONFIRMED, Tag.ACKNOWLEDGE})
    match here.phase:
        case Phase.OPENER if here.required:
            tags.update(ELEMENTS_OF_OPENER)
        case Phase.BENEFIT:
            tags.add(Tag.BENEFIT_FOR_NEED)
        case Phase.CLOSE if here.question is Question.ALTERNATIVE:
            tags.update({*_NEXT_STEP, Tag.NEXT_STEP_WHEN})
        case Phase.CLOSE if here.required:
            tags.update(_NEXT_STEP)
        case Phase.RECAP:
            tags.update(_RECAP)
    if here.ask and here.phase is Phase.NEEDS:
        tags.add(Tag.FACT_ASKED)
    return frozenset(tags)


def chosen(run: Run, choice_id: str) -> Choice | None:
    """Find a choice by its id, also one that is not offered now; None for typed text."""
    if choice_id == SCRIPT_CHOICE:
        return script_choice(run)
    for name, line in _named(run):
        if name == choice_id and line.text:
            return _choice(run, name, line)
    return None


def _own_tags(run: Run, target: str) -> Choice | None:
    """Give what the persona says of the script's sentence at this step."""
    for name, line in _named(run):
        if not line.text and target in words(line.step):
            return _choice(run, name, line)
    return None


def _fitting(run: Run) -> Iterator[Choice]:
    """Give the persona's choices, those nearest to what has to be answered first."""
    now = _present(run)
    open_ = [(name, line) for name, line in _mixed(run) if line.text and holds(line.when, now)]
    for fits in _nearness(run):
        yield from (_choice(run, name, line) for name, line in open_ if fits(line))


def _nearness(run: Run) -> Iterator[Callable[[ChoiceLine], bool]]:
    """Give what a choice must be for: an attack alone, an objection alone, a step, a phase."""
    if run.attack is not None:
        yield lambda line: line.attack in (run.attack, ANY)
    elif run.forbidden or run.objection is None:
        step = current_step(run)
        phase = run.case.script.steps[step].phase
        yield lambda line: step in words(line.step)
        yield lambda line: phase in words(line.phase)
    else:
        yield lambda line: line.objection in (run.objection, ANY)


def _present(run: Run) -> Situation:
    """Give what a choice's condition is asked about: how the talk stands now."""
    return Situation(
        phase=engine.phase_of(run.case.script, run.state.place),
        mood=run.mood,
        steps=run.done,
        objection=run.objection,
        attack=run.attack,
        told=run.told,
        needs=run.needs,
        next_step=run.agreed,
    )


def _named(run: Run) -> Iterator[tuple[str, ChoiceLine]]:
    """Give all choices with their ids: by their number in the file."""
    persona, scenario = run.case.persona.choices, run.case.scenario.choices
    yield from ((f"choice.{number}", line) for number, line in enumerate(persona, start=1))
    yield from ((f"own.{number}", line) for number, line in enumerate(scenario, start=1))


def _mixed(run: Run) -> Sequence[tuple[str, ChoiceLine]]:
    """Give all choices in an order that differs from run to run, the scenario's own first."""
    named = list(_named(run))
    Random(f"{run.case.seed} {run.case.scenario_id}").shuffle(named)
    return sorted(named, key=lambda entry: entry[0].startswith("choice"))


def _choice(run: Run, name: str, line: ChoiceLine) -> Choice:
    return Choice(
        id=name,
        label=in_language(line.label, run.case),
        text=in_language(line.text, run.case),
        tags=tags_of(line.knock_out) | set(line.tags),
        does=words(line.does),
        asks=words(line.asks),
        knock_out=line.knock_out,
    )


def _asked_by(run: Run, here: Step | ScriptObjection) -> tuple[str, ...]:
    """Give the facts a sentence of the script asks for; a recap asks nothing."""
    if isinstance(here, ScriptObjection) or here.phase is Phase.RECAP:
        return ()
    return tuple(name for name in here.ask if name in run.case.scenario.facts)
