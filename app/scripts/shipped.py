"""The scripts that come with the program."""

from __future__ import annotations

from pathlib import Path

from app.database.database import Database
from app.paths import resources_dir
from app.scripts.checker import read_source
from app.scripts.commands import PublishScript
from app.scripts.queries import current_sources


def shipped_files() -> list[Path]:
    """Give the files of the shipped scripts; each is named like its script."""
    return sorted((resources_dir() / "scripts").glob("*.toml"))


def load_shipped(database: Database) -> None:
    """Publish shipped scripts that are missing, and newer texts of untouched ones.

    A script of which the team has published a version of its own is left alone. Run twice it
    does nothing the second time; texts are compared before anything is parsed.
    """
    with database.read() as session:
        known = current_sources(session)
    for path in shipped_files():
        current, source = known.get(path.stem), read_source(path)
        if current is None or (current.author_id is None and current.source != source):
            database.execute(
                PublishScript(
                    script_id=database.ids.new(),
                    version_id=database.ids.new(),
                    source=source,
                    shipped=True,
                )
            )
