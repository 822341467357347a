"""What people press on messages: buttons, the menu, and the Undo of an answer.

`Presses` turns Slack's payload of a press into an answer for the eyes of who pressed, once
for a press that comes twice. `listen_for_presses` puts it behind Bolt.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts.inert import tidy
from bot.errors import DeskError, NotThere, StoreError
from bot.model import Language, MarkKind, MuteKind, Person, ProposalState
from bot.ports import Clock
from bot.slack.acking import ACK_WITHIN_S, ack_once_stored
from bot.slack.answers import Answer, answer_failure, answer_surprise
from bot.slack.asking import Asker
from bot.slack.buttons import ACTION, Deed, read_carried
from bot.slack.press_answers import (
    answer_decided,
    answer_handed_back,
    answer_marked,
    answer_muted,
    answer_taken,
    answer_unmarked,
    answer_unmuted,
)
from bot.slack.requests import ChannelName
from bot.slack.whispering import say_at
from bot.slack.why import answer_why

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.slack.people import People
    from bot.slack.rights import Rights

__all__ = ["Press", "Presses", "listen_for_presses", "read_press"]

log = structlog.get_logger("nightdesk.slack")


SAME_PRESS_WITHIN = timedelta(minutes=10)
"""So long a press that comes again is known: it is one and the same to Slack's clock."""

