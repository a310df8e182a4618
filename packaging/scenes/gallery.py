"""All widgets on one page, with invented rows: to look at, in pictures and in tests.

The page follows the picture of the calls page, so that the widgets can be compared with it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.widgets.buttons import ChoiceButton, KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.keycap import KeyCap
from app.widgets.labels import Card, Label, NameLabel, Pane, Separator, Speech, TextLook
from app.widgets.note_field import NoteField
from app.widgets.palette import Tone
from app.widgets.pill import Chip, Pill, SegmentBadge
from app.widgets.progress_footer import ProgressFooter
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow, GroupRow, ListRow
from app.widgets.saved_state import InlineSavedState, SaveState
from app.widgets.scroll_column import ScrollColumn
from app.widgets.segmented import SegmentedControl, TabBar
from app.widgets.shortcuts import Shortcuts

_WARNING, _DANGER, _INFO = Tone.WARNING, Tone.DANGER, Tone.INFO

# ruff: noqa: E501 (a table is read by its columns)
# badge, title, pill, tone, subtitle, note, tries
_TO_CALL = (
    ("B", "Metallbau Tanner", "promise, now", _DANGER, "Kurt Tanner · Frauenfeld", "returned by field", None),
    ("A", "Brändli Maschinen AG", "promised 11:00", _WARNING, "Ruth Brändli · Winterthur", "in 18 min", None),
    ("C", "Schreinerei Hofer", "Quote ends Fri", _WARNING, "Peter Hofer · Chur", "2 tries", (2, 3)),
    ("B", "Elektro Keller GmbH", "3 days late", _WARNING, "Sandra Keller · Gossau", "—", None),
    ("C", "Garage Monnier SA", "26 weeks", Tone.NEUTRAL, "Luc Monnier · Biel/Bienne", "—", None),
    ("A", "Alpstein Käserei AG", "T. Frei is calling", _INFO, "Verena Manser · Appenzell", "—", None),
    ("B", "Hotel Seeblick", "reached 14–16 h, 3 of 4", Tone.NEUTRAL, "Nadja Ammann · Rorschach", "1 try", (1, 3)),
    ("C", "Malerei Fontana & Söhne", "dormant 14 mo", Tone.NEUTRAL, "Aldo Fontana · Lugano", "—", None),
    ("B", "Druckwerk Oberland", "8 weeks", Tone.NEUTRAL, "Jonas Wyss · Thun", "—", None),
    ("C", "Blumen Rosengart", "new lead", Tone.NEUTRAL, "Iris Vogt · Basel", "—", None),
    ("C", "Zimmerei Lüthi AG", "26 weeks", Tone.NEUTRAL, "Hans Lüthi · Langnau", "—", None),
)  # fmt: skip
_PLANNED = (
    ("OVERDUE 3", _DANGER, (
        ("Elektro Keller GmbH", "Fri", "Ask about LED panels", "call"),
        ("Weber Haustechnik", "Fri", "Send safety data sheet", "task"),
        ("Gasthof Bären", "Thu", "Third try, morning only", "call"),
    )),
    ("TODAY 6", Tone.NEUTRAL, (
        ("Metallbau Tanner", "now", "Returned by field: tell the customer", "promise"),
        ("Brändli Maschinen AG", "11:00", "Promised callback, spindle oil", "promise"),
        ("Hotel Seeblick", "14:00", "Visit report from R. Caduff", "handoff"),
        ("Schreinerei Hofer", "16:00", "Quote Q-2291, CHF 4’280", "quote"),
    )),
    ("THIS WEEK 8", Tone.NEUTRAL, (
        ("Druckwerk Oberland", "Wed", "Reorder labels?", "call"),
        ("Blumen Rosengart", "Thu", "Welcome call", "call"),
    )),
)  # fmt: skip
_PLANNED_TONES = {"Fri": _DANGER, "now": _DANGER, "11:00": _WARNING, "14:00": _INFO, "16:00": _INFO}


def call_rows() -> list[AnyRow]:
    """Give the rows of the picture's left list."""
    return [
        ListRow(
            key=(1 << 53) + at,
            badge=badge,
            title=title,
            pill=pill,
            pill_tone=tone,
            subtitle=subtitle,
            note=note,
            tries=tries,
            dimmed="calling" in pill,
        )
        for at, (badge, title, pill, tone, subtitle, note, tries) in enumerate(_TO_CALL)
    ]


