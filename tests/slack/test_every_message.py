"""Every message there is, with each kind of text that could do harm in all of its places."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.desk import Marked, Muted
from bot.model import (
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
    ProposalState,
    Sections,
    ToldStory,
)
from bot.slack.answers import answer_brief
from bot.slack.blocks import compose
from bot.slack.elements import SlackMessage
from bot.slack.html import Reader, draw_message
from bot.slack.press_answers import (
    answer_decided,
    answer_handed_back,
    answer_marked,
    answer_muted,
    answer_taken,
    answer_unmarked,
    answer_unmuted,
)
from tests.slack.bodies import AT, make_alert, make_digest, make_line, make_notice
from tests.slack.test_blocks import assert_inert, elements_of
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


def test_a_list_that_one_person_is_answered_with_has_no_menus() -> None:
    brief = answer_brief(make_digest(make_line(1), make_line(2))).message
    assert [block["type"] for block in brief.blocks] == ["header", "rich_text", "rich_text"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_message_mentions_links_or_breaks_whatever_text_is_in_it(kind: str) -> None:
    for message in (*tell(HOSTILE[kind]), *answer(HOSTILE[kind])):
        assert_inert(message)
        for part in elements_of(message):
            if "url" in part:
                assert part["url"] == THEIRS or part["url"].startswith((OURS, "https://wire."))
        drawn = draw_message(message, reader=Reader(now=AT), at=AT)
        assert "<script" not in drawn
