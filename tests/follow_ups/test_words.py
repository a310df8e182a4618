from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from app.clock import Appointment
from app.errors import UserError
from app.follow_ups.dates.typed_dates import DateRemark
from app.follow_ups.errors import FollowUpFinishedError, FollowUpGoneError, MovedByOthersError
from app.follow_ups.rules import DueGroup, FollowUpKind, MovePreset
from app.follow_ups.words import (
    group_heading,
    kind_word,
    load_text,
    local_time_text,
    long_due,
    preset_name,
    remark_text,
    short_due,
    trouble_text,
)
from app.widgets.formats import number_text

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def english_in_switzerland() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Switzerland))
    yield
    QLocale.setDefault(before)


def test_every_word_of_the_room_has_a_text() -> None:
    texts = [
        *(group_heading(group, 3) for group in DueGroup),
        *(preset_name(preset) for preset in MovePreset),
        *(remark_text(remark) for remark in DateRemark),
    ]

    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_headings_count_where_the_number_is_known() -> None:
    assert group_heading(DueGroup.OVERDUE, 1234) == f"OVERDUE {number_text(1234)}"
    assert group_heading(DueGroup.LATER, None) == "LATER"


def test_what_was_promised_is_called_a_promise() -> None:
    assert kind_word(FollowUpKind.CALLBACK, promised=True) == "promise"
    assert kind_word(FollowUpKind.TASK, promised=False) == "task"


def test_moments_are_written_shortly_and_in_full() -> None:
    friday = Appointment(date(2026, 11, 27), time(10))

    assert short_due(friday, TODAY) == "Fri 27 Nov, 10:00"
    assert short_due(Appointment(date(2027, 1, 5)), TODAY) == "Tue 05.01.2027"
    assert long_due(friday) == "Friday 27 November 2026, 10:00"


def test_the_customers_time_is_said_only_where_it_differs() -> None:
    assert local_time_text(Appointment(TODAY, time(9), "America/New_York"), "Europe/Zurich") == (
        "09:00 there"
    )
    assert local_time_text(Appointment(TODAY, time(9), "Europe/Vienna"), "Europe/Zurich") == ""
    assert local_time_text(Appointment(TODAY, None, "Asia/Tokyo"), "Europe/Zurich") == ""


def test_the_usual_number_is_only_ones_own() -> None:
    assert load_text(12, 20) == "12 planned, usual 20"
    assert load_text(12, None) == "12 planned"
    assert load_text(0, 20) == "nothing planned"


def test_trouble_says_what_stays_as_it_is() -> None:
    moved = MovedByOthersError(7, Appointment(date(2026, 12, 1), time(9)))

    assert "Tue 1 Dec, 09:00 meanwhile. It stays there." in trouble_text(moved, TODAY)
    assert "Nothing was changed" in trouble_text(FollowUpFinishedError(7), TODAY)
    assert "Nothing was changed" in trouble_text(FollowUpGoneError(7), TODAY)
    with pytest.raises(UserError):
        trouble_text(UserError(), TODAY)
