"""People act and see as they do in Slack: through the real Bolt, over a socket and over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from tests.slack_double import NotThere, SlackDouble, View
from tests.slack_double.bot import serve_bot

Blocks = list[dict[str, Any]]


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def field(label: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": label.lower(),
        "label": plain(label),
        "element": element | {"action_id": label.lower()},
    } | more


def options(*texts: str) -> Blocks:
    return [{"text": plain(text), "value": text.lower()} for text in texts]


FORM = {
    "type": "modal",
    "callback_id": "watch",
    "title": plain("A watch"),
    "submit": plain("Save"),
    "private_metadata": "m",
    "blocks": [
        field("Query", {"type": "plain_text_input", "max_length": 20}),
        field(
            "Priority",
            {
                "type": "static_select",
                "options": options("High", "Low"),
                "initial_option": options("High")[0],
            },
        ),
        field("Channels", {"type": "multi_conversations_select"}, optional=True),
    ],
}
POST: Blocks = [
    {"type": "section", "text": plain("Fenwick buys Ostrander")},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "text": plain("Why"), "action_id": "why", "value": "s1"},
            {"type": "overflow", "action_id": "more", "options": options("Noise", "Useful")},
        ],
    },
]


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble() as double:
        yield double


@pytest.fixture(params=["socket", "http"])
async def app(slack: SlackDouble, request: pytest.FixtureRequest) -> AsyncIterator[AsyncApp]:
    async with serve_bot(slack, over_http=request.param == "http") as app:
        yield app


def opens(app: AsyncApp, view: dict[str, Any]) -> None:
    """Let `/watch` open a modal."""

    async def open_it(ack: Any, body: dict[str, Any], client: Any) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    app.command("/watch")(open_it)


async def test_a_command_opens_a_modal_which_is_filled_in_and_submitted(
    slack: SlackDouble, app: AsyncApp
) -> None:
    taken: list[Any] = []

    async def take(ack: Any, view: dict[str, Any], body: dict[str, Any]) -> None:
        taken.append((view["state"]["values"], view["private_metadata"], body["user"]["id"]))
        await ack()

    opens(app, FORM)
    app.view("watch")(take)
    await slack.editor.type("add")
    assert slack.editor.reads() == "A watch\nQuery\nPriority\nChannels\n"
    await slack.editor.fill("Query", "nokia")
    await slack.editor.fill("Priority", "Low")
    assert await slack.editor.submit() == {}
    assert slack.editor.modal is None
    ((values, metadata, user),) = taken
    assert values["query"]["query"] == {"type": "plain_text_input", "value": "nokia"}
    assert values["priority"]["priority"]["selected_option"]["value"] == "low"
    assert values["channels"]["channels"]["selected_conversations"] == []
    assert (metadata, user) == ("m", slack.editor.id)


async def test_a_field_that_is_left_empty_is_said_by_slack_and_errors_by_the_bot(
    slack: SlackDouble, app: AsyncApp
) -> None:
    async def refuse(ack: Any) -> None:
        await ack(response_action="errors", errors={"query": "This cannot be read"})

    opens(app, FORM)
    app.view("watch")(refuse)
    await slack.editor.type("add")
    assert await slack.editor.submit() == {"query": "Please complete this required field."}
    await slack.editor.fill("Query", "nokia AND")
    assert await slack.editor.submit() == {"query": "This cannot be read"}
    with pytest.raises(NotThere, match="0 to 20 characters"):
        await slack.editor.fill("Query", "x" * 21)
    with pytest.raises(NotThere, match="no option"):
        await slack.editor.fill("Priority", "Middling")


async def test_views_are_stacked_updated_and_closed(slack: SlackDouble, app: AsyncApp) -> None:
    closed: list[str] = []
    second = FORM | {"callback_id": "second", "notify_on_close": True, "title": plain("Second")}

    async def push(ack: Any) -> None:
        await ack(response_action="push", view=second)

    async def update(ack: Any) -> None:
        await ack(response_action="update", view=second | {"title": plain("Changed")})

    async def notice(ack: Any, view: dict[str, Any]) -> None:
        closed.append(view["title"]["text"])
        await ack()

    opens(app, FORM)
    app.view("watch")(push)
    app.view("second")(update)
    app.view_closed("second")(notice)
    await slack.editor.type("add")
    await slack.editor.fill("Query", "nokia")
    await slack.editor.submit()
    assert slack.editor.reads().startswith("Second\n")
    await slack.editor.fill("Query", "kept")
    await slack.editor.submit()
    modal = slack.editor.modal
    assert isinstance(modal, View)
    assert slack.editor.reads().startswith("Changed\n")
    assert modal.state["query"]["query"]["value"] == "kept"
    await slack.editor.close()
    assert closed == ["Changed"]
    assert slack.editor.reads().startswith("A watch\n")


async def test_a_field_that_says_so_tells_the_bot_at_once(
    slack: SlackDouble, app: AsyncApp
) -> None:
    async def preview(ack: Any, body: dict[str, Any], client: Any) -> None:
        await ack()
        view, typed = body["view"], body["actions"][0]["value"]
        shown = live | {"blocks": [*live["blocks"], {"type": "header", "text": plain(typed)}]}
        await client.views_update(view_id=view["id"], hash=view["hash"], view=shown)

    live: dict[str, Any] = FORM | {
        "blocks": [field("Query", {"type": "plain_text_input"}, dispatch_action=True)]
    }
    opens(app, live)
    app.action("query")(preview)
    await slack.editor.type("add")
    await slack.editor.fill("Query", "nokia")
    await slack.wait_for(lambda: "nokia" in slack.editor.reads())


async def test_buttons_and_menus_of_a_post_are_pressed_by_who_is_in_the_channel(
    slack: SlackDouble, app: AsyncApp
) -> None:
    pressed: list[Any] = []

    async def why(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack()
        pressed.append((body["actions"][0]["value"], body["message"]["ts"], body["user"]["id"]))
        await respond(text="One source", response_type="ephemeral", replace_original=False)

    async def mark(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack()
        pressed.append(body["actions"][0]["selected_option"]["value"])
        await respond(text="Marked", blocks=[], replace_original=True)

    app.action("why")(why)
    app.action("more")(mark)
    posted = slack.workspace.post("tech", text="x", blocks=POST, args={})
    answered = await slack.editor.press("Why", on=posted)
    await slack.wait_for(lambda: bool(answered.seen))
    assert slack.editor.reads(answered) == "One source"
    assert [one.text for one in slack.editor.whispers] == ["One source"]
    await slack.editor.choose("Noise", on=posted)
    await slack.wait_for(lambda: slack.editor.reads(posted) == "Marked")
    assert pressed == [("s1", posted.ts, slack.editor.id), "noise"]
    stranger = slack.add_person("U0STRANGER", name="stranger", in_public=False)
    again = slack.workspace.post("tech", text="x", blocks=POST, args={})
    with pytest.raises(NotThere, match="not in #tech"):
        await stranger.press("Why", on=again)
    with pytest.raises(NotThere, match="no button 'Undo'"):
        await slack.editor.press("Undo", on=again)


async def test_an_ephemeral_answer_is_replaced_by_its_own_button_and_taken_away(
    slack: SlackDouble, app: AsyncApp
) -> None:
    button = {"type": "button", "text": plain("Undo"), "action_id": "undo"}
    undo: Blocks = [{"type": "actions", "elements": [button]}]

    async def remove(ack: Any) -> None:
        await ack(text="Removed nokia", blocks=undo)

    async def bring_back(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack()
        assert body["container"]["is_ephemeral"] is True
        await respond(text="It is back", replace_original=True)

    app.command("/watch")(remove)
    app.action("undo")(bring_back)
    answered = await slack.editor.type("remove nokia")
    await slack.editor.press("Undo", on=answered)
    await slack.wait_for(lambda: slack.editor.reads(answered) == "It is back")
    assert [one.text for one in slack.editor.whispers] == ["It is back"]


async def test_the_home_tab_is_published_when_it_is_opened_and_its_buttons_work(
    slack: SlackDouble, app: AsyncApp
) -> None:
    async def publish(event: dict[str, Any], client: Any) -> None:
        view = {"type": "home", "blocks": POST}
        await client.views_publish(user_id=event["user"], view=view)

    async def why(ack: Any, body: dict[str, Any], client: Any) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    app.event("app_home_opened")(publish)
    app.action("why")(why)
    await slack.editor.open_home()
    await slack.wait_for(lambda: slack.editor.home is not None)
    assert "Fenwick" in slack.editor.reads(slack.editor.home)
    await slack.editor.press("Why", on=slack.editor.home)
    await slack.wait_for(lambda: slack.editor.modal is not None)


async def test_a_shortcut_brings_the_message_and_an_invitation_its_channel(
    slack: SlackDouble, app: AsyncApp
) -> None:
    brought: list[Any] = []

    async def like_this(ack: Any, shortcut: dict[str, Any]) -> None:
        await ack()
        brought.append((shortcut["message"]["text"], shortcut["channel"]["name"]))

    async def joined(event: dict[str, Any], client: Any) -> None:
        await client.chat_postMessage(channel=event["channel"], text="Hello")

    app.shortcut("like_this")(like_this)
    app.event("member_joined_channel")(joined)
    said = await slack.editor.say("Fenwick buys Ostrander", channel="tech")
    await slack.editor.use_shortcut("like_this", on=said)
    assert brought == [("Fenwick buys Ostrander", "tech")]
    await slack.editor.invite_bot("business")
    await slack.wait_for(lambda: bool(slack.in_channel("business")))


async def test_a_trigger_opens_one_modal_and_only_within_three_seconds() -> None:
    now = 1_000.0
    async with SlackDouble(now=lambda: now) as slack, serve_bot(slack, over_http=False) as app:
        trigger = slack.views.issue_trigger(slack.editor.id)
        await app.client.views_open(trigger_id=trigger, view=FORM)
        late = slack.views.issue_trigger(slack.editor.id)
        now += 3.1
        for refused, code in [
            (trigger, "exchanged_trigger_id"),
            (late, "expired_trigger_id"),
            ("1.2.x", "invalid_trigger_id"),
        ]:
            with pytest.raises(SlackApiError, match=code):
                await app.client.views_open(trigger_id=refused, view=FORM)


async def test_a_view_of_which_another_was_made_meanwhile_is_not_changed(
    slack: SlackDouble, app: AsyncApp
) -> None:
    trigger = slack.views.issue_trigger(slack.editor.id)
    opened = (await app.client.views_open(trigger_id=trigger, view=FORM))["view"]
    seen = {"view_id": opened["id"], "hash": opened["hash"]}
    await app.client.views_update(**seen, view=FORM | {"title": plain("Newer")})
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await app.client.views_update(**seen, view=FORM)
    with pytest.raises(SlackApiError, match="not_found"):
        await app.client.views_update(view_id="V0", view=FORM)


async def test_no_more_than_three_modals_stand_on_one_another(
    slack: SlackDouble, app: AsyncApp
) -> None:
    for call in (app.client.views_open, app.client.views_push, app.client.views_push):
        await call(trigger_id=slack.views.issue_trigger(slack.editor.id), view=FORM)
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await app.client.views_push(
            trigger_id=slack.views.issue_trigger(slack.editor.id), view=FORM
        )


async def test_an_event_comes_again_under_its_id_until_it_is_taken(slack: SlackDouble) -> None:
    slack.events.again_after_s = (0.0, 0.0, 0.0)
    statuses = [500, 500, 200]
    seen: list[Any] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.json()
        number = request.headers.get("X-Slack-Retry-Num")
        seen.append((body["event_id"], number, request.headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=statuses[len(seen) - 1] if len(seen) <= 3 else 500)

    site = web.Application()
    site.router.add_post("/", take)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    sent = await slack.send_event({"type": "channel_archive", "channel": "C0DOUBLE001"})
    assert (sent.taken, sent.outcomes) == (True, ["500", "500", "ok"])
    again = [(None, None), ("1", "http_error"), ("2", "http_error")]
    assert seen == [(sent.id, *headers) for headers in again]
    given_up = await slack.send_event({"type": "channel_archive", "channel": "C0DOUBLE001"})
    assert (given_up.taken, given_up.outcomes) == (False, ["500"] * 4)
    await runner.cleanup()
