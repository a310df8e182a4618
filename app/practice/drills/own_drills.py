"""Objections from one's own calls, put into the mouth of a partner; pure."""

from __future__ import annotations

import msgspec

from app.practice.cards import CardKey
from app.practice.drills.queries import DrillRow
from app.practice.format import Attack, CustomerLine, Objection, Persona
from app.practice.kinds import CardKind
from app.practice.simulation.run import Drill


def own_key(drill: DrillRow) -> CardKey:
    """Give the card of a drill from one's own calls."""
    return CardKey(drill.persona, CardKind.OWN, str(drill.id))


def drill_of(key: CardKey, own: DrillRow | None = None) -> Drill:
    """Give what a card drills; own: the drill that an own card stands for."""
    attack = key.kind is CardKind.ATTACK if own is None else own.attack
    return Drill(attack=key.name) if attack else Drill(objection=key.name)


def speaking(persona: Persona, own: DrillRow) -> Persona:
    """Give a persona who says what was heard in the call."""
    name, title = str(own.id), {own.language: own.heard}
    line = CustomerLine(
        say={own.language: (own.heard,)},
        objection="" if own.attack else name,
        attack=name if own.attack else "",
    )
    if own.attack:
        attacks = {**persona.attacks, name: Attack(name=title)}
        return msgspec.structs.replace(persona, attacks=attacks, lines=(*persona.lines, line))
    objection = Objection(
        name=title, best=tuple(sorted(own.best)), acceptable=tuple(sorted(own.acceptable))
    )
    objections = {**persona.objections, name: objection}
    return msgspec.structs.replace(persona, objections=objections, lines=(*persona.lines, line))
