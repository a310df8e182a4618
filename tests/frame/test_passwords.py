"""Passwords go into the system's keyring or nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import keyring.backend
import keyring.errors
import pytest

from app import passwords

ACCOUNT = "anna@db/sales"


class FakeKeyring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class LockedKeyring(FakeKeyring):
    """A keyring that the person does not unlock."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.PasswordSetError


class PlainFile(FakeKeyring):
    """A backend that writes passwords into a file as they are, as keyrings.alt has one."""

    priority = 0.5


@pytest.fixture
def use() -> Iterator:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_a_password_is_kept_and_forgotten(use) -> None:
    use(FakeKeyring())
    assert passwords.can_keep()
    assert passwords.kept_password(ACCOUNT) is None
    assert passwords.keep_password(ACCOUNT, "geheim")
    assert passwords.kept_password(ACCOUNT) == "geheim"
    passwords.forget_password(ACCOUNT)
    passwords.forget_password(ACCOUNT)
    assert passwords.kept_password(ACCOUNT) is None


def test_without_a_keyring_nothing_is_kept() -> None:
    assert not passwords.can_keep()
    assert not passwords.keep_password(ACCOUNT, "geheim")
    assert passwords.kept_password(ACCOUNT) is None
    passwords.forget_password(ACCOUNT)


def test_a_plain_file_is_no_keyring(use) -> None:
    plain = PlainFile()
    use(plain)
    assert not passwords.can_keep()
    assert not passwords.keep_password(ACCOUNT, "geheim")
    assert plain.kept == {}


def test_a_locked_keyring_keeps_nobody_out(use, caplog: pytest.LogCaptureFixture) -> None:
    use(LockedKeyring())
    assert passwords.kept_password(ACCOUNT) is None
    assert not passwords.keep_password(ACCOUNT, "geheim")
    assert "geheim" not in caplog.text
    assert ACCOUNT not in caplog.text


def test_it_is_imported_when_it_is_wanted() -> None:
    import subprocess
    import sys

    script = "import sys, app.startup, app.startup.run, app.startup.opening\n"
    script += "assert 'keyring' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
