"""What a template of an e-mail is."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.emails.rules import EmailPurpose
from app.settings.outcomes import Outcome


class EmailTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One template; texts by language, in German also with ``de_du``.

    outcomes: after which it is proposed. settles: it does what "send documents" asks for.
    """

    id: str
    purpose: EmailPurpose
    title: Mapping[str, str]
    subject: Mapping[str, str]
    body: Mapping[str, str]
    outcomes: tuple[Outcome, ...] = ()
    settles: bool = False
