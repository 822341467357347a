"""What a ledger says of an entry, in English."""

from __future__ import annotations

from collections.abc import Mapping

from bot.languages.tongue import Message

__all__ = ["VERDICTS"]

VERDICTS: Mapping[str, Message] = {
    "verdict_turned": "was not told of it at once before it changed",
    "verdict_rings": "told at once, {score} passes the threshold {threshold} ({least})",
    "verdict_breaks_quiet": "told at once, for {threshold} breaks its quiet hours",
    "verdict_listed": "a copy of a story that its digest listed already",
    "verdict_known": "was told of this story already",
    "verdict_in_thread": "told in its thread: {news}",
    "verdict_cools": "waits until {time}, told of it just now: {news}",
    "verdict_light": "not told, weighs {score}",
    "verdict_light_for": "not told, weighs {score} ({why})",
    "verdict_barred": "not told, {why}",
    "verdict_morning": "waits for the morning brief, quiet hours until {time}",
    "verdict_rolling": (
        "joins the rolling post: it rang {rung} times within the hour, and {most} is the most"
    ),
    "verdict_no_digest": "not told: it has no digest, and {why}",
    "verdict_digest": "waits for the digest, {why}",
    "verdict_no_ringing": "must not ring: {why}",
    "verdict_too_light": "not urgent enough at {score}",
    "verdict_below": "{score} is below the threshold {threshold} ({least})",
    "verdict_digests_only": "watch {name} is digest-only",
    "verdict_story_muted": "not told, the story is muted here by {name}",
    "verdict_source_muted": "not told, the source {source} is muted here by {name}",
    "verdict_nobody": "no watch matches",
    "left_out_gone": "watch {name} is no longer there",
    "left_out_expired": "watch {name} expired {time}",
    "left_out_muted": "watch {name} is muted",
    "left_out_muted_until": "watch {name} is muted until {time}",
    "left_out_nowhere": "watch {name} names no channel",
    "left_out_changed": "watch {name} was changed {time}, and this is older",
    "left_out_was_muted": "watch {name} was muted until {time}, and this is older",
    "placed_first": "first report of this event",
    "placed_list": "a round-up of several stories",
    "placed_text": "carries the text of {source}",
    "placed_original": "the original of what {source} carried",
    "placed_shares": "shares {terms}",
    "placed_likeness": "likeness {score}, {needed} is enough",
    "cites": "cites {whom}",
    "cites_somebody": "cites a report, and does not say whose",
    "cites_beside": "reacts to the news of others, and is no origin of it",
    "read_source": "{source}, tier {tier}",
    "read_everything": "{watch}: everything",
    "read_copy": "the text is that of {id} from {source}",
    "read_title": "“{text}” in title",
    "read_summary": "“{text}” in summary",
    "read_content": "“{text}” in content",
    "read_tag": "“{text}” in tag",
    "read_url": "“{text}” in url",
}
