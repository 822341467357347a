"""What is promised of the words of a list: what is new to the channel, and the heartbeat."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.alerts import (
    compose_brief,
    compose_heartbeat,
    compose_list,
    name_list,
)
from bot.alerts.listing import LIST_LINES, NIGHT_LINES
from bot.languages import tell_clock
from bot.model import (
    DigestBody,
    DigestLine,
    EntryCounts,
    Language,
    LastHeard,
    Occasion,
    OpenStory,
    Status,
)
from tests.making import NOON, make_line

MORNING = NOON - timedelta(hours=3)
EVENING = NOON + timedelta(hours=5)
YESTERDAY = NOON - timedelta(hours=20)


def heard(
    status: Status = Status.SINGLE_SOURCE,
    *,
    origins: int = 1,
    at: datetime = MORNING,
    rang: datetime | None = MORNING,
) -> LastHeard:
    return LastHeard(at=at, status=status, origins=origins, rang=rang)


def compose(*lines: DigestLine, occasion: Occasion = Occasion.DIGEST) -> tuple[str, list[str]]:
    """The title of a list of these lines, and what each says is new."""
    body = compose_list("deals", lines, at=EVENING, zone="UTC", occasion=occasion)
    return body.title, [line.news for line in body.lines]


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ({}, ""),
        ({"before": heard()}, "told at once 09:00; nothing new since"),
        (
            {"before": heard(), "status": Status.DISPUTED},
            "told at once 09:00; since then now disputed",
        ),
        (
            {"before": heard(), "status": Status.CORROBORATED, "origins": 3},
            "told at once 09:00; since then now corroborated, 2 more origins",
        ),
        (
            {"before": heard(Status.DISPUTED), "status": Status.CORROBORATED},
            "told at once 09:00; since then no longer disputed",
        ),
        (
            {"before": heard(Status.DISPUTED), "status": Status.OFFICIAL},
            "told at once 09:00; since then now official",
        ),
        # A page was pulled: fewer origins are no news of their own.
        ({"before": heard(origins=4)}, "told at once 09:00; nothing new since"),
        # An update told it meanwhile.
        (
            {"before": heard(at=NOON), "origins": 2},
            "told at once 09:00; since 12:00 1 more origin",
        ),
        ({"before": heard(at=NOON)}, "told at once 09:00; since 12:00 nothing new"),
        (
            {"before": heard(at=MORNING + timedelta(seconds=59)), "origins": 2},
            "told at once 09:00; since then 1 more origin",
        ),
        # Only a digest listed it.
        (
            {"before": heard(rang=None, at=YESTERDAY), "is_further": True},
            "listed 1 Mar 16:00; since then a further report",
        ),
        (
            {"before": heard(rang=None), "is_further": True, "origins": 2},
            "listed 09:00; since then 1 more origin",
        ),
    ],
)
def test_a_line_says_what_is_new_since_the_channel_heard_of_its_story(
    line: dict[str, object], news: str
) -> None:
    _, said = compose(make_line(**line))
    assert said == [news]


def test_what_is_new_stands_first_behind_the_headline() -> None:
    line = make_line(before=heard(), status=Status.DISPUTED)
    body = compose_list("deals", [line], at=EVENING, zone="UTC")
    assert body.text.splitlines()[1] == (
        "1. Fenwick buys Ostrander (s1) (told at once 09:00; since then now disputed; "
        "Harbour Wire, 5 h ago; disputed; acquisition; for fenwick)"
    )


def test_a_title_counts_the_new_stories_where_some_are_known() -> None:
    new, known = make_line("s1"), make_line("s2", before=heard())
    assert compose(new)[0] == "Digest: 1 story"
    assert compose(new, known)[0] == "Digest: 2 stories, 1 of them new"
    assert compose(known)[0] == "Digest: 1 story, not new"
    both = compose(known, make_line("s3", before=heard()))
    assert both[0] == "Digest: 2 stories, none of them new"
    assert compose(new, occasion=Occasion.MORNING)[0] == (
        "Morning brief: 1 story from the quiet hours"
    )


@pytest.mark.parametrize(
    ("counts", "since", "said"),
    [
        ((212, 64, 0), MORNING, "212 entries from 64 sources since 04:00, none for your watches"),
        ((1, 1, 1), YESTERDAY, "1 entry from 1 source since 1 Mar 11:00, nothing new for"),
        ((0, 0, 0), MORNING, "0 entries from 0 sources since 04:00, none for your watches"),
    ],
)
def test_a_heartbeat_says_what_came_by_the_channels_own_clock(
    counts: tuple[int, int, int], since: datetime, said: str
) -> None:
    entries, sources, watched = counts
    body = compose_heartbeat(
        "deals",
        EntryCounts(entries=entries, sources=sources, watched=watched),
        since=since,
        at=EVENING,
        zone="America/New_York",
    )
    assert body.text.startswith(f"Digest for #deals, 2 Mar 2026, 12:00 EST: {said}")
    assert body.title.startswith(f"Digest: {said}")
    assert (body.lines, body.omitted, body.occasion) == ((), 0, Occasion.DIGEST)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (3_000, "none for your watches; 3,000 are held back as a flood"),
        (1, "none for your watches; 1 is held back as a flood"),
        (0, "none for your watches"),
    ],
)
def test_a_heartbeat_says_what_no_watch_was_asked_of(held: int, said: str) -> None:
    counts = EntryCounts(entries=3_212, sources=64, watched=0, held=held)
    body = compose_heartbeat("deals", counts, since=MORNING, at=EVENING, zone="UTC")
    assert body.title.endswith(said)


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (2, "212 entries from 64 sources since 09:00; 2 stories wait for the morning brief"),
        (1, "212 entries from 64 sources since 09:00; 1 story waits for the morning brief"),
        (0, "212 entries from 64 sources since 09:00, nothing new for your watches"),
    ],
)
def test_a_heartbeat_says_what_waits_for_the_morning(waiting: int, said: str) -> None:
    counts = EntryCounts(entries=212, sources=64, watched=2, waiting=waiting)
    body = compose_heartbeat("deals", counts, since=MORNING, at=EVENING, zone="UTC")
    assert body.title == f"Digest: {said}"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOON, "14:00"),
        (NOON - timedelta(hours=15), "1 Mar 23:00"),
        (NOON + timedelta(hours=11), "3 Mar 01:00"),
        (NOON - timedelta(days=90), "2 Dec 2025, 14:00"),
    ],
)
def test_a_clock_of_another_day_has_its_date(at: datetime, said: str) -> None:
    assert tell_clock(at, NOON, "Europe/Helsinki") == said


def test_every_list_has_a_name_of_its_own() -> None:
    names = [name_list(occasion) for occasion in Occasion]
    assert names == ["Digest", "Morning brief", "Rolling post", "Shift brief"]


def test_a_morning_brief_has_room_for_more_as_each_would_have_rung() -> None:
    lines = [make_line(f"s{n}") for n in range(NIGHT_LINES + 3)]
    body = compose_list("deals", lines, at=EVENING, zone="UTC", occasion=Occasion.MORNING)
    assert (len(body.lines), body.text.count("\n")) == (NIGHT_LINES + 3, NIGHT_LINES + 1)
    assert body.text.endswith("\nAnd 3 more stories of less weight")


# -- the shift brief -----------------------------------------------------------------------


def brief(*stories: OpenStory) -> DigestBody:
    return compose_brief("deals", stories, at=EVENING, zone="UTC")


def test_a_brief_of_one_story_says_of_it_that_it_is_disputed() -> None:
    denied = OpenStory(line=make_line("denied", status=Status.DISPUTED))
    assert brief(denied).title == "Shift brief: 1 open story, disputed"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        (Language.GERMAN, "1 Geschichte, nicht neu", "2 Geschichten, keine davon neu"),
        (Language.FRENCH, "1 sujet, pas nouveau", "2 sujets, aucun nouveau"),
        (Language.SPANISH, "1 historia, no es nueva", "2 historias, ninguna nueva"),
    ],
)
def test_of_one_known_story_it_is_said_that_it_is_not_new(
    language: Language, one: str, two: str
) -> None:
    lines = [make_line("s1", before=heard()), make_line("s2", before=heard())]
    first, both = (
        compose_list("deals", each, at=EVENING, zone="UTC", language=language)
        for each in (lines[:1], lines)
    )
    assert first.title.endswith(one)
    assert both.title.endswith(two)


def test_a_brief_has_the_disputed_first_and_then_the_heaviest() -> None:
    body = brief(
        OpenStory(line=make_line("light", urgency=0.5)),
        OpenStory(line=make_line("heavy", urgency=0.9, before=heard(), origins=2)),
        OpenStory(line=make_line("denied", urgency=0.4, status=Status.DISPUTED)),
    )
    assert [line.story for line in body.lines] == ["denied", "heavy", "light"]
    assert body.title == "Shift brief: 3 open stories, 1 of them disputed"
    assert body.text.splitlines()[0] == (
        "Shift brief for #deals, 2 Mar 2026, 17:00 UTC: 3 open stories, 1 of them disputed"
    )
    assert body.lines[1].news == "told at once 09:00; since then 1 more origin"
    assert body.occasion is Occasion.BRIEF


def test_a_brief_leaves_out_what_somebody_is_on_and_says_how_many() -> None:
    body = brief(
        OpenStory(line=make_line("s1")),
        OpenStory(line=make_line("s2", status=Status.DISPUTED), owner="Ann"),
    )
    assert [line.story for line in body.lines] == ["s1"]
    assert body.title == "Shift brief: 1 open story; somebody is on 1 other"


def test_a_brief_without_a_story_says_that_nothing_is_open() -> None:
    assert brief().text == "Shift brief for #deals, 2 Mar 2026, 17:00 UTC: nothing is open"
    taken = OpenStory(line=make_line(), owner="Ann")
    assert brief(taken, taken).title == "Shift brief: nothing is open; somebody is on 2 others"


def test_the_text_of_a_long_brief_says_how_much_it_left_out() -> None:
    body = brief(*(OpenStory(line=make_line(f"s{n}")) for n in range(LIST_LINES + 2)))
    assert (len(body.lines), body.text.count("\n")) == (LIST_LINES + 2, LIST_LINES + 1)
    assert body.text.endswith("\nAnd 2 more stories of less weight")


@pytest.mark.parametrize(
    ("channel", "language", "head"),
    [
        ("deals", Language.ENGLISH, "Digest for #deals, "),
        ("C0123ABCD", Language.ENGLISH, "Digest for #quay, "),
        ("C0123ABCD", Language.GERMAN, "Übersicht für #quay, "),
        ("U0123ANNE", Language.ENGLISH, "Digest for you, "),
        ("W0123ANNE", Language.GERMAN, "Übersicht für Sie, "),
        ("D0123ANNE", Language.FRENCH, "{list} pour vous, "),
        ("U0123ANNE", Language.SPANISH, "{list} para usted, "),
        # Nobody knows an id: of whom the name is not known either, nothing is said.
        ("C0123OTHR", Language.ENGLISH, "Digest, "),
        # Names that look like none.
        ("c0123abcd", Language.ENGLISH, "Digest for #c0123abcd, "),
        ("u-turns", Language.ENGLISH, "Digest for #u-turns, "),
    ],
)
def test_a_notification_names_the_channel_and_never_an_id(
    channel: str, language: Language, head: str
) -> None:
    names = {"C0123ABCD": "quay", "U0123ANNE": "anne"}
    head = head.format(list=name_list(Occasion.DIGEST, language))
    body = compose_list(
        channel, [make_line("s1")], at=NOON, zone="UTC", language=language, names=names
    )
    assert body.text.startswith(head)
    assert body.channel == channel
    counts = EntryCounts(entries=3, sources=2, watched=True)
    beat = compose_heartbeat(
        channel, counts, since=MORNING, at=NOON, zone="UTC", language=language, names=names
    )
    assert beat.text.startswith(head)
    told = compose_brief(channel, [], at=NOON, zone="UTC", language=language, names=names)
    assert told.text.startswith(
        head.replace(name_list(Occasion.DIGEST, language), name_list(Occasion.BRIEF, language))
    )