def planned_rows() -> list[AnyRow]:
    """Give the rows of the picture's right list."""
    rows: list[AnyRow] = []
    for heading, heading_tone, group in _PLANNED:
        rows.append(GroupRow(heading, heading_tone))
        for title, pill, subtitle, note in group:
            overdue = heading_tone is _DANGER
            tone = _DANGER if overdue else _PLANNED_TONES.get(pill, Tone.NEUTRAL)
            rows.append(
                ListRow(
                    key=(heading, title),
                    title=title,
                    pill=pill,
                    pill_tone=tone,
                    subtitle=subtitle,
                    note=note,
                )
            )
    return rows


class Gallery(QWidget):
    """The calls page with nothing behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = Shortcuts(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left, right = self._left(), self._right()
        left.setMinimumWidth(280)
        left.setMaximumWidth(311)
        right.setMinimumWidth(284)
        right.setMaximumWidth(292)
        row.addWidget(left, 1)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addLayout(self._middle(), 3)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(right, 1)

    def _left(self) -> Pane:
        pane = Pane()
        layout = _column(pane)
        tray = SegmentedControl(["To call 42", "Views ▾"], name="Which list")
        layout.addLayout(_bar(tray, None, Label("Filter ▾", TextLook.SMALL)))
        layout.addWidget(Separator())
        rows = RowList("Customers to call")
        rows.show_rows(call_rows())
        rows.choose((1 << 53) + 2)
        layout.addWidget(rows, 1)
        footer = ProgressFooter()
        footer.show_progress(14, 42, 130)
        layout.addWidget(Separator())
        layout.addWidget(footer)
        return pane

    def _right(self) -> Pane:
        pane = Pane()
        layout = _column(pane)
        tray = SegmentedControl(["Mine 17", "Team 63"], name="Whose follow-ups")
        layout.addLayout(_bar(Label("Follow-ups", TextLook.HEADING), None, tray))
        layout.addWidget(Separator())
        rows = RowList("Follow-ups")
        rows.show_rows(planned_rows())
        layout.addWidget(rows, 1)
        layout.addWidget(Separator())
        actions = FlowLayout(gap=4)
        for text, name in (("Call", "list_call"), ("Snooze", "list_snooze"), ("Done", "list_done")):
            actions.addWidget(KeyButton(text, self._keys.keycap(name), weight=Weight.COMPACT))
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 10, 8, 10)
        foot.addLayout(actions)
        layout.addLayout(foot)
        return pane

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Separator())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 8, 18, 10)
        tabs.addWidget(TabBar(["Script", "History 8", "Details", "Quotes & orders 2"], name="Call"))
        tabs.addStretch(1)
        column.addLayout(tabs)
        cards = QHBoxLayout()
        cards.setContentsMargins(18, 0, 18, 10)
        cards.setSpacing(12)
        cards.addWidget(self._script(), 6)
        cards.addWidget(self._notes(), 5)
        column.addLayout(cards, 1)
        column.addWidget(Separator())
        column.addWidget(self._wrap_up())
        return column

    def _head(self) -> Pane:
        pane = Pane()
        row = QHBoxLayout(pane)
        row.setContentsMargins(18, 12, 18, 12)
        texts = QVBoxLayout()
        texts.setSpacing(6)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(SegmentBadge("C"))
        title.addWidget(NameLabel("Schreinerei Hofer", TextLook.TITLE), 1)
        texts.addLayout(title)
        who = "Peter Hofer, owner ▾ · <b>+41 81 250 14 22</b> · Chur · German, Sie"
        texts.addWidget(Label(who, TextLook.SOFT, wrap=True))
        team = "Inside: <b>M. Baumann</b> &nbsp;&nbsp; Field: <b>R. Caduff</b> &nbsp;&nbsp; "
        texts.addWidget(
            Label(
                team + "12 Oct: “compares prices, ask again after stock-taking”",
                TextLook.SMALL,
                wrap=True,
            )
        )
        row.addLayout(texts, 1)
        for widget in (
            Pill("● 01:24", Tone.SUCCESS, large=True),
            KeyButton("Hang up", self._keys.keycap("dial")),
        ):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return pane

    def _script(self) -> Card:
        card = Card()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label("Quote follow-up ▾", TextLook.SMALL))
        head.addStretch(1)
        head.addWidget(Label("Objections", TextLook.SMALL))
        head.addWidget(KeyCap(self._keys.keycap("objections")))
        layout.addLayout(head)
        phases = FlowLayout(gap=5)
        for text, tone in (("✓ Opener", Tone.SUCCESS), ("Needs", Tone.INFO)):
            phases.addWidget(Chip(text, tone))
        for text in ("Benefit", "Objection", "Close", "Recap"):
            phases.addWidget(Chip(text))
        layout.addLayout(phases)
        speech = (
            "“Mr Hofer, you have had our quote over <u>CHF 4’280</u> since <u>3 November</u>. "
            "What matters most to you in the decision?”"
        )
        body = ScrollColumn()
        layout.addWidget(body, 1)
        body.column.addWidget(Speech(speech))
        hint = "Open question. Let him talk; note price, delivery or quality."
        body.column.addWidget(Label(hint, TextLook.SMALL, wrap=True))
        body.column.addSpacing(4)
        answers = (
            ("Price is too high", "objection: price"),
            ("Needs it sooner", "delivery options"),
            ("Still comparing offers", "when will you decide?"),
            ("Ready to order", "close"),
        )
        for number, (text, ahead) in enumerate(answers, start=1):
            keycap = self._keys.keycap(f"answer_{number}")
            body.column.addWidget(ChoiceButton(text, keycap, f"→ {ahead}"))
        body.column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(KeyCap(self._keys.keycap("back")))
        foot.addWidget(Label("back", TextLook.SMALL))
        foot.addStretch(1)
        foot.addWidget(Label("Ask for: decision date, quantity", TextLook.SMALL))
        layout.addLayout(foot)
        return card

    def _notes(self) -> Card:
        card = Card()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        saved = InlineSavedState()
        saved.show_state(SaveState.JUST_NOW)
        head = QHBoxLayout()
        head.addWidget(Label("Notes", TextLook.HEADING))
        head.addStretch(1)
        head.addWidget(saved)
        layout.addLayout(head)
        fields = FlowLayout(gap=6)
        fields.addWidget(Chip("Decides: 27 Nov", Tone.INFO))
        fields.addWidget(Chip("Quantity: 400 pairs", Tone.INFO))
        fields.addWidget(Chip("+ field"))
        layout.addLayout(fields)
        note = NoteField("Note")
        note.show_note(
            "Stock-taking done. Compares with Blum dealer, price gap about 6 %.\n"
            "Would take 400 pairs if delivered in two lots.\n"
            "Bookkeeping is in before 11, call then."
        )
        layout.addWidget(note, 1)
        return card

    def _wrap_up(self) -> Pane:
        pane = Pane()
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(18, 10, 18, 10)
        layout.setSpacing(8)
        outcomes = QVBoxLayout()
        outcomes.setSpacing(6)
        outcomes.addLayout(self._outcomes(1, "No answer", "Voicemail", "Front desk", "Callback"))
        by_script = self._outcomes(
            5, "Order", "Decides later", "Need later", "No interest", "Visit"
        )
        by_script.addWidget(KeyButton("▾", weight=Weight.COMPACT))
        outcomes.addLayout(by_script)
        first = QHBoxLayout()
        label = Label("Outcome", TextLook.SMALL)
        label.setFixedWidth(60)
        label.setFixedHeight(28)
        first.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        first.addLayout(outcomes, 1)
        layout.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        label = Label("Next", TextLook.SMALL)
        label.setFixedWidth(60)
        when = QLineEdit("fri 27.11. 10:00")
        when.setAccessibleName("Next step")
        when.setFixedWidth(150)
        second.addWidget(label)
        second.addWidget(when)
        second.addWidget(NameLabel("Friday 27 November · call · me", TextLook.SMALL), 1)
        second.addWidget(KeyButton("Hand to field…", self._keys.keycap("handoff")))
        keycap = self._keys.keycap("save_and_next")
        second.addWidget(KeyButton("Save and next", keycap, weight=Weight.PRIMARY))
        layout.addLayout(second)
        return pane

    def _outcomes(self, first: int, *texts: str) -> FlowLayout:
        row = FlowLayout(gap=6)
        for number, text in enumerate(texts, start=first):
            keycap = self._keys.keycap(f"outcome_{number}")
            button = KeyButton(text, keycap, weight=Weight.COMPACT)
            button.setCheckable(True)
            button.setChecked(text == "Decides later")
            row.addWidget(button)
        return row


def _column(pane: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _bar(*widgets: QWidget | None) -> QHBoxLayout:
    """Put widgets in the bar above a list; None is the gap that grows."""
    bar = QHBoxLayout()
    bar.setContentsMargins(14, 10, 14, 11)
    for widget in widgets:
        if widget is None:
            bar.addStretch(1)
        else:
            bar.addWidget(widget)
    return bar
