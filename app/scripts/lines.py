"""On which line of a script file something stands; tomllib does not tell."""

from __future__ import annotations

import re

_TABLE = re.compile(r"^\s*\[+\s*(?P<path>[^\[\]#]+?)\s*\]+\s*(#.*)?$")
_QUOTES = re.compile(r"[\"']")
_BLOCKS = {"field": "fields", "objection": "objections"}


class Lines:
    """The lines of a script file by table."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines()
        self._tables: dict[str, list[int]] = {}
        table, inside_text = "", False
        for number, line in enumerate(self._lines, start=1):
            header = None if inside_text else _TABLE.match(line)
            if header:
                table = ".".join(_key_parts(header["path"]))
            self._tables.setdefault(table, []).append(number)
            if (line.count('"""') + line.count("'''")) % 2:
                inside_text = not inside_text

    def of(self, place: str, detail: str = "") -> int:
        """Find the line of a place as findings name it, near a word inside of it if given.

        A file that writes its tables in another manner (inline, dotted) is searched for the
        place's name; line 1 where nothing is found.
        """
        numbers = self._numbers(place)
        if detail:
            for number in numbers:
                if detail in self._lines[number - 1]:
                    return number
        return numbers[0] if numbers else 1

    def _numbers(self, place: str) -> list[int]:
        if not place:
            return self._tables.get("", []) + self._tables.get("choose", [])
        kind, point, name = place.partition(".")
        block = _BLOCKS.get(kind) if point else None
        table = f"{block}.{name}" if block else f"steps.{place}"
        found = [
            number
            for path, numbers in self._tables.items()
            if path == table or path.startswith(f"{table}.")
            for number in numbers
        ]
        if found:
            return found
        word = re.compile(rf"(?<![\w-]){re.escape(name or place)}(?![\w-])")
        return [number for number, line in enumerate(self._lines, start=1) if word.search(line)]


def _key_parts(path: str) -> list[str]:
    return [_QUOTES.sub("", part.strip()) for part in path.split(".")]
