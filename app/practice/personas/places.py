"""On which line of a persona file something stands; tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter

_TABLE = re.compile(r"^\s*(?P<open>\[+)\s*(?P<path>[^\[\]#]+?)\s*\]+\s*(#.*)?$")
_QUOTES = re.compile(r"[\"']")


class Places:
    """The lines of a persona file by place: "lines.3" is the third ``[[lines]]``."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines()
        self._places: dict[str, list[int]] = {}
        counts: Counter[str] = Counter()
        place, inside_text = "", False
        for number, line in enumerate(self._lines, start=1):
            header = None if inside_text else _TABLE.match(line)
            if header:
                place = _path(header["path"])
                if header["open"] == "[[":
                    counts[place] += 1
                    place = f"{place}.{counts[place]}"
            self._places.setdefault(place, []).append(number)
            if (line.count('"""') + line.count("'''")) % 2:
                inside_text = not inside_text

    def of(self, place: str, near: str = "") -> int:
        """Find the line of a place, near a word inside of it if given; line 1 if there is none.

        What belongs to a place without a table of its own is looked for in the next wider one.
        """
        numbers = self._numbers(place)
        for number in numbers:
            if near and near in self._lines[number - 1]:
                return number
        return numbers[0] if numbers else 1

    def _numbers(self, place: str) -> list[int]:
        while place:
            inside = f"{place}."
            found = [
                number
                for name, numbers in self._places.items()
                if name == place or name.startswith(inside)
                for number in numbers
            ]
            if found:
                return found
            last = place.rpartition(".")[2]
            word = re.compile(rf"^\s*{re.escape(last)}\s*[=.]")
            named = [n for n, line in enumerate(self._lines, start=1) if word.match(line)]
            if named:
                return named
            place = place.rpartition(".")[0]
        return self._places.get("", [])


def _path(written: str) -> str:
    return ".".join(_QUOTES.sub("", part.strip()) for part in written.split("."))
