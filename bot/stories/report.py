"""An entry, read once for all that the story window asks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import msgspec
from msgspec import structs

from bot.model import (
    GENRE_SURE,
    Certainty,
    Entry,
    EntryKey,
    Event,
    Field,
    Genre,
    Mention,
    Scored,
    Source,
)
from bot.stories.authorship.bystanders import only_reacts
from bot.stories.authorship.origins import Attribution, attribute
from bot.stories.authorship.outlets import outlet_key
from bot.stories.authorship.releases import is_release_wire, seeks_clients
from bot.stories.authorship.voices import NOBODY, Voice, host_of, read_voice
from bot.stories.classification.deals import Stage, StageOf
from bot.stories.classification.sureness import CertaintyOf, read_sureness
from bot.stories.editing.reversals import is_withdrawn, takes_back
from bot.stories.language.text import cut_credit, cut_headline, is_advice, lead_of
from bot.stories.numbers.consequences import read_consequences
from bot.stories.numbers.crowds import read_crowds
from bot.stories.numbers.first_numbers import FirstNumber, read_first_numbers
from bot.stories.numbers.heights import Height, read_heights
from bot.stories.numbers.lowered import Lowered, read_lowered
from bot.stories.numbers.resets import Reset, read_reset
from bot.stories.similarity.saying import say_where
from bot.stories.stance.claims import Denied, gives_no_answer
from bot.stories.stance.denials import Dispute, find_dispute, is_denial
from bot.stories.stance.endings import tells_end
from bot.stories.stance.likely_denials import list_below
from bot.stories.stance.negations import doubts_news, find_negated
from bot.stories.stance.opposites import Opposite, read_opposite
from bot.stories.stance.statements import denies_report, find_upheld, says_nothing
from bot.stories.syndication.copy_profiles import Profile, read_profile
from bot.stories.traits.features import ENTITY, NOTHING, Features, read_features

__all__ = ["NEWS", "Report", "Said", "leave_old", "read_report"]

NEWS = Scored(type=Genre.NEWS, score=1.0)

_NO_WITNESS = frozenset(Genre) - {Genre.NEWS, Genre.LIVE, Genre.INTERVIEW}
"""Genres that tell of news without having asked anybody: they are no origin of it."""


class Said(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Who says it, where and when. ``at`` is the entry's own time, ``where`` what its
    place is called, ``url`` its address where that is none by which its profile knows the page.
    """

    seen: datetime
    at: datetime
    url: str | None
    where: str
    tier: int
    attribution: Attribution
    voice: Voice
    dispute: Dispute | None
    affirms: bool  # it tells the news as such: it neither denies it nor only gives advice
    deniers: frozenset[str]  # the terms of the entities that the dispute names as speaking
    watched: bool
    revised: bool
    heights: tuple[Height, ...] = ()  # its numbers that may be found to have risen
    # The numbers of its headline that are news where they are the first, and what all its count.
    firsts: tuple[FirstNumber, ...] = ()
    counts: tuple[str, ...] = ()
    lowered: Lowered | None = None  # what its headline changes a toll to
    agency: bool = False  # it is an agency's text
    stage: Stage | None = None  # how far a deal has come by its headline
    may_ring: bool = False  # a channel may have been told of its story by it
    negated: tuple[str, ...] = ()  # the terms of what its headline says there is not
    doubts: bool = False  # its headline calls the news a fake, or doubts it
    speaker: str = ""  # whose official word it may be, as the text names them
    undecided: bool = False  # its headline says that something is not decided
    tells_end: bool = False  # its headline may tell that something is over, halted or in doubt
    opposite: Opposite | None = None  # what its headline says no to
    below: tuple[str, ...] = ()  # the sentences below its headline that may deny something
    called: Event = Event.OTHER
    sureness: Certainty | None = None  # how certain its headline calls that
    reset: Reset | None = None  # the sum or the jobs that its headline says were changed


