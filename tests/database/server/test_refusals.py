"""What a server and the system say is understood, in the languages that servers speak."""

from __future__ import annotations

import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData
from sqlalchemy.orm import Session

from app.clock import system_clock
from app.database import schema
from app.database.database import open_database
from app.database.engines import postgresql_engine
from app.database.errors import (
    DatabaseTroubleError,
    DatabaseUnavailableError,
    SchemaMismatchError,
    ServerTooOldError,
    Why,
)
from app.database.server.address import Tls, read_address
from app.database.server.refusals import why_refused
from app.database.words import describe
from app.upkeep.state.server import about_the_server
from tests.postgres import Cluster, missing, running_cluster


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ('FATAL:  password authentication failed for user "anna"', Why.PASSWORD_WRONG),
        ("FATAL:  Passwort-Authentifizierung für Benutzer »anna« fehlgeschlagen", "PASSWORD_WRONG"),
        ("FATAL:  Datenbank »sales« existiert nicht", Why.NO_DATABASE),
        ("FATAL:  la base de données « sales » n'existe pas", Why.NO_DATABASE),
        ('FATAL:  database "sales" does not exist', Why.NO_DATABASE),
        ('FATAL:  role "anna" does not exist', Why.NOT_ALLOWED),
        ('FATAL:  role "anna" is not permitted to log in', Why.NOT_ALLOWED),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1", no encryption', Why.NOT_ALLOWED),
        ("FATAL:  sorry, too many clients already", Why.FULL),
        ('FATAL:  too many connections for role "anna"', Why.FULL),
        ("FATAL:  the database system is starting up", Why.STARTING),
        ("server does not support SSL, but SSL was required", Why.NO_TLS),
        ("SSL error: certificate verify failed", Why.CERTIFICATE),
        ('server certificate for "db" does not match host name "other"', Why.CERTIFICATE),
        ("fe_sendauth: no password supplied", Why.PASSWORD_MISSING),
        ("connection timeout expired", Why.NO_ANSWER),
        ("No route to host", Why.NO_ANSWER),
        ("server closed the connection unexpectedly", Why.NO_ANSWER),
        ("failed to resolve host 'db': [Errno -2] Name or service not known", Why.NAME_UNKNOWN),
        ("Connection refused\n\tIs the server running on that host?", Why.REFUSED),
        ("something else", Why.OTHER),
    ],
)
def test_words_are_understood(said: str, why: Why) -> None:
    assert why_refused(said) is Why[getattr(why, "name", why)]


def test_of_several_servers_the_nearest_to_success_counts() -> None:
    said = "one: Connection refused\ntwo: password authentication failed for user"
    assert why_refused(said) is Why.PASSWORD_WRONG


# --- a real server --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Cluster, Path]]:
    """A server with a certificate of its own, made for the name localhost."""
    openssl = shutil.which("openssl")
    if openssl is None:
        missing("openssl is not installed")
    with running_cluster() as cluster:
        folder = tmp_path_factory.mktemp("certificate")
        certificate, key = folder / "server.crt", folder / "server.key"
        made = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
        command = [openssl, "req", "-new", "-x509", "-days", "2", "-nodes", "-newkey", "rsa:2048"]
        subprocess.run(
            [*command, *made, "-keyout", key, "-out", certificate], check=True, capture_output=True
        )
        data = cluster.folder / "data"
        owner = data.stat()
        for file in (certificate, key):
            copy = Path(shutil.copy(file, data))
            copy.chmod(0o600)
            shutil.chown(copy, owner.st_uid, owner.st_gid)
        cluster.run("ALTER SYSTEM SET ssl = on")
        cluster.run("SELECT pg_reload_conf()")
        yield cluster, certificate


def refused(address: str) -> DatabaseTroubleError:
    with pytest.raises(DatabaseTroubleError) as trouble:
        open_database(address, system_clock, MetaData())
    return trouble.value


def why(address: str) -> Why:
    error = refused(address)
    assert isinstance(error, DatabaseUnavailableError)
    password = read_address(address)[1]
    assert not password or password not in describe(error) + repr(error)
    return error.why