_NAME = 80
_PERSON = "slack:"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TS = re.compile(r"[0-9]{1,12}\.[0-9]{6}")
_MUTES = frozenset({Deed.MUTE_STORY, Deed.MUTE_SOURCE, Deed.UNMUTE_STORY, Deed.UNMUTE_SOURCE})
_DECIDING = frozenset({Deed.ACCEPT, Deed.DECLINE, Deed.REOPEN})
_OTHERWISE = {Deed.ACCEPT: (ProposalState.DECLINED,), Deed.DECLINE: (ProposalState.ACCEPTED,)}
_OWNING = frozenset({Deed.TAKE, Deed.HAND_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Who pressed what, where and when (``action_ts``, by Slack's clock).

    ``words`` are what ``deed`` is of. ``on_answer`` says that it was on an answer which only
    they see, in whose place the next answer stands.
    """

    person: Person
    channel: str
    deed: Deed
    words: tuple[str, ...]
    action_ts: str
    response_url: str
    on_answer: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """By which it is known again."""
        return (self.person.id, self.channel, self.action_ts, self.deed.value, *self.words)

    def at(self, now: datetime) -> datetime:
        """When it was pressed, by Slack's clock; ``now`` where Slack does not say."""
        if _TS.fullmatch(self.action_ts) is None:
            return now
        return _EPOCH + timedelta(microseconds=int(self.action_ts.replace(".", "")))


def read_press(payload: Mapping[str, Any]) -> Press | None:
    """The press in a ``block_actions`` payload; None where it is nothing that Nightdesk made."""
    action = next(iter(payload.get("actions") or ()), None)
    if not isinstance(action, Mapping):
        return None
    option = action.get("selected_option")
    value = (option if isinstance(option, Mapping) else action).get("value")
    pressed = read_carried(value) if isinstance(value, str) else None
    user, channel = payload.get("user"), payload.get("channel")
    if pressed is None or not isinstance(user, Mapping) or not isinstance(channel, Mapping):
        return None
    container = payload.get("container")
    on_answer = isinstance(container, Mapping) and bool(container.get("is_ephemeral"))
    return Press(
        person=_read_person(user),
        channel=str(channel.get("id", "")),
        deed=pressed.deed,
        words=pressed.words,
        action_ts=str(action.get("action_ts", "")),
        response_url=str(payload.get("response_url", "")),
        on_answer=on_answer,
    )


def _read_person(user: Mapping[str, Any]) -> Person:
    id_ = str(user.get("id", ""))
    name = tidy(str(user.get("name") or user.get("username") or id_), limit=_NAME)
    return Person(id=f"{_PERSON}{id_}", name=name or id_)


@dataclass(slots=True)
class _Acting:
    work: asyncio.Task[Answer]
    since: datetime


class Presses:
    """Does what people press for, and answers them; ``people`` knows what they are called, and
    ``rights`` who may change which watch.
    """

    def __init__(self, *, desk: Desk, clock: Clock, people: People, rights: Rights) -> None:
        self._rights = rights
        self._desk = desk
        self._clock = clock
        self._people = people
        self._recent: dict[tuple[str, ...], _Acting] = {}
        self._under_way: set[asyncio.Task[Any]] = set()

    def begin(self, press: Press) -> asyncio.Task[Answer]:
        """Do it, as a task that `drain` waits for; the task of before where it came before."""
        now = self._clock.now()
        self._recent = {
            key: one
            for key, one in self._recent.items()
            if not one.work.done() or now - one.since <= SAME_PRESS_WITHIN
        }
        acting = self._recent.get(press.key)
        if acting is None:
            work = asyncio.ensure_future(self.answer(press))
            self._under_way.add(work)
            work.add_done_callback(self._under_way.discard)
            acting = self._recent[press.key] = _Acting(work, now)
        return acting.work

    async def drain(self, *, grace_s: float = 3.0) -> None:
        """Give presses under way ``grace_s`` seconds to end."""
        if self._under_way:
            await asyncio.wait(tuple(self._under_way), timeout=grace_s)

    async def answer(self, press: Press) -> Answer:
        """Do what a press asks for, and say in a sentence what was done. Never raises."""
        language = Language.ENGLISH
        try:
            language = await self._find_language(press)
            if press.deed is not Deed.WHY:
                press = replace(press, person=await self._name(press.person))
            answer = await self._act(press, language)
        except (DeskError, StoreError) as error:
            return answer_failure(error, language)
        except Exception:
            # A loop of its own: one press's surprise is that person's alone.
            log.exception("press_broke", deed=press.deed.value)
            return answer_surprise(language)
        log.info("pressed", deed=press.deed.value, of=list(press.words), by=press.person.id)
        return answer

    async def _name(self, person: Person) -> Person:
        """The person by the name that colleagues read: a payload has the one they log in with."""
        id_ = person.id.removeprefix(_PERSON)
        name = tidy((await self._people.find(id_)).name, limit=_NAME)
        return person if name in {"", id_} else replace(person, name=name)

    async def _find_language(self, press: Press) -> Language:
        """That of the channel in which it was pressed, however watches name it."""
        name = press.channel
        if press.words and press.deed not in _DECIDING:
            with suppress(NotThere):
                name = await self._desk.stories.find_channel(press.words[0], place=name)
        return await self._desk.channels.find_language(name)

    async def _act(self, press: Press, language: Language) -> Answer:
        now = self._clock.now()
        story = press.words[0] if press.words else ""
        if press.deed in _DECIDING:
            return await self._decide(press, story, now=now)
        channel = await self._desk.stories.find_channel(story, place=press.channel)
        if press.deed is Deed.WHY:
            watches = [one.name for one in await self._desk.watches() if channel in one.channels]
            why = await self._desk.stories.explain(story, channel=channel, watches=watches)
            return answer_why(why, language)
        if press.deed in _OWNING:
            return await self._own(press, story, language, now=now)
        if press.deed in _MUTES:
            return await self._mute(press, story, language, channel=channel, now=now)
        return await self._mark(press, story, language, channel=channel, now=now)

    async def _decide(self, press: Press, id_: str, *, now: datetime) -> Answer:
        learning, who = self._desk.learning, press.person
        await learning.check_asked(id_, place=press.channel)
        await self._check_decides(press, id_)
        otherwise = _OTHERWISE.get(press.deed, ())
        for one in await learning.list_proposals(states=otherwise):
            if one.id == id_:
                # Its answer has the way back.
                return answer_decided(one, acted=False)
        if press.deed is Deed.ACCEPT:
            return answer_decided(*await learning.accept_proposal(id_, who=who, now=now))
        if press.deed is Deed.DECLINE:
            return answer_decided(*await learning.decline_proposal(id_, who=who, now=now))
        return answer_decided(*await learning.undo_proposal(id_, who=who, now=now))

    async def _check_decides(self, press: Press, id_: str) -> None:
        """Raises NoSay where the person may not change what the watch looks for that a proposal is
        of: that is for each of its channels to say, wherever it was asked.
        """
        of = {
            one.id: one.watch
            for one in await self._desk.learning.list_proposals(states=ProposalState)
        }
        watch = next((one for one in await self._desk.watches() if one.name == of.get(id_)), None)
        if watch is not None:
            place = ChannelName(id=press.channel, name=None)
            person = press.person.id.removeprefix(_PERSON)
            await self._rights.check_ended(watch, Asker(person=person, channel=place))

    async def _own(self, press: Press, story: str, language: Language, *, now: datetime) -> Answer:
        stories, who, at = self._desk.stories, press.person, press.at(now)
        if press.deed is Deed.TAKE:
            taken = await stories.take(story, who=who, now=now, pressed=at)
            return answer_taken(taken, who=who, language=language)
        back = await stories.hand_back(story, who=who, now=now, pressed=at)
        return answer_handed_back(back, language)

    async def _mark(
        self, press: Press, story: str, language: Language, *, channel: str, now: datetime
    ) -> Answer:
        learning, who = self._desk.learning, press.person
        # What is taken back leaves what was said before it.
        said = press.words[1:] if press.deed is Deed.UNMARK else (press.deed.value,)
        if said:
            kind = MarkKind(said[0])
            return answer_marked(
                await learning.mark_story(story, kind, who=who, now=now, channel=channel), language
            )
        return answer_unmarked(
            await learning.unmark_story(story, who=who, now=now, channel=channel), language
        )

    async def _mute(
        self, press: Press, story: str, language: Language, *, channel: str, now: datetime
    ) -> Answer:
        stories, who = self._desk.stories, press.person
        if press.deed is Deed.MUTE_STORY:
            muted = await stories.mute_story(story, channel=channel, who=who, now=now)
            return answer_muted(muted, story=story, language=language)
        if press.deed is Deed.MUTE_SOURCE:
            muted = await stories.mute_source(story, channel=channel, who=who, now=now)
            others = await stories.list_mutes(channel=channel)
            return answer_muted(muted, story=story, others=others, language=language)
        kind = MuteKind.STORY if press.deed is Deed.UNMUTE_STORY else MuteKind.SOURCE
        subject = story if kind is MuteKind.STORY else " ".join(press.words[1:])
        back = await stories.unmute(kind, subject, channel=channel, who=who, now=now)
        return answer_unmuted(back, kind=kind, subject=subject, language=language)


def listen_for_presses(
    app: AsyncApp,
    presses: Presses,
    *,
    client: AsyncWebClient,
    ack_within_s: float = ACK_WITHIN_S,
) -> None:
    """Have the app answer what is pressed on Nightdesk's messages.

    A press is acknowledged once what it changes is stored, or when Slack would wait no longer.
    """

    async def pressed(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        press = read_press(body)
        if press is None or press.deed is Deed.OPEN:
            await ack()
            return
        answer = await ack_once_stored(ack, presses.begin(press), within_s=ack_within_s)
        said = answer.as_response() | {"replace_original": press.on_answer}
        await say_at(client, press.response_url, said)

    app.action(re.compile(re.escape(ACTION) + ".*"))(pressed)
