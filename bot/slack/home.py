"""The App Home: a person's watches, what their channels heard, and how all does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.alerts.inert import tidy, tidy_url
from bot.languages import phrase
from bot.model import DigestLine, Language, Watch, WatchActivity, WatchState
from bot.slack import elements as kit
from bot.slack.ids import is_channel_id, is_direct_id
from bot.slack.introduction import NEW_WATCH, settings_button
from bot.slack.lookup import look_buttons
from bot.slack.source_dialog import source_button
from bot.slack.watch_menu import offer_deeds

__all__ = ["HOME_DO", "Home", "make_home"]

HOME_DO = "watch.do"
"""The menu of a watch in the home tab; its values are what to do and the watch's name."""

_WATCHES = 20
_STORIES = 5
_NAME = 80
_QUERY = 200
_HEADLINE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What a person's home tab shows.

    ``told`` are the latest stories of the channels in which they are; ``unasked`` says that Slack
    could not be asked which those are. ``on`` are the headlines of the stories that they are on,
    each with until when, and ``notice`` blocks on top: what they did here just now.
    """

    watches: Sequence[Watch]
    activity: Mapping[str, WatchActivity] = field(default_factory=dict)
    told: Mapping[str, Sequence[DigestLine]] = field(default_factory=dict)
    unasked: bool = False
    on: Sequence[tuple[str, datetime]] = ()
    status: Sequence[kit.Block] = ()
    notice: Sequence[kit.Block] = ()


def make_home(
    home: Home, *, now: datetime, language: Language = Language.ENGLISH
) -> dict[str, Any]:
    """The view to publish."""
    blocks: list[kit.Block] = [*home.notice, kit.header(phrase(language, "home_watches"))]
    if not home.watches:
        nothing, guide = phrase(language, "home_none"), phrase(language, "home_guide")
        said = [kit.text(f"{nothing}\n", bold=True), kit.text(guide)]
        blocks.append(kit.rich_text(kit.section(said)))
    blocks += [_show_watch(one, home.activity, now, language) for one in home.watches[:_WATCHES]]
    if (rest := len(home.watches) - _WATCHES) > 0:
        blocks.append(kit.context(phrase(language, "home_more", n=rest)))
    blocks.append(
        kit.actions(
            [
                kit.button(phrase(language, "press_new_watch"), action_id=NEW_WATCH, value="-"),
                source_button(language),
                *look_buttons(language),
            ]
        )
    )
    if home.on:
        blocks.append(kit.header(phrase(language, "home_on")))
        lines: list[kit.Element] = []
        for headline, until in home.on[:_STORIES]:
            shown = tidy(headline, limit=_HEADLINE) or phrase(language, "no_headline")
            lines += [
                kit.text(shown),
                kit.text(phrase(language, "home_until")),
                kit.date(until),
                kit.text("\n"),
            ]
        blocks.append(kit.rich_text(kit.section(lines)))
    if home.unasked:
        blocks.append(kit.context(phrase(language, "channels_unasked")))
    for channel, stories in home.told.items():
        blocks.append(kit.rich_text(kit.section(_head_of(channel, stories, language))))
        blocks.append(kit.actions([settings_button(channel, language=language)]))
    if home.status:
        blocks += [kit.header(phrase(language, "home_status")), *home.status]
    return {"type": "home", "blocks": blocks}


def _show_watch(
    watch: Watch, activity: Mapping[str, WatchActivity], now: datetime, language: Language
) -> kit.Block:
    brought = activity.get(watch.name, WatchActivity())
    state = watch.state(now)
    notes = [phrase(language, "home_hits", n=brought.week_hits)]
    notes += [phrase(language, f"state_{state.value}")] if state is not WatchState.LIVE else []
    name = tidy(watch.name, limit=_NAME) or "–"
    said = f"{name}\n{tidy(watch.query, limit=_QUERY)}\n{', '.join(notes)}"
    block: kit.Block = {"type": "section", "text": kit.plain(said)}
    menu = offer_deeds(watch, now=now, language=language, action_id=HOME_DO)
    return block if menu is None else {**block, "accessory": menu}


def _head_of(channel: str, stories: Sequence[DigestLine], language: Language) -> list[kit.Element]:
    name: kit.Element = kit.text(f"#{tidy(channel, limit=_NAME)}", bold=True)
    if is_channel_id(channel):
        direct = is_direct_id(channel)
        name = (
            kit.text(phrase(language, "home_direct"), bold=True)
            if direct
            else {"type": "channel", "channel_id": channel}
        )
    lines = [name, kit.text(phrase(language, "home_told" if stories else "home_untold"))]
    for story in stories[:_STORIES]:
        headline = tidy(story.headline, limit=_HEADLINE) or phrase(language, "no_headline")
        lines += [
            kit.link(headline, tidy_url(story.url)),
            kit.text("  "),
            kit.date(story.at),
            kit.text("\n"),
        ]
    return lines
