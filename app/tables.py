"""All tables of all rooms; whoever opens a database hands this metadata in."""

from __future__ import annotations

import app.calls.models
import app.customers.models
import app.database.models
import app.follow_ups.models
import app.handoffs.models
import app.history.models
import app.key_accounts.models
import app.practice.models
import app.quotes.models
import app.scripts.models
import app.settings.models
import app.team.models  # noqa: F401
from app.database.base import Base

metadata = Base.metadata
