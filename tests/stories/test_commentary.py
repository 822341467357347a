"""Comment is of the story of the news that it is on, whichever of them comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Event, Genre, Placement, Relation, Source
from bot.stories import StoryWindow
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, JOURNAL, REUTERS, Desk

MINUTE = timedelta(minutes=1)
Told = tuple[str, str, Source, Genre]

WALKOUT: tuple[Told, ...] = (
    (
        "Dockers at Selby walk out over Sunday shifts",
        (
            "Some 1,200 dockers at Selby's three terminals left work at noon over Sunday shifts, "
            "their union said."
        ),
        GAZETTE,
        Genre.NEWS,
    ),
    (
        "Selby terminals at a standstill as dockers walk out",
        "Cranes stood still and 14 ships waited in the roads after dockers walked out.",
        HERALD,
        Genre.NEWS,
    ),
    (
        "Selby dockers' walkout over Sunday shifts enters second hour",
        "No ship was loaded at Selby since noon.",
        COURIER,
        Genre.NEWS,
    ),
    (
        "Union: Selby dockers want two free Sundays",
        "Two free Sundays a month are what the dockers of Selby walked out for, their union said.",
        REUTERS,
        Genre.NEWS,
    ),
)
OPINION: Told = (
    "Opinion: The dockers have a point",
    "Who works on Sunday should be asked first.",
    JOURNAL,
    Genre.OPINION,
)
PARTING: tuple[Told, ...] = (
    (
        "Microsoft and OpenAI are ending their partnership, two people tell us",
        "Microsoft has given OpenAI notice that it will end their exclusive partnership.",
        GAZETTE,
        Genre.NEWS,
    ),
    (
        "Microsoft to end partnership with OpenAI after six years, sources say",
        "Microsoft will end its exclusive partnership with OpenAI in summer, three people said.",
        HERALD,
        Genre.NEWS,
    ),
    (
        "OpenAI and Microsoft part ways after $11 billion",
        "The partnership ends on 30 June. Microsoft keeps its shares.",
        REUTERS,
        Genre.NEWS,
    ),
)
OTHER: Told = (
    "Opinion: Microsoft Office has too many buttons",
    "Nobody has pressed all of them.",
    JOURNAL,
    Genre.OPINION,
)


def tell(desk: Desk, told: list[Told]) -> list[Placement]:
    return [
        desk.tell(title, text, source=source, after=number * MINUTE, genre=genre)
        for number, (title, text, source, genre) in enumerate(told)
    ]


def among(comment: Told, place: int, news: tuple[Told, ...] = WALKOUT) -> list[Told]:
    return [*news[:place], comment, *news[place:]]


@pytest.mark.parametrize("place", range(len(WALKOUT) + 1))
@pytest.mark.parametrize("genre", [Genre.OPINION, Genre.ANALYSIS, Genre.EXPLAINER])
def test_comment_and_news_are_one_story_in_whatever_order_they_come(
    place: int, genre: Genre
) -> None:
    desk = Desk()
    tell(desk, among((*OPINION[:3], genre), place))
    (story,) = desk.stories.values()
    assert story.headline in {title for title, *_ in WALKOUT}
    assert (story.origins, story.event) == (4, Event.LABOR)


@pytest.mark.parametrize("place", range(len(PARTING) + 1))
def test_comment_on_another_matter_of_the_same_firm_stays_apart(place: int) -> None:
    desk = Desk()
    tell(desk, among(OTHER, place, PARTING))
    assert len(desk.stories) == 2
    assert OTHER[0] in {story.headline for story in desk.stories.values()}


@pytest.mark.parametrize("genre", [Genre.NEWS, Genre.MARKET_FILLER, Genre.ROUNDUP])
def test_what_is_no_comment_is_joined_to_no_story_for_that(genre: Genre) -> None:
    desk = Desk()
    tell(desk, among((*OPINION[:3], genre), 0))
    assert len(desk.stories) == 2


def test_the_younger_story_goes_into_the_older_with_the_reason() -> None:
    desk = Desk()
    opened, *_, last = tell(desk, among(OPINION, 0)[:4])
    (merge,) = last.merged
    assert (merge.gone, merge.into) == ("s2", opened.story)
    assert merge.reasons == ("one is comment on the other: dock",)
    assert last.relation is Relation.REPORT
    assert desk.window.story(opened.story).opened == desk.members[0].entry.seen


def test_a_report_that_comment_is_liker_than_the_news_goes_to_the_news() -> None:
    desk = Desk()
    comment, news, both = tell(
        desk,
        [
            (
                "Opinion: The unions are right to fear for the jobs at Larkhill yard",
                "A yard is not sold, it is given up.",
                JOURNAL,
                Genre.OPINION,
            ),
            (
                "Fenwick agrees to buy rival Ostrander for $4.1 billion",
                "Fenwick will pay $31 a share in cash, six months after talks began.",
                GAZETTE,
                Genre.NEWS,
            ),
            (
                "Unions fear for 900 jobs at Larkhill yard as Fenwick buys Ostrander",
                "The takeover for $4.1 billion puts the yard in doubt, unions say.",
                HERALD,
                Genre.NEWS,
            ),
        ],
    )
    assert news.story != comment.story
    # The report shows both to be one.
    assert [(merge.gone, merge.into) for merge in both.merged] == [(news.story, comment.story)]
    assert len(desk.stories) == 1
    assert desk.stories["s1"].headline.startswith("Fenwick agrees")


def test_no_comment_however_well_known_is_the_headline_of_news() -> None:
    desk = Desk()
    tell(desk, [WALKOUT[0], ("Opinion: Selby's dockers walk out too late", "", *OPINION[2:])])
    (story,) = desk.stories.values()
    assert story.headline == WALKOUT[0][0]


def test_comment_alone_is_told_by_the_better_known_source() -> None:
    desk = Desk()
    first = ("Opinion: Selby's dockers walk out too late", "", GAZETTE, Genre.OPINION)
    better = ("Opinion: Selby's dockers walk out in time", "", JOURNAL, Genre.OPINION)
    tell(desk, [first, better])
    (story,) = desk.stories.values()
    assert (story.headline, story.event) == (better[0], Event.LABOR)


def test_a_restarted_window_knows_comment_from_news_and_decides_as_before() -> None:
    steady = Desk()
    tell(steady, among(OPINION, 0)[:3])
    restarted = steady.restart()
    title, text, source, _ = WALKOUT[2]
    for desk in (steady, restarted):
        report = desk.tell(title, text, source=source, after=3 * MINUTE)
        assert [(merge.gone, merge.into) for merge in report.merged] == [("s2", "s1")]
    assert restarted.stories == steady.stories
    again = steady.restart()
    title, text, source, _ = WALKOUT[3]
    told = [desk.tell(title, text, source=source, after=4 * MINUTE) for desk in (steady, again)]
    assert told[0] == told[1]
    assert again.stories == steady.stories


@pytest.mark.parametrize("told", [among(OPINION, 0), among(OTHER, 0, PARTING)])
def test_comment_that_rests_packed_is_known_from_news_as_well(told: list[Told]) -> None:
    ready, packing = (Desk(window=StoryWindow(merging=True, awake=most)) for most in (99, 1))
    assert tell(packing, told) == tell(ready, told)
    assert packing.stories == ready.stories


def test_comment_that_is_built_of_a_reading_is_known_from_news_as_well() -> None:
    ended = Desk()
    tell(ended, [*among(OPINION, 0)[:3], OTHER])
    members = [
        replace(
            member,
            reading=ended.window.reading(member.entry.key),
            order=number,
            entry=replace(member.entry, summary="", content=None),
        )
        for number, member in enumerate(ended.members, start=1)
    ]
    again = replace(ended, members=members).restart()
    title, text, source, _ = WALKOUT[2]
    told = [desk.tell(title, text, source=source, after=4 * MINUTE) for desk in (ended, again)]
    assert told[0] == told[1]
    assert [(merge.gone, merge.into) for merge in told[1].merged] == [("s2", "s1")]
    again.window.forget(told[1].story_opened + timedelta(days=9))
    assert len(again.window) == 0


def test_a_window_joins_them_only_where_it_is_told_to_merge() -> None:
    desk = Desk(window=StoryWindow())
    tell(desk, among(OPINION, 0))
    assert len(desk.stories) == 2


def test_comment_that_a_report_bridges_to_the_news_is_merged_once() -> None:
    desk = Desk()
    *_, last = tell(
        desk,
        [
            (
                "Opinion: Fenwick has bought a headache",
                "Engines are the least of it.",
                JOURNAL,
                Genre.OPINION,
            ),
            (
                "Fenwick agrees to buy rival Ostrander for $4.1 billion",
                "Fenwick will pay $31 a share in cash for Ostrander, six months after talks began.",
                GAZETTE,
                Genre.NEWS,
            ),
            (
                "Ostrander to be bought by Fenwick in $4.1 billion deal",
                "The boards of both makers of ship engines approved it on Sunday.",
                HERALD,
                Genre.NEWS,
            ),
        ],
    )
    assert [merge.reasons[0][:10] for merge in last.merged] == ["one report"]
    assert len(desk.stories) == 1
