"""Who is told: routing, digests, and the words of an alert."""

from bot.alerts.channels import ChannelBook
from bot.alerts.digests import (
    check_digest_times,
    leave_out_expired,
    leave_out_muted,
    leave_out_owned,
    leave_out_rung,
    next_digest_at,
)
from bot.alerts.glance import tell_at_a_glance
from bot.alerts.growing import show_report, show_state
from bot.alerts.heard import Heard
from bot.alerts.inert import tidy, tidy_url
from bot.alerts.listing import (
    OPEN_FOR,
    compose_brief,
    compose_heartbeat,
    compose_list,
    compose_rolling,
    name_list,
)
from bot.alerts.mutes import Mutes, leave_out_mutes
from bot.alerts.quiet import quiet_until
from bot.alerts.rolling import HOUR, PAUSE, find_rolling_time, fit_rolling, roll
from bot.alerts.routing import Routing, route, zone_of
from bot.alerts.sections import choose_sections, name_section
from bot.alerts.threads import split_list
from bot.alerts.verdicts import read_level
from bot.alerts.wanting import find_weightiest
from bot.alerts.wording import (
    compose_alert,
    describe_status,
    describe_status_briefly,
    name_event,
    tell_late,
)

__all__ = [
    "HOUR",
    "OPEN_FOR",
    "PAUSE",
    "ChannelBook",
    "Heard",
    "Mutes",
    "Routing",
    "check_digest_times",
    "choose_sections",
    "compose_alert",
    "compose_brief",
    "compose_heartbeat",
    "compose_list",
    "compose_rolling",
    "describe_status",
    "describe_status_briefly",
    "find_rolling_time",
    "find_weightiest",
    "fit_rolling",
    "leave_out_expired",
    "leave_out_muted",
    "leave_out_mutes",
    "leave_out_owned",
    "leave_out_rung",
    "name_event",
    "name_list",
    "name_section",
    "next_digest_at",
    "quiet_until",
    "read_level",
    "roll",
    "route",
    "show_report",
    "show_state",
    "split_list",
    "tell_at_a_glance",
    "tell_late",
    "tidy",
    "tidy_url",
    "zone_of",
]
