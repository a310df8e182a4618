"""Publishing, listing and loading scripts, in both databases."""

from __future__ import annotations

import pytest

from app.scripts import queries
from app.scripts.commands import PublishScript
from app.scripts.problems import ScriptFaultyError
from app.scripts.reading import read_script
from app.scripts.shipped import load_shipped, shipped_files
from app.scripts.writing import with_version
from tests.people import LEAD_ID
from tests.scripts.small_script import SMALL


def publish(database, source: str, *, shipped: bool = False) -> int:
    command = PublishScript(
        script_id=database.ids.new(),
        version_id=database.ids.new(),
        source=source,
        shipped=shipped,
    )
    database.execute(command)
    return command.version_id


def test_publishing_makes_a_version_and_the_last_one_is_current(database):
    first = publish(database, SMALL)
    second = publish(database, SMALL.replace('en = "Small"', 'en = "Smaller"'))
    with database.read() as session:
        current = queries.current_script(session, "small")
        earlier = queries.script_version(session, first)
        sources = queries.current_sources(session)
    assert current is not None
    assert earlier is not None
    assert (current.version_id, current.script.head.version) == (second, 2)
    assert (earlier.script.head.version, earlier.script.head.title["en"]) == (1, "Small")
    assert sources["small"].author_id == LEAD_ID


def test_a_faulty_script_is_not_published(database):
    with pytest.raises(ScriptFaultyError):
        publish(database, SMALL.replace('go = "benefit"', 'go = "nowhere"'))
    with database.read() as session:
        assert queries.published(session) == []


def test_unknown_scripts_and_versions_are_none(database):
    with database.read() as session:
        assert queries.current_script(session, "none") is None
        assert queries.script_version(session, 1) is None


def test_shipped_scripts_are_loaded_once(database):
    load_shipped(database)
    with database.read() as session:
        before = queries.current_sources(session)
    load_shipped(database)
    with database.read() as session:
        assert queries.current_sources(session) == before
        names = [head.id for head in queries.heads(session)]
    assert names == [path.stem for path in shipped_files()]
    assert {source.author_id for source in before.values()} == {None}


def test_a_team_s_own_version_is_left_alone_and_an_untouched_one_renewed(database):
    source = next(path for path in shipped_files() if path.stem == "care").read_text("utf-8")
    older = source.replace("Care call", "Old care call")
    publish(database, older, shipped=True)
    publish(database, SMALL.replace('id = "small"', 'id = "service"'))
    load_shipped(database)
    with database.read() as session:
        sources = queries.current_sources(session)
    assert (sources["care"].source, sources["care"].number) == (source, 2)
    assert (sources["service"].number, sources["service"].author_id) == (1, LEAD_ID)


def test_an_exported_text_carries_its_version_and_keeps_its_comments():
    written = with_version("# mine\n" + SMALL, 12)
    assert read_script(written).head.version == 12
    assert written.startswith("# mine")
    assert written.count("\n") == SMALL.count("\n") + 1
