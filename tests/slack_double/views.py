"""Modals and the home tab: what Slack refuses in them, and which are open."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from tests.slack_double.blocks import faults_in_blocks
from tests.slack_double.checks import (
    Faults,
    check_fields,
    check_flag,
    check_plain,
    check_string,
)
from tests.slack_double.forms import initial_state, name_blocks

TRIGGER_LIVES_S = 3.0
STACK = 3
VIEW_BYTES = 250_000
_COMMON = {"blocks", "private_metadata", "callback_id", "external_id"}
_MODAL = {"title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"}


def faults_in_view(view: object, *, kind: str | None = None) -> list[str]:
    """Each fault with its JSON pointer; ``kind`` is what it has to be, modal or home."""
    if not isinstance(view, dict):
        return ["must be an object [json-pointer:/view]"]
    if view.get("type") not in ({"modal", "home"} if kind is None else {kind}):
        return [f"unsupported type: {view.get('type')} [json-pointer:/view/type]"]
    return [*_faults(view)]


def _faults(view: dict[str, Any]) -> Faults:
    modal = view["type"] == "modal"
    known = _COMMON | (_MODAL if modal else set())
    yield from check_fields(view, "/view", known, {"blocks"} | ({"title"} if modal else set()))
    for part in ("title", "submit", "close") if modal else ():
        if part in view:
            yield from check_plain(view[part], f"/view/{part}", 24)
    for part, limit in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        # An empty one is taken, as none.
        if view.get(part, "") != "":
            yield from check_string(view[part], f"/view/{part}", limit)
    for part in ("clear_on_close", "notify_on_close", "submit_disabled"):
        if part in view:
            yield from check_flag(view[part], f"/view/{part}")
    blocks = view.get("blocks")
    yield from faults_in_blocks(blocks, view["type"])
    inputs = isinstance(blocks, list) and any(
        isinstance(block, dict) and block.get("type") == "input" for block in blocks
    )
    if modal and inputs and "submit" not in view:
        yield "missing required field: submit, which inputs want [json-pointer:/view]"


@dataclass(kw_only=True, eq=False)
class View:
    """A modal or a home tab as one person has it; ``state`` is what they entered."""

    id: str
    user: str
    said: dict[str, Any]
    root: str
    previous: str | None = None
    state: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return str(self.said["type"])

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(self.said["blocks"])

    @property
    def hash(self) -> str:
        whole = json.dumps([self.id, self.said], sort_keys=True)
        return hashlib.sha256(whole.encode()).hexdigest()[:12]

    def change(self, said: dict[str, Any]) -> None:
        """Show another content; what was entered stays where block and action stay."""
        self.said = deepcopy(said) | {"blocks": name_blocks(said["blocks"])}
        entered, self.errors = self.state, {}
        self.state = initial_state(self.blocks)
        for block_id, values in self.state.items():
            for action_id, value in values.items():
                old = entered.get(block_id, {}).get(action_id)
                if old is not None and old["type"] == value["type"]:
                    values[action_id] = old

    def as_json(self) -> dict[str, Any]:
        """The view as payloads and answers carry it."""
        modal = {
            "submit": self.said.get("submit"),
            "close": self.said.get("close"),
            "clear_on_close": self.said.get("clear_on_close", False),
            "notify_on_close": self.said.get("notify_on_close", False),
        }
        empty = {"type": "plain_text", "text": "View Title", "emoji": True}
        return {
            "id": self.id,
            "team_id": "T0DOUBLE01",
            "type": self.kind,
            "title": self.said.get("title", empty),
            "blocks": self.blocks,
            "private_metadata": self.said.get("private_metadata", ""),
            "callback_id": self.said.get("callback_id", ""),
            "external_id": self.said.get("external_id", ""),
            "state": {"values": deepcopy(self.state)},
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.previous,
            "app_id": "A0DOUBLE01",
            "bot_id": "B0DOUBLE01",
        } | (modal if self.kind == "modal" else {})


class Views:
    """The modals and home tabs of everybody, and the triggers that open one modal each.

    ``changes`` counts by person how often what they have before them was changed.
    """

    def __init__(self, *, now: Callable[[], float]) -> None:
        self._now = now
        self._numbers = itertools.count(1)
        self._triggers: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.changes: Counter[str] = Counter()

    def issue_trigger(self, user: str) -> str:
        """A trigger_id for something that ``user`` did just now."""
        number = next(self._numbers)
        trigger = f"{number}.{number}.double"
        self._triggers[trigger] = (user, self._now())
        return trigger

    def top(self, user: str) -> View | None:
        stack = self.stacks.get(user)
        return stack[-1] if stack else None

    def find(self, view_id: object, external_id: object = None) -> View | None:
        """An open view or a home tab by the id that Slack gave it, or by the app's own."""
        every = [one for stack in self.stacks.values() for one in stack]
        for view in (*every, *self.homes.values()):
            own = view.said.get("external_id")
            if view.id == view_id or (external_id and own == external_id):
                return view
        return None

    def redeem(self, trigger: object) -> str | None:
        """Why a trigger opens nothing, or None; it is used then."""
        if trigger in self._used:
            return "exchanged_trigger_id"
        if not isinstance(trigger, str) or trigger not in self._triggers:
            return "invalid_trigger_id"
        if self._now() - self._triggers[trigger][1] > TRIGGER_LIVES_S:
            return "expired_trigger_id"
        self._used.add(trigger)
        return None

    def user_of(self, trigger: str) -> str:
        return self._triggers[trigger][0]

    def make(self, user: str, said: dict[str, Any], *, under: View | None = None) -> View:
        number = f"V0DOUBLE{next(self._numbers):04d}"
        root = number if under is None else under.root
        view = View(
            id=number, user=user, said={}, root=root, previous=None if under is None else under.id
        )
        view.change(said)
        self.changes[user] += 1
        return view

    def change(self, view: View, said: dict[str, Any]) -> None:
        """Show another content in a view that is there."""
        view.change(said)
        self.changes[view.user] += 1

    def open(self, user: str, said: dict[str, Any]) -> View:
        """A modal in the place of whatever was open."""
        view = self.make(user, said)
        self.stacks[user] = [view]
        return view

    def push(self, user: str, said: dict[str, Any]) -> View | None:
        """A modal on top of the others; None where there are as many as there may be."""
        stack = self.stacks.setdefault(user, [])
        if len(stack) >= STACK:
            return None
        view = self.make(user, said, under=stack[-1] if stack else None)
        stack.append(view)
        return view

    def publish(self, user: str, said: dict[str, Any]) -> View:
        """The home tab that ``user`` sees from now on."""
        home = self.homes.get(user)
        if home is None:
            home = self.homes[user] = self.make(user, said)
        else:
            self.change(home, said)
        return home
