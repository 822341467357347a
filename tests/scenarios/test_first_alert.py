"""docs/slack.md, followed from nothing to the first alert."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from config import load_settings
from tests.scenarios.newsroom import ROOT, FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble

STEPS = (ROOT / "docs/slack.md").read_text(encoding="utf-8").split("\n## Requests over HTTP")[0]
NAMING = STEPS.split("\n## 3. Name the sources\n")[1]
EXAMPLE = re.findall(r"```yaml\n(.*?)```", NAMING, re.DOTALL)[0]
TYPED = re.findall(r"^/watch (.*)$", NAMING, re.MULTILINE)


def test_the_steps_to_the_first_alert_name_sources_and_who_may_add_others(tmp_path: Path) -> None:
    file = tmp_path / "nightdesk.yaml"
    file.write_text(EXAMPLE, encoding="utf-8")
    settings = load_settings(file, {})
    assert settings.sources
    assert settings.slack.editors
    assert STEPS.index("packs: [") < STEPS.index("$ nightdesk run")


async def test_who_follows_the_steps_is_told_of_the_next_entry_that_matches(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("harbour", Item(guid="a", title="Norvik agrees to buy Altair", published=now()))
    # The sources of the packs are elsewhere; the one that is added in Slack is on loopback.
    said = yaml.safe_load(EXAMPLE) | {"packs": [], "slack": {"editors": [slack.editor.id]}}
    nightdesk.configure(**said, fetch={"parser_workers": 1, "allow": ["127.0.0.1"]})
    await nightdesk.start()
    await nightdesk.listening()
    slack.request_url = f"{nightdesk.wire_url.rstrip('/')}/slack/events"
    editor = slack.editor
    add, source = TYPED

    await editor.type(add, channel="newsdesk")
    await slack.wait_for(lambda: editor.modal is not None)
    assert await editor.submit() == {}
    await editor.close()
    await editor.type(re.sub(r"https://\S+", site.url("harbour"), source), channel="newsdesk")
    await slack.wait_for(lambda: "Norvik agrees to buy Altair" in editor.reads())
    assert await editor.submit() == {}
    await site.stored("harbour")
    title = "Microsoft and OpenAI sign a new partnership"
    site.publish("harbour", Item(guid="b", title=title, published=now()))

    (post,) = await slack.wait_for_messages(1)
    assert (post.channel_name, title in post.text) == ("newsdesk", True)
    assert await nightdesk.stop() == 0
