"""views.*: what is shown in modals and in the home tab."""

from __future__ import annotations

import json
from typing import Any

from tests.slack_double.answering import Answer, refuse, table_of
from tests.slack_double.views import VIEW_BYTES, View, Views, faults_in_view
from tests.slack_double.workspace import Workspace


class ViewMethods:
    """Opens, changes, stacks and publishes."""

    def __init__(self, workspace: Workspace, views: Views) -> None:
        self._workspace = workspace
        self._views = views
        self.table = table_of(
            None,
            {
                "views.open": self._open,
                "views.push": self._push,
                "views.update": self._update,
                "views.publish": self._publish,
            },
        )

    def _open(self, args: dict[str, Any]) -> Answer:
        if refusal := self._refuse(args.get("view"), "modal"):
            return refusal
        trigger = args.get("trigger_id")
        if fault := self._views.redeem(trigger):
            return refuse(fault)
        return _told(self._views.open(self._views.user_of(str(trigger)), args["view"]))

    def _push(self, args: dict[str, Any]) -> Answer:
        if refusal := self._refuse(args.get("view"), "modal"):
            return refusal
        trigger = args.get("trigger_id")
        if fault := self._views.redeem(trigger):
            return refuse(fault)
        pushed = self._views.push(self._views.user_of(str(trigger)), args["view"])
        return refuse("push_limit_reached") if pushed is None else _told(pushed)

    def _update(self, args: dict[str, Any]) -> Answer:
        view = self._views.find(args.get("view_id"), args.get("external_id"))
        if view is None:
            return refuse("not_found")
        if refusal := self._refuse(args.get("view"), view.kind, itself=view):
            return refusal
        if args.get("hash") not in {None, "", view.hash}:
            return refuse("hash_conflict")
        self._views.change(view, args["view"])
        return _told(view)

    def _publish(self, args: dict[str, Any]) -> Answer:
        user = args.get("user_id")
        if user not in self._workspace.users:
            return refuse("user_not_found")
        home = self._views.homes.get(str(user))
        if refusal := self._refuse(args.get("view"), "home", itself=home):
            return refusal
        if args.get("hash") and (home is None or args["hash"] != home.hash):
            return refuse("hash_conflict")
        return _told(self._views.publish(str(user), args["view"]))

    def _refuse(self, said: Any, kind: str, itself: View | None = None) -> Answer | None:
        faults = faults_in_view(said, kind=kind)
        if faults:
            return refuse(
                "invalid_arguments",
                response_metadata={"messages": [f"[ERROR] {fault}" for fault in faults]},
            )
        if len(json.dumps(said)) > VIEW_BYTES:
            return refuse("view_too_large")
        own = said.get("external_id")
        if own and self._views.find(None, own) not in {None, itself}:
            return refuse("duplicate_external_id")
        return None


def _told(view: View) -> Answer:
    return {"ok": True, "view": view.as_json()}
