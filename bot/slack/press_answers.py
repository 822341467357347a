"""What who pressed something is answered: a sentence, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.inert import tidy
from bot.alerts.wording import list_some
from bot.desk import Marked, Muted
from bot.health.proposing import tell_change
from bot.model import ChannelMute, MuteKind, OwnerChange, Person, Proposal, ProposalState
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.buttons import ACTION, Deed, carry
from bot.slack.text import escape_fallback

__all__ = [
    "answer_decided",
    "answer_handed_back",
    "answer_marked",
    "answer_muted",
    "answer_taken",
    "answer_unmarked",
    "answer_unmuted",
    "say",
]

_HEADLINE = 200
_NAME = 80
_SAID = 1_000


def answer_marked(marked: Marked) -> Answer:
    """A person's word on a story was noted, or stood there already."""
    kind = marked.kind.value.replace("-", " ") if marked.kind else ""
    said = f"Noted as {kind}: " if marked.acted else f"It is noted as {kind}: "
    before = [marked.before.value] if marked.before and marked.acted else []
    return say(
        kit.text(said),
        quote(marked.told.headline),
        undo=carry(Deed.UNMARK, marked.told.story, *before),
        changed=marked.acted,
    )


def answer_unmarked(marked: Marked) -> Answer:
    """A person's word on a story was taken back."""
    said = "Taken back; you say nothing of it now: " if marked.acted else "You said nothing of it: "
    return say(kit.text(said), quote(marked.told.headline), changed=marked.acted)


def answer_taken(change: OwnerChange, *, who: Person) -> Answer:
    """Who is on a story now: who pressed, unless somebody pressed later."""
    headline, before, after = quote(change.headline), change.before, change.after
    if after is None:
        said = "Nobody is on it, since it was handed back after that press: "
        return say(kit.text(said), headline, changed=False)
    if after.person.id != who.id:
        said = f"{_name(after.person)} has taken it since: "
        return say(kit.text(said), headline, changed=False)
    said = "You are on it until "
    instead = ": "
    if before is not None and before.person.id == who.id:
        said = "You are still on it, now until "
    elif before is not None:
        instead = f", in the place of {_name(before.person)}: "
    return say(
        kit.text(said),
        kit.date(after.until),
        kit.text(instead),
        headline,
        kit.text("\nPress again before then to stay on it."),
        undo=carry(Deed.HAND_BACK, change.story),
        label="Hand back",
        changed=change.acted,
    )


def answer_decided(one: Proposal, acted: bool) -> Answer:
    """What became of a proposal, and who decided where that was somebody before."""
    state = "open again" if one.state is ProposalState.OPEN else one.state.value
    said = f"{one.id} is {state}: {tell_change(one)}."
    if not acted:
        by = "" if one.by is None else f", by {_name(one.by)}"
        said = f"{one.id} is {one.state.value} already{by}."
    undo = None if one.state is ProposalState.OPEN else carry(Deed.REOPEN, one.id)
    return say(kit.text(tidy(said, limit=_SAID)), undo=undo, changed=acted)


def answer_handed_back(change: OwnerChange) -> Answer:
    """A story was handed back, or was not theirs to hand back."""
    if change.after is not None:
        said = f"{_name(change.after.person)} is on it: "
        return say(kit.text(said), quote(change.headline), changed=False)
    return say(kit.text("Nobody is on it now: "), quote(change.headline), changed=change.acted)


def answer_muted(muted: Muted, *, story: str, others: Sequence[ChannelMute] = ()) -> Answer:
    """Something is muted in the channel; with what else is, of sources."""
    mute, already = muted.mute, "" if muted.acted else "already "
    if mute.kind is MuteKind.STORY:
        return say(
            kit.text(f"Muted {already}in this channel, for everybody here: "),
            quote(mute.title),
            kit.text(". Nothing more of it is told, unless it is denied or corrected."),
            undo=carry(Deed.UNMUTE_STORY, mute.subject),
            changed=muted.acted,
        )
    named = [one.title for one in others if one.kind is MuteKind.SOURCE and one != mute]
    also = list_some([tidy(name, limit=_NAME) for name in named if name != mute.title])
    return say(
        kit.text(f"The source is muted {already}in this channel, for everybody here: "),
        quote(mute.title),
        kit.text(". What it reports still counts where others report the same."),
        kit.text(f" Muted here, too: {also}." if also else ""),
        undo=carry(Deed.UNMUTE_SOURCE, story, mute.subject),
        changed=muted.acted,
    )


def answer_unmuted(back: ChannelMute | None, *, kind: MuteKind, subject: str) -> Answer:
    """A mute was taken back, or was none any more."""
    if back is None:
        return say(kit.text(f"The {kind.value} is not muted here: "), quote(subject), changed=False)
    return say(kit.text(f"The {kind.value} is told here again: "), quote(back.title))


def quote(headline: str) -> kit.Element:
    """A headline within a sentence."""
    return kit.text(tidy(headline, limit=_HEADLINE) or "(no headline)", bold=True)


def say(
    *pieces: kit.Element, undo: str | None = None, label: str = "Undo", changed: bool = True
) -> Answer:
    """An answer of one sentence; ``undo`` is what the button below it carries."""
    blocks = [kit.rich_text(kit.section(pieces))]
    if undo is not None:
        blocks.append(kit.actions([kit.button(label, action_id=f"{ACTION}undo", value=undo)]))
    said = "".join(str(piece.get("text", piece.get("fallback", ""))) for piece in pieces)
    text = escape_fallback(said, limit=kit.FALLBACK_LIMIT)
    return Answer(message=kit.SlackMessage(text=text, blocks=tuple(blocks)), changed=changed)


def _name(person: Person) -> str:
    return tidy(person.name, limit=_NAME) or "Somebody"
