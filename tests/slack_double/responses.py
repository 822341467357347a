"""Response URLs, and what their answers do to what people see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.slack_double.blocks import MESSAGE_TEXT, faults_in_blocks, text_in_blocks
from tests.slack_double.calling import Answered
from tests.slack_double.workspace import Posted, Shown, Workspace

RESPONSES_ALLOWED = 5  # answers that one response_url serves
SERVED_FOR_S = 30 * 60


class Responses:
    """The response URLs that were handed out. ``now`` gives Unix seconds."""

    def __init__(self, workspace: Workspace, *, now: Callable[[], float]) -> None:
        self._workspace = workspace
        self._now = now
        self._answers: dict[str, Answered] = {}

    def expect(self, *, user: str, channel: str, source: Posted | Shown | None = None) -> Answered:
        answered = Answered(
            response_id=f"r{len(self._answers) + 1}",
            user=user,
            channel=channel,
            source=source,
            issued=self._now(),
        )
        self._answers[answered.response_id] = answered
        return answered

    def take(self, response_id: str, said: Any) -> str | None:
        """Do what was sent to a response_url; returns why it is refused, or None."""
        answered = self._answers.get(response_id)
        if answered is None or len(answered.later) >= RESPONSES_ALLOWED:
            return "used_url"
        if self._now() - answered.issued > SERVED_FOR_S:
            return "expired_url"
        if fault := find_fault(said):
            return fault
        answered.later.append(said)
        self.show(answered, said)
        return None

    def show(self, answered: Answered, said: dict[str, Any]) -> None:
        """Let the people see an answer that was not refused."""
        source = answered.source
        if said.get("delete_original") and source is not None:
            self._workspace.remove(source)
            return
        text, blocks = str(said.get("text", "")), said.get("blocks") or []
        if not text and not blocks:
            return
        if said.get("replace_original") and source is not None:
            self._workspace.replace(source, text=text, blocks=blocks)
        elif said.get("response_type") == "in_channel":
            self._workspace.post(answered.channel, text=text, blocks=blocks, args=said)
        else:
            answered.seen.append(
                self._workspace.show(answered.channel, answered.user, text=text, blocks=blocks)
            )


def find_fault(said: Any) -> str | None:
    """What Slack would refuse in an answer, in a word; None for a good one."""
    if not isinstance(said, dict):
        return "invalid_payload"
    if said.get("blocks") and (faults := faults_in_blocks(said["blocks"])):
        return f"invalid_blocks: {faults}"
    if text_in_blocks(said.get("blocks") or []) > MESSAGE_TEXT:
        return "msg_blocks_too_long"
    if said.get("delete_original") or said.get("text") or said.get("blocks"):
        return None
    return "no_text"
