from __future__ import annotations

import asyncio
import contextlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.console import ConsoleNotifier
from bot.console.rendering import tell_delay
from bot.errors import DeliveryDelayed
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    EntryKey,
    Event,
    LastHeard,
    Message,
    NoticeBody,
    Occasion,
    Outcome,
    Status,
)
from bot.ports import Notifier

NOW = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)
SGR = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;([^;\x1b]*);([^\x1b]*)\x1b\\")


def make_alert(**changes: object) -> AlertBody:
    given: dict[str, object] = {
        "kind": AlertKind.BREAKING,
        "channel": "tech",
        "story": "s1",
        "entry": EntryKey("harbour-wire", "e1"),
        "headline": "Norvik and Altair end partnership",
        "url": "https://harbourwire.example/a/1",
        "source_name": "Harbour Wire",
        "at": NOW,
        "counts_from": NOW - timedelta(minutes=3, seconds=4),
        "dated": True,
        "excerpt": "Norvik said on Tuesday that it is leaving the alliance.",
        "headline_marks": ((0, 6), (11, 17)),
        "excerpt_marks": ((0, 6),),
        "status": Status.SINGLE_SOURCE,
        "origins": 1,
        "copies": 0,
        "official": False,
        "event": Event.PARTNERSHIP_ENDED,
        "watches": ("norvik-deals", "altair"),
        "urgency": 0.71,
        "reasons": ("high-priority watch", "tier 1 source"),
        "mention_here": False,
        "text": "",
        "status_line": "one source, not confirmed",
    }
    return AlertBody(**{**given, **changes})  # type: ignore[arg-type]


def make_line(story: str = "s1", **changes: object) -> DigestLine:
    given: dict[str, object] = {
        "story": story,
        "headline": "Norvik and Altair end partnership",
        "url": "https://harbourwire.example/a/1",
        "source_name": "Harbour Wire",
        "at": NOW - timedelta(hours=1),
        "status": Status.CORROBORATED,
        "origins": 3,
        "copies": 0,
        "event": Event.PARTNERSHIP_ENDED,
        "watches": ("norvik-deals",),
        "urgency": 0.5,
    }
    return DigestLine(**{**given, **changes})  # type: ignore[arg-type]


def make_digest(*lines: DigestLine, omitted: int = 0) -> DigestBody:
    return DigestBody(channel="tech", at=NOW, lines=lines, omitted=omitted, text="")


def make_notice(**changes: object) -> NoticeBody:
    given: dict[str, object] = {
        "channel": "ops",
        "at": NOW,
        "source": "harbour-wire",
        "headline": "Harbour Wire (harbour-wire) cannot be read",
        "lines": ("3 polls failed", "Last error: the server answered 500"),
        "text": "",
    }
    return NoticeBody(**{**given, **changes})  # type: ignore[arg-type]


class Screen:
    """A console over a buffer, with a notifier that prints to it."""

    def __init__(self, *, terminal: bool = False, width: int = 100) -> None:
        self.file = io.StringIO()
        console = Console(
            file=self.file,
            width=width,
            force_terminal=terminal,
            color_system="truecolor" if terminal else None,
            legacy_windows=False,
            _environ={},
        )
        self.notifier = ConsoleNotifier(console, clock=lambda: NOW, zone=UTC)

    async def show(self, body: Message) -> str:
        await self.notifier.send(body, delivery_id="d1")
        return self.file.getvalue()


async def test_an_alert_says_all_that_an_editor_asks() -> None:
    assert await Screen().show(make_alert()) == (
        " BREAKING  #tech  urgency 0.71\n"
        "Norvik and Altair end partnership\n"
        "Harbour Wire · 3 min ago · 07:11\n"
        "one source, not confirmed\n"
        "  Norvik said on Tuesday that it is leaving the alliance.\n"
        "why  high-priority watch · tier 1 source\n"
        "what partnership ended\n"
        "for  norvik-deals, altair\n"
        "told 3 min 4 s after publication\n"
        "link https://harbourwire.example/a/1\n"
        "\n"
    )


async def test_an_update_says_first_what_is_new() -> None:
    shown = await Screen().show(
        make_alert(kind=AlertKind.UPDATE, status=Status.DISPUTED, news="Norvik denies it")
    )
    assert shown.splitlines()[:3] == [
        " UPDATE  #tech  urgency 0.71",
        "Norvik denies it",
        "Norvik and Altair end partnership",
    ]


