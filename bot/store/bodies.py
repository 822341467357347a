"""Model values as JSON text and back.

Read and written through pydantic over the model's own dataclasses, so that a body that no
longer fits the model is refused where it is read and not somewhere behind.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.errors import StoreError
from bot.model import (
    AlertBody,
    AlertKind,
    Channel,
    ChannelMute,
    Decision,
    DigestBody,
    Genre,
    Mark,
    Message,
    NoticeBody,
    Owner,
    Proposal,
    Scored,
    Source,
    Watch,
)
from bot.store.columns import replace_unstorable
from watchers.model import SourceOptions

__all__ = [
    "CHANNEL",
    "CHANNEL_MUTE",
    "DECISION",
    "GENRE",
    "MARK",
    "OPTIONS",
    "OWNER",
    "PROPOSAL",
    "TEXTS",
    "WATCH",
    "Body",
    "SaidGenre",
    "read_message",
    "write_message",
    "write_source",
]

T = TypeVar("T")


class Body(Generic[T]):
    """One type's form in a text column: JSON without anything that a database refuses."""

    def __init__(self, kind: Any) -> None:
        self._name = getattr(kind, "__name__", str(kind))
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def write(self, value: T) -> str:
        """``value`` as JSON text, with U+FFFD for what no database can hold."""
        try:
            text = self._adapter.dump_json(value).decode()
        except ValueError:  # a lone surrogate has no UTF-8
            text = ""
        if text and "\\u0000" not in text:
            return text
        plain = self._adapter.dump_python(value, mode="json")
        return json.dumps(_replace_within(plain), ensure_ascii=False, separators=(",", ":"))

    def read(self, text: str) -> T:
        """The value that ``text`` was written from.

        Raises StoreError where the text does not fit the type.
        """
        try:
            return self._adapter.validate_json(text)
        except ValidationError as exc:
            raise StoreError(
                f"a stored {self._name} cannot be read ({exc.error_count()} faults, the first: "
                f"{exc.errors()[0]['msg']}); restore a backup or run the Nightdesk that wrote it"
            ) from exc


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidGenre:
    """What a decision says of an entry's genre."""

    genre: Scored[Genre]


def _replace_within(value: Any) -> Any:
    if isinstance(value, str):
        return replace_unstorable(value)
    if isinstance(value, list):
        return [_replace_within(item) for item in value]
    if isinstance(value, dict):
        return {replace_unstorable(key): _replace_within(item) for key, item in value.items()}
    return value


TEXTS: Body[tuple[str, ...]] = Body(tuple[str, ...])
DECISION: Body[Decision] = Body(Decision)
GENRE: Body[SaidGenre] = Body(SaidGenre)
"""Reads a decision for its genre alone."""
WATCH: Body[Watch] = Body(Watch)
MARK: Body[Mark] = Body(Mark)
CHANNEL: Body[Channel] = Body(Channel)
CHANNEL_MUTE: Body[ChannelMute] = Body(ChannelMute)
OWNER: Body[Owner] = Body(Owner)
PROPOSAL: Body[Proposal] = Body(Proposal)
OPTIONS: Body[SourceOptions] = Body(SourceOptions)
_SOURCE: Body[Source] = Body(Source)
_ALERT: Body[AlertBody] = Body(AlertBody)
_DIGEST: Body[DigestBody] = Body(DigestBody)
_NOTICE: Body[NoticeBody] = Body(NoticeBody)
_EDIT: Body[Message] = Body(Message)


def write_source(source: Source) -> str:
    """A source as JSON text, for the audit: without its credentials."""
    return _SOURCE.write(replace(source, credentials=None))


def write_message(body: Message) -> str:
    """A message as JSON; the alert's kind, stored beside it, says of which type."""
    if isinstance(body, NoticeBody):
        return _NOTICE.write(body)
    return _DIGEST.write(body) if isinstance(body, DigestBody) else _ALERT.write(body)


def read_message(kind: AlertKind, text: str) -> Message:
    """The message of an alert of ``kind``."""
    if kind is AlertKind.NOTICE:
        return _NOTICE.read(text)
    if kind is AlertKind.EDIT:
        return _EDIT.read(text)
    return _DIGEST.read(text) if kind is AlertKind.DIGEST else _ALERT.read(text)
