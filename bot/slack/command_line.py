"""What a person typed after ``/watch``, read into a request.

Slack hands channels and links over in its own writing (``<#C123|tech>``), and phones turn
straight quotes into curly ones; both are undone here, so that a query means the same
wherever it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches

from bot.languages import say
from bot.model import Priority
from bot.slack.ids import is_channel_id
from bot.slack.requests import (
    Add,
    Asked,
    Brief,
    ChannelName,
    DigestNow,
    Edit,
    EndWord,
    Help,
    List,
    ListScope,
    Mute,
    Remove,
    Request,
    Settings,
    SourceAdd,
    SourceHealth,
    SourceList,
    SourcePause,
    SourceRemove,
    SourceResume,
    Status,
    Try,
    Unmute,
    Why,
)

__all__ = ["ME", "begins_with", "read_command", "split_name"]

_CURLY = str.maketrans(dict.fromkeys("“”„‟«»〝〞＂", '"'))
_CHANNEL = re.compile(r"<#([A-Z0-9]+)(?:\|([^>]*))?>")
_LINK = re.compile(r"<(?:https?|mailto):[^>|]*\|([^>]+)>")
_BARE_LINK = re.compile(r"<((?:https?|mailto):[^>|]+)>")
_LINKED = re.compile(r"<(https?:[^>|]+)(?:\|[^>]*)?>")
_PERSON = re.compile(r"<[@!](?P<id>[^>|]*)(?:\|@?(?P<label>[^>]*))?>")
_TO = re.compile(
    r"(?:^|[\s,])(?:(?:to|in|for|an|für|nach|pour|dans|vers|para|en)\s+"
    r"(?P<channel><#[A-Z0-9]+(?:\|[^>]*)?>|#[^\s,]+)"
    r"|(?P<me>to\s+me|an\s+mich|à\s+moi|a\s+mí))$",
    re.IGNORECASE,
)
_FOR_ME = re.compile(
    r"(?:(?:to|for)\s+)?me|(?:(?:an|für)\s+)?mich|(?:(?:à|pour)\s+)?moi|(?:(?:a|para)\s+)?mí",
    re.IGNORECASE,
)
"""Whose brief: a query may end in "for me", so nothing else is read by this."""
_PRIORITY = re.compile(
    r"(?:^|[\s,])(?P<priority>high|normal|low)(?:[\s-]+priority)?$", re.IGNORECASE
)
_FOR = frozenset({"for", "für", "pendant", "durante"})
_UNTIL = frozenset({"until", "till", "bis", "jusqu'à", "jusqu’à", "jusqu'au", "jusqu’au", "hasta"})
_END_WORDS = "|".join(sorted(_FOR | _UNTIL))
_END = re.compile(rf"(?P<name>.*\S)\s+(?P<word>{_END_WORDS})\s+(?P<when>\S.*)", re.IGNORECASE)
_NAMELESS_END = re.compile(rf"(?:{_END_WORDS})(?:\s.*)?", re.IGNORECASE)
_AROUND_NAMES = "\"'‘’` "  # names are shown in quotes, and are copied with them
_CLOSING = {'"': '"', "'": "'", "‘": "’", "`": "`"}

ME = ChannelName(id="me", name=None)
"""``to me``: the person's own direct message."""

_SCOPES = {
    "": ListScope.ALL,
    "all": ListScope.ALL,
    "mine": ListScope.MINE,
    "my": ListScope.MINE,
    "me": ListScope.MINE,
    "here": ListScope.HERE,
    "channel": ListScope.HERE,
    "this channel": ListScope.HERE,
    "my watches": ListScope.MINE,
    "all watches": ListScope.ALL,
    **dict.fromkeys(("meine", "mes", "miennes", "mías", "mis"), ListScope.MINE),
    **dict.fromkeys(("hier", "ici", "aquí"), ListScope.HERE),
    **dict.fromkeys(("alle", "toutes", "tout", "todas", "todo"), ListScope.ALL),
}


