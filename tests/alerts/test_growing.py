"""What is promised of a message that follows its story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.alerts import show_report, show_state
from bot.model import Event, Field, Match, Status, Story
from tests.making import NOON, make_alert, make_entry

TOLD = make_alert("s1", "deals").body
REPORT = make_entry(
    "better",
    source="quay",
    title="Norvik confirms end of Altair deal",
    summary="Both firms said on Monday that they part. The harbour is not affected.",
    url="https://quay.example/norvik",
)


def match(text: str, field: Field, start: int) -> Match:
    return Match(
        watch="norvik", field=field, start=start, end=start + len(text), text=text, entity=None
    )


MATCHES = (match("Norvik", Field.TITLE, 0), match("firms", Field.SUMMARY, 5))


def story_now(**changes: object) -> Story:
    """The story of the message as it stood when that was told, but for the changes."""
    told = Story(
        id="s1",
        opened=NOON,
        changed=NOON,
        lead=TOLD.entry,
        headline=TOLD.headline,
        url=TOLD.url,
        status=TOLD.status,
        origins=TOLD.origins,
        copies=TOLD.copies,
        official=TOLD.official,
        event=Event.ACQUISITION,
    )
    return replace(told, **changes)  # type: ignore[arg-type]


def test_a_message_shows_another_report_with_what_matches_in_it() -> None:
    shown = show_report(TOLD, REPORT, MATCHES, source_name="Quay\nDaily")
    assert (shown.headline, shown.source_name, shown.url) == (
        REPORT.title,
        "Quay Daily",
        "https://quay.example/norvik",
    )
    assert shown.headline_marks == ((0, 6),)
    assert shown.excerpt == "Both firms said on Monday that they part."
    assert [shown.excerpt[start:end] for start, end in shown.excerpt_marks] == ["firms"]
    assert (shown.entry, shown.counts_from) == (REPORT.key, REPORT.counts_from)
    assert shown.text.startswith(f"{REPORT.title} — Quay Daily (")
    assert shown.text.endswith("https://quay.example/norvik")
    assert (shown.story, shown.watches, shown.at) == (TOLD.story, TOLD.watches, TOLD.at)


def test_a_match_of_an_earlier_text_marks_nothing() -> None:
    old = (match("Altair", Field.TITLE, 0), match("x", Field.TAG, 0), match("y", Field.CONTENT, 0))
    assert show_report(TOLD, REPORT, old, source_name="Quay").headline_marks == ()


def test_what_is_shown_already_and_what_has_no_headline_change_nothing() -> None:
    shown = show_report(TOLD, REPORT, MATCHES, source_name="Quay")
    assert show_report(shown, REPORT, (), source_name="Quay") is shown
    untitled = replace(REPORT, title="\u200b")
    assert show_report(shown, untitled, (), source_name="Quay") is shown


def test_a_headline_that_its_source_changed_is_followed() -> None:
    shown = show_report(TOLD, REPORT, MATCHES, source_name="Quay")
    renamed = replace(REPORT, title="Norvik and Altair part", published=None)
    assert show_report(shown, renamed, (), source_name="Quay").headline == "Norvik and Altair part"


@pytest.mark.parametrize(
    ("changes", "line", "brief"),
    [
        (
            {"status": Status.CORROBORATED, "origins": 3, "copies": 1},
            "corroborated: 3 independent origins, 1 copy",
            "3 independent origins",
        ),
        ({"copies": 2}, "one source, not confirmed, 2 copies", "one source, not confirmed"),
    ],
)
def test_a_message_says_what_is_known_now(
    changes: dict[str, object], line: str, brief: str
) -> None:
    story = story_now(**changes)
    shown = show_state(TOLD, story)
    assert shown.status_line == line
    assert f"({brief})\n{line}" in shown.text
    assert show_state(shown, story) is shown


def test_who_says_so_is_said() -> None:
    story = story_now(status=Status.OFFICIAL, official=True)
    shown = show_state(TOLD, story, status_line="official: norvik.example")
    assert (shown.status_line, shown.official) == ("official: norvik.example", True)


def test_a_status_that_says_no_more_than_the_heading_stands_once() -> None:
    bare = replace(TOLD, reasons=(), excerpt="", copies=3)
    shown = show_state(bare, story_now())
    assert shown.text.count("one source, not confirmed") == 1
    assert "Why" not in shown.text
