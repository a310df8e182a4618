"""Words of the team."""

from __future__ import annotations

import re
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; names as in the command line."""

    REP = "rep"
    TRAINEE = "trainee"
    COACH = "coach"
    FIELD = "field"
    LEAD = "lead"
    PRIVACY_OFFICER = "privacy_officer"
    ADMIN = "admin"


LONGEST_NAME = 120

_LOGIN = re.compile(r"[a-z][a-z0-9._-]{0,62}")
_RESERVED = ("pg_", "talktrack_")
_ACCOUNTS = {
    *("root", "admin", "administrator", "user", "owner", "guest", "gast", "nobody", "system"),
    *("test", "demo", "default", "pi", "ubuntu", "debian", "vagrant", "docker", "runner"),
}
"""What systems call accounts that are nobody's own."""


def is_login(text: str) -> bool:
    """Tell whether a login may be called so: small letters, digits, ``. _ -``, at most 63.

    A server knows logins by their exact spelling, so capital letters would only be mistyped.
    """
    return _LOGIN.fullmatch(text) is not None and not text.startswith(_RESERVED)


def is_name(text: str) -> bool:
    """Tell whether a person may be called so."""
    return len(text) <= LONGEST_NAME and any(letter.isalpha() for letter in text)


def may_assign(role: Role) -> bool:
    """Tell whether a role gives customers to other people, by hand and by importing."""
    return role is Role.LEAD


def may_sell(role: Role) -> bool:
    """Tell whether somebody of a role keeps quotes and orders by hand.

    Trainees note what a call brings; the rights matrix says the same.
    """
    return role in (Role.REP, Role.COACH, Role.LEAD, Role.FIELD)


def may_edit(role: Role) -> bool:
    """Tell whether a role adds customers, edits them and imports lists."""
    return role in (Role.REP, Role.COACH, Role.LEAD)


def may_answer(role: Role) -> bool:
    """Tell whether a role keeps the calls of customers who call us."""
    return role not in (Role.PRIVACY_OFFICER, Role.ADMIN)


def may_keep_permissions(role: Role) -> bool:
    """Tell whether a role records and withdraws legal bases, and lifts blocks."""
    return role not in (Role.PRIVACY_OFFICER, Role.ADMIN)


def may_block(role: Role) -> bool:
    """Tell whether a role blocks a customer for advertising calls."""
    return role is not Role.ADMIN


def may_publish(role: Role) -> bool:
    """Tell whether a role publishes scripts."""
    return role is Role.LEAD


def looks_after_privacy(role: Role) -> bool:
    """Tell whether a role gives access reports, erases people and reads the access log."""
    return role is Role.PRIVACY_OFFICER


def may_coach(role: Role) -> bool:
    """Tell whether a role may look after trainees and release scripts for them."""
    return role in (Role.COACH, Role.LEAD)


def may_stand_in(role: Role) -> bool:
    """Tell whether a role may keep the promises of somebody who is away."""
    return role in (Role.REP, Role.COACH, Role.FIELD, Role.LEAD)


def said_name(name: str, login: str | None) -> str:
    """Give a name as a script says it; "" where it is only a computer's word for its account.

    The first start names whoever works in a local file after the login, for want of better.
    """
    plain = name.strip()
    return "" if plain == (login or "") and plain.casefold() in _ACCOUNTS else plain


def initials(name: str) -> str:
    """Give up to two letters for a name: "Martina Baumann" is MB."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in ends)
