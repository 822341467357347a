"""How sources do, and what the operators' channel hears of it: pure rules.

A state follows from what polls left behind, and a change of it is told once. A single
failed poll is no news: a server that restarts, a network that hiccups. Where many fail at
once, it is not they who are at fault, and one notice says so.
"""

from bot.health.canary import tell_canary_back, tell_canary_lost
from bot.health.planning import HealthPlan, plan_health
from bot.health.refusals import tell_refused
from bot.health.states import TRANSITIONS, has_something_to_tell, judge_health
from bot.health.telling import Notice, tell_flood, write_notice

__all__ = [
    "TRANSITIONS",
    "HealthPlan",
    "Notice",
    "has_something_to_tell",
    "judge_health",
    "plan_health",
    "tell_canary_back",
    "tell_canary_lost",
    "tell_flood",
    "tell_refused",
    "write_notice",
]
