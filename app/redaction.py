"""Taking personal data out of what is logged or reported.

Logs and reports leave the machine by hand and e-mail, so they carry ids, kinds and places in the
code; never names, numbers, notes or addresses.
"""

from __future__ import annotations

import errno
import re
import traceback
from datetime import date, time, timedelta
from enum import Enum
from pathlib import Path

_ADDRESS = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")  # e-mail; also a password in a URL
_NUMBER = re.compile(r"[+(]?\d(?:[\s./()'’-]*\d){4,}")  # five digits: telephone, account, birthday
_QUOTED = re.compile(r'"[^"]*"|«[^»]*»|“[^”]*”')
_KIND = re.compile(r"[a-z]+(?:[_.][a-z]+)+")  # record_call, app.calls: words of the code
_SAFE_TYPES = (bool, int, float, Enum, date, time, timedelta, type(None))
_ABOUT_CODE = (AttributeError, ImportError, NameError, TypeError)
_PACKAGE_ROOT = Path(__file__).resolve().parent.parent


def masked(text: str) -> str:
    """Replace addresses, numbers of five digits or more, and what stands in double quotes."""
    text = _QUOTED.sub("<quoted>", text)
    text = _ADDRESS.sub("<address>", text)
    return _NUMBER.sub("<number>", text)


def masked_argument(value: object) -> object:
    """Give a value as it may be logged: ids, counts, times and words of the code stay.

    Every other text becomes its length, an error its type, anything else its type.
    """
    if isinstance(value, _SAFE_TYPES):
        return value
    if isinstance(value, str):
        return value if _KIND.fullmatch(value) else f"<text of {len(value)}>"
    if isinstance(value, type):
        return value.__qualname__
    if isinstance(value, (tuple, list, set, frozenset)):
        return [masked_argument(part) for part in value]
    return f"<{type(value).__qualname__}>"


def error_report(error: BaseException) -> str:
    """Describe an error and its causes: types and places in the code, without any value."""
    parts = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        frames = traceback.extract_tb(cause.__traceback__)
        lines = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        parts.append("\n".join([_headline(cause), *lines]))
        hidden = cause.__suppress_context__
        cause = cause.__cause__ or (None if hidden else cause.__context__)
    return "\ncaused by ".join(parts)


def _headline(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if isinstance(error, _ABOUT_CODE):
        return f"{name}: {masked(str(error))}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name}: {errno.errorcode.get(error.errno, error.errno)}"
    return name


def _short(filename: str) -> str:
    """Give a path from the package on: what lies before it may name the user."""
    path = Path(filename)
    if "site-packages" in path.parts:
        return "/".join(path.parts[path.parts.index("site-packages") + 1 :])
    if path.is_relative_to(_PACKAGE_ROOT):
        return path.relative_to(_PACKAGE_ROOT).as_posix()
    return path.name