async def test_an_edit_says_which_message_became_another() -> None:
    news = "merged into “Altair in talks”, told 07:03"
    shown = await Screen().show(make_alert(kind=AlertKind.EDIT, news=news))
    assert [line for line in shown.splitlines() if line] == [
        " EDIT  #tech  urgency 0.71",
        news,
        "Norvik and Altair end partnership",
    ]


async def test_what_an_update_says_first_is_not_said_twice() -> None:
    said = "official: newsroom.norvik.example"
    shown = await Screen().show(
        make_alert(kind=AlertKind.UPDATE, status=Status.OFFICIAL, status_line=said, news=said)
    )
    assert shown.count(said) == 1


async def test_what_is_not_known_takes_no_line() -> None:
    shown = await Screen().show(
        make_alert(url=None, excerpt="", excerpt_marks=(), reasons=(), event=Event.OTHER)
    )
    assert shown == (
        " BREAKING  #tech  urgency 0.71\n"
        "Norvik and Altair end partnership\n"
        "Harbour Wire · 3 min ago · 07:11\n"
        "one source, not confirmed\n"
        "for  norvik-deals, altair\n"
        "told 3 min 4 s after publication\n"
        "\n"
    )


async def test_an_undated_story_is_measured_from_when_it_was_seen() -> None:
    shown = await Screen().show(make_alert(dated=False))
    assert "Harbour Wire · undated, first seen 3 min ago · 07:11\n" in shown
    assert "told 3 min 4 s after it was first seen\n" in shown


async def test_a_story_of_another_day_shows_its_date() -> None:
    shown = await Screen().show(make_alert(counts_from=NOW - timedelta(hours=9)))
    assert "9 h ago · 2026-02-09 22:15\n" in shown


async def test_the_event_is_not_said_twice() -> None:
    shown = await Screen().show(make_alert(reasons=("partnership ended",)))
    assert shown.count("partnership ended") == 1


async def test_an_alert_stored_without_status_words_shows_them_all_the_same() -> None:
    shown = await Screen().show(
        make_alert(status=Status.CORROBORATED, origins=4, copies=7, status_line="")
    )
    assert "\ncorroborated: 4 independent origins, 7 copies\n" in shown


@pytest.mark.parametrize(
    ("kind", "urgency", "heading"),
    [
        (AlertKind.BREAKING, 0.9, "\x1b[1;37;41m BREAKING \x1b[0m"),
        (AlertKind.BREAKING, 0.6, "\x1b[1;30;43m BREAKING \x1b[0m"),
        (AlertKind.UPDATE, 0.9, "\x1b[1;37;44m UPDATE \x1b[0m"),
    ],
)
async def test_the_badge_shows_how_loud_it_is(
    kind: AlertKind, urgency: float, heading: str
) -> None:
    shown = await Screen(terminal=True).show(make_alert(kind=kind, urgency=urgency))
    assert shown.startswith(heading)


async def test_an_alert_for_everybody_says_so() -> None:
    assert "urgency 0.71 · @here\n" in await Screen().show(make_alert(mention_here=True))


async def test_matched_words_are_marked_and_the_headline_is_a_link() -> None:
    shown = await Screen(terminal=True).show(make_alert())
    assert {url for _, url in LINK.findall(shown)} == {"https://harbourwire.example/a/1", ""}
    bare = LINK.sub("", shown)
    assert "\x1b[1;4mNorvik\x1b[0m\x1b[1m and \x1b[0m\x1b[1;4mAltair\x1b[0m" in bare
    assert "  \x1b[1;4mNorvik\x1b[0m said on Tuesday" in bare


async def test_where_there_is_no_terminal_there_are_no_escape_sequences() -> None:
    shown = await Screen().show(make_alert()) + await Screen().show(make_digest(make_line()))
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [20, 40, 60, 200])
async def test_nothing_is_lost_and_no_line_too_long_at_any_width(width: int) -> None:
    body = make_alert(
        headline="Norvik and Altair end partnership after " + "x" * 150,
        url="https://harbourwire.example/" + "y" * 150,
        excerpt="独ノルビクが新工場を建設する " * 6,
    )
    shown = await Screen(width=width).show(body)
    measure = Console(width=width)
    assert all(measure.measure(line).maximum <= width for line in shown.splitlines() if line)
    letters = "".join(shown.split())
    assert "x" * 150 in letters
    assert "y" * 150 in letters
    assert "".join(body.excerpt.split()) in letters