def test_each_refusal_of_a_real_server_is_told_apart(cluster: Cluster) -> None:
    wrong = secrets.token_hex(8)
    here = f"127.0.0.1:{cluster.port}"
    assert why(cluster.url("postgres", password=wrong)) is Why.PASSWORD_WRONG
    assert why(f"postgresql://nobody:{wrong}@{here}/postgres") is Why.PASSWORD_WRONG
    assert why(cluster.url("not_there")) is Why.NO_DATABASE
    assert why(f"postgresql://rep@{here}/postgres") is Why.PASSWORD_MISSING
    assert why(cluster.url("postgres") + "?sslmode=require") is Why.NO_TLS
    assert why("postgresql://rep:x@127.0.0.1:1/postgres") is Why.REFUSED
    assert why("postgresql://rep:x@no-such-computer.invalid/postgres") is Why.NAME_UNKNOWN


def test_a_server_that_says_nothing_is_not_waited_for_long() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        address = f"postgresql://rep:geheim@127.0.0.1:{silent.getsockname()[1]}/postgres"
        assert why(address) is Why.NO_ANSWER
        assert time.monotonic() - began < 10


def test_a_password_refused_by_the_second_server_is_told(cluster: Cluster) -> None:
    address = f"postgresql://rep:geheim@127.0.0.1:1,127.0.0.1:{cluster.port}/postgres"
    assert why(address) is Why.PASSWORD_WRONG


def test_a_certificate_is_checked(
    guarded: tuple[Cluster, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))  # no root.crt of the person who runs the tests
    cluster, certificate = guarded
    address, password = read_address(cluster.url("postgres").replace("127.0.0.1", "localhost"))
    checked = address.__class__(**{**vars(address), "tls": Tls.CHECKED})
    trusted = checked.__class__(**{**vars(checked), "certificate": str(certificate)})
    other_name = trusted.__class__(**{**vars(trusted), "hosts": (f"127.0.0.1:{cluster.port}",)})
    unchecked = checked.__class__(**{**vars(checked), "tls": Tls.ENCRYPTED})

    assert why(checked.with_password(password)) is Why.CERTIFICATE
    assert why(other_name.with_password(password)) is Why.CERTIFICATE
    assert isinstance(refused(trusted.with_password(password)), SchemaMismatchError)
    assert isinstance(refused(unchecked.with_password(password)), SchemaMismatchError)


@pytest.mark.parametrize(("mode", "encrypted"), [("require", True), ("disable", False)])
def test_whether_others_could_listen_is_known(
    guarded: tuple[Cluster, Path], mode: str, encrypted: bool
) -> None:
    engine = postgresql_engine(f"{guarded[0].url('postgres')}?sslmode={mode}")
    with Session(engine) as session:
        tls = about_the_server(session)["tls"]
    engine.dispose()
    assert (tls or "").startswith("TLS") is encrypted


def test_an_old_server_is_refused(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "OLDEST_SERVER", 99)
    error = refused(cluster.url("postgres"))
    assert isinstance(error, ServerTooOldError)
    assert error.needed == 99
    assert str(error.found) in describe(error)


def test_a_database_without_tables_says_so(cluster: Cluster) -> None:
    error = refused(cluster.url("postgres"))
    assert isinstance(error, SchemaMismatchError)
    assert error.found is None
    assert "setup-team" in describe(error)


def test_other_versions_of_the_tables_are_refused(
    cluster: Cluster, postgresql_place: str, team_database: str
) -> None:
    for version, words in (("0000", "upgrade"), ("9999", "newest Talktrack")):
        with cluster_connection(cluster, team_database) as connection:
            connection.execute("UPDATE alembic_version SET version_num = %s", (version,))
        error = refused(postgresql_place)
        assert isinstance(error, SchemaMismatchError)
        assert words in describe(error)


def cluster_connection(cluster: Cluster, database: str):
    import psycopg

    return psycopg.connect(cluster.url(database), autocommit=True)
