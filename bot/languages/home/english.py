"""What stands in the home tab and in what is looked up from there, in English."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["HOME"]

HOME: Mapping[str, Message] = {
    "look_watches": "Watches",
    "look_sources": "Sources",
    "look_channel": "Brief or digest",
    "look_why": "Why a report",
    "look_help": "Help",
    "look_mute": "Mute",
    "look_mine": "Mine",
    "look_all": "All",
    "look_unwell": "Those that do not do well",
    "look_find": "Find",
    "look_show": "Show",
    "look_back": "Back",
    "look_on": "Next",
    "look_page": "{first} to {last} of {all}",
    "look_nothing": "Nothing here.",
    "look_wait": "One moment …",
    "look_room": "Channel",
    "look_room_hint": "None chosen: what you are told in a direct message.",
    "look_what": "What?",
    "look_brief": "What is open now (brief)",
    "look_digest": "The digest now, with all that waits for it",
    "look_told": "The watches that tell the channel",
    "look_settings": "Its settings",
    "look_link": "Link of the report",
    "look_link_hint": "What became of it, stage by stage: also of what was not told.",
    "look_end": "Until when",
    "look_end_hint": "2h, tomorrow 9:00, monday, 2026-03-01 9:00. Nothing: until you end it.",
    "look_pause": "Pause",
    "look_resume": "Resume",
    "look_remove": "Remove",
    "home_mute-until": "Mute until …",
    "home_unmute": "End the mute",
    "channels_unasked": (
        "Slack could not be asked now which channels you are in: try it again in a minute"
    ),
    "talk_can": (
        "I tell you and your channels what breaks of what you watch for. I understand "
        "commands, not sentences: type /watch add and what you want to hear of, or /watch "
        "help, in any channel or here."
    ),
    "talk_meant": "\nMaybe you mean ",
    "talk_home": "All of it is in my Home tab, too, without a command.",
    "talk_briefly": "I am Nightdesk: type /watch help, or see my Home tab",
    "members_read": "what {channel} is told is for its members to read",
    "dialog_here": "@here",
    "dialog_here_ask": "Call everybody for breaking news (@here)",
    "dialog_here_hint": "Only where the channel's settings allow it.",
    "limits_lang": "languages {what}",
    "limits_sources": "only the sources {what}",
    "limits_no_sources": "not the sources {what}",
    "limits_events": "only the events {what}",
    "limits_no_events": "not the events {what}",
    "limits_digests": "told in digests alone",
    "sources_missing": (
        "No source is watched yet, so nothing can come: an editor adds one with /watch source add, "
        "or the configuration names packs."
    ),
    "limits_kept": (
        "Also set of it, and kept: {limits}. To change that: nightdesk watch edit, in a shell."
    ),
    "edit_what": (
        "what should be changed of '{name}'? Slack opened no dialog: write /watch edit {name} "
        "with the new query, with to #channel, or with high, normal or low"
    ),
    "why_here": "Why this was told here:",
    "why_gone": "The report is no longer stored, so nothing more is known.",
    "why_changed": "Changed since",
    "why_owner": "On it",
    "why_marks": "People said",
    "why_first_seen": "first seen",
    "why_seen": "Reported by",
    "why_match": "Watches that matched",
    "why_event": "Taken for",
    "why_genre": "Kind of text",
    "why_copied": "Copied",
    "why_story": "Story",
    "why_urgency": "Urgency",
    "why_ledger": "Decided for this channel",
    "why_new": "This report opened the story",
    "why_report": "Another report of a story that was known",
    "why_copy": "A copy of another report's text",
    "why_update": "A development of a story that was known",
    "why_revision": "A report that was changed",
    "why_breaking": "breaking",
    "why_digest": "for the digest",
    "why_archive": "kept, and told nobody",
}
