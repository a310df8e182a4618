"""Checking a template before it is used: the problems are those of the scripts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from app.emails.format import EmailTemplate
from app.emails.placeholders import EMAIL_FACTS
from app.scripts.facts import is_speakable
from app.scripts.placeholders import tokens
from app.scripts.problems import Finding, Problem, ScriptFaultyError
from app.scripts.regional_words import left_swiss
from app.scripts.texts import TEXT_KEY

LANGUAGES = ("de", "en")
MAX_TEXT = 10_000
"""Signs of one text; a mail program's window shows a few hundred."""

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_SIE = re.compile(r"\b(Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)\b")


def read_source(source: str) -> EmailTemplate:
    """Read a template's TOML; raises ScriptFaultyError with all that is wrong."""
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # broken dates and numbers are ValueErrors
        raise ScriptFaultyError((Finding(0, "", Problem.NOT_TOML, str(error)),)) from error
    return read_data(data)


def read_data(data: Any) -> EmailTemplate:
    """Read a template as it is kept; raises ScriptFaultyError with all that is wrong."""
    try:
        template = msgspec.convert(data, EmailTemplate)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ScriptFaultyError((Finding(0, "", Problem.WRONG_FORM, str(error)),)) from error
    errors = tuple(one for one in check(template) if not one.is_warning)
    if errors:
        raise ScriptFaultyError(errors)
    return template


def check(template: EmailTemplate) -> list[Finding]:
    """Find every problem of a template; its place is the text, such as "body.de"."""
    found = [] if _ID.fullmatch(template.id) else [Finding(0, "id", Problem.BAD_ID, template.id)]
    languages = [one for one in LANGUAGES if any(one in texts for _, texts in _texts(template))]
    for name, texts in _texts(template):
        for language in languages or LANGUAGES:
            if not texts.get(language, "").strip():
                detail = f"{name} ({language})"
                found.append(Finding(0, f"{name}.{language}", Problem.MISSING_TEXT, detail))
        for key, text in texts.items():
            found += _of_text(name, key, text)
        found += _swiss(name, texts)
    return [*found, *_du(template)]


def _texts(template: EmailTemplate) -> tuple[tuple[str, Mapping[str, str]], ...]:
    return ("title", template.title), ("subject", template.subject), ("body", template.body)


def _of_text(name: str, key: str, text: str) -> Iterator[Finding]:
    place = f"{name}.{key}"
    if not TEXT_KEY.fullmatch(key):
        yield Finding(0, place, Problem.BAD_TEXT_KEY, key)
    if len(text) > MAX_TEXT:
        yield Finding(0, place, Problem.TOO_LONG, str(MAX_TEXT))
    for token in tokens(text) if name != "title" else ():
        if not token.name:
            yield Finding(0, place, Problem.STRAY_BRACE, text.strip()[:40])
        elif not is_speakable(token.name, {}, EMAIL_FACTS):
            yield Finding(0, place, Problem.UNKNOWN_PLACEHOLDER, token.name)


def _swiss(name: str, texts: Mapping[str, str]) -> list[Finding]:
    """Customers of Germany and Austria read their own words; each word is named once."""
    left = left_swiss({key: (text,) for key, text in texts.items()})
    words = dict.fromkeys((one.key, one.word) for one in left)
    return [Finding(0, f"{name}.{key}", Problem.SWISS_WORD, word) for key, word in words]


def _du(template: EmailTemplate) -> Iterator[Finding]:
    """Somebody on first-name terms is not to read Sie."""
    for name, texts in _texts(template)[1:]:
        if not texts.get("de_du", "").strip() and _SIE.search(texts.get("de", "")):
            yield Finding(0, f"{name}.de_du", Problem.MISSING_DU, f"{name} (de)")
