"""F1: the help opens at the page about the present work and can be used by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from app.main_window.help_book import PAGES
from app.main_window.help_view import HelpView
from app.main_window.help_window import TOPIC, HelpWindow
from app.main_window.pages import PageName
from app.main_window.window import MainWindow
from app.widgets.buttons import KeyButton
from app.widgets.row_list import RowList
from app.widgets.search_field import SearchField
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Look, Theme


@pytest.fixture
def window(qtbot, tmp_path: Path, clock, theme: Theme) -> MainWindow:
    window = MainWindow(Shortcuts(mac=False), clock, tmp_path / "window.ini", zone="Europe/Zurich")
    qtbot.addWidget(window)
    window.set_page(PageName.CALLS, QWidget())
    window.set_page(PageName.CUSTOMERS, QWidget())
    window.set_page(PageName.REPORTS, QWidget())
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def help_window(window: MainWindow) -> HelpWindow:
    return window.show_help()


def view(help_window: HelpWindow) -> HelpView:
    return help_window.findChildren(HelpView)[0]


def shown(help_window: HelpWindow) -> str:
    return view(help_window).toPlainText().splitlines()[0]


def button(help_window: HelpWindow, text: str) -> KeyButton:
    return next(one for one in help_window.findChildren(KeyButton) if one.text() == text)


def test_f1_opens_the_help(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    opened = window.findChildren(HelpWindow)
    assert [one.isVisible() for one in opened] == [True]
    assert not opened[0].isModal()
    assert shown(opened[0]) == "The page Calls"
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.findChildren(HelpWindow) == opened


@pytest.mark.parametrize(
    ("page", "topic"),
    [
        (PageName.CALLS, "calls"),
        (PageName.CUSTOMERS, "customers"),
        (PageName.REPORTS, "first-steps"),
    ],
)
def test_it_fits_the_page(window: MainWindow, page: PageName, topic: str) -> None:
    window.show_page(page)
    assert window.show_help().page == topic


def test_it_fits_the_part_with_the_keyboard(qtbot, window: MainWindow) -> None:
    part = QWidget()
    part.setProperty(TOPIC, "wrap-up")
    field = QLineEdit(part)
    window.set_page(PageName.HANDOFFS, part)
    window.show_page(PageName.HANDOFFS)
    field.setFocus()
    assert window.show_help().page == "wrap-up"


def test_all_pages_can_be_shown_by_keyboard(help_window: HelpWindow) -> None:
    contents = help_window.findChildren(QListWidget)[0]
    assert contents.count() == len(PAGES)
    contents.setCurrentRow(0)
    titles = {shown(help_window)}
    for _ in PAGES[1:]:
        QTest.keyClick(contents, Qt.Key.Key_Down)
        titles.add(shown(help_window))
    assert titles == {contents.item(row).text() for row in range(contents.count())}


def test_back_and_forward(help_window: HelpWindow) -> None:
    back, forward = button(help_window, "Back"), button(help_window, "Forward")
    assert not back.isEnabled()
    view(help_window).show_page("keys")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert help_window.page == "calls"
    assert forward.isEnabled()
    QTest.keyClick(help_window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert help_window.page == "keys"


def test_a_link_leads_to_its_section(help_window: HelpWindow) -> None:
    browser = view(help_window)
    browser.anchorClicked.emit(QUrl("wrap-up.md#typing-a-date"))
    assert help_window.page == "wrap-up"
    assert browser.verticalScrollBar().value() > 0
    position = browser.cursorForPosition(browser.rect().topLeft()).block()
    assert "Typing a date" in (position.text(), position.next().text())


def test_links_out_of_the_help_are_the_systems(
    help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    for link in ("https://example.org/a", "../../../pyproject.toml", "file:///etc/hosts"):
        view(help_window).anchorClicked.emit(QUrl(link))
    assert asked == ["https://example.org/a"]
    assert help_window.page == "calls"


def test_the_search_is_used_by_keyboard(help_window: HelpWindow) -> None:
    field = help_window.findChildren(SearchField)[0]
    found = help_window.findChildren(RowList)[0]
    QTest.keyClick(help_window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert help_window.focusWidget() is field
    QTest.keyClicks(field, "objections")
    assert found.isVisible()
    assert found.chosen_key() == 0
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert found.chosen_key() == 1
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert help_window.page == "call"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert help_window.findChildren(QListWidget)[0].isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_nothing_found_is_said(help_window: HelpWindow) -> None:
    QTest.keyClicks(help_window.findChildren(SearchField)[0], "xylophone")
    assert not help_window.findChildren(RowList)[0].isVisible()


def test_pictures_are_shown_no_wider_than_the_text(help_window: HelpWindow) -> None:
    browser = view(help_window)
    browser.show_page("first-steps")
    image = browser.loadResource(2, QUrl("../pictures/preparation-en.png"))
    assert 0 < image.width() / image.devicePixelRatio() <= 740
    assert browser.horizontalScrollBar().maximum() == 0


def test_no_page_needs_to_be_scrolled_sideways(help_window: HelpWindow) -> None:
    browser = view(help_window)
    for page in PAGES:
        browser.show_page(page)
        assert browser.horizontalScrollBar().maximum() == 0, page


def test_a_new_theme_keeps_the_place(help_window: HelpWindow, theme: Theme) -> None:
    browser = view(help_window)
    browser.show_page("scripts")
    browser.verticalScrollBar().setValue(400)
    theme.set_look(Look.DARK)
    assert browser.verticalScrollBar().value() == 400
    assert help_window.page == "scripts"
    theme.set_look(Look.LIGHT)
