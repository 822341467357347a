"""An entry, read once for all that the story window asks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model import Entry, Event, Field, Mention, Source
from bot.stories.copies import Profile, read_profile
from bot.stories.denials import Dispute, find_dispute
from bot.stories.features import ENTITY, NOTHING, Features, read_features
from bot.stories.origins import Attribution, attribute
from bot.stories.text import is_advice
from bot.stories.voices import Voice, read_voice

__all__ = ["Report", "read_report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is asked of an entry: what it says, whose text and whose word it is.

    ``entry`` is without its text, which was read: a window keeps very many reports.
    """

    entry: Entry
    source: Source
    features: Features
    profile: Profile
    attribution: Attribution
    voice: Voice
    dispute: Dispute | None
    affirms: bool  # it tells the news as such: it neither denies it nor only gives advice
    deniers: frozenset[str]  # the terms of the entities that the dispute names as speaking
    watched: bool
    revised: bool


def read_report(
    entry: Entry,
    source: Source,
    mentions: Sequence[Mention],
    event: Event,
    official_for: frozenset[str],
    *,
    watched: bool,
    revised: bool = False,
) -> Report:
    """Read ``entry`` for the window; the arguments are those of `StoryWindow.place`.

    ``revised`` says that the entry was placed with another text before.
    """
    profile = read_profile(entry)
    dispute = find_dispute(entry, event)
    voice = read_voice(entry, source, mentions, official_for)
    return Report(
        entry=replace(entry, summary="", content=None),
        source=source,
        features=read_features(entry, mentions, event),
        profile=profile,
        attribution=attribute(
            entry,
            source,
            agency=profile.agency,
            party=voice.is_official(None),
            bodies=voice.bodies,
        ),
        voice=voice,
        dispute=dispute,
        affirms=not (dispute is not None and dispute.in_headline) and not is_advice(entry.title),
        deniers=_find_deniers(entry, mentions, dispute, voice),
        watched=watched,
        revised=revised,
    )


def _find_deniers(
    entry: Entry, mentions: Sequence[Mention], dispute: Dispute | None, voice: Voice
) -> frozenset[str]:
    if dispute is None:
        return NOTHING
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    who = dispute.who or ""
    named = {
        mention.entity
        for mention in mentions
        if (said := texts.get(mention.field, "")[mention.start : mention.end]) and said in who
    }
    return frozenset(ENTITY + entity for entity in named) | voice.known_by
