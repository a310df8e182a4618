"""The guided import: choose a list, see what its columns become, try it out, import, undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.exchange.batch_dialog import BatchDialog
from app.exchange.columns.paper_fields import ListKind
from app.exchange.files.encodings import Source
from app.exchange.files.tables import Format, Table, UnreadableError
from app.exchange.guided import import_work
from app.exchange.guided.import_work import ImportWish, ListSource, Look, Outcome, Progress
from app.exchange.guided.list_options import ListOptions
from app.exchange.guided.mapping_table import MappingTable, TargetDelegate
from app.exchange.words import file_trouble, message_text, reason_text, repeated_text
from app.widgets.labels import Label


class ImportDialog(BatchDialog):
    """Leads from a file or a pasted range to customers; nothing is written before "Import".

    imported: the batch's id, after an import that came to its end.
    """

    imported = Signal(object)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self.setWindowTitle(self.tr("Import a list"))
        self.resize(960, 680)
        self._source: ListSource | None = None
        self._table: Table | None = None
        self._progress = Progress()
        self._at_once = False
        self._build()
        self._connect()
        self._show_state()
        owners = partial(import_work.owners_to_choose, user_id=background.database.user_id or 0)
        background.ask(self, owners, then=self._options.ask_owner)

    @Slot()
    def choose_file(self) -> None:
        """Let the person choose a file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a list"),
            "",
            self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods);;All files (*)"),
        )
        if chosen:
            self.show_file(Path(chosen))

    @Slot()
    def choose_papers(self) -> None:
        """Let the person choose a list of quotes or orders; one whose columns are known by an
        earlier import is imported at once, and can be undone there.
        """
        self._at_once = True
        self.choose_file()

    def show_file(self, path: Path) -> None:
        """Look at a file."""
        self._look_at(ListSource(source=Source(path.name, path)))

    @Slot()
    def paste(self) -> None:
        """Look at a range that was copied from a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._say(self.tr("The clipboard holds no text. Copy a range of your sheet first."))
            return
        content = text.encode("utf-8", "replace")
        self._look_at(ListSource(source=Source(self.tr("Pasted"), content=content), pasted=True))

    def _build(self) -> None:
        self._file = QPushButton(self.tr("Choose &file…"))
        self._paste = QPushButton(self.tr("&Paste from clipboard"))
        self._name = Label(
            self.tr("Choose a list, or copy a range in your spreadsheet and press Ctrl+V.")
        )
        self._options = ListOptions()
        self._mapping = MappingTable(self)
        self._columns = QTableView()
        self._columns.setModel(self._mapping)
        self._columns.setItemDelegate(TargetDelegate(self._columns))
        self._columns.setAccessibleName(self.tr("Columns and what they become"))
        triggers = QAbstractItemView.EditTrigger
        self._columns.setEditTriggers(
            triggers.SelectedClicked | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self._columns.setTabKeyNavigation(False)
        self._columns.verticalHeader().hide()
        heads = self._columns.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._messages = QPlainTextEdit(readOnly=True)
        self._messages.setAccessibleName(self.tr("Messages"))
        self._messages.setTabChangesFocus(True)
        self._try = QPushButton(self.tr("&Try out"))
        self._import = QPushButton(self.tr("&Import"))
        self._undo.setText(self.tr("&Undo this import"))
        self._lay_out()

    def _lay_out(self) -> None:
        top, bottom, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for box in (top, bottom):
            box.setSpacing(8)
        for widget, stretch in ((self._file, 0), (self._paste, 0), (self._name, 1)):
            top.addWidget(widget, stretch)
        bottom.addWidget(self._bar, 1)
        bottom.addStretch()
        for button in (self._stop, self._undo, self._close, self._try, self._import):
            bottom.addWidget(button)
        layout.addLayout(top)
        layout.addWidget(self._options)
        layout.addWidget(self._columns, 3)
        layout.addWidget(self._result)
        layout.addWidget(self._messages, 2)
        layout.addLayout(bottom)
        for button in (
            self._file,
            self._paste,
            self._stop,
            self._undo,
            self._try,
            self._import,
            self._close,
        ):
            button.setAutoDefault(False)  # Enter opens the choices of a column

    def _connect(self) -> None:
        self._file.clicked.connect(self.choose_file)
        self._paste.clicked.connect(self.paste)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
        self._options.reading_changed.connect(self._read_again)
        self._options.wish_changed.connect(self._offer_again)
        self._options.kind_chosen.connect(self._take_kind)
        self._mapping.target_changed.connect(self._offer_again)
        self._columns.activated.connect(self._columns.edit)
        self._try.clicked.connect(partial(self._run, dry_run=True))
        self._import.clicked.connect(partial(self._run, dry_run=False))

    def _look_at(self, source: ListSource) -> None:
        if self._job is not None:
            return
        self._source = source
        self._start(lambda database, job: import_work.look(database, source), self._show_look)

    @Slot()
    def _read_again(self) -> None:
        if self._source is None or self._table is None:
            return
        choices = self._options.reading(is_csv=self._table.format is Format.CSV)
        self._look_at(
            ListSource(source=self._source.source, choices=choices, pasted=self._source.pasted)
        )

    def _show_look(self, look: Look) -> None:
        self._table = look.table
        self._batch_id = None
        self._is_done = False
        self._name.setText(self._source.source.name if self._source else "")
        self._options.show_table(look.table)
        self._options.show_kind(look.kind)
        self._mapping.show_table(look.table, look.targets, look.kind)
        self._messages.setPlainText("\n".join(message_text(note) for note in look.table.notes))
        said = self.tr("Columns are mapped as in “{name}”.").format(name=look.mapping)
        self._say(
            said if look.mapping else self.tr("Check what the columns become, then try it out.")
        )
        self._show_state()
        self._columns.setFocus()
        if look.targets:
            self._columns.setCurrentIndex(self._mapping.index(0, 2))
        at_once, self._at_once = self._at_once, False
        if at_once and look.mapping and look.kind is not ListKind.CUSTOMERS:
            self._run(dry_run=False)

    @Slot(object)
    def _take_kind(self, kind: ListKind) -> None:
        """Propose the columns anew for what a person says the list holds."""
        if self._table is not None:
            self._options.show_kind(kind)
            targets = import_work.targets_for(self._table, kind)
            self._mapping.show_table(self._table, targets, kind)
            self._offer_again()

    def _run(self, _checked: bool = False, *, dry_run: bool) -> None:
        country = self._options.country
        if self._table is None or self._source is None:
            return
        if country is None:
            self._say(self.tr("This country is not known. Type its name or its two letters."))
            return
        wish = ImportWish(
            table=self._table,
            targets=self._mapping.targets,
            file_name=self._source.source.name,
            country=country,
            basis=self._options.basis,
            update_by=self._options.update_by,
            unnamed=self._options.unnamed,
        )
        self._progress = progress = Progress()
        self._unwanted = unwanted = Event()
        self._start(
            lambda database, job: import_work.run(
                database, wish, progress, unwanted.is_set, dry_run=dry_run
            ),
            partial(self._show_outcome, dry_run=dry_run),
        )

    def _show_outcome(self, outcome: Outcome, *, dry_run: bool) -> None:
        sums = outcome.sums
        if outcome.cancelled:
            said = self.tr("Cancelled. Nothing of it stays in the database.")
        elif dry_run:
            said = self.tr(
                "Trial: %n record(s), {created} would be created, {updated} updated, "
                "{skipped} skipped, {rejected} rejected. Nothing was written.",
                "",
                sums.records,
            )
        else:
            said = self.tr(
                "Import {batch}: %n record(s), {created} created, {updated} updated, "
                "{skipped} skipped, {rejected} rejected.",
                "",
                sums.records,
            )
        said = said.format(**vars(sums), batch=outcome.batch_id)
        repeated = repeated_text(sums.repeated)
        self._say(f"{said} {repeated}." if repeated else said)
        lines = [
            self.tr("Record {number}: {message}").format(
                number=number, message=message_text(message)
            )
            for number, message in outcome.messages
        ]
        self._messages.setPlainText("\n".join(lines))
        if outcome.batch_id is not None:
            self._batch_id = outcome.batch_id
            self._is_done = True
            self.imported.emit(outcome.batch_id)

    def _undone_text(self, kept: int) -> str:
        if not kept:
            return self.tr("The import was taken back.")
        return self.tr(
            "The import was taken back. %n customer(s) stay because somebody worked on them.",
            "",
            kept,
        )

    def _trouble_text(self, error: Exception) -> str:
        if isinstance(error, UnreadableError):
            return reason_text(error.reason, error.detail)
        if isinstance(error, OSError):
            return file_trouble(error)
        return self.tr(
            "The import failed and left nothing behind. Your data are as before. Try again; if it "
            "fails again, send the report from the help menu."
        )

    @Slot()
    def _show_progress(self) -> None:
        if self._progress.records:
            self._bar.setFormat(self.tr("%n record(s)", "", self._progress.records))

    def _show_state(self) -> None:
        running, ready = self._job is not None, self._table is not None
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._undo.setVisible(self._batch_id is not None and not running)
        self._columns.setVisible(ready)
        self._messages.setVisible(ready)
        always: tuple[QWidget, ...] = (self._file, self._paste, self._close)
        with_list: tuple[QWidget, ...] = (self._options, self._columns, self._try)
        for widget in always:
            widget.setEnabled(not running)
        for widget in with_list:
            widget.setEnabled(ready and not running)
        self._import.setEnabled(ready and not running and not self._is_done)

    def _next_button(self) -> QPushButton:
        return self._import if self._import.isEnabled() else self._close

    @Slot()
    def _offer_again(self) -> None:
        """Let the same list be imported once more, after something else was chosen for it."""
        self._is_done = False
        self._show_state()
