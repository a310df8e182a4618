"""Writing script files; comments and order of a file stay as they are."""

from __future__ import annotations

import tomlkit


def with_version(source: str, number: int) -> str:
    """Give a readable script's text with its version set, as it is exported."""
    document = tomlkit.parse(source)
    document["version"] = number
    return tomlkit.dumps(document)
