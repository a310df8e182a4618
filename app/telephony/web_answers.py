"""How a telephone's web address answered."""

from __future__ import annotations

from enum import StrEnum


class WebAnswer(StrEnum):
    """What became of a number that was handed over by a web address."""

    TAKEN = "taken"
    SILENT = "silent"  # nobody answers there
    LOCKED = "locked"  # a password is wanted, or this computer is not let in
    REFUSED = "refused"
    UNTRUSTED = "untrusted"  # the certificate is not one that the system trusts
