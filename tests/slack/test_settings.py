"""A channel's settings, changed in a dialog through the real Bolt."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk import ChannelSettings
from bot.model import (
    SETTABLE,
    Channel,
    ChannelOverride,
    DigestTimes,
    Language,
    QuietHours,
    Threshold,
)
from bot.slack.settings import answer_settings, answer_settings_changed, make_settings_dialog
from bot.slack.settings_entered import read_settings
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack.hostile import hostile_text
from tests.slack_double import SlackDouble, faults_in_blocks, faults_in_view, read_blocks
from tests.slack_double.faults import Fault
from tests.slack_double.forms import initial_state

SLACK = NEWSROOM


async def find(at_desk: Desktop, channel: str = "tech") -> ChannelSettings:
    return await at_desk.desk.channels.find(channel)


async def test_a_channel_is_set_in_a_dialog_that_is_filled_with_what_holds(
    at_desk: Desktop,
) -> None:
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    assert "All is as the configuration has it" in editor.reads()
    await editor.fill("channel.threshold", "All breaking news")
    await editor.fill("channel.digest", "8:00, 17:00")
    await editor.fill("channel.days", "Monday to Friday")
    await editor.fill("channel.quiet", "22:00–7:00")
    await editor.fill("channel.here", "Never")
    assert await editor.submit() == {}
    assert "What is posted at once: All breaking news (before: Important news)" in editor.reads()
    now = (await find(at_desk)).now
    zone = "Europe/London"
    assert now == Channel(
        name="tech",
        threshold=Threshold.EVERYTHING,
        digest=DigestTimes(cron="0 8,17 * * mon-fri", zone=zone),
        quiet=QuietHours(start=time(22), end=time(7), zone=zone, except_=Threshold.BIGGEST),
        here=None,
    )
    await editor.type("settings", channel="tech")
    assert "Set in Slack: What is posted at once, Digest times, Quiet hours" in editor.reads()
    assert editor.modal is not None
    assert await editor.submit() == {}
    assert "Nothing was changed." in editor.reads()
    assert (await find(at_desk)).now == now


async def test_a_fault_is_said_at_its_field_in_the_language_of_the_channel(
    at_desk: Desktop,
) -> None:
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    await editor.fill("channel.language", "Deutsch")
    await editor.submit()
    assert "Sprache: Deutsch (bisher: English)" in editor.reads()
    await editor.type("settings", channel="tech")
    assert "Alles" not in editor.reads()
    await editor.fill("channel.digest", "bald")
    await editor.fill("channel.quiet", "nachts")
    await editor.fill("channel.zone", "Berlin")
    errors = await editor.submit()
    assert set(errors) == {"channel.digest", "channel.quiet", "channel.zone"}
    assert errors["channel.digest"].startswith("'bald' ist keine Liste von Uhrzeiten")
    await editor.fill("channel.digest", "9 Uhr")
    await editor.fill("channel.quiet", "")
    await editor.fill("channel.zone", "Europe/Berlin")
    assert await editor.submit() == {}
    assert (await find(at_desk)).now.digest == DigestTimes(cron="0 9 * * *", zone="Europe/Berlin")


@pytest.mark.parametrize("said", ["none", "Keine", "off", "-", ""])
async def test_what_the_bot_calls_none_is_none(at_desk: Desktop, said: str) -> None:
    await set_apart(at_desk)
    await at_desk.editor.type("settings", channel="tech")
    await at_desk.editor.fill("channel.digest", said)
    await at_desk.editor.fill("channel.quiet", said)
    assert await at_desk.editor.submit() == {}
    now = (await find(at_desk)).now
    assert (now.digest, now.quiet) == (None, None)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("berlin", "'berlin' is no time zone: write Europe/Berlin"),
        ("new york", "'new york' is no time zone: write America/New_York"),
        ("europe/london", "'europe/london' is no time zone: write Europe/London"),
        ("utc", "'utc' is no time zone: write UTC"),
        # The zone Etc/GMT+2 is two hours west.
        ("GMT+2", "'GMT+2' is no time zone: write one as Europe/Helsinki"),
        ("Nowhere", "'Nowhere' is no time zone: write one as Europe/Helsinki"),
    ],
)
async def test_the_zone_of_a_city_is_named(at_desk: Desktop, said: str, fault: str) -> None:
    await at_desk.editor.type("settings", channel="tech")
    await at_desk.editor.fill("channel.digest", "8:00")
    await at_desk.editor.fill("channel.zone", said)
    assert await at_desk.editor.submit() == {"channel.zone": fault}


async def test_who_changes_one_thing_leaves_what_somebody_else_changed_meanwhile(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    colleague = slack.add_person("U0COLLEAG1", name="colleague")
    await at_desk.editor.type("settings", channel="tech")
    await colleague.type("settings", channel="tech")
    await colleague.fill("channel.threshold", "biggest")
    await colleague.submit()
    await at_desk.editor.fill("channel.language", "Français")
    await at_desk.editor.submit()
    now = (await find(at_desk)).now
    assert (now.threshold, now.language) == (Threshold.BIGGEST, Language.FRENCH)


async def set_apart(at_desk: Desktop) -> tuple[DigestTimes, QuietHours]:
    """Have #tech's digest go by one zone and its quiet hours by another, as a file may say."""
    digest = DigestTimes(cron="0 8 * * *", zone="America/New_York")
    quiet = QuietHours(start=time(22), end=time(7), zone="Europe/London", except_=None)
    apart = Channel(name="tech", digest=digest, quiet=quiet)
    change = ChannelOverride(channel=apart, fields=frozenset({"digest", "quiet"}))
    await at_desk.desk.channels.change("tech", change, actor="shell", now=AT)
    return digest, quiet


