"""When a right of the matrix holds: conditions on the row as it would be written, in SQL.

They test the login itself (``session_user``), never a setting that a login could set.
"""

from __future__ import annotations

ME = "(SELECT public.talktrack_user_id())"
"""The caller's id in the team; null for a login the team does not know, so nothing is equal."""

AUTHOR = f"author_id = {ME}"
USER = f"user_id = {ME}"
SENDER = f"sender_id = {ME}"

AUTHOR_OR_SHIPPED = f"(author_id = {ME} OR author_id IS NULL)"
"""Scripts that come with the program have no author."""

TEAM_OR_OWN = f"(user_id = 0 OR user_id = {ME})"
"""Settings of the team, and one's own."""

INCOMING = f"{AUTHOR} AND direction = 'in'"

TRAINEES_CALL = f"""{AUTHOR} AND (direction = 'in'
    OR public.talktrack_trainee_may_call(customer_id, script_version_id))"""
"""Calling out: only assigned C customers, with a script that a coach has released."""

OWN_CALL = f"{AUTHOR} AND public.talktrack_own_call(call_id)"
OWN_ACTIVITY = f"{AUTHOR} AND public.talktrack_own_activity(activity_id)"
PLANNED_VISIT = f"{AUTHOR} AND public.talktrack_planned_visit(activity_id)"

HELD_BY_ME = f"{USER} AND lease_until <= clock_timestamp() + interval '1 hour'"
"""A claim is one's own and ends soon by itself."""

RELEASED_BY_ME = f"released_by = {ME} AND public.talktrack_coaches(trainee_id)"
COACHED = "public.talktrack_coaches(trainee_id)"

RUN_TO_READ = f"""{USER} OR (sent_to_coach_at IS NOT NULL AND deleted_at IS NULL
    AND public.talktrack_coaches(user_id))"""
"""Practice is the trainee's own; a run is the coach's to read once it was sent."""

BETWEEN_US = f"{USER} OR {AUTHOR} OR public.talktrack_coaches(user_id)"
"""What a coach said to a trainee: of these two, and of who coaches the trainee later."""

OF_SENT_RUN = f"{AUTHOR} AND public.talktrack_sent_run(run_id, user_id)"
OF_MY_TRAINEE = f"{AUTHOR} AND public.talktrack_coaches(user_id)"
OBSERVED = f"{OF_MY_TRAINEE} AND (NOT live OR consent_at IS NOT NULL)"
OBSERVED_OR_ME = f"{USER} OR {AUTHOR}"

LEADS_KEY = "public.talktrack_leads_key(customer_id)"
"""The team of a key account is its lead's and deputy's; without a lead its owner may begin one."""

COMMAND = f"kind <> ALL (ARRAY[{{private_kinds}}]) OR {USER}"
"""Who wanted what is everybody's to know, but for what concerns nobody else."""

LOGGED_BY_ME = f"{USER} OR public.talktrack_is('privacy_officer')"

NOT_OF_OTHERS = """table_name <> ALL (ARRAY[{private}])
    OR public.talktrack_own_command(command_uuid)"""
"""Evidence of what is private shows to whoever made the change."""