class Report(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is asked of an entry: what it says, whose text and whose word it is."""

    key: EntryKey
    features: Features
    profile: Profile
    said: Said

    @property
    def title(self) -> str:
        """The published headline."""
        return self.profile.raw_title

    @property
    def url(self) -> str | None:
        """The address as published."""
        return self.said.url or self.profile.url


def read_report(
    entry: Entry,
    source: Source,
    mentions: Sequence[Mention],
    event: Event,
    official_for: frozenset[str],
    *,
    watched: bool,
    may_ring: bool = True,
    revised: bool = False,
    before: Entry | None = None,
    instead_of: Report | None = None,
    genre: Scored[Genre] = NEWS,
    stage_of: StageOf | None = None,
    certainty_of: CertaintyOf | None = None,
    called: Event | None = None,
) -> Report:
    """Read ``entry`` for the window; the arguments are those of `StoryWindow.place`.

    ``revised`` says that the entry was placed with another text before: with that of ``before``,
    read as ``instead_of``, as far as these are known. ``may_ring`` says that a channel
    may hear of it at once where a watch matches it. What is sure to be of a genre that reports
    nothing itself is no origin, and its numbers count for nothing. Without ``stage_of`` no deal
    has stages, and without ``certainty_of`` nothing is hearsay. ``called`` is the event by which
    watches ask for the entry, as ``event`` is that by which it finds its story; None for the same.
    """
    profile = read_profile(entry)
    voice = read_voice(entry, source, mentions, official_for)
    is_mute = voice is not NOBODY and says_nothing(entry)
    dispute = find_dispute(entry, event)
    speaker = "" if voice is NOBODY else _name_speaker(entry, source, mentions, voice)
    if dispute is None and voice is not NOBODY and denies_report(entry):
        ended = find_upheld(entry)
        part = Denied.END if ended else None
        dispute = Dispute(who=speaker, retraction=False, plain=True, part=part, ended=ended)
    if revised and not (dispute is not None and dispute.in_headline):
        retracted = instead_of is not None and _retracts(instead_of)
        if takes_back(entry, before, retracted=retracted):
            dispute = Dispute(who=None, retraction=True)
    if is_mute:
        voice = NOBODY
    denies = is_denial(dispute)
    features = read_features(entry, mentions, event)
    attribution = attribute(
        # Who tells of a denial asked for it; the report that is denied it only names.
        replace(entry, summary="", content=None) if denies else entry,
        source,
        agency=profile.agency,
        party=voice.is_official(None),
        bodies=voice.bodies,
        parties=_list_parties(entry, mentions),
    )
    if revised:
        dispute = _find_own_retraction(entry, source, dispute, attribution)
    is_witness = genre.type not in _NO_WITNESS or genre.score < GENRE_SURE or voice is not NOBODY
    if not is_witness:
        attribution = structs.replace(attribution, retells=True, genre=genre.type.value)
    elif only_reacts(entry, mentions, voice, event):
        attribution = structs.replace(attribution, reacts=True)
    return Report(
        key=entry.key,
        features=features,
        profile=profile,
        said=Said(
            seen=entry.seen,
            at=entry.counts_from,
            url=None if entry.url == profile.url else entry.url,
            where=say_where(entry, source),
            tier=source.tier,
            # Whoever has no answer to a report is no second voice on it.
            attribution=structs.replace(attribution, retells=True) if is_mute else attribution,
            voice=voice,
            dispute=dispute,
            affirms=not (dispute is not None and dispute.in_headline and not dispute.needs)
            and not is_mute
            and not is_advice(entry.title)
            and not _is_advert(entry, source),
            deniers=_find_deniers(entry, mentions, dispute, voice),
            watched=watched,
            revised=revised,
            heights=_find_heights(entry, features, event) if is_witness else (),
            firsts=_find_firsts(entry, event) if is_witness else (),
            counts=_list_counts(entry) if is_witness else (),
            lowered=read_lowered(cut_headline(entry.title).text) if is_witness else None,
            agency=bool(profile.agency),
            stage=(
                None
                if stage_of is None or denies or not is_witness
                else _find_stage(entry, event, voice, stage_of)
            ),
            may_ring=watched and may_ring,
            negated=find_negated(entry.title),
            doubts=doubts_news(entry.title),
            speaker=speaker,
            undecided=gives_no_answer(entry.title),
            tells_end=not denies and tells_end(entry.title),
            opposite=read_opposite(entry.title),
            below=list_below(cut_credit(lead_of(entry)).text),
            reset=read_reset(cut_headline(entry.title).text) if is_witness else None,
            called=called or event,
            sureness=(
                None
                if certainty_of is None or dispute is not None or not is_witness
                else read_sureness(
                    entry.title, called or event, certainty_of, cut_credit(lead_of(entry)).text
                )
            ),
        ),
    )


def _find_own_retraction(
    entry: Entry, source: Source, dispute: Dispute | None, attribution: Attribution
) -> Dispute | None:
    """What a changed text disputes: what its outlet takes back has that outlet's name."""
    if not (dispute is not None and dispute.in_headline) and is_withdrawn(entry, attribution.own):
        dispute = Dispute(who=None, retraction=True)
    if dispute is not None and dispute.who is None and _is_own(source.name, attribution):
        return structs.replace(dispute, who=source.name)
    return dispute


def leave_old(report: Report, text_at: datetime, fresh_from: datetime | None) -> Report:
    """A copy, which rings nobody where its text was there before ``fresh_from``; a party's or an
    authority's own word is of when it came, whoever had its words before.
    """
    if fresh_from is None or text_at >= fresh_from or report.said.voice is not NOBODY:
        return report
    return structs.replace(report, said=structs.replace(report.said, may_ring=False))


def _retracts(report: Report) -> bool:
    """Whether an outlet takes its own word back in it."""
    dispute, attribution = report.said.dispute, report.said.attribution
    if dispute is None or not dispute.retraction:
        return False
    return dispute.who is None or _is_own(dispute.who, attribution)


def _is_own(name: str, attribution: Attribution) -> bool:
    return outlet_key(name) in attribution.own


def _is_advert(entry: Entry, source: Source) -> bool:
    hosts = (source.host, host_of(entry))
    return any(map(is_release_wire, hosts)) and seeks_clients(entry)


def _find_heights(entry: Entry, features: Features, event: Event) -> tuple[Height, ...]:
    headline = cut_headline(entry.title).text
    crowds = read_crowds(headline, event)
    if not features.figures:
        return crowds  # none, of most
    return (*read_heights(headline, cut_credit(lead_of(entry)).text), *crowds)


def _find_firsts(entry: Entry, event: Event) -> tuple[FirstNumber, ...]:
    return read_first_numbers(cut_headline(entry.title).text, event)


def _list_counts(entry: Entry) -> tuple[str, ...]:
    """What the numbers of consequence in its headline and the text below it count."""
    headline, lead = cut_headline(entry.title).text, cut_credit(lead_of(entry)).text
    return tuple(kind for kind, _ in read_consequences(headline, lead).numbers())


def _list_parties(entry: Entry, mentions: Sequence[Mention]) -> frozenset[str]:
    """The names by which the headline and the summary name entities."""
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    named = (texts.get(mention.field, "")[mention.start : mention.end] for mention in mentions)
    return frozenset(name for name in named if name)


def _name_speaker(entry: Entry, source: Source, mentions: Sequence[Mention], voice: Voice) -> str:
    """Whose word it is, as the entry calls them, or else by the host on which it stands."""
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    named = (
        texts.get(mention.field, "")[mention.start : mention.end]
        for mention in mentions
        if ENTITY + mention.entity in voice.known_by
    )
    if voice.unlisted:
        return voice.bodies[0].replace("-", " ").title()
    return next((name for name in named if name), say_where(entry, source))


def _find_stage(entry: Entry, event: Event, voice: Voice, stage_of: StageOf) -> Stage | None:
    """How far a deal has come by a headline, and by the text of who has a part in it."""
    own = "" if voice is NOBODY else cut_credit(lead_of(entry)).text
    return stage_of(cut_headline(entry.title).text, event, own)


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
    # "Google denies Gmail breach": what is theirs is spoken for by them.
    named |= {mention.entity for mention in mentions if mention.owner in named}
    return frozenset(ENTITY + entity for entity in named) | voice.known_by
