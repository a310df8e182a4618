"""The private PostgreSQL server of the tests."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests import postgres
from tests.postgres import DURABLE, Cluster, find_binaries, missing, running_cluster


def test_without_a_server_the_tests_skip_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(postgres, "find_binaries", lambda: None)
    with pytest.raises(pytest.skip.Exception, match="no PostgreSQL server"), running_cluster():
        pass


def test_where_all_is_to_be_checked_a_missing_server_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="has no pg_trgm"):
        missing("this server has no pg_trgm")


@pytest.mark.parametrize(
    ("version", "usable"), [("14.9", False), ("15.0", True), ("18beta1", True)]
)
def test_only_a_server_that_is_new_enough_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, usable: bool
) -> None:
    program = tmp_path / "postgres"
    program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version} (Debian)'\n")
    program.chmod(0o755)
    monkeypatch.setattr(postgres, "_places", lambda: iter([tmp_path / "missing", tmp_path]))

    assert find_binaries() == (tmp_path if usable else None)


def test_a_database_of_a_test_is_gone_afterwards(cluster: Cluster, logins: dict[str, str]) -> None:
    with cluster.database_from("talktrack_template") as name:
        address = cluster.url(name, "rep", logins["rep"])
        left_open = psycopg.connect(address)

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(address)
    left_open.close()


def test_only_those_with_a_password_come_in(cluster: Cluster) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(cluster.url("postgres", password="guessed"))


def test_a_killed_server_keeps_what_was_committed() -> None:
    with running_cluster(DURABLE) as own:
        own.run("CREATE TABLE kept ()")
        own.kill()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(own.url("postgres"), connect_timeout=3)

        own.start()
        own.run("DROP TABLE kept")
