"""The hand-scored runs as talks, as the simulator or a person's practice would give them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, KnockOut, Line, Speaker, Talk
from app.scripts.rules import Phase

RUNS = sorted((Path(__file__).parent / "runs").glob("*/*.toml"))

GREETED_WITHOUT_COMPANY = {"de-run-14", "en-run-13"}
"""The hand tags know no name and no company; in all other runs the first line says both."""

WORKS = {
    "Stammkundin": {Tag.QUESTION_IMPLICATION},
    "Eilige": {Tag.TIME_CHECK, Tag.NEXT_STEP_WHEN},
    "Vielredner": {Tag.QUESTION_CLOSED},
    "Schweiger": {Tag.QUESTION_OPEN, Tag.SILENCE},
    "Zentrale": {Tag.REASON_GIVEN, Tag.TECHNIQUE_CLARIFY},
    "Preisdrücker": {Tag.TECHNIQUE_ISOLATE, Tag.TECHNIQUE_BREAK_DOWN_PRICE},
    "Treue zum Mitbewerb": {Tag.TECHNIQUE_WHAT_IF},
    "Besserwisser": {Tag.CONCEDE, Tag.TECHNIQUE_CONCEDE_OFFSET},
    "Ex-Kunde": {Tag.APOLOGISE, Tag.QUESTION_PROBLEM},
    "Choleriker": {Tag.ACKNOWLEDGE, Tag.BOUNDARY},
}
"""What works with a persona (README of the runs); "asking for help" is to clarify what for."""

WHOSE = {
    "no_time": "Eilige",
    "silence": "Schweiger",
    "send_documents": "Zentrale",
    "no_information": "Zentrale",
    "price": "Preisdrücker",
    "has_supplier": "Treue zum Mitbewerb",
    "competitor_better": "Treue zum Mitbewerb",
    "know_better": "Besserwisser",
    "never_again": "Ex-Kunde",
}
"""Whose objection it is by the trade's table; what works there works with others too."""

DEFENSIBLE = frozenset(
    {
        *(tag for tag in Tag if tag.startswith("technique_")),
        *(Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM, Tag.QUESTION_IMPLICATION, Tag.CONCEDE),
    }
)

Table = dict[str, Any]
TagsOf = Callable[[Table, Table], frozenset[Tag]]


@dataclass(frozen=True)
class HandScored:
    """A run's talk, and what a coach gave it."""

    id: str
    talk: Talk
    score: int
    points: dict[str, float]


def hand_tags(run: Table, line: Table) -> frozenset[Tag]:
    """The tags of the file, and those that were only named after the files were written."""
    tags = {Tag(tag) for tag in line["tags"]}
    if line["n"] == 1:
        tags.add(Tag.NAME_GIVEN)
        if run["id"] not in GREETED_WITHOUT_COMPANY:
            tags.add(Tag.COMPANY_GIVEN)
    if "confirm_block" in line.get("steps", []):
        tags.add(Tag.BLOCK_CONFIRMED)
    return frozenset(tags)


def fits(persona: str, objections: set[str]) -> dict[str, Fit]:
    """What answers these objections of this persona."""
    return {
        one: Fit(frozenset(WORKS[persona] | WORKS[WHOSE.get(one, persona)]), DEFENSIBLE)
        for one in objections
    }


def read(path: Path, tags_of: TagsOf = hand_tags) -> HandScored:
    """A run as a talk; ``tags_of`` gives the tags of a trainee's line."""
    run = tomllib.loads(path.read_text(encoding="utf-8"))
    objections = {line["objection"] for line in run["line"] if "objection" in line}
    talk = Talk(
        lines=tuple(_line(run, line, tags_of) for line in run["line"]),
        required_steps=tuple(run["required_steps"]),
        required_data=tuple(run["required_data"]),
        branch=Branch(run["branch"]) if "branch" in run else None,
        fits=fits(run["persona"], objections),
    )
    points = {one["name"]: one["points"] for one in run["criterion"] if "points" in one}
    return HandScored(run["id"], talk, run["total"]["score"], points)


def _line(run: Table, line: Table, tags_of: TagsOf) -> Line:
    number, trainee = line["n"], line["who"] == "trainee"
    done = run.get("knock_out", {"line": 0})
    return Line(
        number=number,
        who=Speaker(line["who"]),
        phase=Phase(line["phase"]),
        text=line["text"],
        seconds=float(line["seconds"]),
        tags=tags_of(run, line) if trainee else frozenset(),
        steps=tuple(line.get("steps", ())),
        captured=_told_in(run.get("captured", {}), number),
        needs=_told_in(run.get("needs", {}), number),
        objection=line.get("objection"),
        attack="attack" if line.get("attack") else None,
        knock_out=KnockOut(done["reason"]) if done["line"] == number else None,
    )


def _told_in(told: dict[str, int], number: int) -> tuple[str, ...]:
    return tuple(name for name, line in told.items() if line == number)
