"""Words of backups, and of what one would lose by restoring one."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from app.database.backup_rules import Backup
from app.upkeep.files.losses import Losses
from app.widgets.formats import date_text, number_text, weekday


def moment_words(at: datetime, zone: str) -> str:
    """Write a moment with its weekday: "Fri 27.11.2026, 10:42"."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{weekday(local.date())} {date_text(local.date())}, {local:%H:%M}"


def size_words(backup: Backup) -> str:
    """Write how large a backup is."""
    return bytes_words(backup.bytes)


def bytes_words(size: int) -> str:
    """Write how large something is."""
    return QLocale().formattedDataSize(size)


def loss_words(losses: Losses) -> str:
    """Say what is in the database and not in the backup."""
    translate = QCoreApplication.translate
    if losses.nothing:
        return translate("backups", "This backup holds everything that is in the database.")
    named = (
        (losses.customers, translate("backups", "customers: {count}")),
        (losses.people, translate("backups", "people: {count}")),
        (losses.calls, translate("backups", "calls: {count}")),
        (losses.contacts, translate("backups", "other contacts and notes: {count}")),
        (losses.follow_ups, translate("backups", "follow-ups: {count}")),
        (losses.quotes, translate("backups", "quotes: {count}")),
        (losses.orders, translate("backups", "orders: {count}")),
        (losses.commands, translate("backups", "everything that was saved: {count}")),
    )
    parts = [text.format(count=number_text(count)) for count, text in named if count]
    said = translate("backups", "Since then came, and would be gone: {parts}.")
    return said.format(parts=" · ".join(parts))