def read_command(text: str) -> Request:
    """The request in the text of a slash command."""
    typed = text.translate(_CURLY).strip()
    word, rest = _first_word(typed)
    about = _name_command(_first_word(rest)[0])
    if word.lower() in {"", _HELP_NAME, "?"} or (
        word.lower() in _HELP and (not rest or about in _COMMANDS)
    ):
        return Help(about=about if about in _COMMANDS else "")
    read = _COMMANDS.get(_name_command(word))
    if read is None:
        problem = say("typed_no_command", word=repr(_plain(word)))
        near = next(iter(get_close_matches(word.lower(), _NAMES, n=1, cutoff=0.75)), "")
        if near:
            problem = say("typed_near", problem=problem, near=near)
        # "ad nokia" is "add nokia"; "added value" may be what is looked for.
        is_slip = near in _OF_QUERIES and abs(len(near) - len(word)) <= 1
        query = rest if is_slip else typed
        return _unclear(problem, typed, query=query, about="" if near == _HELP_NAME else near)
    return read(rest, typed)


def _name_command(word: str) -> str:
    """What a word is called as a command, if it is one."""
    return _OTHER_WORDS.get(word.lower(), word.lower())


def split_name(said: str, names: Collection[str]) -> tuple[str, str]:
    """The name of a watch that ``said`` begins with, and the rest.

    The longest of ``names`` counts, in whatever case it was said; a name may stand in quotes.
    Where none of them is there, it is the first word.
    """
    quoted = _split_quoted(said)
    if quoted is not None:
        return quoted
    for name in sorted(names, key=lambda one: (len(one), said.startswith(one)), reverse=True):
        if begins_with(said, name):
            return name, said[len(name) :].strip()
    return _first_word(said)


def _split_quoted(said: str) -> tuple[str, str] | None:
    """The name in quotes that ``said`` begins with, and the rest; None where it begins with none.

    A sign within a word ("o'clock") closes nothing.
    """
    closing = _CLOSING.get(said[:1])
    for at, sign in enumerate(said[1:], start=1):
        if sign == closing and not said[at + 1 : at + 2].strip():
            name = said[1:at].strip()
            return (name, said[at + 1 :].strip()) if name else None
    return None


def begins_with(said: str, name: str) -> bool:
    """Whether the name of a watch is what somebody said, or its first words, in any case."""
    is_begun = said[: len(name)].casefold() == name.casefold()
    return is_begun and not said[len(name) :][:1].strip()


def _first_word(text: str) -> tuple[str, str]:
    word, *rest = text.split(maxsplit=1) or [""]
    return word, "".join(rest).strip()


def _read_add(rest: str, typed: str) -> Request:
    query, channel, priority = _split_options(rest)
    if not query:
        empty = Add(query="", channel=channel, priority=priority or Priority.NORMAL)
        return _unclear(say("typed_add"), typed, about="add", asks=empty)
    return Add(query=_plain(query), channel=channel, priority=priority or Priority.NORMAL)


def _read_test(rest: str, typed: str) -> Request:
    query, channel, priority = _split_options(rest)
    if not query:
        empty = Add(query="", channel=channel, priority=priority or Priority.NORMAL)
        return _unclear(say("typed_test"), typed, about="test", asks=empty)
    return Try(query=_plain(query), channel=channel, priority=priority or Priority.NORMAL)


def _read_edit(rest: str, typed: str) -> Request:
    said, channel, priority = _split_options(rest)
    if not said:
        return _unnamed("edit", rest, typed)
    return Edit(said=_plain(said), channel=channel, priority=priority)


def _read_remove(rest: str, typed: str) -> Request:
    name = _plain(rest).strip(_AROUND_NAMES)
    return Remove(name=name) if name else _unnamed("remove", rest, typed)


