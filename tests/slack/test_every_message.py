"""Every message there is, with each kind of text that could do harm in all of its places."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Marked, Muted
from bot.health.watches import WatchReview
from bot.model import (
    UNTIL_UNMUTED,
    AlertKind,
    ChannelMute,
    EntryKey,
    Event,
    Language,
    MarkKind,
    MuteKind,
    Occasion,
    Owner,
    OwnerChange,
    Person,
    Precision,
    Priority,
    ProposalState,
    Sections,
    SourceHealth,
    SourceOrigin,
    ToldStory,
    Watch,
    WatchActivity,
)
from bot.ports import SourceState, SourceStatus
from bot.slack import elements as kit
from bot.slack.answers import (
    answer_added,
    answer_brief,
    answer_edited,
    answer_list,
    answer_removed,
    answer_restored,
    answer_sources,
)
from bot.slack.answers import answer_muted as answer_watch_muted
from bot.slack.answers import answer_unmuted as answer_watch_unmuted
from bot.slack.answers.sources import show_source
from bot.slack.answers.watches import tell_watch
from bot.slack.blocks import compose
from bot.slack.dialogs import Draft, make_dialog, make_done
from bot.slack.elements import SlackMessage
from bot.slack.html import Reader, draw_message
from bot.slack.lookup import ON_A_PAGE, SOURCES, WATCHES, Shelf, make_list
from bot.slack.outcomes import Outcome, errors_at, tell_outcome
from bot.slack.press_answers import (
    answer_decided,
    answer_handed_back,
    answer_marked,
    answer_muted,
    answer_taken,
    answer_unmarked,
    answer_unmuted,
)
from bot.slack.watch_menu import offer_deeds
from tests.making import make_source
from tests.slack.bodies import AT, make_alert, make_digest, make_line, make_notice
from tests.slack.test_blocks import assert_inert, elements_of
from tests.slack_double import SlackDouble, faults_in_view
from tests.store.marking import make_proposal

LONG = 10_000
OURS = "https://desk.example.org"
THEIRS = "https://wire.example/nokia?a=1&b=2"

HOSTILE = {
    "long": "Nokia " * (LONG // 6),
    "one long word": "n" * LONG,
    "wide": "𝔑" * LONG,
    "right to left": "\u202eعاجل: نوكيا تشتري\u2066 example\u2069 \u200fשלום" * 40,
    "emoji": "👩‍👩‍👧🇫🇮🏳️‍🌈 :tada: " * 300,
    "unseen": "\u200b\u200d\ufeff\u2060\u00ad" * 400,
    "combining": "Z̷̨̧̛̛͇̺͉̐̈́͂̚" * 200,
    "pipes": "a|b||c> <https://evil.example|https://bank.example>" * 50,
    "backticks": "```\nrm -rf\n``` `x` *b* _i_ ~s~ > q" * 60,
    "newlines": "one\r\ntwo\n\n\nthree\u2028four\u2029five\x0b\x0c" * 100,
    "markup": "<!channel> <!here|x> <@U0EDITOR01> <!subteam^S012345|desk> <#C0DOUBLE001|g>" * 40,
    "entities": "&lt;!here&gt; &amp;lt;!channel&amp;gt; & < >" * 200,
    "bare mentions": "@here @channel @everyone #general @@here" * 80,
    "control": "\x00\x01\x1b[31m\x7f\x9b" * 100,
    "surrogates": "\ud800x\udfff" * 50,
    "nothing": "",
    "blank": " \t\n ",
}


def tell(text: str) -> Iterator[SlackMessage]:
    """Alerts, updates, edits, lists of each kind and notices, in each language."""
    watches = (text, text)
    owner = Owner(person=Person(id="slack:U1", name=text), since=AT, until=AT)
    for language in Language:
        for kind in (AlertKind.BREAKING, AlertKind.UPDATE, AlertKind.EDIT):
            alert = make_alert(
                kind=kind, headline=text, excerpt=text, text=text, source_name=text, news=text,
                status_line=text, watches=watches, reasons=watches, language=language,
                headline_marks=((0, 3),), excerpt_marks=((1, 9_999),), owner=owner,
            )  # fmt: skip
            yield compose(alert, wire_url=OURS)
        yield compose(make_digest(text=text, language=language))
    lines = [
        make_line(
            number, headline=text, url=THEIRS, source_name=text, watches=watches, news=text,
            owner=text, event=event,
        )
        for number, event in enumerate([Event.OTHER, Event.REGULATION] * 12)
    ]  # fmt: skip
    for occasion, sections in zip(Occasion, Sections, strict=True):
        yield compose(
            make_digest(
                *lines,
                text=text,
                title=text,
                note=text,
                occasion=occasion,
                sections=sections,
                language=Language.GERMAN,
            )
        )
    yield answer_brief(make_digest(*lines, text=text, title=text, note=text)).message
    yield compose(
        make_notice(headline=text, lines=(text,) * 30, text=text, note=text, proposals=("p1",))
    )


def answer(text: str) -> Iterator[SlackMessage]:
    """What who pressed something is answered."""
    who = Person(id="slack:U1", name=text)
    told = ToldStory(
        told_by=EntryKey("a", "b"),
        story="s1", channel="tech", headline=text, entry=EntryKey("a", "b"), event=Event.OTHER,
        watches=(text,),
    )  # fmt: skip
    other = Owner(person=Person(id="slack:U2", name=text), since=AT, until=AT)
    change = OwnerChange(story="s1", headline=text, before=other, after=other, acted=True)
    mutes = [
        ChannelMute(kind=kind, subject="a-source", channel="tech", title=text, person=who, at=AT)
        for kind in MuteKind
    ]
    proposals = [
        make_proposal(text, watch=text, id="p1", state=state, by=who, changed=True)
        for state in ProposalState
    ]
    for one in (
        answer_marked(Marked(told=told, kind=MarkKind.NOISE, before=None)),
        answer_unmarked(Marked(told=told, kind=None, before=None)),
        answer_taken(change, who=who),
        answer_handed_back(change),
        *(answer_muted(Muted(mute=each, acted=True), story="s1", others=mutes) for each in mutes),
        *(answer_unmuted(each, kind=each.kind, subject=text) for each in mutes),
        *(answer_decided(each, acted) for each in proposals for acted in (True, False)),
    ):
        yield one.message


def list_sources(text: str, many: int) -> list[SourceStatus]:
    """Sources that call themselves so, and fail with that."""
    return [
        SourceStatus(
            source=make_source(f"s{number}", name=text),
            state=SourceState(
                url=THEIRS, due=AT, failures=3, error=text, failing_since=AT,
                health=SourceHealth.FAILING,
            ),
            entries=3,
        )
        for number in range(many)
    ]  # fmt: skip


def tell_sources(text: str) -> Iterator[SlackMessage]:
    """What `source list` and `source health` answer, in each language."""
    for language in Language:
        for many, unwell in ((1, False), (1, True), (60, False), (60, True)):
            sources = list_sources(text, many)
            yield answer_sources(sources, unwell=unwell, language=language).message


def make_watches(text: str, many: int = 1) -> list[Watch]:
    """Watches that are called so and look for that, of each state and origin.

    A name travels with buttons as it is, and no store takes one that UTF-8 cannot write.
    """
    text = text.encode("utf-8", "replace").decode()
    states: list[dict[str, Any]] = [
        {"muted_until": UNTIL_UNMUTED},
        {"muted_until": AT + timedelta(hours=2)},
        {"expires": AT},
        {"digest_only": True},
        {"origin": SourceOrigin.FILE, "channels": ("U0EDITOR01", *[text] * 6)},
    ]
    return [
        Watch(
            **{
                "name": text,
                "query": text,
                "channels": (text, text),
                "priority": Priority.HIGH,
                "owner": text,
                **states[number % len(states)],
            }
        )
        for number in range(many)
    ]


def tell_watches(text: str) -> Iterator[SlackMessage]:
    """What is answered of watches, one by one and in lists, in each language."""
    told: dict[str, Any] = {
        "now": AT,
        "precisions": {text: Precision(useful=3, noise=9, not_ours=1)},
        "activity": {text: WatchActivity(week_hits=4)},
    }
    lists: list[dict[str, Any]] = [
        {"review": WatchReview(noisy={text: 61.5})},
        {"review": WatchReview(silent=(text,))},
        {"unreadable": {text}},
    ]
    for language, watch in zip(itertools.cycle(Language), make_watches(text, 5), strict=False):
        yield answer_added(watch, language, has_sources=False).message
        yield answer_edited(watch, replace(watch, query="quay"), language).message
        yield answer_edited(watch, watch, language).message
        yield answer_removed(watch, language).message
        yield answer_restored(watch, language).message
        yield answer_watch_muted(watch, language).message
        yield answer_watch_unmuted(watch, language).message
    for language, of in zip(Language, itertools.cycle(lists), strict=False):
        yield answer_list(make_watches(text, 5), language=language, **told, **of).message
    yield answer_list(make_watches(text, 60), **told, **lists[0]).message


def test_a_list_that_one_person_is_answered_with_has_no_menus() -> None:
    brief = answer_brief(make_digest(make_line(1), make_line(2))).message
    assert [block["type"] for block in brief.blocks] == ["header", "rich_text", "rich_text"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_message_mentions_links_or_breaks_whatever_text_is_in_it(kind: str) -> None:
    for message in (
        *tell(HOSTILE[kind]),
        *answer(HOSTILE[kind]),
        *tell_sources(HOSTILE[kind]),
        *tell_watches(HOSTILE[kind]),
    ):
        assert_inert(message)
        for part in elements_of(message):
            if "url" in part:
                assert part["url"] == THEIRS or part["url"].startswith((OURS, "https://wire."))
        drawn = draw_message(message, reader=Reader(now=AT), at=AT)
        assert "<script" not in drawn


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_of_sources_is_one_that_slack_takes_whatever_they_call_themselves(
    kind: str,
) -> None:
    lines = [
        (kit.rich_text(kit.section(show_source(one, Language.ENGLISH))), None)
        for one in list_sources(HOSTILE[kind], ON_A_PAGE)
    ]
    shelf = Shelf(of=SOURCES, scope="all")
    view = make_list(
        shelf, lines, of=60, scopes={"all": "All"}, notice=(), language=Language.ENGLISH
    )
    assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []
    json.dumps(view, ensure_ascii=False).encode()
    assert "'mrkdwn'" not in str(view)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_of_watches_is_one_that_slack_takes_whatever_they_are_called(kind: str) -> None:
    text = HOSTILE[kind]
    lines: list[tuple[kit.Block, kit.Element | None]] = [
        (
            kit.rich_text(
                kit.section(
                    tell_watch(
                        one,
                        now=AT,
                        review=WatchReview(noisy={text: 50}),
                        unreadable=(),
                        precisions={text: Precision(useful=1, noise=9)},
                        activity={},
                        language=Language.GERMAN,
                    )
                )
            ),
            offer_deeds(one, now=AT, language=Language.GERMAN, action_id="look.do"),
        )
        for one in make_watches(text, ON_A_PAGE)
    ]
    shelf = Shelf(of=WATCHES, scope="all")
    view = make_list(
        shelf, lines, of=60, scopes={"all": "All"}, notice=(), language=Language.GERMAN
    )
    assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []
    json.dumps(view, ensure_ascii=False).encode()
    assert "'mrkdwn'" not in str(view)


def enter(text: str, element: kit.Element) -> str:
    """What of a text can be entered in a field: no lone surrogate, and so many UTF-16 units."""
    units = text.encode("utf-16-le", "replace")[: 2 * element.get("max_length", 3_000)]
    return units.decode("utf-16-le", "ignore")


@pytest.mark.parametrize("kind", HOSTILE)
async def test_what_became_of_a_closed_dialog_is_inert_whatever_was_entered_in_it(
    slack: SlackDouble, client: AsyncWebClient, kind: str
) -> None:
    text = HOSTILE[kind]
    asked = make_dialog(Draft(query=text[:2_000], channels=("tech",)), (), person="U0EDITOR01")
    fields = [
        (block["block_id"], block["element"])
        for block in asked["blocks"]
        if block["type"] == "input" and block["element"]["type"] == "plain_text_input"
    ]
    values = {
        field: {element["action_id"]: {"type": "plain_text_input", "value": enter(text, element)}}
        for field, element in fields
    }
    view = {**asked, "id": "V0CLOSED01", "state": {"values": values}}
    outcome = errors_at({fields[0][0]: text})
    await tell_outcome(client, view, outcome, person="U0EDITOR01", language=Language.ENGLISH)
    (told,) = slack.messages
    assert_inert(SlackMessage(text=told.text, blocks=tuple(told.blocks)))


@pytest.mark.parametrize("kind", HOSTILE)
async def test_what_was_saved_of_a_closed_dialog_is_inert_whatever_it_is_called(
    slack: SlackDouble, client: AsyncWebClient, kind: str
) -> None:
    (watch,) = make_watches(HOSTILE[kind])
    said = answer_added(watch).message
    outcome = Outcome(text=said.text, view=make_done(said.blocks, language=Language.ENGLISH))
    view = {"id": "V0CLOSED01", "type": "modal"}
    await tell_outcome(client, view, outcome, person="U0EDITOR01", language=Language.ENGLISH)
    (told,) = slack.messages
    assert_inert(SlackMessage(text=told.text, blocks=tuple(told.blocks)))
