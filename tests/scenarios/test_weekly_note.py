"""The weekly note to the ops channel, from the whole service, as its readers may have it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import yaml

from bot.app.newsroom import build_newsroom
from bot.app.running import open_service
from bot.app.storing import open_database
from bot.desk import Desk
from bot.model import EntryKey
from config import Settings, load_settings
from tests.making import make_source
from tests.scenarios.newsroom import now
from tests.slack_double import SlackDouble
from tests.store.marking import make_mark
from tests.store.samples import become_judge

WEEKS_AGO = now() - timedelta(days=40)
SECRET = "informant-leak"


def write_settings(folder: Path, slack: SlackDouble, *, of_secret: list[str]) -> Settings:
    watches = [
        {"name": "harbour-talks", "query": "harbour", "channels": ["newsdesk"]},
        {"name": SECRET, "query": "informant", "channels": of_secret},
        {"name": "own-affairs", "query": "affairs", "channels": ["U0EDITOR01"]},
    ]
    file = folder / "nightdesk.yaml"
    told = {"ops_channel": "ops", "http": {"port": 0}, "data_dir": str(folder), "watches": watches}
    file.write_text(yaml.safe_dump(told), encoding="utf-8")
    environment = {
        "HOME": str(folder),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
    }
    return load_settings(file, environment)


async def look_weeks_ago(settings: Settings) -> None:
    """The first look at the watches, which bring nothing from then on; for each, marks of noise."""
    newsroom = build_newsroom(settings)
    store = await open_database(settings)
    desk = Desk(store=store, catalogue=newsroom.catalogue, file_watches=newsroom.watches)
    await store.add_source(make_source("harbour-wire"), actor="editor", now=WEEKS_AGO)
    await desk.prime(now=WEEKS_AGO)
    await store.commit_review(None, now=WEEKS_AGO, lease=await become_judge(store, now=WEEKS_AGO))
    sign = desk._queries.sign_query
    for watch in newsroom.watches:
        for number in range(12):
            key = EntryKey("harbour-wire", f"{watch.name}-{number}")
            await store.put_mark(
                make_mark(
                    key.id,
                    at=now() - timedelta(days=1),
                    entry=key,
                    watches={watch.name: sign(watch.query)},
                )
            )
    await store.close()


async def hear_note(settings: Settings, slack: SlackDouble) -> str:
    """What a service that starts now tells the ops channel of its watches."""
    await look_weeks_ago(settings)
    async with open_service(settings) as running:
        # It looks each minute.
        await running.service._reviewing.tick()
        await slack.wait_for(lambda: bool(slack.in_channel("ops")))
    (note,) = slack.in_channel("ops")
    return f"{note.text} {note.blocks}"


async def test_the_note_names_no_watch_that_only_a_private_channel_hears(
    tmp_path: Path, slack: SlackDouble
) -> None:
    place = slack.add_channel("inquiry", private=True, member=True)
    note = await hear_note(write_settings(tmp_path, slack, of_secret=[place]), slack)
    assert "harbour-talks has brought nothing" in note
    assert "noise 12 of 12 from harbour-wire on harbour-talks" in note
    assert "1 watch of private channels" in note
    assert "1 change of watches of private channels" in note
    for secret in (SECRET, "informant", "inquiry", place, "own-affairs"):
        assert secret not in note


async def test_a_watch_that_a_public_channel_hears_besides_is_named(
    tmp_path: Path, slack: SlackDouble
) -> None:
    place = slack.add_channel("inquiry", private=True, member=True)
    note = await hear_note(write_settings(tmp_path, slack, of_secret=[place, "newsdesk"]), slack)
    assert f"on {SECRET}" in note
    assert "of private channels" not in note


async def test_where_slack_does_not_say_which_channels_are_public_no_watch_is_named(
    tmp_path: Path, slack: SlackDouble
) -> None:
    slack.methods.scopes -= {"channels:read"}
    note = await hear_note(write_settings(tmp_path, slack, of_secret=["newsdesk"]), slack)
    assert "2 watches of private channels" in note
    for secret in (SECRET, "harbour-talks"):
        assert secret not in note
