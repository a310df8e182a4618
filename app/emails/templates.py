"""Templates of e-mails: TOML files, shipped ones and one's own, checked before use.

A file of one's own replaces the shipped one of the same name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.emails.rules import EmailPurpose
from app.paths import resources_dir
from app.scripts.facts import is_speakable
from app.scripts.placeholders import tokens
from app.settings.outcomes import Outcome

LANGUAGES = ("de", "en")


class EmailTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One template; texts by language, in German also with ``de_du``.

    outcomes: after which it is proposed. settles: it does what "send documents" asks for.
    """

    id: str
    purpose: EmailPurpose
    title: Mapping[str, str]
    subject: Mapping[str, str]
    body: Mapping[str, str]
    outcomes: tuple[Outcome, ...] = ()
    settles: bool = False


@dataclass(frozen=True)
class Problem:
    """Why a file is not used. where: key and language, or "" for the whole file."""

    file: str
    where: str
    what: str


def shipped_templates() -> list[Path]:
    """Give the files that come with the program."""
    return sorted((resources_dir() / "emails").glob("*.toml"))


def own_templates(folder: Path) -> list[Path]:
    """Give the files of one's own; none where there is no folder."""
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def load(files: list[Path]) -> tuple[dict[str, EmailTemplate], list[Problem]]:
    """Read files, later ones in place of earlier ones; a broken one replaces nothing."""
    found: dict[str, EmailTemplate] = {}
    problems: list[Problem] = []
    for path in files:
        read = read_template(path)
        if isinstance(read, EmailTemplate):
            found[read.id] = read
        else:
            problems += read
    return found, problems


def read_template(path: Path) -> EmailTemplate | list[Problem]:
    """Read one file, or say everything that is wrong with it."""
    try:
        template = msgspec.convert(tomllib.loads(path.read_text("utf-8-sig")), EmailTemplate)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        return [Problem(path.name, "", str(error))]
    return list(_problems(path.name, template)) or template


def _problems(file: str, template: EmailTemplate) -> Iterator[Problem]:
    for name, texts in (
        ("title", template.title),
        ("subject", template.subject),
        ("body", template.body),
    ):
        if not set(texts) & set(LANGUAGES):
            yield Problem(file, name, "no text in de or en")
        for language, text in texts.items():
            for token in tokens(text):
                if not token.name:
                    yield Problem(
                        file, f"{name}.{language}", "a brace that belongs to no placeholder"
                    )
                elif not is_speakable(token.name, {}):
                    yield Problem(file, f"{name}.{language}", f"unknown placeholder {token.name}")
