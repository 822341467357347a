from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import compose_alert, describe_status, name_event
from bot.alerts.wording import HEADLINE_LIMIT, TEXT_LIMIT, count, list_names
from bot.languages import say, tell_age, tell_time
from bot.model import (
    AlertBody,
    Entry,
    Event,
    Field,
    Language,
    Match,
    Placement,
    Source,
    Status,
    Urgency,
)
from tests.alerts.samples import (
    NOW,
    at,
    make_decision,
    make_entry,
    make_match,
    make_placement,
    make_source,
    urgent,
)


def compose(
    entry: Entry | None = None,
    *matches: Match,
    source: Source | None = None,
    placement: Placement | None = None,
    watches: tuple[str, ...] = ("norvik-deals",),
    urgency: Urgency | None = None,
    news: str = "",
    language: Language = Language.ENGLISH,
) -> AlertBody:
    entry = entry or make_entry()
    urgency = urgency or urgent(0.7, "tier 1 source", "partnership ended")
    placement = placement or make_placement()
    return compose_alert(
        make_decision(
            entry, {match.watch: urgency for match in matches}, placement=placement, matches=matches
        ),
        entry=entry,
        source=source or make_source(),
        placement=placement,
        channel="tech",
        watches=watches,
        urgency=urgency,
        mention_here=False,
        zone="America/New_York",
        now=NOW,
        news=news,
        language=language,
    )


def test_the_text_reads_as_a_headline_then_says_why() -> None:
    assert compose().text == (
        "Norvik and Altair end partnership — Harbour Wire (one source, not confirmed)\n"
        "3 min ago, 10 Feb 2026, 02:12 EST\n"
        "Norvik said on Tuesday that it is leaving the alliance with Altair.\n"
        "Why: tier 1 source; partnership ended\n"
        "For: norvik-deals\n"
        "https://harbourwire.example/a/1"
    )


def test_an_alert_carries_what_is_known_of_its_story() -> None:
    placement = make_placement(
        story="s7", status=Status.CORROBORATED, origins=4, copies=7, official=False
    )
    body = compose(placement=placement)
    assert (body.story, body.status, body.origins, body.copies) == ("s7", Status.CORROBORATED, 4, 7)
    assert body.status_line == "corroborated: 4 independent origins, 7 copies"
    assert (body.at, body.counts_from, body.dated) == (NOW, at(7, 12), True)
    assert (body.event, body.urgency) == (Event.PARTNERSHIP_ENDED, 0.7)
    assert body.text.startswith(
        "Norvik and Altair end partnership — Harbour Wire (4 independent origins)\n"
        "3 min ago, 10 Feb 2026, 02:12 EST\n"
        "corroborated: 4 independent origins, 7 copies\n"
    )


def test_matched_words_are_marked_in_headline_and_excerpt() -> None:
    entry = make_entry(title="  Norvik and\nAltair end partnership")
    body = compose(
        entry,
        make_match(entry, "Norvik"),
        make_match(entry, "Altair"),
        make_match(entry, "Altair", field=Field.SUMMARY),
        make_match(entry, "alliance", field=Field.SUMMARY),
    )
    assert [body.headline[slice(*mark)] for mark in body.headline_marks] == ["Norvik", "Altair"]
    assert [body.excerpt[slice(*mark)] for mark in body.excerpt_marks] == ["alliance", "Altair"]


def test_what_only_another_channels_watch_matched_is_not_marked() -> None:
    entry = make_entry()
    body = compose(
        entry, make_match(entry, "Norvik"), make_match(entry, "Altair", watch="elsewhere")
    )
    assert [body.headline[slice(*mark)] for mark in body.headline_marks] == ["Norvik"]


def test_an_undated_entry_says_when_it_was_seen() -> None:
    body = compose(make_entry(published=None))
    assert (body.dated, body.counts_from) == (False, at(7, 13))
    assert "\nNo usable date; first seen 2 min ago, 10 Feb 2026, 02:13 EST\n" in body.text


def test_a_date_in_the_future_is_not_believed() -> None:
    body = compose(make_entry(published=at(9)))
    assert (body.dated, body.counts_from) == (False, at(7, 13))


def test_an_entry_that_is_seen_the_moment_it_is_published_is_dated() -> None:
    assert compose(make_entry(published=at(7, 13))).dated


def test_an_entry_without_a_title_is_told_by_the_beginning_of_its_text() -> None:
    entry = make_entry(title=" \u200b", summary="Norvik leaves the alliance. More soon.")
    body = compose(entry, make_match(entry, "Norvik", field=Field.SUMMARY))
    assert body.headline == "Norvik leaves the alliance. More soon."
    assert [body.headline[slice(*mark)] for mark in body.headline_marks] == ["Norvik"]
    assert body.excerpt == ""
    assert body.text.startswith("Norvik leaves the alliance. More soon. — Harbour Wire (")


