from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.emails.eml import eml
from app.emails.mailto import MOST_CHARACTERS, fits, mailto
from app.emails.opening import write_file
from app.emails.rules import BadAddressError, EmailDraft, body_text, checked_address, one_line

DRAFT = EmailDraft(to=("p.hofer@example.ch",), subject="Offerte Q-1 & mehr", body="Grüezi\nZeile 2")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def test_a_link_is_written_as_rfc_6068_says() -> None:
    assert mailto(DRAFT) == (
        "mailto:p.hofer@example.ch?subject=Offerte%20Q-1%20%26%20mehr"
        "&body=Gr%C3%BCezi%0D%0AZeile%202"
    )


def test_signs_that_part_a_link_are_encoded_in_addresses() -> None:
    odd = EmailDraft(to=("a&b?c=%@example.ch", "x@example.ch"), subject="", body="")
    assert mailto(odd).startswith("mailto:a%26b%3Fc%3D%25@example.ch,x@example.ch?subject=&")


@given(subject=ANY_TEXT, body=ANY_TEXT)
def test_no_text_adds_a_header_to_a_link(subject: str, body: str) -> None:
    parts = urlsplit(mailto(EmailDraft(to=("a@example.ch",), subject=subject, body=body)))
    fields = [one.partition("=")[0] for one in parts.query.split("&")]
    assert fields == ["subject", "body"]
    assert not parts.fragment
    found = parse_qs(parts.query, keep_blank_values=True, separator="&")
    assert found["subject"] == [one_line(subject)]
    assert unquote(found["body"][0]).replace("\r\n", "\n") == unquote(body_text(body))


@given(subject=ANY_TEXT, body=ANY_TEXT)
def test_no_text_adds_a_header_to_a_file(subject: str, body: str) -> None:
    draft = EmailDraft(to=("a@example.ch",), subject=subject, body=body)
    message = message_from_bytes(eml(draft), policy=policy.default)
    usual = message_from_bytes(eml(DRAFT), policy=policy.default)
    assert message.keys() == usual.keys()
    assert message["To"] == "a@example.ch"


@pytest.mark.parametrize(
    "bad", ["", "Hofer", "a@b@c", "a@b.ch,c@d.ch", "a@b.ch\nBcc: c@d.ch", "<a@b.ch>", "a b@c.ch"]
)
def test_an_address_is_one_address_and_nothing_else(bad: str) -> None:
    with pytest.raises(BadAddressError):
        checked_address(bad)
    assert checked_address(" a@b.ch\r") == "a@b.ch"


def test_a_name_with_line_breaks_stays_in_the_subject() -> None:
    draft = EmailDraft(to=DRAFT.to, subject="Hofer\r\nBcc: spy@example.com", body="")
    message = message_from_bytes(eml(draft), policy=policy.default)
    assert (message["Subject"], message["Bcc"]) == ("Hofer Bcc: spy@example.com", None)


def test_a_file_is_a_draft_with_its_attachments(tmp_path: Path) -> None:
    sheet = tmp_path / "Datenblätter.pdf"
    sheet.write_bytes(b"%PDF-1.7")
    draft = EmailDraft(to=DRAFT.to, subject=DRAFT.subject, body=DRAFT.body, attachments=(sheet,))
    message = message_from_bytes(eml(draft), policy=policy.default)

    assert message["X-Unsent"] == "1"
    text = message.get_body(("plain",))
    assert text is not None
    assert text.get_content().replace("\r\n", "\n") == "Grüezi\nZeile 2\n"
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == (sheet.name, "application/pdf")
    assert attached.get_content() == b"%PDF-1.7"


def test_what_a_link_cannot_carry_goes_into_a_file(tmp_path: Path) -> None:
    assert fits(DRAFT)
    assert not fits(EmailDraft(to=DRAFT.to, subject="", body="ü" * (MOST_CHARACTERS // 6)))
    assert not fits(EmailDraft(to=DRAFT.to, subject="", body="", attachments=(tmp_path,)))


def test_files_of_drafts_go_after_a_week(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    first = write_file(DRAFT, tmp_path / "drafts", now)
    other = first.with_name("mine.eml")
    other.write_bytes(b"")
    second = write_file(DRAFT, tmp_path / "drafts", now + timedelta(days=6))
    assert first.exists()
    write_file(DRAFT, tmp_path / "drafts", now + timedelta(days=8))
    assert (first.exists(), second.exists(), other.exists()) == (False, False, True)
