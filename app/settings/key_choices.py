"""The user's own keys while they are being chosen: what is taken, what is no key to take."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from app.widgets.keycap import keycap_text
from app.widgets.shortcuts import LIST_KEYS, Shortcuts

Chords = tuple[str, ...]

_MODIFIER = Qt.KeyboardModifier
_MOVING = {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}
_TWINS = {Qt.Key.Key_Return: Qt.Key.Key_Enter, Qt.Key.Key_Enter: Qt.Key.Key_Return}


class Objection(StrEnum):
    """Why a chord cannot be taken."""

    TAKEN = "taken"  # something else has it
    WRITES = "writes"  # it types a sign, and this key works while one writes
    MOVES = "moves"  # the keyboard moves about with it


@dataclass(frozen=True)
class Refusal:
    """A chord that was refused; holder: the name of what has it, where it is taken."""

    objection: Objection
    chord: str
    holder: str = ""


class KeyChoices:
    """Chords by name, as they would be saved; a refused change changes nothing.

    changed: the user's own chords so far. Those of names that we do not know stay as they are:
    a newer version wrote them.
    """

    def __init__(
        self, changed: Mapping[str, Chords], *, mac: bool = sys.platform == "darwin"
    ) -> None:
        self._mac = mac
        usual = Shortcuts(mac=mac)
        self._usual = {name: tuple(map(_text, usual.sequences(name))) for name in usual.names()}
        self._unknown = {name: keys for name, keys in changed.items() if name not in self._usual}
        own = Shortcuts(changed, mac=mac)
        self._chords = {name: tuple(map(_text, own.sequences(name))) for name in own.names()}

    @property
    def names(self) -> tuple[str, ...]:
        """All names in the order they are explained."""
        return tuple(self._chords)

    def caption(self, name: str) -> str:
        """Write the chords of a name as on the keyboard; "" where it has none."""
        return _caption(self._chords[name])

    def usual_caption(self, name: str) -> str:
        """Write the usual chords of a name."""
        return _caption(self._usual[name])

    def is_usual(self, name: str) -> bool:
        """Tell whether a name has its usual chords."""
        return self._chords[name] == self._usual[name]

    def choose(self, name: str, chord: QKeyCombination) -> Refusal | None:
        """Give a name one chord in place of its own; Return and Enter count as one key."""
        key, modifiers = chord.key(), chord.keyboardModifiers()
        text = _text(QKeySequence(chord))
        if key in _MOVING and not modifiers & ~_MODIFIER.ShiftModifier:
            return Refusal(Objection.MOVES, text)
        if name not in LIST_KEYS and self._writes(key, modifiers):
            return Refusal(Objection.WRITES, text)
        chords = [text]
        if key in _TWINS:
            chords.append(_text(QKeySequence(QKeyCombination(modifiers, _TWINS[key]))))
        return self._put(name, tuple(chords))

    def take_away(self, name: str) -> None:
        """Leave a name without a key."""
        self._chords[name] = ()

    def reset(self, name: str) -> Refusal | None:
        """Give a name its usual chords back; refused while something else has one of them."""
        return self._put(name, self._usual[name])

    def reset_all(self) -> None:
        """Give all names their usual chords back."""
        self._chords = dict(self._usual)

    def conflict(self) -> tuple[str, Refusal] | None:
        """Find a name whose chord something else has too: a file may say so."""
        for name, chords in self._chords.items():
            refusal = self._taken(name, chords)
            if refusal is not None:
                return name, refusal
        return None

    def changed(self) -> dict[str, Chords]:
        """Give what is to be saved: the chords that are not the usual ones."""
        own = {name: keys for name, keys in self._chords.items() if keys != self._usual[name]}
        return {**self._unknown, **own}

    def _put(self, name: str, chords: Chords) -> Refusal | None:
        refusal = self._taken(name, chords)
        if refusal is None:
            self._chords[name] = chords
        return refusal

    def _taken(self, name: str, chords: Chords) -> Refusal | None:
        for other, theirs in self._chords.items():
            for chord in chords:
                if other != name and chord in theirs:
                    return Refusal(Objection.TAKEN, chord, other)
        return None

    def _writes(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Tell whether a field of text would take a chord as a sign, on some keyboard of ours."""
        if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
            return False
        held = modifiers & ~_MODIFIER.ShiftModifier
        # Option types signs on a Mac; Ctrl and Alt together are AltGr elsewhere.
        alt = _MODIFIER.AltModifier
        writing = alt if self._mac else alt | _MODIFIER.ControlModifier
        return held in (_MODIFIER.NoModifier, writing)


def _text(chord: QKeySequence) -> str:
    """Write a chord in one spelling, so that it can be compared."""
    return chord.toString(QKeySequence.SequenceFormat.PortableText)


def _caption(chords: Chords) -> str:
    captions = dict.fromkeys(keycap_text(QKeySequence(chord)) for chord in chords)
    return ", ".join(captions)
