"""Passwords in the system's keyring: Windows' credentials, macOS's keychain, a Secret Service.

Each function may wait for the system, which may ask the person to unlock the keyring: call them
beside the window's thread. Where there is no keyring nothing is kept, and never in a plain file.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

SERVICE = "Talktrack"
_SAFE = 1  # keyring's own measure: below are backends that keep nothing, or keep it in a file


def can_keep() -> bool:
    """Tell whether this computer has a keyring that may be trusted."""
    return _backend() is not None


def kept_password(account: str) -> str | None:
    """Give the password kept for an account; None where none is, or where it cannot be read."""
    backend = _backend()
    if backend is None:
        return None
    try:
        return backend.get_password(SERVICE, account)
    except Exception as error:  # each backend has errors of its own; all mean the same to us
        log.warning("the keyring does not answer: %s", type(error).__name__)
        return None


def keep_password(account: str, password: str) -> bool:
    """Keep a password and tell whether that worked."""
    backend = _backend()
    if backend is None:
        return False
    try:
        backend.set_password(SERVICE, account, password)
    except Exception as error:
        log.warning("the keyring takes nothing: %s", type(error).__name__)
        return False
    return True


def forget_password(account: str) -> None:
    """Take a password out of the keyring; none there does no harm."""
    backend = _backend()
    if backend is None or kept_password(account) is None:
        return
    try:
        backend.delete_password(SERVICE, account)
    except Exception as error:
        log.warning("the keyring does not let go: %s", type(error).__name__)


def _backend() -> KeyringBackend | None:
    """Give the first backend that is safe; a chain of several is looked through."""
    try:
        import keyring

        found = keyring.get_keyring()
        for backend in getattr(found, "backends", (found,)):
            if backend.priority >= _SAFE:
                chosen: KeyringBackend = backend
                return chosen
    except Exception as error:  # a backend that is configured but not there
        log.warning("there is no usable keyring: %s", type(error).__name__)
    return None
