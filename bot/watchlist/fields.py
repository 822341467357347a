"""The fields of a query, and an example of what belongs in each."""

from __future__ import annotations

from enum import StrEnum

from bot.model import Event
from bot.watchlist.query import Scope

__all__ = ["EVENTS", "EXAMPLES", "FIELDS", "IN_TEXT", "Values"]


class Values(StrEnum):
    """The fields that compare a value and look at no text."""

    SOURCE = "source"
    LANG = "lang"
    EVENT = "event"
    ENTITY = "entity"


FIELDS: dict[str, Scope | Values] = {field.value: field for field in (*Scope, *Values)}
IN_TEXT = (Values.ENTITY, Scope.TITLE, Scope.TEXT)  # what an entity can be looked for in
EVENTS = frozenset(event.value for event in Event)
EXAMPLES: dict[Scope | Values, str] = {
    Scope.TITLE: 'title:merger, title:"joint venture" or title:(merger OR deal)',
    Scope.TEXT: 'text:merger, text:"joint venture" or text:(merger OR deal)',
    Scope.TAG: 'tag:europe or tag:"central banks"',
    Values.SOURCE: "source:yle-news or source:example.org",
    Values.LANG: "lang:en or lang:pt-br",
    Values.EVENT: "event:acquisition, event:earnings or another of the events",
    Values.ENTITY: 'entity:nokia or entity:"Nokia Oyj"',
}
