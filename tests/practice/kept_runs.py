"""Runs and coaching put into a test's database by the way of data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import insert

from app.database.database import Database
from app.practice.kinds import CardKind, Grade, RunMode
from app.practice.runs.commands import KeepRun, Review
from app.practice.stored import KeptAnswer, KeptCriterion, RunContent, criteria_to_list, to_document
from app.practice.tags import Tag
from app.practice.talk import Fit, Line, Mood, Speaker, Talk
from app.scripts.rules import Phase
from app.team.models import Coaching
from tests.people import LEAD_ID, REP_ID
from tests.seeding import seeding, working_as

TODAY = date(2026, 11, 24)
LONG_AGO = date(2020, 1, 1)  # a server counts days by its own clock

TALK = Talk(
    lines=(
        Line(
            number=1,
            who=Speaker.CUSTOMER,
            phase=Phase.OPENER,
            text="Zgraggen.",
            seconds=2.5,
            mood=Mood(40, 30, 35),
        ),
        Line(
            number=2,
            who=Speaker.TRAINEE,
            phase=Phase.OPENER,
            text="Guten Tag Frau Zgraggen, passen zwei Minuten?",
            seconds=6.0,
            tags=frozenset({Tag.TIME_CHECK, Tag.QUESTION_CLOSED}),
            steps=("greet",),
        ),
        Line(
            number=3,
            who=Speaker.CUSTOMER,
            phase=Phase.OBJECTIONS,
            text="Sie sind zu teuer.",
            seconds=3.0,
            objection="price",
            mood=Mood(40, 35, 35),
        ),
    ),
    required_steps=("greet", "recap"),
    required_data=("decision_on",),
    fits={"price": Fit(frozenset({Tag.TECHNIQUE_ISOLATE}), frozenset({Tag.ACKNOWLEDGE}))},
)
CONTENT = RunContent(
    TALK,
    (
        KeptAnswer(
            "Guten Tag Frau Zgraggen, passen zwei Minuten?",
            frozenset({Tag.TIME_CHECK, Tag.QUESTION_CLOSED}),
            6.0,
            found=frozenset({Tag.QUESTION_CLOSED}),
        ),
    ),
)
CRITERIA = (KeptCriterion("opener", 7.5, 10, (2,)), KeptCriterion("ladder", 0, 0))


def a_run(database: Database, **values: Any) -> KeepRun:
    """Make a run that was begun just now."""
    usual: dict[str, Any] = {
        **{"id": database.ids.new(), "scenario": "price-buyer/quote", "persona": "price-buyer"},
        **{"script": "quote-follow-up", "level": 3, "seed": 7, "language": "de"},
        **{"mode": RunMode.PICK, "started_at": database.clock(), "seconds": 130, "ended": "won"},
        **{"content": to_document(CONTENT), "score": 63, "knock_out": None, "on": TODAY},
        "criteria": tuple(criteria_to_list(CRITERIA)),
    }
    return KeepRun(**{**usual, **values})


def a_review(database: Database, grade: Grade, **values: Any) -> Review:
    """Make an answer to the price buyer's objection."""
    usual: dict[str, Any] = {
        **{"id": database.ids.new(), "card_id": database.ids.new(), "persona": "price-buyer"},
        **{"kind": CardKind.OBJECTION, "name": "price", "grade": grade, "seconds": 12.0},
    }
    return Review(**{**usual, **values})


@contextmanager
def coached(database: Database) -> Iterator[Database]:
    """Let the lead coach the rep, and give the database in the lead's hands."""
    with seeding(database) as connection:
        connection.execute(
            insert(Coaching).values(
                id=database.ids.new(),
                coach_id=LEAD_ID,
                trainee_id=REP_ID,
                from_on=LONG_AGO,
            )
        )
    with working_as(database, "lead") as leads:
        yield leads
