"""What people are answered, in English: commands, presses and dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["ANSWERS"]

ANSWERS: Mapping[str, Message] = {
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
    "hours_minutes": (
        "a digest cannot come at {one} and at {other}: give all times the same minutes, as "
        "8:30, 17:30"
    ),
    "hours_no_span": "{said} is no span of hours: write it as 22:00–7:00",
    "hours_no_zone": "{said} is no time zone: write one as Europe/Helsinki",
    # Dialogs.
    "button_save": "Save",
    "button_cancel": "Cancel",
    "button_close": "Close",
    "saved_title": "Saved",
    "dialog_broke": (
        "That went wrong; the service’s log holds the details. What you entered is still here."
    ),
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
}
