"""The command line that others script: global options anywhere, codes, streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__, options

ROOT = Path(__file__).resolve().parents[2]


def talktrack(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program as its users do."""
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ["--profile", "p", "--json", "search", "hofer"],
        ["search", "hofer", "--json", "--profile", "p"],
        ["search", "--profile=p", "hofer", "--json"],
    ],
)
def test_global_options_stand_anywhere(words: list[str]) -> None:
    asked = options.parse(words)

    assert asked.profile == Path("p")
    assert asked.json
    assert asked.rest == ("search", "hofer")


def test_without_a_subcommand_the_window_is_meant() -> None:
    assert options.parse(["--language", "de", "--demo"]).rest == ()


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["--language", "fr"],
        ["--nonsense"],
        ["--demo", "--profile", "mine"],  # example data must never get into one's own
        ["--demo", "--database", "mine.db"],
    ],
)
def test_wrong_use_is_code_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        options.parse(words)
    assert left.value.code == 2
    assert "usage: talktrack" in capsys.readouterr().err


def test_help_names_every_subcommand(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        options.parse(["--help"])
    assert left.value.code == 0
    text = capsys.readouterr().out
    assert all(f"  {name} " in text for name in options.SUBCOMMANDS)


def test_the_version_is_told() -> None:
    told = talktrack("--version")
    assert (told.returncode, told.stdout) == (0, f"Talktrack {__version__}\n")


def test_a_database_that_cannot_be_opened_is_code_three(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 300)

    told = talktrack("--profile", tmp_path / "p", "--database", broken, "search", "x", "--json")

    assert told.returncode == 3
    assert told.stdout == ""
    assert "broken.db" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_list_is_imported_and_found_on_one_command_line(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("Firma;Ort;Telefon\nSchreinerei Höfer;Chur;081 250 14 22\n", "utf-8")
    profile = tmp_path / "p"

    imported = talktrack("--profile", profile, "--json", "import", source)
    found = talktrack("search", "hofer", "--profile", profile, "--json")

    assert (imported.returncode, found.returncode) == (0, 0)
    assert json.loads(imported.stdout)["created"] == 1
    document = json.loads(found.stdout)
    assert document["total"] == 1
    assert document["customers"][0]["company"] == "Schreinerei Höfer"
    assert document["customers"][0]["phone"] == "+41812501422"
