"""auth.test, users.* and usergroups.*: who is who."""

from __future__ import annotations

from typing import Any

from tests.slack_double.answering import Answer, App, page_of, refuse, table_of
from tests.slack_double.workspace import Workspace


class UserMethods:
    """The people of the workspace, and the bot itself."""

    def __init__(self, workspace: Workspace, app: App, bot: dict[str, str]) -> None:
        self._workspace = workspace
        self._app = app
        self._bot = bot
        self.table = (
            table_of(None, {"auth.test": self._test})
            | table_of("users:read", {"users.info": self._info, "users.list": self._list})
            | table_of(
                "usergroups:read",
                {"usergroups.list": self._groups, "usergroups.users.list": self._in_group},
            )
        )

    def _test(self, _args: dict[str, Any]) -> Answer:
        return {"ok": True, **self._bot}

    def _info(self, args: dict[str, Any]) -> Answer:
        user = self._workspace.users.get(str(args.get("user")))
        return refuse("user_not_found") if user is None else {"ok": True, "user": user}

    def _list(self, args: dict[str, Any]) -> Answer:
        page, cursor = page_of(list(self._workspace.users.values()), args, self._app)
        return {"ok": True, "members": page, "response_metadata": {"next_cursor": cursor}}

    def _groups(self, _args: dict[str, Any]) -> Answer:
        groups = [
            {"id": group, "handle": group.lower(), "user_count": len(users)}
            for group, users in self._workspace.groups.items()
        ]
        return {"ok": True, "usergroups": groups}

    def _in_group(self, args: dict[str, Any]) -> Answer:
        users = self._workspace.groups.get(str(args.get("usergroup")))
        return refuse("no_such_subteam") if users is None else {"ok": True, "users": users}
