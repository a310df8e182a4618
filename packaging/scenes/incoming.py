"""The phone rings: states of the real window around incoming calls and telephone messages."""

from __future__ import annotations

from PySide6.QtTest import QTest
from sqlalchemy import select

from app.calls.conversation.incoming_dialog import IncomingDialog
from app.customers.models import Phone
from app.follow_ups.noting.message_dialog import MessageDialog
from app.settings.profile import ProfileSettings, Telephony
from app.settings.telephony_section import TelephonySection
from app.startup.incoming import INCOMING, take_up
from app.telephony.dialler import DialMode
from app.widgets.segmented import TabBar
from scenes.calls import work
from scenes.stage import WorkScene
from scenes.workday import Workday

_CALLS = "Brändli Maschinen"
_UNKNOWN = "+41 44 234 99 88"


def _ring(day: Workday, language: str) -> None:
    """A customer calls while another call is wrapped up."""
    work(day, language)
    wanted = select(Phone.e164).where(Phone.customer_id == day.customer(_CALLS)).limit(1)
    with day.rooms.background.database.read() as session:
        number = session.scalars(wanted).one()
    take_up(day.rooms.incoming, [INCOMING, str(number)])
    day.settle()


def _take(day: Workday, language: str) -> None:
    _ring(day, language)
    day.press("Shift+F9")
    day.settle()


def _ask_who(day: Workday, language: str) -> None:
    day.press("Shift+F9")
    day.part(IncomingDialog).start_with("ma")
    QTest.qWait(300)
    day.settle()


def _unknown(day: Workday, language: str) -> None:
    take_up(day.rooms.incoming, [INCOMING, _UNKNOWN])
    day.settle()
    day.press("Shift+F9")
    day.settle()


def _message(day: Workday, language: str) -> None:
    take_up(day.rooms.incoming, [INCOMING, _UNKNOWN])
    day.settle()
    day.press("Ctrl+Shift+T")
    day.part(MessageDialog)
    day.settle()


def _telephony(day: Workday, language: str) -> None:
    """The settings of a desk phone with a web address."""
    bar = day.rooms.settings.open().findChildren(TabBar)[0]
    section = day.part(TelephonySection)
    places = [at for at in range(bar.count()) if bar.tabText(at) in ("Telephony", "Telefonie")]
    bar.setCurrentIndex(places[0])
    url = "http://192.168.1.20/command.htm?number={number}"
    section.show_settings(ProfileSettings(telephony=Telephony(mode=DialMode.URL, url=url)))
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("ringing", _ring),
    WorkScene("incoming", _take),
    WorkScene("who-calls", _ask_who),
    WorkScene("unknown-caller", _unknown),
    WorkScene("phone-message", _message),
    WorkScene("telephony", _telephony),
)
