"""Which language the words are in, and where they come from."""

from __future__ import annotations

from pathlib import Path

from app.options import Options
from app.paths import resources_dir
from app.settings.profile import ProfileSettings
from app.widgets.languages import Language, system_language


def language_of(asked: Options, settings: ProfileSettings) -> Language:
    """Choose the language of the words: asked for, set, or the system's."""
    chosen = asked.language or settings.language
    return system_language() if chosen == "system" else Language(chosen)


def translations_dir() -> Path:
    """Give the folder of the compiled catalogues."""
    return resources_dir() / "translations"
