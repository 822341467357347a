"""What a person typed after ``/watch``, read into a request.

Slack hands channels and links over in its own writing (``<#C123|tech>``), and phones turn
straight quotes into curly ones; both are undone here, so that a query means the same
wherever it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from typing import Any

from bot.languages import say
from bot.model import Priority
from bot.slack.options import (
    END_WORDS,
    ME,
    TO,
    Options,
    plain,
    read_channels,
    read_end_word,
    split_options,
)
from bot.slack.requests import (
    Add,
    Asked,
    Brief,
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
_ADDRESS = re.compile(r"https?://[^\s>]+")
_LINKED = re.compile(r"<(https?:[^>|]+)(?:\|[^>]*)?>")
_FOR_ME = re.compile(
    r"(?:(?:to|for)\s+)?me|(?:(?:an|für)\s+)?mich|(?:(?:à|pour)\s+)?moi|(?:(?:a|para)\s+)?mí",
    re.IGNORECASE,
)
"""Whose brief: a query may end in "for me", so nothing else is read by this."""
_END = re.compile(rf"(?P<name>.*\S)\s+(?P<word>{END_WORDS})\s+(?P<when>\S.*)", re.IGNORECASE)
_NAMELESS_END = re.compile(rf"(?:{END_WORDS})(?:\s.*)?", re.IGNORECASE)
_COMMAND = "/watch"
_AROUND_NAMES = "\"'‘’` "  # names are shown in quotes, and are copied with them
_CLOSING = {'"': '"', "'": "'", "‘": "’", "`": "`"}

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
    while word.lower() == _COMMAND:
        # A command that was copied whole, pasted behind the one that is typed already.
        typed = rest
        word, rest = _first_word(typed)
    about = _name_command(_first_word(rest)[0])
    if word.lower() in {"", _HELP_NAME, "?"} or (
        word.lower() in _HELP and (not rest or about in _COMMANDS)
    ):
        return Help(about=about if about in _COMMANDS else "")
    read = _COMMANDS.get(_name_command(word))
    if read is None:
        problem = say("typed_no_command", word=repr(plain(word)))
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
    add = Add(**_read_query(rest))
    return add if add.query else _unclear(say("typed_add"), typed, about="add", asks=add)


def _read_test(rest: str, typed: str) -> Request:
    read = _read_query(rest)
    if not read["query"]:
        return _unclear(say("typed_test"), typed, about="test", asks=Add(**read))
    return Try(**read)


def _read_query(rest: str) -> dict[str, Any]:
    """The fields of `Add` and of `Try`."""
    options = split_options(rest)
    priority = options.priority or Priority.NORMAL
    return {**_list_options(options), "query": plain(options.query), "priority": priority}


def _list_options(options: Options) -> dict[str, Any]:
    return {
        "channel": options.channel,
        "further": options.further,
        "until": options.until,
        "unread": options.unread,
    }


def _read_edit(rest: str, typed: str) -> Request:
    options = split_options(rest)
    if not options.query:
        return _unnamed("edit", rest, typed)
    said = plain(options.query)
    return Edit(**_list_options(options), said=said, priority=options.priority)


def _read_remove(rest: str, typed: str) -> Request:
    name = plain(rest).strip(_AROUND_NAMES)
    return Remove(name=name) if name else _unnamed("remove", rest, typed)


def _read_mute(rest: str, typed: str) -> Request:
    said = plain(rest)
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
        word=read_end_word(found["word"]),
        when=found["when"].strip(),
    )


def _split_end(said: str) -> tuple[EndWord | None, str]:
    """The word before an end, where one stands there, and the end itself."""
    word, rest = _first_word(said)
    if rest and re.fullmatch(END_WORDS, word, re.IGNORECASE):
        return read_end_word(word), rest
    return None, said


def _read_unmute(rest: str, typed: str) -> Request:
    name = plain(rest).strip(_AROUND_NAMES)
    return Unmute(name=name) if name else _unnamed("unmute", rest, typed)


def _read_list(rest: str, typed: str) -> Request:
    scope = _SCOPES.get(" ".join(rest.lower().split()))
    if scope is None:
        said = plain(rest)
        return _unclear(say("typed_list", said=repr(said)), typed, about="list")
    return List(scope=scope)


def _read_why(rest: str, typed: str) -> Request:
    # The address counts, whatever Slack shows in its place.
    place = plain(_LINKED.sub(r"\1", rest)).strip("<> ")
    if link := _ADDRESS.match(place):
        place = link[0]  # "LINK please"
    if place:
        return Why(place=place)
    return _unclear(say("typed_why"), typed, about="why", asks=Asked.LINK)


def _read_brief(rest: str, typed: str) -> Request:
    if not rest:
        return Brief()
    if _FOR_ME.fullmatch(rest):
        return Brief(channel=ME)
    found = TO.fullmatch(rest) or TO.fullmatch(f"to {rest}")
    channels = () if found is None else read_channels(found[0])
    if len(channels) != 1:
        return _unclear(say("typed_brief", said=repr(plain(rest))), typed, about="brief")
    return Brief(channel=channels[0])


def _read_digest(rest: str, typed: str) -> Request:
    if rest.lower() in {"now", "", "jetzt", "maintenant", "ahora"}:
        return DigestNow()
    return _unclear(say("typed_digest", said=repr(plain(rest))), typed, about="digest")


def _read_source(rest: str, typed: str) -> Request:
    word, said = _first_word(rest)
    what = _SOURCE_WORDS.get(word.lower(), word.lower())
    if what in {"list", "health"}:
        return SourceList() if what == "list" else SourceHealth()
    if what == "add":
        url = plain(_LINKED.sub(r"\1", said)).strip("<> ")
        return SourceAdd(url=url)
    if what in _SOURCE_DEEDS:
        id_ = plain(said).strip(_AROUND_NAMES)
        if not id_:
            return _unclear(say("typed_source_id"), typed, about="source", asks=Asked.SOURCE)
        return _SOURCE_DEEDS[what](id=id_)
    return _unclear(say("typed_source", said=repr(plain(word))), typed, about="source")


def _read_settings(rest: str, typed: str) -> Request:
    return _nothing_more(Settings(), "settings", rest, typed)


def _read_status(rest: str, typed: str) -> Request:
    return _nothing_more(Status(), "status", rest, typed)


def _nothing_more(request: Request, command: str, rest: str, typed: str) -> Request:
    if rest:
        problem = say("typed_more", command=command, said=repr(plain(rest)))
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


def _unnamed(command: str, rest: str, typed: str) -> Help:
    """A command that names no watch: which one is asked for, unless something else was said."""
    asks = None if rest.strip(_AROUND_NAMES) else Asked.WATCH
    return _unclear(say(f"typed_{command}"), typed, about=command, asks=asks)


def _unclear(
    problem: str, typed: str, *, query: str = "", about: str = "", asks: Add | Asked | None = None
) -> Help:
    return Help(problem=problem, typed=plain(typed), query=plain(query), about=about, asks=asks)
