"""The Web API's methods, over a workspace."""

from __future__ import annotations

from typing import Any

from tests.slack_double.answering import Answer, App, lack
from tests.slack_double.chat_methods import ChatMethods
from tests.slack_double.conversation_methods import ConversationMethods
from tests.slack_double.user_methods import UserMethods
from tests.slack_double.view_methods import ViewMethods
from tests.slack_double.views import Views
from tests.slack_double.workspace import BOT_USER, Workspace

BOT = {
    "url": "https://double.slack.example/",
    "team": "Double",
    "user": "nightdesk",
    "team_id": "T0DOUBLE01",
    "user_id": BOT_USER,
    "bot_id": "B0DOUBLE01",
}


class Methods(App):
    """Answers one call at a time; ``scopes`` and ``page_size`` may be changed by tests."""

    def __init__(
        self, workspace: Workspace, views: Views, *, scopes: frozenset[str], page_size: int
    ) -> None:
        super().__init__(scopes=scopes, page_size=page_size)
        self._table = (
            ChatMethods(workspace, self).table
            | ConversationMethods(workspace, self).table
            | UserMethods(workspace, self, BOT).table
            | ViewMethods(workspace, views).table
        )

    def knows(self, method: str) -> bool:
        return method in self._table

    def answer(self, method: str, args: dict[str, Any]) -> Answer:
        scope, call = self._table[method]
        if scope is not None and scope not in self.scopes:
            return lack(scope, self)
        return call(args)


__all__ = ["BOT", "Methods"]
