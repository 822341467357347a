"""What a locked phone shows of a message, and a screen reader says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import tell_at_a_glance, tell_late
from bot.deliver.sending import mark_possible_repeat
from bot.model import AlertBody, AlertKind, Language, Status
from tests.alerts.samples import NOW, make_entry
from tests.alerts.test_wording import compose
from tests.slack.bodies import make_alert, make_digest, make_line, make_notice

DEAL = "Nokia agrees to buy Example Networks for $2.3 billion"
SAID = "Nokia said on Tuesday that it had agreed a deal to buy the optical network maker."


def glance(**changes: object) -> str:
    """The line of an alert without its excerpt."""
    return tell_at_a_glance(make_alert(excerpt="", **changes))


def test_an_alert_is_its_headline_who_says_so_how_sure_it_is_and_what_it_says() -> None:
    assert tell_at_a_glance(make_alert(status=Status.SINGLE_SOURCE, copies=0)) == (
        f"{DEAL} — Example Wire (one source, not confirmed) · {SAID}"
    )


def test_no_address_no_reasons_and_no_watches_are_in_it() -> None:
    body = compose(make_entry(), watches=("norvik-deals",))
    assert body.url is not None
    assert all(said in body.text for said in (body.url, "Why: ", "For: norvik-deals"))
    shown = tell_at_a_glance(body)
    assert not any(said in shown for said in (body.url, "Why: ", "norvik-deals", "\n"))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("disputed: Nokia denies it", "(disputed: Nokia denies it)"),
        # Since when a story is known is no status.
        ("disputed: Nokia denies it; the story began 3 h ago, x", "(disputed: Nokia denies it)"),
        # Whose number it is, is.
        ("disputed: y; the number is from X", "(disputed: y; the number is from X)"),
        ("where the words are of another state", "(disputed)"),
    ],
)
def test_who_disputes_it_is_said(line: str, shown: str) -> None:
    assert glance(status=Status.DISPUTED, status_line=line) == f"{DEAL} — Example Wire {shown}"


def test_an_update_begins_with_what_is_new_and_names_its_story() -> None:
    shown = glance(kind=AlertKind.UPDATE, news="40 dead", status=Status.OFFICIAL, status_line="")
    assert shown.startswith("Update: 40 dead — Example Wire (official: ")
    assert shown.endswith(f") · {DEAL}")


@pytest.mark.parametrize("news", ["Nokia denies it", "no longer corroborated, now disputed"])
def test_an_update_that_tells_its_status_tells_it_once(news: str) -> None:
    shown = glance(
        kind=AlertKind.UPDATE, news=news, status=Status.DISPUTED,
        status_line="disputed: Nokia denies it",
    )  # fmt: skip
    assert shown == f"Update: {news} — Example Wire · {DEAL}"


@pytest.mark.parametrize(
    ("news", "shown"),
    [
        ("Headline changed: ~~12~~ → **17** dead", "Headline changed: 12 → 17 dead"),
        ("Headline changed: Nokia ~~will~~ buys", "Headline changed: Nokia buys"),
        ("Headline changed: Nokia **now** buys", "Headline changed: Nokia now buys"),
        ("a * of a kind, ~5 dead", "a * of a kind, ~5 dead"),
    ],
)
def test_what_changed_reads_without_strikes_and_bold(news: str, shown: str) -> None:
    assert glance(kind=AlertKind.UPDATE, news=news).startswith(f"Update: {shown} — ")


def test_an_edit_begins_with_what_became_of_its_message() -> None:
    merged = glance(kind=AlertKind.EDIT, news="merged into “Nokia in talks”, told 07:03")
    assert merged.startswith(f"Merged into “Nokia in talks”, told 07:03 · {DEAL} — Example Wire (")
    assert glance(kind=AlertKind.EDIT) == glance()


def test_a_report_of_which_little_is_known_has_a_line_all_the_same() -> None:
    bare = glance(headline=" ", source_name="", status=Status.DISPUTED, status_line="")
    assert bare.startswith("(no headline) (disputed: ")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("is_dated", [True, False])
@pytest.mark.parametrize("news", ["", "40 dead"])
def test_what_leaves_late_says_how_old_its_report_is(
    language: Language, is_dated: bool, news: str
) -> None:
    entry = make_entry(published=NOW if is_dated else None, seen=NOW, summary="")
    body = compose(entry, language=language, news=news)
    ages = {
        Language.ENGLISH: (", 3 h ago", ", 3 days ago"),
        Language.GERMAN: (", vor 3 Std.", ", vor 3 Tagen"),
        Language.FRENCH: (", il y a 3 h", ", il y a 3 jours"),
        Language.SPANISH: (", hace 3 h", ", hace 3 días"),
    }
    for late, age in zip((timedelta(hours=3), timedelta(days=3)), ages[language], strict=True):
        assert age in tell_at_a_glance(tell_late(body, NOW + late))
    # A phone says by itself when a message came.
    soon = tell_at_a_glance(tell_late(body, NOW + timedelta(minutes=50)))
    assert soon == tell_at_a_glance(body)


def test_an_age_in_a_headline_is_none_of_the_report() -> None:
    assert glance(headline="3 h ago, it sank", text="3 h ago, it sank") == glance(
        headline="3 h ago, it sank", text=""
    )


def test_a_list_is_what_it_is_and_its_headlines() -> None:
    lines = (make_line(1, news="denied", numbers="40 dead"), make_line(2, headline=""))
    body = make_digest(*lines, title="Digest: 2 stories", text="Digest for #tech: 2 stories\n• one")
    stories = "Story 1: a regulator opens an inquiry (denied; 40 dead); (no headline)"
    assert tell_at_a_glance(body) == f"Digest: 2 stories · {stories}"
    assert tell_at_a_glance(replace(body, title="")) == f"Digest for #tech: 2 stories · {stories}"
    threaded = replace(body, thread="5 more stories in the thread")
    assert tell_at_a_glance(threaded).endswith("; (no headline) · 5 more stories in the thread")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "Possible repeat · "),
        (Language.GERMAN, "Womöglich doppelt · "),
        (Language.FRENCH, "Peut-être un doublon · "),
        (Language.SPANISH, "Posible repetición · "),
    ],
)
def test_what_may_be_a_repeat_says_so_first(language: Language, said: str) -> None:
    for body in (
        make_alert(language=language),
        make_alert(language=language, kind=AlertKind.UPDATE, news="40 dead"),
        make_digest(make_line(), language=language, title="Digest: 1"),
    ):
        shown = tell_at_a_glance(body)
        assert tell_at_a_glance(mark_possible_repeat(body)) == f"{said}{shown}"
    notice = tell_at_a_glance(mark_possible_repeat(make_notice()))
    assert notice.endswith(" · possible repeat: whether this was posted before could not be read")


def test_a_list_of_nothing_says_so() -> None:
    body = make_digest(text="Digest: 40 entries from 3 sources\nnothing new")
    assert tell_at_a_glance(body) == "Digest: 40 entries from 3 sources · nothing new"


def test_a_notice_is_told_whole() -> None:
    notice = make_notice(text="Wire cannot be read\n3 polls failed\n")
    assert tell_at_a_glance(notice) == "Wire cannot be read · 3 polls failed"
    assert tell_at_a_glance(replace(notice, text="")) == notice.headline


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(AlertKind))
def test_it_is_one_line_whatever_it_tells(headline: str, text: str, kind: AlertKind) -> None:
    body: AlertBody = make_alert(
        kind=kind, headline=headline, text=text, news=text, excerpt=text, source_name=headline
    )
    shown = tell_at_a_glance(body)
    assert shown
    assert len(shown.splitlines()) == 1
