"""Knocking at a real team's database: who is let in, and what becomes of the password."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import keyring
import psycopg
import pytest

from app.database.errors import DatabaseUnavailableError, LoginUnknownError, Why
from app.database.server.address import TeamAddress, read_address
from app.settings.attempt import Wish
from app.startup.trying import TeamConnecting
from tests.frame.test_passwords import FakeKeyring
from tests.postgres import Cluster

STRANGER = "stranger"


@pytest.fixture
def kept_passwords() -> Iterator[FakeKeyring]:
    before, made = keyring.get_keyring(), FakeKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def team(postgresql_place: str) -> tuple[TeamAddress, str]:
    return read_address(postgresql_place)


def test_a_person_of_the_team_is_let_in(
    team: tuple[TeamAddress, str], kept_passwords: FakeKeyring
) -> None:
    address, password = team
    reached = TeamConnecting().reach(Wish(address, password))
    assert reached.name == "Martina Baumann"
    assert reached.version >= 15
    assert reached.kept is None
    assert kept_passwords.kept == {}


def test_only_a_password_that_proved_right_is_kept(
    team: tuple[TeamAddress, str], kept_passwords: FakeKeyring
) -> None:
    address, password = team
    with pytest.raises(DatabaseUnavailableError) as refused:
        TeamConnecting().reach(Wish(address, "wrong", keep=True))
    assert refused.value.why is Why.PASSWORD_WRONG
    assert kept_passwords.kept == {}
    assert TeamConnecting().reach(Wish(address, password, keep=True)).kept
    assert kept_passwords.kept == {("Talktrack", address.account): password}
    TeamConnecting().reach(Wish(address, password, keep=False))
    assert kept_passwords.kept == {}


def test_without_a_keyring_it_says_that_nothing_is_kept(team: tuple[TeamAddress, str]) -> None:
    address, password = team
    assert not TeamConnecting().can_keep()
    assert TeamConnecting().reach(Wish(address, password, keep=True)).kept is False


def test_a_login_that_is_nobody_of_the_team_is_told(
    team: tuple[TeamAddress, str], cluster: Cluster, team_database: str
) -> None:
    address, _ = team
    with psycopg.connect(cluster.url(team_database), autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {STRANGER} LOGIN PASSWORD 'geheim' IN ROLE talktrack_rep")
        admin.execute(f'GRANT CONNECT ON DATABASE "{team_database}" TO {STRANGER}')
    try:
        with pytest.raises(LoginUnknownError) as refused:
            TeamConnecting().reach(Wish(replace(address, login=STRANGER), "geheim"))
        assert refused.value.login == STRANGER
    finally:
        with psycopg.connect(cluster.url(team_database), autocommit=True) as admin:
            admin.execute(f'REVOKE ALL ON DATABASE "{team_database}" FROM {STRANGER}')
            admin.execute(f"DROP ROLE {STRANGER}")
