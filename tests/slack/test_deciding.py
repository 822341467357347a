"""Proposals are decided where they were asked, by who may change the watch."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.health import Notice, write_notice
from bot.health.proposing import tell_proposal
from bot.model import DeliveryState, Person
from bot.ports import PlannedAlert, ProposalReview
from tests.making import NOON
from tests.slack.pressing import BEN, PressedNewsroom, find_elements, open_newsroom
from tests.slack_double import Fault, Posted, SlackDouble, read_blocks
from tests.store.marking import make_proposal

GUEST = {"id": "U0GUEST001", "username": "guest", "name": "guest", "team_id": "T0DOUBLE01"}
SLACK = {"now": NOON.timestamp}


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[PressedNewsroom]:
    async with open_newsroom(slack, client, tmp_path) as opened:
        yield opened


async def ask(newsroom: PressedNewsroom, *, watch: str = "ferries") -> Posted:
    """The ops channel is asked whether a watch should exclude a source."""
    proposed = ProposalReview(opened=(make_proposal("zdnet", watch=watch),))
    await newsroom.store.review_proposals(proposed, now=NOON)
    (one,) = await newsroom.desk.learning.list_proposals()
    notice = Notice(
        key="watches/review/20260302T120000Z",
        headline="1 change proposed",
        lines=(f"{tell_proposal(one)} (or decline {one.id})", "and another line"),
        proposals=(one.id,),
    )
    planned = PlannedAlert(
        alert=write_notice(notice, channel="general", now=NOON), delivery_id="note"
    )
    await newsroom.store.commit_review(planned, now=NOON, lease=newsroom.lease)
    await newsroom.send()
    (post,) = newsroom.slack.in_channel("general")
    return post


async def find_excluded(newsroom: PressedNewsroom) -> tuple[str, ...]:
    (watch,) = await newsroom.desk.watches()
    return watch.sources.exclude


async def test_a_proposal_is_accepted_by_a_press_and_taken_back(newsroom: PressedNewsroom) -> None:
    post = await ask(newsroom)
    assert "exclude it?" in read_blocks(post.blocks)

    accepted = await newsroom.press(post, "Accept")

    assert "p1 is accepted: ferries excludes zdnet." in accepted.text
    assert await find_excluded(newsroom) == ("zdnet",)
    assert "p1 is accepted already, by ann" in (await newsroom.press(post, "Accept", by=BEN)).text
    undone = await newsroom.press(accepted, "Undo")
    assert "p1 is open again" in undone.text
    assert await find_excluded(newsroom) == ()


async def ask_again(newsroom: PressedNewsroom) -> list[Posted]:
    """The note of the next week asks again, and about a second source."""
    proposed = ProposalReview(opened=(make_proposal("harbour-post"),))
    await newsroom.store.review_proposals(proposed, now=NOON)
    asked = await newsroom.desk.learning.list_proposals()
    notice = Notice(
        key="watches/review/20260309T120000Z",
        headline="2 changes proposed",
        lines=(*map(tell_proposal, asked), "and another line"),
        proposals=tuple(one.id for one in asked),
    )
    planned = PlannedAlert(
        alert=write_notice(notice, channel="general", now=NOON), delivery_id="note-2"
    )
    await newsroom.store.commit_review(planned, now=NOON, lease=newsroom.lease)
    await newsroom.send()
    return newsroom.slack.in_channel("general")


def list_labels(post: Posted) -> list[str]:
    return [label for label, _ in find_elements(post.blocks)]


BUTTONS = ["Accept", "Decline"]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Accept", "Accepted by ann: ferries excludes zdnet"),
        ("Decline", "Declined by ann: ferries stays as it is"),
    ],
)
async def test_every_message_that_asked_says_who_decided_what_in_the_place_of_its_buttons(
    newsroom: PressedNewsroom, label: str, told: str
) -> None:
    await ask(newsroom)
    first, second = await ask_again(newsroom)
    assert list_labels(first) == BUTTONS
    assert list_labels(second) == BUTTONS * 2

    answered = await newsroom.press(first, label)
    await newsroom.send()

    posts = newsroom.slack.in_channel("general")
    assert len(posts) == 2
    for post in posts:
        assert f"{told} · " in read_blocks(post.blocks)
        assert "and another line" in read_blocks(post.blocks)
        assert told.lower() in post.text.lower()
    # The other proposal waits still.
    assert list_labels(posts[0]) == []
    assert list_labels(posts[1]) == BUTTONS

    await newsroom.press(posts[1], "Accept", by=BEN)
    await newsroom.send()
    shown = read_blocks(newsroom.slack.in_channel("general")[1].blocks)
    assert "Accepted by ben: ferries excludes harbour-post" in shown
    assert told in shown

    await newsroom.press(answered, "Undo")
    await newsroom.send()
    posts = newsroom.slack.in_channel("general")
    assert [list_labels(post) for post in posts] == [BUTTONS, BUTTONS]
    assert not any(told in read_blocks(post.blocks) for post in posts)


async def test_a_decision_of_a_shell_and_one_that_nobody_need_make_are_shown_as_well(
    newsroom: PressedNewsroom,
) -> None:
    await ask(newsroom)
    _, post = await ask_again(newsroom)
    learning, cy = newsroom.desk.learning, Person(id="cli:cy", name="cy")
    await learning.decline_proposal("p1", who=cy, now=NOON)
    lapsed = ProposalReview(lapsed={"p2": "the watch is gone"})
    await newsroom.store.review_proposals(lapsed, now=NOON)
    await newsroom.send()
    (post,) = newsroom.slack.in_channel("general")[1:]
    shown = read_blocks(post.blocks)
    assert "Declined by cy: ferries stays as it is" in shown
    assert "Lapsed: the watch is gone" in shown
    assert list_labels(post) == []


async def test_a_button_of_a_message_that_was_not_edited_yet_says_who_decided_and_when(
    newsroom: PressedNewsroom,
) -> None:
    post = await ask(newsroom)
    await newsroom.press(post, "Decline")
    late = await newsroom.press(post, "Decline", by=BEN)
    assert f"p1 is declined already, by ann. {NOON:%d %b %Y}" in late.text


async def test_a_note_that_was_refused_is_edited_nowhere(newsroom: PressedNewsroom) -> None:
    await ask(newsroom)
    newsroom.slack.fail_next("chat.postMessage", Fault(error="is_archived"))
    await ask_again(newsroom)
    await newsroom.desk.learning.decline_proposal(
        "p1", who=Person(id="cli:cy", name="cy"), now=NOON
    )
    await newsroom.send()
    (post,) = newsroom.slack.in_channel("general")
    assert list_labels(post) == []
    (dead,) = await newsroom.store.list_deliveries(states=[DeliveryState.DEAD])
    assert dead.id == "note-2"


async def test_a_declined_proposal_leaves_the_watch_as_it_is(newsroom: PressedNewsroom) -> None:
    post = await ask(newsroom)
    declined = await newsroom.press(post, "Decline")
    assert "p1 is declined: ferries stays as it is." in declined.text
    assert await find_excluded(newsroom) == ()


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [("Accept", "Decline", "accepted"), ("Decline", "Accept", "declined")],
)
async def test_who_decides_otherwise_than_a_colleague_did_hears_who_and_can_take_it_back(
    newsroom: PressedNewsroom, first: str, second: str, state: str
) -> None:
    post = await ask(newsroom)
    await newsroom.press(post, first)
    excluded = await find_excluded(newsroom)
    answered = await newsroom.press(post, second, by=BEN)
    assert f"p1 is {state} already, by ann." in answered.text
    assert await find_excluded(newsroom) == excluded
    undone = await newsroom.press(answered, "Undo", by=BEN)
    assert "p1 is open again: it changes nothing of ferries." in undone.text
    await newsroom.press(post, second, by=BEN)
    assert await find_excluded(newsroom) == (("zdnet",) if second == "Accept" else ())


async def test_a_proposal_is_decided_where_it_was_asked_and_nowhere_else(
    newsroom: PressedNewsroom,
) -> None:
    post = await ask(newsroom)
    elsewhere = newsroom.slack.workspace.room("tech")
    assert elsewhere is not None
    answered = await newsroom.press(post, "Accept", in_channel=elsewhere.id)
    assert "nobody was asked" in answered.text.lower()
    assert await find_excluded(newsroom) == ()


@pytest.mark.parametrize("label", ["Accept", "Decline"])
async def test_a_guest_of_the_ops_channel_decides_nothing_of_another_channel(
    newsroom: PressedNewsroom, label: str
) -> None:
    newsroom.slack.add_person(GUEST["id"], name="guest", in_public=False)
    post = await ask(newsroom)
    refused = await newsroom.press(post, label, by=GUEST)
    assert "What #tech hears is for its members to say" in refused.text
    assert await find_excluded(newsroom) == ()
    (one,) = await newsroom.desk.learning.list_proposals()
    assert one.by is None
    accepted = await newsroom.press(post, "Accept")
    # Nor do they take back what a member decided.
    assert "for its members" in (await newsroom.press(accepted, "Undo", by=GUEST)).text
    assert await find_excluded(newsroom) == ("zdnet",)


async def test_a_slack_that_cannot_be_asked_decides_nothing_and_says_so(
    newsroom: PressedNewsroom,
) -> None:
    post = await ask(newsroom)
    newsroom.slack.fail_next("conversations.members", Fault(error="fatal_error"))
    refused = await newsroom.press(post, "Accept")
    assert "could not be asked" in refused.text
    assert "is accepted" in (await newsroom.press(post, "Accept")).text


async def test_a_proposal_of_a_watch_that_is_gone_is_answered_as_before(
    newsroom: PressedNewsroom,
) -> None:
    newsroom.slack.add_person(GUEST["id"], name="guest", in_public=False)
    post = await ask(newsroom)
    await newsroom.desk.remove_watch("ferries", actor="ed", now=NOON)
    said = (await newsroom.press(post, "Accept", by=GUEST)).text
    assert "for its members" not in said
