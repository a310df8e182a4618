"""In which language the person at the phone is spoken to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.calls.conversation.script_context import Caller, address_of
from app.calls.preparation.view_words import manner_text
from app.customers.models import Contact
from tests.calls.desk import Desk

CALLER = Caller(name="", phone="", company="", language="en", region="CH")


@pytest.mark.parametrize(
    ("facts", "language", "said"),
    [
        ({"country": "AT"}, "de", "German, Sie"),
        ({"country": "FR"}, "en", "English"),
        ({"country": "CH", "region": "Graubünden"}, "de", "German, Sie"),
        ({"country": "CH", "region": "Vaud"}, "en", ""),  # the window's; nothing is claimed
        ({"country": None}, "en", ""),
        ({"country": "FR", "language": "de"}, "de", "German, Sie"),
    ],
)
def test_without_a_language_country_and_canton_suggest_one(
    desk: Desk, facts: dict[str, str | None], language: str, said: str
) -> None:
    customer_id = desk.customer(**facts)
    desk.put(Contact, customer_id=customer_id, last_name="Hofer", du=False, main=True, version=1)
    view = desk.view(customer_id)
    (person,) = view.people
    assert address_of(view, person, CALLER).language == language
    assert manner_text(view, person) == said
    french = replace(person, language="fr")
    assert address_of(view, french, CALLER).language == "fr"
    assert manner_text(view, french) == "French"
