"""What stands on every page: the day's figures, exceptions, wrap-ups and the running call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.calls.draft import Draft, Stage
from app.main_window.pages import PageName

if TYPE_CHECKING:
    from app.calls.day.list_panel import ListPanel
    from app.calls.day.queries import DayFigures
    from app.calls.open_calls.call_desk import CallDesk
    from app.follow_ups.exceptions.exceptions_counter import ExceptionsCounter
    from app.main_window.window import MainWindow


class ShownEverywhere(QObject):
    """Follows list, desk and counter, and keeps the top bar and the status bar true."""

    def __init__(
        self,
        window: MainWindow,
        desk: CallDesk,
        call_list: ListPanel,
        exceptions: ExceptionsCounter | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        call_list.figures_changed.connect(self._show_figures)
        if exceptions is not None:
            exceptions.counted.connect(self._show_exceptions)
        desk.parked_changed.connect(self._show_parked)
        desk.ticked.connect(lambda seconds: self._show_running())
        desk.draft_changed.connect(self._show_running)
        window.page_shown.connect(lambda page: self._show_running())
        window.page_shown.connect(self._show_practice)

    def _show_figures(self, figures: DayFigures) -> None:
        self._window.top_bar.show_figures(figures.calls, figures.reached, figures.orders)

    def _show_exceptions(self, count: int) -> None:
        """Let a lead see that something slipped through."""
        from app.follow_ups.exceptions.exception_words import count_words  # only a lead sees it

        said = self.tr("%n exception(s)", "", count) if count else ""
        shown = count_words(count) if count else ""
        self._window.top_bar.show_count(PageName.CUSTOMERS, shown, said)

    def _show_parked(self) -> None:
        parked = self._desk.parked
        latest = parked[-1].company if parked else ""
        self._window.status_bar.show_wrap_ups(len(parked), latest)

    def _show_practice(self, page: PageName) -> None:
        """Say on the page Practice that nothing of it goes further."""
        practising = page is PageName.PRACTICE
        said = self.tr("Practice, nothing reaches customers") if practising else ""
        self._window.top_bar.show_remark(said)

    def _show_running(self) -> None:
        """Show the running call on every page but its own."""
        window = self._window
        draft = self._desk.draft
        if draft is None or draft.stage is not Stage.TALKING:
            window.number_line.show_number("")
        running = draft is not None and draft.open and window.current_page is not PageName.CALLS
        window.top_bar.show_call(self._running_text(draft) if draft and running else "")

    def _running_text(self, draft: Draft) -> str:
        if draft.stage is not Stage.TALKING:
            return self.tr("Wrap-up: {company}").format(company=draft.company)
        minutes, seconds = divmod(self._desk.seconds, 60)
        text = self.tr("In call: {company} {minutes}:{seconds}")
        return text.format(
            company=draft.company, minutes=f"{minutes:02d}", seconds=f"{seconds:02d}"
        )
