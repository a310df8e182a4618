"""An e-mail as a ``mailto:`` link, as RFC 6068 writes it."""

from __future__ import annotations

from urllib.parse import quote

from app.emails.rules import EmailDraft, body_text, checked_address, one_line

MOST_CHARACTERS = 2000
"""Longer links are cut or refused: Windows hands on about 2,080 signs, Outlook takes 2,083."""

_IN_ADDRESS = "@!$'*+-._~"  # RFC 6068, 2: what needs no percent sign; "&", ";" and "," do


def mailto(draft: EmailDraft) -> str:
    """Write the link; attachments do not go into one.

    Lines end in CRLF, everything but letters and digits is percent-encoded UTF-8.
    Raises BadAddressError.
    """
    to = ",".join(quote(checked_address(one), safe=_IN_ADDRESS) for one in draft.to)
    body = body_text(draft.body).replace("\n", "\r\n")
    return (
        f"mailto:{to}?subject={quote(one_line(draft.subject), safe='')}&body={quote(body, safe='')}"
    )


def fits(draft: EmailDraft) -> bool:
    """Tell whether a link can carry the e-mail: short enough, and nothing is attached."""
    attached = draft.attachments or draft.calendar
    return not attached and len(mailto(draft)) <= MOST_CHARACTERS
