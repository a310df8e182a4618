"""Which drills make the attack ladder; pure."""

from __future__ import annotations

from app.practice.cards import CardKey
from app.practice.kinds import CardKind
from app.practice.offers.overview import Overview


def ladder_keys(found: Overview) -> tuple[CardKey, ...]:
    """Give all attacks, the mildest first, at one grade those of the easier partner."""
    attacks = [key for key in found.all_cards if key.kind is CardKind.ATTACK]

    def hardness(key: CardKey) -> tuple[int, int]:
        one = found.scenario_of(key)
        if one is None:
            return 0, 0
        return one.persona.attacks[key.name].grade, one.persona.head.level

    return tuple(sorted(attacks, key=hardness))
