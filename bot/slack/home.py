"""The App Home: a person's watches, what their channels heard, and how all does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.wording import count
from bot.languages import phrase
from bot.model import DigestLine, Language, Watch, WatchActivity, WatchState
from bot.slack import elements as kit
from bot.slack.notifier import is_channel_id
from bot.slack.settings import settings_button
from bot.slack.source_dialog import source_button

__all__ = ["HOME_DO", "NEW_WATCH", "Home", "introduce", "make_home"]

HOME_DO = "watch.do"
"""The menu of a watch in the home tab; its values are what to do and the watch's name."""
NEW_WATCH = "watch.new"
"""The button that opens an empty dialog; its value is the channel to tell, or nothing."""

_WATCHES = 20
_STORIES = 5
_NAME = 80
_QUERY = 200
_HEADLINE = 160
_OPTION_VALUE = 150
_DEEDS = (("edit", "Change"), ("mute", "Mute for a day"), ("remove", "Remove"))
_GUIDE = """\
1. Watch for a name, a word or a phrase. The dialog shows what it would have brought in the last \
two weeks.
2. Invite me to a channel (/invite @Nightdesk) and type /watch add there, or have a watch tell you \
in a direct message.
3. Breaking news is posted at once, the rest waits for the channel's digest. Mark what I post as \
useful or as noise: I propose how to narrow the watch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What a person's home tab shows.

    ``told`` are the latest stories of each channel that their watches tell; ``on`` the
    headlines of the stories that they are on, each with until when. ``notice`` are blocks on
    top: what they did here just now.
    """

    watches: Sequence[Watch]
    activity: Mapping[str, WatchActivity] = field(default_factory=dict)
    told: Mapping[str, Sequence[DigestLine]] = field(default_factory=dict)
    on: Sequence[tuple[str, datetime]] = ()
    status: Sequence[kit.Block] = ()
    notice: Sequence[kit.Block] = ()


def make_home(home: Home, *, now: datetime) -> dict[str, Any]:
    """The view to publish."""
    blocks: list[kit.Block] = [*home.notice, kit.header("Your watches")]
    if not home.watches:
        said = [kit.text("You watch for nothing yet.\n", bold=True), kit.text(_GUIDE)]
        blocks.append(kit.rich_text(kit.section(said)))
    blocks += [_show_watch(one, home.activity, now) for one in home.watches[:_WATCHES]]
    if (rest := len(home.watches) - _WATCHES) > 0:
        blocks.append(kit.context(f"{rest} more: /watch list mine shows them."))
    blocks.append(
        kit.actions(
            [
                kit.button("New watch", action_id=NEW_WATCH, value="-"),
                source_button(Language.ENGLISH),
            ]
        )
    )
    if home.on:
        blocks.append(kit.header("What you are on"))
        lines: list[kit.Element] = []
        for headline, until in home.on[:_STORIES]:
            shown = tidy(headline, limit=_HEADLINE) or "(no headline)"
            lines += [kit.text(shown), kit.text(", until "), kit.date(until), kit.text("\n")]
        blocks.append(kit.rich_text(kit.section(lines)))
    for channel, stories in home.told.items():
        blocks.append(kit.rich_text(kit.section(_head_of(channel, stories))))
        blocks.append(kit.actions([settings_button(channel, language=Language.ENGLISH)]))
    if home.status:
        blocks += [kit.header("How Nightdesk does"), *home.status]
    return {"type": "home", "blocks": blocks}


def introduce(channel: str, *, language: Language = Language.ENGLISH) -> kit.SlackMessage:
    """What the bot says of itself when it is invited to ``channel``, as that is kept."""
    said = phrase(language, "introduction")
    blocks = (
        kit.rich_text(kit.section([kit.text(said)])),
        kit.actions(
            [
                settings_button(channel, language=language, label="press_set_up"),
                kit.button(
                    phrase(language, "press_new_watch"), action_id=NEW_WATCH, value=channel or "-"
                ),
            ]
        ),
        kit.context(phrase(language, "introduction_help")),
    )
    return kit.SlackMessage(text=phrase(language, "introduction_briefly"), blocks=blocks)


def _show_watch(watch: Watch, activity: Mapping[str, WatchActivity], now: datetime) -> kit.Block:
    brought = activity.get(watch.name, WatchActivity())
    state = watch.state(now)
    notes = [f"{count(brought.week_hits, 'hit')} in 7 days"]
    notes += [state.value] if state is not WatchState.LIVE else []
    name = tidy(watch.name, limit=_NAME) or "–"
    said = f"{name}\n{tidy(watch.query, limit=_QUERY)}\n{', '.join(notes)}"
    block: kit.Block = {"type": "section", "text": kit.plain(said)}
    longest = max(len(deed) for deed, _ in _DEEDS)
    if not watch.name or longest + 1 + len(watch.name) * 2 > _OPTION_VALUE:
        return block
    options = [(label, f"{deed} {watch.name}") for deed, label in _DEEDS]
    return {**block, "accessory": kit.overflow(options, action_id=HOME_DO)}


def _head_of(channel: str, stories: Sequence[DigestLine]) -> list[kit.Element]:
    name: kit.Element = kit.text(f"#{tidy(channel, limit=_NAME)}", bold=True)
    if is_channel_id(channel):
        direct = channel.startswith(("U", "W", "D"))
        name = (
            kit.text("Direct messages to you", bold=True)
            if direct
            else {"type": "channel", "channel_id": channel}
        )
    lines = [name, kit.text(" was told of\n" if stories else " was told of nothing today.")]
    for story in stories[:_STORIES]:
        headline = tidy(story.headline, limit=_HEADLINE) or "(no headline)"
        lines += [
            kit.link(headline, tidy_url(story.url)),
            kit.text("  "),
            kit.date(story.at),
            kit.text("\n"),
        ]
    return lines
