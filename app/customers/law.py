"""Whether the law lets us call somebody: the country gate of DOMAIN.md 9.

These are product rules, not legal advice. Only outgoing calls are looked at.

What each country asks of an advertising call, and how it is decided here:

- CH, UWG 3(1)(u): none to starred or unlisted numbers without business relationship. A business
  relationship or consent is therefore enough; a number from a public listing is callable as long
  as it is listed and not starred. Whether the article protects companies is open; we take it that
  it does. Until the star check is recorded, "public" stands for a listed number without star.
- DE, UWG 7: a business must at least presumably consent, for concrete facts that are recorded.
  A business relationship and consent are such facts by themselves; a public listing is one only
  with the reason written down why this call is of interest to this firm. Consumers need express
  consent; the customers here are companies (an open question of the handbook).
- AT, TKG 2021 174: prior consent for any advertising call, to companies and to customers too;
  calling to ask for it is forbidden. Nothing but consent opens the gate.
- Any other country: no rule of ours. The call is possible and carries the remark that nobody
  checked its law.

A call of purpose service sells nothing and is always possible, also despite a block.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class PermissionType(StrEnum):
    """The legal basis of a call; the first four are those of ``import --basis``."""

    CUSTOMERS = "customers"  # business relationship
    CONSENT = "consent"  # express, provable
    PUBLIC = "public"  # from a public listing
    NONE = "none"  # known to have no basis


class CallPurpose(StrEnum):
    """What a call is for, as the law sees it."""

    ADVERTISING = "advertising"  # anything that sells, care calls included
    SERVICE = "service"  # orders, complaints, questions; shows no sales script


class LawReason(StrEnum):
    """Why the law blocks a call."""

    DO_NOT_CALL = "do_not_call"
    CONSENT_NEEDED = "consent_needed"  # AT
    BASIS_NEEDED = "basis_needed"  # CH, DE: no relationship, consent or listing
    REASON_NEEDED = "reason_needed"  # DE: listed, but no facts recorded


@dataclass(frozen=True)
class PermissionFact:
    """One permission on record that has not been withdrawn.

    evidence: why we may presume interest, or how consent was given; "" if nothing is written.
    """

    type: PermissionType
    evidence: str = ""


@dataclass(frozen=True)
class Verdict:
    """Whether the law lets us call.

    reason: None if it does.
    unchecked_country: ISO code of a country whose law no rule of ours covers, to be shown
        ("law of FR not checked"); "??" where the country is unknown; None where checked.
    """

    reason: LawReason | None = None
    unchecked_country: str | None = None

    @property
    def callable(self) -> bool:
        """Tell whether the call may be made."""
        return self.reason is None


UNKNOWN_COUNTRY = "??"
_RELATIONSHIP = frozenset({PermissionType.CUSTOMERS, PermissionType.CONSENT})


def may_call(
    country: str | None,
    permissions: Collection[PermissionFact],
    *,
    do_not_call: bool,
    purpose: CallPurpose = CallPurpose.ADVERTISING,
) -> Verdict:
    """Tell whether the law lets us call, and if not, why.

    country: ISO 3166 code of where the customer is; None or empty if unknown.
    permissions: those of the customer and of the person; withdrawn ones left out.
    do_not_call: a block of this customer, person or number is in force. It stops all
        advertising, in every country and whatever else is on record.
    """
    if purpose is CallPurpose.SERVICE:
        return Verdict()
    if do_not_call:
        return Verdict(LawReason.DO_NOT_CALL)
    types = {permission.type for permission in permissions}
    match (country or "").upper():
        case "AT":
            consented = PermissionType.CONSENT in types
            return Verdict(None if consented else LawReason.CONSENT_NEEDED)
        case "CH":
            based = types & {*_RELATIONSHIP, PermissionType.PUBLIC}
            return Verdict(None if based else LawReason.BASIS_NEEDED)
        case "DE":
            return Verdict(_german_reason(permissions))
        case code:
            return Verdict(unchecked_country=code or UNKNOWN_COUNTRY)


def _german_reason(permissions: Collection[PermissionFact]) -> LawReason | None:
    if any(permission.type in _RELATIONSHIP for permission in permissions):
        return None
    listed = [fact for fact in permissions if fact.type is PermissionType.PUBLIC]
    if any(fact.evidence.strip() for fact in listed):
        return None
    return LawReason.REASON_NEEDED if listed else LawReason.BASIS_NEEDED
