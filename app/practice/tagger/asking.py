"""Techniques that answer an objection by asking."""

from __future__ import annotations

import re

from app.practice.tagger.clauses import start, verb_first
from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.objection import objects, repeats_before
from app.practice.tagger.questions import Asked
from app.practice.tagger.tone import heated
from app.practice.tags import Tag

WISHES = re.compile(
    r"(ätte|önnte|ürde|äre|ollte|örte|ünde|äme|äbe|iele|iebe|inge|äge|iesse|ächte)n?$"
)
"""How a German verb ends that only supposes."""

ASKS_ELSE = (
    "clarify_not",
    "fact",
    "fact_not",
    "number_asked",
    "implication",
    "need_payoff",
    "situation",
)


def note_asking(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Techniques that ask: what if, isolate, clarify; and the objection in other words."""
    aside = line.cue(number, "aside")
    supposed = _supposed(line, number, question)
    if supposed and not aside and _asks_from(line, number, question, findings):
        findings.add(Tag.TECHNIQUE_WHAT_IF, line.span(*supposed))
        return True
    alone = line.cue(number, "isolate") or aside
    restated = line.cue(number, "reframe")
    if restated and not aside and not (alone and question):
        findings.add(Tag.TECHNIQUE_REFRAME, line.span(*restated))
        return True
    if alone and (question is not None or line.sentences[number].mark == ""):
        findings.add(Tag.TECHNIQUE_ISOLATE, line.span(*alone))
        return True
    return question is not None and _note_clarifying(line, question, findings)


def _supposed(line: Line, number: int, question: Asked | None) -> Hit | None:
    """What is taken as given; German may say so by the verb alone: "Bekämen Sie ihn, ...?"."""
    hit = line.cue(number, "if_word")
    if hit and question and question.form is Tag.QUESTION_OPEN and question.first < hit.first:
        return None
    clauses = line.sentences[number].clauses
    if hit or line.language != "de" or line.sentences[number].mark != "?" or len(clauses) < 2:
        return hit
    first, last = clauses[-2], clauses[-1]
    by_verb = verb_first(line, first, "?") and verb_first(line, last, "?")
    wish = line.words[start(line, first.first, first.last)].forms[0]
    agreed = line.cue(number, "step_when", "time_check")
    supposes = by_verb and WISHES.search(wish) and not agreed
    return Hit(first.first, first.last) if supposes else None


def _asks_from(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Whether this sentence or the next one asks; an unmarked last one may."""
    return (
        question is not None
        or line.sentences[number].mark == ""
        or (number + 1 < len(line.sentences) and line.sentences[number + 1].mark in ("?", ""))
    )


def _note_clarifying(line: Line, question: Asked, findings: Findings) -> bool:
    hit = line.cue(question.number, "clarify")
    if heated(line):
        hit = line.cue(question.number, "clarify_heated")
    if hit and not line.cue(question.number, "clarify_not"):
        findings.add(Tag.TECHNIQUE_CLARIFY, line.span(*hit))
        return True
    closed = question.form is Tag.QUESTION_CLOSED
    calm = not heated(line) and not findings.has(Tag.APOLOGISE)
    again = repeats_before(line, question.number, at_least=1)
    if calm and not closed and (again or _asks_after_objection(line, question)):
        findings.add(Tag.TECHNIQUE_CLARIFY, line.span(question.first, question.last))
        return True
    return False


def _asks_after_objection(line: Line, question: Asked) -> bool:
    """An open question right behind an objection asks about it, unless it asks something else."""
    if question.form is not Tag.QUESTION_OPEN or not objects(line):
        return False
    return line.cue(question.number, *ASKS_ELSE) is None