async def test_a_digest_is_a_compact_list() -> None:
    second = make_line(
        "s2",
        headline="Quay workers vote to strike",
        status=Status.SINGLE_SOURCE,
        event=Event.OTHER,
        watches=("labour", "ports"),
    )
    assert await Screen().show(make_digest(make_line(), second, omitted=3)) == (
        " DIGEST  #tech  5 stories · 3 of less weight left out\n"
        "1 Norvik and Altair end partnership\n"
        "  Harbour Wire, 1 h ago · 3 independent origins · partnership ended · norvik-deals\n"
        "2 Quay workers vote to strike\n"
        "  Harbour Wire, 1 h ago · one source, not confirmed · labour, ports\n"
        "\n"
    )


async def test_a_list_says_what_it_is_and_what_is_new_of_a_story() -> None:
    line = make_line(news="told at once 09:12; nothing new since")
    body = replace(
        make_digest(line),
        occasion=Occasion.MORNING,
        title="Morning brief: 1 story from the quiet hours",
    )
    shown = (await Screen().show(body)).splitlines()
    assert shown[0] == " MORNING BRIEF  #tech  1 story from the quiet hours"
    assert shown[2].strip() == "told at once 09:12; nothing new since"


async def test_a_rolling_post_that_grows_shows_what_is_new_in_it() -> None:
    told = LastHeard(at=NOW, status=Status.SINGLE_SOURCE, origins=1, rang=NOW)
    old, new = make_line(headline="Told before", before=told), make_line(headline="Just in")
    body = replace(
        make_digest(old, new),
        occasion=Occasion.ROLLING,
        title="Rolling post: 2 stories beyond 5 breaking posts an hour",
        is_edit=True,
    )
    shown = await Screen().show(body)
    assert shown.startswith(" ROLLING POST  #tech  2 stories beyond 5 breaking posts an hour\n")
    assert "Just in" in shown
    assert "Told before" not in shown


async def test_a_digest_without_a_story_says_what_came() -> None:
    body = replace(make_digest(), title="Digest: 3 entries from 2 sources, none for your watches")
    assert (await Screen().show(body)).startswith(
        " DIGEST  #tech  3 entries from 2 sources, none for your watches\n"
    )


async def test_a_digest_of_one_story_counts_right() -> None:
    assert (await Screen().show(make_digest(make_line()))).startswith(" DIGEST  #tech  1 story\n")


HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=5),
        st.text(
            st.sampled_from("[]/@:\\\x1b\x9b\x07;m31\u202e\u2066\u200b\n\r\t\x08\ud800"), max_size=9
        ),
        st.sampled_from(["[bold red]", "[/]", "[link=https://evil.example]", ":warning:"]),
    ),
    max_size=6,
).map("".join)
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@settings(deadline=None)
@given(
    text=HOSTILE,
    url=st.one_of(HOSTILE, HOSTILE.map(lambda tail: f"https://a.example/{tail}")),
    mark=st.tuples(st.integers(-3, 50), st.integers(-3, 50)),
)
async def test_no_text_from_outside_acts_on_the_terminal(
    text: str, url: str, mark: tuple[int, int]
) -> None:
    alert = make_alert(
        channel=text,
        headline=text,
        url=url,
        source_name=text,
        excerpt=text,
        headline_marks=(mark,),
        excerpt_marks=(mark,),
        watches=(text,),
        reasons=(text,),
        status_line=text,
        news=text,
    )
    digest = make_digest(make_line(headline=text, url=url, source_name=text, watches=(text,)))
    notice = make_notice(channel=text, headline=text, lines=(text,), note=text)
    for body in (alert, digest, notice):
        shown = await Screen(terminal=True, width=400).show(body)
        shown.encode("utf-8")
        links = {target for _, target in LINK.findall(shown)}
        assert all(link == "" or link.startswith(("https://", "http://")) for link in links)
        rest = SGR.sub("", LINK.sub("", shown))
        assert not OBEYED.search(rest)


@settings(deadline=None)
@given(st.text("[]/=:bold redlink!@\\ ", max_size=30).map(lambda text: f"Norvik {text}x"))
async def test_markup_in_a_headline_is_shown_as_it_was_written(headline: str) -> None:
    shown = await Screen(width=200).show(make_alert(headline=headline, headline_marks=()))
    assert shown.splitlines()[1] == " ".join(headline.split())


async def test_a_notice_shows_its_headline_and_then_the_rest_line_by_line() -> None:
    shown = await Screen().show(make_notice())
    assert [line.strip() for line in shown.splitlines() if line.strip()] == [
        "NOTICE  #ops",
        "Harbour Wire (harbour-wire) cannot be read",
        "3 polls failed",
        "Last error: the server answered 500",
    ]


