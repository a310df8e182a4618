"""Makes Talktrack the program for ``tel:`` links, where the system lets a program do that.

Linux: an own entry below the person's applications and the person's ``mimeapps.list`` (the
freedesktop specifications "Desktop Entry" and "MIME applications"). Windows: the person's part of
the registry; Windows itself then asks which program is meant. macOS: the program's Info.plist
says it; the person chooses.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings, QStandardPaths

from app.errors import UserError

ENTRY = "talktrack-tel.desktop"
SCHEME = "x-scheme-handler/tel"
_SECTION = "[Default Applications]"
_WINDOWS_NAME = "Talktrack"
_WINDOWS_CLASS = "Talktrack.tel"


class NotRegisteredError(UserError):
    """The system could not be told; what was there before holds on."""


class LinkHandler(Protocol):
    """Tells the system who opens ``tel:`` links."""

    def register(self) -> None:
        """Let Talktrack open them; raises NotRegisteredError."""

    def unregister(self) -> None:
        """Leave them to others again; raises NotRegisteredError."""


def link_handler(command: Sequence[str]) -> LinkHandler | None:
    """Give the way of this system; None where only the person can choose.

    command: program and arguments that start Talktrack; the link comes last.
    """
    if sys.platform == "win32":
        return WindowsLinks(command, QSettings("HKEY_CURRENT_USER", QSettings.Format.NativeFormat))
    if sys.platform == "darwin":
        return None
    places = QStandardPaths.StandardLocation
    return DesktopLinks(
        command,
        Path(QStandardPaths.writableLocation(places.ApplicationsLocation)),
        Path(QStandardPaths.writableLocation(places.GenericConfigLocation)),
    )


class DesktopLinks:
    """The way of desktops that follow freedesktop.org."""

    def __init__(self, command: Sequence[str], applications: Path, config: Path) -> None:
        """Take the person's folders of applications and settings."""
        self._command = command
        self._entry = applications / ENTRY
        self._list = config / "mimeapps.list"

    def register(self) -> None:
        """Write the entry and name it; see LinkHandler."""
        try:
            self._entry.parent.mkdir(parents=True, exist_ok=True)
            self._entry.write_text(self._entry_text(), encoding="utf-8")
            self._name(ENTRY)
        except (OSError, UnicodeError) as error:
            raise NotRegisteredError(str(error)) from error

    def unregister(self) -> None:
        """Take entry and name away, unless another program was chosen since; see LinkHandler."""
        try:
            self._name(None)
            self._entry.unlink(missing_ok=True)
        except (OSError, UnicodeError) as error:
            raise NotRegisteredError(str(error)) from error

    def _entry_text(self) -> str:
        command = " ".join(_for_exec(word) for word in self._command)
        lines = ("Type=Application", "Name=Talktrack", f"Exec={command} %u", "Terminal=false")
        hidden = ("NoDisplay=true", f"MimeType={SCHEME};", "Icon=org.talktrack.Talktrack")
        return "\n".join(("[Desktop Entry]", *lines, *hidden, ""))

    def _name(self, entry: str | None) -> None:
        """Change our one line; all other lines of the file stay as they are."""
        lines = self._list.read_text("utf-8").splitlines() if self._list.exists() else []
        kept = with_default(lines, entry)
        if kept != lines:
            self._list.parent.mkdir(parents=True, exist_ok=True)
            self._list.write_text("\n".join([*kept, ""]), encoding="utf-8")


def with_default(lines: Sequence[str], entry: str | None) -> list[str]:
    """Give the lines of a ``mimeapps.list`` with this entry for ``tel:``; None takes ours away."""
    kept, section, there = [], "", False
    for line in lines:
        section = line.strip() if line.strip().startswith("[") else section
        ours = section == _SECTION and line.partition("=")[0].strip() == SCHEME
        if ours and (entry is not None or ENTRY in line):
            continue
        kept.append(line)
        if entry is not None and line.strip() == _SECTION and not there:
            kept.append(f"{SCHEME}={entry}")
            there = True
    if entry is not None and not there:
        kept += [_SECTION, f"{SCHEME}={entry}"]
    return kept


class WindowsLinks:
    """The way of Windows: a class of links, and a program that can open them."""

    def __init__(self, command: Sequence[str], registry: QSettings) -> None:
        """Take the person's part of the registry."""
        self._command = command
        self._registry = registry

    def register(self) -> None:
        """Write both; see LinkHandler."""
        command = " ".join(f'"{word}"' for word in self._command)
        about = f"Software/{_WINDOWS_NAME}/Capabilities"
        for key, value in {
            f"Software/Classes/{_WINDOWS_CLASS}/Default": "Talktrack",
            f"Software/Classes/{_WINDOWS_CLASS}/URL Protocol": "",
            f"Software/Classes/{_WINDOWS_CLASS}/shell/open/command/Default": f'{command} "%1"',
            f"{about}/ApplicationName": _WINDOWS_NAME,
            f"{about}/ApplicationDescription": "Talktrack",
            f"{about}/URLAssociations/tel": _WINDOWS_CLASS,
            f"Software/RegisteredApplications/{_WINDOWS_NAME}": about.replace("/", "\\"),
        }.items():
            self._registry.setValue(key, value)
        self._keep()

    def unregister(self) -> None:
        """Take both away; see LinkHandler."""
        for key in (
            f"Software/Classes/{_WINDOWS_CLASS}",
            f"Software/{_WINDOWS_NAME}",
            f"Software/RegisteredApplications/{_WINDOWS_NAME}",
        ):
            self._registry.remove(key)
        self._keep()

    def _keep(self) -> None:
        self._registry.sync()
        if self._registry.status() is not QSettings.Status.NoError:
            raise NotRegisteredError(str(self._registry.status()))


def _for_exec(word: str) -> str:
    """Quote a word as the Desktop Entry specification wants it in Exec."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    # The file's own strings double the backslash once more; a percent sign would be a field code.
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'
