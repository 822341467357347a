"""People of the workspace: what they do reaches the bot, and what they see can be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from tests.slack_double.blocks import elements_of
from tests.slack_double.calling import APP_ID, TEAM, Answered, command_form
from tests.slack_double.forms import (
    NotThere,
    enter,
    initial_state,
    missing_fields,
    name_blocks,
    pick,
)
from tests.slack_double.reading import read_blocks
from tests.slack_double.views import View, faults_in_view
from tests.slack_double.workspace import BOT_USER, Posted, Room, Shown

if TYPE_CHECKING:
    from tests.slack_double.server import SlackDouble

Surface = Posted | Shown | Answered | View
Element = dict[str, Any]


class Person:
    """Somebody in the workspace, who can do what people can do there and no more.

    What they do goes to the bot's URL where ``slack.request_url`` has one, and else over
    Socket Mode. Things are named by what is read on them, or by their action_id.
    """

    def __init__(self, slack: SlackDouble, user_id: str) -> None:
        self._slack = slack
        self._views = slack.views
        self._workspace = slack.workspace
        self.id = user_id

    @property
    def name(self) -> str:
        return str(self._workspace.users[self.id]["name"])

    # -- what they see -----------------------------------------------------------------

    @property
    def modal(self) -> View | None:
        """The modal before them."""
        return self._views.top(self.id)

    @property
    def home(self) -> View | None:
        """The app's home tab, as it is for them."""
        return self._views.homes.get(self.id)

    @property
    def whispers(self) -> list[Shown]:
        """Messages that they alone were shown and that are still there."""
        return [one for one in self._workspace.shown if one.user == self.id and not one.gone]

    def reads(self, on: Surface | None = None) -> str:
        """The text of a message, of an answer, or of the modal."""
        shown = self._look(on)
        if isinstance(shown, View):
            title = shown.said.get("title", {}).get("text", "")
            said = "".join(f"{read_blocks([block])}" for block in shown.blocks)
            return "\n".join(part for part in (title, said) if part)
        return read_blocks(shown.blocks) or shown.text

    # -- what they do ------------------------------------------------------------------

    async def type(
        self,
        text: str,
        *,
        channel: str = "general",
        command: str = "/watch",
        wait_for_answer: bool = True,
    ) -> Answered:
        """A slash command. Waits until something is to be seen of it: an answer or a modal."""
        room = self._workspace.room(channel)
        if room is None or self.id not in room.people:
            raise NotThere(f"{self.name} is not in #{channel}")
        answered = self._slack.responses.expect(user=self.id, channel=room.id)
        form = command_form(
            text,
            command=command,
            response_url=self._slack.response_url(answered),
            user_id=self.id,
            user_name=self.name,
            channel_id=room.id,
            channel_name=_called(room),
            trigger_id=self._views.issue_trigger(self.id),
        )
        before = self._views.changes[self.id]
        await self._slack.ask("slash_commands", form, answered)
        if wait_for_answer and answered.status == 200:
            changes = self._views.changes
            await self._slack.wait_for(lambda: bool(answered.shown) or changes[self.id] != before)
        return answered

    async def press(self, what: str, *, on: Surface | None = None) -> Answered:
        """Press a button, and agree where it asks whether to."""
        block, button = self._find(
            on, lambda one: one["type"] == "button" and what in _names(one), f"button {what!r}"
        )
        action = {key: button[key] for key in ("text", "value", "style") if key in button}
        return await self._act(on, block, button, action)

    async def choose(
        self, option: str, *, on: Surface | None = None, of: str | None = None
    ) -> Answered:
        """Choose from a menu; ``of`` names it where several have such an option."""
        kinds = {"overflow", "static_select", "radio_buttons"}

        def offers(one: Element) -> bool:
            if one["type"] not in kinds or (of is not None and one.get("action_id") != of):
                return False
            return any(
                option in {each["text"]["text"], each["value"]} for each in one.get("options") or ()
            )

        block, menu = self._find(on, offers, f"menu with {option!r}")
        chosen = pick(menu, option)
        self._keep(on, block, menu, option)
        return await self._act(on, block, menu, {"selected_option": chosen})

    async def fill(self, field: str, value: object, *, on: View | None = None) -> Answered | None:
        """Enter a value into a field of the modal, or of the home tab.

        The bot hears of it where the field says so, and then what came back is returned.
        """
        view = self._look(on)
        assert isinstance(view, View)
        for block in view.blocks:
            names = {block["block_id"]}
            if block["type"] == "input":
                names.add(block["label"]["text"])
            for element in elements_of(block):
                if field not in names | _names(element):
                    continue
                state = enter(element, value)
                view.state[block["block_id"]][element["action_id"]] = state
                view.errors.pop(block["block_id"], None)
                if block["type"] == "input" and not block.get("dispatch_action"):
                    return None
                return await self._act(view, block, element, state)
        raise NotThere(f"no field {field!r} in {self.reads(view)!r}")

    async def submit(self) -> dict[str, str]:
        """Press the modal's button of submission.

        Returns the errors that are shown, by block_id: of fields that were left empty, for
        which Slack does not ask the bot, or those that the bot gave.
        """
        view = self._look(None)
        assert isinstance(view, View)
        if "submit" not in view.said:
            raise NotThere("the modal has no button of submission")
        view.errors = missing_fields(view.blocks, view.state)
        if view.errors:
            return view.errors
        payload = self._envelope("view_submission") | {"view": view.as_json(), "response_urls": []}
        ack = await self._slack.ask("interactive", payload)
        if ack.status == 200:
            self._obey(view, ack.body)
        else:
            raise AssertionError(f"the bot answered {ack.status}: people see “connection trouble”")
        return view.errors

    async def close(self) -> None:
        """Close the modal, and see what is beneath it."""
        view = self._look(None)
        assert isinstance(view, View)
        stack = self._views.stacks[self.id]
        cleared = bool(view.said.get("clear_on_close"))
        del stack[0 if cleared else -1 :]
        if view.said.get("notify_on_close"):
            payload = self._envelope("view_closed") | {
                "view": view.as_json(),
                "is_cleared": cleared,
            }
            await self._slack.ask("interactive", payload)

    async def use_shortcut(self, callback_id: str, *, on: Posted | None = None) -> Answered:
        """A shortcut of the app: one of a message's menu, or one for everywhere."""
        if on is None:
            payload = self._envelope("shortcut") | {"callback_id": callback_id}
            answered = self._slack.responses.expect(user=self.id, channel="")
        else:
            message = self._look(on)
            assert isinstance(message, Posted)
            room = self._workspace.by_id(message.channel)
            assert room is not None
            answered = self._slack.responses.expect(user=self.id, channel=message.channel)
            payload = self._envelope("message_action") | {
                "callback_id": callback_id,
                "message_ts": message.ts,
                "channel": {"id": room.id, "name": _called(room)},
                "message": _as_message(message),
                "response_url": self._slack.response_url(answered),
            }
        payload["action_ts"] = self._workspace.next_ts()
        await self._slack.ask("interactive", payload, answered)
        return answered

    async def open_home(self, tab: str = "home") -> None:
        """Look at the app's home tab; what it shows comes by and by."""
        event = {
            "type": "app_home_opened",
            "user": self.id,
            "channel": self._workspace.direct(self.id).id,
            "tab": tab,
        }
        if self.home is not None:
            event["view"] = self.home.as_json()
        await self._slack.send_event(event)

    async def invite_bot(self, channel: str) -> None:
        """`/invite @nightdesk`."""
        room = self._workspace.room(channel)
        assert room is not None
        room.member = True
        await self._slack.send_event(
            {
                "type": "member_joined_channel",
                "user": BOT_USER,
                "channel": room.id,
                "channel_type": "G" if room.private else "C",
                "team": TEAM["id"],
                "inviter": self.id,
            }
        )

    async def remove_bot(self, channel: str) -> None:
        """`/remove @nightdesk`."""
        room = self._workspace.room(channel)
        assert room is not None
        room.member = False
        kind = "group_left" if room.private else "channel_left"
        await self._slack.send_event({"type": kind, "channel": room.id, "actor_id": self.id})

    async def rename_channel(self, channel: str, name: str) -> None:
        """Give a channel another name."""
        room = self._workspace.room(channel)
        assert room is not None
        room.name = name
        said = {"id": room.id, "name": name, "created": 1_700_000_000}
        kind = "group_rename" if room.private else "channel_rename"
        await self._slack.send_event({"type": kind, "channel": said})

    async def share_channel(self, channel: str) -> str:
        """Share a private channel with another workspace: it has another id then. Returns that."""
        room = self._workspace.room(channel)
        assert room is not None
        said = {"old_channel_id": self._workspace.change_id(room), "new_channel_id": room.id}
        await self._slack.send_event(
            {"type": "channel_id_changed", **said, "event_ts": self._workspace.next_ts()}
        )
        return room.id

    async def say(self, text: str, *, channel: str = "general") -> Posted:
        """A message of theirs; the bot hears of it in a direct message, or when it is named."""
        said = self._workspace.post(channel, text=text, blocks=[], args={}, user=self.id)
        room = self._workspace.room(channel)
        assert room is not None
        event = {"user": self.id, "text": text, "ts": said.ts, "channel": room.id}
        if room.direct:
            await self._slack.send_event(event | {"type": "message", "channel_type": "im"})
        elif f"<@{BOT_USER}>" in text:
            await self._slack.send_event(event | {"type": "app_mention"})
        return said

    async def react(self, name: str, *, on: Posted) -> None:
        """An emoji on a message, by its name."""
        given = self._workspace.reactions.setdefault((on.channel, on.ts), {})
        given.setdefault(name, []).append(self.id)
        item = {"type": "message", "channel": on.channel, "ts": on.ts}
        event = {"type": "reaction_added", "user": self.id, "reaction": name, "item": item}
        await self._slack.send_event(event)

    # -- between -----------------------------------------------------------------------

    def _look(self, on: Surface | None) -> Posted | Shown | View:
        """What is before them of ``on`` now; nothing given is the modal, or the home tab."""
        if on is None:
            view = self.modal or self.home
            if view is None:
                raise NotThere(f"{self.name} has no modal open, and no home tab")
            return view
        if isinstance(on, Answered):
            living = [one for one in on.seen if not one.gone]
            if not living:
                raise NotThere("the answer shows nothing (any more)")
            return living[-1]
        if isinstance(on, Posted):
            now = self._workspace.find(on.channel, on.ts)
            if now is None:
                raise NotThere("the message is not there any more")
            return now
        if isinstance(on, Shown) and (on.gone or on.user != self.id):
            raise NotThere("they do not see this message")
        return on

    def _find(
        self, on: Surface | None, wanted: Callable[[Element], bool], called: str
    ) -> tuple[Element, Element]:
        pairs = list(_elements(self._look(on).blocks))
        found = [(block, element) for block, element in pairs if wanted(element)]
        if len(found) != 1:
            there = [sorted(_names(element)) for _, element in pairs]
            raise NotThere(f"{len(found) or 'no'} {called} among {there}")
        return found[0]

    def _keep(self, on: Surface | None, block: Element, element: Element, value: object) -> None:
        view = self._look(on)
        if isinstance(view, View) and block["block_id"] in view.state:
            view.state[block["block_id"]][element["action_id"]] = enter(element, value)

    async def _act(
        self, on: Surface | None, block: Element, element: Element, action: dict[str, Any]
    ) -> Answered:
        """Tell the bot of one action (`block_actions`)."""
        source = self._look(on)
        payload = self._envelope("block_actions")
        if isinstance(source, View):
            answered = self._slack.responses.expect(user=self.id, channel="")
            payload |= {
                "container": {"type": "view", "view_id": source.id},
                "view": source.as_json(),
            }
        else:
            answered = self._slack.responses.expect(
                user=self.id, channel=source.channel, source=source
            )
            payload |= self._message_of(source) | {
                "response_url": self._slack.response_url(answered)
            }
        payload["actions"] = [
            {
                "type": element["type"],
                "action_id": element["action_id"],
                "block_id": block["block_id"],
                "action_ts": self._workspace.next_ts(),
            }
            | action
        ]
        await self._slack.ask("interactive", payload, answered)
        return answered

    def _message_of(self, source: Posted | Shown) -> dict[str, Any]:
        room = self._workspace.room(source.channel)
        assert room is not None
        if isinstance(source, Posted) and self.id not in room.people:
            raise NotThere(f"{self.name} is not in #{room.name}")
        container: dict[str, Any] = {
            "type": "message",
            "message_ts": source.ts,
            "channel_id": room.id,
            "is_ephemeral": isinstance(source, Shown),
        }
        payload: dict[str, Any] = {
            "container": container,
            "channel": {"id": room.id, "name": _called(room)},
            "state": {"values": initial_state(name_blocks(source.blocks))},
        }
        if isinstance(source, Posted):
            payload["message"] = _as_message(source)
            if source.thread_ts is not None:
                container["thread_ts"] = source.thread_ts
        return payload

    def _envelope(self, kind: str) -> dict[str, Any]:
        """What all payloads of interactions have."""
        return {
            "type": kind,
            "user": {
                "id": self.id,
                "username": self.name,
                "name": self.name,
                "team_id": TEAM["id"],
            },
            "api_app_id": APP_ID,
            "token": "deprecated",
            "team": TEAM,
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self._views.issue_trigger(self.id),
        }

    def _obey(self, view: View, said: dict[str, Any]) -> None:
        """Do what the bot answers to a submission."""
        stack = self._views.stacks[self.id]
        action = said.get("response_action")
        self._views.changes[self.id] += 1
        if action is None:
            if said:
                raise AssertionError(f"a submission cannot be answered with {said}")
            # The bot may have opened another one meanwhile.
            if view in stack:
                stack.remove(view)
        elif action == "errors":
            ids = {block["block_id"] for block in view.blocks if block["type"] == "input"}
            errors = said.get("errors") or {}
            if not errors or set(errors) - ids:
                raise AssertionError(f"errors for {sorted(errors)}, and the inputs are {ids}")
            view.errors = dict(errors)
        elif action == "clear":
            stack.clear()
        elif action in {"update", "push"}:
            if faults := faults_in_view(said.get("view"), kind="modal"):
                raise AssertionError(f"the view is refused: {faults}")
            if action == "update":
                view.change(said["view"])
            elif self._views.push(self.id, said["view"]) is None:
                raise AssertionError("more than three modals on top of one another")
        else:
            raise AssertionError(f"no such response_action: {action}")


def _called(room: Room) -> str:
    """The name that requests carry: Slack tells that of public channels alone."""
    if room.direct is not None:
        return "directmessage"
    return "privategroup" if room.private else room.name


def _elements(blocks: list[Element]) -> Iterator[tuple[Element, Element]]:
    for block in name_blocks(blocks):
        for element in elements_of(block):
            if element["type"] != "image":
                yield block, element


def _names(element: Element) -> set[str]:
    """What an element can be called by."""
    text = element.get("text")
    return {element["action_id"], *([text["text"]] if isinstance(text, dict) else [])}


def _as_message(message: Posted) -> dict[str, Any]:
    return message.as_json(metadata=True) | {"blocks": name_blocks(message.blocks)}
