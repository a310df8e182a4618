"""In which encoding a file is written, decided over all of its bytes.

Order: byte-order mark, UTF-16 without one, strict UTF-8 over the whole file, then Windows-1252,
or one of its forerunners where only that makes words. General statistical guessing is left out:
it read German Windows files as cp775.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.exchange.files.old_encodings import USUAL, eight_bit_encoding
from app.exchange.files.tables import UnreadableError
from app.exchange.messages import Level, Message, Reason

_CHUNK_BYTES = 1 << 20
_SAMPLE_BYTES = 1 << 16
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class Source:
    """Bytes to read a table from: a file, or text that was pasted.

    name: what people call it. path is None for pasted text, which then is ``content``.
    """

    name: str
    path: Path | None = None
    content: bytes = b""

    def open(self) -> BinaryIO:
        """Open the bytes from the start; raise OSError where the file is out of reach."""
        return io.BytesIO(self.content) if self.path is None else self.path.open("rb")

    def size(self) -> int:
        """Give the length in bytes."""
        return len(self.content) if self.path is None else self.path.stat().st_size


@dataclass(frozen=True)
class Encoding:
    """How to decode a source.

    name: as others see it ("utf-8", "utf-16", …); codec: what Python calls it.
    """

    name: str
    codec: str
    notes: tuple[Message, ...] = ()


def find_encoding(source: Source, chosen: str | None = None) -> Encoding:
    """Tell the encoding of a source.

    chosen: what a person decided; it holds even where characters then are unreadable.
    Raises UnreadableError for something that is no text, or an encoding nobody knows.
    """
    with source.open() as file:
        start = file.read(_SAMPLE_BYTES)
    if chosen is not None:
        return _chosen(chosen, start)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name, name)
    utf16 = _utf16_without_mark(start)
    if utf16:
        return Encoding("utf-16", utf16)
    if _is_rubbish(start):
        raise UnreadableError(Reason.NOT_A_TABLE)
    if _is_utf8(source):
        return Encoding("utf-8", "utf-8")
    name = eight_bit_encoding(_chunks(source))
    reason = Reason.READ_AS_CP1252 if name == USUAL else Reason.READ_AS_OTHER
    return Encoding(name, name, (Message(Level.NOTE, reason, detail=name),))


def _chosen(name: str, start: bytes) -> Encoding:
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        raise UnreadableError(Reason.UNKNOWN_ENCODING, name) from None
    if codec == "utf-16" and not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = _utf16_without_mark(start) or "utf-16-le"
    if codec == "utf-8" and start.startswith(codecs.BOM_UTF8):
        codec = "utf-8-sig"
    return Encoding(name, codec)


def _utf16_without_mark(start: bytes) -> str | None:
    """In western text every second byte of UTF-16 is zero."""
    if len(start) < 4 or (len(start) % 2 and len(start) < _SAMPLE_BYTES):
        return None
    half = len(start) // 2
    if start[1::2].count(0) > 0.7 * half and start[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if start[0::2].count(0) > 0.7 * half and start[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _is_rubbish(start: bytes) -> bool:
    """A table has hardly any control characters; a picture or a program has many."""
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > max(8, len(start) // 50)


def _is_utf8(source: Source) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for chunk in _chunks(source):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _chunks(source: Source) -> Iterator[bytes]:
    with source.open() as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
