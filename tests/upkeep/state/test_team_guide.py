"""The guide for administrators is tried from an empty server: its own lines, one after another."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.main_window.help_book import HelpBook
from app.paths import resources_dir
from tests.postgres import ADMIN, Cluster, missing, running_cluster

ROOT = Path(__file__).resolve().parents[3]
HEADINGS = {
    "en": ("The database", "Backups, and trying them"),
    "de": ("Die Datenbank", "Sichern, und es ausprobieren"),
}
NOTHING_WRONG = {"en": "No problems found.", "de": "Keine Probleme gefunden."}
PASSWORD_IS_TYPED = "createuser"  # at a terminal, which a test has not
SERVER = "db.example.com"


@pytest.fixture
def empty_server() -> Iterator[Cluster]:
    """A server that nobody has set anything up on, with the administrator's role of the guide."""
    if shutil.which("sh") is None:
        missing("there is no shell to type the guide's lines into")
    with running_cluster() as cluster:
        if not (cluster.binaries / "pg_dump").exists():
            missing("this PostgreSQL server comes without pg_dump")
        if not cluster.has_trigram:
            missing("this PostgreSQL server has no pg_trgm")
        cluster.run(f"CREATE ROLE dbadmin LOGIN CREATEROLE PASSWORD '{cluster.password}'")
        yield cluster


def lines_of(language: str) -> list[str]:
    """Give the guide's lines, those that go on in the next one joined."""
    book = HelpBook(resources_dir() / "help", language)
    sections = {section.heading: section.text for section in book.sections("team-database")}
    blocks = [
        block
        for heading in HEADINGS[language]
        for block in re.findall(r"```\n(.*?)```", sections[heading], re.DOTALL)
    ]
    joined = "".join(blocks).replace("\\\n", " ")
    return [line for line in joined.splitlines() if PASSWORD_IS_TYPED not in line]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.timeout(240)
def test_the_guide_works_line_by_line(empty_server: Cluster, language: str, tmp_path: Path) -> None:
    program = f'"{sys.executable}" -m app --profile "{tmp_path}" --language {language}'
    lines = lines_of(language)
    assert len(lines) == 9
    said = ""
    for line in lines:
        typed = line.replace("sudo -u postgres ", "").replace("/var/backups", str(tmp_path))
        typed = typed.replace(SERVER, f"127.0.0.1:{empty_server.port}")
        typed = typed.replace("sslmode=verify-full", "sslmode=prefer")  # there is no name to check
        typed = re.sub(r"^talktrack ", lambda _: f"{program} ", typed)
        ended = subprocess.run(
            ["sh", "-c", typed],
            cwd=ROOT,
            env=_environment(empty_server),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert ended.returncode == 0, f"{typed}\n{ended.stdout}{ended.stderr}"
        said += ended.stdout
    assert said.count(NOTHING_WRONG[language]) == 3  # setup-team, upgrade, check


def _environment(cluster: Cluster) -> dict[str, str]:
    return os.environ | {
        "PATH": f"{cluster.binaries}{os.pathsep}{os.environ['PATH']}",
        "PGHOST": "127.0.0.1",
        "PGPORT": str(cluster.port),
        "PGUSER": ADMIN,
        "PGPASSWORD": cluster.password,
    }
