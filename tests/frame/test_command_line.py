"""The command line that others script: global options anywhere, codes, streams."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app import __version__, options
from app.command_line import DONE, CommandContext, run_asking_password
from app.database.errors import DatabaseUnavailableError, Why
from tests.fakes import FakeClock

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
        options.parse([*words, "--json"])
    assert left.value.code == 2
    told = capsys.readouterr()
    assert "usage: talktrack" in told.err
    document = json.loads(told.out)
    assert document["ok"] is False
    assert document["error"] in told.err


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
    document = json.loads(told.stdout)
    assert document["ok"] is False
    assert document["error"] == told.stderr.rstrip("\n")
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


# --- the password of a server -----------------------------------------------------------------


class Terminal:
    """Somebody at a terminal who types one password."""

    def __init__(self, url: str, typed: str, *, is_there: bool = True) -> None:
        self._url = make_url(url)
        self.typed = typed
        self.asked: list[str] = []
        self.out = io.StringIO()
        self._is_there = is_there

    def context(self, password: str) -> CommandContext:
        url = self._url._replace(password=password or None)  # ``set`` takes None for "as it is"
        return CommandContext(
            open_database=pytest.fail,
            clock=FakeClock(),
            zone="Europe/Zurich",
            language="en",
            json=True,
            place=url.render_as_string(hide_password=False),
            out=self.out,
            err=io.StringIO(),
            ask_secret=self._type if self._is_there else None,
            password=password,
        )

    def _type(self, prompt: str) -> str:
        self.asked.append(prompt)
        return self.typed


@pytest.fixture
def _no_password_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    monkeypatch.delenv("PGPASSWORD", raising=False)


@pytest.mark.usefixtures("_no_password_file")
def test_at_a_terminal_a_password_that_lacks_is_asked_for(
    postgresql_place: str, logins: dict[str, str]
) -> None:
    terminal = Terminal(postgresql_place, logins["rep"])
    assert run_asking_password(("database", "info"), terminal.context) == DONE
    assert len(terminal.asked) == 1
    assert "rep@127.0.0.1" in terminal.asked[0]
    assert json.loads(terminal.out.getvalue())["login"] == "rep"


@pytest.mark.usefixtures("_no_password_file")
def test_a_wrong_one_is_asked_for_once(postgresql_place: str) -> None:
    terminal = Terminal(postgresql_place, "guessed")
    with pytest.raises(DatabaseUnavailableError) as refused:
        run_asking_password(("database", "info"), terminal.context)
    assert refused.value.why is Why.PASSWORD_WRONG
    assert len(terminal.asked) == 1


@pytest.mark.usefixtures("_no_password_file")
def test_a_script_is_asked_nothing(postgresql_place: str) -> None:
    terminal = Terminal(postgresql_place, "", is_there=False)
    with pytest.raises(DatabaseUnavailableError) as refused:
        run_asking_password(("users", "list"), terminal.context)
    assert refused.value.why is Why.PASSWORD_MISSING
