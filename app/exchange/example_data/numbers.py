"""Telephone numbers that have the right shape and belong to nobody.

DE: the ranges that the Bundesnetzagentur keeps for films and books ("Drama Numbers", notice
148/2021): 1000 numbers each in Berlin, Hamburg, Köln, Frankfurt and München, and two blocks of
100 mobile numbers. German customers therefore sit in and around these five cities.
CH and AT keep no such range. There every number is of an invented block: after the area code
comes a 0, where real subscribers' numbers begin with 2 to 9. Wien has numbers of the
location-independent code 720.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import NamedTuple
from zlib import crc32

_GERMAN_BLOCKS = {
    "30": "23125",
    "40": "66969",
    "69": "90009",
    "221": "4710",
    "89": "99998",
}
_GERMAN_MOBILES = ("171 39200", "176 040690")
_GERMAN_MOBILES_COUNT = 200
_SWISS_MOBILES = ("76", "77", "78", "79")
_AUSTRIAN_MOBILES = ("650", "664", "676", "699")
_STEP = 387_421  # prime to every size of block, so that all is used before anything repeats


class Number(NamedTuple):
    """A number as somebody typed it, and in E.164."""

    typed: str
    e164: str


class NumberMaker:
    """Gives each number once."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def fixed(self, country: str, area: str, chance: Random) -> Number:
        """Give a number of a firm in an area."""
        match country:
            case "DE":
                last = f"{self._next('DE' + area, 1000):03}"
                return _written(chance, "49", area, f"{_GERMAN_BLOCKS[area]}", last)
            case "AT" if area == "720":
                return _written(chance, "43", area, "000", f"{self._next('AT720', 10_000):04}")
            case "AT":
                return _written(chance, "43", area, "0", f"{self._next('AT' + area, 100_000):05}")
            case _:
                return _swiss(chance, area, self._next("CH" + area, 1_000_000))

    def mobile(self, country: str, chance: Random) -> Number | None:
        """Give a mobile number of a person; None where all that may be used are given away."""
        match country:
            case "DE":
                if self._given["DE mobile"] == _GERMAN_MOBILES_COUNT:
                    return None
                count = self._next("DE mobile", _GERMAN_MOBILES_COUNT)
                area, block = _GERMAN_MOBILES[count // 100].split()
                return _written(chance, "49", area, block, f"{count % 100:02}")
            case "AT":
                area = chance.choice(_AUSTRIAN_MOBILES)
                return _written(chance, "43", area, "000", f"{self._next('AT mobile', 10_000):04}")
            case _:
                area = chance.choice(_SWISS_MOBILES)
                return _swiss(chance, area, self._next("CH" + area, 1_000_000))

    def _next(self, block: str, size: int) -> int:
        """Each block begins elsewhere, so that no two areas share the ends of their numbers."""
        self._given[block] += 1
        return (self._given[block] * _STEP + crc32(block.encode())) % size


def _swiss(chance: Random, area: str, count: int) -> Number:
    """Write a Swiss number in one of the ways people do: "081 050 14 22"."""
    rest = f"0{count:06}"
    e164 = f"+41{area}{rest}"
    blocks = f"{rest[:3]} {rest[3:5]} {rest[5:]}"
    typed = chance.choice(
        (f"0{area} {blocks}", f"0{area} {blocks}", f"+41 {area} {blocks}", f"0{area}/{blocks}")
    )
    return Number(typed, e164)


def _written(chance: Random, code: str, area: str, block: str, last: str) -> Number:
    """Write a German or Austrian number in one of the ways people do: "089/99998123"."""
    typed = chance.choice(
        (f"0{area} {block}{last}", f"0{area}/{block}{last}", f"+{code} {area} {block}{last}")
    )
    return Number(typed, f"+{code}{area}{block}{last}")
