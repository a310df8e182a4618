"""Practice is the trainee's own: no other room reads it, and it leads to no customer."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import MetaData

from app.database.rights.matrix import MATRIX, PRIVATE, PRIVATE_KINDS

APP = Path(__file__).resolve().parents[2] / "app"
TOLD = (  # they say who may read, keep evidence, make the tables, invent examples or name rows
    *("tables.py", "database/rights/matrix.py", "database/rights/functions.py"),
    *("database/personal_data.py", "database/triggers.py", "exchange/example_data/practice.py"),
    *("exchange/example_data/practice_runs.py", "exchange/moving/move_words.py"),
)
TABLES = "run|card|review|comment|override|task|observation|drill"
READS = re.compile(rf"\bpractice_({TABLES})\b|app\.practice\.models|\bPractice({TABLES.title()})\b")


def names(metadata: MetaData) -> set[str]:
    return {name for name in metadata.tables if name.startswith("practice_")}


def reading(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*.py")
        if READS.search(path.read_text(encoding="utf-8"))
    }


def test_no_query_outside_the_room_reads_it() -> None:
    outside = {
        path
        for path in reading(APP)
        if not path.startswith(("practice/", "database/migrations/")) and path not in TOLD
    }
    assert outside == set()


def test_a_query_outside_the_room_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "figures.py").write_text('text("SELECT avg(score) FROM practice_run")')
    (tmp_path / "rows.py").write_text("from app.practice.models import PracticeRun")
    (tmp_path / "page.py").write_text("practice = self.tr('Practice')")
    assert reading(tmp_path) == {"figures.py", "rows.py"}


def test_every_table_of_practice_is_looked_for(metadata: MetaData) -> None:
    assert names(metadata) == {f"practice_{name}" for name in TABLES.split("|")}


def test_nothing_of_practice_leads_to_a_customer(metadata: MetaData) -> None:
    for name in names(metadata):
        to = {key.column.table.name for key in metadata.tables[name].foreign_keys}
        assert to <= {"users", *names(metadata)}, name
        assert not {"customer_id", "contact_id", "call_id"} & set(
            metadata.tables[name].columns.keys()
        )


def test_rows_and_journal_are_private_on_a_server(metadata: MetaData) -> None:
    from app.database import journal
    from app.practice.coaching import commands as coach_commands
    from app.practice.coaching import observing
    from app.practice.drills import commands as drill_commands
    from app.practice.runs import commands as run_commands

    assert all(MATRIX[name].read for name in names(metadata))
    assert names(metadata) <= set(PRIVATE)
    modules = (coach_commands, observing, drill_commands, run_commands)
    rooms = {module.__name__ for module in modules}
    kinds = {kind.name for kind in journal._kinds.values() if kind.handler.__module__ in rooms}
    assert kinds
    assert kinds <= set(PRIVATE_KINDS)
