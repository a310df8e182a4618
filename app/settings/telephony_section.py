"""Telephony: how numbers are rung, with a number to try it out."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from app.settings.profile import ProfileSettings, Telephony
from app.settings.section import ChoiceBox, Said, Section, Trouble
from app.settings.telephony_words import web_answer_text
from app.telephony.command_text import command_text, command_words
from app.telephony.dialler import NUMBER, Dialler, DiallingFailedError, DialMode, is_web
from app.telephony.number_forms import LONGEST_PREFIX, NumberForm, as_dialled, is_prefix
from app.telephony.web_answers import WebAnswer

MakeDialler = Callable[[Telephony, Callable[[WebAnswer], None]], Dialler]
"""Makes the telephone of settings; the second hears how a web address answered."""

_LONGEST = 1000
_LONGEST_NUMBER = 40


class TelephonySection(Section):
    """Only what the chosen way needs is shown."""

    def __init__(self, make_dialler: MakeDialler, parent: QWidget | None = None) -> None:
        """Take what makes the telephone of settings, to try them out."""
        super().__init__(parent)
        self._make_dialler = make_dialler
        self._kept = Telephony()
        self._home = "CH"
        self._mode = ChoiceBox(self._modes())
        self._command = QLineEdit(maxLength=_LONGEST)
        self._command.setPlaceholderText(f'linphonec -c "call {NUMBER}"')
        self._url = QLineEdit(maxLength=_LONGEST)
        self._url.setPlaceholderText(f"https://telephone.example/dial?number={NUMBER}")
        self._browser = QCheckBox(self.tr("Open it in the &browser"))
        self._links = QCheckBox(self.tr("Talktrack opens links with phone &numbers (tel:)"))
        self._form = ChoiceBox(self._forms())
        self._prefix = QLineEdit(maxLength=LONGEST_PREFIX)
        self._number = _NumberLine(maxLength=_LONGEST_NUMBER)
        self._number.setPlaceholderText("+41 44 234 56 78")
        self._ring = QPushButton(self.tr("&Ring this number"))
        self._result = Said()
        self._arrange()
        self._mode.currentIndexChanged.connect(self._show_fields)
        self._form.currentIndexChanged.connect(lambda _: self._begin_anew())
        for field in (self._command, self._url, self._prefix, self._number):
            field.textChanged.connect(lambda _: self._begin_anew())
        self._url.textChanged.connect(lambda _: self._show_browser())
        self._browser.toggled.connect(lambda _: self._begin_anew())
        self._links.toggled.connect(lambda _: self._begin_anew())
        self._number.returnPressed.connect(self._try_out)
        self._ring.clicked.connect(self._try_out)

    def show_settings(self, settings: ProfileSettings) -> None:
        """Show settings as they are kept."""
        self._kept = settings.telephony
        self._mode.choose(self._kept.mode.value)
        self._command.setText(command_text(self._kept.command))
        self._url.setText(self._kept.url)
        self._browser.setChecked(self._kept.browser)
        self._links.setChecked(self._kept.links)
        self._form.choose(self._kept.form.value)
        self._prefix.setText(self._kept.prefix)
        self._home = settings.region
        self._show_fields()

    def settings_from(self, kept: ProfileSettings) -> ProfileSettings:
        """Give the settings as they are typed."""
        return msgspec.structs.replace(kept, telephony=self._typed())

    def trouble(self) -> Trouble | None:
        """Say what the chosen way still needs."""
        typed = self._typed()
        if typed.mode is DialMode.COMMAND and not any(NUMBER in word for word in typed.command[1:]):
            text = self.tr("The command needs a program, and {number} where the number goes.")
            return Trouble(text, self._command)
        if typed.mode is DialMode.URL and not _takes_number(typed.url):
            text = self.tr(
                "The address needs a beginning such as https: and {number} where the number goes."
            )
            return Trouble(text, self._url)
        if typed.mode is DialMode.URL and QUrl(typed.url).password():
            text = self.tr(
                "A password does not belong into this address: the settings are a plain file. Let "
                "the telephone accept this computer, or open the address in the browser."
            )
            return Trouble(text, self._url)
        if typed.mode is DialMode.TEL and typed.links:
            text = self.tr(
                "Talktrack cannot ring by tel: links and open them too: it would call itself. "
                "Choose another way, or leave the links to the other program."
            )
            return Trouble(text, self._links)
        if not is_prefix(self._prefix.text().strip()):
            return Trouble(self.tr("For an outside line there are only digits."), self._prefix)
        return None

    def _typed(self) -> Telephony:
        text = self._command.text()
        # An empty argument cannot be shown; it stays unless somebody changes the line.
        same = text == command_text(self._kept.command)
        return Telephony(
            mode=DialMode(self._mode.chosen),
            command=self._kept.command if same else command_words(text),
            url=self._url.text().strip(),
            browser=self._browser.isChecked(),
            links=self._links.isChecked(),
            form=NumberForm(self._form.chosen),
            prefix=self._prefix.text().strip(),
        )

    def _arrange(self) -> None:
        self.add_field(self.tr("Numbers are rung by"), self._mode)
        self._hint = self.add_hint()
        self.add_field(self.tr("Command"), self._command)
        self.add_field(self.tr("Address"), self._url)
        self.add_row(self._browser)
        self.add_field(self.tr("Numbers are written"), self._form)
        self.add_field(self.tr("For an outside line"), self._prefix)
        self.add_hint(
            self.tr(
                "Digits that your telephone system wants before numbers outside the house, often "
                "0; mostly none. Numbers of up to four digits are people in the house."
            )
        )
        self.add_hint(self.tr("Used from the next number on, without a new start."))
        self.add_heading(self.tr("Try it out"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._number, 1)
        row.addWidget(self._ring)
        self.add_field(self.tr("Phone number"), line)
        self._number.setAccessibleName(self.tr("Phone number to try out"))
        self.add_words(self._result)
        self.add_heading(self.tr("Links"))
        self.add_row(self._links)
        self.add_hint(
            self.tr(
                "On web pages and in other programs. The customer then stands ready; nobody is "
                "rung before F9."
            )
        )
        self.column.addStretch(1)

    @Slot()
    def _show_fields(self) -> None:
        mode = DialMode(self._mode.chosen)
        self._hint.setText(self._hints()[mode])
        self.show_field(self._command, visible=mode is DialMode.COMMAND)
        self.show_field(self._url, visible=mode is DialMode.URL)
        self._show_browser()
        self._begin_anew()

    def _show_browser(self) -> None:
        """Offer the browser for web addresses; all others have programs of their own."""
        by_url = DialMode(self._mode.chosen) is DialMode.URL
        self._browser.setVisible(by_url and is_web(self._url.text().strip()))

    def _begin_anew(self) -> None:
        """Forget how the last attempt went: it was another number or another way."""
        self._ring.setEnabled(bool(dialable(self._number.text())))
        self._result.clear()

    @Slot()
    def _try_out(self) -> None:
        trouble, number = self.trouble(), dialable(self._number.text())
        if trouble is not None:
            self._result.say(trouble.text)
            trouble.field.setFocus()
        elif number:
            self._result.say(self._handed_over(number))

    def _handed_over(self, number: str) -> str:
        """Hand a number over and say how that went."""
        typed = self._typed()
        try:
            self._make_dialler(typed, self._hear_answer).dial(number)
        except DiallingFailedError as error:
            return self._failures()[error.mode]
        if typed.mode is DialMode.URL and is_web(typed.url) and not typed.browser:
            return self.tr("Asking the telephone…")
        written = as_dialled(number, typed.writing(self._home))
        if typed.mode is DialMode.COPY:
            return self.tr("{number} is on the clipboard.").format(number=written)
        return self.tr("{number} was handed over.").format(number=written)

    def _hear_answer(self, answer: WebAnswer) -> None:
        if not isValid(self):  # the settings were closed meanwhile
            return
        self._result.say(web_answer_text(answer))

    def _modes(self) -> list[tuple[str, str]]:
        return [
            (DialMode.TEL.value, self.tr("the computer's telephone program")),
            (DialMode.COMMAND.value, self.tr("a command")),
            (DialMode.URL.value, self.tr("a web address")),
            (DialMode.COPY.value, self.tr("hand: the number is shown and copied")),
        ]

    def _forms(self) -> list[tuple[str, str]]:
        return [
            (NumberForm.PLUS.value, "+41 81 250 14 22"),
            (NumberForm.ZEROS.value, "0041 81 250 14 22"),
            (NumberForm.NATIONAL.value, self.tr("081 250 14 22, abroad 0043 …")),
        ]

    def _hints(self) -> dict[DialMode, str]:
        return {
            DialMode.TEL: self.tr(
                "Opens a tel: link with the program that this computer has for it: a softphone, "
                "Teams, a coupled mobile phone."
            ),
            DialMode.COMMAND: self.tr(
                "Starts a program. {number} stands for the number, for example +41442345678. Put "
                "words with blanks in double quotes; no shell reads the line."
            ),
            DialMode.URL: self.tr(
                "Asks the web address of a desk phone or telephone system, or opens one such as "
                "sip:. {number} stands for the number, for example +41442345678. The help has the "
                "lines for common telephones."
            ),
            DialMode.COPY: self.tr(
                "Shows the number large and puts it on the clipboard; you dial it yourself."
            ),
        }

    def _failures(self) -> dict[DialMode, str]:
        return {
            DialMode.TEL: self.tr(
                "Nothing was rung: this computer has no program for tel: links. Choose one in its "
                "settings, or another way here."
            ),
            DialMode.COMMAND: self.tr(
                "Nothing was rung: the program could not be started. Check its name and folder."
            ),
            DialMode.URL: self.tr(
                "Nothing was rung: the address could not be opened. Check how it begins."
            ),
        }


class _NumberLine(QLineEdit):
    """A line in which Enter rings the number; it does not save the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog's button."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


def dialable(typed: str) -> str:
    """Give what a telephone takes of a number as typed: digits, with or without a plus before.

    Empty for fewer than two digits.
    """
    digits = "".join(letter for letter in typed if letter in "0123456789")
    plus = "+" if typed.lstrip().startswith("+") else ""
    return plus + digits if len(digits) > 1 else ""


def _takes_number(template: str) -> bool:
    """Tell whether an address has a scheme and a place for the number."""
    address = QUrl(template.replace(NUMBER, "+41442345678"), QUrl.ParsingMode.StrictMode)
    return NUMBER in template and address.isValid() and bool(address.scheme())
