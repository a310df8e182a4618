"""Checking the texts of a script: languages, Du wordings, placeholders."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from app.scripts.facts import is_speakable
from app.scripts.format import OBJECTION_PREFIX, Answer, Script
from app.scripts.placeholders import tokens
from app.scripts.problems import Problem
from app.scripts.regional_words import left_swiss
from app.scripts.remarks import Remark
from app.scripts.texts import TEXT_KEY, language_of, languages_of

_SIE = re.compile(r"\b(Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)\b")


class _Entry(NamedTuple):
    step: str
    key: str  # say, also, hint, title, text, label, heard, reply 1 …
    texts: Mapping[str, str]
    spoken: bool  # by us to the customer: with placeholders and with Du wordings
    optional: bool = False


def text_findings(script: Script) -> Iterator[Remark]:
    """Find what is wrong with the texts of a script."""
    entries = list(_entries(script))
    languages = languages_of(script.head.title)
    with_du = {
        language_of(key)
        for entry in entries
        for key in entry.texts
        if entry.spoken and key.endswith("_du")
    }
    for entry in entries:
        yield from _keys(entry)
        yield from _missing(entry, languages)
        yield from _missing_du(entry, with_du)
        yield from _swiss(entry)
        yield from _placeholders(entry, script.fields)
    yield from _heard_twice(script)


def _entries(script: Script) -> Iterator[_Entry]:
    yield _Entry("", "title", script.head.title, spoken=False)
    for name, field in script.fields.items():
        yield _Entry(f"field.{name}", "label", field.label, spoken=False)
        for word, texts in field.choices.items():
            yield _Entry(f"field.{name}", word, texts, spoken=False)
    for name, step in script.steps.items():
        yield _Entry(name, "say", step.say, spoken=True)
        yield _Entry(name, "also", step.also, spoken=True, optional=True)
        yield _Entry(name, "title", step.title, spoken=False, optional=True)
        yield _Entry(name, "hint", step.hint, spoken=False, optional=True)
        yield from _answer_entries(name, step.answers)
    for name, objection in script.objections.items():
        place = OBJECTION_PREFIX + name
        yield _Entry(place, "title", objection.title, spoken=False)
        yield _Entry(place, "hint", objection.hint, spoken=False, optional=True)
        heard = {key: " ".join(phrases) for key, phrases in objection.heard.items()}
        yield _Entry(place, "heard", heard, spoken=False)
        for number, reply in enumerate(objection.replies, start=1):
            yield _Entry(place, f"reply {number}", reply, spoken=True)
        yield from _answer_entries(place, objection.answers)


def _answer_entries(place: str, answers: tuple[Answer, ...]) -> Iterator[_Entry]:
    for number, answer in enumerate(answers, start=1):
        yield _Entry(place, f"answer {number}", answer.text, spoken=False)


def _keys(entry: _Entry) -> Iterator[Remark]:
    for key in entry.texts:
        if not TEXT_KEY.fullmatch(key):
            yield Remark(entry.step, Problem.BAD_TEXT_KEY, key)


def _missing(entry: _Entry, languages: set[str]) -> Iterator[Remark]:
    """A text is needed in the plain form of each language that the script's title has."""
    if entry.optional and not entry.texts:
        return
    for language in sorted(languages):
        if not entry.texts.get(language, "").strip():
            near = f"{entry.key} " if " " not in entry.key else ""
            yield Remark(entry.step, Problem.MISSING_TEXT, f"{entry.key} ({language})", near)


def _missing_du(entry: _Entry, with_du: set[str]) -> Iterator[Remark]:
    if not entry.spoken or "de" not in with_du or "de_du" in entry.texts:
        return
    if _SIE.search(entry.texts.get("de", "")):
        yield Remark(entry.step, Problem.MISSING_DU, entry.key, entry.texts["de"][:20])


def _swiss(entry: _Entry) -> Iterator[Remark]:
    """Customers of Germany and Austria hear their own words."""
    for one in left_swiss({key: (text,) for key, text in entry.texts.items()}):
        detail = f"{one.word} ({one.own_key})"
        yield Remark(entry.step, Problem.SWISS_WORD, detail, one.text.strip()[:20])


def _placeholders(entry: _Entry, fields: Collection[str]) -> Iterator[Remark]:
    names = dict.fromkeys(fields)
    for text in entry.texts.values():
        for token in tokens(text) if entry.spoken else ():
            if not token.name:
                yield Remark(entry.step, Problem.STRAY_BRACE, text[:40], text[:20])
            elif not is_speakable(token.name, names):
                yield Remark(entry.step, Problem.UNKNOWN_PLACEHOLDER, token.name)


def _heard_twice(script: Script) -> Iterator[Remark]:
    known: dict[tuple[str, str], str] = {}
    for name, objection in script.objections.items():
        for key, phrases in objection.heard.items():
            for phrase in phrases:
                first = known.setdefault((key, phrase.casefold()), name)
                if first != name:
                    yield Remark(OBJECTION_PREFIX + name, Problem.DUPLICATE, phrase)
