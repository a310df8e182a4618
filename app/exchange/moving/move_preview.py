"""What a move of local data would do, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.exchange.moving.looking_ahead import NamedTwin, Preview
from app.exchange.moving.move_words import alike_text, kinds, stays_always, stays_text
from app.settings.section import Section
from app.widgets.formats import number_text
from app.widgets.labels import Label

_TWIN_LINES = 5


class MovePreview(Section):
    """Counts, owners, what stays, and customers whom the team may have already."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the keys scroll it
        self.setAccessibleName(self.tr("What would be moved"))
        self.leave_out = QCheckBox()
        self._show_counts()
        self._show_people()
        self._show_twins()
        self._show_stays()
        self.column.addStretch(1)

    @property
    def left_out(self) -> frozenset[int]:
        """The ids of the customers that are to stay in the file."""
        if not self.leave_out.isChecked():
            return frozenset()
        return frozenset(named.twin.id for named in self._preview.twins)

    def _show_counts(self) -> None:
        self.add_heading(self.tr("Comes along"))
        counts = self._preview.counts
        for table, name in kinds().items():
            if counts[table]:
                self._say(name, number_text(counts[table]))
        if not any(counts.values()):
            self.add_words(Label(self.tr("Nothing: the team has all of it already."), wrap=True))
        elif self._preview.there:
            text = self.tr(
                "%n customer(s) are there from an earlier time.", "", self._preview.there
            )
            self.add_hint(text)

    def _show_people(self) -> None:
        self.add_heading(self.tr("In whose name"))
        there, here = self._preview.me
        self._say(there, self.tr("becomes {name}, who is signed in").format(name=here))
        for name, same in self._preview.others:
            if same is not None and self._preview.assigns:
                self._say(name, self.tr("stays the owner, as {name}").format(name=same))
            else:
                self._say(name, self.tr("no owner in the team: the customers come without one"))

    def _show_twins(self) -> None:
        twins = self._preview.twins
        if not twins:
            return
        self.add_heading(self.tr("The team may have these already"))
        lines = QPlainTextEdit("\n".join(self._twin_text(named) for named in twins))
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        lines.setFixedHeight((_TWIN_LINES + 1) * lines.fontMetrics().lineSpacing())
        self.add_field(self.tr("Alike"), lines)
        text = self.tr("&Leave %n customer(s) out, with calls, notes and plans", "", len(twins))
        self.leave_out.setText(text)
        self.add_row(self.leave_out)
        self.add_hint(
            self.tr("Otherwise they come as customers of their own and can be merged later.")
        )

    def _twin_text(self, named: NamedTwin) -> str:
        text = self.tr("{company} – {other} ({why})")
        twin = named.twin
        return text.format(company=named.company, other=twin.company_here, why=alike_text(twin.why))

    def _show_stays(self) -> None:
        self.add_heading(self.tr("Stays in the file"))
        lines = [stays_text(what, count) for what, count in self._preview.stays.items()]
        self.add_words(
            Label("\n".join(f"– {line}." for line in (*lines, stays_always())), wrap=True)
        )

    def _say(self, name: str, value: str) -> None:
        self.add_field(name, Label(value, wrap=True))
