"""How people are addressed by name."""

from __future__ import annotations

import pytest

from app.scripts.addressing import formal_name


@pytest.mark.parametrize(
    ("salutation", "title", "last_name", "language", "expected"),
    [
        ("mr", None, "Hofer", "de", "Herr Hofer"),
        ("ms", "Dr.", "Keller", "de", "Frau Dr. Keller"),
        ("ms", "Dr.", "Keller", "en", "Ms Keller"),
        ("mr", "dipl. Ing.", "Caduff", "de", "Herr Caduff"),
        ("Signora", None, "Fontana", "rm", "Signora Fontana"),
        (None, None, "Hofer", "de", "Hofer"),
        ("mr", None, None, "de", ""),
        ("mr", "Dr.", " ", "de", ""),
    ],
)
def test_a_person_is_addressed_formally(salutation, title, last_name, language, expected):
    name = formal_name(salutation=salutation, title=title, last_name=last_name, language=language)
    assert name == expected