def test_an_entry_with_neither_title_nor_summary_is_told_by_its_content() -> None:
    body = compose(make_entry(title="", summary="", content="Norvik leaves. " * 30))
    assert body.headline.startswith("Norvik leaves. Norvik leaves.")
    assert body.headline.endswith("…")
    assert len(body.headline) <= 120


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://pages.example/a/1", "pages.example"), (None, "harbourwire.example")],
)
def test_an_entry_without_any_text_is_told_by_its_host(url: str | None, host: str) -> None:
    body = compose(make_entry(title="", summary="", content=None, url=url))
    assert body.headline == f"(no title) {host}"


@pytest.mark.parametrize(
    ("status", "origins", "copies", "detail", "said"),
    [
        (Status.SINGLE_SOURCE, 1, 0, "", "one source, not confirmed"),
        (Status.SINGLE_SOURCE, 1, 1, "", "one source, not confirmed, 1 copy"),
        (Status.CORROBORATED, 2, 0, "", "corroborated: 2 independent origins"),
        (Status.CORROBORATED, 4, 7, "", "corroborated: 4 independent origins, 7 copies"),
        (Status.OFFICIAL, 2, 1, "news.norvik.example", "official: news.norvik.example"),
        (Status.OFFICIAL, 2, 0, "",
         "official: a party or an authority says so, 2 independent origins"),
        (Status.DISPUTED, 2, 0, "Norvik denies it", "disputed: Norvik denies it"),
        (Status.DISPUTED, 2, 0, "", "disputed: denied or retracted, 2 independent origins"),
    ],
)  # fmt: skip
def test_a_status_is_told_in_words(
    status: Status, origins: int, copies: int, detail: str, said: str
) -> None:
    assert describe_status(status, origins=origins, copies=copies, detail=detail) == said


def test_who_disputes_a_story_is_named() -> None:
    placement = make_placement(
        status=Status.DISPUTED, reasons=("shares names", "Disputed: Norvik \x1b[1mdenies it")
    )
    body = compose(placement=placement)
    assert body.status_line == "disputed: Norvik denies it"
    assert "— Harbour Wire (disputed)\n" in body.text


def test_an_official_source_speaks_for_itself() -> None:
    newsroom = make_source(name="Norvik Newsroom", host="news.norvik.example", official=True)
    body = compose(placement=make_placement(status=Status.OFFICIAL, official=True), source=newsroom)
    assert body.status_line == "official: news.norvik.example"


def test_a_report_of_an_official_story_does_not_claim_to_be_official_itself() -> None:
    body = compose(placement=make_placement(status=Status.OFFICIAL, official=True, origins=2))
    assert body.status_line == "official: a party or an authority says so, 2 independent origins"


def test_a_reason_that_repeats_the_status_is_not_said_twice() -> None:
    body = compose(urgency=urgent(0.7, "One source, not confirmed", "tier 3 source", " "))
    assert body.reasons == ("tier 3 source",)


def test_an_alert_without_reasons_leaves_their_line_out() -> None:
    assert "Why" not in compose(urgency=urgent(0.7)).text


def test_a_text_names_all_the_watches_that_it_serves() -> None:
    watches = tuple(f"watch-{n}" for n in range(20))
    body = compose(watches=watches)
    assert body.watches == watches
    assert f"\nFor: {', '.join(watches)}\n" in body.text


def test_watches_that_find_no_room_in_a_text_are_counted() -> None:
    watches = tuple(f"watch-{n}-{'x' * 60}" for n in range(60))
    body = compose(make_entry(url="https://example.org/deal"), watches=watches)
    (whom,) = [line for line in body.text.split("\n") if line.startswith("For: ")]
    *named, rest = whom.removeprefix("For: ").split(", ")
    assert tuple(named) == watches[: len(named)]
    assert len(named) > 8
    assert rest == f"{60 - len(named)} more"
    assert body.text.endswith("https://example.org/deal")


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (15, "one, two, three"),
        (14, "one, 2 more"),
        (100, "one, two, three"),
        (6, "3 more"),
        (-5, "3 more"),
    ],
)
def test_names_are_told_as_far_as_there_is_room(room: int, said: str) -> None:
    assert list_names(["one", "two", "three"], room=room) == said


