"""The words for what an editor changed of an entry that a channel was told of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.alerts.inert import cut, tidy
from bot.languages import phrase
from bot.model import Change, ChangeKind, Language, Placement, Revision, Run, RunKind, Told

__all__ = ["is_news", "list_lowered", "word_revision"]

DIFF_LIMIT = 220
"""About two lines; the rest is to be read on the page."""

_TILDES = re.compile("~{2,}")
_STARS = re.compile(r"\*{2,}")
_NOTE_LIMIT = 120
_TOLD_AT_MOST = 12
"""Updates in one thread after which only what takes the news back is told of a revision: some
pages count their readers, or their votes, in the headline."""

_WEIGHTY = frozenset(
    {ChangeKind.CORRECTION, ChangeKind.NEGATION, ChangeKind.PULLED, ChangeKind.BACK}
)
# Whether a page is there is looked at more than once before it is said.
_PAGES = frozenset({ChangeKind.PULLED, ChangeKind.BACK})


def is_news(placement: Placement, told: Told) -> bool:
    """Whether the channel was told by the text that changed, and not yet of the change.

    A paper that counts on, and is still behind what the channel was told by another, has no news.
    """
    revision = placement.revision
    if revision is None or told.entries.isdisjoint(placement.kin):
        return False
    is_behind = any(
        _falls_short(change, told) and not _lowers(change, told) for change in revision.changes
    )
    if is_behind and revision.kinds.isdisjoint(_WEIGHTY):
        return False
    return any(
        not _is_told(change, told) and (told.step < _TOLD_AT_MOST or change.kind in _WEIGHTY)
        for change in revision.changes
    )


def list_lowered(placement: Placement, told: Told) -> tuple[str, ...]:
    """The topics of which a text takes back the very number that the channel was told, or of which
    another report takes back the story's.
    """
    if placement.lowered:
        return (placement.lowered,)
    revision = placement.revision
    if revision is None or not is_news(placement, told):
        return ()
    return tuple(change.topic for change in revision.changes if _lowers(change, told))


def _falls_short(change: Change, told: Told) -> bool:
    """Whether it says less than the channel was told of the story."""
    known = told.highest.get(change.topic)
    is_number = change.kind is ChangeKind.NUMBER and bool(change.now)
    return known is not None and is_number and float(change.now) < known


def _lowers(change: Change, told: Told) -> bool:
    """Whether it takes back the highest that the channel was told, which was its own."""
    own = float(change.was or 0.0)
    return _falls_short(change, told) and own >= told.highest[change.topic]


def _is_told(change: Change, told: Told) -> bool:
    """Whether it was said last, or is one of two that take turns.

    What is taken back is told, and so is what is then said again: an old copy that a server
    still has for a while must not have the last word. From then on the two are taken for those
    of two servers behind one address, or for headlines on trial.
    """
    heard = told.said.get(change.topic, ())
    if change.kind in _PAGES:
        return heard[-1:] == (change.now,)
    returns = len(heard) - len({*heard} - {""})
    takes_turns = change.now in heard and returns > 1
    return takes_turns or heard[-1:] == (change.now,)


def word_revision(revision: Revision, *, host: str, language: Language = Language.ENGLISH) -> str:
    """What changed, as one says it: "Headline changed: ~~12~~ → **17** dead".

    One line of visible text. ``host`` is where the page stood. Empty where nothing material
    changed.
    """
    at = tidy(host, limit=80)
    said = [_word_change(change, at, language) for change in revision.changes]
    if revision.headline:
        said.append(phrase(language, "headline_changed", change=_word_runs(revision.headline)))
    elif revision.text:
        said.append(phrase(language, "text_changed", change=_word_runs(revision.text)))
    return "; ".join(words for words in said if words)


def _word_change(change: Change, host: str, language: Language) -> str:
    match change.kind:
        case ChangeKind.PULLED:
            return phrase(language, "pulled", host=host, answer=change.after)
        case ChangeKind.BACK:
            return phrase(language, "back", host=host)
        case ChangeKind.CORRECTION if change.after:
            note = tidy(_write(change.after), limit=_NOTE_LIMIT)
            return phrase(language, "correction", text=note)
        case ChangeKind.CORRECTION:
            return phrase(language, "correction_out")
        case _:
            return ""


def _write(text: str) -> str:
    """A page's own words: such signs in it strike nothing through, and put nothing in."""
    return _STARS.sub("*", _TILDES.sub("~", text))


def _word_runs(runs: Sequence[Run]) -> str:
    """The runs in a row: ``~~what was taken out~~``, and ``**what was put in**``, behind an arrow
    where it replaces something.
    """
    said = ""
    for number, run in enumerate(runs):
        written = _write(run.text)
        text = written.strip()
        if run.kind is RunKind.KEPT or not text:
            said += written
            continue
        before, behind = (
            written[: len(written) - len(written.lstrip())],
            written[len(written.rstrip()) :],
        )
        if run.kind is RunKind.IN:
            said += f"{before}**{text}**{behind}"
            continue
        follows = number + 1 < len(runs) and runs[number + 1].kind is RunKind.IN
        said += f"{before}~~{text}~~{' → ' if follows else behind}"
    shown = cut(tidy(said, limit=4 * DIFF_LIMIT), DIFF_LIMIT)
    if shown.count("**") % 2:
        # What was put in is cut off: it has no end.
        head, _, tail = shown.rpartition("**")
        shown = head + tail
    return shown
