"""The App Home and being invited, through the real Bolt."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk import sign_of
from bot.model import DigestLine, Event, Language, Person, Status, Watch, WatchActivity
from bot.slack.answers import answer_help
from bot.slack.dialogs import draft_of, make_dialog
from bot.slack.home import Home, make_home
from bot.slack.introduction import introduce
from bot.slack.lookup import ask_of_channel
from bot.slack.requests import Help
from tests.slack.bodies import AT
from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack.hostile import hostile_text
from tests.slack_double import faults_in_blocks, faults_in_view, read_blocks
from tests.slack_double.faults import Fault
from tests.slack_double.workspace import BOT_USER
from tests.store.marking import tell_stories
from tests.store.samples import prepare

SLACK = NEWSROOM


async def read_home(at_desk: Desktop, said: str) -> str:
    """The home tab once it says that."""
    editor = at_desk.editor
    await at_desk.slack.wait_for(
        lambda: editor.home is not None and said in read_blocks(editor.home.blocks)
    )
    assert editor.home is not None
    return read_blocks(editor.home.blocks)


async def test_whoever_watches_for_nothing_yet_finds_the_first_steps(at_desk: Desktop) -> None:
    await at_desk.editor.open_home()
    home = await read_home(at_desk, "Your watches")
    assert "You watch for nothing yet" in home
    assert "/invite @Nightdesk" in home
    assert "No source is watched yet, so nothing can come" in home


async def test_a_home_shows_the_persons_own_watches_and_their_channels(at_desk: Desktop) -> None:
    me = at_desk.editor.id
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=f"slack:{me}", now=AT)
    await at_desk.desk.add_watch(query="quay", channels=["deals"], actor="slack:U2", now=AT)
    await at_desk.editor.open_home()
    home = await read_home(at_desk, "nokia")
    assert "quay" not in home
    assert "#tech was told of nothing today." in home


async def test_where_slack_opens_no_dialog_new_watch_says_what_to_type(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.open_home()
    await read_home(at_desk, "Your watches")
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    await editor.press("New watch")
    await read_home(at_desk, "Slack opened no dialog. Press again, or type /watch add nokia")
    await editor.invite_bot("tech")
    (greeting,) = await at_desk.slack.wait_for_messages(1)
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    await editor.press("New watch", on=greeting)
    await at_desk.slack.wait_for(lambda: editor.whispers)
    assert "Slack opened no dialog." in editor.whispers[-1].text
    assert editor.modal is None


async def test_a_watch_is_made_from_the_home_tab(at_desk: Desktop) -> None:
    await at_desk.editor.open_home()
    await read_home(at_desk, "Your watches")
    await at_desk.editor.press("New watch")
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    await at_desk.editor.fill("watch.query", "nokia")
    await at_desk.editor.submit()
    assert (await at_desk.watch(f"nokia/editor-{sign_of(at_desk.editor.id)}")).channels == (
        at_desk.editor.id,
    )
    assert "No source is watched yet, so nothing can come" in at_desk.editor.reads()


async def test_a_home_shows_the_stories_that_the_person_is_on_until_they_hand_them_back(
    at_desk: Desktop, tmp_path: Path
) -> None:
    async with open_beside(tmp_path) as store:
        await tell_stories(store, await prepare(store), 1, 2, channels=("general",))
    me = Person(id=f"slack:{at_desk.editor.id}", name="ed")
    stories, now = at_desk.desk.stories, at_desk.now()
    await stories.take("s1", who=me, now=now)
    await stories.take("s2", who=Person(id="slack:U0BEN00001", name="ben"), now=now)

    await at_desk.editor.open_home()
    home = await read_home(at_desk, "What you are on")
    assert "Ferry line e1 to buy its rival, until " in home
    assert "Ferry line e2 to buy its rival, until " not in home

    await stories.hand_back("s1", who=me, now=now + timedelta(minutes=1))
    await at_desk.editor.open_home()
    await at_desk.slack.wait_for(
        lambda: "What you are on" not in at_desk.editor.reads(at_desk.editor.home)
    )


async def test_a_watch_is_removed_and_had_back_in_the_home_tab(at_desk: Desktop) -> None:
    me = f"slack:{at_desk.editor.id}"
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=me, now=AT)
    await at_desk.editor.open_home()
    await read_home(at_desk, "nokia")
    await at_desk.editor.choose("Remove")
    await read_home(at_desk, "Removed nokia")
    assert await at_desk.names() == ["from-the-file"]
    await at_desk.editor.press("Undo")
    await read_home(at_desk, "Back again: nokia")
    assert await at_desk.names() == ["from-the-file", "nokia"]


async def test_a_watch_is_muted_for_a_day_in_the_home_tab(at_desk: Desktop) -> None:
    me = f"slack:{at_desk.editor.id}"
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=me, now=AT)
    await at_desk.editor.open_home()
    await read_home(at_desk, "nokia")
    await at_desk.editor.choose("Mute for a day")
    await read_home(at_desk, "nokia is muted until")
    assert await at_desk.desk.find_muted(AT + timedelta(hours=23)) == {"nokia"}


async def test_an_invited_bot_introduces_itself_and_offers_to_set_the_channel_up(
    at_desk: Desktop,
) -> None:
    await at_desk.editor.invite_bot("tech")
    (greeting,) = await at_desk.slack.wait_for_messages(1)
    assert greeting.channel_name == "tech"
    assert "I am Nightdesk" in read_blocks(greeting.blocks)
    await at_desk.editor.press("New watch", on=greeting)
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    await at_desk.editor.fill("watch.query", "nokia")
    await at_desk.editor.submit()
    assert (await at_desk.watch("nokia")).channels == ("tech",)


async def test_the_bot_introduces_itself_to_a_channel_once_ever(at_desk: Desktop) -> None:
    await at_desk.editor.invite_bot("tech")
    await at_desk.editor.invite_bot("tech")
    await at_desk.editor.invite_bot("business")
    greetings = await at_desk.slack.wait_for_messages(2)
    # Two channels are greeted side by side.
    assert sorted(one.channel_name for one in greetings) == ["business", "tech"]


async def test_whoever_else_joins_a_channel_is_not_greeted(at_desk: Desktop) -> None:
    event = {"type": "member_joined_channel", "channel": "C0DOUBLE001", "user": "U0OTHER001"}
    await at_desk.slack.send_event(event)
    await at_desk.slack.send_event({**event, "channel": "C0DOUBLE002", "user": BOT_USER})
    (greeting,) = await at_desk.slack.wait_for_messages(1)
    assert greeting.channel == "C0DOUBLE002"


def test_every_command_is_within_reach_of_the_home_tab() -> None:
    """A new command belongs into the table, with where people find it who type none."""
    watch = Watch(name="nokia", query="nokia", channels=("tech",))
    home = str(
        make_home(Home(watches=[watch], told={"tech": ()}, status=[{"type": "divider"}]), now=AT)
    )
    dialog = str(make_dialog(draft_of(watch, zone="UTC"), [], person="U0EDITOR01"))
    forms = str(ask_of_channel(Language.ENGLISH))
    ways = {
        "add": "'watch.new'" in home,
        "list": "'look.watches'" in home,
        "edit": "'edit nokia'" in home,
        "remove": "'remove nokia'" in home,
        "mute": "'mute-until nokia'" in home,
        "test": "'watch.preview'" in dialog,
        "why": "'look.why'" in home,
        "brief": "'look.channel'" in home and "'brief'" in forms,
        "digest": "'look.channel'" in home and "'digest'" in forms,
        "source": "'source.new'" in home and "'look.sources'" in home,
        "settings": "'channel.settings'" in home and "'settings'" in forms,
        "status": "How Nightdesk does" in home,
        "help": "'look.help'" in home,
    }
    said = str(answer_help(Help()).message.blocks)
    commands = set(re.findall(r"'/watch (\w+)[^']*', 'style': \{'code'", said))
    assert commands == ways.keys()
    assert [command for command, is_there in ways.items() if not is_there] == []


hostile = hostile_text(longest=2000)
lines = st.builds(
    lambda text: DigestLine(
        story="s1",
        headline=text,
        url=f"https://a.example/{text[:30]}",
        source_name=text,
        at=AT,
        status=Status.SINGLE_SOURCE,
        origins=1,
        copies=0,
        event=Event.OTHER,
        watches=(text,),
        urgency=0.5,
    ),
    hostile,
)
homes = st.builds(
    Home,
    watches=st.lists(
        st.builds(
            Watch, name=hostile, query=hostile, channels=st.lists(hostile, min_size=1).map(tuple)
        ),
        max_size=30,
    ),
    activity=st.just({"nokia": WatchActivity()}),
    told=st.dictionaries(hostile, st.lists(lines, max_size=7), max_size=3),
    on=st.lists(st.tuples(hostile, st.just(AT)), max_size=9),
)


@settings(max_examples=50, deadline=None)
@given(homes)
def test_a_home_tab_is_one_that_slack_takes_whatever_it_holds(home: Home) -> None:
    view = make_home(home, now=AT)
    assert faults_in_view(json.loads(json.dumps(view)), kind="home") == []
    written = str(view)
    assert "'mrkdwn'" not in written
    assert "'broadcast'" not in written
    assert "'user'" not in written


@given(hostile)
def test_an_introduction_is_one_that_slack_takes(channel: str) -> None:
    assert faults_in_blocks(list(introduce(channel[:300]).blocks)) == []
