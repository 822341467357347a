"""The Web API's methods, over a workspace."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.slack_double.blocks import MESSAGE_TEXT, faults_in_blocks, text_in_blocks
from tests.slack_double.workspace import Posted, Room, Workspace

Answer = dict[str, Any]

BOT = {
    "url": "https://double.slack.example/",
    "team": "Double",
    "user": "nightdesk",
    "team_id": "T0DOUBLE01",
    "user_id": "U0DOUBLEBOT",
    "bot_id": "B0DOUBLE01",
}
_PAYLOAD_LIMIT = 8_000


class Methods:
    """Answers one call at a time; ``scopes`` and ``page_size`` may be changed by tests."""

    def __init__(self, workspace: Workspace, *, scopes: frozenset[str], page_size: int) -> None:
        self.workspace = workspace
        self.scopes = scopes
        self.page_size = page_size
        self._table: Mapping[str, tuple[str | None, Callable[[dict[str, Any]], Answer]]] = {
            "auth.test": (None, self._auth_test),
            "chat.postMessage": ("chat:write", self._post),
            "chat.update": ("chat:write", self._update),
            "conversations.list": ("channels:read", self._list),
            "conversations.join": ("channels:join", self._join),
            "conversations.history": ("channels:history", self._history),
            "conversations.replies": ("channels:history", self._replies),
        }

    def knows(self, method: str) -> bool:
        return method in self._table

    def answer(self, method: str, args: dict[str, Any]) -> Answer:
        scope, call = self._table[method]
        if scope is not None and scope not in self.scopes:
            return _no("missing_scope", needed=scope, provided=",".join(sorted(self.scopes)))
        return call(args)

    def _auth_test(self, _args: dict[str, Any]) -> Answer:
        return {"ok": True, **BOT}

    def _post(self, args: dict[str, Any]) -> Answer:
        room = self.workspace.room(args.get("channel"))
        if room is None or (room.private and not room.member):
            return _no("channel_not_found")
        if room.archived:
            return _no("is_archived")
        if not room.member and "chat:write.public" not in self.scopes:
            return _no("not_in_channel")
        if refusal := _refuse_content(args):
            return refusal
        thread_ts = args.get("thread_ts")
        if thread_ts is not None and not self.workspace.has(room.id, str(thread_ts)):
            return _no("thread_not_found")
        posted = Posted(
            channel=room.id,
            channel_name=room.name,
            ts=self.workspace.next_ts(),
            text=str(args.get("text", "")),
            blocks=args.get("blocks") or [],
            metadata=args.get("metadata"),
            thread_ts=thread_ts,
            args=args,
        )
        self.workspace.messages.append(posted)
        message = posted.as_json(metadata=True)
        return {"ok": True, "channel": room.id, "ts": posted.ts, "message": message}

    def _update(self, args: dict[str, Any]) -> Answer:
        room = self.workspace.room(args.get("channel"))
        at = next(
            (
                index
                for index, one in enumerate(self.workspace.messages)
                if room is not None and one.channel == room.id and one.ts == args.get("ts")
            ),
            None,
        )
        if room is None or at is None:
            return _no("message_not_found")
        if refusal := _refuse_content(args):
            return refusal
        old = self.workspace.messages[at]
        self.workspace.messages[at] = Posted(
            channel=old.channel,
            channel_name=old.channel_name,
            ts=old.ts,
            text=str(args.get("text", "")),
            blocks=args.get("blocks") or [],
            metadata=args.get("metadata", old.metadata),
            thread_ts=old.thread_ts,
            args=args,
        )
        return {"ok": True, "channel": room.id, "ts": old.ts, "text": args.get("text", "")}

    def _list(self, args: dict[str, Any]) -> Answer:
        types = str(args.get("types") or "public_channel").split(",")
        if "private_channel" in types and "groups:read" not in self.scopes:
            return _no("missing_scope", needed="groups:read", provided=",".join(self.scopes))
        hide_archived = _flag(args.get("exclude_archived"))
        rooms = [
            room
            for room in self.workspace.rooms
            if ("private_channel" in types and room.member if room.private else True)
            and not (hide_archived and room.archived)
        ]
        page, cursor = self._page(rooms, args)
        return {
            "ok": True,
            "channels": [
                {
                    "id": room.id,
                    "name": room.name,
                    "is_channel": True,
                    "is_private": room.private,
                    "is_archived": room.archived,
                    "is_member": room.member,
                }
                for room in page
            ],
            "response_metadata": {"next_cursor": cursor},
        }

    def _join(self, args: dict[str, Any]) -> Answer:
        # By id only, as Slack has it.
        room = next((r for r in self.workspace.rooms if r.id == args.get("channel")), None)
        if room is None:
            return _no("channel_not_found")
        if room.private:
            return _no("method_not_supported_for_channel_type")
        if room.archived:
            return _no("is_archived")
        room.member = True
        return {"ok": True, "channel": {"id": room.id, "name": room.name}}

    def _history(self, args: dict[str, Any]) -> Answer:
        return self._read(args, thread=None)

    def _replies(self, args: dict[str, Any]) -> Answer:
        room = next((r for r in self.workspace.rooms if r.id == args.get("channel")), None)
        ts = str(args.get("ts"))
        if room is not None and room.member and not self.workspace.has(room.id, ts):
            return _no("thread_not_found")
        return self._read(args, thread=ts)

    def _read(self, args: dict[str, Any], *, thread: str | None) -> Answer:
        room = next((r for r in self.workspace.rooms if r.id == args.get("channel")), None)
        if room is None or (room.private and not room.member):
            return _no("channel_not_found")
        if room.private and "groups:history" not in self.scopes:
            return _no("missing_scope", needed="groups:history", provided=",".join(self.scopes))
        if not room.member:
            return _no("not_in_channel")
        oldest = float(args.get("oldest") or 0)
        messages = [
            one
            for one in reversed(self.workspace.in_channel(room.id))
            if float(one.ts) > oldest
            and (one.thread_ts is None if thread is None else thread in {one.ts, one.thread_ts})
        ]
        page, cursor = self._page(messages, args)
        with_metadata = _flag(args.get("include_all_metadata"))
        return {
            "ok": True,
            "messages": [one.as_json(metadata=with_metadata) for one in page],
            "has_more": bool(cursor),
            "response_metadata": {"next_cursor": cursor},
        }

    def _page(self, rows: list[Any], args: dict[str, Any]) -> tuple[list[Any], str]:
        limit = min(int(args.get("limit") or 100), self.page_size)
        cursor = args.get("cursor")
        start = int(base64.b64decode(str(cursor)).decode()) if cursor else 0
        more = start + limit < len(rows)
        following = base64.b64encode(str(start + limit).encode()).decode() if more else ""
        return rows[start : start + limit], following


def _refuse_content(args: dict[str, Any]) -> Answer | None:
    text, blocks = args.get("text"), args.get("blocks")
    if not text and not blocks:
        return _no("no_text")
    if text is not None and (not isinstance(text, str) or len(text) > 40_000):
        return _no("msg_too_long")
    if blocks is not None:
        faults = faults_in_blocks(blocks)
        if faults:
            return _no("invalid_blocks", errors=faults, response_metadata={"messages": faults})
        if text_in_blocks(blocks) > MESSAGE_TEXT:
            return _no("msg_blocks_too_long")
    metadata = args.get("metadata")
    if metadata is not None and not _good_metadata(metadata):
        return _no("invalid_metadata_format")
    return None


def _good_metadata(metadata: object) -> bool:
    return (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
        and len(json.dumps(metadata)) <= _PAYLOAD_LIMIT
    )


def _flag(value: object) -> bool:
    return str(value).lower() in {"1", "true"}


def _no(code: str, **more: object) -> Answer:
    return {"ok": False, "error": code, **more}


__all__ = ["BOT", "Methods", "Room"]
