"""The way from a fresh clone to the program."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import bootstrap
import checks
import system_packages
from progress import BootstrapError

ROOT = Path(__file__).resolve().parents[2]


class Runs:
    """Stands in for subprocess.run: keeps the commands, answers with an exit code."""

    def __init__(self, returncode: int = 0) -> None:
        self.returncode = returncode
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str] | None] = []

    def __call__(self, command, *, env=None, **options):
        self.commands.append([str(word) for word in command])
        self.environments.append(env)
        return SimpleNamespace(returncode=self.returncode)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """All commands succeed without being run."""
    runs = Runs()
    monkeypatch.setattr(subprocess, "run", runs)
    return runs


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "prepare_environment", lambda: Path("python"))


@pytest.mark.usefixtures("prepared")
@pytest.mark.parametrize(
    ("arguments", "handed_on"),
    [
        ([], ["--demo"]),
        (["today", "--json"], ["--demo", "today", "--json"]),
        (["--profile", "mine"], ["--profile", "mine"]),
        (["--database=team"], ["--database=team"]),
        (["--demo", "search", "x"], ["--demo", "search", "x"]),
    ],
)
def test_run_uses_example_data_unless_told_otherwise(runs, arguments, handed_on) -> None:
    assert bootstrap.main(["run", *arguments]) == 0

    assert runs.commands[-1][:4] == ["python", "-P", "-m", "app"]
    assert runs.commands[-1][4:] == handed_on


@pytest.mark.usefixtures("prepared")
def test_run_gives_the_exit_code_of_the_program(runs) -> None:
    runs.returncode = 3
    assert bootstrap.main(["run"]) == 3


@pytest.mark.usefixtures("prepared")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has sessions without a display")
@pytest.mark.parametrize(("display", "platform"), [("", "offscreen"), (":0", None)])
def test_without_a_display_the_program_still_runs(runs, monkeypatch, display, platform) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)

    bootstrap.main(["run"])

    assert runs.environments[-1].get("QT_QPA_PLATFORM") == platform


def test_packages_are_installed_once_per_lock(runs, monkeypatch, tmp_path: Path) -> None:
    lock, stamp = tmp_path / "requirements.lock", tmp_path / "stamp"
    lock.write_text("a==1 --hash=sha256:00")
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    monkeypatch.setattr(bootstrap, "STAMP", stamp)

    bootstrap._ensure_packages(Path("python"))
    bootstrap._ensure_packages(Path("python"))
    assert len(runs.commands) == 1
    assert "--require-hashes" in runs.commands[0]

    lock.write_text("a==2 --hash=sha256:11")
    bootstrap._ensure_packages(Path("python"))
    assert len(runs.commands) == 2
    assert stamp.read_text() == hashlib.sha256(lock.read_bytes()).hexdigest()


def test_a_failed_installation_leaves_no_stamp(runs, monkeypatch, tmp_path: Path) -> None:
    runs.returncode = 1
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "stamp")

    with pytest.raises(BootstrapError, match="run this again"):
        bootstrap._ensure_packages(Path("python"))

    assert not (tmp_path / "stamp").exists()


def test_an_environment_that_was_moved_is_made_again(tmp_path: Path) -> None:
    assert bootstrap._works(Path(sys.executable))
    assert not bootstrap._works(tmp_path / "python")


def test_missing_libraries_are_named_by_their_packages() -> None:
    libraries = {"libdoes-not-exist.so.9": "libmissing9"}
    assert system_packages.missing_packages(libraries) == ["libmissing9"]


@pytest.mark.parametrize(("user", "command"), [(0, "apt-get"), (1000, None)])
def test_only_root_installs_system_packages(runs, monkeypatch, capsys, user, command) -> None:
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: name)

    system_packages.install(["libmissing9"], "A library", required=False)

    assert ([line[0] for line in runs.commands] or [None])[-1] == command
    said = capsys.readouterr().err
    assert ("sudo apt-get install --no-install-recommends libmissing9" in said) == bool(user)


def test_a_required_library_that_stays_missing_ends_the_bootstrap(runs, monkeypatch) -> None:
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: name)
    runs.returncode = 100

    with pytest.raises(BootstrapError, match="libmissing9"):
        system_packages.install(["libmissing9"], "A library", required=True)


def test_a_font_is_found_where_there_is_one(tmp_path: Path) -> None:
    assert not system_packages.has_text_font([str(tmp_path)])
    (tmp_path / "inter").mkdir()
    (tmp_path / "inter" / "Inter.ttf").touch()
    assert system_packages.has_text_font([str(tmp_path)])


@pytest.mark.parametrize(("returncode", "words"), [(0, "checks passed"), (1, "failed: style, ")])
def test_checks_all_run_and_close_with_what_failed(
    runs, capsys, tmp_path: Path, returncode, words
) -> None:
    runs.returncode = returncode

    assert checks.run_all(Path("python"), tmp_path) == returncode

    assert len(runs.commands) == len(checks.CHECKS)
    assert words in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("failed", "alone", "returncode"),
    [
        (["test_a.py::test_b"], 0, 0),  # passes alone
        (["test_a.py::test_b"], 1, 1),  # fails again
        ([f"test_a.py::test_{at}" for at in range(checks.MOST_ALONE + 1)], 0, 1),  # no accident
        ([], 0, 1),  # failed otherwise
    ],
)
def test_the_few_tests_that_failed_are_run_alone(
    monkeypatch, tmp_path: Path, capsys, failed, alone, returncode
) -> None:
    def run(command, **options):
        words = [str(word) for word in command]
        if not any(word.startswith("--numprocesses") for word in words):
            return SimpleNamespace(returncode=alone if failed and failed[0] in words else 0)
        kept = tmp_path / checks.LAST_FAILED
        kept.parent.mkdir(parents=True)
        kept.write_text(json.dumps(dict.fromkeys(failed, True)), encoding="utf-8")
        return SimpleNamespace(returncode=checks.SOME_FAILED)

    monkeypatch.setattr(subprocess, "run", run)

    assert checks.run_all(Path("python"), tmp_path) == returncode
    named = "Passed only alone" in capsys.readouterr().err
    assert named == (returncode == 0)


def test_an_older_python_is_told_what_to_do(tmp_path: Path) -> None:
    source = (ROOT / "packaging" / "bootstrap.py").read_text(encoding="utf-8")
    older = source.replace("if sys.version_info < (3, 11)", "if sys.version_info < (99, 0)")
    script = tmp_path / "bootstrap.py"
    script.write_text(older, encoding="utf-8")

    ended = subprocess.run([sys.executable, script, "run"], capture_output=True, text=True)

    assert ended.returncode == 1
    assert ended.stderr.startswith("Talktrack needs Python 3.11 or later; this is Python 3.")
