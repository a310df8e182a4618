"""Public holidays of cantons, Länder and countries: the one module that knows the library."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType, ModuleType
from typing import Any

from app.database.fold import fold

# Days on which nearly all firms are shut although the law leaves them to communes: Good Friday
# in Graubünden, Easter Monday in Valais; Assumption Day in the Catholic communes of Bavaria.
_CATEGORIES = {
    "CH": ("public", "optional"),
    "DE-BY": ("public", "catholic"),
}
_FURTHER_NAMES = {
    "CH": {
        "st gallen": "SG",
        "genf": "GE",
        "geneva": "GE",
        "neuenburg": "NE",
        "waadt": "VD",
        "tessin": "TI",
        "grisons": "GR",
        "lucerne": "LU",
        "baselland": "BL",
        "baselstadt": "BS",
        "basel": "BS",
    },
    "DE": {
        "bavaria": "BY",
        "hesse": "HE",
        "lower saxony": "NI",
        "north rhine westphalia": "NW",
        "nrw": "NW",
        "rhineland palatinate": "RP",
        "saxony": "SN",
        "saxony anhalt": "ST",
        "thuringia": "TH",
    },
    "AT": {
        "carinthia": "2",
        "lower austria": "3",
        "upper austria": "4",
        "styria": "6",
        "tyrol": "7",
        "vienna": "9",
    },
}


@dataclass(frozen=True)
class Region:
    """Where a customer or an office is, as far as holidays depend on it.

    country: ISO 3166-1, "CH".
    part: what follows the dash in ISO 3166-2, "GR" or "9"; "" counts nationwide days only.
    """

    country: str = "CH"
    part: str = ""


def region_of(country: str, name: str = "") -> Region:
    """Find a region by its name or ISO code: "Graubünden", "Grisons", "GR", "CH-GR".

    An unknown or empty name gives the whole country, an unknown country one without holidays.
    """
    code = country.strip().upper()
    parts = _parts(code)
    wanted = fold(name)
    return Region(code, parts.get(wanted.removeprefix(f"{code.lower()} "), ""))


def holidays_in(region: Region, year: int, language: str = "de") -> Mapping[date, str]:
    """Give the holidays of a year with their names.

    language: "de" or "en"; where the library has no such names, the country's own.
    """
    return _holidays_in(region, year, "en" if language == "en" else "de")


def holiday_name(region: Region, on: date, language: str = "de") -> str | None:
    """Name the holiday on a day, None on any other."""
    return holidays_in(region, on.year, language).get(on)


def is_holiday(region: Region, on: date) -> bool:
    """Tell whether a day is a holiday there."""
    return on in holidays_in(region, on.year)


def parts_of(country: str) -> list[tuple[str, str]]:
    """Give the cantons or Länder of a country as code and name, by name; none where unknown."""
    code = country.strip().upper()
    if code not in _countries():
        return []
    aliases = _library().country_holidays(code).get_subdivision_aliases()
    named = [(part, _name_of(code, part, list(names))) for part, names in aliases.items()]
    return sorted(named, key=lambda one: fold(one[1]))


def _name_of(country: str, part: str, names: list[str]) -> str:
    """Name a part; those of Switzerland in all their languages."""
    return " / ".join(names if country == "CH" else names[:1]) or part


@lru_cache(maxsize=512)
def _holidays_in(region: Region, year: int, language: str) -> Mapping[date, str]:
    if region.country not in _countries():
        return MappingProxyType({})
    place = f"{region.country}-{region.part}"
    categories = _CATEGORIES.get(place) or _CATEGORIES.get(region.country)
    found = _library().country_holidays(
        region.country,
        subdiv=region.part or None,
        years=year,
        expand=False,
        language="en_US" if language == "en" else language,
        categories=categories,
    )
    return MappingProxyType(dict(found))


@lru_cache(maxsize=64)
def _parts(country: str) -> Mapping[str, str]:
    """Give the folded names and codes of a country's parts, each with its code."""
    if country not in _countries():
        return {}
    found = _library().country_holidays(country)
    aliases = found.get_subdivision_aliases()
    names = {fold(alias): code for code, spellings in aliases.items() for alias in spellings}
    codes = {fold(code): code for code in found.subdivisions}
    further = {fold(name): code for name, code in _FURTHER_NAMES.get(country, {}).items()}
    return {**names, **further, **codes}


@cache
def _countries() -> frozenset[str]:
    return frozenset(_library().registry.EntityLoader.get_country_codes())


@cache
def _library() -> Any:
    """Give the library, of which each country is read when it is first wanted.

    The package of the countries would read all 250 of them, for a tenth of a second before the
    first list and 14 MB; so an empty one takes its place, in which the library finds them.
    """
    import holidays  # takes longer than everything else here; needed late

    name = "holidays.countries"
    if name not in sys.modules:
        package = ModuleType(name)
        package.__path__ = [os.path.join(folder, "countries") for folder in holidays.__path__]
        sys.modules[name] = package
    return holidays
