"""Each import contract fails when it is broken, and only then."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Contract: the module that breaks it, and its forbidden import.
PLANTS = {
    "rooms": ("app/team/planted.py", "import app.customers"),
    "siblings": ("app/quotes/planted.py", "import app.follow_ups"),
    "window": ("app/main_window/planted.py", "import app.calls"),
    "machinery": ("app/widgets/planted.py", "import app.settings"),
    "startup": ("app/planted.py", "import app.startup"),
    "calls": ("app/calls/permission/planted.py", "import app.calls.day"),
    "upkeep": ("app/upkeep/files/planted.py", "import app.upkeep.privacy"),
    "database": ("app/database/server/planted.py", "import app.database.team"),
    "customers": ("app/customers/search/planted.py", "import app.customers.forms"),
    "follow_ups": ("app/follow_ups/queue/planted.py", "import app.follow_ups.days"),
    "exchange": ("app/exchange/files/planted.py", "import app.exchange.columns"),
    "handoffs": ("app/handoffs/worth/planted.py", "import app.handoffs.page"),
    "practice": ("app/practice/scoring/planted.py", "import app.practice.runs"),
    "qt": ("app/team/planted_panel.py", "import PySide6.QtWidgets, app.team.models"),
    "pure": ("app/calls/next_steps/rules.py", "import sqlalchemy"),
    "paths": ("app/settings/planted.py", "import appdirs"),
    "keyring": ("app/settings/planted.py", "import keyring"),
    "alembic": ("app/settings/planted.py", "import alembic"),
}
BROKEN = re.compile(r"^(.+) BROKEN", re.MULTILINE)


def contracts() -> dict[str, str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = settings["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract["name"] for contract in listed}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program in which violations may be planted."""
    copy = tmp_path_factory.mktemp("planted")
    leave_out = shutil.ignore_patterns("__pycache__", "*.qm")
    shutil.copytree(ROOT / "app", copy / "app", ignore=leave_out)
    (copy / "tests" / "frame").mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("import_contracts.py"), copy / "tests" / "frame")
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def broken_contracts(folder: Path) -> set[str]:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", command, "--no-logo"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    broken = set(BROKEN.findall(ended.stdout))
    assert ended.returncode == bool(broken), ended.stdout + ended.stderr
    return broken


def test_a_violation_is_planted_for_every_contract() -> None:
    assert PLANTS.keys() == contracts().keys()


def test_the_program_keeps_all_contracts(copy: Path) -> None:
    assert broken_contracts(copy) == set()


@pytest.mark.parametrize("contract", PLANTS)
def test_a_broken_contract_is_reported(copy: Path, contract: str) -> None:
    place, violation = PLANTS[contract]
    planted = copy / place
    before = planted.read_text(encoding="utf-8") if planted.exists() else None
    planted.write_text(f"{before or ''}\n{violation}\n", encoding="utf-8")
    try:
        assert broken_contracts(copy) == {contracts()[contract]}
    finally:
        if before is None:
            planted.unlink()
        else:
            planted.write_text(before, encoding="utf-8")
