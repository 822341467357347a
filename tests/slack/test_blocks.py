"""Alerts and digests as Slack messages: what a reader sees, and what no text can do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import compose_list, split_list
from bot.languages import phrase
from bot.model import (
    AlertKind,
    Event,
    Language,
    Occasion,
    Outcome,
    Owner,
    Person,
    Sections,
    Status,
)
from bot.slack.blocks import compose
from bot.slack.elements import SlackMessage
from tests.slack.bodies import AT, make_alert, make_digest, make_line, make_notice
from tests.slack.hostile import hostile_text
from tests.slack_double import faults_in_blocks, read_blocks, text_in_blocks


def elements_of(message: SlackMessage) -> Iterator[dict[str, Any]]:
    """Every object within the blocks."""
    waiting: list[Any] = list(message.blocks)
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def assert_inert(message: SlackMessage, *, may_ring: bool = False) -> None:
    """Within every limit, and nothing in it acts by itself."""
    assert faults_in_blocks(list(message.blocks)) == []
    assert text_in_blocks(list(message.blocks)) < 10_000
    assert 0 < len(message.text) <= 4_000
    assert not re.search(r"[<>]", message.text)
    assert not re.search(r"&(?!(?:amp|lt|gt);)", message.text)
    assert not re.search(r"(?<![a-zA-Z0-9])[@#]\w", message.text)
    kinds = {part.get("type") for part in elements_of(message)}
    assert not kinds & {"mrkdwn", "markdown", "user", "usergroup", "channel", "emoji"}
    assert may_ring or "broadcast" not in kinds
    for part in elements_of(message):
        if part.get("type") == "plain_text":
            assert part["emoji"] is False
        if part.get("type") == "link":
            assert re.fullmatch(r"https?://[!-~]+", part["url"])
            assert not set(part["url"]) & set('|<>"`')
    # Lone surrogates and the like could not be sent at all.
    json.dumps(message.blocks, ensure_ascii=False).encode()
    message.text.encode()


def test_an_alert_reads_as_an_editor_would_want_it() -> None:
    message = compose(make_alert())
    assert read_blocks(list(message.blocks)).splitlines() == [
        "Nokia agrees to buy Example Networks for $2.3 billion",
        "Example Wire, 10 Feb 2026 07:00 UTC",
        "Nokia said on Tuesday that it had agreed a deal to buy the optical network maker.",
        "● Corroborated: 4 independent origins, 7 copies · acquisition",
        "Watch: nokia-deals",
        "Why now: 4 independent origins in 9 minutes; tier 1 source",
        "I'm on itWhy",
    ]
    assert message.text == (
        "Nokia agrees to buy Example Networks for $2.3 billion — Example Wire (corroborated: 4 "
        "independent origins, 7 copies) · Nokia said on Tuesday that it had agreed a deal to buy "
        "the optical network maker."
    )
    assert_inert(message)


@pytest.mark.parametrize(
    ("language", "reason", "said"),
    [
        (Language.ENGLISH, "now breaking: a second independent origin", "Why now: a second"),
        (Language.GERMAN, "jetzt eilig: gemeldet von Ems-Bote", "Warum jetzt: gemeldet von"),
        # What says it elsewhere is a reason like others.
        (Language.ENGLISH, "said to be now breaking: no", "Why now: said to be now breaking: no"),
    ],
)
def test_why_an_alert_rings_only_now_is_said_once(
    language: Language, reason: str, said: str
) -> None:
    message = compose(make_alert(reasons=(reason, "tier 1"), language=language))
    shown = read_blocks(list(message.blocks))
    assert said in shown
    assert "tier 1" in shown


def test_each_reader_is_told_how_long_ago_it_was_and_when_by_their_own_clock() -> None:
    message = compose(make_alert())
    (stamp,) = [part for part in elements_of(message) if part.get("type") == "date"]
    assert stamp["format"] == "{ago} ({date_short_pretty}, {time})"
    assert stamp["timestamp"] == int((AT - timedelta(minutes=3)).timestamp())


def test_the_headline_is_one_link_and_the_matched_words_are_marked() -> None:
    message = compose(make_alert())
    links = [part for part in elements_of(message) if part.get("type") == "link"]
    assert {part["url"] for part in links} == {"https://wire.example/nokia?a=1&b=2"}
    assert [part["text"] for part in links if part["style"].get("italic")] == ["Nokia"]
    quote = next(part for part in elements_of(message) if part["type"] == "rich_text_quote")
    bold = [part["text"].strip() for part in quote["elements"] if "style" in part]
    assert bold == ["Nokia", "deal"]


def test_an_undated_report_says_when_it_was_first_seen() -> None:
    message = compose(make_alert(dated=False, counts_from=AT))
    assert "undated, first seen 10 Feb 2026 07:03 UTC" in read_blocks(list(message.blocks))


def test_only_the_alert_itself_can_ring_the_channel() -> None:
    rings = compose(make_alert(mention_here=True))
    assert {"type": "broadcast", "range": "here"} in list(elements_of(rings))
    assert_inert(rings, may_ring=True)
    assert_inert(compose(make_alert(headline="<!here> @here", text="@here <!channel>")))


def test_an_alert_names_all_its_watches() -> None:
    watches = tuple(f"watch-{n}" for n in range(120))
    shown = read_blocks(list(compose(make_alert(watches=watches)).blocks))
    assert f"Watches: {', '.join(watches)}\n" in shown


def test_watches_that_a_message_has_no_room_for_are_counted() -> None:
    watches = tuple(f"watch-{n}-{'🐟' * 30}" for n in range(90))
    message = compose(make_alert(watches=watches))
    assert faults_in_blocks(list(message.blocks)) == []
    shown = read_blocks(list(message.blocks))
    named = [watch for watch in watches if watch in shown]
    assert len(named) > 20
    assert f"{90 - len(named)} more\n" in shown


def test_a_report_without_a_link_or_text_is_still_a_message() -> None:
    bare = make_alert(
        url=None, headline="", excerpt="", headline_marks=(), excerpt_marks=(), text="",
        source_name="", watches=(), reasons=(), event=Event.OTHER,
    )  # fmt: skip
    message = compose(bare)
    assert_inert(message)
    assert message.text == "(no headline) (corroborated: 4 independent origins, 7 copies)"
    assert "(no headline)" in read_blocks(list(message.blocks))


def test_who_makes_it_official_or_disputes_it_is_said_where_it_is_known() -> None:
    alert = make_alert(status=Status.DISPUTED, status_line="disputed: Nokia denies it")
    assert "▲ Disputed: Nokia denies it · acquisition" in read_blocks(list(compose(alert).blocks))


def test_what_an_update_takes_out_is_struck_through() -> None:
    news = "Headline changed: Blast kills ~~12~~ → 17 ~~in Oldtown~~"
    message = compose(make_alert(kind=AlertKind.UPDATE, news=news))
    parts = [part for part in elements_of(message) if part.get("type") == "text"]
    struck = [part["text"] for part in parts if part.get("style", {}).get("strike")]
    assert struck == ["12", "in Oldtown"]
    shown = read_blocks(list(message.blocks))
    assert shown.startswith("Update: Headline changed: Blast kills 12 → 17 in Oldtown\n")
    assert_inert(message)
    assert all(part["style"].get("bold") for part in parts[:5])
    # An end that was cut off strikes nothing through.
    cut_off = compose(make_alert(kind=AlertKind.UPDATE, news="Headline changed: ~~12"))
    assert not any(part.get("strike") for part in elements_of(cut_off))
    assert read_blocks(list(cut_off.blocks)).startswith("Update: Headline changed: ~~12\n")


def test_what_an_update_puts_in_is_bold_beside_what_was_kept() -> None:
    news = "Headline changed: ~~Judge~~ → **Jury** finds Roe **not** guilty of *theft*"
    message = compose(make_alert(kind=AlertKind.UPDATE, news=news))
    parts = [part for part in elements_of(message) if part.get("type") == "text"]
    bold = [part["text"] for part in parts if part.get("style", {}).get("bold")]
    assert bold[:3] == ["Update: ", "Jury", "not"]
    struck = [part["text"] for part in parts if part.get("style", {}).get("strike")]
    assert struck == ["Judge"]
    assert read_blocks(list(message.blocks)).startswith(
        "Update: Headline changed: Judge → Jury finds Roe not guilty of *theft*\n"
    )
    assert_inert(message)


def test_an_update_says_that_it_is_one_and_an_edit_what_is_new() -> None:
    update = compose(make_alert(kind=AlertKind.UPDATE))
    assert read_blocks(list(update.blocks)).startswith("Update: Nokia agrees")
    told = compose(make_alert(kind=AlertKind.UPDATE, news="Nokia denies it"))
    assert read_blocks(list(told.blocks)).splitlines()[:2] == [
        "Update: Nokia denies it",
        "Nokia agrees to buy Example Networks for $2.3 billion",
    ]
    merged = compose(make_alert(kind=AlertKind.EDIT, news="merged into “Nokia buys”, told 07:03"))
    assert read_blocks(list(merged.blocks)).splitlines()[:2] == [
        "Merged into “Nokia buys”, told 07:03",
        "Nokia agrees to buy Example Networks for $2.3 billion",
    ]
    plain = compose(make_alert(kind=AlertKind.EDIT))
    assert read_blocks(list(plain.blocks)).startswith("Nokia agrees")


def test_a_digest_lists_its_stories_in_order_with_status_and_watch() -> None:
    dateline = "Example Wire · 10 Feb 2026 07:03 UTC"
    message = compose(make_digest(make_line(1), make_line(2, status=Status.DISPUTED, origins=3)))
    assert read_blocks(list(message.blocks)).splitlines() == [
        "Digest: 2 stories",
        "Story 1: a regulator opens an inquiry",
        f"{dateline} · ○ one source, not confirmed · regulation · desk",
        "Story 2: a regulator opens an inquiry",
        f"{dateline} · ▲ disputed: denied or retracted, 3 independent origins · regulation · desk",
    ]
    assert_inert(message)


@pytest.mark.parametrize("count", [49, 50, 400])
def test_a_long_digest_fits_and_says_how_much_it_left_out(count: int) -> None:
    message = compose(make_digest(*[make_line(n) for n in range(count)], omitted=7))
    assert_inert(message)
    shown = sum(block["type"] == "rich_text" for block in message.blocks)
    assert 20 < shown <= 48
    assert read_blocks([message.blocks[0]]) == f"Digest: {count + 7} stories\n"
    assert f"{count + 7 - shown} more stories left out" in read_blocks([message.blocks[-1]])


def test_a_line_says_what_is_new_since_the_channel_heard_of_it() -> None:
    line = replace(make_line(1), news="told at once 09:12; since then now disputed")
    message = compose(make_digest(line))
    assert read_blocks(list(message.blocks)).splitlines()[1:3] == [
        "Story 1: a regulator opens an inquiry",
        "Told at once 09:12; since then now disputed",
    ]
    assert_inert(message)


def test_a_line_has_the_numbers_that_its_headline_lacks() -> None:
    numbers = "241 dead, the number is from Quay"
    told = compose(make_digest(replace(make_line(1), numbers=numbers), make_line(2)))
    assert str(told.blocks).count(numbers) == 1
    assert numbers not in str(compose(make_digest(make_line(1))).blocks)


def test_a_list_has_what_it_is_for_its_heading() -> None:
    brief = replace(make_digest(make_line(1)), title="Morning brief: 1 story from the quiet hours")
    message = compose(brief)
    assert read_blocks([message.blocks[0]]) == "Morning brief: 1 story from the quiet hours\n"


def test_one_story_that_was_left_out_is_one_story() -> None:
    message = compose(make_digest(make_line(1), omitted=1))
    assert "1 more story left out" in read_blocks([message.blocks[-1]])


def test_a_digest_that_may_be_a_repeat_says_so_where_it_is_read() -> None:
    note = "possible repeat: whether this was posted before could not be read"
    digest = replace(make_digest(*[make_line(n) for n in range(60)]), note=note)
    message = compose(digest)
    assert note in str(message.blocks)
    assert not faults_in_blocks(list(message.blocks))


def test_a_digest_without_stories_says_so_in_its_own_words() -> None:
    text = "No stories.\n212 entries from 64 sources, none for your watches"
    message = compose(make_digest(text=text))
    assert read_blocks(list(message.blocks)).strip() == text
    assert_inert(message)


def titles_of(message: SlackMessage) -> list[str]:
    """What the sections of a list are headed."""
    blocks = list(message.blocks)
    return [
        read_blocks([after]).strip()
        for before, after in pairwise(blocks)
        if before["type"] == "divider"
    ]


def test_a_digest_for_several_watches_has_a_section_for_each_the_heaviest_first() -> None:
    lines = [make_line(1, watches=("fed",)), make_line(2, watches=("ai", "fed"))]
    lines += [make_line(3, watches=("fed", "ai")), make_line(4, watches=())]
    message = compose(make_digest(*lines, sections=Sections.AUTO))
    assert titles_of(message) == ["fed · 2", "ai · 1", "Other stories · 1"]
    shown = read_blocks(list(message.blocks)).splitlines()
    told = [line for line in shown if line.startswith("Story ")]
    assert [line.split(":")[0] for line in told] == ["Story 1", "Story 3", "Story 2", "Story 4"]
    # What the heading says is not said again.
    assert shown[3].endswith("one source, not confirmed · regulation")
    assert shown[5].endswith("· regulation · ai")
    assert_inert(message)


def test_a_digest_for_one_watch_or_that_wants_none_has_no_sections() -> None:
    one = [make_line(1), make_line(2)]
    several = [make_line(1), make_line(2, watches=("ai",))]
    assert titles_of(compose(make_digest(*one, sections=Sections.AUTO))) == []
    assert titles_of(compose(make_digest(*several, sections=Sections.NONE))) == []


def test_a_digest_may_be_divided_by_event_in_its_language() -> None:
    lines = [make_line(1), make_line(2, event=Event.OTHER), make_line(3)]
    digest = make_digest(*lines, sections=Sections.EVENT, language=Language.GERMAN)
    assert titles_of(compose(digest)) == ["Regulierung · 2", "Sonstiges · 1"]


def menus_of(message: SlackMessage) -> list[Any]:
    return [block for block in message.blocks if block["type"] == "actions"]


def test_each_story_of_a_digest_has_its_menu_and_of_one_too_long_lines_come_first() -> None:
    short = compose(make_digest(make_line(1), make_line(2)))
    kinds = [block["type"] for block in short.blocks]
    assert kinds == ["header", "rich_text", "actions", "rich_text", "actions"]
    (menu,) = short.blocks[2]["elements"]
    assert menu["options"][0]["value"] == "useful s1"
    long = compose(make_digest(*[make_line(number) for number in range(30)]))
    told = [block["type"] for block in long.blocks].count("rich_text")
    assert told == 30
    # The heaviest have theirs.
    assert [block["type"] for block in long.blocks[1:3]] == ["rich_text", "actions"]
    assert long.blocks[-1]["type"] == "rich_text"
    assert_inert(long)


hostile = hostile_text()
some_marks = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=4).map(tuple)
names = st.lists(hostile_text(longest=300), max_size=30).map(tuple)
owners = st.builds(
    Owner,
    person=st.builds(Person, id=st.just("slack:U1"), name=hostile),
    since=st.just(AT),
    until=st.just(AT),
)
alerts = st.builds(
    make_alert,
    owner=st.none() | owners,
    headline=hostile,
    url=st.one_of(st.none(), hostile, hostile.map(lambda tail: f"https://example.org/{tail}")),
    source_name=hostile,
    excerpt=hostile,
    headline_marks=some_marks,
    excerpt_marks=some_marks,
    watches=names,
    reasons=names,
    text=hostile,
    status_line=hostile,
    news=hostile,
    status=st.sampled_from(Status),
    event=st.sampled_from(Event),
    language=st.sampled_from(Language),
    dated=st.booleans(),
    official=st.booleans(),
    kind=st.sampled_from([AlertKind.BREAKING, AlertKind.UPDATE, AlertKind.EDIT]),
)


@settings(max_examples=150, deadline=None)
@given(alerts)
def test_no_outside_text_acts_in_an_alert(body: Any) -> None:
    message = compose(body)
    assert_inert(message)
    assert "\n" not in message.text


digest_lines = st.builds(
    make_line,
    headline=hostile,
    url=st.one_of(st.none(), hostile, hostile.map(lambda tail: f"https://example.org/{tail}")),
    source_name=hostile,
    watches=names,
    owner=hostile,
    status=st.sampled_from(Status),
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(digest_lines, max_size=8),
    st.integers(1, 12),
    st.integers(0, 500),
    hostile,
    st.sampled_from(Sections),
)
def test_no_outside_text_acts_in_a_digest(
    lines: list[Any], times: int, omitted: int, text: str, sections: Sections
) -> None:
    digest = make_digest(*lines * times, omitted=omitted, text=text, sections=sections)
    assert_inert(compose(digest))


@settings(max_examples=12, deadline=None)
@given(
    st.lists(digest_lines, min_size=1, max_size=8),
    st.integers(1, 12),
    st.sampled_from(Sections),
    st.sampled_from(Language),
    st.sampled_from(Occasion),
)
def test_a_part_of_a_long_list_leaves_nothing_out(
    lines: list[Any], times: int, sections: Sections, language: Language, occasion: Occasion
) -> None:
    body = compose_list("tech", lines * times, at=AT, zone="UTC", occasion=occasion)
    body = replace(body, sections=sections, language=language)
    shown = 0
    for part in split_list(body):
        message = compose(replace(part, note=phrase(language, "repeat")))
        assert_inert(message)
        assert len(message.blocks) <= 50
        dates = [one for one in elements_of(message) if one.get("type") == "date"]
        assert len(dates) == len(part.lines) == len(menus_of(message))
        shown += len(dates)
    assert shown == len(lines) * times


def test_the_first_part_of_a_long_digest_says_what_its_thread_has() -> None:
    body = make_digest(
        *[make_line(n, watches=(f"w{n % 2}",)) for n in range(30)], sections=Sections.AUTO
    )
    first, reply = split_list(body)
    assert read_blocks([compose(first).blocks[-1]]) == (
        "10 more stories in the thread: w0 5, w1 5\n"
    )
    said = read_blocks(list(compose(reply).blocks)).splitlines()
    assert said[0] == "Digest, part 2 of 2: 10 stories"
    assert [line for line in said if line in {"w0 · 5", "w1 · 5"}] == ["w0 · 5", "w1 · 5"]


notices = st.builds(
    make_notice,
    headline=hostile,
    lines=names | st.just(()),
    text=hostile,
    note=hostile,
    proposals=st.sampled_from([(), ("p1",), ("p1", "p2")]),
    outcomes=st.lists(
        st.builds(Outcome, proposal=st.sampled_from(["p1", "p2"]), said=hostile, at=st.just(AT))
    ).map(tuple),
)


@settings(max_examples=100, deadline=None)
@given(notices)
def test_no_outside_text_acts_in_a_notice(body: Any) -> None:
    assert_inert(compose(body))


def test_a_notice_says_its_headline_first_and_then_the_rest_line_by_line() -> None:
    message = compose(make_notice())
    (block,) = message.blocks
    said = [part["text"] for part in elements_of(message) if part.get("type") == "text"]
    assert block["type"] == "rich_text"
    assert said == [
        "Example Wire (example-wire) cannot be read",
        "\n3 polls failed, the first at 06:40 UTC",
        "\nLast error: the server answered 500",
    ]
    assert message.text == "Example Wire (example-wire) cannot be read · 3 polls failed"


def test_a_line_that_asks_about_a_proposal_has_its_buttons_below_it() -> None:
    body = make_notice(lines=("first?", "second?", "and this"), proposals=("p1", "p2"))
    kinds = [block["type"] for block in compose(body).blocks]
    assert kinds == ["rich_text", "actions", "rich_text", "actions", "rich_text"]
    assert_inert(compose(body))
    assert compose(make_notice()).blocks[0]["type"] == "rich_text"
    assert len(compose(make_notice()).blocks) == 1


def test_a_notice_that_may_be_a_repeat_says_so() -> None:
    message = compose(make_notice(note="possible repeat"))
    assert message.blocks[-1]["type"] == "context"
    assert "possible repeat" in json.dumps(message.blocks[-1])


def test_every_field_of_a_notice_that_holds_outside_text_is_in_the_property_test() -> None:
    covered = {"headline", "lines", "text", "note", "outcomes"}
    assert {one.name for one in fields(make_notice())} == covered | {
        "channel",
        "at",
        "source",
        "proposals",
        "is_edit",
        "introduces",  # a language, and none of what it has read
    }


def test_every_field_of_an_alert_that_holds_outside_text_is_in_the_property_test() -> None:
    covered = {"headline", "url", "source_name", "excerpt", "watches", "reasons", "text",
               "status_line", "news", "owner"}  # fmt: skip
    ours = {"kind", "channel", "story", "entry", "at", "counts_from", "dated", "headline_marks",
            "excerpt_marks", "status", "origins", "copies", "official", "event", "urgency",
            "mention_here", "language", "broadcast", "claim", "rises"}  # fmt: skip
    # What later changes are held against, and what is told before the message is made: no block
    # has them.
    unshown = {"says", "lowered", "tells"}
    assert {one.name for one in fields(make_alert())} == covered | ours | unshown


def test_a_time_is_shown_to_the_second_of_the_entry() -> None:
    body = replace(make_alert(), counts_from=AT + timedelta(microseconds=999_999))
    stamp = next(part for part in elements_of(compose(body)) if part.get("type") == "date")
    assert stamp["timestamp"] == int(AT.timestamp())
