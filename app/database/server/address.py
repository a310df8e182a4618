"""The address of a team's database, taken apart: servers, name, login, encryption.

Written it is the form that PostgreSQL's own programs know,
``postgresql://mhuber@server:5432,second/talktrack?sslmode=verify-full``. The password never is
part of it.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from urllib.parse import parse_qsl, quote, unquote, urlencode

PORT = 5432
_SCHEME = re.compile(r"^postgres(?:ql)?(?:\+\w+)?:/{0,2}", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=//)([^:@/]*):[^@]*(?=@)")
_HIGHEST_PORT = 65_535


class Tls(StrEnum):
    """How a connection is protected; the words are libpq's own."""

    CHECKED = "verify-full"  # encrypted, and the server proves who it is
    ENCRYPTED = "require"  # encrypted, with whomever answers
    OFFERED = "prefer"  # encrypted where the server offers it


_TLS_OF = {"disable": Tls.OFFERED, "allow": Tls.OFFERED, "verify-ca": Tls.CHECKED}


class Flaw(StrEnum):
    """What is wrong with an address."""

    NO_ADDRESS = "no_address"  # not an address of PostgreSQL at all
    NO_HOST = "no_host"
    PORT = "port"
    NO_DATABASE = "no_database"
    NO_LOGIN = "no_login"


class AddressError(ValueError):
    """An address that leads nowhere."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.flaw = flaw


@dataclass(frozen=True, kw_only=True)
class TeamAddress:
    """Where a team's database is and who signs in there.

    hosts: "server", "server:5433", "[::1]:5432" or a folder with a socket; tried in this order.
    certificate: a file of certificates to check the server's by; "" means the computer's own.
    other: further parameters of a pasted address, handed on as they are.
    """

    hosts: tuple[str, ...]
    database: str
    login: str
    tls: Tls
    certificate: str = ""
    other: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The address as it is shown and kept, without password."""
        return f"{self._beginning('')}{_list_of(self.hosts)}/{self._end()}"

    @property
    def account(self) -> str:
        """Under which the keyring knows the password."""
        return self.short.removeprefix("postgresql://")

    @property
    def short(self) -> str:
        """The address without its parameters, for sentences."""
        return self.text.partition("?")[0]

    def with_password(self, password: str) -> str:
        """Give the address to connect with, in the form that SQLAlchemy reads; it is secret."""
        if len(self.hosts) == 1 and not _is_folder(self.hosts[0]):
            return f"{self._beginning(password)}{self.hosts[0]}/{self._end()}"
        pairs = [_host_and_port(host) for host in self.hosts]
        several = {
            "host": ",".join(host for host, _ in pairs),
            "port": ",".join(port or str(PORT) for _, port in pairs),
        }
        return f"{self._beginning(password)}/{self._end(**several)}"

    @property
    def is_here(self) -> bool:
        """Whether the server is this computer, so that nobody can listen on the way."""
        return are_here(self.hosts)

    def _beginning(self, password: str) -> str:
        secret = f":{quote(password, safe='')}" if password else ""
        return f"postgresql://{quote(self.login, safe='')}{secret}@"

    def _end(self, **more: str) -> str:
        parameters = {**more, **dict(self.other), "sslmode": self.tls.value}
        if self.certificate:
            parameters["sslrootcert"] = self.certificate
        return f"{quote(self.database, safe='')}?{urlencode(parameters, safe=',:/')}"


def is_address(text: str) -> bool:
    """Tell an address of a server from the path of a file."""
    return _SCHEME.match(text.strip()) is not None


def read_address(text: str) -> tuple[TeamAddress, str]:
    """Take an address apart; gives it and the password that stood in it, "" for none.

    Without sslmode the usual protection holds, see ``usual_tls``. Raises AddressError.
    """
    address, password = take_apart(text)
    return checked(address), password


