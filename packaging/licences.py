"""Collects the licences of all that the built program contains into resources/licences.

    python packaging/licences.py [check]

Run after a change of the dependencies; ``check`` writes nothing and ends with 1 where one is
missing. Qt's wheels bring no text: theirs is the GNU LGPL 3, kept in the folder by hand,
like Python's own.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "licences"
BY_HAND = {"pyside6-essentials", "shiboken6"}
"""Qt: LGPL-3.0.txt and GPL-3.0.txt, of which the first is an addition to the second."""

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_EXTRAS = re.compile(r"(?<=[\[,])\s*([A-Za-z0-9._-]+)(?=\s*[\],])")
_ASKED_BY = re.compile(r"""extra == ["']([^"']+)""")
_TEXTS = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


def shipped() -> list[Distribution]:
    """Give the packages that the program needs, and those that they need, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Distribution] = {}
    waiting = list(project["dependencies"])
    while waiting:
        requirement = waiting.pop()
        name = _name(requirement)
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # of another system or Python
            continue
        waiting += _needs(found[name], _EXTRAS.findall(requirement.partition(";")[0]))
    return [found[name] for name in sorted(found)]


def texts() -> Iterator[tuple[Path, str]]:
    """Give each file of the folder that is made, with its content."""
    for package in shipped():
        name = _name(package.name)
        if name in BY_HAND:
            continue
        parts = [
            Path(str(file.locate())).read_text("utf-8", errors="replace").strip()
            for file in sorted(package.files or [])
            if ".dist-info/" in str(file) and _TEXTS.search(str(file))
        ]
        if not parts:
            raise SystemExit(f"{name} brings no licence text: add it to BY_HAND with its text")
        yield FOLDER / f"{name}.txt", "\n\n".join(dict.fromkeys(parts)) + "\n"


def missing() -> list[str]:
    """Name the packages whose text is not there; a newer wording of one that is, is no fault."""
    return [path.stem for path, _ in texts() if not path.exists()]


def write() -> None:
    """Write all texts."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in texts():
        path.write_text(text, "utf-8")


def _needs(package: Distribution, extras: list[str]) -> Iterator[str]:
    for need in package.requires or []:
        asked_by = _ASKED_BY.search(need)
        if asked_by is None or asked_by.group(1) in extras:
            yield need


def _name(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found.group()).lower()


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        sys.exit(f"Licences are missing: {', '.join(missing())}" if missing() else 0)
    write()
