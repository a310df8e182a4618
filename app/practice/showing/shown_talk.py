"""A talk and its scorecard as the page shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.practice.format import Persona
from app.practice.scoring.advice_words import advice_text
from app.practice.scoring.criteria import Result
from app.practice.scoring.criterion_line import CriterionLine
from app.practice.scoring.next_thing import next_thing
from app.practice.scoring.score_words import Names, criterion_name, knock_out_text, result_text
from app.practice.scoring.scorecard import Scorecard
from app.practice.showing.bubbles import READING_GAP, Bubble
from app.practice.showing.scorecard_panel import Card
from app.practice.tag_words import tag_name, tag_tone
from app.practice.tags import Tag
from app.practice.talk import Line, Speaker, Talk
from app.scripts.format import Script
from app.scripts.texts import Address, wording


def bubbles(
    lines: Sequence[Line],
    *,
    marked: Collection[int] = (),
    remarks: Mapping[int, str] | None = None,
) -> list[Bubble]:
    """Give the lines as bubbles; marked: those pointed at; remarks: a coach's, by line."""
    return [
        _bubble(line, line.number in marked, (remarks or {}).get(line.number, "")) for line in lines
    ]


def tags_text(tags: Collection[Tag]) -> str:
    """Say how a line was read: "open question · acknowledges first"."""
    return READING_GAP.join(tag_name(tag) for tag in Tag if tag in tags)


def names_of(persona: Persona | None, script: Script | None, reader: Address) -> Names:
    """Give how script and persona call their steps, fields and objections."""
    return dict(_named(persona, script, reader))


def shown_card(card: Scorecard, talk: Talk, names: Names) -> Card:
    """Give a scorecard in words, with the one next thing."""
    following = next_thing(talk, card)
    return Card(
        score=card.total,
        criteria=tuple(criterion_line(result, names) for result in card.results),
        advice="" if following is None else advice_text(following, names),
        knock_out="" if card.knocked_out is None else knock_out_text(card.knocked_out),
    )


def criterion_line(result: Result, names: Names) -> CriterionLine:
    """Give one criterion in words."""
    return CriterionLine(
        name=result.criterion.value,
        title=criterion_name(result.criterion),
        percent=round(100 * result.points / result.of) if result.applicable else None,
        why=result_text(result, names),
        lines=tuple(sorted({*result.earned, *result.cost})),
    )


def _bubble(line: Line, is_marked: bool, remark: str) -> Bubble:
    mine = line.who is Speaker.TRAINEE
    reading = tags_text(line.tags) or _nothing_found() if mine else ""
    tones = tuple((tag_name(tag), tag_tone(tag)) for tag in Tag if mine and tag in line.tags)
    who = _said_by(mine)
    spoken = ", ".join(part for part in (f"{who}: {line.text}", reading, remark) if part)
    return Bubble(line.number, mine, line.text, reading, is_marked, remark, spoken, tones)


def _said_by(mine: bool) -> str:
    translate = QCoreApplication.translate
    return translate("practice talk", "I") if mine else translate("practice talk", "Customer")


def _nothing_found() -> str:
    return QCoreApplication.translate(
        "practice talk", "nothing recognised; press to say what it is"
    )


def _named(
    persona: Persona | None, script: Script | None, reader: Address
) -> Iterator[tuple[str, str]]:
    if script is not None:
        for name, step in script.steps.items():
            yield name, wording(step.title, reader).text
        for name, field in script.fields.items():
            yield name, wording(field.label, reader).text
    if persona is not None:
        for name, objection in persona.objections.items():
            yield name, wording(objection.name, reader).text
        for name, attack in persona.attacks.items():
            yield name, wording(attack.name, reader).text