def take_apart(text: str) -> tuple[TeamAddress, str]:
    """Do as ``read_address`` with what is there of an address: what is missing stays empty.

    Raises AddressError for what is no address of a server at all.
    """
    text = text.strip()
    if not is_address(text):
        raise AddressError(Flaw.NO_ADDRESS)
    rest, _, query = _SCHEME.sub("", text, count=1).partition("?")
    place, _, database = rest.partition("/")
    who, _, where = place.rpartition("@")
    login, _, password = who.partition(":")
    parameters = dict(parse_qsl(query, keep_blank_values=True))
    hosts = hosts_of(unquote(where), parameters.pop("port", ""), parameters.pop("host", ""))
    mode = parameters.pop("sslmode", "")
    certificate = parameters.pop("sslrootcert", "")
    secret = parameters.pop("password", "")
    address = TeamAddress(
        hosts=hosts,
        database=unquote(database) or parameters.pop("dbname", ""),
        login=unquote(login) or parameters.pop("user", ""),
        tls=_tls_of(mode, hosts),
        certificate="" if certificate == "system" else certificate,
        other=tuple(parameters.items()),
    )
    return address, unquote(password) or secret


def checked(address: TeamAddress) -> TeamAddress:
    """Give an address that has all it needs; raises AddressError."""
    if not address.hosts:
        raise AddressError(Flaw.NO_HOST)
    for host in address.hosts:
        port = _host_and_port(host)[1]
        if port and not (port.isascii() and port.isdigit() and 0 < int(port) <= _HIGHEST_PORT):
            raise AddressError(Flaw.PORT)
    if not address.database:
        raise AddressError(Flaw.NO_DATABASE)
    if not address.login:
        raise AddressError(Flaw.NO_LOGIN)
    return address


def hosts_of(typed: str, ports: str = "", more: str = "") -> tuple[str, ...]:
    """Give the servers of a list with commas; ports: of those that name none, in their order."""
    hosts = [host.strip() for host in f"{typed},{more}".split(",") if host.strip()]
    given = [port.strip() for port in ports.split(",")]
    if len(given) == 1:
        given *= len(hosts)
    given += [""] * len(hosts)
    return tuple(
        f"{host}:{port}" if port and not _host_and_port(host)[1] else host
        for host, port in zip(hosts, given, strict=False)
    )


def are_here(hosts: tuple[str, ...]) -> bool:
    """Tell whether all these servers are this computer."""
    return bool(hosts) and all(_is_here(_host_and_port(host)[0]) for host in hosts)


def usual_tls(hosts: tuple[str, ...]) -> Tls:
    """Give the protection that fits: the certificate is checked unless the server is here."""
    return Tls.OFFERED if are_here(hosts) else Tls.CHECKED


def _tls_of(mode: str, hosts: tuple[str, ...]) -> Tls:
    if not mode:
        return usual_tls(hosts)
    try:
        return _TLS_OF.get(mode) or Tls(mode)
    except ValueError:
        return Tls.CHECKED


def _host_and_port(host: str) -> tuple[str, str]:
    if host.startswith("["):  # an IPv6 address
        inside, _, behind = host[1:].partition("]")
        return inside, behind.removeprefix(":")
    if _is_folder(host):
        return host, ""
    name, _, port = host.partition(":")
    return (host, "") if ":" in port else (name, port)


def _is_folder(host: str) -> bool:
    return host.startswith("/") or PurePath(host).is_absolute()


def _is_here(name: str) -> bool:
    if _is_folder(name) or name.casefold() in ("localhost", "localhost.localdomain"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _list_of(hosts: tuple[str, ...]) -> str:
    return ",".join(quote(host, safe="" if _is_folder(host) else "[]:.") for host in hosts)


def shown_address(text: str) -> str:
    """Give an address as it may be said: without password and parameters."""
    try:
        return read_address(text)[0].short
    except AddressError:
        return _PASSWORD.sub(r"\1", text)


def for_sqlalchemy(text: str) -> str:
    """Give an address in the form that SQLAlchemy reads: it knows no list of servers as a host.

    One that cannot be taken apart stays as it is; connecting says then what is wrong.
    """
    try:
        address, password = read_address(text)
    except AddressError:
        return text
    return address.with_password(password) if len(address.hosts) > 1 else text
