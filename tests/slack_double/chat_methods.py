"""chat.*: messages, for everybody and for one person."""

from __future__ import annotations

import json
from typing import Any

from tests.slack_double.answering import Answer, App, refuse, table_of
from tests.slack_double.blocks import MESSAGE_TEXT, faults_in_blocks, text_in_blocks
from tests.slack_double.workspace import Posted, Room, Workspace

_PAYLOAD_LIMIT = 8_000
POSTED_TEXT = 40_000
EDITED_TEXT = 4_000


class ChatMethods:
    """Posts, edits and takes away."""

    def __init__(self, workspace: Workspace, app: App) -> None:
        self._workspace = workspace
        self._app = app
        self.table = table_of(
            "chat:write",
            {
                "chat.postMessage": self._post,
                "chat.update": self._update,
                "chat.delete": self._delete,
                "chat.postEphemeral": self._whisper,
            },
        ) | table_of(None, {"chat.getPermalink": self._link})

    def _post(self, args: dict[str, Any]) -> Answer:
        room = self._room_to_post_in(args)
        if not isinstance(room, Room):
            return room
        if not room.member and "chat:write.public" not in self._app.scopes:
            return refuse("not_in_channel")
        if refusal := _refuse_content(args, POSTED_TEXT):
            return refusal
        thread_ts = args.get("thread_ts")
        if thread_ts is not None and not self._workspace.has(room.id, str(thread_ts)):
            return refuse("thread_not_found")
        posted = self._workspace.post(
            room.id,
            text=str(args.get("text", "")),
            blocks=args.get("blocks") or [],
            metadata=args.get("metadata"),
            thread_ts=thread_ts,
            args=args,
        )
        message = posted.as_json(metadata=True)
        return {"ok": True, "channel": room.id, "ts": posted.ts, "message": message}

    def _update(self, args: dict[str, Any]) -> Answer:
        old = self._own_message(args, "cant_update_message")
        if not isinstance(old, Posted):
            return old
        if refusal := _refuse_content(args, EDITED_TEXT):
            return refusal
        # What is not named stays as it is.
        changed = {
            "text": str(args.get("text", "")),
            "blocks": args.get("blocks", old.blocks) or [],
            "metadata": args.get("metadata", old.metadata),
        }
        self._workspace.replace(old, args=args, edited=old.edited + 1, **changed)
        message = {"ts": old.ts} | {"text": changed["text"], "blocks": changed["blocks"]}
        return {
            "ok": True,
            "channel": old.channel,
            "ts": old.ts,
            "text": changed["text"],
            "message": message,
        }

    def _delete(self, args: dict[str, Any]) -> Answer:
        old = self._own_message(args, "cant_delete_message")
        if not isinstance(old, Posted):
            return old
        self._workspace.remove(old)
        return {"ok": True, "channel": old.channel, "ts": old.ts}

    def _whisper(self, args: dict[str, Any]) -> Answer:
        room = self._room_to_post_in(args)
        if not isinstance(room, Room):
            return room
        if not room.member:
            return refuse("not_in_channel")
        if args.get("user") not in room.people:
            return refuse("user_not_in_channel")
        if refusal := _refuse_content(args, POSTED_TEXT):
            return refusal
        shown = self._workspace.show(
            room.id,
            str(args["user"]),
            text=str(args.get("text", "")),
            blocks=args.get("blocks") or [],
        )
        return {"ok": True, "message_ts": shown.ts}

    def _link(self, args: dict[str, Any]) -> Answer:
        room = self._workspace.by_id(args.get("channel"))
        if room is None:
            return refuse("channel_not_found")
        found = self._workspace.find(room.id, str(args.get("message_ts")))
        if found is None:
            return refuse("message_not_found")
        link = f"https://double.slack.example/archives/{room.id}/p{found.ts.replace('.', '')}"
        if found.thread_ts is not None:
            link += f"?thread_ts={found.thread_ts}&cid={room.id}"
        return {"ok": True, "channel": room.id, "permalink": link}

    def _room_to_post_in(self, args: dict[str, Any]) -> Room | Answer:
        room = self._workspace.room(args.get("channel"))
        if room is None or (room.private and not room.member):
            return refuse("channel_not_found")
        return refuse("is_archived") if room.archived else room

    def _own_message(self, args: dict[str, Any], not_own: str) -> Posted | Answer:
        # By id only, as Slack has it.
        room = self._workspace.by_id(args.get("channel"))
        if room is None:
            return refuse("channel_not_found")
        if room.archived:
            return refuse("is_archived")
        found = self._workspace.find(room.id, str(args.get("ts")))
        if found is None:
            return refuse("message_not_found")
        return found if found.user is None else refuse(not_own)


def _refuse_content(args: dict[str, Any], limit: int) -> Answer | None:
    text, blocks = args.get("text"), args.get("blocks")
    if not text and not blocks:
        return refuse("no_text")
    if text is not None and (not isinstance(text, str) or len(text) > limit):
        return refuse("msg_too_long")
    if blocks is not None:
        faults = faults_in_blocks(blocks)
        if faults:
            return refuse("invalid_blocks", errors=faults, response_metadata={"messages": faults})
        if text_in_blocks(blocks) > MESSAGE_TEXT:
            return refuse("msg_blocks_too_long")
    metadata = args.get("metadata")
    if metadata is not None and not _good_metadata(metadata):
        return refuse("invalid_metadata_format")
    return None


def _good_metadata(metadata: object) -> bool:
    return (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
        and len(json.dumps(metadata)) <= _PAYLOAD_LIMIT
    )
