"""What the project as a whole promises: its lock, its top level, what it never names."""

from __future__ import annotations

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {"app", "resources", "tests", "packaging", "pyproject.toml", "README.md"}
# Put together here, so that this file does not name them itself.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("conda", "anaconda", "org"),
    )
]
MACHINE_PATHS = ["/".join(("", folder, "")) for folder in ("work", "home/[a-z]+", "Users/[a-z]+")]
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


@cache
def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@cache
def pyproject() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def locked_versions() -> dict[str, str]:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in PINNED.findall(lock)}


def wanted_packages() -> list[Requirement]:
    wanted = pyproject()["project"]["dependencies"] + pyproject()["dependency-groups"]["dev"]
    return [Requirement(line) for line in wanted]


@pytest.mark.parametrize("pattern", [*map(re.escape, REGISTRY_HOSTS), *MACHINE_PATHS])
def test_no_tracked_file_names_a_registry_or_a_machine(pattern: str) -> None:
    searched = re.compile(rf"(?<![\w.-]){pattern}".encode())
    assert [path for path in tracked_files() if searched.search(path.read_bytes())] == []


def test_top_level_holds_only_what_belongs_there() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    assert {name for name in found if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("requirement", wanted_packages(), ids=lambda wanted: wanted.name)
def test_lock_holds_each_dependency_in_a_wanted_version(requirement: Requirement) -> None:
    locked = locked_versions()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(locked)


def test_lock_has_hashes_for_every_package() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock)
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_pyside_that_loses_references_is_excluded() -> None:
    pyside = next(wanted for wanted in wanted_packages() if wanted.name == "PySide6-Essentials")
    assert not pyside.specifier.contains("6.12.0")
    assert pyside.specifier.contains("6.12.1")


def test_no_signal_carries_an_id_in_32_bits() -> None:
    """A signal with an int says in a comment what it counts, and that is no id."""
    cuts_ids = re.compile(r"Signal\([^)\n]*\bint\b[^#]*(#.*)?$")
    speaks_of_ids = re.compile(r"(?<!no )\bids?\b")
    signals = [
        (path.relative_to(ROOT), found)
        for path in tracked_files()
        if path.is_relative_to(ROOT / "app") and path.suffix == ".py"
        for line in path.read_text(encoding="utf-8").splitlines()
        if (found := cuts_ids.search(line))
    ]
    wrong = [(p, f.group()) for p, f in signals if not f[1] or speaks_of_ids.search(f[1])]
    assert wrong == [], "ids are Signal(object)"
