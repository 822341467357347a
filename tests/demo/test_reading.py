from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.day import Day
from bot.demo.reading import load_day, read_day, shipped_day
from config import ConfigError

GOOD = """\
title: A fictional day
note: All fictional.
feeds:
  - {id: wire, name: Wire, format: rss, host: wire.example}
  - {id: paper, name: Paper, format: atom, host: paper.example}
items:
  - {id: one, feed: wire, at: -3h, title: One}
  - {id: two, feed: wire, at: 2.5, title: Two, published: -21d}
  - {id: three, feed: paper, at: 4, title: Three}
watches:
  - {name: all, query: '*', channels: [desk]}
channels:
  desk: {threshold: biggest, quiet: {from: 22:00, to: 07:00, zone: UTC}}
"""


def faults_of(text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read_day(text.encode(), file="day.yaml")
    return [str(fault) for fault in caught.value.faults]


def test_a_good_day_is_read_with_its_offsets() -> None:
    day = read_day(GOOD.encode(), file="day.yaml")

    one, two, _ = day.items
    assert one.at == timedelta(hours=-3)
    assert one.in_back_catalogue
    assert two.at == timedelta(seconds=2.5)
    assert two.published_offset == timedelta(days=-21)
    assert day.seconds == 20
    assert day.channels["desk"].threshold == "biggest"


@pytest.mark.parametrize(
    ("line", "replacement", "fault"),
    [
        ("note: All fictional.", "note: All true.", "day.yaml:2:7: note: the note does not say"),
        ("note: All fictional.\n", "", "note: is missing"),
        ("at: 2.5", "at: soon", "day.yaml:8:31: items[1].at: 'soon' is no time"),
        ("at: 2.5", "at: true", "items[1].at: True is no time"),
        ("at: 2.5", "at: 21", "items[1].at: the day ends at 20 s"),
        ("id: two", "id: one", "items[1].id: 'one' is the id of items[0] too"),
        ("id: paper", "id: wire", "feeds[1].id: 'wire' is the id of feeds[0] too"),
        ("id: two", "id: Two!", "items[1].id: the id 'Two!' has more in it"),
        ("feed: wire, at: 2.5", "feed: wier, at: 2.5", "'wier'; did you mean 'wire'?"),
        ("title: Two, ", "", "items[1]: the item says nothing"),
        ("title: Two", 'title: "T\\u0007wo"', "items[1].title: the character U+0007"),
        ("title: Two", "title: Two, headline: X", "items[1].headline: is no known setting"),
        ("title: Two", "title: Two, revises: nine", "items[1].revises: no item has the id 'nine'"),
        ("title: Two", "title: Two, revises: three", "three is in the feed paper"),
        ("title: Two", "title: Two, revises: two", "two does not appear before this item"),
        (
            "title: Two",
            "title: Two, revises: one, guid: g",
            "items[1]: a revision has the guid and link of what it revises",
        ),
        ("title: Two", "title: Two, dated: false", "an item that is not dated has no published"),
        ("title: Two", "title: Two, link: there", "items[1].link: 'there' is no path"),
        ("title: Three", "title: Three, dated: false", "an Atom entry always has a time"),
        ("format: rss", "format: rdf", "feeds[0].format: "),
        ("host: wire.example", "host: 'a b'", "feeds[0].host: "),
        ("host: paper.example", "host: wire.example", "wire.example is the host of wire too"),
        ("name: Wire", "name: Wire, tier: 4", "feeds[0].tier: "),
        ("channels: [desk]", "channels: []", "watches[0].channels: is empty"),
        ("query: '*', ", "", "watches[0].query: is missing"),
        ("query: '*'", "query: '(storm'", "day.yaml:11:24: watches[0].query: "),
        ("query: '*'", "query: 'entity:nowhere-at-all'", "no entity is named 'nowhere-at-all'"),
        ("threshold: biggest", "threshold: huge", "channels.desk.threshold: "),
        ("title: A fictional day", "title: A fictional day\nseconds: 0", "seconds: "),
        ("title: A fictional day", "title: A fictional day\ntitle: X", "title: stands twice"),
    ],
)
def test_a_fault_is_told_with_its_place(line: str, replacement: str, fault: str) -> None:
    assert line in GOOD

    faults = faults_of(GOOD.replace(line, replacement, 1))

    assert any(fault in told for told in faults), faults
    assert all(told.startswith("day.yaml:") for told in faults)


def test_two_items_of_one_feed_with_one_guid_are_refused() -> None:
    text = GOOD.replace("title: One", "title: One, guid: g").replace(
        "title: Two", "title: T, guid: g"
    )

    (fault,) = faults_of(text)
    assert "items[1].guid: one has the same guid" in fault


def test_two_watches_of_one_name_are_refused() -> None:
    text = GOOD.replace(
        "channels:\n", "  - {name: all, query: storm, channels: [desk]}\nchannels:\n", 1
    )

    (fault,) = faults_of(text)
    assert "watches[1].name: 'all' is the name of watches[0] too" in fault


def test_two_feeds_of_one_owner_may_share_a_host() -> None:
    text = GOOD.replace("host: paper.example", "host: wire.example, owner: W").replace(
        "name: Wire", "name: Wire, owner: W"
    )

    assert len(read_day(text.encode(), file="day.yaml").feeds) == 2


def test_all_faults_of_a_file_are_told_in_one_go_in_their_order() -> None:
    text = (
        GOOD.replace("note: All fictional.", "note: All true.")
        .replace("format: rss", "format: rdf")
        .replace("feed: paper, at: 4", "feed: papers, at: 400")
        .replace("at: 2.5", "at: soon")
    )

    faults = faults_of(text)

    assert [fault.split(":")[1] for fault in faults] == ["2", "4", "8", "9", "9"]


def test_a_query_that_names_a_faulty_entity_is_not_blamed_for_it() -> None:
    text = GOOD.replace("query: '*'", "query: 'entity:lantern'")

    (fault,) = faults_of(text + "entities:\n  lantern: {name: Lantern, kind: lamp}\n")
    assert "entities.lantern.kind" in fault


def test_a_query_may_name_the_days_own_entities_and_the_shipped_ones() -> None:
    text = GOOD.replace("query: '*'", "query: 'entity:lantern OR entity:microsoft'")

    day = read_day((text + "entities:\n  lantern: {name: Lantern}\n").encode(), file="day.yaml")
    assert list(day.entities) == ["lantern"]


def test_an_item_of_a_faulty_feed_is_not_blamed_for_the_feed() -> None:
    assert len(faults_of(GOOD.replace("format: rss", "format: rdf"))) == 1


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "day.yaml: this is no day"),
        (b"- just\n- a list\n", "day.yaml: this is no day"),
        (b"title: [unclosed\n", "not valid YAML"),
        (b"title: \xff\xfe\n", "is not UTF-8"),
    ],
)
def test_what_is_no_day_at_all_is_told_once(data: bytes, fault: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_day(data, file="day.yaml")

    (told,) = caught.value.faults
    assert fault in str(told)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.yaml: the day cannot be read: No such file"):
        load_day(tmp_path / "nowhere.yaml")


def test_the_shipped_day_says_that_it_is_fictional_wherever_it_is_shown() -> None:
    day = shipped_day()

    assert "fictional" in day.title.lower()
    assert "fictional" in day.note.lower()
    assert all("fictional" in feed.name for feed in day.feeds)
    assert all(feed.host.endswith(".example") for feed in day.feeds)


def test_the_shipped_day_shows_each_thing_that_a_news_day_brings() -> None:
    day = shipped_day()
    live = [item for item in day.items if not item.in_back_catalogue]

    assert 6 <= len(day.feeds) <= 8
    assert {feed.format.value for feed in day.feeds} == {"rss", "atom", "json"}
    assert {feed.markup for feed in day.feeds} == {"escaped", "cdata"}
    assert {feed.tier for feed in day.feeds} == {1, 2, 3}
    assert any(feed.official for feed in day.feeds)
    assert len({feed.lang for feed in day.feeds}) > 1
    assert 35 <= len(day.items) <= 50
    assert {item.feed for item in day.items if item.in_back_catalogue} == {f.id for f in day.feeds}
    assert any(item.revises for item in live)
    assert any(item.via for item in live)
    assert any(not item.dated for item in live)
    assert any(item.published_offset < timedelta(days=-7) for item in live)
    assert any("<script>" in item.title and "<!channel>" in item.title for item in live)
    assert any(watch.digest_only for watch in day.watches)
    assert len({channel for watch in day.watches for channel in watch.channels}) == 3


def test_a_day_that_was_written_out_is_read_the_same() -> None:
    day = shipped_day()

    written = day.model_dump_json(by_alias=True, exclude_unset=True)

    assert Day.model_validate(day.model_dump(by_alias=True)) == day
    assert read_day(written.encode(), file="day.yaml") == day
