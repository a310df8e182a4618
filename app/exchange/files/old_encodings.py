"""Telling Windows-1252 from what spreadsheets save as "CSV (MS-DOS)" and "CSV (Macintosh)".

The umlauts of one are quotation marks or nothing in the other two; only bytes between letters
are looked at, where no text has a quotation mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

USUAL = "cp1252"
_OTHERS = ("cp850", "mac-roman")
_INSIDE_WORDS = re.compile(rb"(?<=[A-Za-z])[\x80-\xff](?=[A-Za-z])")
_FREQUENT = frozenset("äöüÄÖÜßéèêàâçîôûñ")
_IN_NAMES = _FREQUENT | frozenset("áíóúýøåæëïìòùãõÉÈ")
_FEWEST = 3  # bytes that decide; fewer are chance
_EXPLAINS, _EXPLAINS_LITTLE = 0.9, 0.5


def eight_bit_encoding(chunks: Iterable[bytes]) -> str:
    """Give "cp1252", or "cp850" or "mac-roman" where only that one makes words of the bytes."""
    found: Counter[int] = Counter()
    for chunk in chunks:
        found.update(byte[0] for byte in _INSIDE_WORDS.findall(chunk))
    total = found.total()
    if total < _FEWEST or _share(found, USUAL, _IN_NAMES) > _EXPLAINS_LITTLE:
        return USUAL
    best = max(_OTHERS, key=lambda codec: _share(found, codec, _FREQUENT))
    return best if _share(found, best, _FREQUENT) >= _EXPLAINS else USUAL


def _share(found: Counter[int], codec: str, letters: frozenset[str]) -> float:
    read = sum(
        times
        for byte, times in found.items()
        if bytes([byte]).decode(codec, errors="replace") in letters
    )
    return read / found.total()
