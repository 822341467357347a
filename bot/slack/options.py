"""What follows a query after ``/watch add``: channels, a priority and an end, in any order.

The first channel that is named ("to #tech") begins them: of what stands behind it, what is none
is named as unread and is no part of the query. Before it, and where none is named, they are read
from the end, and whatever else stands there is the query; but for a word or two between a channel
and an end or a labelled priority before it, which are unread, too, and what is said for politeness.
 Quotes and brackets hold the query's
own words alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Priority
from bot.model.times import find_spoken_span, is_ahead, is_mere_number, is_spoken_time
from bot.slack.ids import is_channel_id
from bot.slack.requests import ChannelName, End, EndWord

__all__ = [
    "END_WORDS",
    "ME",
    "TO",
    "Options",
    "plain",
    "read_channels",
    "read_end_word",
    "split_options",
]

ME = ChannelName(id="me", name=None)
"""``to me``: the person's own direct message."""

_CHANNEL = re.compile(r"<#([A-Z0-9]+)(?:\|([^>]*))?>")
_LINK = re.compile(r"<(?:https?|mailto):[^>|]*\|([^>]+)>")
_BARE_LINK = re.compile(r"<((?:https?|mailto):[^>|]+)>")
_PERSON = re.compile(r"<[@!](?P<id>[^>|]*)(?:\|@?(?P<label>[^>]*))?>")
_LEAD = r"(?:to|into|in|on|for|an|auf|für|nach|zu|à|dans|pour|sur|vers|a|en|para)\s+"
_NAMED = r'(?:<#[A-Z0-9]+(?:\|[^>]*)?>|#[^\s,"]+)'
_AND = r"(?:and|und|et|y|&amp;|\+)"
_BEGINS, _ENDS = r"(?:^|(?<=[\s,]))", r"(?=[\s,]|$)"
TO = re.compile(
    rf"{_BEGINS}(?:{_LEAD}"
    rf"(?P<channels>{_NAMED}(?:[\s,]+(?:{_AND}\s+)?(?:{_LEAD})?{_NAMED})*)"
    rf"|(?P<me>to\s+me|an\s+mich|à\s+moi|a\s+mí)){_ENDS}",
    re.IGNORECASE,
)
"""Channels, or the person's own conversation, that are to be told."""
_ONE = re.compile(_NAMED, re.IGNORECASE)
_LEVELS = {
    **dict.fromkeys(("high", "hoch", "hohe", "hoher", "hohen"), Priority.HIGH),
    **dict.fromkeys(("haute", "élevée", "alta"), Priority.HIGH),
    **dict.fromkeys(("normal", "normale", "normaler", "normalen"), Priority.NORMAL),
    **dict.fromkeys(("low", "niedrig", "niedrige", "niedriger", "niedrigen"), Priority.LOW),
    **dict.fromkeys(("basse", "faible", "baja"), Priority.LOW),
}
_BARE_LEVELS = frozenset({"high", "normal", "low"})
"""Those that are read at the end of a query, too, where nothing else says that it has ended."""
_LEVEL = "|".join(sorted(_LEVELS, key=len, reverse=True))
_LABEL = r"(?:priority|priorität|prio|priorité|prioridad)"
_PRIORITY = re.compile(
    rf"{_BEGINS}(?:(?:(?:with|mit|avec|con)\s+(?:(?:a|une|una|einer)\s+)?)?"
    rf"(?:{_LABEL}[\s:]+(?P<after>{_LEVEL})|(?P<before>{_LEVEL})[\s-]+{_LABEL})"
    rf"|(?P<bare>{_LEVEL})){_ENDS}",
    re.IGNORECASE,
)
_FOR = frozenset({"for", "für", "pendant", "durante"})
_UNTIL = frozenset({"until", "till", "bis", "jusqu'à", "jusqu’à", "jusqu'au", "jusqu’au", "hasta"})
END_WORDS = "|".join(sorted(_FOR | _UNTIL))
"""What stands before an end, as a part of a pattern."""
_END = re.compile(rf"{_BEGINS}(?P<word>{END_WORDS})\s+(?=\S)", re.IGNORECASE)
_END_LONGEST = 6
"""Words of an end: "next friday at 9 am"."""
_QUOTED = re.compile(r'"[^"]*"|\((?:[^()]|\([^()]*\))*\)')
_WORD = re.compile(r"[^\s,]+")
_BESIDE = (
    rf"(?-i:(?!AND\s))(?:{_AND}|please|pls|thanks|bitte|danke|svp|merci|por favor|gracias"
    r"|s['’]il (?:te|vous) pla[iî]t)[.!]*(?=\s|$)"
)
"""What is said for politeness, or between two options; a query's AND is neither."""
_BEFORE = re.compile(rf"^(?:{_BESIDE}\s*)+", re.IGNORECASE)
_BESIDES = re.compile(rf"(?:(?:^|(?<!\s)\s+){_BESIDE})++", re.IGNORECASE)
_BESIDE_AT_MOST = 2
"""Words between an option and a channel: of more, the option is a part of the query."""
_OPERATOR = re.compile(r"AND|OR|NOT|NEAR/[0-9]+|[-=(\")].*|.*[*:\")].*")
_UNREAD_MOST = 200
"""Characters: more that is not understood is no slip but the query going on."""
_LONGEST = 600
"""Characters of all options."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """A query, and what was said beside; ``unread`` is what was not understood of that."""

    query: str
    channels: tuple[ChannelName, ...] = ()
    priority: Priority | None = None
    until: End | None = None
    unread: str = ""

    @property
    def channel(self) -> ChannelName | None:
        """The first channel; None where none is named."""
        return next(iter(self.channels), None)

    @property
    def further(self) -> tuple[ChannelName, ...]:
        """The other ones."""
        return self.channels[1:]


def split_options(said: str) -> Options:
    """The query of a command and its options; a query keeps at least one word of it, where there
    is a word that is no option.
    """
    # One for one, so that places stay the same.
    masked = _QUOTED.sub(lambda found: '"' * len(found[0]), said)
    for begin in TO.finditer(masked):
        if begin["channels"] is None or len(said) - begin.start() > _LONGEST:
            continue
        tail = _Tail(said, masked)
        tail.read(begin.start())
        if len(tail.unread) <= _UNREAD_MOST:
            query = tail.strip(tail.leave_out(begin.start()), any_word=True)
            unread = plain(tail.unread)
            return tail.make(query or unread, unread if query else "")
    tail = _Tail(said, masked)
    query = tail.strip(len(said), any_word=True)
    if not tail.channels and tail.until is None:
        tail = _Tail(said, masked)
        query = tail.strip(len(said), any_word=False)
    return tail.make(query, "")


class _Tail:
    """What was read of a command's end so far."""

    def __init__(self, said: str, masked: str) -> None:
        self._said, self._masked = said, masked
        self.channels: tuple[ChannelName, ...] = ()
        self.priority: Priority | None = None
        self.until: End | None = None
        self.unread = ""

    def make(self, query: str, unread: str) -> Options:
        return Options(
            query=query,
            channels=self.channels,
            priority=self.priority,
            until=self.until,
            unread=unread,
        )

    def read(self, begin: int) -> None:
        """All from there on; what is none of them is ``unread``."""
        unread: list[list[str]] = [[]]
        at = begin
        for word in _WORD.finditer(self._masked, begin):
            if word.start() < at:
                continue  # a part of the option before
            end = self._read_one(word.start(), any_word=True)
            if end is None:
                unread[-1].append(self._said[word.start() : word.end()])
            else:
                at = end
                unread.append([])
        said = (" ".join(words) for words in unread)
        said = (_BEFORE.sub("", each[: _find_beside(each)]) for each in said)
        self.unread = " ".join(filter(None, said))

    def leave_out(self, end: int) -> int:
        """Where the query and its options end that stand before a channel at ``end``: what is said
        for politeness is passed over, and a word or two behind a plain option are unread.
        """
        end = self._skip_beside(end)
        words = list(_WORD.finditer(self._masked, 0, end))
        if words and _PRIORITY.fullmatch(words[-1][0]):
            return end
        for left in range(_BESIDE_AT_MOST + 1):
            if len(words) < left + 2 or _OPERATOR.fullmatch(words[-left][0] if left else ""):
                break
            stop = words[-left - 1].end()
            if self._is_plain_option(words[: len(words) - left]):
                self.unread = " ".join(
                    filter(None, (self._said[stop:end].strip(" ,"), self.unread))
                )
                return stop
        return end

    def _skip_beside(self, end: int) -> int:
        before = self._masked[:end].rstrip(" ,\t\n")
        start = _find_beside(before)
        return end if start in (0, len(before)) else start

    def _is_plain_option(self, words: list[re.Match[str]]) -> bool:
        """Whether the words end in an option that no query has: an end, or a priority with its
        label.
        """
        stop = words[-1].end()
        masked = self._masked[:stop]
        for word in words[1:][-_END_LONGEST - 1 :]:
            level = _PRIORITY.fullmatch(masked, word.start())
            if level is not None and level["bare"] is None:
                return True
            until = _END.match(masked, word.start())
            if until is not None and _find_end(until, self._said, masked, stop):
                return True
        return False

    def strip(self, end: int, *, any_word: bool) -> str:
        """What stands before the options that end at ``end``."""
        while True:
            end = len(self._masked[:end].rstrip(" ,\t\n")) if end < len(self._said) else end
            for found in _WORD.finditer(self._masked, 0, end):
                at = found.start()
                if at and self._read_one(at, end=end, any_word=any_word) is not None:
                    end = at
                    break
            else:
                return self._said[:end]

    def _read_one(self, at: int, *, any_word: bool, end: int | None = None) -> int | None:
        """Read the option that begins there, and ends at ``end`` if that is given: where it ends;
        None where there is none, or one of its kind was read.
        """
        masked = self._masked if end is None else self._masked[:end]
        found = TO.match(masked, at)
        if found is not None and end in {None, found.end()}:
            named = read_channels(self._said[at : found.end()])
            self.channels = tuple(dict.fromkeys((*self.channels, *named)))
            return found.end()
        found = _PRIORITY.match(masked, at)
        if found is not None and end in {None, found.end()} and self.priority is None:
            level = (found["after"] or found["before"] or found["bare"]).lower()
            if any_word or found["bare"] is None or level in _BARE_LEVELS:
                self.priority = _LEVELS[level]
                return found.end()
        found = _END.match(masked, at)
        if found is None or self.until or not (read := _find_end(found, self._said, masked, end)):
            return None
        stop, self.until = read
        return stop


