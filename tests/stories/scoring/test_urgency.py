"""How urgent a hit is, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.model import (
    THRESHOLD_SCORES,
    Asked,
    Earned,
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
    Step,
    Threshold,
    Urgency,
    UrgencyPart,
    Watch,
)
from bot.stories import BREAKING_AT, PARTS, StoryWindow, Usual, Weights, weigh
from tests.classifying import classify
from tests.stories.newsdesk import GAZETTE, JOURNAL, NOON, REUTERS, find_mentions, write

ARTICLES = Path(__file__).resolve().parents[4] / "shared" / "data" / "articles"
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
    usual: Usual | None = None,
) -> Urgency:
    read = classify(entry)
    return weigh(
        watch=Watch(name="w", query="q", channels=("desk",), priority=priority),
        hit=hit or find_hit(entry, *words),
        entry=entry,
        source=source,
        read=replace(read, event=event or read.event, genre=genre or read.genre),
        placement=placement,
        now=now or entry.seen,
        usual=usual or Usual(),
        weights=weights or Weights(),
    )


HOUR = timedelta(hours=1)
BLOG = "official: blogs.microsoft.com"
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
    assert part_of(urgency, "match").reason == "matches in the headline: Microsoft, OpenAI"


def test_a_review_that_mentions_the_watch_at_its_end_does_not_ring() -> None:
    text = "The keys are soft and the screen is bright. " * 20 + "It beats Microsoft's own."
    review = write("Acme Slate 3 review: bright, thin and dear", content=text)
    urgency = rate(review, "Microsoft", source=REUTERS, priority=Priority.HIGH)
    assert urgency.level is Level.DIGEST
    assert urgency.reasons[0] == "a guide or review, not news"
    assert "a passing mention in the last line" in urgency.reasons


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


@pytest.mark.parametrize(
    "title",
    [
        "Live: Microsoft and OpenAI end their partnership",
        "Microsoft and OpenAI end their partnership – live updates",
        "EN DIRECT : Microsoft et OpenAI mettent fin à leur partenariat",
        "Liveticker: Microsoft und OpenAI beenden ihre Partnerschaft",
        "En directo: Microsoft y OpenAI rompen su alianza",
    ],
)
def test_a_live_blog_never_rings_and_weighs_what_it_tells(title: str) -> None:
    urgency = rate(
        write(title), "Microsoft", source=REUTERS, priority=Priority.HIGH, placement=CORROBORATED
    )
    assert urgency.level is Level.DIGEST
    assert urgency.reasons[0] == "a live blog, not a report"
    assert urgency.score > BREAKING_AT
    assert "genre" not in {part.name for part in urgency.parts}


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft and OpenAI end their partnership",
        "Developing: Microsoft and OpenAI end their partnership",
        "Breaking: Microsoft and OpenAI end their partnership",
        "Microsoft and Live Nation end their partnership",
        "Xbox Live outage hits millions, says Microsoft",
    ],
)
def test_what_only_sounds_live_rings(title: str) -> None:
    entry = write(title)
    assert rate(entry, "Microsoft", source=REUTERS, priority=Priority.HIGH).level is Level.BREAKING


@pytest.mark.parametrize(
    "text",
    [
        "The two said so on Monday. Follow our live coverage here.",
        "This is a developing story and will be updated with the latest developments.",
    ],
)
def test_a_report_that_points_to_a_live_blog_rings(text: str) -> None:
    entry = write("Microsoft and OpenAI end their partnership", text)
    assert rate(entry, "Microsoft", source=REUTERS).level is Level.BREAKING


def test_where_the_genre_has_no_weight_a_live_blog_rings() -> None:
    entry = write("Live: Microsoft and OpenAI end their partnership")
    urgency = rate(entry, "Microsoft", source=REUTERS, weights=Weights(genre=0.0))
    assert urgency.level is Level.BREAKING


def test_a_genre_that_is_only_suspected_forbids_nothing() -> None:
    doubt = Scored(type=Genre.OPINION, score=0.4)
    assert rate(DEAL, "Nokia", genre=doubt).score == rate(DEAL, "Nokia", genre=NEWS).score


@pytest.mark.parametrize(
    ("age", "level", "reason"),
    [
        (timedelta(hours=6), Level.BREAKING, None),
        (timedelta(hours=6, minutes=1), Level.DIGEST, "published 6 hours ago"),
        (timedelta(hours=47, minutes=59), Level.DIGEST, "published 47 hours ago"),
        (timedelta(days=2), Level.DIGEST, "published 2 days ago"),
        (timedelta(days=7), Level.DIGEST, "published 7 days ago"),
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
    assert {"official", "3 independent origins"} <= set(rate(DEAL, "Nokia", placement=many).reasons)
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


def test_a_headline_that_hedges_weighs_less() -> None:
    sure = rate(write("Nokia acquires Infinera"), "Nokia")
    unsure = rate(write("Nokia reportedly in talks to acquire Infinera"), "Nokia")
    assert unsure.score < sure.score
    assert "acquisition, a rumour" in unsure.reasons


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
        "high-priority watch",
        "tier 1 source",
        "acquisition",
        "2 independent origins",
        "$2.3 billion",
    )


def test_the_reasons_begin_with_what_makes_it_more_than_any_news() -> None:
    own = replace(FAST, status=Status.OFFICIAL, official=True, reasons=(BLOG,))
    urgency = rate(write(HEADLINE), "Microsoft", placement=own)
    assert "; ".join(urgency.reasons) == (
        "3 independent origins in 9 minutes; official: blogs.microsoft.com; partnership ended"
    )


def test_a_match_in_the_headline_is_no_reason_where_there_is_another() -> None:
    plain = rate(write("Nokia opens office in Turku"), "Nokia")
    assert plain.reasons == ("one source, not confirmed", "matches in the headline: Nokia")
    assert not any("matches" in reason for reason in rate(DEAL, "Nokia").reasons)


def test_what_adds_less_than_usual_comes_last() -> None:
    assert rate(DEAL, "Nokia", priority=Priority.LOW).reasons[-1] == "low-priority watch"
    assert "tier 3 source" not in rate(DEAL, "Nokia").reasons


def test_the_default_weights_sum_to_one() -> None:
    assert Weights().total() == pytest.approx(1.0)


@pytest.mark.parametrize("factor", [0.01, 1.0, 50.0])
def test_the_score_stays_between_zero_and_one_under_any_weights(factor: float) -> None:
    base = Weights()
    weights = replace(base, **{part: getattr(base, part) * factor for part in PARTS})
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


def test_the_parts_add_up_to_the_score() -> None:
    for entry, priority in (
        (DEAL, Priority.NORMAL),
        (write("Opinion: Nokia to buy Infinera"), Priority.LOW),
        (write("Hm", content="word " * 80 + "Nokia"), Priority.NORMAL),
        (write("Nokia ends partnership with Acme"), Priority.HIGH),
    ):
        urgency = rate(entry, "Nokia", priority=priority)
        assert sum(part.worth for part in urgency.parts) == pytest.approx(urgency.score)
        assert [part.name for part in urgency.parts[: len(PARTS)]] == list(PARTS)
        assert all(0.0 <= part.share <= 1.0 for part in urgency.parts)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_without_weight_counts_for_nothing(part: str) -> None:
    urgency = rate(DEAL, "Nokia", weights=replace(Weights(), **{part: 0.0}))
    assert {each.name: each.worth for each in urgency.parts}[part] == 0.0
    assert urgency.score != rate(DEAL, "Nokia").score or part in {"official", "cue"}


def test_weights_are_scaled_to_a_sum_of_one() -> None:
    hundredths = replace(Weights(), **{part: getattr(Weights(), part) * 100 for part in PARTS})
    assert rate(DEAL, "Nokia", weights=hundredths) == rate(DEAL, "Nokia")


def test_where_the_genre_has_no_weight_what_is_no_news_rings() -> None:
    column = write("Opinion: Microsoft and OpenAI end their partnership")
    assert rate(column, "Microsoft").level is Level.DIGEST
    assert rate(column, "Microsoft", weights=Weights(genre=0.0)).level is Level.BREAKING


@pytest.mark.parametrize(
    ("title", "share"),
    [
        ("Nokia buys Verlo Optics", 1.0),
        ("BREAKING: Nokia buys Verlo Optics", 1.0),
        ("Siemens and Nokia end partnership", 1.0),
        ("Shareholders of Nokia revolt", 1.0),
        ("After a long night, Nokia buys Verlo", 1.0),
        ("Siemens acquires Nokia", 0.92),
        ("EU fines Nokia", 0.92),
        ("Siemens kauft Anteile von Nokia", 0.92),
        ("Siemens rachète Nokia", 0.92),
        ("After Nokia deal, Siemens cuts jobs", 0.7),
        ("Former Nokia engineer founds a start-up", 0.45),
        ("Ex-Nokia chief joins Acme", 0.45),
        ("Früherer Nokia-Chef geht zu Acme", 0.45),
        ("Nokia-backed Verlo raises money", 0.45),
        ("Nokia rival Acme cuts jobs", 0.45),
        ("Acme phones sell unlike Nokia", 0.45),
        ("Oil to hit $90, says Nokia", 0.45),
        ("Acme shares gain as Nokia analyst sees more", 0.45),
    ],
)
def test_how_central_a_match_in_the_headline_is(title: str, share: float) -> None:
    parts = {part.name: part for part in rate(write(title), "Nokia").parts}
    assert parts["match"].share == share
    said = "matches in" if share > 0.5 else "only mentioned in"
    assert parts["match"].reason == f"{said} the headline: Nokia"


def test_a_mention_in_the_headline_weighs_less_than_a_match_in_the_summary() -> None:
    title = "Former Nokia engineer founds a start-up"
    both = rate(write(title, "Nokia will buy the start-up."), "Nokia")
    assert "matches in the summary" in both.reasons
    assert both.score > rate(write(title), "Nokia").score


def test_a_match_in_a_tag_alone_is_one_in_the_summary() -> None:
    entry = write("A move", tags=["Nokia"])
    match = Match(watch="w", field=Field.TAG, start=0, end=5, text="Nokia")
    urgency = rate(entry, hit=Hit(watch="w", matches=(match,)))
    assert "matches in a tag" in urgency.reasons
    assert part_of(urgency, "match").share == 0.85


@pytest.mark.parametrize(
    ("asked", "share", "reason"),
    [
        ({Asked.EVENT}, 1.0, "an event that the watch asks for"),
        ({Asked.EVENT, Asked.LANGUAGE}, 1.0, "an event that the watch asks for"),
        ({Asked.VOICE}, 0.85, "said on the watched party's own site"),
        ({Asked.SOURCE}, 0.85, "from a source that the watch asks for"),
        ({Asked.LANGUAGE}, 0.3, "in a language that the watch takes"),
        (set(), 0.3, "the watch takes everything"),
    ],
)
def test_what_asks_for_no_words_is_as_central_as_what_it_asks_for(
    asked: set[Asked], share: float, reason: str
) -> None:
    urgency = rate(DEAL, hit=Hit(watch="w", matches=(), asked=frozenset(asked)))
    part = part_of(urgency, "match")
    assert (part.share, part.reason) == (share, reason)


def test_an_event_that_only_the_text_tells_is_as_central_as_the_text() -> None:
    hit = Hit(watch="w", matches=(), asked=frozenset({Asked.EVENT}))
    below = rate(write("Big day in Oulu", "Nokia will buy Infinera for $2.3 billion."), hit=hit)
    assert part_of(below, "match").share == 0.85
    other = rate(write("Nokia paints its harbour gate green"), hit=hit)
    assert part_of(other, "match").share == 0.3


CLAIM = write("Microsoft and OpenAI end their partnership")


def test_a_claim_of_consequence_by_one_small_source_rings_for_a_high_priority_watch() -> None:
    weights = replace(Weights(), match=0.03, event=0.03)  # so that it would not by its score alone
    urgency = rate(CLAIM, "OpenAI", priority=Priority.HIGH, weights=weights)
    assert urgency.level is Level.BREAKING
    assert urgency.score == THRESHOLD_SCORES[Threshold.IMPORTANT]
    assert "one source, not confirmed" in urgency.reasons
    assert "a claim of consequence" in urgency.reasons


@pytest.mark.parametrize(
    ("entry", "how"),
    [
        (CLAIM, {"priority": Priority.NORMAL}),
        (CLAIM, {"weights": replace(Weights(), match=0.03, event=0.03, claim=0.0)}),
        (CLAIM, {"placement": replace(SINGLE, relation=Relation.COPY)}),
        (CLAIM, {"placement": replace(SINGLE, status=Status.DISPUTED)}),
        (CLAIM, {"now": NOON + timedelta(hours=7)}),
        (write("Microsoft and OpenAI may end their partnership"), {}),
        (write("Former OpenAI chief: Microsoft and Acme end partnership"), {}),
        (write("OpenAI opens office in Turku"), {}),
    ],
)
def test_nothing_else_is_lifted_as_a_claim(entry: Entry, how: dict[str, Any]) -> None:
    usual = {"priority": Priority.HIGH, "weights": replace(Weights(), match=0.03, event=0.03)}
    urgency = rate(entry, "OpenAI", **(usual | how))
    assert "claim" not in {part.name for part in urgency.parts}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Nokia to cut 14,000 jobs", "14,000 jobs"),
        ("Nokia to buy Infinera for $2.3 billion", "$2.3 billion"),
        ("Fire at Nokia plant kills 45", "45 dead"),
        ("Magnitude 7.1 earthquake shuts Nokia plant", "magnitude 7.1"),
    ],
)
def test_a_great_number_weighs_and_is_told(title: str, words: str) -> None:
    assert words in rate(write(title), "Nokia").reasons


def test_the_greater_the_number_the_more_it_weighs() -> None:
    shares = [
        {part.name: part.share for part in rate(write(f"Nokia to cut {jobs} jobs"), "Nokia").parts}[
            "magnitude"
        ]
        for jobs in ("40", "400", "4,000", "14,000", "74,000")
    ]
    assert shares == sorted(set(shares))


@pytest.mark.parametrize(
    "title",
    [
        "Nokia to buy Infinera for $70 per share",
        "Fund values Nokia at $30 billion",
        "Nokia, with 80,000 employees, opens office",
        "Nokia opens office",
    ],
)
def test_a_number_without_consequence_is_none(title: str) -> None:
    parts = {part.name: part for part in rate(write(title), "Nokia").parts}
    assert parts["magnitude"].share == 0.5
    assert not parts["magnitude"].reason


def test_the_longer_a_story_runs_the_less_new_it_is() -> None:
    shares = [
        {
            part.name: part.share
            for part in rate(
                DEAL, "Nokia", placement=replace(CORROBORATED, story_opened=NOON - age)
            ).parts
        }["novelty"]
        for age in (timedelta(0), timedelta(hours=6), timedelta(days=1), timedelta(days=2))
    ]
    assert shares == [0.8, 0.6, 0.0, 0.0]


def test_what_a_party_announces_unasked_weighs_as_a_report_of_it() -> None:
    own = replace(SINGLE, status=Status.OFFICIAL, official=True, reasons=(BLOG,))
    confirmed, routine = (
        rate(DEAL, "Nokia", placement=replace(own, routine=routine)) for routine in (False, True)
    )
    assert routine.score == pytest.approx(confirmed.score - 0.05)
    assert BLOG in confirmed.reasons
    assert BLOG not in routine.reasons


def test_an_official_host_is_named() -> None:
    said = replace(
        SINGLE, status=Status.OFFICIAL, official=True, reasons=("official: blogs.nokia.com",)
    )
    assert "official: blogs.nokia.com" in rate(DEAL, "Nokia", placement=said).reasons
    regulator = replace(GAZETTE, official=True)
    unsaid = replace(said, reasons=())
    assert (
        "official: gazette.example"
        in rate(DEAL, "Nokia", source=regulator, placement=unsaid).reasons
    )


def part_of(urgency: Urgency, name: str) -> UrgencyPart:
    return next(part for part in urgency.parts if part.name == name)


MINUTE = timedelta(minutes=1)
FAST = replace(
    CORROBORATED,
    origins=3,
    heard=(NOON - 9 * MINUTE, NOON - 4 * MINUTE, NOON),
    relation=Relation.NEW,
)


def test_several_origins_within_minutes_are_told_as_what_they_are() -> None:
    fast = rate(DEAL, "Nokia", placement=FAST)
    slow = rate(DEAL, "Nokia", placement=replace(FAST, heard=(NOON - 2 * HOUR, NOON - HOUR, NOON)))
    assert fast.score > slow.score
    assert "3 independent origins in 9 minutes" in fast.reasons
    assert "3 independent origins" in slow.reasons


def test_of_many_origins_the_latest_are_told_with_the_count_once() -> None:
    heard = (NOON - 3 * HOUR, NOON - 2 * HOUR, NOON - MINUTE, NOON)
    urgency = rate(DEAL, "Nokia", placement=replace(FAST, origins=4, heard=heard))
    counted = [reason for reason in urgency.reasons if "origins" in reason]
    assert counted == ["2 of 4 independent origins in 1 minute"]


def test_who_only_doubts_a_report_makes_no_burst_of_it() -> None:
    placement = replace(FAST, origins=2)
    assert "2 independent origins in 9 minutes" in rate(DEAL, "Nokia", placement=placement).reasons
    alone = rate(DEAL, "Nokia", placement=replace(SINGLE, heard=FAST.heard))
    assert part_of(alone, "burst").share == 0.0


def test_a_burst_counts_for_less_where_the_watch_always_brings_much() -> None:
    shares = [
        part_of(rate(DEAL, "Nokia", placement=FAST, usual=Usual(hits_a_day=hits)), "burst").share
        for hits in (0.0, 10.0, 100.0, 1000.0)
    ]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 3 * shares[-1] > 0.0


def test_a_burst_counts_for_more_where_a_slow_source_tells_of_it() -> None:
    slow, fast = (
        part_of(rate(DEAL, "Nokia", placement=FAST, usual=Usual(entries_a_day=count)), "burst")
        for count in (1.0, 800.0)
    )
    assert slow.share > fast.share


def test_a_burst_of_a_disputed_story_is_no_reason() -> None:
    urgency = rate(DEAL, "Nokia", placement=replace(FAST, status=Status.DISPUTED))
    assert "disputed" in urgency.reasons
    assert not any("minutes" in reason for reason in urgency.reasons)


@pytest.mark.parametrize(
    ("entries_a_day", "share"),
    [(None, 0.5), (0.2, 1.0), (5.0, 1.0), (50.0, 0.5), (500.0, 0.0), (5000.0, 0.0)],
)
def test_the_less_a_source_publishes_the_more_it_weighs(
    entries_a_day: float | None, share: float
) -> None:
    urgency = rate(DEAL, "Nokia", usual=Usual(entries_a_day=entries_a_day))
    assert part_of(urgency, "rhythm").share == pytest.approx(share)
    assert ("a source that publishes seldom" in urgency.reasons) is (share == 1.0)


def test_the_first_hit_in_weeks_weighs_more_and_says_so() -> None:
    first = rate(DEAL, "Nokia", usual=Usual(first_for_weeks=True))
    assert first.score > rate(DEAL, "Nokia").score
    assert "the first in weeks" in first.reasons
    followed = rate(DEAL, "Nokia", usual=Usual(first_for_weeks=True), placement=CORROBORATED)
    assert "the first in weeks" not in followed.reasons


@pytest.mark.parametrize(
    ("title", "share", "said"),
    [
        ("Nokia acquired Infinera", 1.0, "acquisition"),
        ("Nokia agrees to acquire Infinera", 1.0, "acquisition"),
        ("Nokia calls off Infinera takeover", 0.75, "acquisition, denied or called off"),
        ("Nokia in talks to acquire Infinera", 0.7, "acquisition, in talks"),
        ("Nokia reportedly wants to acquire Infinera", 0.6, "acquisition, a rumour"),
    ],
)
def test_how_certain_the_event_is_counts(title: str, share: float, said: str) -> None:
    sure = Scored(type=Event.ACQUISITION, score=1.0)
    part = part_of(rate(write(title), "Nokia", event=sure), "event")
    assert part.share == pytest.approx(0.9 * share)
    assert part.reason == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.SINGLE_SOURCE, "acquisition, a rumour"),
        (Status.CORROBORATED, "acquisition, a rumour"),
        (Status.DISPUTED, "acquisition, a rumour"),
        (Status.OFFICIAL, "acquisition"),
    ],
)
def test_what_is_official_is_called_no_rumour(status: Status, said: str) -> None:
    sure = Scored(type=Event.ACQUISITION, score=1.0)
    hedged = write("Nokia reportedly wants to acquire Infinera")
    placement = replace(CORROBORATED, status=status)
    part = part_of(rate(hedged, "Nokia", event=sure, placement=placement), "event")
    assert part.reason == said
    assert part.share == pytest.approx(0.9 * 0.6)


def test_official_talks_are_still_talks() -> None:
    official = replace(CORROBORATED, status=Status.OFFICIAL)
    talks = rate(write("Nokia in talks to acquire Infinera"), "Nokia", placement=official)
    assert "acquisition, in talks" in talks.reasons


STEPPED = replace(
    CORROBORATED, earned=(Earned(step=Step.ORIGINS, words="a second independent origin"),)
)


def test_a_report_by_which_a_story_earns_a_step_weighs_more() -> None:
    plain, stepped = (rate(DEAL, "Nokia", placement=each) for each in (CORROBORATED, STEPPED))
    assert stepped.score == pytest.approx(plain.score + 0.1)
    assert part_of(stepped, "step").reason == "a second independent origin"
    assert stepped.reasons == plain.reasons


@pytest.mark.parametrize("weights", [Weights(step=0.0), Weights(steps=frozenset({Step.BURST}))])
def test_a_step_that_does_not_count_adds_nothing(weights: Weights) -> None:
    assert rate(DEAL, "Nokia", placement=STEPPED, weights=weights) == rate(
        DEAL, "Nokia", placement=CORROBORATED, weights=weights
    )


def test_a_step_lifts_nothing_that_must_not_ring() -> None:
    column = write("Opinion: Nokia to buy Infinera")
    assert rate(column, "Nokia", placement=STEPPED) == rate(column, "Nokia", placement=CORROBORATED)


def test_a_step_lifts_no_score_over_one() -> None:
    urgency = rate(
        DEAL,
        "Nokia",
        source=REUTERS,
        priority=Priority.HIGH,
        placement=STEPPED,
        weights=Weights(step=1.0),
    )
    assert urgency.score == 1.0


@pytest.mark.parametrize(
    ("title", "small"),
    [
        ("Magnitude 4.1 earthquake shuts Nokia plant", True),
        ("Magnitude 5.1 earthquake shuts Nokia plant", False),
        ("Nokia to cut 12 jobs", True),
        ("Nokia to buy Infinera for $2 million", False),
        ("Light earthquake shakes Nokia plant", True),
        ("Minor plant fire halts Nokia", True),
        ("Leichtes Erdbeben bei Nokia", True),
        ("Léger séisme près de Nokia", True),
        ("Sismo leve en la planta de Nokia", True),
        ("Incendio menor en la planta de Nokia", True),
        ("Terremoto de baja intensidad junto a Nokia", True),
        ("Séisme léger près de Nokia", True),
        ("Panne mineure chez Nokia", True),
        ("Light rail firm Nokia in fire", False),
        ("Incendio en la planta menor de Nokia", False),
        ("Séisme près de Nokia, léger recul du titre", False),
    ],
)
def test_a_small_event_of_its_kind_weighs_less(title: str, small: bool) -> None:
    sure = Scored(type=Event.DISASTER, score=1.0)
    share = part_of(rate(write(title), "Nokia", event=sure), "event").share
    assert share == pytest.approx(0.9 * 0.6 if small else 0.9)


def test_a_step_of_a_trifle_is_worth_less() -> None:
    worth = {
        event: part_of(
            rate(DEAL, "Nokia", placement=STEPPED, event=Scored(type=event, score=1.0)), "step"
        ).worth
        for event in (Event.OTHER, Event.RESEARCH, Event.LEGAL, Event.DISASTER)
    }
    assert worth[Event.OTHER] < 0.05 < worth[Event.RESEARCH] < worth[Event.LEGAL]
    assert worth[Event.LEGAL] == worth[Event.DISASTER] == 0.1


FURTHER = (Earned(step=Step.ORIGINS, words="4 independent origins", of_weight=True),)


@pytest.mark.parametrize(
    ("title", "counts"),
    [
        ("Nokia to buy Infinera for $2.3 billion", True),
        ("Nokia paints its harbour gate green", False),
        ("Nokia launches a solar kettle", False),
    ],
)
def test_a_further_origin_is_a_step_where_much_hangs_on_the_news(title: str, counts: bool) -> None:
    urgency = rate(write(title), "Nokia", placement=replace(CORROBORATED, earned=FURTHER))
    assert ("step" in {part.name for part in urgency.parts}) is counts


@pytest.mark.parametrize(("dead", "counts"), [(500, True), (2, False)])
def test_a_number_of_the_highest_class_is_much_whatever_the_event(dead: int, counts: bool) -> None:
    urgency = rate(
        write(f"Nokia remembers {dead} dead"),
        "Nokia",
        placement=replace(CORROBORATED, earned=FURTHER),
        event=Scored(type=Event.OTHER, score=1.0),
    )
    assert ("step" in {part.name for part in urgency.parts}) is counts


@pytest.mark.parametrize(
    ("title", "origins", "worth"),
    [
        ("Nokia plant blast kills 260", 3, 0.16),
        ("Nokia to cut 60,000 jobs", 3, 0.16),
        ("Nokia plant blast kills 260", 2, 0.1),  # two are not several
        ("Nokia plant blast kills 60", 3, 0.1),
        ("Nokia to buy Infinera for $12 billion", 3, 0.1),  # a sum may be what it sells
    ],
)
def test_a_step_is_worth_more_where_several_tell_of_very_many_people(
    title: str, origins: int, worth: float
) -> None:
    placement = replace(CORROBORATED, origins=origins, earned=FURTHER)
    step = part_of(rate(write(title), "Nokia", placement=placement), "step")
    assert (step.worth, step.share) == (worth, 1.0)


def test_a_number_of_a_higher_class_is_no_trifle_whatever_the_event() -> None:
    more = replace(CORROBORATED, earned=(Earned(step=Step.NUMBERS, words="24 dead"),))
    none = Scored(type=Event.OTHER, score=1.0)
    assert part_of(rate(DEAL, "Nokia", placement=more, event=none), "step").worth == 0.1
