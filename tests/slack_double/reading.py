"""What people read: the text of blocks, plain, and with all that can be pressed."""

from __future__ import annotations

_LINES = {
    "rich_text_section",
    "rich_text_quote",
    "rich_text_preformatted",
    "header",
    "context",
    "section",
}


def read_blocks(part: object) -> str:
    """The text of blocks, as a reader would meet it."""
    if isinstance(part, list):
        return "".join(read_blocks(one) for one in part)
    if not isinstance(part, dict):
        return ""
    kind = part.get("type")
    if kind == "channel":
        return f"#{part['channel_id']}"
    if kind == "user":
        return f"@{part['user_id']}"
    if kind == "date":
        return str(part.get("fallback"))
    if kind == "broadcast":
        return f"@{part['range']}"
    if kind == "input":
        return f"{part['label']['text']}\n"
    if kind in {"plain_text", "mrkdwn", "text"} or (kind == "link" and "text" in part):
        return str(part["text"])
    inner = read_blocks(part.get("elements") or part.get("text") or [])
    inner += "".join(f"\n{read_blocks(field)}" for field in part.get("fields") or ())
    return f"{inner}\n" if kind in _LINES else inner
