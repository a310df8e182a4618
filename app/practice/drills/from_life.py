"""A drill proposed from an objection of a real call, to be read and confirmed; pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.practice.drills.anonymous import KnownNames, without_names
from app.practice.format import Objection as PersonasObjection
from app.practice.format import Persona
from app.practice.simulation.choosing import TAG_OF_TECHNIQUE
from app.practice.tags import Tag
from app.scripts.format import Script

ALWAYS_GOOD = (Tag.TECHNIQUE_CLARIFY,)
"""Where neither script nor persona knows the objection: asking back is never wrong."""

ALWAYS_ACCEPTABLE = (Tag.ACKNOWLEDGE, Tag.TECHNIQUE_CLARIFY)


@dataclass(frozen=True)
class ProposedDrill:
    """What will be kept if the person confirms it. removed: what was taken out, in its order.

    personas: ids of those who may say it, the best fitting first.
    """

    heard: str
    situation: str
    removed: tuple[str, ...]
    best: tuple[Tag, ...]
    acceptable: tuple[Tag, ...]
    personas: tuple[str, ...]


def proposed_drill(
    note: str,
    objection: str | None,
    script: Script | None,
    language: str,
    personas: Iterable[Persona],
    known: KnownNames,
) -> ProposedDrill:
    """Propose a drill.

    objection: its name in the script; what it usually sounds like is then what was heard, and
    the call's note tells the situation. Without one the note is what was heard.
    """
    usual = _heard(script, objection, language)
    heard = without_names(usual or note, known)
    situation = without_names(note if usual else "", known)
    fitting = _fitting(list(personas), script, objection)
    best, acceptable = _tags(script, objection, fitting)
    return ProposedDrill(
        heard=heard.text.strip(),
        situation=situation.text.strip(),
        removed=(*heard.removed, *situation.removed),
        best=best,
        acceptable=acceptable,
        personas=tuple(persona.id for persona, _ in fitting),
    )


def _heard(script: Script | None, objection: str | None, language: str) -> str:
    found = None if script is None or objection is None else script.objections.get(objection)
    if found is None:
        return ""
    usual = found.heard.get(language) or next(iter(found.heard.values()), ())
    return usual[0][:1].upper() + usual[0][1:] if usual else ""


def _fitting(
    personas: list[Persona], script: Script | None, objection: str | None
) -> list[tuple[Persona, PersonasObjection | None]]:
    """Give personas with their own objection of that kind; those who have one first."""
    found = [(persona, _own(persona, objection)) for persona in personas]
    name = None if script is None else script.id

    def misfit(one: tuple[Persona, PersonasObjection | None]) -> tuple[bool, bool]:
        plays = any(scenario.script == name for scenario in one[0].scenarios.values())
        return one[1] is None, not plays

    return sorted(found, key=misfit)


def _own(persona: Persona, objection: str | None) -> PersonasObjection | None:
    if objection is None:
        return None
    for name, own in persona.objections.items():
        if (own.script or name) == objection:
            return own
    return None


def _tags(
    script: Script | None,
    objection: str | None,
    fitting: list[tuple[Persona, PersonasObjection | None]],
) -> tuple[tuple[Tag, ...], tuple[Tag, ...]]:
    own = fitting[0][1] if fitting else None
    if own is not None:
        return own.best, own.acceptable
    if script is not None and objection in script.objections:
        return (TAG_OF_TECHNIQUE[script.objections[objection].technique],), ALWAYS_ACCEPTABLE
    return ALWAYS_GOOD, ALWAYS_ACCEPTABLE
