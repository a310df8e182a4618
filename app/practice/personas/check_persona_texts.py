"""Checking the texts of a persona: languages, placeholders, enough wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.practice.format import CustomerLine, Scenario
from app.practice.personas.check_regions import region_findings
from app.practice.personas.check_scope import Scope, facts_of
from app.practice.personas.problems import Problem, Remark
from app.practice.simulation.saying import FACT_PREFIX
from app.scripts.facts import is_speakable
from app.scripts.placeholders import tokens
from app.scripts.texts import TEXT_KEY, languages_of

_WORDINGS_OF_MOMENTS = 5
"""Five runs in a row do not greet, object or say goodbye with the same words."""

_WORDINGS = 3
_FILLED_BY_PROGRAM = frozenset({"user.name", "user.first_name", "user.phone", "own.company"})


class _Entry(NamedTuple):
    place: str
    key: str
    texts: Mapping[str, tuple[str, ...]]
    scenarios: tuple[Scenario, ...] = ()
    spoken: bool = False
    optional: bool = False


def persona_text_findings(scope: Scope) -> Iterator[Remark]:
    """Find what is wrong with the texts."""
    languages = languages_of(scope.persona.head.name)
    entries = list(_entries(scope))
    for entry in entries:
        yield from _keys(entry)
        yield from _missing(entry, languages)
        yield from region_findings(entry.place, entry.texts)
        if entry.spoken:
            yield from _placeholders(scope, entry)
    yield from _twice(entries)
    yield from _few(scope, languages)


def _entries(scope: Scope) -> Iterator[_Entry]:
    persona = scope.persona
    yield _single("", "name", persona.head.name)
    yield _single("", "about", persona.head.about)._replace(optional=True)
    for name, hints in persona.head.asked.items():
        yield _Entry(f"asked.{name}", name, hints)
    for name, objection in persona.objections.items():
        yield _single(f"objections.{name}", "name", objection.name)
    for name, attack in persona.attacks.items():
        yield _single(f"attacks.{name}", "name", attack.name)
    for place, line, scenarios in scope.lines():
        yield _Entry(place, "say", line.say, scenarios, spoken=True)
        for need in line.needs:
            yield _single(place, "needs", need)
    for place, choice, scenarios in scope.choices():
        yield _single(place, "label", choice.label)._replace(optional=not choice.text)
        text = _single(place, "text", choice.text)
        yield text._replace(scenarios=scenarios, spoken=True, optional=True)
    for name, scenario in persona.scenarios.items():
        yield from _scenario_entries(f"scenarios.{name}", scenario)


def _scenario_entries(place: str, scenario: Scenario) -> Iterator[_Entry]:
    yield _single(place, "title", scenario.title)
    yield _single(place, "about", scenario.about)._replace(optional=True)
    for values in (scenario.facts, scenario.known):
        for name, value in values.items():
            if not isinstance(value, str):
                yield _single(place, name, value)


def _single(place: str, key: str, texts: Mapping[str, str]) -> _Entry:
    return _Entry(place, key, {language: (text,) for language, text in texts.items()})


def _keys(entry: _Entry) -> Iterator[Remark]:
    for key in entry.texts:
        if not TEXT_KEY.fullmatch(key):
            yield Remark(entry.place, Problem.BAD_TEXT_KEY, key)


def _missing(entry: _Entry, languages: set[str]) -> Iterator[Remark]:
    """A text is needed in the plain form of each language that the persona's name has."""
    if entry.optional and not entry.texts:
        return
    for language in sorted(languages):
        wordings = entry.texts.get(language, ())
        if not wordings or not all(text.strip() for text in wordings):
            yield Remark(entry.place, Problem.MISSING_TEXT, f"{entry.key} ({language})", entry.key)


def _placeholders(scope: Scope, entry: _Entry) -> Iterator[Remark]:
    facts = facts_of(entry.scenarios)
    for texts in entry.texts.values():
        for text in texts:
            for token in tokens(text):
                if not token.name:
                    yield Remark(entry.place, Problem.STRAY_BRACE, text[:40], text[:20])
                elif token.name.startswith(FACT_PREFIX):
                    if token.name.removeprefix(FACT_PREFIX) not in facts:
                        yield Remark(entry.place, Problem.UNKNOWN_PLACEHOLDER, token.name)
                elif not is_speakable(token.name, {}):
                    yield Remark(entry.place, Problem.UNKNOWN_PLACEHOLDER, token.name)
                elif token.neutral is None and not _has_value(scope, entry, token.name):
                    yield Remark(entry.place, Problem.MISSING_VALUE, token.name)


def _has_value(scope: Scope, entry: _Entry, name: str) -> bool:
    return (
        name in _FILLED_BY_PROGRAM
        or name in scope.persona.head.known
        or all(name in scenario.known for scenario in entry.scenarios)
    )


def _twice(entries: list[_Entry]) -> Iterator[Remark]:
    """A sentence of the customer that stands in two places, or twice in one."""
    known: set[tuple[str, str]] = set()
    for entry in entries:
        if entry.key != "say":
            continue
        for language, texts in entry.texts.items():
            for text in texts:
                if (language, text) in known:
                    yield Remark(entry.place, Problem.DUPLICATE, text, text[:20])
                known.add((language, text))


def _few(scope: Scope, languages: set[str]) -> Iterator[Remark]:
    """Wordings are counted over all lines of a scenario that are said in the same moment."""
    for scenario in scope.persona.scenarios.values():
        moments: Counter[tuple[str, str]] = Counter()
        places: dict[str, str] = {}
        for place, line, scenarios in scope.lines():
            if scenario not in scenarios:
                continue
            moment = _moment(line) or place
            places[moment] = place  # where the scenario adds to it
            for language in languages:  # a region's own come in their place, not on top
                moments[moment, language] += len(line.say.get(language, ()))
        for moment, place in places.items():
            wanted = _WORDINGS if moment == place else _WORDINGS_OF_MOMENTS
            yield from _fewer(place, moments, moment, wanted, languages)


def _fewer(
    place: str, counted: Counter[tuple[str, str]], moment: str, wanted: int, languages: set[str]
) -> Iterator[Remark]:
    for language in sorted(languages):
        count = counted[moment, language]
        if 0 < count < wanted:
            yield Remark(place, Problem.FEW_WORDINGS, f"{count} ({language}) < {wanted}", "say")


def _moment(line: CustomerLine) -> str:
    if line.is_greeting:
        return "greeting"
    return line.objection or line.attack or (line.does or "")
