"""What is to be printed, as texts; what it looks like is decided in ``document``."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_ROWS = 2000
"""So many rows are printed at most; nobody reads more on paper, and a filter makes it fewer."""


@dataclass(frozen=True)
class Column:
    """A column of a table; share: of the page's width, in parts of all columns' shares.

    right: its texts end below each other, as amounts do.
    """

    title: str
    share: int
    right: bool = False


@dataclass(frozen=True, kw_only=True)
class Block:
    """A heading with a table below, or with lines where there are no columns.

    rows: a text for each column; one text alone is a heading across the table. Without columns
        each row is one line. Texts are plain: what people typed is no markup.
    urgent: printed so that it is seen first.
    ends_in_sum: the last row of the table adds up those above: bold, never alone on a page.
    """

    heading: str = ""
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    urgent: bool = False
    ends_in_sum: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One thing to print.

    title: what it is; also proposed as the file's name. facts: one line below, such as the filter.
    landscape: for tables with many columns. one_page: as much of the last block is left out as
        does not fit; ``left_out`` says so then.
    foot: what stands below each page of this sheet in place of the usual words. page: how the
        pages are counted there, with "{number}" and "{count}".
    left_out_of_each: where it is given, one page is reached by shortening all texts evenly
        instead; with "{count}" for the printed lines that are missing, two at least.
    """

    title: str
    facts: str = ""
    blocks: tuple[Block, ...] = ()
    landscape: bool = False
    one_page: bool = False
    left_out: str = ""
    left_out_of_each: str = ""
    foot: str = ""
    page: str = ""

    def without_last_row(self) -> Sheet | None:
        """Give the sheet with one row less in its last block; None where that has one only."""
        *others, last = self.blocks
        rows = last.rows[:-1] if last.rows[-1:] != ((self.left_out,),) else last.rows[:-2]
        if not rows:
            return None
        shorter = replace(last, rows=(*rows, (self.left_out,)))
        return replace(self, blocks=(*others, shorter))
