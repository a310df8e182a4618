"""The hand-scored runs as talks, as the simulator or a person's practice would give them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.practice.scoring.knock_outs import knocking_out
from app.practice.tagger.reading import Context, read_line
from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, KnockOut, Line, Speaker, Talk
from app.scripts.rules import Phase

RUNS = sorted((Path(__file__).parent / "scored_runs").glob("*/*.toml"))

GREETED_WITHOUT_COMPANY = {"de-run-14", "en-run-13"}
"""The hand tags know no name and no company; in all other runs the first line says both."""

ASKED_FOR_NO_MORE_CALLS = {"de-run-15": 6, "en-run-14": 6}
"""The customer's line that does; the simulator knows it of its own lines."""

CALLERS = {
    "de-run-01": ("Reto Meier", "Rätia Technik"),
    "de-run-02": ("Lena Frei", "Alpina Verpackungen"),
    "de-run-03": ("Bauer", "Isartec"),
    "de-run-04": ("Carla Jörg", "Bündner Leim"),
    "de-run-05": ("Meier", "Rätia Technik"),
    "de-run-06": ("Nadja Egli", "Mühlebach"),
    "de-run-07": ("Frei", "Alpina"),
    "de-run-08": ("Jakob Steiner", "Donautech"),
    "de-run-09": ("Reto Meier", "Rätia Technik"),
    "de-run-10": ("Steiner", "Donautech"),
    "de-run-11": ("Nadja Egli", "Alpsensor"),
    "de-run-12": ("Lena Frei", "Clara"),
    "de-run-13": ("Fabio Sutter", "Rollwerk"),
    "de-run-14": ("Egli", "Alpsensor"),
    "de-run-15": ("Bauer", "Isartec"),
    "en-run-01": ("Paul Dean", "Northline Supplies"),
    "en-run-02": ("Mark", "Brightways"),
    "en-run-03": ("Jill Harper", "Harbour Packaging"),
    "en-run-04": ("Gemma", "Tidewater Pumps"),
    "en-run-05": ("Nina Cole", "Penrose Filters"),
    "en-run-06": ("Lewis Grant", "Castle Catering Supplies"),
    "en-run-07": ("Steve Marsh", "Oakfield Labels"),
    "en-run-08": ("Dean", "Northline Supplies"),
    "en-run-09": ("Helen Shaw", "Penrose Filters"),
    "en-run-10": ("Steve Marsh", "Oakfield Labels"),
    "en-run-11": ("Jill Harper", "Harbour Packaging"),
    "en-run-12": ("Nina Cole", "Penrose"),
    "en-run-13": ("Mark", "Brightways"),
    "en-run-14": ("Lewis Grant", "Castle Office"),
    "en-run-15": ("Gemma Hart", "Tidewater"),
}
"""Who calls, as the program knows it of its user; the firm of those who do not say it is any."""

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


@dataclass(frozen=True)
class Heard:
    """What a line of the trainee is read as."""

    tags: frozenset[Tag]
    knock_out: KnockOut | None = None


Reader = Callable[[Table, Table], Heard]


@dataclass(frozen=True)
class HandScored:
    """A run's talk, and what a coach gave it."""

    id: str
    talk: Talk
    score: int
    points: dict[str, float]


def by_hand(run: Table, line: Table) -> Heard:
    """The tags of the file, and those that were only named after the files were written."""
    tags = {Tag(tag) for tag in line["tags"]}
    if line["n"] == 1:
        tags.add(Tag.NAME_GIVEN)
        if run["id"] not in GREETED_WITHOUT_COMPANY:
            tags.add(Tag.COMPANY_GIVEN)
    if "confirm_block" in line.get("steps", []):
        tags.add(Tag.BLOCK_CONFIRMED)
    done = run.get("knock_out", {"line": 0})
    knock_out = KnockOut(done["reason"]) if done["line"] == line["n"] else None
    return Heard(frozenset(tags), knock_out)


def by_tagger(run: Table, line: Table) -> Heard:
    """What the program reads in the text, knowing what the customer said before."""
    before = run["line"][line["n"] - 2] if line["n"] > 1 else {"text": ""}
    user, company = CALLERS[run["id"]]
    context = Context(
        user=user,
        company=company,
        before=before["text"],
        resisted="objection" in before or "attack" in before,
        needs=tuple(name for name, told in run.get("needs", {}).items() if told < line["n"]),
    )
    found = read_line(line["text"], run["id"][:2], context)
    return Heard(found.tags, knocking_out(found.tags))


def fits(persona: str, objections: set[str]) -> dict[str, Fit]:
    """What answers these objections of this persona."""
    return {
        one: Fit(frozenset(WORKS[persona] | WORKS[WHOSE.get(one, persona)]), DEFENSIBLE)
        for one in objections
    }


def read(path: Path, reader: Reader = by_hand) -> HandScored:
    """A run as a talk; ``reader`` tells what a trainee's line is made of."""
    run = tomllib.loads(path.read_text(encoding="utf-8"))
    objections = {line["objection"] for line in run["line"] if "objection" in line}
    talk = Talk(
        lines=tuple(_line(run, line, reader) for line in run["line"]),
        required_steps=tuple(run["required_steps"]),
        required_data=tuple(run["required_data"]),
        branch=Branch(run["branch"]) if "branch" in run else None,
        fits=fits(run["persona"], objections),
    )
    points = {one["name"]: one["points"] for one in run["criterion"] if "points" in one}
    return HandScored(run["id"], talk, run["total"]["score"], points)


def _line(run: Table, line: Table, reader: Reader) -> Line:
    number = line["n"]
    heard = reader(run, line) if line["who"] == "trainee" else Heard(frozenset())
    return Line(
        number=number,
        who=Speaker(line["who"]),
        phase=Phase(line["phase"]),
        text=line["text"],
        seconds=float(line["seconds"]),
        tags=heard.tags,
        steps=tuple(line.get("steps", ())),
        captured=_told_in(run.get("captured", {}), number),
        needs=_told_in(run.get("needs", {}), number),
        objection=line.get("objection"),
        attack="attack" if line.get("attack") else None,
        do_not_call=ASKED_FOR_NO_MORE_CALLS.get(run["id"]) == number,
        knock_out=heard.knock_out,
    )


def _told_in(told: dict[str, int], number: int) -> tuple[str, ...]:
    return tuple(name for name, line in told.items() if line == number)
