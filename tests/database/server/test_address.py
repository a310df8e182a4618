"""Addresses of team databases are taken apart and put together again, never with a password."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from app.database.server.address import (
    AddressError,
    Flaw,
    TeamAddress,
    Tls,
    for_sqlalchemy,
    is_address,
    read_address,
    shown_address,
)


@pytest.mark.parametrize(
    ("text", "hosts", "database", "login", "tls", "password"),
    [
        ("postgresql://anna@db/sales", ("db",), "sales", "anna", Tls.CHECKED, ""),
        ("postgres://anna:a%40b@db:5433/s", ("db:5433",), "s", "anna", Tls.CHECKED, "a@b"),
        ("postgresql+psycopg://a@localhost/s", ("localhost",), "s", "a", Tls.OFFERED, ""),
        ("postgresql://a@one,two:5433/s", ("one", "two:5433"), "s", "a", Tls.CHECKED, ""),
        ("postgresql://a@/s?host=one,two&port=1,2", ("one:1", "two:2"), "s", "a", Tls.CHECKED, ""),
        ("postgresql://a@[::1]:5433/s", ("[::1]:5433",), "s", "a", Tls.OFFERED, ""),
        ("postgresql://a@%2Frun%2Fpg/s", ("/run/pg",), "s", "a", Tls.OFFERED, ""),
        ("postgresql://a@db/s?sslmode=require", ("db",), "s", "a", Tls.ENCRYPTED, ""),
        ("postgresql://a@db/s?sslmode=disable", ("db",), "s", "a", Tls.OFFERED, ""),
        ("postgresql://db/s?user=a&password=p", ("db",), "s", "a", Tls.CHECKED, "p"),
        ("  postgresql://mh%C3%BCber@db/s \n", ("db",), "s", "mhüber", Tls.CHECKED, ""),
    ],
)
def test_an_address_is_taken_apart(text, hosts, database, login, tls, password) -> None:
    address, secret = read_address(text)
    assert (address.hosts, address.database, address.login) == (hosts, database, login)
    assert (address.tls, secret) == (tls, password)
    assert read_address(address.text) == (address, "")


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("db.example.com", Flaw.NO_ADDRESS),
        ("/srv/data/talktrack.db", Flaw.NO_ADDRESS),
        ("postgresql:///sales?user=anna", Flaw.NO_HOST),
        ("postgresql://anna@db:54x/sales", Flaw.PORT),
        ("postgresql://anna@db:70000/sales", Flaw.PORT),
        ("postgresql://anna@db", Flaw.NO_DATABASE),
        ("postgresql://db/sales", Flaw.NO_LOGIN),
    ],
)
def test_what_is_missing_is_named(text: str, flaw: Flaw) -> None:
    with pytest.raises(AddressError) as refused:
        read_address(text)
    assert refused.value.flaw is flaw


def test_a_windows_path_is_no_address() -> None:
    assert not is_address("C:\\Users\\anna\\talktrack.db")


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://anna:geheim@db:5433/sales?sslmode=require&sslrootcert=/x.crt",
        "postgresql://anna:geheim@one,two/sales",
        "postgresql://anna:geheim@db",  # incomplete
        "postgresql+psycopg://anna:geheim@/sales?host=db&password=geheim",
    ],
)
def test_what_is_shown_has_no_password(text: str) -> None:
    assert "geheim" not in shown_address(text)
    assert "anna" in shown_address(text)


def test_parameters_of_a_pasted_address_stay() -> None:
    text = "postgresql://a@db/s?application_name=x&sslmode=verify-full&sslrootcert=/c/root.crt"
    address, _ = read_address(text)
    assert address.certificate == "/c/root.crt"
    assert address.text == text
    assert address.account == "a@db/s"


def test_sqlalchemy_gets_what_it_can_read() -> None:
    address = TeamAddress(
        hosts=("one", "two:5433"), database="sales & more", login="mhüber", tls=Tls.ENCRYPTED
    )
    url = make_url(address.with_password("p@ss/w:rd"))
    assert (url.username, url.password, url.database) == ("mhüber", "p@ss/w:rd", "sales & more")
    assert (url.query["host"], url.query["port"]) == ("one,two", "5432,5433")
    assert make_url(for_sqlalchemy("postgresql://a:p@one,two:5433/s")).query["host"] == "one,two"
    alone = "postgresql://a:p@one:5433/s"
    assert for_sqlalchemy(alone) == alone