def _read_mute(rest: str, typed: str) -> Request:
    said = _plain(rest)
    if not said.strip(_AROUND_NAMES) or _NAMELESS_END.fullmatch(said):
        return _unnamed("mute", rest, typed)
    quoted = _split_quoted(said)
    if quoted is not None:
        name, end = quoted
        word, when = _split_end(end)
        return Mute(said="", name=name, word=word, when=when)
    found = _END.fullmatch(said)
    if found is None or not found["name"].strip(_AROUND_NAMES):
        return Mute(said=said.strip(_AROUND_NAMES), name=said.strip(_AROUND_NAMES))
    return Mute(
        said=said.strip(_AROUND_NAMES),
        name=found["name"].strip(_AROUND_NAMES),
        word=_end_word(found["word"]),
        when=found["when"].strip(),
    )


def _split_end(said: str) -> tuple[EndWord | None, str]:
    """The word before an end, where one stands there, and the end itself."""
    word, rest = _first_word(said)
    if word.lower() in _FOR | _UNTIL and rest:
        return _end_word(word), rest
    return None, said


def _end_word(said: str) -> EndWord:
    return EndWord.FOR if said.lower() in _FOR else EndWord.UNTIL


def _read_unmute(rest: str, typed: str) -> Request:
    name = _plain(rest).strip(_AROUND_NAMES)
    return Unmute(name=name) if name else _unnamed("unmute", rest, typed)


def _read_list(rest: str, typed: str) -> Request:
    scope = _SCOPES.get(" ".join(rest.lower().split()))
    if scope is None:
        said = _plain(rest)
        return _unclear(say("typed_list", said=repr(said)), typed, about="list")
    return List(scope=scope)


def _read_why(rest: str, typed: str) -> Request:
    # The address counts, whatever Slack shows in its place.
    place = _plain(_LINKED.sub(r"\1", rest)).strip("<> ")
    if place:
        return Why(place=place)
    return _unclear(say("typed_why"), typed, about="why", asks=Asked.LINK)


def _read_brief(rest: str, typed: str) -> Request:
    if not rest:
        return Brief()
    if _FOR_ME.fullmatch(rest):
        return Brief(channel=ME)
    found = _TO.match(rest) or _TO.match(f"to {rest}")
    if found is None:
        return _unclear(say("typed_brief", said=repr(_plain(rest))), typed, about="brief")
    return Brief(channel=_read_channel("me" if found["me"] else found["channel"]))


def _read_digest(rest: str, typed: str) -> Request:
    if rest.lower() in {"now", "", "jetzt", "maintenant", "ahora"}:
        return DigestNow()
    return _unclear(say("typed_digest", said=repr(_plain(rest))), typed, about="digest")


def _read_source(rest: str, typed: str) -> Request:
    word, said = _first_word(rest)
    what = _SOURCE_WORDS.get(word.lower(), word.lower())
    if what in {"list", "health"}:
        return SourceList() if what == "list" else SourceHealth()
    if what == "add":
        url = _plain(_LINKED.sub(r"\1", said)).strip("<> ")
        return SourceAdd(url=url)
    if what in _SOURCE_DEEDS:
        id_ = _plain(said).strip(_AROUND_NAMES)
        if not id_:
            return _unclear(say("typed_source_id"), typed, about="source", asks=Asked.SOURCE)
        return _SOURCE_DEEDS[what](id=id_)
    return _unclear(say("typed_source", said=repr(_plain(word))), typed, about="source")


def _read_settings(rest: str, typed: str) -> Request:
    return _nothing_more(Settings(), "settings", rest, typed)


def _read_status(rest: str, typed: str) -> Request:
    return _nothing_more(Status(), "status", rest, typed)


def _nothing_more(request: Request, command: str, rest: str, typed: str) -> Request:
    if rest:
        problem = say("typed_more", command=command, said=repr(_plain(rest)))
        return _unclear(problem, typed, about=command)
    return request


