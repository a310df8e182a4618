"""Names of the roles that a team's server knows; who may what stands in rights/matrix.py."""

from __future__ import annotations

OWNER = "talktrack_owner"
"""Owns all tables; nobody logs in as it."""

CALC = "talktrack_calc"
"""Owns the functions that see or do more than their caller may; owns no table."""

USERS = "talktrack_users"
"""Owns the functions that make and change logins; may create roles, and nobody logs in as it."""

STAFF = "talktrack_staff"
"""What everybody of the team may; each group is a member."""

GROUPS = {
    word: f"talktrack_{word}"
    for word in ("rep", "trainee", "coach", "field", "lead", "privacy_officer", "admin")
}
"""The group role of each word that ``users.role`` knows."""

ALL = (OWNER, CALC, USERS, STAFF, *GROUPS.values())
"""Every role that the set-up makes; none of them can log in."""

LOGIN_MARK = "Talktrack"
"""The comment on a login that Talktrack made; it touches no other."""
