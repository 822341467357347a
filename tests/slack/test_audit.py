"""Whatever is changed in Slack is in the audit log, with who did it, and what was before."""

from __future__ import annotations

from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from bot.model import Source
from bot.ports import AuditLine
from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, open_desktop
from tests.slack_double import SlackDouble

SLACK = NEWSROOM
QUAY = Source(
    id="quay-news", name="Quay News", kind="feed", url="https://quay.example/rss",
    host="quay.example",
)  # fmt: skip


async def read_audit(folder: Path) -> list[AuditLine]:
    async with open_beside(folder) as store:
        return list(await store.read_audit(after=0, limit=1000))


async def test_each_change_names_who_made_it(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    editor = slack.editor
    async with open_desktop(slack, client, tmp_path, editors=[editor.id]) as at_desk:
        async with open_beside(tmp_path) as store:
            await store.add_source(QUAY, actor="shell", now=at_desk.now())
        await editor.type("add nokia", channel="tech")
        assert await editor.submit() == {}
        await editor.type("edit nokia nokia deal", channel="tech")
        assert await editor.submit() == {}
        await editor.type("mute nokia for 2h", channel="tech")
        await editor.type("unmute nokia", channel="tech")
        removed = await editor.type("remove nokia", channel="tech")
        await editor.press("Undo", on=removed)
        await at_desk.slack.wait_for(lambda: "Back again" in editor.reads(removed))
        await editor.type("settings", channel="tech")
        await editor.fill("channel.threshold", "biggest")
        assert await editor.submit() == {}
        for typed in ("source pause", "source resume", "source remove"):
            await editor.type(f"{typed} quay-news", channel="tech")

    added, *lines = await read_audit(tmp_path)
    assert (added.actor, added.action) == ("shell", "source.add")
    assert {line.actor for line in lines} == {f"slack:{editor.id}"}
    assert [
        (line.action, line.subject, line.before is not None, line.after is not None)
        for line in lines
    ] == [
        ("watch.add", "nokia", False, True),
        ("watch.edit", "nokia", True, True),
        ("watch.mute", "nokia", True, True),
        ("watch.unmute", "nokia", True, True),
        ("watch.remove", "nokia", True, False),
        ("watch.add", "nokia", False, True),
        ("channel.set", "tech", True, True),
        ("source.pause", "quay-news", True, True),
        ("source.resume", "quay-news", True, True),
        ("source.remove", "quay-news", True, False),
    ]
    assert {line.at for line in lines} == {at_desk.now()}


async def test_what_is_refused_or_changes_nothing_is_no_change(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(slack, client, tmp_path) as at_desk:
        for typed in ("source pause quay-news", "remove from-the-file", "unmute from-the-file"):
            await slack.editor.type(typed, channel="tech")
        await slack.editor.type("settings", channel="tech")
        assert await slack.editor.submit() == {}
        assert at_desk.editor.modal is not None
    assert await read_audit(tmp_path) == []
