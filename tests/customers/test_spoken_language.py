from __future__ import annotations

import pytest

from app.customers.spoken_language import spoken_language


@pytest.mark.parametrize(
    ("own", "company", "country", "region", "spoken"),
    [
        ("fr", "de", "AT", None, "fr"),  # what is entered holds, one's own first
        (None, "it", "AT", None, "it"),
        (" ", "de-CH", "FR", None, "de"),
        ("EN_us", None, "DE", None, "en"),
        (None, None, "DE", None, "de"),
        ("", "", "at", "Wien", "de"),
        (None, None, "LI", None, "de"),
        (None, None, "FR", None, "en"),
        (None, None, "IT", "Tessin", "en"),
        (None, None, "CH", "ZH", "de"),
        (None, None, "CH", "Zürich", "de"),
        (None, None, "CH", "Bern", "de"),
        (None, None, "CH", "Grisons", "de"),
        (None, None, "CH", "Genève", None),
        (None, None, "CH", "Wallis", None),
        (None, None, "CH", "Fribourg", None),
        (None, None, "CH", "TI", None),
        (None, None, "CH", None, None),
        (None, None, "CH", "Emmental", None),
        (None, None, None, "ZH", None),  # a canton alone: its code may be anything
        (None, None, "", "", None),
    ],
)
def test_a_customer_is_spoken_to_as_entered_or_as_the_country_does(
    own: str | None, company: str | None, country: str | None, region: str | None, spoken: str
) -> None:
    told = spoken_language(own=own, company=company, country=country, region=region)
    assert told == spoken
