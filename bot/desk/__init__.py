"""What people do to watches: add, edit, mute, remove, list."""

from bot.desk.changing import WatchChange
from bot.desk.desk import Desk
from bot.desk.naming import name_watch, number_name

__all__ = ["Desk", "WatchChange", "name_watch", "number_name"]
