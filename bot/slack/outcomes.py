"""What became of a dialog, told in it: at once, or later where Slack would wait no longer.

A dialog whose work takes longer shows that it is being saved. What came of it takes the place of
that: the view of what is done, or the dialog as it was filled in, with what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import phrase
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.faults import CALL_FAULTS, fault_code
from bot.slack.text import escape_fallback
from bot.slack.views import update_view

__all__ = ["Outcome", "errors_at", "make_saving", "refill", "tell_outcome"]

log = structlog.get_logger("nightdesk.slack")

_ERROR = 1_500
_ENTERED = 3_000
_FIELDS_OF_A_VIEW = ("type", "callback_id", "title", "submit", "close", "private_metadata")
# For each kind of field: where what was entered has its value, and what a field begins with.
_BEGINS_WITH: Mapping[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "datepicker": ("selected_date", "initial_date"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is wrong, by the ids of fields, or else the ``view`` that stands in the dialog's place.

    ``text`` says it in a notification.
    """

    text: str
    errors: Mapping[str, str] = field(default_factory=dict)
    view: Mapping[str, Any] | None = None

    def as_response(self) -> dict[str, Any]:
        """What to acknowledge the dialog with."""
        if self.view is None:
            return {"response_action": "errors", "errors": dict(self.errors)}
        return {"response_action": "update", "view": dict(self.view)}


def errors_at(errors: Mapping[str, str]) -> Outcome:
    """Something is wrong in a dialog, by the ids of its fields."""
    cut = {field: _cut(said, _ERROR) for field, said in errors.items()}
    return Outcome(text="\n".join(cut.values()), errors=cut)


def make_saving(view: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """What stands in a dialog's place while its work goes on."""
    said = phrase(language, "dialog_saving")
    return {
        "type": "modal",
        "callback_id": "dialog.saving",
        "title": view["title"],
        "close": kit.plain(phrase(language, "button_close")),
        "blocks": [kit.rich_text(kit.section([kit.text(said)]))],
    }


def refill(view: Mapping[str, Any], errors: Mapping[str, str]) -> dict[str, Any]:
    """The dialog with all that was entered in it, what is wrong above the fields of that."""
    entered = view.get("state", {}).get("values", {})
    blocks: list[kit.Block] = []
    for block in view.get("blocks") or ():
        id_ = block.get("block_id")
        if id_ in errors:
            blocks.append(_warn(errors[id_]))
        blocks.append(_fill(block, entered.get(id_, {})))
    elsewhere = [said for id_, said in errors.items() if _find_block(view, id_) is None]
    shown = {part: view[part] for part in _FIELDS_OF_A_VIEW if view.get(part)}
    return {**shown, "blocks": [*map(_warn, elsewhere), *blocks]}


async def tell_outcome(
    client: AsyncWebClient,
    view: Mapping[str, Any],
    outcome: Outcome,
    *,
    person: str,
    language: Language,
) -> None:
    """Show what became of a dialog in it, or write it to the person who closed it meanwhile."""
    shown = outcome.view if outcome.view is not None else refill(view, outcome.errors)
    if await update_view(client, str(view.get("id")), shown):
        return
    if outcome.view is not None:
        text, blocks = outcome.text, list(outcome.view["blocks"])
    else:
        text = _cut(phrase(language, "not_saved", error=outcome.text), _ENTERED)
        blocks = [kit.rich_text(kit.section([kit.text(text)]), *_show_entered(view, language))]
    try:
        await client.chat_postMessage(
            channel=person,
            text=escape_fallback(text, limit=kit.FALLBACK_LIMIT),
            blocks=blocks,
            unfurl_links=False,
            unfurl_media=False,
        )
    except CALL_FAULTS as error:
        log.warning("outcome_not_told", error=fault_code(error) or type(error).__name__)


def _cut(text: str, units: int) -> str:
    """So many UTF-16 units of it, as Slack counts, and "?" for what no encoding can write."""
    return text.encode("utf-16-le", "replace")[: 2 * units].decode("utf-16-le", "ignore")


def _warn(said: str) -> kit.Block:
    return kit.rich_text(kit.section([kit.text(said, bold=True)]))


def _find_block(view: Mapping[str, Any], id_: str) -> kit.Block | None:
    return next((one for one in view.get("blocks") or () if one.get("block_id") == id_), None)


def _fill(block: kit.Block, entered: Mapping[str, Any]) -> kit.Block:
    """A field that begins with what was entered in it; any other block as it is."""
    if block.get("type") != "input":
        return block
    element = dict(block["element"])
    value_in, begins_with = _BEGINS_WITH[element["type"]]
    value = entered.get(element["action_id"], {}).get(value_in)
    element.pop(begins_with, None)
    if value:
        element[begins_with] = _offered(element, value)
    return {**block, "element": element}


def _offered(element: Mapping[str, Any], value: Any) -> Any:
    """What was chosen as the field offers it: Slack takes no option beside those."""
    options = {one["value"]: one for one in element.get("options") or ()}
    if not options:
        return value
    if isinstance(value, list):
        return [options[one["value"]] for one in value]
    return options[value["value"]]


def _show_entered(view: Mapping[str, Any], language: Language) -> Sequence[kit.Element]:
    """What was written in the fields of a dialog that is closed."""
    texts = [_cut(text, _ENTERED) for text in _read_texts(view)]
    if not texts:
        return ()
    head = kit.section([kit.text(phrase(language, "dialog_entered"))])
    return (head, *map(kit.preformatted, texts))


def _read_texts(view: Mapping[str, Any]) -> Iterator[str]:
    for fields in view.get("state", {}).get("values", {}).values():
        for entered in fields.values():
            if entered.get("type") == "plain_text_input" and entered.get("value"):
                yield str(entered["value"])
