"""What an entry says otherwise than before: nothing, or in what, word by word.

A change of form is silent: punctuation, case, spelling, the order of words, standing
phrases, counters of readers, "Updated at". What is told is a change of what is said: another
number or name, a denial, a doubt that is gone, a correction, a headline that tells another
thing. What the old text said already further down, or the new one still says, is no change of
the news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Change, ChangeKind, Entry, Mention, Revision, Run
from bot.stories.editing.accusations import compare_accusations, compare_hearsay
from bot.stories.editing.counters import cut_counters
from bot.stories.editing.revision_cues import (
    compare_doubts,
    find_corrections,
    find_doubt,
    find_negation,
    strip_correction,
)
from bot.stories.editing.revision_names import Naming, compare_names, read_naming
from bot.stories.editing.schedules import compare_days
from bot.stories.editing.word_runs import Word, read_words, show_runs
from bot.stories.language.boilerplate import strip_text, strip_title
from bot.stories.language.concepts import term_of
from bot.stories.language.contrasts import contrast
from bot.stories.language.text import fold, sentences, split_words
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.wording import fold_words
from bot.stories.numbers.quantities import Quantity, names_kind, read_quantities
from bot.stories.stages.outcomes import differ_in_outcome, read_outcomes

__all__ = ["compare_entries", "list_claims"]

_TITLE_READ = 400
_TEXT_READ = 6_000
_LEAD_SENTENCES = 3
_ALIKE = 0.5  # two sentences with so much in common are versions of one
_OTHER_HEADLINE = 0.3  # … and two headlines with less tell two things
_LEAST_TERMS = 3
_MOST_CHANGES = 8
_NONE: frozenset[str] = frozenset()
_MONEY = "money"
_TOLLS = frozenset({"dead", "injured", "missing"})
_AGAIN = frozenset(fold_words("again anew wieder erneut encore nouveau otra novamente ancora"))
_UPDATED = (
    "updated at", "last updated", "updated on", "aktualisiert", "stand:", "mis a jour",
    "actualizado", "publie le", "更新", "업데이트",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A headline or a sentence, read for the comparison."""

    text: str
    folded: str
    words: tuple[Word, ...]
    numbers: tuple[Quantity, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words if word.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    """An entry as it reads in one version. ``whole`` has the terms of all its text."""

    title: _Text
    lead: tuple[_Text, ...]
    lead_keys: tuple[str, ...]
    terms: frozenset[str]
    numbers: frozenset[str]
    corrections: tuple[str, ...]
    naming: Naming


def compare_entries(
    before: Entry,
    after: Entry,
    *,
    mentions_before: Sequence[Mention] = (),
    mentions_after: Sequence[Mention] = (),
) -> Revision:
    """What ``after`` says otherwise than ``before``, the same entry with its old text.

    The mentions are those of each version: an entity stays the same, whatever a text calls it.
    """
    was = _read_version(before, mentions_before)
    now = _read_version(after, mentions_after)
    in_title = _compare_titles(was, now)
    in_lead, pair = _compare_leads(was, now)
    changes = [*_compare_corrections(was, now), *in_title]
    said = {(change.topic, change.now) for change in changes}
    changes += [change for change in in_lead if (change.topic, change.now) not in said]
    return Revision(
        changes=tuple(changes[:_MOST_CHANGES]),
        headline=_show(was.title, now.title) if in_title else (),
        text=_show(*pair) if pair and in_lead and len(changes) > len(in_title) else (),
    )


def list_claims(headline: str) -> tuple[tuple[str, str], ...]:
    """What a headline says that a revision may say otherwise, as topics with what is said."""
    numbers = {each.what: f"{each.value:.10g}" for each in read_quantities(headline) if each.what}
    return tuple(numbers.items())


def _read_version(entry: Entry, mentions: Sequence[Mention]) -> _Version:
    title = cut_counters(strip_title(strip_correction(entry.title[:_TITLE_READ])).text)
    whole = "\n".join(filter(None, (entry.summary, entry.content)))[:_TEXT_READ]
    # Of two texts the summary is what an alert showed.
    text = cut_counters(strip_text((entry.summary or entry.content or "")[:_TEXT_READ]).text)
    kept = [part for part in sentences(text) if not _is_stamp(part)]
    naming = read_naming(entry, title, whole, mentions)
    return _Version(
        title=_read_text(title),
        lead=tuple(_read_text(part) for part in kept[:_LEAD_SENTENCES]),
        lead_keys=tuple(word.key for word in read_words(" ".join(kept)) if word.key),
        terms=_list_terms(f"{title}\n{whole}"),
        numbers=frozenset(
            f"{number.value:g}" for part in (title, whole) for number in read_quantities(part)
        ),
        corrections=find_corrections(f"{entry.title}\n{entry.summary}\n{entry.content or ''}"),
        naming=naming,
    )


def _read_text(text: str) -> _Text:
    return _Text(
        text=text, folded=fold(text), words=read_words(text), numbers=read_quantities(text)
    )


def _is_stamp(sentence: str) -> bool:
    """Whether it only says when the page was written."""
    return len(sentence) < 80 and any(cue in fold(sentence) for cue in _UPDATED)


def _compare_corrections(was: _Version, now: _Version) -> list[Change]:
    if len(was.corrections) == len(now.corrections):
        return []
    before, after = (" ".join(notes[:1]) for notes in (was.corrections, now.corrections))
    said = fold(after or before)
    return [
        Change(kind=ChangeKind.CORRECTION, before=before, after=after, topic="correction", now=said)
    ]


def _compare_titles(was: _Version, now: _Version) -> list[Change]:
    one, other = was.title, now.title
    if one.keys == other.keys or not one.keys or not other.keys:
        return []
    changes = _compare_numbers(one, other, was, now, is_title=True)
    changes += _compare_said(one, other, is_title=True)
    changes += _compare_named(one, other, was, now, alone_too=True)
    if not changes and _are_versions(one, other):
        changes = _compare_scheduled(one, other, was, now)
    turned = not changes and (_is_turned(one, other) or _has_other_outcome(was, now))
    if turned or _is_rewritten(was, now):
        changes.append(
            Change(
                kind=ChangeKind.HEADLINE,
                before=one.text,
                after=other.text,
                topic="headline",
                now=" ".join(fold_words(other.text)),
            )
        )
    return changes


def _compare_leads(was: _Version, now: _Version) -> tuple[list[Change], tuple[_Text, _Text] | None]:
    """The changes in the first sentences, and the first pair of them that has one.

    A text that only goes on where the other was cut off says nothing otherwise.
    """
    short, long = sorted((was.lead_keys, now.lead_keys), key=len)
    if long[: len(short)] == short:
        return [], None
    changes: list[Change] = []
    shown: tuple[_Text, _Text] | None = None
    for number, one in enumerate(was.lead):
        for place, other in enumerate(now.lead):
            if one.keys == other.keys or not _are_versions(one, other):
                continue
            found = _compare_numbers(one, other, was, now, is_title=False)
            found += _compare_said(one, other)
            found += _compare_named(one, other, was, now, alone_too=number == place == 0)
            changes += found
            shown = shown or ((one, other) if found else None)
    return changes, shown


def _are_versions(one: _Text, other: _Text) -> bool:
    mine, theirs = set(one.keys), set(other.keys)
    return len(mine & theirs) >= _ALIKE * max(len(mine), len(theirs))


def _compare_numbers(
    one: _Text, other: _Text, was: _Version, now: _Version, *, is_title: bool
) -> list[Change]:
    """Numbers of one thing that differ, and those that only one version has anywhere."""
    mine = [number for number in one.numbers if not _has(other.numbers, number)]
    theirs = [number for number in other.numbers if not _has(one.numbers, number)]
    mine = [number for number in mine if not _is_converted(number, other.numbers)]
    theirs = [number for number in theirs if not _is_converted(number, one.numbers)]
    changes = [_change_number(*pair) for pair in _list_other_tolls(one, other)]
    for number in list(mine):
        other_value = next((each for each in theirs if _are_of_one(each, number)), None)
        if other_value is None and is_title and len(mine) == len(theirs) == 1:
            other_value = theirs[0]
        if other_value is not None:
            mine.remove(number)
            theirs.remove(other_value)
            changes.append(_change_number(number, other_value))
    gone = [number for number in mine if _counts(number, now, is_title=is_title)]
    come = [number for number in theirs if _counts(number, was, is_title=is_title)]
    changes += [_change_number(number, None) for number in gone]
    changes += [_change_number(None, number) for number in come]
    return changes


def _are_of_one(one: Quantity, other: Quantity) -> bool:
    return (one.what, one.currency) == (other.what, other.currency)


def _has(numbers: Sequence[Quantity], number: Quantity) -> bool:
    return any(each.value == number.value for each in numbers)


def _list_other_tolls(one: _Text, other: _Text) -> list[tuple[Quantity, Quantity]]:
    """As many people in both of whom one says that they are dead, and the other that they are hurt
    or missing. Where a text has a word for both, an editor put them in another order.
    """
    return [
        (mine, theirs)
        for mine in one.numbers
        for theirs in other.numbers
        if mine.value == theirs.value
        and mine.what != theirs.what
        and {mine.what, theirs.what} <= _TOLLS
        and not names_kind(one.folded, theirs.what)
        and not names_kind(other.folded, mine.what)
    ]


def _is_converted(number: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a sum stands in a currency that the other version does not have, which has a sum in
    another: two such are neither the same nor more or less.
    """
    currencies = {each.currency for each in others if each.what == _MONEY}
    return number.what == _MONEY and bool(currencies) and number.currency not in currencies


def _counts(number: Quantity, version: _Version, *, is_title: bool) -> bool:
    """Whether a number that came or went alone is news: no word of ``version`` had it."""
    if number.what == "age":
        return False
    return (is_title or number.what in _TOLLS) and f"{number.value:g}" not in version.numbers


def _change_number(one: Quantity | None, other: Quantity | None) -> Change:
    values = [f"{each.value:.10g}" for each in (one, other) if each is not None]
    what = next(each.what for each in (other, one) if each is not None)
    return Change(
        kind=ChangeKind.NUMBER,
        before=one.text if one else "",
        after=other.text if other else "",
        # Of what nothing says what it counts, there may be many.
        topic=what or f"number {' '.join(sorted(values))}",
        now=values[-1] if other else "",
        what=what,
        was=values[0] if one else "",
    )


def _compare_said(one: _Text, other: _Text, *, is_title: bool = False) -> list[Change]:
    """Whether one denies, doubts or accuses, and the other does not. Of headlines it is asked, too,
    whether ``one`` had by hearsay what ``other`` tells as it is.
    """
    unsure = compare_doubts(one.folded, other.folded)
    unsure = unsure or compare_accusations(one.folded, other.folded)
    if is_title and not (find_doubt(one.folded) or find_doubt(other.folded)):
        unsure = unsure or compare_hearsay(one.folded, other.folded)
    before, after = find_negation(one.folded), find_negation(other.folded)
    found = {
        ChangeKind.NEGATION: (before, after) if bool(before) != bool(after) else None,
        ChangeKind.CERTAINTY: unsure,
    }
    return [
        Change(
            kind=kind,
            before=said[0],
            after=said[1],
            topic=kind.value,
            now="yes" if said[1] else "no",
        )
        for kind, said in found.items()
        if said is not None
    ]


def _compare_named(
    one: _Text, other: _Text, was: _Version, now: _Version, *, alone_too: bool
) -> list[Change]:
    found = compare_names(one.text, other.text, was.naming, now.naming, alone_too=alone_too)
    if found is None:
        return []
    return [
        Change(
            kind=ChangeKind.NAME,
            before=found.gone,
            after=found.come,
            topic=found.topic,
            now=found.now,
        )
    ]


def _compare_scheduled(one: _Text, other: _Text, was: _Version, now: _Version) -> list[Change]:
    """The day for which something is announced, where it is another now or no more told at all.

    Where the new text still has the old day, or the old one had the new, nothing was put off.
    """
    days = compare_days(one.folded, other.folded)
    if days is None or _tells_day(days[0], now) or _tells_day(days[1], was):
        return []
    before, after = days
    return [Change(kind=ChangeKind.HEADLINE, before=before, after=after, topic="day", now=after)]


def _tells_day(day: str, version: _Version) -> bool:
    keys = {word.key for word in read_words(day) if word.key}
    return bool(keys) and keys <= {*version.title.keys, *version.lead_keys}


def _is_turned(one: _Text, other: _Text) -> bool:
    """Whether a word stands there for its opposite, as "upholds" for "overturns"."""
    mine, theirs = (
        [word for word in fold_words(each.text) if word not in _AGAIN] for each in (one, other)
    )
    return contrast(mine, theirs)


def _has_other_outcome(was: _Version, now: _Version) -> bool:
    """Whether the headlines tell that a matter came out otherwise.

    Where both texts tell what both headlines do, an editor chose another side of the same news.
    """
    if not differ_in_outcome(was.title.text, now.title.text):
        return False
    mine, theirs = (read_outcomes(each.title.text) for each in (was, now))
    before, after = (
        read_outcomes(" ".join(part.text for part in (each.title, *each.lead)), whole=True)
        for each in (was, now)
    )
    turned = [name for name in mine.keys() & theirs.keys() if mine[name].isdisjoint(theirs[name])]
    return not turned or any(
        not (theirs[name] <= before.get(name, _NONE) and mine[name] <= after.get(name, _NONE))
        for name in turned
    )


def _is_rewritten(was: _Version, now: _Version) -> bool:
    """Whether the headlines have next to nothing in common, nor is the one the other's text."""
    mine, theirs = _list_terms(was.title.text), _list_terms(now.title.text)
    if min(len(mine), len(theirs)) < _LEAST_TERMS:
        return False
    if len(mine & theirs) >= _OTHER_HEADLINE * min(len(mine), len(theirs)):
        return False
    return 2 * len(theirs & was.terms) < len(theirs) and 2 * len(mine & now.terms) < len(mine)


def _list_terms(text: str) -> frozenset[str]:
    return frozenset(term_of(word) for word in split_words(text) if word not in STOP_WORDS)


def _show(one: _Text, other: _Text) -> tuple[Run, ...]:
    return show_runs(one.text, other.text, one.words, other.words)
