"""The self-test of the program, and what is shipped with it."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

import licences
from app.startup import self_test

ROOT = Path(__file__).resolve().parents[2]


def test_all_parts_of_the_program_are_there() -> None:
    """In a process of its own: it installs a language, which others would find."""
    command = [sys.executable, "-m", "app", "--self-test"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=50)

    lines = ended.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(self_test.CHECKS)
    assert all(line.endswith("ok") for line in lines), ended.stdout
    assert ended.returncode == 0


def test_a_part_that_is_missing_is_named_and_the_others_are_still_tried() -> None:
    def missing(folder: Path) -> None:
        raise ModuleNotFoundError("No module named 'holidays'")

    out = StringIO()
    code = self_test.run(as_json=True, out=out, checks={"one": missing, "two": Path.exists})

    answer = json.loads(out.getvalue())
    assert (code, answer["ok"]) == (1, False)
    problems = [check["problem"] for check in answer["checks"]]
    assert problems == ["ModuleNotFoundError: No module named 'holidays'", None]


def test_every_package_that_is_shipped_comes_with_its_licence() -> None:
    assert licences.missing() == []
    for by_hand in ("LGPL-3.0", "GPL-3.0", "python"):
        assert (licences.FOLDER / f"{by_hand}.txt").stat().st_size > 5_000


def test_what_needs_what_is_walked_with_the_extras_that_were_asked_for() -> None:
    names = {package.name.lower().replace("_", "-") for package in licences.shipped()}
    assert {"sqlalchemy", "typing-extensions", "psycopg-binary"} <= names
    assert "pytest" not in names


@pytest.mark.parametrize("option", [["--self-test"], ["--json", "--self-test"]])
def test_the_command_line_knows_it(option: list[str]) -> None:
    from app import options

    assert options.parse(option).self_test
    assert not options.parse(["today"]).self_test
