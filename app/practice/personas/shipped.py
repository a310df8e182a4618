"""The personas that come with the program, and the scripts they are played with."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from app.paths import resources_dir
from app.practice.format import Persona, Scenario
from app.practice.personas.persona_reading import read_persona, read_source
from app.scripts.checker import read_source as script_source
from app.scripts.format import Script
from app.scripts.reading import read_script
from app.scripts.shipped import shipped_files as shipped_script_files


def persona_files() -> list[Path]:
    """Give the files of the shipped personas; each is named like its persona."""
    return sorted((resources_dir() / "personas").glob("*.toml"))


@lru_cache(maxsize=1)
def shipped_personas() -> dict[str, Persona]:
    """Read the shipped personas, the easiest first; they do not change while we run."""
    read = [read_persona(read_source(path)) for path in persona_files()]
    return {
        persona.id: persona for persona in sorted(read, key=lambda one: (one.head.level, one.id))
    }


@lru_cache(maxsize=1)
def shipped_scripts() -> dict[str, Script]:
    """Read the scripts as they are shipped, for checking; calls use the published ones."""
    read = [read_script(script_source(path)) for path in shipped_script_files()]
    return {script.id: script for script in read}


def find_scenario(name: str) -> tuple[Persona, str, Scenario] | None:
    """Find a scenario by ``persona/scenario``, or by its own id where only one persona has it."""
    wanted_persona, _, wanted = name.rpartition("/")
    found = [
        (persona, key, scenario)
        for persona in shipped_personas().values()
        for key, scenario in persona.scenarios.items()
        if key == wanted and wanted_persona in ("", persona.id)
    ]
    return found[0] if len(found) == 1 else None
