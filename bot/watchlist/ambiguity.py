"""Names that are everyday words too: is it Apple, or an apple?

What speaks for the name and what against it is weighed and added up:

- How it is written. A text whose words are not all in one style shows by its case what is
  a name: in ``demand for Apple phones`` the capital speaks for it, and ``apple`` in
  ``an apple pie`` can't be the company. In a Title Cased Headline a capital says little,
  in lower-case and in all-capitals texts nothing, and in German every noun has one. An
  abbreviation in capitals is a name wherever not all is in capitals; between Japanese or
  Chinese signs by its country's sign, or by what firms do. An English word in another language
  is a name there.
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
from bot.watchlist.homelands import find_home, find_other_owner
from bot.watchlist.names import cues, kinds
from bot.watchlist.names.running import RUNNING_NAMES
from bot.watchlist.names.tongues import UNLATIN_TONGUE
from bot.watchlist.namesakes import find_bearer_behind
from bot.watchlist.plain_words import list_plain
from bot.watchlist.running_names import weigh_running
from bot.watchlist.spots import Spot, Style
from bot.watchlist.views import shows_case
from bot.watchlist.words import fold, fold_accents, spell
from bot.watchlist.words_before import takes_object, weigh_before

__all__ = ["NEEDED", "Around", "Evidence", "weigh"]


_NEVER = -9.0
_WRITTEN_SMALL = Evidence("it is written as the word is", _NEVER)
_SMALL_WORD = Evidence("a small word of the language, where all is in capitals", _NEVER)
_ELSEWHERE = Evidence("its name in another language than this", _NEVER)

_TICKER = re.compile(r" \((?:[A-Z]{2,8}: ?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COMPLEMENT = re.compile(
    r" to (?:(?:the|a|an|his|her|its|their|our|my|your)"
    r"|be (?:built|converted|demolished|evacuated|installed|razed|rebuilt|refurbished|repaired"
    r"|restored|torn))\b",
    re.IGNORECASE,
)
_COUNTRY_SIGN = re.compile(r"(?:^|[^\u3400-\u9fff])[米英独仏伊加豪韓印蘭瑞]$")
_DEED = re.compile(
    r"削減|解雇|人員|買収|売却|出資|合弁|提携|統合|上場|決算|増益|減益|赤字|黒字|工場|リコール|値上げ"
    r"|裁员|裁員|收购|收購|召回|财报|財報|감원|감축|인수|매각|리콜"
)
_CLOSE = 20  # code points behind a name
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
    if spot.is_elsewhere or spot.is_small_word:
        return (_SMALL_WORD if spot.is_small_word else _ELSEWHERE,)
    if find_home(name) and (
        other := find_other_owner(text, start, end, name, region=around.region, lang=around.lang)
    ):
        return (Evidence(f"another of this name: {other!r}", _NEVER),)
    case = tuple(_weigh_case(spot))
    if case and case[0].weight == _NEVER:
        return case
    return (
        *case,
        *weigh_before(spot, around),
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
    elif spot.tongue is UNLATIN_TONGUE and spot.is_abbreviation and written.isupper():
        yield from _weigh_between_signs(spot)
    yield from _weigh_fame(spot)
    if spot.tongue and not (
        spot.key in spot.tongue.everyday
        or spot.is_german_noun
        or spot.is_abbreviation
        or spot.is_loan
    ):
        yield Evidence("no word of the language around it", 1.0 if spot.context.namesake else 2.0)


def _weigh_between_signs(spot: Spot) -> Iterator[Evidence]:
    """What Japanese, Chinese or Korean around an abbreviation says of it: papers put the sign of
    its country before a firm (``米GM``), and what firms do behind it (``VW、1万人削減``).
    """
    if _COUNTRY_SIGN.search(spot.text, max(0, spot.start - 2), spot.start):
        yield Evidence("the sign of its country before it", 2.0)
    elif spot.key not in UNLATIN_TONGUE.everyday and (
        deed := _DEED.search(spot.text, spot.end, spot.end + _CLOSE)
    ):
        yield Evidence("what firms do behind it", 1.0, frozenset({deed.group()}))


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
            (spot.style is Style.SENTENCE and not spot.opens) or takes_object(spot)
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
    return tongue is not None and (
        spot.is_loan or not tongue.articles or spot.after in tongue.prepositions
    )


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
