from __future__ import annotations

from pathlib import Path

import pytest

from app.emails.rules import EmailPurpose
from app.emails.templates import (
    EmailTemplate,
    load,
    own_templates,
    read_template,
    shipped_templates,
)

OWN = """
id = "documents"
purpose = "transactional"
title = { de = "Prospekt" }
subject = { de = "Prospekt für {customer.name}" }
body = { de = "Guten Tag {contact.formal}" }
"""


def test_shipped_templates_have_no_fault_and_both_languages() -> None:
    found, problems = load(shipped_templates())
    assert problems == []
    assert found
    for template in found.values():
        assert {"de", "en"} <= set(template.body) & set(template.subject) & set(template.title)
        assert "ß" not in "".join(template.body.values())


def test_ones_own_file_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(OWN, encoding="utf-8")
    found, problems = load([*shipped_templates(), *own_templates(tmp_path)])
    assert problems == []
    assert found["documents"].title == {"de": "Prospekt"}
    assert found["documents"].purpose is EmailPurpose.TRANSACTIONAL


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("{contact.formal}", "{contact.salary}", "body.de", "unknown placeholder contact.salary"),
        ("{contact.formal}", "{contact", "body.de", "brace"),
        ('title = { de = "Prospekt" }', "title = { fr = 'x' }", "title", "no text"),
        ('purpose = "transactional"', 'purpose = "spam"', "", "spam"),
        ('id = "documents"', "", "", "id"),
        ("{ de = ", "{ de ", "", "line"),
    ],
)
def test_a_broken_file_is_named_and_replaces_nothing(
    tmp_path: Path, old: str, new: str, where: str, what: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(OWN.replace(old, new, 1), encoding="utf-8")
    read = read_template(path)
    assert not isinstance(read, EmailTemplate)
    assert (read[0].file, read[0].where) == ("mine.toml", where)
    assert what in read[0].what
    assert load([*shipped_templates(), path])[0]["documents"].title["en"] == "Send documents"


def test_no_folder_is_no_trouble(tmp_path: Path) -> None:
    assert own_templates(tmp_path / "none") == []
