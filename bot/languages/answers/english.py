"""What people are answered, in English: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
    # What people look at.
    "preview_of": "What {query} would have brought",
    "preview_span": " over {entries} of {days}\n",
    "preview_stored": {"one": "{n} stored entry", "other": "{n} stored entries"},
    "preview_days": {"one": "{n} day", "other": "{n} days"},
    "preview_hours": {"one": "{n} hour", "other": "{n} hours"},
    "preview_nothing": (
        "Nothing is stored of that time yet, so there is nothing to hold it against."
    ),
    "preview_hits": {"one": "{n} hit, {rate} a day", "other": "{n} hits, {rate} a day"},
    "preview_rates": "{breaking} a day would ring at once, {lines} stand in digests",
    "preview_judged": {"one": " (by the last {n} hit)", "other": " (by the last {n} hits)"},
    "preview_baseline": {
        "one": ("{n} hit came with first polls, which are told to nobody; rates leave them out."),
        "other": (
            "{n} hits came with first polls, which are told to nobody; rates leave them out."
        ),
    },
    "preview_noise": "What makes noise\n",
    "preview_strongest": "The strongest\n",
    "preview_latest": "The latest\n",
    "status_well": "all do well",
    "status_unpolled": "no poll yet",
    "status_outage": "No source answers since",
    "status_stored": "{entries} in {stories}",
    "status_entries": {"one": "{n} stored entry", "other": "{n} stored entries"},
    "status_stories": {"one": "{n} story", "other": "{n} stories"},
    "status_muted": ", {number} muted",
    "status_waiting": {"one": "{n} message to be sent", "other": "{n} messages to be sent"},
    "status_dead": {
        "one": ", {n} message that could not be: nightdesk deliveries list",
        "other": ", {n} messages that could not be: nightdesk deliveries list",
    },
    "why_nothing": (
        "No report with the address or the id {place} was seen. It may stand in a source "
        "that is not watched, or have come before that source was: /watch source list shows "
        "them."
    ),
    # What is pressed on messages.
    "mark_useful": "useful",
    "mark_noise": "noise",
    "mark_wrong-story": "wrong story",
    "marked": "Noted as {kind}: {headline}",
    "marked_before": "It is noted as {kind}: {headline}",
    "unmarked": "Taken back; you say nothing of it now: {headline}",
    "unmarked_before": "You said nothing of it: {headline}",
    "taken": "You are on it until {until}: {headline}",
    "taken_still": "You are still on it, now until {until}: {headline}",
    "taken_over": "You are on it until {until}, in the place of {name}: {headline}",
    "taken_again": "Press again before then to stay on it.",
    "taken_freed": "Nobody is on it, since it was handed back after that press: {headline}",
    "taken_since": "{name} has taken it since: {headline}",
    "handed_back": "Nobody is on it now: {headline}",
    "handed_not": "{name} is on it: {headline}",
    "muted_story": (
        "Muted in this channel, for everybody here: {headline}. Nothing more of it is told, "
        "unless it is denied or corrected."
    ),
    "muted_story_before": (
        "Muted already in this channel, for everybody here: {headline}. Nothing more of it "
        "is told, unless it is denied or corrected."
    ),
    "muted_source": (
        "The source is muted in this channel, for everybody here: {headline}. What it "
        "reports still counts where others report the same."
    ),
    "muted_source_before": (
        "The source is muted already in this channel, for everybody here: {headline}. What "
        "it reports still counts where others report the same."
    ),
    "muted_too": "Muted here, too: {names}.",
    "unmuted_story": "The story is told here again: {headline}",
    "unmuted_source": "The source is told here again: {headline}",
    "unmuted_story_before": "The story is not muted here: {headline}",
    "unmuted_source_before": "The source is not muted here: {headline}",
    "button_undo": "Undo",
    "button_hand_back": "Hand back",
    "story_not_told": (
        "this channel was not told of that story, as far as Nightdesk knows; of a message "
        "that has only just come, try again in a moment"
    ),
    # Watches.
    "watch_added": (
        "Watching {query} for {channels}{priority}. It meets the next entry that comes in."
    ),
    "watch_added_end": "To end it: /watch remove {name}",
    "watch_same": "{name} is like that already: nothing was changed.",
    "watch_edited": (
        "Changed: {name} looks for {query} for {channels}{priority}. What it newly looks for "
        "is told from the next entry on."
    ),
    "watch_removed": "Removed {name}, which looked for {query} for {channels}.",
    "watch_restored": "Back again: {name} looks for {query} for {channels}{priority}.",
    "watch_restored_note": "What came in between is not told late.",
    "watch_muted": "{name} is muted until {until}. What it finds meanwhile is not told late.",
    "watch_muted_open": (
        "{name} is muted until it is unmuted. What it finds meanwhile is not told late."
    ),
    "watch_unmuted": "{name} tells again what comes from now on.",
    "button_unmute": "Unmute",
    "with_priority_high": ", priority high",
    "with_priority_low": ", priority low",
    "a_direct_message": "a direct message",
    "and_more": {"one": " and {n} more", "other": " and {n} more"},
    "watches_none_all": "Nothing is watched yet. Begin with: /watch add QUERY",
    "watches_none_mine": "You watch for nothing yet. Begin with: /watch add QUERY, or list all",
    "watches_none_here": "No watch tells this channel. Begin with: /watch add QUERY, or list all",
    "watches_count": {"one": "{n} watch", "other": "{n} watches"},
    "watches_more": {
        "one": "{n} more: nightdesk watch list (in a shell) shows them all.",
        "other": "{n} more: nightdesk watch list (in a shell) shows them all.",
    },
    "watch_for": " for ",
    "watch_is_expired": ", expired {time}",
    "watch_is_muted": ", muted",
    "watch_is_muted_until": ", muted until {time}",
    "watch_is_for_digests": ", for digests only",
    "watch_is_unreadable": ", silent since its query cannot be read",
    "watch_is_silent": ", has brought nothing for 30 days: widen it or remove it",
    "watch_is_noisy": {
        "one": ", brings {n} hit a day: narrow it",
        "other": ", brings {n} hits a day: narrow it",
    },
    "watch_hits": {"one": ", {n} hit in 7 days", "other": ", {n} hits in 7 days"},
    "watch_no_hit": ", no hit yet",
    "watch_unknown": "no watch is named {name}; there are: {names}",
    "watch_unknown_near": "no watch is named {name}; did you mean {names}?",
    "watch_unknown_of_many": (
        "no watch is named {name}: /watch list shows the {number} that you see"
    ),
    "watch_unremoved": "no watch {name} was removed that could be had back",
    "watch_edit_in_file": "{name} stands in a configuration file: change it there",
    "watch_remove_in_file": "{name} stands in a configuration file: remove it there",
    "span_unread": (
        "{said} is no length of time: write a number and min, h, d or w, as 2h (ten years at most)"
    ),
    "span_is_time": "{said} is a time and no length: write until {when}",
    "span_of_nothing": "{said} is over before it begins: say how long, as for 2h",
    "span_too_long": "{said} is too long: ten years at most",
    "time_unread": (
        "{said} is no time: write until tomorrow 9:00, until monday, until "
        "18:30, until 2026-03-01 9:00, or for 2h"
    ),
    "time_ambiguous": "{said} may be {times}: write which, as until {first}",
    "time_passed": "{said} has passed: name a time to come",
    "watch_not_muted": "{name} is not muted",
    "watch_there_again": "there is a watch {name} again, and it stays as it is",
    "members_only": (
        "what {channel} hears is for its members to say: join it and type the command there, "
        "or watch for yourself with `to me`"
    ),
    "no_such_channel": (
        "no channel {channel} can be seen: check the spelling, and whether it was archived; "
        "in a private one, type the command there"
    ),
    "members_of_others": (
        "{name} tells {channel} as well, and what that hears is for its members to say: take "
        "your own channel out with /watch edit, or ask who put the watch there"
    ),
    "room_unasked": (
        "Slack could not be asked now what this channel is called, so nothing was done: try "
        "it again in a minute"
    ),
    "slack_unasked": (
        "Slack could not be asked now who is in there, so nothing was changed: try it again in a "
        "minute"
    ),
    "zone_unasked": (
        "Slack could not be asked now for your time zone, so nothing was changed: try it "
        "again in a minute, or say how long instead (for 2h)"
    ),
    "that_channel": "that channel",
    "digest_coming": "The digest is on its way, with all that waited for it.",
    "digest_nothing": (
        "Nothing waits for the digest of this channel now, so none is sent. What may come is in "
        "/watch list here."
    ),
    "digest_none": (
        "{channel} has no digest: give it times with /watch settings, or in the configuration"
    ),
    # Help, and what was not understood.
    "help_title": "How to use /watch",
    "help_add": "watch for something",
    "help_list": "the watches, what each brought and how precise it was",
    "help_edit": "change one",
    "help_remove": "end one",
    "help_mute": "or until tomorrow 9:00; unmute NAME ends it",
    "help_test": "what it would have brought",
    "help_why": "what became of a report",
    "help_brief": "what is open in this channel",
    "help_digest": "the channel's digest without waiting for its time",
    "help_source": "also source health, and for editors add URL, pause ID, resume ID and remove ID",
    "help_settings": "what this channel hears: threshold, digest times, quiet hours, language",
    "help_status": "how Nightdesk does",
    "help_help": "this",
    "help_all": "all commands",
    "help_query": (
        'A query holds words, "phrases", AND, OR, NOT or -word, brackets, prefix*, a NEAR/5 '
        "b, title:word, source:host and entity:id. For example:"
    ),
    "button_watch_this": "Watch for this",
    "query_unreadable": "The query cannot be read: {fault}",
    "database_refused": "Nothing was changed, since the database does not take it: {error}",
    "surprise": (
        "That went wrong in a way Nightdesk did not expect. See whether it took effect with "
        "/watch list; the service's log holds the details."
    ),
    "dialog_not_opened": (
        "Slack opened no dialog. Press again, or type {typed} in the channel that is to be told."
    ),
    "options_unread": "{said} was not understood.",
    "typed_no_command": "{word} is no command of /watch.",
    "typed_near": "{problem} Did you mean /watch {near}?",
    "typed_add": "What should be watched?",
    "typed_test": "Which query should be tried?",
    "typed_edit": "Which watch should be changed?",
    "typed_remove": "Which watch should be removed?",
    "typed_mute": "Which watch should be muted?",
    "typed_unmute": "Which watch should be unmuted?",
    "typed_list": "{said} is nothing to list: write mine, here or all.",
    "typed_why": "Why what? Paste the link to a report.",
    "typed_brief": "{said} names no channel: write #tech.",
    "typed_digest": "{said} is nothing to do with a digest: write digest now.",
    "typed_source_id": "Which source? /watch source list shows their ids.",
    "typed_source": (
        "{said} is nothing to do with sources: write add, list, pause, resume, remove or health."
    ),
    "typed_more": "Nothing follows {command}: {said} was not understood.",
    # Sources.
    "source_password": (
        "an address with a password is not for a chat: somebody with a shell adds it with "
        "nightdesk feed add"
    ),
    "source_watched": "that address is watched already, as {id}: {url}",
    "source_silent": "nothing answers at {url}: {error}",
    "source_shell": (
        "here no site can be asked: a source is added in a shell, with nightdesk feed add "
        "and its address"
    ),
    "source_unknown": "no source has the id {id}: /watch source list shows them",
    "source_unknown_near": "no source has the id {id}: did you mean {meant}?",
    "source_title": "Add a source",
    "source_address": "Address of a feed or of a site",
    "source_looking": "Looking for feeds at {url}. That may take half a minute.",
    "source_found": "Found at {url}:",
    "source_nothing": "No feed was found at {url}.",
    "source_which": "Which one?",
    "source_page": "The page itself, watched for changes of its text",
    "source_sitemap": "news sitemap",
    "source_feed": "feed",
    "source_comments": "comments of readers",
    "source_there": "watched already, as {id}",
    "source_name": "Name",
    "source_name_hint": "Empty: the title of the feed.",
    "source_tier": "How much it weighs",
    "source_tier_1": "1: wire services, papers of record",
    "source_tier_2": "2: established",
    "source_tier_3": "3: others",
    "source_added": (
        "{name} is watched, as {id}. Its first poll is a baseline, and tells nobody anything."
    ),
    "source_remove_how": "To take it out again: /watch source remove {id}",
    "source_gone": "{id} is watched no longer. Its entries stay.",
    "source_paused": "{id} is paused: /watch source resume {id}",
    "source_resumed": "{id} is polled again.",
    "source_press": "Press the button to look for feeds at {url}.",
    "button_look": "Look",
    "button_add": "Add",
    "source_lost": "nothing is chosen: look for the address once more",
    "sources_well": "All sources do well.",
    "sources_none": "No source is watched yet.",
    "sources_count": {"one": "{n} source", "other": "{n} sources"},
    "sources_unwell": {"one": "{n} source not doing well", "other": "{n} sources not doing well"},
    "sources_more": {
        "one": "{n} more: nightdesk feed list (in a shell) shows them all.",
        "other": "{n} more: nightdesk feed list (in a shell) shows them all.",
    },
    "source_of_file": "from a configuration file",
    "source_failing": "failing since",
    "source_polled": "last polled",
    "editors_only": (
        "only the editors change sources: ask one of them, or whoever keeps slack.editors in "
        "the configuration"
    ),
    "editors_unnamed": (
        "only the editors change sources: slack.editors in the configuration names them, and "
        "here nobody is named yet"
    ),
    "health_failing": "failing",
    "health_silent": "silent",
    "health_dead": "dead",
    "health_moved": "moved",
    "health_paused": "paused",
    # The settings of a channel.
    "settings_title": "Channel settings",
    "settings_of": "What {channel} hears",
    "settings_as_files": "All is as the configuration has it.",
    "settings_set_here": "Set in Slack: {names}. The rest is as the configuration has it.",
    "settings_threshold": "What is posted at once",
    "settings_everything": "All breaking news",
    "settings_important": "Important news",
    "settings_biggest": "The biggest news only",
    "settings_digest": "Digest times",
    "settings_digest_hint": "As 8:00, 17:00. Empty: no digest.",
    "settings_days": "Days of the digest",
    "settings_all_days": "Every day",
    "settings_workdays": "Monday to Friday",
    "settings_quiet": "Quiet hours",
    "settings_quiet_hint": (
        "As 22:00–7:00. Empty: none. What comes meanwhile is told in the morning."
    ),
    "settings_except": "Posted in quiet hours all the same",
    "settings_nothing": "Nothing",
    "settings_here": "Calls everybody (@here), where a watch asks for it",
    "settings_never": "Never",
    "settings_zone": "Time zone",
    "settings_zone_hint": "As Europe/Helsinki or America/New_York.",
    "settings_quiet_zone": "Time zone of the quiet hours",
    "settings_language": "Language",
    "settings_reset": "Have all as the configuration says",
    "settings_none": "none",
    "settings_changed": "{name}: {value} (before: {before})",
    "settings_hold": "It holds from now on.",
    "settings_same": "Nothing was changed.",
    "settings_none_open": "Slack opened no dialog: press the button.",
    "hours_no_times": (
        "{said} is no list of times: write them as 8:00, 17:00, or a cron expression of five fields"
    ),
    "hours_no_span": "{said} is no span of hours: write it as 22:00–7:00",
    "hours_all_day": "{said} is all day: write it as 22:00–7:00, or nothing for no quiet hours",
    "hours_no_zone": "{said} is no time zone: write one as Europe/Helsinki",
    "hours_near_zone": "{said} is no time zone: write {near}",
    "hours_alike_zones": "{said} is no time zone: perhaps {near}",
    # Dialogs.
    "button_save": "Save",
    "button_cancel": "Cancel",
    "button_close": "Close",
    "saved_title": "Saved",
    "dialog_broke": (
        "That went wrong; the service’s log holds the details. What you entered is still here."
    ),
    "dialog_saving": (
        "Saving… Slack takes its time to say who may do that. You may close this: what came of "
        "it is told here, or in a direct message."
    ),
    "dialog_entered": "You had entered:",
    "watch_replaced": (
        "While your dialog was open somebody else had changed this, and what you entered now "
        "stands in its place. {what}: {before}"
    ),
    "query_too_long": (
        "The query has {n} characters, and one has {most} at most: shorten it (deal* and "
        "entity:nokia stand for many words), or share it between several watches. You typed:"
    ),
    "not_saved": "Nothing was saved: {error}",
    "dialog_query": "What to watch for",
    "dialog_query_hint": (
        'Words, "phrases", OR, -word, entity:nokia. Enter shows what it would bring.'
    ),
    "dialog_channels": "Channels that are told",
    "dialog_and": "And",
    "dialog_me": "A direct message to me",
    "dialog_priority": "Priority",
    "dialog_priority_high": "High",
    "dialog_priority_normal": "Normal",
    "dialog_priority_low": "Low",
    "dialog_expires": "Last day",
    "dialog_preview": "Show what it would bring",
    "dialog_new": "New watch",
    "dialog_edit": "Change a watch",
    "preview_looking": "Looking at what it would have brought in the last 14 days…",
    "preview_empty": "Enter shows what it would have brought in the last 14 days.",
    "preview_failed": "The preview failed; the watch can be saved all the same.",
    # The App Home, and being invited.
    "press_settings": "Settings",
    "press_set_up": "Set this channel up",
    "press_new_watch": "New watch",
    "introduction": (
        "I am Nightdesk. I read the feeds for this newsroom and post here what breaks of the "
        "things that you watch for; the rest waits for a digest. Nobody is told anything "
        "before something is watched for."
    ),
    "introduction_briefly": "I am Nightdesk: set this channel up with /watch",
    "introduction_help": "Or type /watch help.",
    "home_watches": "Your watches",
    "home_none": "You watch for nothing yet.",
    "home_guide": (
        "1. Watch for a name, a word or a phrase. The dialog shows what it would have "
        "brought in the last two weeks.\n2. Invite me to a channel (/invite @Nightdesk) and "
        "type /watch add there, or have a watch tell you in a direct message.\n3. Breaking "
        "news is posted at once, the rest waits for the channel's digest. Mark what I post "
        "as useful or as noise: I propose how to narrow the watch."
    ),
    "home_more": {
        "one": "{n} more: press Watches to see them.",
        "other": "{n} more: press Watches to see them.",
    },
    "home_on": "What you are on",
    "home_until": ", until ",
    "home_direct": "Direct messages to you",
    "home_told": " was told of\n",
    "home_untold": " was told of nothing today.",
    "home_status": "How Nightdesk does",
    "home_hits": {"one": "{n} hit in 7 days", "other": "{n} hits in 7 days"},
    "home_edit": "Change",
    "home_mute": "Mute for a day",
    "home_remove": "Remove",
    "state_muted": "muted",
    "state_expired": "expired",
}
