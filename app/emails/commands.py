"""Keeping the team's templates."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.emails.checker import check
from app.emails.format import EmailTemplate
from app.emails.templates import EMAIL_TEMPLATES
from app.scripts.problems import ScriptFaultyError
from app.settings.commands import set_team
from app.settings.queries import team_setting


@dataclass(frozen=True, kw_only=True)
class KeepEmailTemplates:
    """Change templates for the team; others, which somebody else may have changed, stay.

    id: of the setting where it was never set. gone: no longer the team's; a shipped template of
    this name holds again.
    """

    id: int
    changed: tuple[EmailTemplate, ...] = ()
    gone: tuple[str, ...] = ()


@handles("keep_email_templates")
def keep_email_templates(session: Session, command: KeepEmailTemplates) -> Changed:
    """Keep what was changed; raises ScriptFaultyError, and then keeps nothing."""
    for template in command.changed:
        errors = tuple(one for one in check(template) if not one.is_warning)
        if errors:
            raise ScriptFaultyError(errors)
    kept = team_setting(session, EMAIL_TEMPLATES) or {}
    value = {name: data for name, data in kept.items() if name not in command.gone}
    value |= {one.id: msgspec.to_builtins(one) for one in command.changed}
    return set_team(session, command.id, EMAIL_TEMPLATES, value)
