"""Shortens the texts of a sheet evenly, so that each of them is on the one page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.paper.bands import font, head_of, line_ends
from app.paper.sheet import Block, Sheet

Lines = Sequence[Sequence[int]]
"""Where the printed lines of each row of a block end."""


def shortened(
    sheet: Sheet, width: float, points: float, fits: Callable[[Sheet], bool]
) -> Sheet | None:
    """Give the sheet with as many printed lines of each text as fit; None where none would.

    Short texts stay whole, the long ones share what room there is; whichever is shortened ends
    with ``left_out_of_each``, which counts the printed lines that are missing. Tables stay whole.
    """
    lines = [_lines(block, width, points) for block in sheet.blocks]
    longest = max((_count(one) for one in lines), default=0)
    most = _largest(longest, lambda most: fits(_cut(sheet, lines, [most] * len(lines))))
    if most == 0:
        return None
    limits = [most] * len(lines)
    for at in range(len(limits)):  # what room is left goes to the first ones
        limits[at] += 1
        if not fits(_cut(sheet, lines, limits)):
            limits[at] -= 1
    return _cut(sheet, lines, limits)


def _largest(longest: int, fits: Callable[[int], bool]) -> int:
    """Give the largest number from 1 that fits, 0 where none does; fewer lines always fit."""
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _lines(block: Block, width: float, points: float) -> Lines:
    if block.columns:
        return ()
    return [line_ends("\n".join(row), width, font(points)) for row in block.rows]


def _count(lines: Lines) -> int:
    return sum(len(ends) for ends in lines)


def _cut(sheet: Sheet, lines: Sequence[Lines], limits: Sequence[int]) -> Sheet:
    blocks = (
        _block(block, ends, limit, sheet.left_out_of_each)
        for block, ends, limit in zip(sheet.blocks, lines, limits, strict=True)
    )
    return replace(sheet, blocks=tuple(blocks))


def _block(block: Block, lines: Lines, limit: int, left_out: str) -> Block:
    """Keep so many printed lines; the last of them says how many are missing, two at least."""
    missing = _count(lines) - (limit - 1)
    if missing <= 1:
        return block
    rows: list[tuple[str, ...]] = []
    room = limit - 1
    for row, ends in zip(block.rows, lines, strict=True):
        kept = min(room, len(ends))
        if kept:
            rows.append((head_of("\n".join(row), ends[kept - 1]),))
        room -= kept
    return replace(block, rows=(*rows, (left_out.format(count=missing),)))
