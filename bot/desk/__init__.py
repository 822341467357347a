"""What people do to watches: add, edit, mute, remove, list, and mark what they brought."""

from bot.desk.changing import WatchChange
from bot.desk.channels import Channels, ChannelSettings
from bot.desk.desk import Desk
from bot.desk.learning import Learning, Marked
from bot.desk.naming import name_watch, number_name, sign_of
from bot.desk.sources import Sources
from bot.desk.stories import ON_IT_FOR, Muted, Stories, Why

__all__ = [
    "ON_IT_FOR",
    "ChannelSettings",
    "Channels",
    "Desk",
    "Learning",
    "Marked",
    "Muted",
    "Sources",
    "Stories",
    "WatchChange",
    "Why",
    "name_watch",
    "number_name",
    "sign_of",
]
