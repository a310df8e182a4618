"""How a person is addressed by name: the value of ``{contact.formal}``."""

from __future__ import annotations

_SALUTATIONS = {
    "de": {"mr": "Herr", "ms": "Frau"},
    "en": {"mr": "Mr", "ms": "Ms"},
    "fr": {"mr": "Monsieur", "ms": "Madame"},
    "it": {"mr": "signor", "ms": "signora"},
}
_SPOKEN_TITLES = frozenset({"dr", "dr.", "prof", "prof.", "prof. dr", "prof. dr."})


def formal_name(
    *, salutation: str | None, title: str | None, last_name: str | None, language: str
) -> str:
    """Give the formal address, as "Frau Dr. Keller" or "Mr Hofer"; empty without a last name.

    salutation: mr, ms, or as it was typed, which is then kept. Academic titles are said in
    German only, and only the doctor's and the professor's.
    """
    if not last_name or not last_name.strip():
        return ""
    typed = (salutation or "").strip()
    said = _SALUTATIONS.get(language, _SALUTATIONS["en"]).get(typed.casefold(), typed)
    spoken = language == "de" and (title or "").strip().casefold() in _SPOKEN_TITLES
    words = (said, (title or "").strip() if spoken else "", last_name.strip())
    return " ".join(word for word in words if word)
