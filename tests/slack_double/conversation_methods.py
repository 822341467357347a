"""conversations.* and reactions.*: channels, who is in them, and what was said there."""

from __future__ import annotations

from typing import Any

from tests.slack_double.answering import Answer, App, is_set, lack, page_of, refuse, table_of
from tests.slack_double.workspace import BOT_USER, Posted, Room, Workspace


class ConversationMethods:
    """Channels by id only, as Slack has it."""

    def __init__(self, workspace: Workspace, app: App) -> None:
        self._workspace = workspace
        self._app = app
        self.table = (
            table_of(
                None,
                {
                    "conversations.list": self._list,
                    "users.conversations": self._of_user,
                    "conversations.info": self._info,
                    "conversations.members": self._members,
                    "conversations.history": self._history,
                    "conversations.replies": self._replies,
                },
            )
            | table_of("channels:join", {"conversations.join": self._join})
            | table_of("im:write", {"conversations.open": self._open})
            | table_of("reactions:read", {"reactions.get": self._reactions})
        )

    def _of_user(self, args: dict[str, Any]) -> Answer:
        """Where somebody is, of private channels those where the bot is there, too."""
        return self._list(args, of=str(args.get("user") or BOT_USER))

    def _list(self, args: dict[str, Any], *, of: str | None = None) -> Answer:
        types = str(args.get("types") or "public_channel").split(",")
        for kind, scope in _READ_BY_KIND.items():
            if kind in types and scope not in self._app.scopes:
                return lack(scope, self._app)
        hide_archived = is_set(args.get("exclude_archived"))
        rooms = [
            room
            for room in self._workspace.rooms
            if _kind(room) in types
            and (room.member or not room.private)
            and not (hide_archived and room.archived)
            and (of is None or of in room.people or (of == BOT_USER and room.member))
        ]
        page, cursor = page_of(rooms, args, self._app)
        return {
            "ok": True,
            "channels": [_describe(room) for room in page],
            "response_metadata": {"next_cursor": cursor},
        }

    def _info(self, args: dict[str, Any]) -> Answer:
        room = self._visible(args, _READ_BY_KIND)
        if not isinstance(room, Room):
            return room
        more = {}
        if is_set(args.get("include_num_members")):
            more["num_members"] = len(room.people) + room.member
        return {"ok": True, "channel": _describe(room) | more}

    def _members(self, args: dict[str, Any]) -> Answer:
        room = self._visible(args, _READ_BY_KIND)
        if not isinstance(room, Room):
            return room
        members = sorted(room.people) + ([BOT_USER] if room.member else [])
        page, cursor = page_of(members, args, self._app)
        return {"ok": True, "members": page, "response_metadata": {"next_cursor": cursor}}

    def _join(self, args: dict[str, Any]) -> Answer:
        room = self._workspace.by_id(args.get("channel"))
        if room is None:
            return refuse("channel_not_found")
        if room.private:
            return refuse("method_not_supported_for_channel_type")
        if room.archived:
            return refuse("is_archived")
        room.member = True
        return {"ok": True, "channel": _describe(room)}

    def _open(self, args: dict[str, Any]) -> Answer:
        user = args.get("users")
        if user not in self._workspace.users:
            return refuse("user_not_found")
        return {"ok": True, "channel": {"id": self._workspace.direct(str(user)).id}}

    def _history(self, args: dict[str, Any]) -> Answer:
        room = self._readable(args)
        if not isinstance(room, Room):
            return room
        said = reversed(self._workspace.in_channel(room.id))
        found = [one for one in said if one.thread_ts is None or one.broadcast]
        return self._tell(found, args)

    def _replies(self, args: dict[str, Any]) -> Answer:
        room = self._readable(args)
        if not isinstance(room, Room):
            return room
        ts = str(args.get("ts"))
        if not self._workspace.has(room.id, ts):
            return refuse("thread_not_found")
        said = self._workspace.in_channel(room.id)
        return self._tell([one for one in said if ts in {one.ts, one.thread_ts}], args, first=ts)

    def _tell(self, said: list[Posted], args: dict[str, Any], first: str = "") -> Answer:
        """A page of messages within the time that is asked for; the ``first`` always."""
        oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or "inf")
        inclusive = is_set(args.get("inclusive"))
        found = [
            one
            for one in said
            if one.ts == first
            or oldest < float(one.ts) < latest
            or (inclusive and float(one.ts) in {oldest, latest})
        ]
        page, cursor = page_of(found, args, self._app)
        with_metadata = is_set(args.get("include_all_metadata"))
        return {
            "ok": True,
            "messages": [one.as_json(metadata=with_metadata) for one in page],
            "has_more": bool(cursor),
            "response_metadata": {"next_cursor": cursor},
        }

    def _reactions(self, args: dict[str, Any]) -> Answer:
        room = self._workspace.by_id(args.get("channel"))
        found = self._workspace.find(room.id, str(args.get("timestamp"))) if room else None
        if room is None or found is None:
            return refuse("message_not_found")
        given = self._workspace.reactions.get((room.id, found.ts), {})
        reactions = [
            {"name": name, "users": users, "count": len(users)} for name, users in given.items()
        ]
        message = found.as_json(metadata=False) | {"reactions": reactions}
        return {"ok": True, "type": "message", "channel": room.id, "message": message}

    def _visible(self, args: dict[str, Any], scopes: dict[str, str]) -> Room | Answer:
        room = self._workspace.by_id(args.get("channel"))
        if room is None or (room.private and not room.member):
            return refuse("channel_not_found")
        scope = scopes[_kind(room)]
        return room if scope in self._app.scopes else lack(scope, self._app)

    def _readable(self, args: dict[str, Any]) -> Room | Answer:
        room = self._visible(args, _HISTORY_BY_KIND)
        if isinstance(room, Room) and not room.member:
            return refuse("not_in_channel")
        return room


_READ_BY_KIND = {
    "public_channel": "channels:read",
    "private_channel": "groups:read",
    "im": "im:read",
}
_HISTORY_BY_KIND = {
    "public_channel": "channels:history",
    "private_channel": "groups:history",
    "im": "im:history",
}


def _kind(room: Room) -> str:
    if room.direct is not None:
        return "im"
    return "private_channel" if room.private else "public_channel"


def _describe(room: Room) -> dict[str, Any]:
    if room.direct is not None:
        return {"id": room.id, "is_im": True, "user": room.direct, "is_archived": room.archived}
    return {
        "id": room.id,
        "name": room.name,
        "is_channel": not room.private,
        "is_group": room.private,
        "is_im": False,
        "is_private": room.private,
        "is_archived": room.archived,
        "is_member": room.member,
    }
