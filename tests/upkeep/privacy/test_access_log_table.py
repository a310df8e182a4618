from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.upkeep.privacy.access_log import Entry
from app.upkeep.privacy.access_log_table import AccessLogTable

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
KNOWN = Entry(2, AT, "Vera Lang", "access_report", 7, 8, "Vreni Zwyssig")
ERASED = Entry(1, AT, "", "erasure", 7, None)


def test_a_line_names_whom_it_is_about_as_long_as_a_name_is_known(
    qtbot: Any, qtmodeltester: Any
) -> None:
    table = AccessLogTable("Europe/Zurich")
    qtmodeltester.check(table)
    table.show_entries([KNOWN, ERASED])
    qtmodeltester.check(table)
    rows = [[table.index(row, column).data() for column in range(4)] for row in range(2)]
    assert rows[0][1:] == ["Vera Lang", "access report", "Vreni Zwyssig"]
    assert rows[1][1:] == ["", "erasure", "7"]
    assert rows[0][0].endswith("10:00")
