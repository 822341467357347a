"""What who pressed something is answered: a sentence, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.inert import tidy
from bot.alerts.wording import list_some
from bot.desk import Marked, Muted
from bot.health.proposing import tell_change
from bot.languages import phrase
from bot.model import (
    ChannelMute,
    Language,
    MuteKind,
    OwnerChange,
    Person,
    Proposal,
    ProposalState,
)
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.buttons import ACTION, Deed, carry
from bot.slack.speaking import speak
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


def answer_marked(marked: Marked, language: Language = Language.ENGLISH) -> Answer:
    """A person's word on a story was noted, or stood there already."""
    kind = phrase(language, f"mark_{marked.kind.value}") if marked.kind else ""
    before = [marked.before.value] if marked.before and marked.acted else []
    message = "marked" if marked.acted else "marked_before"
    return say(
        *speak(language, message, kind=kind, headline=quote(marked.told.headline, language)),
        undo=carry(Deed.UNMARK, marked.told.story, *before),
        language=language,
        changed=marked.acted,
    )


def answer_unmarked(marked: Marked, language: Language = Language.ENGLISH) -> Answer:
    """A person's word on a story was taken back."""
    message = "unmarked" if marked.acted else "unmarked_before"
    headline = quote(marked.told.headline, language)
    return say(*speak(language, message, headline=headline), changed=marked.acted)


def answer_taken(
    change: OwnerChange, *, who: Person, language: Language = Language.ENGLISH
) -> Answer:
    """Who is on a story now: who pressed, unless somebody pressed later."""
    headline, before, after = quote(change.headline, language), change.before, change.after
    if after is None:
        return say(*speak(language, "taken_freed", headline=headline), changed=False)
    if after.person.id != who.id:
        name = _name(after.person, language)
        return say(*speak(language, "taken_since", name=name, headline=headline), changed=False)
    until = kit.date(after.until)
    said = speak(language, "taken", until=until, headline=headline)
    if before is not None and before.person.id == who.id:
        said = speak(language, "taken_still", until=until, headline=headline)
    elif before is not None:
        name = _name(before.person, language)
        said = speak(language, "taken_over", until=until, name=name, headline=headline)
    return say(
        *said,
        kit.text("\n" + phrase(language, "taken_again")),
        undo=carry(Deed.HAND_BACK, change.story),
        label="button_hand_back",
        language=language,
        changed=change.acted,
    )


def answer_decided(one: Proposal, acted: bool) -> Answer:
    """What became of a proposal, and who decided where that was somebody before."""
    state = "open again" if one.state is ProposalState.OPEN else one.state.value
    said = f"{one.id} is {state}: {tell_change(one)}."
    if not acted:
        by = "" if one.by is None else f", by {_name(one.by)}"
        said = f"{one.id} is {one.state.value} already{by}."
    since = [] if acted else [kit.text(" "), kit.date(one.since)]
    undo = None if one.state is ProposalState.OPEN else carry(Deed.REOPEN, one.id)
    return say(kit.text(tidy(said, limit=_SAID)), *since, undo=undo, changed=acted)


def answer_handed_back(change: OwnerChange, language: Language = Language.ENGLISH) -> Answer:
    """A story was handed back, or was not theirs to hand back."""
    headline = quote(change.headline, language)
    if change.after is not None:
        name = _name(change.after.person, language)
        return say(*speak(language, "handed_not", name=name, headline=headline), changed=False)
    return say(*speak(language, "handed_back", headline=headline), changed=change.acted)


def answer_muted(
    muted: Muted,
    *,
    story: str,
    others: Sequence[ChannelMute] = (),
    language: Language = Language.ENGLISH,
) -> Answer:
    """Something is muted in the channel; with what else is, of sources."""
    mute, before = muted.mute, "" if muted.acted else "_before"
    said = speak(language, f"muted_{mute.kind.value}{before}", headline=quote(mute.title, language))
    if mute.kind is MuteKind.STORY:
        undo = carry(Deed.UNMUTE_STORY, mute.subject)
        return say(*said, undo=undo, language=language, changed=muted.acted)
    named = [one.title for one in others if one.kind is MuteKind.SOURCE and one != mute]
    also = list_some([tidy(name, limit=_NAME) for name in named if name != mute.title])
    if also:
        said.append(kit.text(" " + phrase(language, "muted_too", names=also)))
    undo = carry(Deed.UNMUTE_SOURCE, story, mute.subject)
    return say(*said, undo=undo, language=language, changed=muted.acted)


def answer_unmuted(
    back: ChannelMute | None,
    *,
    kind: MuteKind,
    subject: str,
    language: Language = Language.ENGLISH,
) -> Answer:
    """A mute was taken back, or was none any more."""
    message = f"unmuted_{kind.value}{'_before' if back is None else ''}"
    title = subject if back is None else back.title
    said = speak(language, message, headline=quote(title, language))
    return say(*said, changed=back is not None)


def quote(headline: str, language: Language = Language.ENGLISH) -> kit.Element:
    """A headline within a sentence."""
    shown = tidy(headline, limit=_HEADLINE) or phrase(language, "no_headline")
    return kit.text(shown, bold=True)


def say(
    *pieces: kit.Element,
    undo: str | None = None,
    label: str = "button_undo",
    language: Language = Language.ENGLISH,
    changed: bool = True,
) -> Answer:
    """An answer of one sentence; ``undo`` is what the button below it carries, which ``label``
    names.
    """
    blocks = [kit.rich_text(kit.section(pieces))]
    if undo is not None:
        pressed = kit.button(phrase(language, label), action_id=f"{ACTION}undo", value=undo)
        blocks.append(kit.actions([pressed]))
    said = "".join(str(piece.get("text", piece.get("fallback", ""))) for piece in pieces)
    text = escape_fallback(said, limit=kit.FALLBACK_LIMIT)
    return Answer(message=kit.SlackMessage(text=text, blocks=tuple(blocks)), changed=changed)


def _name(person: Person, language: Language = Language.ENGLISH) -> str:
    return tidy(person.name, limit=_NAME) or phrase(language, "somebody")
