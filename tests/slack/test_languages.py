"""What people are answered in a channel is in the channel's language."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts import ChannelBook
from bot.desk import Channels, Desk
from bot.languages import TONGUES, Message
from bot.model import Channel, ChannelOverride, Language, Watch
from bot.slack.answers import (
    answer_added,
    answer_edited,
    answer_help,
    answer_list,
    answer_muted,
    answer_removed,
    answer_restored,
    answer_unmuted,
)
from bot.slack.home import Home, make_home
from bot.slack.introduction import introduce
from bot.slack.requests import Help, ListScope
from tests.slack.bodies import AT
from tests.slack.desk import open_beside
from tests.slack.desktop import Desktop, open_desktop
from tests.slack.hostile import hostile_text
from tests.slack.pressing import PressedNewsroom, open_newsroom
from tests.slack_double import SlackDouble, faults_in_blocks, faults_in_view, read_blocks
from tests.slack_double.faults import refusal

SAID = {
    Language.GERMAN: {
        "list here": "Keine Suche meldet diesem Kanal etwas",
        "source list": "Noch wird keine Quelle beobachtet.",
        "frobnicate": "'frobnicate' ist kein Befehl von /watch.",
        "status": "noch wird keine Quelle beobachtet, und so kann nichts kommen",
        "test nokia": "Aus dieser Zeit ist noch nichts gespeichert",
        "why https://a.example/1": "Keine Meldung mit der Adresse",
        "digest now": "Die Übersicht ist unterwegs",
        "source pause x": "nur die Redakteure ändern Quellen",
    },
    Language.FRENCH: {
        "list here": "Aucune veille n’avertit ce canal",
        "mute from-the-file for 2h": "ce que reçoit #politics se décide entre ses membres",
        "settings now": "Rien ne suit settings",
        "edit from-the-file quay": "figure dans un fichier de configuration",
    },
    Language.SPANISH: {
        "list here": "Ninguna búsqueda avisa a este canal",
        "help": "buscar algo",
        "source remove x": "solo los editores cambian las fuentes",
        "add nokia (": "La consulta no se puede leer",
    },
}


async def speak_in(desk: Desk, channel: str, language: Language) -> None:
    """Have a channel spoken to in that language."""
    said = Channel(name=channel, language=language)
    change = ChannelOverride(channel=said, fields=frozenset({"language"}))
    await desk.channels.change(channel, change, actor="slack:U1", now=AT)


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble(
        now=AT.timestamp, channels=("general", "tech", "business", "politics", "deals")
    ) as double:
        yield double


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    async with open_desktop(slack, client, tmp_path) as desktop:
        yield desktop


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[PressedNewsroom]:
    async with open_newsroom(slack, client, tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [(language, typed, said) for language, all_ in SAID.items() for typed, said in all_.items()],
)
async def test_a_command_is_answered_in_the_language_of_its_channel(
    at_desk: Desktop, slack: SlackDouble, language: Language, typed: str, said: str
) -> None:
    await speak_in(at_desk.desk, "tech", language)
    politics = slack.workspace.room("politics")
    assert politics is not None
    politics.people.remove(at_desk.editor.id)
    if typed.startswith("add"):
        await at_desk.editor.type(typed, channel="tech")
        assert said in await at_desk.read_preview(said)
        return
    answered = await at_desk.editor.type(typed, channel="tech")
    assert said.casefold() in answered.text.casefold()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "What should be changed of 'quay'?"),
        (Language.GERMAN, "Was soll sich an 'quay' ändern?"),
        (Language.FRENCH, "Que faut-il modifier de 'quay' ?"),
        (Language.SPANISH, "¿qué hay que cambiar de 'quay'?"),
    ],
)
async def test_where_no_dialog_opens_the_channels_language_says_what_to_write(
    at_desk: Desktop, slack: SlackDouble, language: Language, said: str
) -> None:
    await speak_in(at_desk.desk, "tech", language)
    await at_desk.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=AT)
    slack.fail_next("views.open", refusal(code="expired_trigger_id"))
    answered = await at_desk.editor.type("edit quay", channel="tech")
    assert said in answered.text
    assert "/watch edit quay" in answered.text


async def test_a_dialog_speaks_the_language_of_where_it_was_opened(at_desk: Desktop) -> None:
    await speak_in(at_desk.desk, "tech", Language.GERMAN)
    editor = at_desk.editor
    await editor.type("add nokia (", channel="tech")
    assert "Kanäle, die es hören" in editor.reads()
    assert (await editor.submit())["watch.query"].startswith("Die Suche ist nicht zu lesen: ")
    await editor.fill("watch.query", "nokia")
    await at_desk.read_preview("Wonach gesucht wird")
    await editor.submit()
    assert "Gesucht wird nokia für #tech" in editor.reads()
    removed = await editor.type("remove nokia", channel="tech")
    assert "Entfernt: nokia" in removed.text
    await editor.press("Rückgängig", on=removed)
    await at_desk.slack.wait_for(lambda: "Wieder da: nokia" in editor.reads(removed))


async def test_a_press_is_answered_in_the_language_of_its_channel(
    newsroom: PressedNewsroom,
) -> None:
    await speak_in(newsroom.desk, "tech", Language.FRENCH)
    (post,) = await newsroom.tell(1)
    marked = await newsroom.press(post, "Noise")
    assert "Noté comme sans intérêt : Ferry line e1" in marked.text
    undone = await newsroom.press(marked, "Annuler cela")
    assert "Retiré ; vous n’en dites plus rien" in undone.text
    taken = await newsroom.press(post, "I'm on it")
    assert "Vous vous en chargez jusqu’à" in taken.text
    muted = await newsroom.press(post, "Mute this story")
    assert "Mis en sourdine dans ce canal, pour tous : Ferry line e1" in muted.text
    elsewhere = await newsroom.press(post, "Noise", in_channel="C0DOUBLE001")
    assert "was not told of that story" in elsewhere.text


async def test_the_bot_introduces_itself_in_the_language_of_the_channel(
    at_desk: Desktop,
) -> None:
    await speak_in(at_desk.desk, "tech", Language.SPANISH)
    await at_desk.editor.invite_bot("tech")
    (greeting,) = await at_desk.slack.wait_for_messages(1)
    assert "Soy Nightdesk" in read_blocks(greeting.blocks)
    assert greeting.text.startswith("Soy Nightdesk")


async def test_what_a_file_says_of_the_language_holds_too(tmp_path: Path) -> None:
    book = ChannelBook(
        channels={"tech": Channel(name="tech", language=Language.GERMAN)},
        default=Channel(name="*", language=Language.FRENCH),
    )
    async with open_beside(tmp_path) as store:
        channels = Channels(store=store, book=book)
        assert await channels.find_language("tech") is Language.GERMAN
        assert await channels.find_language("U0ANN00001") is Language.FRENCH


languages = st.sampled_from(Language)
text = hostile_text(longest=3000)
watches = st.builds(
    Watch,
    name=text,
    query=text,
    channels=st.lists(st.sampled_from(["tech", "C0123ABCD", "U0EDITOR01"]), max_size=9).map(tuple),
)


@settings(max_examples=40, deadline=None)
@given(languages, watches, text)
def test_what_is_answered_is_taken_by_slack_in_every_language(
    language: Language, watch: Watch, typed: str
) -> None:
    renamed = replace(watch, name="other")
    for answer in (
        answer_added(watch, language),
        answer_edited(watch, renamed, language),
        answer_edited(watch, watch, language),
        answer_removed(watch, language),
        answer_restored(watch, language),
        answer_muted(watch, language),
        answer_muted(replace(watch, muted_until=AT), language),
        answer_unmuted(watch, language),
        answer_help(Help(problem=typed, typed=typed, query=typed), language),
        *(answer_list([], now=AT, scope=scope, language=language) for scope in ListScope),
        answer_list([watch] * 3, now=AT, unreadable={watch.name}, language=language),
    ):
        assert faults_in_blocks(list(answer.message.blocks)) == []
        assert "<!" not in answer.message.text
    assert faults_in_blocks(list(introduce("tech", language=language).blocks)) == []
    home = make_home(Home(watches=[watch]), now=AT, language=language)
    assert faults_in_view(home, kind="home") == []


def forms(message: Message) -> list[str]:
    return [message] if isinstance(message, str) else list(message.values())


@pytest.mark.parametrize("language", Language)
def test_titles_and_buttons_are_as_short_as_slack_wants_them(language: Language) -> None:
    messages = TONGUES[language].messages
    titles = ("settings_title", "source_title", "saved_title", "dialog_new", "dialog_edit")
    shown = [name for name in messages if name.startswith(("button_", "press_"))]
    assert {name: messages[name] for name in titles if len(str(messages[name])) > 24} == {}
    submits = ("button_save", "button_cancel", "button_close", "button_look", "button_add")
    assert {name: messages[name] for name in submits if len(str(messages[name])) > 24} == {}
    assert all(len(form) <= 75 for name in shown for form in forms(messages[name]))
