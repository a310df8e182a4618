"""What a coach said of a run, in words: below its lines, and beside its score."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.practice.runs.opened_queries import Comment, OpenedRun


def remarks_of(found: OpenedRun) -> dict[int, str]:
    """Give the comments of each line in one text."""
    texts: dict[int, list[str]] = {}
    for comment in found.comments:
        texts.setdefault(comment.line, []).append(comment_text(comment))
    return {line: "\n".join(said) for line, said in texts.items()}


def comment_text(comment: Comment) -> str:
    """Say who comments what: perception, effect, wish."""
    said = " – ".join(part for part in (comment.perception, comment.effect, comment.wish) if part)
    return f"{comment.author}: {said}"


def override_text(found: OpenedRun) -> str:
    """Say which score a coach gave, and why; "" where none did."""
    if not found.overrides:
        return ""
    last = found.overrides[-1]
    text = QCoreApplication.translate("practice remarks", "{score} of 100, {coach}: {reason}")
    return text.format(score=last.score, coach=last.author, reason=last.reason)
