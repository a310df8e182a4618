"""A kept run as the draft it was."""

from __future__ import annotations

from dataclasses import replace

from app.database.database import Database
from app.practice.runs.kept_again import draft_of
from app.practice.runs.opened_queries import opened_run
from app.practice.stored import to_document
from app.practice.tags import Tag
from app.practice.talk import KnockOut
from tests.practice.kept_runs import CONTENT, TALK, a_run


def test_a_knock_out_of_typed_words_is_there_when_it_is_tried_again(database: Database) -> None:
    first, own, *rest = TALK.lines
    hiding = replace(own, knock_out=KnockOut.HIDES_PURPOSE)
    talk = replace(TALK, lines=(first, hiding, *rest))
    run = a_run(database, content=to_document(replace(CONTENT, talk=talk)))
    database.execute(run)
    with database.read() as session:
        found = opened_run(session, run.id)
    assert found is not None
    (said,) = draft_of(found).said
    assert said.text == own.text
    assert Tag.HIDES_PURPOSE in said.tags