def _find_beside(said: str) -> int:
    """Where what is said for politeness begins with which ``said`` ends; its length where none is.

    Every run of such words is read once, so that the time goes by the length.
    """
    runs = _BESIDES.finditer(said)
    return next((run.start() for run in runs if run.end() == len(said)), len(said))


def _find_end(
    found: re.Match[str], said: str, masked: str, end: int | None
) -> tuple[int, End] | None:
    """Where an end stops whose word was ``found``, at ``end`` if that is given, and what it is."""
    ends = [one.end() for one in _WORD.finditer(masked, found.end())][:_END_LONGEST]
    for stop in reversed(ends):
        word, when = read_end_word(found["word"]), said[found.end() : stop]
        if end in {None, stop} and _is_end(word, when):
            return stop, End(word=word, when=when)
    return None


def _is_end(word: EndWord, when: str) -> bool:
    span = find_spoken_span(when)
    if span is not None:
        return is_ahead(span) and not is_mere_number(when)
    return word is EndWord.UNTIL and is_spoken_time(when) and not is_mere_number(when)


def read_end_word(said: str) -> EndWord:
    """Whether a length follows that word, or a time."""
    return EndWord.FOR if said.lower() in _FOR else EndWord.UNTIL


def read_channels(said: str) -> tuple[ChannelName, ...]:
    """The channels that are named there, or the person's own conversation."""
    found = tuple(_read_channel(one[0]) for one in _ONE.finditer(said))
    return found or (ME,)


def _read_channel(said: str) -> ChannelName:
    written = _CHANNEL.fullmatch(said)
    if written is not None:
        return ChannelName(id=written[1], name=written[2] or None)
    bare = said.removeprefix("#")
    return (
        ChannelName(id=bare, name=None)
        if is_channel_id(bare)
        else ChannelName(id=None, name=bare.lower())
    )


def plain(text: str) -> str:
    """The text as it was typed, without Slack's writing of channels, links and people."""
    text = _CHANNEL.sub(lambda found: f"#{found[2] or found[1]}", text)
    text = _BARE_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _PERSON.sub(lambda found: f"@{found['label'] or found['id']}", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
