"""From a country as someone wrote it to its ISO code."""

from __future__ import annotations

from functools import cache, lru_cache

from app.customers.typed.country_names import COUNTRY_NAMES
from app.database.fold import fold


@cache
def _codes() -> dict[str, str]:
    """Folded name or code -> ISO code."""
    codes: dict[str, str] = {}
    for line in COUNTRY_NAMES.strip().splitlines():
        code, names = line.split(" ", 1)
        codes[code.casefold()] = code
        for name in filter(None, names.split("/")):
            codes[fold(name)] = code
    return codes


@lru_cache(maxsize=1024)
def country_code(typed: str) -> str | None:
    """Give the ISO 3166 code of a country, or None where the words name none we know.

    typed: a name in English, German, French, Italian or the country's own language, an ISO code
    of two or three letters or a number plate's sign ("D", "CH"), in any spelling of capitals,
    accents and umlauts.
    """
    return _codes().get(fold(typed)) or _codes().get(typed.strip().casefold())
