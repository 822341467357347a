"""Whether every alert is in Slack exactly once, and in order within its story.

Which reports are one story is the rules' to say, and their tests' to judge: it is read from
the program's own store. What is judged here is what each channel was told of each story.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.slack_double import Posted, SlackDouble
from tests.soak.news import Event

Stories = Mapping[str, tuple[str, str]]
"""By an entry's id its story and its relation to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event, the channel that was to hear of it, and when it was published (Unix s)."""

    event: Event
    channel: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is not as it should be, by headlines; nothing where all is well.

    ``joined`` are events that the rules told as reports of another. ``delays_s`` are the
    times from publication to the message.
    """

    posts: int
    replies: int
    joined: tuple[str, ...]
    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    out_of_order: tuple[str, ...]
    strange: tuple[str, ...]
    delays_s: tuple[float, ...]

    @property
    def good(self) -> bool:
        return not (self.missing or self.repeated or self.out_of_order or self.strange)


def read_stories(exported: str) -> Stories:
    """Which story each entry is in, from what `nightdesk export stories` writes."""
    stories = [json.loads(line) for line in exported.splitlines() if line.startswith("{")]
    into = {one["id"]: one["merged_into"] for one in stories}

    def follow(story: str) -> str:
        return story if into.get(story) is None else follow(into[story])

    return {
        entry["id"]: (follow(one["id"]), entry["relation"])
        for one in stories
        for entry in one["entries"]
    }


def judge(slack: SlackDouble, told: Sequence[Told], stories: Stories) -> Verdict:
    """Compare what was published with what the channels hold."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    missing, repeated, out_of_order, delays, joined = [], [], [], [], []
    for one in told:
        found = stories.get(f"e{one.event.number}")
        if found is None:
            missing.append(f"not stored: {one.event.headline}")
        else:
            groups[found[0], one.channel].append(one)
    claimed: set[str] = set()
    for (story, channel), events in groups.items():
        parties = {
            one.event.party
            for one in told
            if stories.get(f"e{one.event.number}", ("", ""))[0] == story
        }
        # One party's name may begin another's.
        named = re.compile(rf"\b({'|'.join(sorted(parties))})\b")
        messages = [message for message in slack.in_channel(channel) if named.search(message.text)]
        claimed.update(message.ts for message in messages)
        first = [message for message in messages if message.thread_ts is None]
        joined += [one.event.headline for one in events[1:]]
        name = events[0].event.headline
        if len(first) != 1:
            (repeated if first else missing).append(name)
            continue
        delays.append(float(first[0].ts) - events[0].at)
        if any(
            message.thread_ts != first[0].ts or float(message.ts) < float(first[0].ts)
            for message in messages
            if message is not first[0]
        ):
            out_of_order.append(name)
        for event in (one.event for one in events):
            denials = [message for message in messages if _denies(message, event)]
            if len(denials) > 1:
                repeated.append(event.denial or "")
            if not denials and stories.get(f"d{event.number}", ("", ""))[1] in {"new", "update"}:
                missing.append(event.denial or "")
    ids = Counter(message.delivery_id or "none" for message in slack.messages)
    repeated += [f"delivery {name}" for name, count in ids.items() if count > 1]
    return Verdict(
        posts=sum(message.thread_ts is None for message in slack.messages),
        replies=sum(message.thread_ts is not None for message in slack.messages),
        joined=tuple(joined),
        missing=tuple(missing),
        repeated=tuple(repeated),
        out_of_order=tuple(out_of_order),
        strange=tuple(one.text for one in slack.messages if one.ts not in claimed),
        delays_s=tuple(delays),
    )


def _denies(message: Posted, event: Event) -> bool:
    return event.denial is not None and event.denial in message.text
