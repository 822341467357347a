"""How urgent a hit is, and why."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.model import (
    THRESHOLD_SCORES,
    Entry,
    Event,
    Field,
    Genre,
    Hit,
    Level,
    Match,
    Placement,
    Priority,
    Relation,
    Scored,
    Source,
    Status,
    Threshold,
    Urgency,
    Watch,
)
from bot.stories import BREAKING_AT, StoryWindow, Weights, weigh
from tests.classifying import classify
from tests.stories.newsdesk import GAZETTE, JOURNAL, NOON, REUTERS, find_mentions, write

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "articles"
HEADLINE = "Microsoft and OpenAI Break Up — Silicon Valley's Biggest AI Alliance Is Over"

SINGLE = Placement(
    story="s1",
    relation=Relation.NEW,
    copy_of=None,
    status=Status.SINGLE_SOURCE,
    origins=1,
    copies=0,
    official=False,
    story_opened=NOON,
)
CORROBORATED = replace(SINGLE, status=Status.CORROBORATED, origins=2, relation=Relation.REPORT)
NEWS = Scored(type=Genre.NEWS, score=1.0)


def find_hit(entry: Entry, *words: str) -> Hit:
    """The hit of a watch that looks for ``words``."""
    texts = {
        Field.TITLE: entry.title,
        Field.SUMMARY: entry.summary,
        Field.CONTENT: entry.content or "",
    }
    matches = [
        Match(watch="w", field=where, start=at, end=at + len(word), text=text[at : at + len(word)])
        for where, text in texts.items()
        for word in words
        if (at := text.casefold().find(word.casefold())) >= 0
    ]
    assert matches, f"{words} stand nowhere in {entry.title!r}"
    return Hit(watch="w", matches=tuple(matches))


def rate(
    entry: Entry,
    *words: str,
    source: Source = GAZETTE,
    priority: Priority = Priority.NORMAL,
    placement: Placement = SINGLE,
    now: datetime | None = None,
    hit: Hit | None = None,
    weights: Weights | None = None,
    event: Scored[Event] | None = None,
    genre: Scored[Genre] | None = None,
) -> Urgency:
    read = classify(entry)
    return weigh(
        watch=Watch(name="w", query="q", channels=("desk",), priority=priority),
        hit=hit or find_hit(entry, *words),
        entry=entry,
        source=source,
        event=event or read.event,
        genre=genre or read.genre,
        placement=placement,
        now=now or entry.seen,
        weights=weights,
    )


DEAL = write("Nokia to buy Infinera for $2.3 billion", "Nokia agreed to buy the optical firm.")


@pytest.mark.parametrize("words", [("Microsoft", "OpenAI"), ("partnership",)])
@pytest.mark.parametrize("where", ["summary", "content"])
def test_the_users_article_rings_as_important_and_as_one_source(
    words: tuple[str, ...], where: str
) -> None:
    paths = sorted(ARTICLES.glob("*.txt"))
    if not paths:
        pytest.skip("the article is not at hand (shared/data/articles)")
    text = paths[0].read_text(encoding="utf-8").splitlines()[0]
    entry = write(HEADLINE, **{where: text})
    event = classify(entry).event
    placement = StoryWindow().place(
        entry,
        GAZETTE,
        mentions=find_mentions(entry),
        event=event,
        official_for=frozenset(),
        watched=True,
        now=NOON,
    )
    assert placement is not None
    assert placement.status is Status.SINGLE_SOURCE
    urgency = rate(entry, *words, placement=placement)
    assert urgency.level is Level.BREAKING
    assert urgency.score >= THRESHOLD_SCORES[Threshold.IMPORTANT]
    assert "partnership ended" in urgency.reasons
    assert "one source, not confirmed" in urgency.reasons


def test_a_match_in_the_headline_is_named() -> None:
    urgency = rate(write(HEADLINE), "Microsoft", "OpenAI")
    assert "matches in the headline: Microsoft, OpenAI" in urgency.reasons


def test_a_review_that_mentions_the_watch_at_its_end_does_not_ring() -> None:
    text = "The keys are soft and the screen is bright. " * 20 + "It beats Microsoft's own."
    review = write("Acme Slate 3 review: bright, thin and dear", content=text)
    urgency = rate(review, "Microsoft", source=REUTERS, priority=Priority.HIGH)
    assert urgency.level is Level.DIGEST
    assert urgency.reasons[0] == "a guide or review, not news"
    assert "a passing mention in the text" in urgency.reasons


def test_an_unlabelled_column_that_mentions_the_watch_at_its_end_does_not_ring() -> None:
    text = "Towns forget what trees are for. " * 30 + "Even Microsoft plants them."
    column = write("Our streets deserve their shade", content=text)
    assert rate(column, "Microsoft", source=REUTERS, priority=Priority.HIGH).level is Level.DIGEST


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: Microsoft and OpenAI break up, and not a day too soon",
        "Analysis: what the end of the Microsoft OpenAI partnership means",
        "How to move from OpenAI after the Microsoft break up",
        "Advisors LLC trims stake in Microsoft after OpenAI break up",
        "Morning briefing: Microsoft and OpenAI break up",
        "10 years ago: Microsoft and OpenAI end partnership",
        "Interview: Microsoft's chief on the OpenAI break up",
        "Sponsored: after Microsoft and OpenAI break up, save 20%",
        "Explained: why Microsoft and OpenAI break up",
    ],
)
def test_what_is_no_news_never_rings(title: str) -> None:
    entry = write(title)
    urgency = rate(
        entry, "Microsoft", source=REUTERS, priority=Priority.HIGH, placement=CORROBORATED
    )
    assert urgency.level is Level.DIGEST
    assert urgency.reasons[0].endswith("not news")
    assert urgency.score < BREAKING_AT


def test_a_live_page_may_ring() -> None:
    entry = write("Live: Microsoft and OpenAI end their partnership")
    assert rate(entry, "Microsoft", source=REUTERS).level is Level.BREAKING


def test_a_genre_that_is_only_suspected_forbids_nothing() -> None:
    doubt = Scored(type=Genre.OPINION, score=0.4)
    assert rate(DEAL, "Nokia", genre=doubt).score == rate(DEAL, "Nokia", genre=NEWS).score


@pytest.mark.parametrize(
    ("age", "level", "reason"),
    [
        (timedelta(hours=6), Level.BREAKING, None),
        (timedelta(hours=6, minutes=1), Level.DIGEST, "published 6 hours ago"),
        (timedelta(days=7), Level.DIGEST, "published 168 hours ago"),
        (timedelta(days=7, minutes=1), Level.ARCHIVE, "published 7 days ago"),
    ],
)
def test_an_old_report_never_rings(age: timedelta, level: Level, reason: str | None) -> None:
    urgency = rate(
        DEAL,
        "Nokia",
        source=REUTERS,
        priority=Priority.HIGH,
        placement=CORROBORATED,
        now=NOON + age,
    )
    assert urgency.level is level
    assert (reason is None) or urgency.reasons[0] == reason


def test_an_undated_or_future_entry_counts_from_when_it_was_seen() -> None:
    undated = replace(DEAL, published=None)
    future = replace(DEAL, published=NOON + timedelta(days=400))
    assert rate(undated, "Nokia") == rate(future, "Nokia") == rate(DEAL, "Nokia")


def test_a_clock_behind_the_entry_makes_it_no_fresher_than_fresh() -> None:
    assert rate(DEAL, "Nokia", now=NOON - timedelta(hours=1)) == rate(DEAL, "Nokia")


def test_a_revision_does_not_ring() -> None:
    revised = replace(CORROBORATED, relation=Relation.REVISION)
    urgency = rate(DEAL, "Nokia", source=REUTERS, placement=revised)
    assert urgency.level is Level.DIGEST
    assert urgency.reasons[0] == "the same entry, changed"


def test_a_high_priority_watch_hears_more_and_says_so() -> None:
    high, normal, low = (rate(DEAL, "Nokia", priority=level) for level in Priority)
    assert high.score > normal.score > low.score
    assert "high-priority watch" in high.reasons
    assert "low-priority watch" in low.reasons
    assert not any("priority" in reason for reason in normal.reasons)


def test_a_better_source_weighs_more() -> None:
    tiers = [rate(DEAL, "Nokia", source=replace(GAZETTE, tier=tier)) for tier in (1, 2, 3)]
    assert [u.score for u in tiers] == sorted((u.score for u in tiers), reverse=True)
    assert "tier 1 source" in tiers[0].reasons


def test_more_origins_weigh_more_and_are_counted() -> None:
    rising = [
        rate(DEAL, "Nokia", placement=replace(CORROBORATED, origins=count))
        for count in (2, 3, 5, 9)
    ]
    single = rate(DEAL, "Nokia")
    scores = [single.score, *(urgency.score for urgency in rising)]
    assert scores == sorted(scores)
    assert "2 independent origins" in rising[0].reasons
    assert "one source, not confirmed" in single.reasons


def test_an_official_word_weighs_as_much_as_many_origins() -> None:
    alone = replace(SINGLE, status=Status.OFFICIAL, official=True)
    many = replace(CORROBORATED, status=Status.OFFICIAL, official=True, origins=3)
    assert "official" in rate(DEAL, "Nokia", placement=alone).reasons
    assert "official, 3 independent origins" in rate(DEAL, "Nokia", placement=many).reasons
    assert (
        rate(DEAL, "Nokia", placement=alone).score
        > rate(DEAL, "Nokia", placement=CORROBORATED).score
    )


def test_a_dispute_is_named() -> None:
    disputed = replace(CORROBORATED, status=Status.DISPUTED)
    assert "disputed" in rate(DEAL, "Nokia", placement=disputed).reasons


def test_a_cue_word_weighs_little_and_is_named() -> None:
    plain = rate(DEAL, "Nokia")
    cued = rate(replace(DEAL, title=f"BREAKING: {DEAL.title}"), "Nokia")
    assert plain.score < cued.score < plain.score + 0.05
    assert "marked as breaking or exclusive" in cued.reasons
    assert cued.reasons[-1] == "marked as breaking or exclusive"


def test_a_headline_that_hedges_weighs_less() -> None:
    sure = rate(write("Nokia acquires Infinera"), "Nokia")
    unsure = rate(write("Nokia reportedly in talks to acquire Infinera"), "Nokia")
    assert unsure.score < sure.score
    assert "acquisition, not yet certain" in unsure.reasons


def test_the_nearer_the_top_a_match_stands_the_more_it_weighs() -> None:
    event = Scored(type=Event.OTHER, score=1.0)
    deep = "Nothing of it here at all. " * 20 + "Nokia."
    ranked = [
        rate(write("Nokia moves"), "Nokia", event=event),
        rate(write("A move", "It is Nokia."), "Nokia", event=event),
        rate(write("A move", content="It is Nokia."), "Nokia", event=event),
        rate(write("A move", content=deep), "Nokia", event=event),
    ]
    scores = [urgency.score for urgency in ranked]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4
    assert "matches in the summary" in ranked[1].reasons
    assert "matches in the opening" in ranked[2].reasons


def test_a_watch_for_everything_is_told_so() -> None:
    urgency = rate(DEAL, hit=Hit(watch="w", matches=()))
    assert "the watch takes everything" in urgency.reasons


def test_reasons_come_largest_first() -> None:
    urgency = rate(DEAL, "Nokia", source=JOURNAL, priority=Priority.HIGH, placement=CORROBORATED)
    assert urgency.reasons == (
        "matches in the headline: Nokia",
        "acquisition",
        "high-priority watch",
        "tier 1 source",
        "2 independent origins",
    )


def test_the_default_weights_sum_to_one() -> None:
    assert Weights().total() == pytest.approx(1.0)


@pytest.mark.parametrize("factor", [0.01, 1.0, 50.0])
def test_the_score_stays_between_zero_and_one_under_any_weights(factor: float) -> None:
    base = Weights()
    parts = [part.name for part in fields(base) if isinstance(getattr(base, part.name), float)]
    weights = replace(base, **{name: getattr(base, name) * factor for name in parts})
    everything = replace(CORROBORATED, status=Status.OFFICIAL, official=True, origins=9)
    best = rate(
        replace(DEAL, title=f"BREAKING: {DEAL.title}"),
        "Nokia",
        source=REUTERS,
        priority=Priority.HIGH,
        placement=everything,
        weights=weights,
        event=Scored(type=Event.ACQUISITION, score=1.0),
    )
    least = rate(
        write("Hm", content="word " * 80 + "Nokia"),
        "Nokia",
        priority=Priority.LOW,
        weights=weights,
        event=Scored(type=Event.OTHER, score=0.0),
        now=NOON + timedelta(days=30),
    )
    assert 0.0 <= least.score < 0.2
    assert THRESHOLD_SCORES[Threshold.BIGGEST] < best.score <= 1.0


def test_the_biggest_news_needs_more_than_one_voice() -> None:
    deal = {"source": REUTERS, "priority": Priority.HIGH}
    assert rate(DEAL, "Nokia", **deal).score < THRESHOLD_SCORES[Threshold.BIGGEST]  # type: ignore[arg-type]
    three = replace(CORROBORATED, origins=3)
    assert (
        rate(DEAL, "Nokia", placement=three, **deal).score  # type: ignore[arg-type]
        >= THRESHOLD_SCORES[Threshold.BIGGEST]
    )


def test_an_event_of_no_kind_is_no_reason() -> None:
    urgency = rate(write("Nokia looks ahead"), "Nokia")
    assert not any("other" in reason for reason in urgency.reasons)


@pytest.mark.parametrize(
    "title", ["Save $80 on the Nokia Lumina", "Larkhill Advisors Acquires 1,204 Shares of Nokia"]
)
@pytest.mark.parametrize(
    ("priority", "level"),
    [
        (Priority.HIGH, Level.DIGEST),
        (Priority.NORMAL, Level.ARCHIVE),
        (Priority.LOW, Level.ARCHIVE),
    ],
)
def test_promotion_and_market_notes_reach_digests_of_high_priority_only(
    title: str, priority: Priority, level: Level
) -> None:
    assert rate(write(title), "Nokia", priority=priority).level is level
