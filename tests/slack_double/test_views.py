"""What Slack would refuse in modals, home tabs and the fields that stand in them."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.slack.client import close_client, open_client
from tests.slack_double import SlackDouble, faults_in_blocks, faults_in_view

View = dict[str, Any]


def plain(text: str) -> View:
    return {"type": "plain_text", "text": text}


def options(count: int, **more: Any) -> list[View]:
    return [{"text": plain(f"o{n}"), "value": f"v{n}"} | more for n in range(count)]


def field(element: View, **more: Any) -> View:
    return {"type": "input", "label": plain("Query"), "element": element} | more


TEXT: View = {"type": "plain_text_input"}
SELECT: View = {"type": "static_select", "options": options(3)}
MODAL: View = {
    "type": "modal", "title": plain("A watch"), "submit": plain("Save"), "blocks": [field(TEXT)]
}  # fmt: skip
HOME: View = {"type": "home", "blocks": [{"type": "divider"}]}
AGREE: View = {
    "title": plain("Sure?"), "text": plain("It ends"), "confirm": plain("Yes"), "deny": plain("No")
}  # fmt: skip


def button(**more: Any) -> View:
    return {"type": "button", "text": plain("Why")} | more


def menu(count: int) -> View:
    return {"type": "overflow", "options": options(count)}


@pytest.mark.parametrize(
    "view",
    [
        MODAL,
        HOME,
        MODAL | {"private_metadata": "m" * 3000, "callback_id": "c" * 255},
        MODAL | {"title": plain("t" * 24)},
        HOME | {"blocks": [{"type": "divider"}] * 100},
        HOME | {"blocks": [{"type": "section", "text": plain("a" * 3000)}] * 30},
    ],
)  # fmt: skip
def test_good_views_pass(view: View) -> None:
    assert faults_in_view(view) == []


@pytest.mark.parametrize(
    ("view", "fault"),
    [
        (MODAL | {"title": plain("t" * 25)}, "less than 25"),
        (MODAL | {"submit": plain("t" * 25)}, "less than 25"),
        (MODAL | {"close": {"type": "mrkdwn", "text": "x"}}, "plain_text"),
        ({key: MODAL[key] for key in ("type", "submit", "blocks")}, "field: title"),
        ({key: MODAL[key] for key in ("type", "title", "blocks")}, "field: submit"),
        (MODAL | {"private_metadata": "m" * 3001}, "less than 3001"),
        (MODAL | {"callback_id": "c" * 256}, "less than 256"),
        (MODAL | {"colour": "red"}, "no such field"),
        (HOME | {"title": plain("x")}, "no such field"),
        (HOME | {"blocks": [{"type": "divider"}] * 101}, "no more than 100"),
        (HOME | {"blocks": [{"type": "markdown", "text": "x"}]}, "unsupported type"),
        (MODAL | {"type": "message"}, "unsupported type"),
        ("a view", "must be an object"),
    ],
)
def test_bad_views_are_refused_with_their_place(view: Any, fault: str) -> None:
    assert any(fault in one for one in faults_in_view(view))


@pytest.mark.parametrize(
    "element",
    [
        TEXT | {"multiline": True, "max_length": 3000, "initial_value": "x"},
        {"type": "static_select", "options": options(100), "initial_option": options(1)[0]},
        {"type": "static_select", "option_groups": [{"label": plain("g"), "options": options(2)}]},
        {"type": "multi_static_select", "options": options(2), "initial_options": options(2)},
        {"type": "multi_conversations_select", "initial_conversations": ["C1"]},
        {"type": "conversations_select", "default_to_current_conversation": True,
         "filter": {"include": ["public", "private"]}},
        {"type": "users_select", "placeholder": plain("p" * 150)},
        {"type": "checkboxes", "options": options(10)},
        {"type": "radio_buttons", "options": options(2), "initial_option": options(2)[1]},
        {"type": "datepicker", "initial_date": "2026-02-10"},
        {"type": "timepicker", "initial_time": "09:00"},
        {"type": "datetimepicker", "initial_date_time": 1_770_000_000},
        {"type": "number_input", "is_decimal_allowed": False, "initial_value": "2"},
    ],
)  # fmt: skip
def test_good_fields_pass(element: View) -> None:
    assert faults_in_blocks([field(element)], "modal") == []


@pytest.mark.parametrize(
    ("element", "fault"),
    [
        (TEXT | {"placeholder": plain("p" * 151)}, "less than 151"),
        (TEXT | {"initial_value": "x" * 3001}, "less than 3001"),
        (TEXT | {"max_length": 3001}, "from 1 to 3000"),
        (TEXT | {"max_length": 5, "initial_value": "123456"}, "less than 6"),
        (SELECT | {"options": []}, "1 to 100"),
        (SELECT | {"options": options(101)}, "1 to 100"),
        (SELECT | {"options": [{"text": plain("t" * 76), "value": "v"}]}, "less than 76"),
        (SELECT | {"options": [{"text": plain("t"), "value": "v" * 151}]}, "less than 151"),
        (SELECT | {"initial_option": {"text": plain("o0"), "value": "v1"}}, "one of the options"),
        (SELECT | {"option_groups": []}, "either options or option_groups"),
        ({"type": "checkboxes", "options": options(11)}, "1 to 10"),
        ({"type": "multi_static_select", "options": options(2), "initial_options": []}, "1 item"),
        ({"type": "datepicker", "initial_date": "10.2.2026"}, "YYYY-MM-DD"),
        ({"type": "timepicker", "initial_time": "9:00"}, "HH:mm"),
        ({"type": "number_input"}, "boolean"),
        (TEXT | {"action_id": "a" * 256}, "less than 256"),
        (TEXT | {"value": "x"}, "no such field"),
        (button(), "unsupported type"),
        ({"type": "conversations_select", "filter": {"include": ["dm"]}}, "must name im"),
    ],
)
def test_bad_fields_are_refused_with_their_place(element: View, fault: str) -> None:
    assert any(fault in one for one in faults_in_blocks([field(element)], "modal"))


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([field(TEXT, label=plain("l" * 2001))], "less than 2001"),
        ([field(TEXT, hint=plain("h" * 2001))], "less than 2001"),
        ([field(TEXT | {"focus_on_load": True})] * 2, "more than once"),
        ([field(TEXT, block_id="b")] * 2, "used twice"),
        ([{"type": "actions", "elements": [TEXT]}], "unsupported type"),
        ([{"type": "actions", "elements": [button(value="v" * 2001)]}], "less than 2001"),
        ([{"type": "actions", "elements": [button(text=plain("t" * 76))]}], "less than 76"),
        ([{"type": "actions", "elements": [button(confirm=AGREE | {"text": plain("x" * 301)})]}],
         "less than 301"),
        ([{"type": "actions", "elements": [button(confirm=AGREE | {"deny": plain("x" * 31)})]}],
         "less than 31"),
        ([{"type": "actions", "elements": [button(confirm={"title": plain("x")})]}], "field: text"),
        ([{"type": "actions", "elements": [menu(1)]}], "2 to 5"),
        ([{"type": "actions", "elements": [menu(6)]}], "2 to 5"),
        ([{"type": "section", "text": plain("x"), "accessory": TEXT}], "unsupported type"),
        ([{"type": "section", "fields": [plain("x")] * 11}], "no more than 10"),
        ([{"type": "section", "fields": [plain("x" * 2001)]}], "less than 2001"),
    ],
)  # fmt: skip
def test_bad_blocks_of_a_view_are_refused(blocks: Any, fault: str) -> None:
    assert any(fault in one for one in faults_in_blocks(blocks, "modal"))


@pytest.mark.parametrize("kind", ["overflow", "static_select"])
def test_a_menu_beside_a_text_passes(kind: str) -> None:
    beside = {"type": kind, "options": options(3), "confirm": AGREE}
    assert not faults_in_blocks([{"type": "section", "text": plain("x"), "accessory": beside}])


async def test_a_view_that_slack_refuses_is_not_shown() -> None:
    async with SlackDouble() as slack:
        client = open_client(slack.bot_token, base_url=slack.api_url)
        with pytest.raises(SlackApiError, match="invalid_arguments") as refused:
            await client.views_publish(user_id=slack.editor.id, view=MODAL)
        assert "unsupported type: modal" in str(refused.value.response["response_metadata"])
        with pytest.raises(SlackApiError, match="user_not_found"):
            await client.views_publish(user_id="U0NOBODY", view=HOME)
        assert slack.editor.home is None
        await close_client(client)
