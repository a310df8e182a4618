"""A command as one line of text: how people read and type a program with its arguments.

Blanks divide, double quotes hold together, three double quotes are one that is meant. No shell
is asked: ``*``, ``$`` and ``;`` are signs like any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QProcess


def command_words(text: str) -> tuple[str, ...]:
    """Divide a line into program and arguments; none for an empty line."""
    return tuple(QProcess.splitCommand(text))


def command_text(words: Sequence[str]) -> str:
    """Write program and arguments as one line; an empty argument cannot be written."""
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    escaped = word.replace('"', '"""')
    return f'"{escaped}"' if any(letter.isspace() for letter in word) else escaped
