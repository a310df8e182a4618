"""Mappings that are known already: shipped ones for common programs, and one's own by layout."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.database.fold import fold
from app.errors import UserError
from app.exchange.columns.guessing import Target, guess_targets
from app.exchange.fields import Field, is_target
from app.exchange.files.tables import Table
from app.exchange.header_words import is_secret, known_field
from app.paths import resources_dir

_LEAST_SHARED = 4
_LEAST_SHARE = 0.6
_PEOPLE: frozenset[Target] = frozenset({Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME})
_OF_COMPANY: Mapping[str, str] = {
    Field.CONTACT_EMAIL: Field.EMAIL.value,
    Field.CONTACT_PHONE: Field.PHONE.value,
    Field.CONTACT_MOBILE: Field.MOBILE.value,
}


@dataclass(frozen=True)
class KnownMapping:
    """What columns of a certain layout mean.

    name: as given to ``--mapping``; columns: folded header -> target, None for "leave out".
    """

    name: str
    columns: Mapping[str, Target]

    def share(self, headers: Sequence[str]) -> float:
        """Tell how well this mapping fits a table, 0 to 1; few columns prove nothing.

        Either most of the table is known, or the table has most of what the mapping knows. Headers
        that anybody writes ("Firma", "PLZ") tell nothing of the program a list is from.
        """
        known = [header for header in headers if fold(header) in self.columns]
        if len(known) < _LEAST_SHARED or not any(map(self._is_own, known)):
            return 0.0
        return len(known) / min(len(headers), len(self.columns))

    def _is_own(self, header: str) -> bool:
        return known_field(header) != self.columns[fold(header)]


class MappingUnknownError(UserError):
    """No mapping of this name is shipped or saved."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class MappingFileError(UserError):
    """A mapping file says something that no column can become."""


@cache
def shipped_mappings(folder: Path | None = None) -> tuple[KnownMapping, ...]:
    """Read the mappings that come with the program.

    Raises MappingFileError for a target that is no field.
    """
    folder = folder or resources_dir() / "mappings"
    return tuple(_read(path) for path in sorted(folder.glob("*.toml")))


def _read(path: Path) -> KnownMapping:
    columns: dict[str, Target] = {}
    for header, target in tomllib.loads(path.read_text("utf-8"))["columns"].items():
        if target and not is_target(target):
            raise MappingFileError(f"{path.name}: {target}")
        columns[fold(header)] = target or None
    return KnownMapping(path.stem, columns)


def fingerprint(headers: Sequence[str]) -> str:
    """Give what makes a layout the same again: its headers, folded, in their order."""
    folded = "\n".join(fold(header) for header in headers)
    return hashlib.sha256(folded.encode()).hexdigest()


def propose(table: Table, known: Iterable[KnownMapping]) -> tuple[tuple[Target, ...], str | None]:
    """Propose what the columns mean, and tell which known mapping was used, if any.

    The mapping that knows most of the headers holds; columns it does not know are guessed.
    """
    guessed = guess_targets(table)
    if table.header_row == 0:
        return guessed, None
    fitting = [(mapping.share(table.columns), mapping) for mapping in known]
    share, best = max(fitting, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or share < _LEAST_SHARE:
        return guessed, None
    return _without_people(apply(table, best)), best.name


def _without_people(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """Where a list names no people, its numbers and addresses are the companies'."""
    if _PEOPLE.intersection(targets):
        return targets
    return tuple(_OF_COMPANY.get(target, target) if target else None for target in targets)


def apply(table: Table, mapping: KnownMapping) -> tuple[Target, ...]:
    """Map a table's columns by a known mapping; columns it does not know are guessed."""
    guessed = guess_targets(table)
    return tuple(
        None if is_secret(column) else mapping.columns.get(fold(column), target)
        for column, target in zip(table.columns, guessed, strict=True)
    )
