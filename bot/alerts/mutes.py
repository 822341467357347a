"""What channels muted: a story, or a source, in one channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.alerts.inert import tidy
from bot.alerts.wording import NAME_LIMIT
from bot.languages import say
from bot.model import ChannelMute, DigestLine, MuteKind, Status

__all__ = ["NO_MUTES", "Mutes", "leave_out_mutes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutes:
    """By (subject, channel) who muted it there. What takes back what a channel was told is told
    all the same: nobody wants to go on believing it.
    """

    stories: Mapping[tuple[str, str], str]
    sources: Mapping[tuple[str, str], str]

    @staticmethod
    def of(mutes: Iterable[ChannelMute], *, now_of: Mapping[str, str] | None = None) -> Mutes:
        """Those of ``mutes``; ``now_of`` says which story each merged one is now."""
        stories: dict[tuple[str, str], str] = {}
        sources: dict[tuple[str, str], str] = {}
        for mute in mutes:
            name = tidy(mute.person.name, limit=NAME_LIMIT)
            if mute.kind is MuteKind.SOURCE:
                sources[mute.subject, mute.channel] = name
            else:
                story = (now_of or {}).get(mute.subject, mute.subject)
                stories[story, mute.channel] = name
        return Mutes(stories=stories, sources=sources)

    def explain(self, *, story: str, source: str, channel: str) -> str:
        """Why the channel hears nothing of a report, in words; empty where it does."""
        if (story, channel) in self.stories:
            return say("verdict_story_muted", name=self.stories[story, channel])
        if (source, channel) in self.sources:
            by = self.sources[source, channel]
            return say("verdict_source_muted", source=source, name=by)
        return ""


NO_MUTES = Mutes(stories={}, sources={})


def leave_out_mutes(
    lines: Sequence[DigestLine], mutes: Mutes, *, channel: str
) -> tuple[DigestLine, ...]:
    """The lines of a list without what the channel muted.

    One of a story that was denied, or whose denial ended, since the channel heard of it stays;
    one of a muted source goes where no other origin reports it and the channel never heard of it.
    """
    return tuple(line for line in lines if not _is_muted(line, mutes, channel))


def _is_muted(line: DigestLine, mutes: Mutes, channel: str) -> bool:
    if (line.story, channel) in mutes.stories:
        return line.before is None or not _is_turned(line.status, line.before.status)
    source = "" if line.entry is None else line.entry.source
    return (source, channel) in mutes.sources and line.origins <= 1 and line.before is None


def _is_turned(now: Status, before: Status) -> bool:
    return now is not before and Status.DISPUTED in {now, before}