async def test_quiet_hours_that_go_by_another_zone_keep_it(at_desk: Desktop) -> None:
    digest, quiet = await set_apart(at_desk)
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    await editor.fill("channel.quiet", "22:00–8:00")
    assert await editor.submit() == {}
    now = (await find(at_desk)).now
    assert (now.digest, now.quiet) == (digest, replace(quiet, end=time(8)))
    await editor.type("settings", channel="tech")
    await editor.fill("channel.digest", "9:00")
    assert await editor.submit() == {}
    now = (await find(at_desk)).now
    assert now.digest == DigestTimes(cron="0 9 * * *", zone="America/New_York")
    assert now.quiet == replace(quiet, end=time(8))


async def test_quiet_hours_of_a_whole_day_are_refused_where_they_stand(at_desk: Desktop) -> None:
    await at_desk.editor.type("settings", channel="tech")
    await at_desk.editor.fill("channel.quiet", "22:00–22:00")
    faults = await at_desk.editor.submit()
    assert "all day" in faults["channel.quiet"]


async def test_each_zone_is_changed_for_itself_where_there_are_two(at_desk: Desktop) -> None:
    digest, quiet = await set_apart(at_desk)
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    await editor.fill("channel.quiet_zone", "Dublin")
    assert set(await editor.submit()) == {"channel.quiet_zone"}
    await editor.fill("channel.quiet_zone", "Europe/Dublin")
    assert await editor.submit() == {}
    now = (await find(at_desk)).now
    assert (now.digest, now.quiet) == (digest, replace(quiet, zone="Europe/Dublin"))
    await editor.type("settings", channel="tech")
    await editor.fill("channel.zone", "Europe/Dublin")
    assert await editor.submit() == {}
    now = (await find(at_desk)).now
    assert now.digest == replace(digest, zone="Europe/Dublin")
    # They are one again, and changed as one.
    await editor.type("settings", channel="tech")
    await editor.fill("channel.zone", "Europe/Helsinki")
    assert await editor.submit() == {}
    now = (await find(at_desk)).now
    assert now.digest is not None
    assert now.quiet is not None
    assert {now.digest.zone, now.quiet.zone} == {"Europe/Helsinki"}