def test_names_are_measured_as_the_destination_does() -> None:
    assert list_names(["🐟🐟", "b"], room=5, measure=lambda text: 2 * len(text)) == "2 more"


def test_an_address_that_is_no_page_is_left_out() -> None:
    body = compose(make_entry(url="javascript:alert(1)"))
    assert body.url is None
    assert body.text.endswith("For: norvik-deals")


def test_an_address_that_finds_no_room_is_left_out_of_the_text_only() -> None:
    body = compose(make_entry(url="https://a.example/" + "x" * 1500))
    assert body.url is not None
    assert "https" not in body.text


def test_a_source_without_a_name_is_named_by_its_host() -> None:
    assert compose(source=make_source(name="\u200b")).source_name == "harbourwire.example"


@pytest.mark.no_cover
@settings(deadline=None)
@given(st.data())
def test_hostile_text_stays_tidy_and_short_everywhere(data: st.DataObject) -> None:
    hostile = st.text(
        st.one_of(st.characters(), st.sampled_from("\x1b[]\x07\u202e\u2066\n\r\u2028 <!@>|`*_")),
        max_size=60,
    ).flatmap(lambda text: st.integers(1, 200).map(lambda times: text * times))
    entry = make_entry(
        title=data.draw(hostile), summary=data.draw(hostile), content=data.draw(hostile)
    )
    body = compose(
        entry,
        source=make_source(name=data.draw(hostile)),
        watches=(data.draw(hostile),),
        urgency=urgent(0.7, data.draw(hostile), data.draw(hostile)),
    )
    assert body.headline
    assert len(body.headline) <= HEADLINE_LIMIT
    assert len(body.text) <= TEXT_LIMIT
    assert body.text.startswith(body.headline)
    parts = (body.headline, body.excerpt, body.source_name, *body.reasons, *body.text.split("\n"))
    for part in parts:
        for character in part:
            assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
            assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    assert len(body.text.split("\n")) <= 7


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=-30), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=1), "1 h ago"),
        (timedelta(hours=47, minutes=59), "47 h ago"),
        (timedelta(hours=48), "2 days ago"),
        (timedelta(days=400), "400 days ago"),
    ],
)
def test_an_age_is_told_in_the_unit_that_fits(age: timedelta, said: str) -> None:
    assert tell_age(NOW - age, NOW) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UTC", "10 Feb 2026, 07:15 UTC"),
        ("America/Los_Angeles", "9 Feb 2026, 23:15 PST"),
        ("Asia/Kathmandu", "10 Feb 2026, 13:00 UTC+0545"),
    ],
)
def test_a_time_names_its_zone(zone: str, said: str) -> None:
    assert tell_time(NOW, zone) == said


def test_every_event_but_other_has_words() -> None:
    assert name_event(Event.PARTNERSHIP_ENDED) == "partnership ended"
    assert [event for event in Event if not name_event(event)] == [Event.OTHER]


def test_a_story_that_is_new_to_a_channel_says_when_it_began_where_that_is_long_ago() -> None:
    old = compose(placement=make_placement(story_opened=at(9, 15, day=9)))
    assert old.status_line == (
        "one source, not confirmed; the story began 22 h ago, 9 Feb 2026, 04:15 EST"
    )
    assert old.status_line in old.text.splitlines()

    young = compose(placement=make_placement(story_opened=at(6, 16)))
    assert young.status_line == "one source, not confirmed"


def test_an_update_does_not_say_again_when_its_story_began() -> None:
    update = compose(placement=make_placement(story_opened=at(9, 15, day=9)), news="dead now 24")
    assert "began" not in update.text + update.status_line


def test_a_noun_stands_in_the_number_that_it_counts() -> None:
    assert [count(number, "copy", "copies") for number in (1, 1_200)] == ["1 copy", "1,200 copies"]
    assert count(2, "hit") == "2 hits"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "official: nokia.com; the number is from Harbour Wire"),
        (Language.GERMAN, "offiziell: nokia.com; die Zahl ist von Harbour Wire"),
        (Language.FRENCH, "officiel : nokia.com; le chiffre vient de Harbour Wire"),
        (Language.SPANISH, "oficial: nokia.com; la cifra es de Harbour Wire"),
    ],
)
def test_a_number_that_is_not_the_officials_says_whose_it_is(language: Language, said: str) -> None:
    placement = make_placement(
        status=Status.OFFICIAL,
        reasons=(say("official_by", detail="nokia.com"),),
        unofficial=True,
        story_opened=NOW,
    )
    assert compose(placement=placement, language=language).status_line == said
    others = compose(placement=replace(placement, unofficial=False), language=language)
    assert "Harbour" not in others.status_line
