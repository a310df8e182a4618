"""In which language somebody is spoken to, written to and quoted to: the one rule for it."""

from __future__ import annotations

import re

from app.settings.public_holidays import region_of

GERMAN, ENGLISH = "de", "en"

_SWITZERLAND = "CH"
_GERMAN_COUNTRIES = frozenset({"DE", "AT", "LI"})
# Bern and Graubünden speak German for the most part; Fribourg and Valais do not.
_GERMAN_CANTONS = frozenset(  # ISO 3166-2
    (
        *("AG", "AI", "AR", "BE", "BL", "BS", "GL", "GR", "LU", "NW", "OW"),
        *("SG", "SH", "SO", "SZ", "TG", "UR", "ZG", "ZH"),
    )
)


def spoken_language(
    *, own: str | None, company: str | None, country: str | None, region: str | None
) -> str | None:
    """Give the code of the language: "de", "fr"; None where nothing tells, so the window's holds.

    own: as entered with the person, company: with the customer; either may have a region
    ("de_CH"), which is left out. country: ISO 3166; region: canton, by name or code.
    What is entered holds. Else the country suggests one of our two languages: German in Germany,
    Austria, Liechtenstein and the German-speaking cantons, English elsewhere. An unknown country
    or canton suggests none, and neither does one that speaks French or Italian.
    """
    for entered in (own, company):
        if code := _code(entered):
            return code
    land = (country or "").strip().upper()
    if land == _SWITZERLAND:
        return GERMAN if region_of(land, region or "").part in _GERMAN_CANTONS else None
    if not land:
        return None
    return GERMAN if land in _GERMAN_COUNTRIES else ENGLISH


def _code(entered: str | None) -> str:
    return re.split(r"[_-]", (entered or "").strip())[0].lower()
