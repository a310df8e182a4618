"""``talktrack practice run SCENARIO --answers FILE --seed N``: plays a talk and scores it."""

from __future__ import annotations

import argparse
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.command_line import DONE, SOME_FAILED, CommandContext
from app.practice.answer_files import (
    AnswersUnreadableError,
    NoSuchChoiceError,
    Played,
    played,
    read_answers,
)
from app.practice.personas.shipped import find_scenario, shipped_scripts
from app.practice.scoring.criteria import Result
from app.practice.scoring.score_words import criterion_name
from app.practice.scoring.scorecard import Scorecard, score
from app.practice.simulation import simulator
from app.practice.simulation.run import Caller, Run
from app.practice.talk import Line, Speaker

CALLER = Caller(name="Lena Koch", company="Beispiel AG", phone="041 555 01 02")
"""Who practises on the command line; always the same, so that a run is."""


def run_talk(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Play the answers of a file against a scenario, and print talk and score."""
    language, _, region = context.language.partition("_")
    found = find_scenario(arguments.scenario)
    if found is None:
        said = QCoreApplication.translate(
            "practice",
            "There is no scenario {name}. “talktrack practice list” shows which there are.",
        )
        return context.refuse(said.format(name=arguments.scenario), SOME_FAILED)
    persona, name, scenario = found
    begun = simulator.start(
        persona,
        name,
        shipped_scripts()[scenario.script],
        seed=arguments.seed,
        caller=CALLER,
        language=language,
        region=region or "CH",
    )
    try:
        result = played(begun, read_answers(arguments.answers))
    except AnswersUnreadableError as error:
        said = QCoreApplication.translate("practice", "The answers cannot be read: {reason}")
        return context.refuse(said.format(reason=error), SOME_FAILED)
    except NoSuchChoiceError as error:
        return context.refuse(_no_such_choice(error), SOME_FAILED)
    _tell_rest(result, context)
    card = score(simulator.talk_of(result.run))
    context.answer(_document(result.run, card), _lines(result.run, card))
    return DONE


def _no_such_choice(error: NoSuchChoiceError) -> str:
    said = QCoreApplication.translate(
        "practice",
        "Line {line} of the answers picks {number}, but there {offered} lines were offered. "
        "Nothing was kept. Mend the line, or write what is to be said.",
    )
    return said.format(line=error.line, number=error.number, offered=error.offered)


def _tell_rest(result: Played, context: CommandContext) -> None:
    if result.left:
        said = QCoreApplication.translate(
            "practice", "The talk had ended; this many answers were not used: {count}."
        )
        context.say(said.format(count=result.left))
    elif result.run.ended is None:
        said = QCoreApplication.translate(
            "practice", "The talk has not ended; it is scored as far as it came."
        )
        context.say(said)


def _document(run: Run, card: Scorecard) -> dict[str, Any]:
    knocked_out = card.knocked_out
    document: dict[str, Any] = {
        "scenario": f"{run.case.persona.id}/{run.case.scenario_id}",
        "seed": run.case.seed,
        "turns": [_turn(line) for line in run.lines],
        "score": card.total,
        "criteria": [_criterion(result) for result in card.results],
        "knock_out": None if knocked_out is None else knocked_out.reason.value,
        "ended": None if run.ended is None else run.ended.value,
    }
    if run.ended is None:
        document["choices"] = [
            {"number": number, "label": one.label, "text": one.text, "tags": sorted(one.tags)}
            for number, one in enumerate(simulator.choices(run), start=1)
        ]
    return document


def _turn(line: Line) -> dict[str, Any]:
    mood = line.mood
    return {
        "who": line.who.value,
        "text": line.text,
        "tags": sorted(line.tags),
        "trust": None if mood is None else mood.trust,
        "irritation": None if mood is None else mood.irritation,
        "interest": None if mood is None else mood.interest,
    }


def _criterion(result: Result) -> dict[str, Any]:
    """Of what does not apply, 0 of 0."""
    return {
        "name": result.criterion.value,
        "points": _short(result.points) if result.applicable else 0,
        "of": result.of if result.applicable else 0,
        "turns": sorted({*result.earned, *result.cost}),
    }


def _short(points: float) -> float:
    return int(points) if points == int(points) else points


def _lines(run: Run, card: Scorecard) -> list[str]:
    marks = {Speaker.CUSTOMER: " ", Speaker.TRAINEE: ">"}
    lines = [f"{line.number:3} {marks[line.who]} {line.text}" for line in run.lines]
    if run.ended is None:
        offered = enumerate(simulator.choices(run), start=1)
        lines += ["", *(f"  {number}: {one.text}" for number, one in offered)]
    total = QCoreApplication.translate("practice", "{points} of 100").format(points=card.total)
    lines += ["", total]
    for result in card.results:
        if result.applicable:
            name = criterion_name(result.criterion)
            lines.append(f"  {name}: {_short(result.points)}/{result.of}")
    return lines
