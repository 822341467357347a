"""Stories that rest packed are found, joined, merged and told as if they had been at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from benchmarks.generated_news import make_entries, make_names
from benchmarks.stories import read_stream
from bot.model import (
    Change,
    ChangeKind,
    Entry,
    EntryKey,
    Event,
    Genre,
    MemberRecord,
    Placement,
    Relation,
    Scored,
    Source,
)
from bot.stories import StoryWindow
from bot.stories.packing import Packing, unpack_genre, unpack_profile, unpack_said
from bot.stories.report import read_report
from bot.stories.resting import GatheringShelf
from bot.stories.similarity import likeness
from bot.stories.similarity.holders import Holders
from bot.stories.similarity.likeness import Sight, ask_at_first, compare
from bot.stories.similarity.questions import ask
from bot.stories.traits.features import is_common, read_features
from bot.stories.traits.gathered import open_gathering
from tests.classifying import classify, find_event
from tests.stories.newsdesk import find_mentions, write

NATURAL = Path(__file__).parents[1] / "data" / "stories-natural.jsonl"


def read_natural() -> list[Entry]:
    return [each.entry for each in read_stream(NATURAL)]


def place(window: StoryWindow, entry: Entry, *, watched: bool = True) -> Placement | None:
    return window.place(
        entry,
        Source.unlisted(entry.source),
        mentions=find_mentions(entry),
        event=classify(entry).event,
        official_for=frozenset(),
        watched=watched,
        now=entry.seen,
    )


def play(window: StoryWindow, entries: list[Entry]) -> list[Placement | None]:
    """Place entries; now and then one is unwatched, changes, or its page is pulled."""
    told: list[Placement | None] = []
    for number, entry in enumerate(entries):
        source = Source.unlisted(entry.source)
        event = classify(entry).event
        told.append(place(window, entry, watched=number % 7 != 3))
        earlier = entries[number * 2 // 3]
        if number % 5 == 1:
            changed = replace(earlier, title=f"Correction: {earlier.title}")
            told.append(
                window.revise(
                    changed,
                    source,
                    mentions=find_mentions(changed),
                    event=event,
                    official_for=frozenset(),
                    now=entry.seen,
                )
            )
        if number % 5 == 2:
            kind = ChangeKind.PULLED if number % 2 else ChangeKind.BACK
            change = Change(kind=kind, before="", after="", topic="page", now="gone")
            told.append(window.mark_page(earlier.key, change))
        if number % 11 == 4:
            told.append(place(window, earlier))
        if number % 13 == 4 and told[-1] is not None and window.holds(entry.key):
            assert window.first_seen(entry.key) == entry.seen
    return told


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "entries", [read_natural(), list(make_entries(250, seed=5))], ids=["natural", "generated"]
)
def test_a_window_that_packs_its_stories_decides_as_one_that_does_not(
    entries: list[Entry],
) -> None:
    ready = play(StoryWindow(merging=True, awake=10_000), entries)
    for awake in (1, 3):
        assert play(StoryWindow(merging=True, awake=awake), entries) == ready, awake
    assert len({placement.story for placement in ready if placement}) > 100


def test_a_story_of_many_words_is_found_packed_as_well() -> None:
    words = make_names(500)
    entries = [
        replace(
            entry,
            title="Ferry Tarnholm aground off Skerrow, forty taken off in gale",
            summary=f"Ferry Tarnholm ran aground. {' '.join(words[number * 16 :][:16])}.",
        )
        for number, entry in enumerate(make_entries(30, seed=2))
    ]
    between = list(make_entries(30, seed=6))
    turns = [entry for turn in zip(entries, between, strict=True) for entry in turn]
    packing, ready = StoryWindow(awake=1), StoryWindow(awake=10_000)
    told = [place(packing, entry) for entry in turns]
    assert told == [place(ready, entry) for entry in turns]
    assert len({placement.story for placement in told[::2] if placement}) == 1


def test_what_is_seen_of_a_story_as_it_lies_is_what_it_is_unpacked() -> None:
    packing = Packing()
    shelf, holders = GatheringShelf(packing, awake=1), Holders(packing.numbers)
    seen = missed = 0
    for at, entry in enumerate([*read_natural()[:100], *make_entries(100, seed=8)]):
        features = read_features(entry, find_mentions(entry), classify(entry).event.type)
        kept = packing.pack_features(features, entry.seen)
        question = ask(features, numbers=packing.numbers, holders=holders, live=len(shelf))
        for story in map(shelf.__getitem__, list(shelf)):
            score, shared = likeness.score(question, story)
            whole = Sight(
                score=score,
                shared=shared,
                has_lead=any(member.has_lead for member, _ in story.recent),
                event=story.event(),
                first=story.first,
                last=story.last,
            )
            sight = shelf.look(story.number, question, 0.0)
            assert sight in (None, whole)
            assert score == 0 or shelf.may_reach(story.number, question, score)
            if sight is None and not all(map(is_common, shared)):
                needed = ask_at_first(features, whole, entry.seen, 0.0)
                assert needed is None or compare(features, whole, story, needed) is None
                missed += 1
            seen += sight is not None
        # Some stories grow large, others stay a single report.
        number = at if at % 3 else at % 4
        if number in shelf:
            known = shelf[number].terms
            new = [term for term in features.terms if term not in known]
            shelf.admit(number, features, entry.seen, kept)
        else:
            new = list(features.terms)
            shelf.put(open_gathering(number, features, entry.seen, kept))
        holders.add(packing.numbers.find_all(new), number)
    assert seen > 50
    assert missed > 1_000


def test_what_is_kept_of_a_report_is_all_of_it_here_and_in_another_window() -> None:
    packing, other = Packing(), Packing()
    other.numbers.number(["harbour", "other", "numbers"])
    for entry in [*read_natural()[:80], replace(read_natural()[0], id="0", title="", summary="")]:
        event = classify(entry).event
        source = Source.unlisted(entry.source)
        genre = Scored(type=Genre.OPINION if entry.id == "0" else Genre.NEWS, score=1.0)
        report = read_report(
            entry, source, find_mentions(entry), event.type, frozenset(), watched=True, genre=genre
        )
        kept = packing.pack(report)
        assert packing.unpack(report.key, kept) == report
        assert packing.unpack_features(kept) == report.features
        assert (unpack_profile(kept), unpack_said(kept)) == (report.profile, report.said)
        assert unpack_genre(kept) == report.said.attribution.genre
        reading = packing.write(kept)
        assert other.unpack(report.key, other.take(reading)) == report
        assert other.write(other.take(reading)) == reading


def test_what_is_no_reading_is_refused() -> None:
    with pytest.raises(ValueError, match="truncated"):
        Packing().take(b"\x94\xc4")


def test_stories_are_let_go_in_the_order_of_their_last_change_while_they_rest() -> None:
    entries = list(make_entries(120, seed=9))
    window = StoryWindow(merging=True, awake=2)
    play(window, entries)
    live = len(window)
    gone = window.forget(entries[-1].seen + timedelta(hours=60))
    assert 0 < len(gone) < live
    assert len(window) == live - len(gone)
    gone += window.forget(entries[-1].seen + timedelta(days=9))
    assert (len(gone), len(set(gone)), len(window)) == (live, live, 0)


def record(window: StoryWindow, entry: Entry, story: str) -> MemberRecord:
    """What a store gives back of a placed entry, without its texts."""
    place, event = window.place_of(entry.key), classify(entry).event
    assert place is not None
    return MemberRecord(
        entry=replace(entry, summary="", content=None),
        source=Source.unlisted(entry.source),
        story=story,
        relation=Relation.REPORT,
        copy_of=None,
        event=event.type,
        event_score=event.score,
        watched=place.watched,
        revised=place.revised,
        reading=window.reading(entry.key),
        order=place.order,
        text_of=place.text_of,
    )


@pytest.mark.parametrize(
    ("many", "later"), [(60, 9), pytest.param(700, 60, marks=pytest.mark.no_cover)]
)
def test_a_window_that_is_built_of_readings_decides_as_the_one_that_made_them(
    many: int, later: int
) -> None:
    early, late = list(make_entries(many, seed=4)), read_natural()[:later]
    late = [replace(entry, seen=early[-1].seen) for entry in late]
    window = StoryWindow(merging=True, awake=5)
    story_of: dict[EntryKey, str] = {}
    for entry in early:
        told = place(window, entry)
        assert told is not None
        story_of[entry.key] = told.story
        for merge in told.merged:
            story_of = {
                key: merge.into if story == merge.gone else story for key, story in story_of.items()
            }
    stories = [window.story(story) for story in set(story_of.values())]
    members = [record(window, entry, story_of[entry.key]) for entry in early]

    again = StoryWindow(next_story=window.next_story, merging=True)
    read_anew = again.restore(
        members,
        stories,
        mentions_of=lambda entry, _: find_mentions(entry),
        official_for_of=lambda _entry, _source: frozenset(),
        event_of=find_event,
    )
    assert read_anew == ()
    assert again.place_of(late[0].key) is None
    assert again.reading(late[0].key) is None
    assert len(again) == len(window) > many * 3 / 7
    kept = [window.reading(entry.key) for entry in early]
    assert [again.reading(entry.key) for entry in early] == kept
    assert play(again, late) == play(window, late)


def test_a_reading_of_before_names_none_of_what_keeps_events_apart() -> None:
    source = Source.unlisted("gazette.example")
    entry = write("Blast at Nokia factory, Nokia buys chipmaker Verlo, recalls phones")
    report = read_report(
        entry, source, find_mentions(entry), Event.ACCIDENT, frozenset(), watched=True
    )
    assert report.features.counterparts
    assert report.features.scenes
    assert report.features.sorts
    assert report.features.action is not None
    assert report.features.particulars
    now = Packing()
    reading = msgspec.msgpack.decode(now.write(now.pack(report)))
    reading[1] = reading[1][:-5]  # as it was kept
    before = now.take(msgspec.msgpack.encode(reading))
    read = now.unpack(entry.key, before).features
    assert read == structs.replace(
        report.features,
        counterparts=(),
        scenes=frozenset(),
        sorts=frozenset(),
        action=None,
        particulars=frozenset(),
    )
