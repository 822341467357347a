"""The answers of JSON APIs into entries, by the expressions that a source gives.

Pure: bytes and options in, values out. The service runs it in a worker process
(`watchers.pool`), whose time-out also bounds what an expression may cost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from watchers.dates import read_stamp
from watchers.errors import ItemsNotFound
from watchers.expressions import (
    Expression,
    ExpressionFailed,
    InvalidExpression,
    compile_expression,
    name_kind,
    write_out,
)
from watchers.json_text import read_json
from watchers.model import Document, JsonOptions, ParsedEntry, ParsedFeed
from watchers.newest import MOST_ENTRIES, choose_newest, say_bounded
from watchers.normal import make_entry
from watchers.text import fold_lines, fold_text, holds_markup, read_markup

__all__ = ["parse_items"]

# So many are asked for their dates where there are more than are read, from either end.
_MOST_DATED = 50_000
_MOST_KEYS_TOLD = 12
_LONGEST_TITLE = 200

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SENTENCE = re.compile(r".+?(?:[.!?…](?=\s)|[。！？]|$)", re.DOTALL)


def parse_items(document: Document, options: JsonOptions) -> ParsedFeed:
    """The entries that ``options`` find in a document.

    An empty list is an API without news. Raises EmptyDocument, UnreadableFeed (broken
    JSON), DocumentTooComplex, and ItemsNotFound where ``options`` do not fit the document.
    """
    asked = _Questions(options)
    value, fault = read_json(document)
    found = list(_rows(asked.items(value), options, value))
    rows = _choose_rows(found, options)
    entries: list[ParsedEntry] = []
    for key, row in rows:
        entry = _entry(asked, key, row, document.url)
        if entry is not None:
            entries.append(entry)
    looked_at = len(rows)
    if looked_at and not entries:
        raise ItemsNotFound(_explain_no_titles(asked, options, rows[0][1], looked_at))
    nameless = looked_at - len(entries)
    faults = (
        fault,
        nameless and f"{nameless} of its {looked_at} items have no title and were left out",
        len(found) > looked_at and say_bounded(len(found), "items"),
        *asked.list_faults(looked_at),
    )
    return ParsedFeed(
        entries=tuple(entries),
        format="json",
        fault="; ".join(part for part in faults if part) or None,
    )


@dataclass(slots=True)
class _Questions:
    """The expressions of a source, and what went wrong with them over one document."""

    options: JsonOptions
    failed: Counter[str] = field(default_factory=Counter)
    reasons: dict[str, str] = field(default_factory=dict)

    def _expression(self, name: str) -> Expression | None:
        text: str | None = getattr(self.options, name)
        if text is None:
            return None
        try:
            return compile_expression(text)
        except InvalidExpression as error:
            raise ItemsNotFound(
                f"the source's json.{name}, {text!r}, is no JMESPath expression: {error}; "
                "correct it"
            ) from error

    def items(self, value: object) -> Any:
        expression = self._expression("items")
        assert expression is not None  # noqa: S101  # every source has it
        try:
            return expression.ask(value)
        except ExpressionFailed as error:
            raise ItemsNotFound(
                f"the source's json.items cannot be asked of the answer: {error}; correct it, or "
                "see whether the API has changed"
            ) from error

    def ask(self, name: str, row: object) -> Any:
        """What the field's expression finds in an item; None too where it does not fit it."""
        expression = self._expression(name)
        if expression is None:
            return None
        try:
            return expression.ask(row)
        except ExpressionFailed as error:
            self.failed[name] += 1
            self.reasons.setdefault(name, str(error))
            return None

    def list_faults(self, items: int) -> Iterator[str]:
        for name, count in self.failed.items():
            # Where a few items have nothing to give, the others do not need mending.
            if count == items:
                yield f"json.{name} does not fit the items: {self.reasons[name]}"


# -- the items -----------------------------------------------------------------------------


_Row = tuple[str | None, object]


