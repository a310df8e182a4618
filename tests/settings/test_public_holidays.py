from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from app.settings.public_holidays import (
    Region,
    holiday_name,
    holidays_in,
    is_holiday,
    region_of,
)
from app.settings.zones import zone_of


@pytest.mark.parametrize(
    ("country", "name", "part"),
    [
        ("CH", "Graubünden", "GR"),
        ("ch", "Grisons", "GR"),
        ("CH", "CH-GR", "GR"),
        ("CH", "gr", "GR"),
        ("CH", "St. Gallen", "SG"),
        ("CH", "Genève", "GE"),
        ("CH", "Neuenburg", "NE"),
        ("DE", "Bayern", "BY"),
        ("DE", "Thüringen", "TH"),
        ("DE", "Baden-Württemberg", "BW"),
        ("AT", "Steiermark", "6"),
        ("AT", "Niederösterreich", "3"),
        ("AT", "AT-9", "9"),
        ("CH", "", ""),
        ("CH", "Atlantis", ""),
        ("XX", "Bayern", ""),
        ("", "", ""),
    ],
)
def test_a_region_is_found_by_name_or_code(country, name, part):
    assert region_of(country, name) == Region(country.upper(), part)


@pytest.mark.parametrize(
    ("region", "on", "closed"),
    [
        (Region("CH", "ZH"), date(2026, 5, 1), True),
        (Region("CH", "BE"), date(2026, 5, 1), False),
        (Region("CH", "TI"), date(2026, 11, 1), True),
        (Region("CH", "GR"), date(2026, 4, 3), True),
        (Region("CH"), date(2026, 8, 1), True),
        (Region("DE", "BY"), date(2026, 1, 6), True),
        (Region("DE", "HH"), date(2026, 1, 6), False),
        (Region("AT", "9"), date(2026, 10, 26), True),
        (Region("AT"), date(2026, 12, 24), False),
        (Region("FR"), date(2026, 7, 14), True),
        (Region("XX"), date(2026, 1, 1), False),
    ],
)
def test_holidays_follow_canton_land_and_country(region, on, closed):
    assert is_holiday(region, on) is closed


def test_holidays_have_names_in_both_languages():
    ascension = date(2026, 5, 14)
    assert holiday_name(Region("CH", "GR"), ascension) == "Auffahrt"
    assert holiday_name(Region("CH", "GR"), ascension, "en") == "Ascension Day"
    assert holiday_name(Region("AT", "9"), ascension, "de_DE") == "Christi Himmelfahrt"
    assert holiday_name(Region("CH", "GR"), date(2026, 5, 15)) is None


def test_a_year_is_worked_out_once():
    assert holidays_in(Region("CH", "UR"), 2027) is holidays_in(Region("CH", "UR"), 2027)


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("CH", "Europe/Zurich"),
        ("de", "Europe/Berlin"),
        ("AT", "Europe/Vienna"),
        ("BR", "America/Sao_Paulo"),
        ("", "Europe/Zurich"),
    ],
)
def test_a_country_has_a_zone(country, zone):
    assert zone_of(country) == zone


def test_only_the_countries_that_are_asked_for_are_read() -> None:
    script = (
        "import sys; from datetime import date;"
        "from app.settings.public_holidays import Region, is_holiday;"
        "assert is_holiday(Region('CH', 'GR'), date(2026, 8, 1));"
        "assert not is_holiday(Region('XX'), date(2026, 8, 1));"
        "print([name for name in sys.modules if name.startswith('holidays.countries.')])"
    )
    read = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert read.stdout.strip() == "['holidays.countries.switzerland']"