async def test_an_edit_of_a_notice_shows_what_was_decided_alone() -> None:
    asked = make_notice(lines=("exclude it?", "exclude that?", "more"), proposals=("p1", "p2"))
    outcome = Outcome(proposal="p2", said="declined by ann", at=NOW)
    shown = await Screen().show(replace(asked, outcomes=(outcome,), is_edit=True))
    lines = [line.strip() for line in shown.splitlines() if line.strip()]
    assert lines[2:] == ["exclude that?", "declined by ann"]
    whole = await Screen().show(replace(asked, outcomes=(outcome,)))
    assert "exclude it?" in whole
    assert "more" in whole


async def test_every_message_has_a_receipt_of_its_own() -> None:
    notifier = Screen().notifier
    receipts = [await notifier.send(make_alert(), delivery_id=f"d{number}") for number in range(3)]
    assert len({receipt.ts for receipt in receipts}) == 3
    assert {receipt.channel for receipt in receipts} == {"tech"}


async def test_what_this_process_printed_is_found_again_and_nothing_else() -> None:
    notifier = Screen().notifier
    receipt = await notifier.send(make_alert(), delivery_id="d1")
    assert await notifier.find(make_alert(), delivery_id="d1", since=NOW) == receipt
    assert await notifier.find(make_alert(), delivery_id="d2", since=NOW) is None
    await notifier.close()


async def test_the_memory_of_what_was_printed_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.console.notifier.RECEIPTS_KEPT", 2)
    notifier = Screen().notifier
    for number in range(3):
        await notifier.send(make_alert(), delivery_id=f"d{number}")
    found = [
        await notifier.find(make_alert(), delivery_id=f"d{number}", since=NOW) is not None
        for number in range(3)
    ]
    assert found == [False, True, True]


async def test_a_terminal_that_is_gone_delays_the_alert_and_does_not_end_the_process(
    tmp_path: Path,
) -> None:
    with (tmp_path / "closed").open("w") as closed:
        pass
    notifier = ConsoleNotifier(Console(file=closed, width=80), clock=lambda: NOW)
    with pytest.raises(DeliveryDelayed, match="deliveries list"):
        await notifier.send(make_alert(), delivery_id="d1")
    assert await notifier.find(make_alert(), delivery_id="d1", since=NOW) is None


def test_a_full_disk_behind_the_terminal_delays_the_alert() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    expect_delay(full.open("w"))


def test_a_reader_that_hung_up_delays_the_alert_and_does_not_end_the_process() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    expect_delay(os.fdopen(writing, "w"))


def expect_delay(file: TextIO) -> None:
    notifier = ConsoleNotifier(Console(file=file, width=80), clock=lambda: NOW)
    try:
        with pytest.raises(DeliveryDelayed):
            asyncio.run(notifier.send(make_alert(), delivery_id="d1"))
    finally:
        with contextlib.suppress(OSError):  # closing tries to write the rest
            file.close()


async def test_letters_that_the_terminal_cannot_write_lose_no_alert(tmp_path: Path) -> None:
    path = tmp_path / "ascii"
    with path.open("w", encoding="ascii") as file:
        notifier = ConsoleNotifier(Console(file=file, width=80), clock=lambda: NOW, zone=UTC)
        await notifier.send(make_alert(headline="独Norvik", headline_marks=()), delivery_id="d1")
    shown = path.read_text("ascii")
    assert "\n?Norvik\nHarbour Wire - 3 min ago - 07:11\n" in shown


async def test_without_a_console_it_prints_to_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    notifier: Notifier = ConsoleNotifier(clock=lambda: NOW)
    await notifier.send(make_alert(), delivery_id="d1")
    assert "Norvik and Altair end partnership" in capsys.readouterr().out
    assert notifier.pace == timedelta()


def test_importing_the_room_does_not_pay_for_rich() -> None:
    code = "import sys, bot.console; sys.exit('rich' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("delay", "said"),
    [
        (timedelta(seconds=-5), "0.0 s"),
        (timedelta(seconds=0.44), "0.4 s"),
        (timedelta(seconds=42.9), "42 s"),
        (timedelta(minutes=3), "3 min"),
        (timedelta(minutes=3, seconds=10), "3 min 10 s"),
        (timedelta(hours=2, minutes=5, seconds=9), "2 h 5 min"),
        (timedelta(days=1, hours=2), "1 day 2 h"),
        (timedelta(days=3, minutes=7), "3 days"),
    ],
)
def test_a_delay_is_told_in_the_units_that_matter(delay: timedelta, said: str) -> None:
    assert tell_delay(delay) == said