def _choose_rows(rows: list[_Row], options: JsonOptions) -> list[_Row]:
    """As many as are read: the newest, at whichever end the API adds them."""
    if len(rows) <= MOST_ENTRIES:
        return rows
    if len(rows) > _MOST_DATED:
        rows = rows[: _MOST_DATED // 2] + rows[-_MOST_DATED // 2 :]
    asked = _Questions(options)  # what goes wrong here is told where the items are read
    dates: list[float | None] = []
    for _, row in rows:
        at = _read_time(asked.ask("published", row)) or _read_time(asked.ask("updated", row))
        dates.append(None if at is None else at.timestamp())
    return [rows[place] for place in choose_newest(dates)]


def _rows(found: object, options: JsonOptions, value: object) -> Iterator[_Row]:
    """Each item, with its key where the items stand in an object."""
    match found:
        case list():
            yield from ((None, row) for row in found)
        case dict() if found and all(isinstance(column, list) for column in found.values()):
            yield from ((None, row) for row in _read_table(found, options))
        case dict() if all(isinstance(row, dict) for row in found.values()):
            yield from found.items()
        case _:
            raise ItemsNotFound(_explain_no_items(found, options, value))


def _read_table(columns: dict[str, list[Any]], options: JsonOptions) -> Iterator[dict[str, Any]]:
    lengths = {len(column) for column in columns.values()}
    if len(lengths) > 1:
        raise ItemsNotFound(
            f"the lists at {options.items!r} are of different lengths ({min(lengths)} to "
            f"{max(lengths)}), so they are no table; correct the source's json.items to lead to "
            "one list"
        )
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _explain_no_items(found: object, options: JsonOptions, value: object) -> str:
    leads = (
        "leads nowhere"
        if found is None
        else f"leads to {name_kind(found)} where a list is wanted{_tell_keys(found)}"
    )
    return (
        f"{options.items!r} {leads}; the answer is {name_kind(value)}{_tell_keys(value)}: correct "
        "the source's json.items, or see in its documentation whether the API has changed"
    )


def _tell_keys(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    keys = [fold_text(key)[:40] for key in list(value)[:_MOST_KEYS_TOLD]]
    more = ", …" if len(value) > _MOST_KEYS_TOLD else ""
    return f" with {', '.join(keys)}{more}" if keys else " with nothing in it"


def _explain_no_titles(
    asked: _Questions, options: JsonOptions, first: object, looked_at: int
) -> str:
    reason = asked.reasons.get("title")
    why = f" ({reason})" if reason else ""
    return (
        f"none of the {looked_at} items has a title at {options.title!r}{why}; the first is "
        f"{name_kind(first)}{_tell_keys(first)}: correct the source's json.title, or see whether "
        "the API has changed"
    )


# -- one item ------------------------------------------------------------------------------


def _entry(asked: _Questions, key: str | None, row: object, base: str) -> ParsedEntry | None:
    """None for an item that nothing can be called by."""
    summary = _read_text(asked.ask("summary", row))
    content = _read_text(asked.ask("content", row), lines=True)
    title = _read_text(asked.ask("title", row)) or _first_sentence(summary or content)
    if not title:
        return None
    return make_entry(
        base=base,
        guid=write_out(asked.ask("id", row)) or key,
        urls=_list_texts(asked.ask("url", row)),
        title=title,
        summary=summary,
        content=content or None,
        published=_read_time(asked.ask("published", row)),
        updated=_read_time(asked.ask("updated", row)),
        langs=_list_texts(asked.ask("lang", row)),
        authors=map(_read_text, _list_texts(asked.ask("authors", row))),
        tags=_read_tags(asked.ask("tags", row)),
    )


def _list_texts(value: object) -> list[str]:
    """The texts of a value that is one, or a list of them; an object has none to give."""
    values = value if isinstance(value, list) else [value]
    return [text for one in values if (text := write_out(one)) is not None]


def _read_text(value: object, *, lines: bool = False) -> str:
    """A text as a reader sees it, whether it came plain or as HTML."""
    text = ("\n" if lines else " ").join(_list_texts(value))
    is_markup = holds_markup(text) or (len(text) > 5_000 and "</" in text) or _ENTITY.search(text)
    if is_markup:
        return read_markup(text, lines=lines)
    return fold_lines(text) if lines else fold_text(text)


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(fold_text(text[: 4 * _LONGEST_TITLE]))
    sentence = found[0] if found else ""
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    # Cut between words, where there are spaces between words.
    head = sentence[:_LONGEST_TITLE]
    return f"{head.rpartition(' ')[0] or head}…"


def _read_time(value: object) -> datetime | None:
    return next((time for text in _list_texts(value) if (time := read_stamp(text))), None)


def _read_tags(value: object) -> Iterator[str]:
    """A list of tags, or a text with commas between them."""
    texts = _list_texts(value)
    if isinstance(value, str):
        texts = value.split(",")
    return map(_read_text, texts)
