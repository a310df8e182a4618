"""A new password: typed twice at a terminal, else made."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.errors import UserError

SHORTEST = 12
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is taken for another
_GROUPS, _LETTERS_PER_GROUP = 4, 5  # 100 bits


class PasswordTrouble(StrEnum):
    """Why a typed password is not taken."""

    TOO_SHORT = "too_short"
    DIFFER = "differ"


class PasswordRefusedError(UserError):
    """A typed password is not taken; nothing was changed."""

    def __init__(self, trouble: PasswordTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True)
class NewPassword:
    """A password, and whether it was made here and has to be shown once."""

    text: str
    made: bool


def new_password(ask: Callable[[bool], str] | None) -> NewPassword:
    """Ask for a password twice, or make one where nobody can be asked.

    ask: reads a password at a terminal, and knows whether it is asked again; None without one.
    Raises PasswordRefusedError.
    """
    if ask is None:
        return NewPassword(_made(), made=True)
    typed = ask(False)
    if len(typed) < SHORTEST:
        raise PasswordRefusedError(PasswordTrouble.TOO_SHORT)
    if ask(True) != typed:
        raise PasswordRefusedError(PasswordTrouble.DIFFER)
    return NewPassword(typed, made=False)


def _made() -> str:
    groups = (
        "".join(secrets.choice(_LETTERS) for _ in range(_LETTERS_PER_GROUP)) for _ in range(_GROUPS)
    )
    return "-".join(groups)
