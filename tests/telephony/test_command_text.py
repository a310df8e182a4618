"""A command keeps its words when it is shown in a field and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.command_text import command_text, command_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("  ", ()),
        ("linphonec {number}", ("linphonec", "{number}")),
        ('linphonec -c "call {number}"', ("linphonec", "-c", "call {number}")),
        (
            r'"C:\Program Files\Phone\dial.exe" /n:{number}',
            (r"C:\Program Files\Phone\dial.exe", "/n:{number}"),
        ),
        ("dial $HOME *;", ("dial", "$HOME", "*;")),
    ],
)
def test_a_line_is_divided_as_it_reads(text: str, words: tuple[str, ...]) -> None:
    assert command_words(text) == words


@given(st.lists(st.text(alphabet='ab "\\{}\t', min_size=1, max_size=6), max_size=4).map(tuple))
def test_what_is_written_is_read(words: tuple[str, ...]) -> None:
    assert command_words(command_text(words)) == words