_COMMANDS: Mapping[str, Callable[[str, str], Request]] = {
    "add": _read_add,
    "list": _read_list,
    "edit": _read_edit,
    "remove": _read_remove,
    "mute": _read_mute,
    "unmute": _read_unmute,
    "test": _read_test,
    "why": _read_why,
    "brief": _read_brief,
    "digest": _read_digest,
    "source": _read_source,
    "settings": _read_settings,
    "status": _read_status,
}
_SOURCE_WORDS = {"": "list", "ls": "list", "unpause": "resume", "rm": "remove", "delete": "remove"}
_SOURCE_DEEDS: Mapping[str, Callable[..., Request]] = {
    "pause": SourcePause,
    "resume": SourceResume,
    "remove": SourceRemove,
}
_OTHER_WORDS = {
    "ls": "list",
    "rm": "remove",
    "delete": "remove",
    "change": "edit",
    "preview": "test",
    "try": "test",
    "sources": "source",
    "feed": "source",
    "setting": "settings",
    "health": "status",
    # What the languages of the rooms call them.
    **dict.fromkeys(("suche", "beobachte", "ajouter", "ajoute", "añadir", "añade"), "add"),
    **dict.fromkeys(("liste", "lista", "veilles", "búsquedas"), "list"),
    **dict.fromkeys(("ändere", "ändern", "modifier", "modifie", "cambiar", "cambia"), "edit"),
    **dict.fromkeys(("entferne", "entfernen", "lösche", "löschen"), "remove"),
    **dict.fromkeys(("supprimer", "supprime", "eliminar", "elimina"), "remove"),
    **dict.fromkeys(("stumm", "sourdine", "silenciar", "silencia"), "mute"),
    **dict.fromkeys(("warum", "pourquoi"), "why"),
    **dict.fromkeys(("übergabe", "schichtübergabe"), "brief"),
    **dict.fromkeys(("übersicht", "récapitulatif", "resumen"), "digest"),
    **dict.fromkeys(("quelle", "quellen", "fuente", "fuentes"), "source"),
    **dict.fromkeys(("einstellungen", "réglages", "ajustes"), "settings"),
    **dict.fromkeys(("état", "estado"), "status"),
}
_HELP_NAME = "help"
_HELP = frozenset({"hilfe", "aide", "ayuda"})
_NAMES = (*_COMMANDS, _HELP_NAME)
_OF_QUERIES = frozenset({"add", "test"})


def _split_options(rest: str) -> tuple[str, ChannelName | None, Priority | None]:
    """Options stand at the end, in either order; a query keeps at least one word."""
    channel: ChannelName | None = None
    priority: Priority | None = None
    query = rest
    while True:
        if channel is None and (found := _TO.search(query)):
            said = "me" if found["me"] else found["channel"]
            query, channel = query[: found.start()].rstrip(" ,"), _read_channel(said)
        elif priority is None and (found := _PRIORITY.search(query)) and found.start() > 0:
            priority = Priority(found["priority"].lower())
            query = query[: found.start()].rstrip(" ,")
        else:
            return query, channel, priority


def _read_channel(said: str) -> ChannelName:
    if said.lower() == "me":
        return ME
    written = _CHANNEL.fullmatch(said)
    if written is not None:
        return ChannelName(id=written[1], name=written[2] or None)
    bare = said.removeprefix("#")
    return (
        ChannelName(id=bare, name=None)
        if is_channel_id(bare)
        else ChannelName(id=None, name=bare.lower())
    )


def _unnamed(command: str, rest: str, typed: str) -> Help:
    """A command that names no watch: which one is asked for, unless something else was said."""
    asks = None if rest.strip(_AROUND_NAMES) else Asked.WATCH
    return _unclear(say(f"typed_{command}"), typed, about=command, asks=asks)


def _unclear(
    problem: str, typed: str, *, query: str = "", about: str = "", asks: Add | Asked | None = None
) -> Help:
    return Help(problem=problem, typed=_plain(typed), query=_plain(query), about=about, asks=asks)


def _plain(text: str) -> str:
    """The text as it was typed, without Slack's writing of channels, links and people."""
    text = _CHANNEL.sub(lambda found: f"#{found[2] or found[1]}", text)
    text = _BARE_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _PERSON.sub(lambda found: f"@{found['label'] or found['id']}", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
