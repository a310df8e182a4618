"""Where templates come from: shipped ones, the team's, files of one's own.

Each later place replaces what an earlier one has under the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.emails.checker import read_data, read_source
from app.emails.format import EmailTemplate
from app.paths import resources_dir
from app.scripts.checker import read_source as read_file
from app.scripts.problems import Finding, ScriptFaultyError
from app.settings.outcomes import Outcome

EMAIL_TEMPLATES = "email_templates"
"""Name of the setting with the team's templates, by their names: {"quote": {"id": "quote", …}}."""


@dataclass(frozen=True)
class Fault:
    """Why a template is not used. place: its file, or its name in the team's settings."""

    place: str
    finding: Finding


@dataclass
class Templates:
    """Those that can be used, by name, and what is wrong with others."""

    usable: dict[str, EmailTemplate] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def shipped_templates() -> list[Path]:
    """Give the files that come with the program."""
    return sorted((resources_dir() / "emails").glob("*.toml"))


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, EmailTemplate]:
    """Read what comes with the program; it is checked by the tests."""
    return {one.id: one for one in (read_source(read_file(path)) for path in shipped_templates())}


def own_templates(folder: Path) -> list[Path]:
    """Give the files of one's own; none where there is no folder."""
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def all_templates(kept: Mapping[str, Any], folder: Path) -> Templates:
    """Join the shipped templates, those kept for the team and one's own files.

    A broken one replaces nothing.
    """
    found = team_templates(kept)
    for path in own_templates(folder):
        try:
            template = read_source(read_file(path))
        except ScriptFaultyError as error:
            found.faults += _faults(path.name, error)
        else:
            found.usable[template.id] = template
    return found


def team_templates(kept: Mapping[str, Any]) -> Templates:
    """Join the shipped templates and those kept for the team."""
    found = Templates(dict(shipped()))
    for name, data in kept.items():
        try:
            template = read_data(data)
        except ScriptFaultyError as error:
            found.faults += _faults(name, error)
        else:
            found.usable[template.id] = template
    return found


def in_order(templates: Mapping[str, EmailTemplate], outcome: Outcome | None) -> list[str]:
    """Order the names: what fits the outcome first, then what fits any, then the others.

    Where nothing fits, what fits any call is the first.
    """

    def place(template: EmailTemplate) -> int:
        if outcome is not None and outcome in template.outcomes:
            return template.outcomes.index(outcome) - len(Outcome)
        return 1 if template.outcomes else 0

    return sorted(templates, key=lambda name: place(templates[name]))


def _faults(place: str, error: ScriptFaultyError) -> Iterator[Fault]:
    return (Fault(place, finding) for finding in error.findings)
