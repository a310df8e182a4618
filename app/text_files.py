"""Reading a text file that a person wrote: whole, UTF-8, and no longer than it may be."""

from __future__ import annotations

from pathlib import Path


class TextUnreadableError(ValueError):
    """A file cannot be read as text; whoever reads it says so in words of its own.

    too_large: it is longer than it may be. reason: else why, in the system's words.
    """

    def __init__(self, reason: str = "", *, too_large: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.too_large = reason, too_large


def read_text(path: Path, most_bytes: int) -> str:
    """Give a file's text, without a byte order mark; raises TextUnreadableError."""
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
        if len(content) > most_bytes:
            raise TextUnreadableError(too_large=True)
        return content.decode("utf-8-sig")
    except OSError as error:
        raise TextUnreadableError(error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise TextUnreadableError(f"UTF-8: {error.reason}, byte {error.start}") from error