async def test_all_is_as_the_files_say_again_with_one_tick(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.type("settings", channel="tech")
    await editor.fill("channel.threshold", "biggest")
    await editor.submit()
    await editor.type("settings", channel="tech")
    await editor.fill("channel.quiet", "whenever")
    await editor.fill("channel.reset", ["channel.reset"])
    assert await editor.submit() == {}
    assert await find(at_desk) == ChannelSettings(
        files=Channel(name="tech"), now=Channel(name="tech")
    )


async def test_members_say_what_a_channel_hears_and_everybody_what_they_hear_themselves(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    outsider = slack.add_person("U0OUTSIDE1", name="outsider", in_public=False)
    await at_desk.editor.invite_bot("tech")
    (greeting,) = await slack.wait_for_messages(1)
    await at_desk.editor.press("Set this channel up", on=greeting)
    await slack.wait_for(lambda: at_desk.editor.modal is not None)
    assert "#tech" in at_desk.editor.reads()
    # Who left the channel meanwhile has no say in it any more.
    modal = at_desk.editor.modal
    assert modal is not None
    modal.said["private_metadata"] = json.dumps({"channel": "tech", "place": None})
    room = slack.workspace.room("tech")
    assert room is not None
    room.people.remove(at_desk.editor.id)
    await at_desk.editor.fill("channel.threshold", "biggest")
    errors = await at_desk.editor.submit()
    assert "for its members to say" in errors["channel.threshold"]
    assert (await find(at_desk)).fields == frozenset()

    direct = slack.workspace.direct(outsider.id)
    await outsider.type("settings", channel=direct.id)
    await outsider.fill("channel.threshold", "biggest")
    assert await outsider.submit() == {}
    assert (await find(at_desk, outsider.id)).now.threshold is Threshold.BIGGEST


async def test_where_slack_does_not_say_who_is_where_whoever_is_in_the_channel_has_a_say(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    slack.methods.scopes = frozenset({"chat:write", "commands"})
    await at_desk.editor.type("settings", channel="tech")
    await at_desk.editor.fill("channel.threshold", "biggest")
    assert await at_desk.editor.submit() == {}
    assert (await find(at_desk)).now.threshold is Threshold.BIGGEST


async def test_where_slack_opens_no_dialog_the_settings_are_told_with_a_button_for_it(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    answered = await at_desk.editor.type("settings", channel="tech")
    assert "What is posted at once: Important news" in answered.text
    await at_desk.editor.press("Settings", on=answered)
    await slack.wait_for(lambda: at_desk.editor.modal is not None)
    assert "All is as the configuration has it" in at_desk.editor.reads()


async def test_settings_are_reached_from_the_home_tab(at_desk: Desktop, slack: SlackDouble) -> None:
    me = at_desk.editor.id
    # Who is in one channel alone that is told of anything finds one button.
    room = slack.workspace.room("politics")
    assert room is not None
    room.people.remove(me)
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=f"slack:{me}", now=AT)
    await at_desk.editor.open_home()
    await at_desk.slack.wait_for(lambda: at_desk.editor.home is not None)
    await at_desk.editor.press("Settings")
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    await at_desk.editor.fill("channel.threshold", "biggest")
    assert await at_desk.editor.submit() == {}
    assert (await find(at_desk)).now.threshold is Threshold.BIGGEST


async def test_who_has_no_say_in_a_channel_is_told_so_in_the_home_tab(
    at_desk: Desktop, slack: SlackDouble
) -> None:
    editor = at_desk.editor
    await at_desk.desk.add_watch(
        query="nokia", channels=["tech"], actor=f"slack:{editor.id}", now=AT
    )
    tech, politics = slack.workspace.room("tech"), slack.workspace.room("politics")
    assert tech is not None
    assert politics is not None
    politics.people.remove(editor.id)
    await editor.open_home()
    await slack.wait_for(lambda: editor.home is not None)
    # They leave the channel while its button stands there.
    tech.people.remove(editor.id)
    at_desk.clock.move(timedelta(minutes=2))
    await editor.press("Settings")
    await slack.wait_for(lambda: "for its members to say" in editor.reads())
    assert editor.modal is None


async def test_a_submission_that_comes_twice_is_stored_once(at_desk: Desktop) -> None:
    await at_desk.editor.type("settings", channel="tech")
    await at_desk.editor.fill("channel.threshold", "biggest")
    view = at_desk.modal.as_json()
    body = {"view": view, "user": {"id": at_desk.editor.id}}
    first = await at_desk.commands.settings.save(body)
    assert await at_desk.commands.settings.save(body) == first
    assert "before: Important news" in json.dumps(first)


name = st.one_of(st.sampled_from(["tech", "C0123ABCD", "U0EDITOR01"]), hostile_text(longest=80))
zones = st.sampled_from(["UTC", "Europe/Helsinki", "America/New_York"])
crons = st.sampled_from(["0 8 * * *", "30 8,17 * * mon-fri", "*/30 9-17 * * 1,3", "0 0 1 1 *"])
channels = st.builds(
    Channel,
    name=name,
    threshold=st.sampled_from(Threshold),
    digest=st.none() | st.builds(DigestTimes, cron=crons, zone=zones),
    quiet=st.none()
    | st.builds(
        QuietHours,
        start=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        end=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        zone=zones,
        except_=st.none() | st.sampled_from(Threshold),
    ),
    here=st.none() | st.sampled_from(Threshold),
    language=st.sampled_from(Language),
)
fields = st.frozensets(st.sampled_from(SETTABLE))


@settings(max_examples=100, deadline=None)
@given(channels, fields)
def test_a_dialog_is_one_that_slack_takes_and_left_alone_changes_nothing(
    channel: Channel, fields: frozenset[str]
) -> None:
    holds = ChannelSettings(files=Channel(name=channel.name), now=channel, fields=fields)
    view = make_settings_dialog(holds, place="C0123ABCD", zone="Europe/Helsinki")
    assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []
    submitted = {**view, "state": {"values": initial_state(view["blocks"])}}
    assert read_settings(submitted, holds).change.fields == frozenset()


@settings(max_examples=50, deadline=None)
@given(channels, channels, fields)
def test_what_is_said_of_settings_is_taken_by_slack(
    before: Channel, after: Channel, fields: frozenset[str]
) -> None:
    told = answer_settings(ChannelSettings(files=before, now=after, fields=fields))
    changed = answer_settings_changed(before, after)
    for answer in (told, changed):
        assert faults_in_blocks(list(answer.message.blocks)) == []
        assert read_blocks(list(answer.message.blocks))
