"""What people press on a post, from the press to the store and back to who pressed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Marked, Muted, Why
from bot.model import (
    Channel,
    ChannelMute,
    ChannelOverride,
    EntryKey,
    Event,
    Language,
    MarkKind,
    MuteKind,
    Owner,
    OwnerChange,
    Person,
    Status,
    ToldStory,
)
from bot.ports import Explanation
from bot.slack.actions import read_press
from bot.slack.blocks import compose
from bot.slack.buttons import Deed, carry, read_carried, story_actions
from bot.slack.press_answers import (
    answer_handed_back,
    answer_marked,
    answer_muted,
    answer_taken,
    answer_unmarked,
    answer_unmuted,
)
from bot.slack.why import answer_why
from tests.making import NOON
from tests.slack.bodies import make_alert
from tests.slack.hostile import hostile_text
from tests.slack.pressing import ANN, BEN, PressedNewsroom, find_elements, open_newsroom
from tests.slack.test_blocks import assert_inert
from tests.slack_double import Posted, SlackDouble, faults_in_blocks, read_blocks
from tests.store.marking import make_mark, tell_stories
from tests.store.samples import (
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    plan,
    plan_digest,
)

LONG_AGO = NOON - timedelta(days=365)


SLACK = {"now": NOON.timestamp}


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[PressedNewsroom]:
    async with open_newsroom(slack, client, tmp_path) as opened:
        yield opened


async def find_marks(newsroom: PressedNewsroom) -> dict[tuple[str, str, str], str]:
    return {
        (mark.story, mark.channel, mark.person.name): mark.kind.value
        for mark in await newsroom.store.list_marks(since=LONG_AGO)
    }


# -- marks ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Useful", MarkKind.USEFUL),
        ("Noise", MarkKind.NOISE),
        ("Wrong story", MarkKind.WRONG_STORY),
    ],
)
async def test_a_mark_from_the_menu_is_the_pressers_and_only_they_are_answered(
    newsroom: PressedNewsroom, label: str, kind: MarkKind
) -> None:
    (post,) = await newsroom.tell(1)

    answered = await newsroom.press(post, label)

    assert answered.status == 200
    (mark,) = await newsroom.store.list_marks(since=LONG_AGO)
    assert (mark.story, mark.channel, mark.kind) == ("s1", "tech", kind)
    assert (mark.person.id, mark.person.name) == ("slack:U0ANN00001", "ann")
    assert set(mark.watches) == {"ferries"}
    assert answered.later[0]["response_type"] == "ephemeral"
    assert answered.later[0]["replace_original"] is False
    assert f"Noted as {label.lower()}: Ferry line e1 to buy its rival" in answered.text
    assert len(newsroom.slack.messages) == 1


async def test_a_line_of_a_digest_is_marked_from_its_menu(newsroom: PressedNewsroom) -> None:
    numbers = (1, 2)
    await newsroom.store.commit_polls(
        make_batch(
            make_poll(
                *(make_judged_row(make_entry(f"e{each}"), story=f"s{each}") for each in numbers)
            ),
            stories=tuple(
                make_story(f"s{each}", lead=EntryKey("harbour-post", f"e{each}"))
                for each in numbers
            ),
            alerts=(plan_digest("d1", "s1", "s2", channel="tech"),),
        ),
        lease=newsroom.lease,
    )
    await newsroom.send()
    (post,) = newsroom.slack.in_channel("tech")
    second = [block for block in post.blocks if block["type"] == "actions"][1]

    answered = await newsroom.press(replace(post, blocks=[second]), "Noise")

    assert "Noted as noise: Headline of s2" in answered.text
    assert await find_marks(newsroom) == {("s2", "tech", "ann"): "noise"}


async def test_a_press_that_comes_twice_acts_once_and_says_so(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    first = await newsroom.press(post, "Noise", ts="1000.000001")
    await newsroom.press(first, "Undo")
    again = await newsroom.press(post, "Noise", ts="1000.000001")
    assert await find_marks(newsroom) == {}
    assert again.text == first.text


async def test_a_second_press_of_the_same_finds_all_done(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "Noise")
    assert "It is noted as noise" in (await newsroom.press(post, "Noise")).text
    lines = await newsroom.store.read_audit(after=0, limit=10)
    assert [line.action for line in lines if line.action.startswith("story.")] == ["story.mark"]


async def test_undo_gives_back_what_was_said_before(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "Useful")
    answered = await newsroom.press(post, "Noise")

    undone = await newsroom.press(answered, "Undo")

    assert await find_marks(newsroom) == {("s1", "tech", "ann"): "useful"}
    assert undone.later[0]["replace_original"] is True
    assert "Noted as useful" in undone.text


async def test_undo_of_a_first_mark_leaves_none(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    undone = await newsroom.press(await newsroom.press(post, "Useful"), "Undo")
    assert await find_marks(newsroom) == {}
    assert "Taken back" in undone.text


async def test_two_people_have_a_mark_each(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "Useful", by=ANN)
    await newsroom.press(post, "Noise", by=BEN)
    assert await find_marks(newsroom) == {
        ("s1", "tech", "ann"): "useful",
        ("s1", "tech", "ben"): "noise",
    }


async def test_a_press_counts_for_the_channel_that_it_was_made_in(
    newsroom: PressedNewsroom,
) -> None:
    await newsroom.tell(1, channels=("tech", "business"))
    (post,) = newsroom.slack.in_channel("business")
    await newsroom.press(post, "Noise")
    assert await find_marks(newsroom) == {("s1", "business", "ann"): "noise"}


async def test_a_press_in_a_channel_that_was_not_told_does_nothing(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    elsewhere = newsroom.slack.workspace.room("general")
    assert elsewhere is not None
    answered = await newsroom.press(post, "Noise", in_channel=elsewhere.id)
    assert "was not told of that story" in answered.text
    assert await find_marks(newsroom) == {}


# -- I'm on it -----------------------------------------------------------------------------


def read(post: Posted) -> str:
    return read_blocks(post.blocks)


async def test_who_is_on_it_is_shown_to_everyone_and_the_press_is_answered(
    newsroom: PressedNewsroom,
) -> None:
    await newsroom.tell(1, channels=("tech", "business"))
    (post,) = newsroom.slack.in_channel("tech")

    answered = await newsroom.press(post, "I'm on it")
    await newsroom.send()

    assert "You are on it until 02 Mar 2026 15:00 UTC: Ferry line e1" in answered.text
    for channel in ("tech", "business"):
        (shown,) = newsroom.slack.in_channel(channel)
        assert "◉ ann is on it since 02 Mar 2026 12:00 UTC" in read(shown)
        assert dict(find_elements(shown.blocks)).keys() == dict(find_elements(post.blocks)).keys()


async def test_own_press_renews_and_another_hands_it_over(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "I'm on it")
    newsroom.clock.move(timedelta(hours=1))
    renewed = await newsroom.press(post, "I'm on it")
    assert "You are still on it, now until 02 Mar 2026 16:00 UTC" in renewed.text
    newsroom.clock.move(timedelta(hours=1))

    taken = await newsroom.press(post, "I'm on it", by=BEN)
    await newsroom.send()

    assert "You are on it until 02 Mar 2026 17:00 UTC, in the place of ann" in taken.text
    (shown,) = newsroom.slack.in_channel("tech")
    assert "◉ ben is on it since 02 Mar 2026 14:00 UTC" in read(shown)


async def test_hand_back_leaves_it_to_nobody(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    answered = await newsroom.press(post, "I'm on it")
    await newsroom.send()

    back = await newsroom.press(answered, "Hand back")
    await newsroom.send()

    assert "Nobody is on it now: Ferry line e1" in back.text
    (shown,) = newsroom.slack.in_channel("tech")
    assert "is on it" not in read(shown)


async def test_an_old_answer_hands_back_nothing_of_who_is_on_it_now(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    answered = await newsroom.press(post, "I'm on it", by=ANN)
    await newsroom.press(post, "I'm on it", by=BEN)
    assert "ben is on it" in (await newsroom.press(answered, "Hand back", by=ANN)).text


async def test_it_lapses_by_itself_unless_it_is_renewed(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "I'm on it")
    await newsroom.send()
    newsroom.clock.move(timedelta(hours=3))

    await newsroom.desk.stories.lapse(now=newsroom.clock.now())
    await newsroom.send()

    (shown,) = newsroom.slack.in_channel("tech")
    assert "is on it" not in read(shown)


async def test_edits_notify_nobody_and_leave_the_metadata(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "I'm on it")
    await newsroom.send()
    (edit,) = newsroom.slack.calls("chat.update")
    assert "metadata" not in edit
    assert len(newsroom.slack.calls("chat.postMessage")) == 1


# -- as a story grows -----------------------------------------------------------------------


async def test_a_post_shows_what_is_known_by_now_and_no_second_message_comes(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    newsroom.clock.move(timedelta(minutes=1))
    now = newsroom.clock.now()
    grown = make_story(
        "s1",
        changed=now,
        status=Status.CORROBORATED,
        origins=4,
        copies=7,
        lead=EntryKey("harbour-post", "e1"),
    )
    await newsroom.store.commit_polls(make_batch(stories=(grown,)), lease=newsroom.lease)

    assert await newsroom.desk.stories.show_growth(since=NOON, now=now) == 1
    await newsroom.send()

    (shown,) = newsroom.slack.in_channel("tech")
    assert "○ One source, not confirmed" in read(post)
    assert "● Corroborated: 4 independent origins, 7 copies" in read(shown)
    assert len(newsroom.slack.messages) == 1


async def test_a_post_is_edited_once_in_half_a_minute_unless_its_status_changes(
    newsroom: PressedNewsroom,
) -> None:
    await newsroom.tell(1)

    async def grow(seconds: int, **changes: Any) -> str:
        newsroom.clock.move(timedelta(seconds=seconds))
        now = newsroom.clock.now()
        grown = make_story("s1", changed=now, lead=EntryKey("harbour-post", "e1"), **changes)
        await newsroom.store.commit_polls(make_batch(stories=(grown,)), lease=newsroom.lease)
        await newsroom.desk.stories.show_growth(since=NOON, now=now)
        await newsroom.send()
        (shown,) = newsroom.slack.in_channel("tech")
        return read(shown)

    assert "1 copy" in await grow(60, copies=1)
    assert "1 copy" in await grow(20, copies=2)
    assert "Corroborated: 2 independent origins, 3 copies" in await grow(
        5, copies=3, origins=2, status=Status.CORROBORATED
    )
    known = {"origins": 2, "status": Status.CORROBORATED}
    assert "3 copies" in await grow(25, copies=4, **known)
    assert "5 copies" in await grow(5, copies=5, **known)
    assert len(newsroom.slack.calls("chat.update")) == 3


# -- what a channel hears no more of -------------------------------------------------------


async def find_mutes(newsroom: PressedNewsroom) -> list[tuple[str, str, str]]:
    return [
        (one.kind.value, one.subject, one.channel)
        for one in await newsroom.desk.stories.list_mutes()
    ]


async def test_a_story_is_muted_in_the_channel_of_the_press_and_undone(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)

    answered = await newsroom.press(post, "Mute this story")

    assert await find_mutes(newsroom) == [("story", "s1", "tech")]
    assert "Muted in this channel, for everybody here: Ferry line e1" in answered.text
    assert "already" in (await newsroom.press(post, "Mute this story", by=BEN)).text
    undone = await newsroom.press(answered, "Undo")
    assert "The story is told here again: Ferry line e1" in undone.text
    assert await find_mutes(newsroom) == []
    assert "is not muted here" in (await newsroom.press(answered, "Undo")).text


async def test_a_source_is_muted_in_one_channel_and_the_answer_lists_what_else_is(
    newsroom: PressedNewsroom,
) -> None:
    await newsroom.tell(1, channels=("tech", "business"))
    await tell_stories(newsroom.store, newsroom.lease, 2, source="zdnet", channels=("tech",))
    await newsroom.send()
    first, second = newsroom.slack.in_channel("tech")

    await newsroom.press(first, "Mute this source here")
    answered = await newsroom.press(second, "Mute this source here")

    assert await find_mutes(newsroom) == [
        ("source", "harbour-post", "tech"),
        ("source", "zdnet", "tech"),
    ]
    assert "muted in this channel, for everybody here: Zdnet" in answered.text
    assert "Muted here, too: Harbour-Post." in answered.text
    await newsroom.press(answered, "Undo")
    assert await find_mutes(newsroom) == [("source", "harbour-post", "tech")]


# -- why -----------------------------------------------------------------------------------


async def test_why_says_the_stages_in_a_readers_words(newsroom: PressedNewsroom) -> None:
    (post,) = await newsroom.tell(1)
    said = (await newsroom.press(post, "Why")).text
    assert "Why this was told here: Ferry line e1 to buy its rival" in said
    assert "Reported by: Harbour-Post (harbour-post), tier 2; first seen " in said
    assert "first seen;" not in said
    assert "Taken for: acquisition" in said
    assert "Story: " in said
    assert "Urgency: " in said
    assert "one source, not confirmed" in said
    for word in ("score", "origins 1", "UTC)"):
        assert word not in said


async def test_why_says_until_when_somebody_is_on_it_by_each_readers_clock(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    await newsroom.press(post, "I'm on it")
    why = await newsroom.press(post, "Why")
    assert "ann, until 02 Mar 2026 15:00 UTC" in why.text
    (block,) = why.later[-1]["blocks"]
    elements = [one for part in block["elements"] for one in part["elements"]]
    stamps = [one["timestamp"] for one in elements if one["type"] == "date"]
    assert stamps[-1] == int((NOON + timedelta(hours=3)).timestamp())


async def test_why_names_the_watches_by_which_this_channel_was_told_and_no_others(
    newsroom: PressedNewsroom,
) -> None:
    await newsroom.desk.add_watch(
        query="pilot", name="informant", channels=["U0BEN00001"], actor="ed", now=NOON
    )
    await tell_stories(
        newsroom.store, newsroom.lease, 1, watches=("ferries", "informant"), channels=("attic",)
    )
    story = plan("d2", channel="tech")
    await newsroom.store.commit_polls(make_batch(alerts=(story,)), lease=newsroom.lease)
    await newsroom.store.put_mark(make_mark(channel="attic"))
    await newsroom.send()
    (post,) = newsroom.slack.in_channel("tech")
    said = (await newsroom.press(post, "Why")).text
    assert "Watches that matched: ferries: “Ferry” in title" in said
    assert "informant" not in said
    assert "attic" not in said


async def test_why_speaks_the_channels_language_and_tells_each_readers_time(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    german = Channel(name="tech", language=Language.GERMAN)
    change = ChannelOverride(channel=german, fields=frozenset({"language"}))
    await newsroom.desk.channels.change("tech", change, actor="slack:U1", now=NOON)
    answered = await newsroom.press(post, "Why")
    said = read_blocks(answered.later[-1]["blocks"])
    assert "Warum das hier gemeldet wurde: Ferry line e1 to buy its rival" in said
    assert "Gehalten für: Übernahme" in said
    assert "Quelle der Stufe 2" in said
    assert "ferries: „Ferry“ in der Schlagzeile" in said
    assert "tier" not in said
    assert "eine Quelle, nicht bestätigt" in said
    (block,) = answered.later[-1]["blocks"]
    kinds = [one["type"] for part in block["elements"] for one in part["elements"]]
    assert "date" in kinds


# -- what a post and a press carry ---------------------------------------------------------


async def test_a_post_has_two_buttons_a_link_and_a_menu_within_slacks_limits(
    newsroom: PressedNewsroom,
) -> None:
    (post,) = await newsroom.tell(1)
    elements = dict(find_elements(post.blocks))
    assert list(elements)[3:] == [
        "Useful",
        "Noise",
        "Wrong story",
        "Mute this story",
        "Mute this source here",
    ]
    assert list(elements)[:3] == ["I'm on it", "Why", "Open on the wire page"]
    link = post.blocks[-1]["elements"][2]
    assert link["url"] == "https://desk.example.org/#s1"


@pytest.mark.parametrize("language", Language)
def test_what_can_be_pressed_is_named_in_the_channels_language(language: Language) -> None:
    body = make_alert(language=language)
    assert faults_in_blocks(list(compose(body, wire_url="https://desk.example.org").blocks)) == []
    labels = [label for label, _ in find_elements(list(compose(body).blocks))]
    assert len(set(labels)) == 7
    assert (labels[0] == "I'm on it") is (language is Language.ENGLISH)


def test_without_an_address_of_the_wire_page_there_is_no_link_to_it() -> None:
    assert "Open on the wire page" not in dict(find_elements([story_actions("s1")]))


@given(st.sampled_from(list(Deed)), st.lists(st.text(min_size=1, max_size=20), max_size=4))
def test_what_is_carried_is_read_again_to_the_letter(deed: Deed, words: list[str]) -> None:
    try:
        value = carry(deed, *words)
    except UnicodeEncodeError:  # a lone surrogate, which no stored name has
        return
    read = read_carried(value)
    assert read is not None
    assert (read.deed, read.words) == (deed, tuple(words))


@settings(deadline=None)
@given(hostile_text(), hostile_text(longest=300))
@example(
    text="\N{REGIONAL INDICATOR SYMBOL LETTER F}\N{REGIONAL INDICATOR SYMBOL LETTER I}" * 150,
    name="<!channel>" * 30,
)
def test_no_outside_text_acts_in_an_answer(text: str, name: str) -> None:
    who = Person(id="slack:U1", name=name)
    told = ToldStory(
        told_by=EntryKey("a", "b"),
        story="s1",
        channel="tech",
        headline=text,
        entry=EntryKey("a", "b"),
        event=Event.OTHER,
        watches=(name,),
    )
    owner = Owner(person=Person(id="slack:U2", name=name), since=NOON, until=NOON)
    mutes = [
        ChannelMute(kind=kind, subject="s1", channel="tech", title=text, person=who, at=NOON)
        for kind in MuteKind
    ]
    stages = [
        Explanation(
            entry=told.entry,
            title=text,
            at=NOON,
            stage=stage,
            outcome=name,
            reasons=(text, f"#tech: {text}", name) * 3,
        )
        for stage in ("seen", "match", "event", "story", "urgency", "ledger", "mark")
    ]
    change = OwnerChange(story="s1", headline=text, before=owner, after=owner, acted=True)
    own = replace(change, after=replace(owner, person=who))
    answers = [
        answer_marked(Marked(told=told, kind=MarkKind.NOISE, before=MarkKind.USEFUL)),
        answer_unmarked(Marked(told=told, kind=None, before=None)),
        answer_taken(change, who=who),
        answer_taken(own, who=who),
        answer_handed_back(change),
        *(answer_muted(Muted(mute=one, acted=True), story="s1", others=mutes) for one in mutes),
        *(answer_unmuted(one, kind=one.kind, subject=text) for one in mutes),
        answer_unmuted(None, kind=MuteKind.SOURCE, subject=text),
        answer_why(Why(told=told, stages=tuple(stages))),
    ]
    for answer in answers:
        assert_inert(answer.message)


@given(hostile_text())
def test_a_value_that_is_none_of_ours_is_no_press(value: str) -> None:
    payload: dict[str, Any] = {
        "user": {"id": "U1", "name": value},
        "channel": {"id": "C1"},
        "actions": [{"value": value, "action_ts": "1.1"}],
    }
    press = read_press(payload)
    assert press is None or press.deed in set(Deed)


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"actions": []},
        {"actions": ["why s1"]},
        {"actions": [{"value": "why s1"}]},
        {"actions": [{"value": "why s1"}], "user": "U1", "channel": {"id": "C1"}},
        {"actions": [{"value": None}], "user": {"id": "U1"}, "channel": {"id": "C1"}},
        {"actions": [{"value": "explode s1"}], "user": {"id": "U1"}, "channel": {"id": "C1"}},
    ],
)
def test_a_payload_that_says_too_little_is_no_press(payload: dict[str, Any]) -> None:
    assert read_press(payload) is None


@given(st.from_regex(r"s[0-9]{1,18}", fullmatch=True))
def test_buttons_of_any_story_stay_within_every_limit(story: str) -> None:
    assert faults_in_blocks([story_actions(story, wire_url="https://desk.example.org")]) == []
