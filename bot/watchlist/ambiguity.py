"""Names that are everyday words too: is it Apple, or an apple?

What speaks for the name and what against it is weighed and added up:

- How it is written. A text whose words are not all in one style shows by its case what is
  a name: in ``demand for Apple phones`` the capital speaks for it, and ``apple`` in
  ``an apple pie`` can't be the company. In a Title Cased Headline a capital says little,
  in lower-case and in all-capitals texts nothing, and in German every noun has one. An
  abbreviation in capitals is a name wherever not all is in capitals. An English word in
  another language is a name there.
- Where it stands: an article or a number before it speaks against a name; a verb or a
  preposition without an article, what it is called (``retailer Target``), another name
  beside it, a possessive, and what organisations do and have speak for one. What anything
  may do (rise, fall, run out) says less than what only they do. Somebody's first name
  before it makes it theirs.
- What is said around it: shares and lawsuits, and for single names what is known of them
  (`contexts`): orchards speak against Apple, and an iPhone for it. A headline that shows
  nothing borrows from the summary. A source or an entry on business speaks for a company,
  one on food or sport against.
- Whether the same entity, or another, is named beyond doubt elsewhere in the entry.

The weights were set by hand. Their sum has to reach `NEEDED`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.watchlist.deeds import find_deed, has_object_of_companies
from bot.watchlist.evidence import NEEDED, Around, Evidence
from bot.watchlist.names import cues, kinds
from bot.watchlist.names.running import RUNNING_NAMES
from bot.watchlist.namesakes import find_bearer_before, find_bearer_behind, weigh_capital_before
from bot.watchlist.plain_words import list_plain
from bot.watchlist.running_names import weigh_running
from bot.watchlist.spots import Spot, Style, has_foreign_first_name
from bot.watchlist.views import shows_case
from bot.watchlist.words import fold, fold_accents, spell

__all__ = ["NEEDED", "Around", "Evidence", "weigh"]


_NEVER = -9.0
_WRITTEN_SMALL = Evidence("it is written as the word is", _NEVER)

_BETWEEN_NAMES = re.compile(r"\s*(?:[,/&+\-‐‑–—]|,?\s(?:and|or|with|vs\.?|versus|und|et|y))?\s*")
_TICKER = re.compile(r" \((?:[A-Z]{2,8}: ?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COMPLEMENT = re.compile(
    r" to (?:(?:the|a|an|his|her|its|their|our|my|your)"
    r"|be (?:built|converted|demolished|evacuated|installed|razed|rebuilt|refurbished|repaired"
    r"|restored|torn))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:^|[.!?:;–—] )(?:why|how|what|when|where|who) $", re.IGNORECASE)
_HYPHENS = "-‐‑"
_WINDOW = 120  # code points to either side that are near


def weigh(text: str, start: int, end: int, name: str, around: Around) -> tuple[Evidence, ...]:
    """What says that the word at code points ``start`` to ``end`` is the name, or is not.

    ``name`` is as the catalogue writes it.
    """
    if name in RUNNING_NAMES:
        return tuple(weigh_running(text, start, end, name, around))
    if text[start:end].islower() and not name.islower() and shows_case(text):
        return (_WRITTEN_SMALL,)
    spot = Spot(text, start, end, name, around.lang)
    case = tuple(_weigh_case(spot))
    if case and case[0].weight == _NEVER:
        return case
    return (
        *case,
        *_weigh_before(spot, around),
        *_weigh_after(spot, around),
        *_weigh_words(spot, around),
        *_weigh_entry(spot, around),
    )


def _weigh_case(spot: Spot) -> Iterator[Evidence]:
    written = spell(spot.text[spot.start : spot.end])
    if spot.shows_case:
        paper = _is_quoted_paper(spot)
        as_written = paper or _is_written_so(written, spot)
        if not as_written and not (written.isupper() and len(written) > 1):
            yield _WRITTEN_SMALL
            return
        if paper:
            yield Evidence("in quotation marks, as papers are", 3.0)
        elif spot.is_german_noun:
            if not spot.opens:
                yield Evidence("an article with a capital", 3.0)
        elif spot.is_abbreviation and written.isupper():
            yield Evidence("an abbreviation in capitals", 3.0)
        elif spot.is_abbreviation and len(written) < 4 and _is_written_as_spoken(written, spot):
            yield Evidence("an abbreviation, as the language writes it", 2.5)
        elif spot.style is Style.SENTENCE and not spot.opens:
            weight = 2.0 if as_written and not spot.context.namesake else 1.0
            yield Evidence("a capital within a sentence", weight)
    yield from _weigh_fame(spot)
    if spot.tongue and not (
        spot.key in spot.tongue.everyday or spot.is_german_noun or spot.is_abbreviation
    ):
        yield Evidence("no word of the language around it", 1.0 if spot.context.namesake else 2.0)


def _is_written_so(written: str, spot: Spot) -> bool:
    """Whether the capitals are those of the name; its accents and points may be left out.

    What is spoken as a word may be written as one (Nato), where a word had no capital; some
    languages write so what is spelt out (la Bce), unless it is a word of theirs.
    """
    name = spot.name
    if written == name or _shape(written) == _shape(spell(name)):
        return True
    return _is_written_as_spoken(written, spot)


def _is_written_as_spoken(written: str, spot: Spot) -> bool:
    """Whether an abbreviation has one capital, where the language writes them so."""
    tongue, name = spot.tongue, spot.name
    if tongue is None or tongue.nouns or not name.isupper() or written != name.capitalize():
        return False
    if len(name) > 3:
        return True
    return tongue.spoken and len(name) > 1 and not tongue.has_word(spot.key)


def _shape(name: str) -> str:
    return fold_accents(name.replace(".", "").replace(" ", ""))


def _is_quoted_paper(spot: Spot) -> bool:
    """Whether it is a German paper as German writes it: der „Spiegel“."""
    if spot.style is not Style.NOUNS or spot.key.rsplit(" ")[-1] not in kinds.PAPERS:
        return False
    return spot.is_quoted and spot.before not in kinds.WORKS


def _weigh_fame(spot: Spot) -> Iterator[Evidence]:
    fame = 0.0 if spot.is_german_noun else spot.context.fame
    if fame > 0 and spot.style is Style.NOUNS and spot.tongue and spot.key in spot.tongue.everyday:
        return
    if fame < 0:
        yield Evidence("seldom the name", fame)
    elif fame and spot.shows_case:
        yield Evidence("a well-known name", fame)
    elif fame:
        # An abbreviation is seldom a word even there.
        known = fame if spot.name.isupper() else 0.75 * fame
        yield Evidence("a well-known name, in a text that shows no case", known)


def _weigh_before(spot: Spot, around: Around) -> Iterator[Evidence]:
    if bearer := find_bearer_before(spot, around):
        yield bearer
        return
    beside = _stands_beside(spot, around)
    if beside:
        yield Evidence("another name beside it", 1.0)
    before, gap = spot.before, spot.gap_before
    if before in cues.TITLES and gap in {" ", ". "} and before not in around.own:
        yield Evidence("somebody of this name", -4.0)
    elif gap and gap in _HYPHENS:
        if before in cues.PREFIXED:
            yield Evidence(f"{before}- before it", 1.0)
    elif before and not gap.strip():
        yield from _weigh_word_before(spot, around, beside=beside)


def _weigh_word_before(spot: Spot, around: Around, *, beside: bool) -> Iterator[Evidence]:
    before = spot.before
    # Within a sentence its capital parts it from a word in small letters before it.
    parted = spot.style is Style.SENTENCE and spot.written_before.islower()
    if before in spot.context.before:
        weight = -1.0 if parted and not spot.context.namesake else -4.0
        yield Evidence(f"{before!r} before it makes something else of it", weight)
    elif has_foreign_first_name(spot.text, spot.start, around.own):
        yield Evidence("somebody of this name", -4.0)
    elif before in cues.APPOSITIONS or before.endswith("maker"):
        yield Evidence(f"{before!r} before it says what it is", 1.5)
    elif _is_asked_about(spot):
        yield Evidence("the subject of a question, without an article", 1.5)
    elif spot.context.verb and _may_be_verb(spot):
        yield Evidence(f"{before!r} before it makes it a verb", -2.5)
    elif spot.context.verb and _has_subject_and_object(spot):
        yield Evidence("it stands where a verb would, behind a plural", -2.0)
    elif _is_article(spot):
        yield _weigh_article(spot)
    elif _takes_object(spot):
        yield _weigh_object(spot)
    elif not parted and before in cues.ADJECTIVES and not spot.is_abbreviation:
        yield Evidence(f"{before!r} before it, as before a word", -1.0)
    elif _continues_name(spot) and not beside:
        yield weigh_capital_before(spot, around)


def _stands_beside(spot: Spot, around: Around) -> bool:
    """Whether nothing but a comma, a hyphen or an ``and`` parts it from another name."""
    return any(
        (end <= spot.start and _BETWEEN_NAMES.fullmatch(spot.text, end, spot.start))
        or (start >= spot.end and _BETWEEN_NAMES.fullmatch(spot.text, spot.end, start))
        for start, end in around.near
    )


def _may_be_verb(spot: Spot) -> bool:
    """Whether it may be one, as in ``Cannot Target`` and ``Free to Chase a Title``."""
    if spot.style in {Style.SENTENCE, Style.NOUNS} or spot.before not in cues.MODALS:
        return False
    return spot.before != "to" or not _ends_phrase(spot)


def _is_asked_about(spot: Spot) -> bool:
    """Whether a Title Cased question is about it: ``Why Is Meta Spending So Much?``."""
    if spot.style is not Style.TITLE or spot.before not in cues.COPULAS or spot.context.mass:
        return False
    at = spot.start - len(spot.gap_before) - len(spot.written_before)
    asked = _ASKED.search(spot.text, 0, at) or not spot.text[:at].strip()
    return bool(asked) and (_ends_phrase(spot) or spot.after.endswith("ing"))


def _has_subject_and_object(spot: Spot) -> bool:
    """Whether it may be a verb between two nouns, as in ``Gunmen Target Churches``."""
    if spot.style in {Style.SENTENCE, Style.NOUNS} or spot.opens or _ends_phrase(spot):
        return False
    plural = spot.before in cues.PLURALS or (
        spot.before.endswith("s") and not spot.before.endswith(("ss", "us", "is"))
    )
    possessive = spot.written_before.lower().endswith(("'s", "’s"))
    return plural and not possessive and spot.before not in cues.VERBS


def _is_article(spot: Spot) -> bool:
    if spot.tongue:
        return spot.before in spot.tongue.articles
    return spot.before == "the" or spot.before in cues.ARTICLES or spot.before.isdigit()


def _takes_object(spot: Spot) -> bool:
    if tongue := spot.tongue:
        # A language without articles has none before a word either.
        return bool(tongue.articles) and (
            spot.before in tongue.prepositions or spot.before in tongue.deeds
        )
    if spot.before in cues.COPULAS:
        return spot.style is Style.SENTENCE
    return spot.before in cues.VERBS or spot.before in cues.OBJECT_PREPOSITIONS


def _weigh_article(spot: Spot) -> Evidence:
    own = spot.context.article or spot.is_abbreviation
    if own and spot.before == "the":
        return Evidence("its article before it", 1.0)
    if spot.tongue and spot.key not in spot.tongue.everyday:
        return Evidence("an article, though no word of the language", -0.5)
    if spot.before.isdigit() and spot.context.fame >= 1 and spot.after.endswith("s"):
        return Evidence("a number before what belongs to it", 0.5)
    if spot.after in cues.BESIDE | spot.context.supports or spot.context.fame >= 1.5:
        return Evidence("an article that belongs to what follows", -0.5)
    return Evidence("an article or a number before it", -2.5)


def _weigh_object(spot: Spot) -> Evidence:
    """A language with articles wants one there before anything that is no name."""
    if spot.context.namesake:
        return Evidence("no article, as before other names", 0.5)
    if spot.context.mass or not (_ends_phrase(spot) or spot.style is Style.SENTENCE):
        return Evidence("no article where a word would have one, perhaps", 0.5)
    return Evidence("no article where a word would have one", 1.5 if spot.shows_case else 1.25)


def _ends_phrase(spot: Spot) -> bool:
    """Whether what follows cannot make a compound with it, as in ``Apple Pie``."""
    return (
        not spot.after
        or spot.possessive
        or spot.after in cues.SMALL
        or spot.after in cues.BESIDE
        or spot.after in cues.VERBS
    )


def _continues_name(spot: Spot) -> bool:
    """Whether it may be the end of a longer name, as in ``Harrison Ford``."""
    if spot.style is not Style.SENTENCE or spot.opens or spot.gap_before != " ":
        return False
    if spot.before in cues.BESIDE or spot.before in cues.DATES:
        return False
    if spot.follows_opening and spot.before in cues.ASKING:
        return False
    return spot.written_before[0].isupper()


def _weigh_after(spot: Spot, around: Around) -> Iterator[Evidence]:
    if spot.text.startswith(" (", spot.end) and _TICKER.match(spot.text, spot.end):
        yield Evidence("a ticker behind it", 2.0)
    hyphen = spot.text[spot.end : spot.end + 1]
    if hyphen and hyphen in _HYPHENS:
        yield from _weigh_compound(spot)
    elif has_object_of_companies(spot):
        yield Evidence(f"it does what companies do: {spot.after!r}", 1.75)
    elif bearer := find_bearer_behind(spot, around):
        yield bearer
    elif other := _find_other_behind(spot):
        yield other
    elif spot.possessive:
        bare = spot.opens and spot.shows_case and not (spot.context.mass or spot.context.namesake)
        yield Evidence("a possessive", 1.5 if bare else 1.0)
    elif _has_thing_behind(spot):
        yield Evidence(f"{spot.after!r} behind it", 1.5)
    elif deed := find_deed(spot):
        yield deed
    elif spot.opens:
        yield from _weigh_opening(spot)
    elif spot.style is Style.SENTENCE and spot.written_after[:1].isupper():
        yield Evidence("another capital behind it", -0.5)


def _has_thing_behind(spot: Spot) -> bool:
    """Whether something stands behind it that its bearer may have, or be."""
    return spot.after in cues.BESIDE and not (
        spot.context.person and spot.after in kinds.OF_COMPANIES
    )


def _find_other_behind(spot: Spot) -> Evidence | None:
    """What stands behind the word and makes something else of it; None where nothing does."""
    after, context = spot.after, spot.context
    if _is_linked(spot):
        return Evidence(f"{after!r} behind it, as behind a word of the language", -2.5)
    if after in context.after:
        # From small words a capital within a sentence parts it, and what wants an object.
        parted = after in cues.SMALL and (
            (spot.style is Style.SENTENCE and not spot.opens) or _takes_object(spot)
        )
        weight = -0.5 if parted and not context.namesake else -4.0
    elif after in context.titled and spot.style is not Style.SENTENCE:
        weight = -4.0
    else:
        return None
    return Evidence(f"{after!r} behind it makes something else of it", weight)


def _is_linked(spot: Spot) -> bool:
    """Whether it is a noun of what follows: ``Meta de inflação``, ``Allianz der Willigen``."""
    tongue = spot.tongue
    return tongue is not None and spot.after in tongue.links and spot.key in tongue.everyday


def _weigh_compound(spot: Spot) -> Iterator[Evidence]:
    behind = _WORD.match(spot.text, spot.end + 1)
    if behind and fold(behind.group()) in spot.context.after - cues.SMALL:
        yield Evidence(f"-{behind.group()} behind it makes something else of it", -4.0)
    elif behind and fold(behind.group()) in cues.HYPHENATED:
        yield Evidence(f"-{behind.group()} behind it", 1.5)
    elif behind and spot.tongue and not (spot.shows_case and behind.group()[0].islower()):
        yield Evidence("the beginning of a compound with a hyphen", 1.0)
    elif behind and behind.group()[0].islower():
        yield Evidence("the beginning of a hyphenated word", -3.0)


def _weigh_opening(spot: Spot) -> Iterator[Evidence]:
    """A bare noun that opens a sentence makes a compound, or is a name."""
    if spot.after == "to" and _COMPLEMENT.match(spot.text, spot.end):
        return
    if spot.after == "to":
        yield Evidence("it is to do something", 1.5 if spot.shows_case else 1.25)
    elif spot.context.namesake or _may_be_bare(spot):
        return
    elif not spot.shows_case:
        if spot.after.endswith("s") and len(spot.after) > 3 and not spot.tongue:
            yield Evidence("perhaps a verb behind it", 0.75)
    elif spot.after in cues.SMALL:
        of_place = spot.after in {"in", "of", "at", "on", "for", "and"}
        yield Evidence("a bare noun opens the sentence", 0.75 if of_place else 1.5)
    elif not spot.after or (
        spot.style is Style.SENTENCE and spot.written_after[0].isupper() and not spot.context.verb
    ):
        yield Evidence("a bare noun opens the sentence", 1.0)
    elif not spot.tongue and spot.after.endswith(("s", "ed")) and len(spot.after) > 3:
        yield Evidence("perhaps a verb behind it", 0.75)


def _may_be_bare(spot: Spot) -> bool:
    """Whether the language has no articles, or its headline leaves one out (``Visa für``)."""
    tongue = spot.tongue
    return tongue is not None and (not tongue.articles or spot.after in tongue.prepositions)


def _weigh_words(spot: Spot, around: Around) -> Iterator[Evidence]:
    window = spot.text[max(0, spot.start - _WINDOW) : spot.end + _WINDOW]
    near = list_plain(window)
    keys, context = around.keys, spot.context
    # What is known of the name says more of such a word than what holds for all.
    known = spot.against
    business = (near & cues.CORPORATE) - known - {spot.key}
    if spot.tongue:
        business |= near & spot.tongue.business
    if business:
        yield Evidence("words of business", min(2.0, len(business)), business)
    if hints := (near & cues.BUSINESS) - known - {spot.after, spot.key}:
        yield Evidence("words, perhaps, of business", min(1.0, len(hints) / 2), hints)
    if further := around.business - near - known:
        yield Evidence("words of business, farther off", min(1.0, len(further) / 2), further)
    if supports := (near & context.supports) | (keys & context.supports):
        yield Evidence("words of the name", min(3.0, 1.5 * len(supports)), supports)
    if opposes := (near & context.opposes) | (keys & context.opposes):
        # Several bodies may go by an abbreviation, and many people by a surname.
        sure = (spot.is_abbreviation and spot.shows_case) or context.family
        each = 3.0 if sure else 2.0
        yield Evidence("words of something else", -min(6.0, each * len(opposes)), opposes)
    if doubts := (near & context.doubts) | (keys & context.doubts):
        yield Evidence("words, perhaps, of something else", -min(3.0, len(doubts)), doubts)
    if (context.family or context.namesake) and not supports and (sport := near & kinds.SPORT):
        yield Evidence("words of sport", -min(3.0, 2.0 * len(sport)), sport)
    if beats := around.beats & cues.COMPANY_BEATS:
        yield Evidence("the beat is business", 0.5, beats)
    elif beats := around.beats & cues.LEISURE_BEATS:
        yield Evidence("the beat is another", -0.75, beats)


def _weigh_entry(spot: Spot, around: Around) -> Iterator[Evidence]:
    if around.certain:
        yield Evidence("named beyond doubt elsewhere in the entry", 2.0)
    if around.others:
        share = 0.5 if spot.context.namesake else 1.0
        yield Evidence("other names in the entry", (0.5 if around.others == 1 else 0.75) * share)
    if around.common:
        yield Evidence("the same word in small letters elsewhere in the entry", -1.5)
    if around.rival:
        yield Evidence("somebody else of this name in the entry", -3.0)
