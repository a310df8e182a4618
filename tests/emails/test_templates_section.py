"""The page of the settings where the team's templates are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.background import Background
from app.database.database import Database
from app.database.errors import NotAllowedError
from app.emails.commands import KeepEmailTemplates
from app.emails.template_dialog import TemplateDialog
from app.emails.templates import EMAIL_TEMPLATES, shipped
from app.emails.templates_section import TemplatesSection
from app.scripts.problems import ScriptFaultyError
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import team_setting
from app.widgets.buttons import KeyButton
from app.widgets.labels import Label
from tests.seeding import working_as

Open = Callable[..., TemplatesSection]


@pytest.fixture(name="database")
def used_by_the_lead(database: Database) -> Iterator[Database]:
    with working_as(database, "lead") as opened:
        yield opened


@pytest.fixture
def open_page(qtbot: QtBot, background: Background) -> Open:
    def opened(*, may_change: bool = True) -> TemplatesSection:
        page = TemplatesSection(background, may_change=may_change)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(page.isEnabled)
        return page

    return opened


def choose(page: TemplatesSection, name: str) -> None:
    assert page._list.choose(name)


def button(page: TemplatesSection, text: str) -> KeyButton:
    return next(one for one in page.findChildren(KeyButton) if one.text() == text)


def dialog_of(page: TemplatesSection) -> TemplateDialog:
    return page.findChildren(TemplateDialog)[-1]


def write(dialog: TemplateDialog, form: str, **texts: str) -> None:
    """Choose a form, and type over its name, subject or text."""
    box = dialog.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(form))
    for field in dialog.findChildren(QLineEdit):
        if field.accessibleName() in texts and field.isEnabled():
            field.setText(texts[field.accessibleName()])
            field.textEdited.emit(field.text())
    if "Text" in texts:
        next(
            one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() == "Text"
        ).setPlainText(texts["Text"])


def reads(dialog: TemplateDialog) -> str:
    """Give the text as the example customer reads it."""
    shown = (one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() != "Text")
    return next(shown).toPlainText()


def says(dialog: TemplateDialog, text: str) -> bool:
    return any(text in label.text() for label in dialog.findChildren(Label))


def may_take_over(dialog: TemplateDialog) -> bool:
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def take_over(dialog: TemplateDialog) -> None:
    dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def save(page: TemplatesSection, database: Database) -> None:
    command = page.command()
    assert command is not None
    database.execute(command)


def kept(database: Database) -> dict[str, Any]:
    with database.read() as session:
        return team_setting(session, EMAIL_TEMPLATES) or {}


def test_a_shipped_template_is_changed_for_the_team_and_restored(
    open_page: Open, database: Database
) -> None:
    page = open_page()
    assert page.command() is None
    choose(page, "callback")
    assert not button(page, "Restore shipped").isEnabled()
    page.edit()
    dialog = dialog_of(page)
    write(dialog, "en", Text="Hello {contact.first_name}, until {next.on}.")
    assert reads(dialog) == "Hello Petra, until Friday, 27 November at 10:00.\n"
    write(dialog, "de_du")
    assert reads(dialog).startswith("Hallo Petra\n")
    take_over(dialog)
    save(page, database)
    assert kept(database)["callback"]["body"]["en"].startswith("Hello {contact.first_name}")
    assert kept(database)["callback"]["body"]["de_du"].startswith("Hallo {contact.first_name}")

    page = open_page()
    choose(page, "callback")
    button(page, "Restore shipped").click()
    save(page, database)
    assert kept(database) == {}


def test_another_template_begins_with_the_words_of_a_shipped_one(
    open_page: Open, database: Database
) -> None:
    page = open_page()
    choose(page, "documents")
    page.begin_new()
    dialog = dialog_of(page)
    assert not may_take_over(dialog)  # it has no name yet
    assert says(dialog, "Name, English: This is still missing.")
    write(dialog, "en", Name="Samples", Subject="Your samples")
    write(dialog, "de", Name="Muster", Subject="Ihre Muster")
    assert may_take_over(dialog)
    take_over(dialog)
    assert not button(page, "Restore shipped").isVisible()
    save(page, database)
    made = kept(database)["documents-2"]
    assert (made["title"], made["settles"]) == ({"de": "Muster", "en": "Samples"}, True)

    page = open_page()
    choose(page, "documents-2")
    button(page, "Remove").click()
    save(page, database)
    assert kept(database) == {}


def test_what_is_wrong_is_said_while_one_types(open_page: Open) -> None:
    page = open_page()
    choose(page, "complaint")
    page.edit()
    dialog = dialog_of(page)
    for text, said in (
        ("Dear {contact.salary}", "Text, English: “{contact.salary}” cannot be filled in."),
        ("Dear {contact", "A brace in “Dear {contact” belongs to no placeholder"),
        ("", "Text, English: This is still missing."),
    ):
        write(dialog, "en", Text=text)
        assert says(dialog, said)
        assert not may_take_over(dialog)
    write(dialog, "en", Text="Dear {contact.formal}")
    assert may_take_over(dialog)
    write(dialog, "de_du", Text="")
    assert says(dialog, "Text, German, Du: There is none")
    assert may_take_over(dialog)


def test_what_nobody_can_read_is_shown_and_can_be_taken_away(
    open_page: Open, database: Database
) -> None:
    database.execute(
        ChangeTeamSetting(id=database.ids.new(), name=EMAIL_TEMPLATES, value={"odd": 7})
    )
    page = open_page()
    choose(page, "odd")
    assert not button(page, "Edit…").isEnabled()
    button(page, "Remove").click()
    save(page, database)
    assert kept(database) == {}


def test_who_is_no_lead_only_reads_them(open_page: Open) -> None:
    page = open_page(may_change=False)
    choose(page, "documents")
    assert not any(one.isEnabled() for one in page.findChildren(KeyButton) if one.isVisible())


def test_two_who_change_different_templates_keep_both(database: Database) -> None:
    for name in ("quote", "visit"):
        command = KeepEmailTemplates(id=database.ids.new(), changed=(shipped()[name],))
        database.execute(command)
    assert sorted(kept(database)) == ["quote", "visit"]


def test_a_faulty_template_is_not_kept(database: Database) -> None:
    faulty = type(shipped()["quote"])(
        id="quote", purpose=shipped()["quote"].purpose, title={}, subject={}, body={}
    )
    with pytest.raises(ScriptFaultyError):
        database.execute(KeepEmailTemplates(id=database.ids.new(), changed=(faulty,)))
    assert kept(database) == {}


def test_on_a_server_a_rep_changes_none(database: Database) -> None:
    if database.kind == "sqlite":
        pytest.skip("a local file belongs to who works with it")
    with working_as(database, "rep") as theirs, pytest.raises(NotAllowedError):
        theirs.execute(KeepEmailTemplates(id=theirs.ids.new(), changed=(shipped()["quote"],)))
