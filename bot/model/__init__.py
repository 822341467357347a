"""The values that go from room to room, in the project's own words.

All are frozen; all times are aware and in UTC; nothing here does I/O or reads a clock.
"""

from bot.model.alert import (
    TRANSITIONS,
    Alert,
    AlertBody,
    AlertKind,
    Delivery,
    DeliveryState,
    DigestBody,
    DigestLine,
    LeasedDelivery,
    Message,
    Receipt,
)
from bot.model.channel import Channel, DigestTimes, QuietHours, Threshold
from bot.model.entry import Entry, EntryKey, Source, SourceOrigin
from bot.model.judgement import (
    Decision,
    Event,
    Field,
    Genre,
    Hit,
    Level,
    Match,
    Mention,
    Placement,
    Relation,
    Scored,
    Status,
    Story,
    Urgency,
)
from bot.model.watch import Entity, EntityKind, MentionPolicy, Priority, Selection, Watch

__all__ = [
    "TRANSITIONS",
    "Alert",
    "AlertBody",
    "AlertKind",
    "Channel",
    "Decision",
    "Delivery",
    "DeliveryState",
    "DigestBody",
    "DigestLine",
    "DigestTimes",
    "Entity",
    "EntityKind",
    "Entry",
    "EntryKey",
    "Event",
    "Field",
    "Genre",
    "Hit",
    "LeasedDelivery",
    "Level",
    "Match",
    "Mention",
    "MentionPolicy",
    "Message",
    "Placement",
    "Priority",
    "QuietHours",
    "Receipt",
    "Relation",
    "Scored",
    "Selection",
    "Source",
    "SourceOrigin",
    "Status",
    "Story",
    "Threshold",
    "Urgency",
    "Watch",
]
