"""Catalogues of translations (Qt's .ts files): read and written without noise in diffs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

_QUOTES = {'"': "&quot;", "'": "&apos;"}
_PLACEHOLDER = re.compile(r"\{\w*\}|%\d|%L\d|</?\w+/?>")


@dataclass(frozen=True)
class Text:
    """One text of the program with its translation.

    forms: the translation; of a plural text its singular and plural; all "" where missing.
    comment: tells apart two texts of one context with the same English.
    """

    context: str
    source: str
    forms: tuple[str, ...] = ("",)
    plural: bool = False
    comment: str = ""
    unfinished: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt finds the text by."""
        return self.context, self.source, self.comment

    @property
    def is_missing(self) -> bool:
        """Tell whether a form of the translation is missing or not yet approved."""
        return self.unfinished or not all(self.forms)


def read(path: Path) -> list[Text]:
    """Read a catalogue in its order; a missing file is an empty one."""
    if not path.exists():
        return []
    root = ElementTree.parse(path).getroot()
    return [
        _text(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def write(path: Path, language: str, texts: Iterable[Text]) -> None:
    """Write a catalogue just as lupdate does, so that both can take turns."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, group in groupby(texts, key=lambda text: text.context):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for text in group:
            lines += _message(text)
        lines.append("</context>")
    lines.append("</TS>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def problems(text: Text) -> Iterator[str]:
    """Say what is wrong with a translation that is there."""
    wanted = sorted(_PLACEHOLDER.findall(text.source))
    for form in text.forms:
        if "ß" in form:
            yield "Swiss spelling has ss, not ß"
        if sorted(_PLACEHOLDER.findall(form)) != wanted:
            yield f"placeholders differ: {form!r}"
    # "One wrap-up" may stand without its number, several may not.
    if text.plural and "%n" in text.source and "%n" not in text.forms[-1]:
        yield "the plural has no %n"


def _text(context: str, message: ElementTree.Element) -> Text:
    translation = message.find("translation")
    assert translation is not None, "lupdate writes one for each message"
    plural = message.get("numerus") == "yes"
    single = (translation.text or "",)
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return Text(
        context=context,
        source=message.findtext("source", ""),
        forms=forms if plural else single,
        plural=plural,
        comment=message.findtext("comment", ""),
        unfinished=translation.get("type") == "unfinished",
    )


def _message(text: Text) -> Iterator[str]:
    yield '    <message numerus="yes">' if text.plural else "    <message>"
    yield f"        <source>{_escaped(text.source)}</source>"
    if text.comment:
        yield f"        <comment>{_escaped(text.comment)}</comment>"
    kind = ' type="unfinished"' if text.unfinished else ""
    if text.plural:
        yield f"        <translation{kind}>"
        for form in text.forms:
            yield f"            <numerusform>{_escaped(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{kind}>{_escaped(text.forms[0])}</translation>"
    yield "    </message>"


def _escaped(text: str) -> str:
    return escape(text, _QUOTES)
