"""Stories that were stored, live again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.model import (
    Entry,
    EntryKey,
    Event,
    Genre,
    MemberRecord,
    Mention,
    Scored,
    Source,
    Story,
)
from bot.stories.classification.deals import StageOf
from bot.stories.classification.events import sure_event, wanted_event
from bot.stories.classification.sureness import CertaintyOf
from bot.stories.live import LiveStories
from bot.stories.report import Report, read_report

__all__ = ["restore"]


def restore(
    live: LiveStories,
    members: Sequence[MemberRecord],
    stories: Sequence[Story],
    *,
    mentions_of: Callable[[Entry, Source], Sequence[Mention]],
    official_for_of: Callable[[Entry, Source], frozenset[str]],
    event_of: Callable[[Entry], Event],
    genre_of: Callable[[Entry], Scored[Genre]],
    stage_of: StageOf | None,
    certainty_of: CertaintyOf | None,
    pulled: Iterable[EntryKey],
) -> tuple[EntryKey, ...]:
    """Take stored stories into ``live``, which is empty; see `StoryWindow.restore`."""
    read_anew = []
    live.texts.copies.reserve(len(members))
    for member in members:
        key, number = member.entry.key, int(member.story.removeprefix("s"))
        if member.reading is not None:
            kept = live.packing.take(member.reading)
            if number not in live.states and member.text_of is None and member.order is not None:
                # All that it does is to open a story, as most do.
                live.open(number, key, kept, member.entry.seen, member.order)
                continue
            report = live.packing.unpack(key, kept)
        else:
            report = _read_member(
                member, mentions_of, official_for_of, event_of, genre_of, stage_of, certainty_of
            )
            kept = live.packing.pack(report)
            read_anew.append(key)
        original = _find_text(live, member, report, number)
        live.admit(number, report, original, report.said.seen, member.order, kept)
    for story in stories:
        number = int(story.id.removeprefix("s"))
        live.next_story = max(live.next_story, number + 1)
        if number in live.states:
            live.states.set_times(number, opened=story.opened, changed=story.changed)
    for key in pulled:
        number_of = live.texts.find_story(key)
        if number_of is not None:
            live.states[number_of].pulled |= {key}
            live.states[number_of].withdraw_pulled()
    live.states.sort()
    return tuple(read_anew)


def _read_member(
    member: MemberRecord,
    mentions_of: Callable[[Entry, Source], Sequence[Mention]],
    official_for_of: Callable[[Entry, Source], frozenset[str]],
    event_of: Callable[[Entry], Event],
    genre_of: Callable[[Entry], Scored[Genre]],
    stage_of: StageOf | None,
    certainty_of: CertaintyOf | None,
) -> Report:
    entry, source = member.entry, member.source
    before = None
    if member.before is not None:
        title, summary = member.before
        before = replace(entry, title=title, summary=summary, content=None)
    return read_report(
        entry,
        source,
        mentions_of(entry, source),
        # What is stored of the event may be that of the text which it was placed with.
        event_of(entry)
        if member.revised
        else sure_event(Scored(type=member.event, score=member.event_score)),
        official_for_of(entry, source),
        watched=member.watched,
        revised=member.revised,
        before=before,
        genre=genre_of(entry),
        stage_of=stage_of,
        certainty_of=certainty_of,
        called=None
        if member.revised
        else wanted_event(Scored(type=member.event, score=member.event_score)),
    )


def _find_text(
    live: LiveStories, member: MemberRecord, report: Report, number: int
) -> EntryKey | None:
    """The member of its story whose text a stored one was found to have."""
    found, story_of = member.text_of, live.texts.find_story
    if member.order is None:
        # Of what an earlier version placed only its decision is known: a text whose own
        # agency came later is no copy by that, and is found once more.
        found = member.copy_of
        if found is None or story_of(found) != number:
            found = live.texts.find_original(report)
    return None if found is None or story_of(found) != number else found
