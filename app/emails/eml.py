"""An e-mail as a file that mail programs open as a draft."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from mimetypes import guess_type

from app.emails.rules import EmailDraft, body_text, checked_address, one_line

_ANY_TYPE = "application/octet-stream"


def eml(draft: EmailDraft) -> bytes:
    """Write the file; ``X-Unsent`` lets the mail program open it for writing.

    There is no sender and no date: the mail program puts them in.
    Raises BadAddressError, OSError where an attachment cannot be read.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = ", ".join(checked_address(one) for one in draft.to)
    message["Subject"] = one_line(draft.subject)
    message.set_content(body_text(draft.body))
    for path in draft.attachments:
        kind, encoding = guess_type(path.name)
        main, _, sub = (_ANY_TYPE if kind is None or encoding else kind).partition("/")
        message.add_attachment(
            path.read_bytes(), maintype=main, subtype=sub, filename=one_line(path.name)
        )
    if draft.calendar is not None:
        message.add_attachment(
            draft.calendar.content.decode(),
            subtype="calendar",
            cte="base64",
            params={"method": draft.calendar.method},
            filename=one_line(draft.calendar.name),
        )
    return message.as_bytes()
