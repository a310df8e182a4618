"""Talktrack becomes the program for phone links, and others' choices stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.telephony.link_handler import (
    ENTRY,
    DesktopLinks,
    NotRegisteredError,
    WindowsLinks,
    with_default,
)

COMMAND = ("/opt/talk track/talktrack", "--profile", "/srv/a/$b%c")
OTHERS = (
    "[Added Associations]\ntext/plain=a.desktop\n\n[Default Applications]\ntext/html=b.desktop\n"
)


@pytest.fixture
def links(tmp_path: Path) -> DesktopLinks:
    return DesktopLinks(COMMAND, tmp_path / "applications", tmp_path / "config")


def test_the_desktop_is_told_and_told_off(links: DesktopLinks, tmp_path: Path) -> None:
    chosen = tmp_path / "config" / "mimeapps.list"
    chosen.parent.mkdir()
    chosen.write_text(OTHERS, "utf-8")

    links.register()
    links.register()  # twice does no harm
    entry = (tmp_path / "applications" / ENTRY).read_text("utf-8")
    assert (
        'Exec="/opt/talk track/talktrack" "--profile" "/srv/a/\\\\$b%%c" %u' in entry.splitlines()
    )
    assert "MimeType=x-scheme-handler/tel;" in entry
    told = chosen.read_text("utf-8").splitlines()
    assert told.count(f"x-scheme-handler/tel={ENTRY}") == 1
    assert "text/html=b.desktop" in told

    links.unregister()
    assert chosen.read_text("utf-8") == OTHERS
    assert not (tmp_path / "applications" / ENTRY).exists()


def test_without_a_list_one_is_made(links: DesktopLinks, tmp_path: Path) -> None:
    links.register()
    chosen = (tmp_path / "config" / "mimeapps.list").read_text("utf-8")
    assert chosen == f"[Default Applications]\nx-scheme-handler/tel={ENTRY}\n"


def test_a_program_chosen_since_stays() -> None:
    lines = ["[Default Applications]", "x-scheme-handler/tel=other.desktop"]
    assert with_default(lines, None) == lines
    assert with_default(lines, ENTRY) == [lines[0], f"x-scheme-handler/tel={ENTRY}"]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file, no folder")
    links = DesktopLinks(COMMAND, tmp_path / "applications", tmp_path)
    with pytest.raises(NotRegisteredError):
        links.register()


def test_windows_is_told_and_told_off(tmp_path: Path) -> None:
    registry = QSettings(str(tmp_path / "registry.ini"), QSettings.Format.IniFormat)
    registry.setValue("Software/Classes/Other/Default", "stays")
    links = WindowsLinks(("C:\\Talk Track\\talktrack.exe",), registry)

    links.register()
    command = registry.value("Software/Classes/Talktrack.tel/shell/open/command/Default")
    assert command == '"C:\\Talk Track\\talktrack.exe" "%1"'
    assert registry.value("Software/Talktrack/Capabilities/URLAssociations/tel") == "Talktrack.tel"
    about = registry.value("Software/RegisteredApplications/Talktrack")
    assert about == "Software\\Talktrack\\Capabilities"

    links.unregister()
    assert registry.allKeys() == ["Software/Classes/Other/Default"]
